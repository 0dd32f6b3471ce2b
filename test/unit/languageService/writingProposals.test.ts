import assert from 'node:assert/strict';
import { complete, completionPlace } from '../../../src/core/languageService/completion/complete.ts';
import { fieldHelp, keyHelp } from '../../../src/core/languageService/fieldHelp.ts';
import { linkAddress } from '../../../src/core/markdown/address.ts';
import { relativePath } from '../../../src/core/text/paths.ts';
import { RULES_OF_TYPE } from '../../../src/core/model/noteSchema.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { requestAt } from './asked.ts';

const ALL_KEYS = [...new Set([...RULES_OF_TYPE.values()].flatMap(rules => [...rules.values()].map(({ key }) => key)))];
const MEETING = '---\ntype: meeting\ndate: 2026-11-18\n---\n\n';

/** What is proposed in the body, with some of the request otherwise. */
function entries(line: string, more: object = {}) {
	const request = { ...requestAt(`${MEETING}${line}`), ...more };
	const place = completionPlace(request.text, request.offset, true);
	return place ? complete(request, place, { files: [], citations: [] }).entries : [];
}

suite('what is proposed in each dialect', () => {
	test('fields begin as the dialect writes them', () => {
		const inserts = (dialect: string) =>
			entries('- [ ] Send it |', { dialect }).filter(({ kind }) => kind === 'field').map(({ insert }) => insert);
		assert.deepEqual(inserts('plain').slice(0, 3), ['due:', '@', 'goal:']);
		assert.deepEqual(inserts('bracketed').slice(0, 3), ['[due:: $1]$0', '@', '[goal:: $1]$0']);
		assert.deepEqual(inserts('emoji').slice(0, 2), ['📅 ', '@']);
	});

	test('a field that is there is not offered again, an owner is', () => {
		const labels = entries('- [ ] Send it @mentee due:2026-11-30 |').filter(({ kind }) => kind === 'field').map((
			{ label },
		) => label);
		assert.ok(!labels.includes('due:') && labels.includes('@'), labels.join());
	});

	test('headings take the first words of the settings, and the usual ones where there are none', () => {
		const labels = (words: object) =>
			entries('## |', { noteOptions: { ...DEFAULT_NOTE_OPTIONS, ...words } }).map(({ label }) => label);
		assert.ok(labels({ homeworkHeadings: ['Devoirs'], menteeWords: ['élève'] }).includes('Devoirs — élève'));
		assert.ok(labels({ homeworkHeadings: [], mentorWords: [], menteeWords: [] }).includes('Homework — mentor'));
	});

	test('every key and field that is explained is explained in words of its own', () => {
		const told = ALL_KEYS.map(key => keyHelp(key, ENGLISH)).filter(help => help !== undefined);
		assert.equal(new Set(told).size, told.length);
		assert.ok(told.length >= 15, `${told.length}`);
		const fields = ['due', 'owner', 'goal', 'area', 'priority', 'scheduled', 'start', 'repeat'].map(field =>
			fieldHelp(field, ENGLISH)
		);
		assert.equal(new Set(fields).size, fields.length);
	});
});

suite('ways from file to file', () => {
	test('between folders, up and down, and in one folder', () => {
		assert.equal(relativePath('goals/a.md', 'papers/b.md'), '../papers/b.md');
		assert.equal(relativePath('a.md', 'b.md'), 'b.md');
		assert.equal(relativePath('x/y/a.md', 'x/z/b.md'), '../z/b.md');
		assert.equal(relativePath('x/y/a.md', 'b.md'), '../../b.md');
		assert.equal(relativePath('a.md', 'x/y/b.md'), 'x/y/b.md');
		assert.equal(relativePath('b/a.md', 'b'), '../b');
	});

	test('a link’s address ends nowhere early', () => {
		assert.equal(linkAddress('my (old) paper #2 [x].pdf'), 'my%20%28old%29%20paper%20%232%20%5Bx%5D.pdf');
		assert.equal(linkAddress('papers/Łukasz.pdf'), 'papers/Łukasz.pdf');
	});
});
