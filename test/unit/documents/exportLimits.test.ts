import assert from 'node:assert/strict';
import { composeCalendar } from '../../../src/core/export/calendar.ts';
import { isReadable, MOST_ITEMS, tooLarge } from '../../../src/core/documents/exportLimits.ts';
import { markdownToHtml } from '../../../src/core/markdown/markdownToHtml.ts';
import { composePack, packHtml } from '../../../src/core/export/meetingPack.ts';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

const SIZE = 20_000;
/** Made to be slow: each takes some parser much longer than its length. */
const HOSTILE: Readonly<Record<string, string>> = {
	emphasis: '*a '.repeat(SIZE),
	both: '*_a '.repeat(SIZE),
	brackets: '['.repeat(SIZE),
	links: '[a]('.repeat(SIZE),
	'closed brackets': `${'['.repeat(SIZE)}${']'.repeat(SIZE)}`,
	ticks: Array.from({ length: 300 }, (_, index) => `\`${'`'.repeat(index)} a`).join(' '),
	quotes: `${'> '.repeat(SIZE)}a`,
	lists: `${'- '.repeat(SIZE)}a`,
	angles: '<a '.repeat(SIZE),
	strikes: '~~a '.repeat(SIZE),
	mail: 'a@b.c '.repeat(SIZE),
	images: '![a]['.repeat(SIZE),
	indentation: `${' '.repeat(SIZE)}a`,
	long: 'words '.repeat(100_000),
	labels: '**A.** '.repeat(SIZE),
};

suite('exports of made-up text', () => {
	for (const [name, text] of Object.entries(HOSTILE)) {
		test(`end, and keep the words: ${name}`, () => {
			const notes = publicNotesOf({
				'mentorships/abara.md': abara('next_meeting: 2026-12-16'),
				'meetings/b.md': abaraMeeting('2026-12-16', `## Agenda\n\n- [ ] kept\n\n${text}\n`, 'status: planned'),
			});
			const scope = scopeOf(notes, 'mentorships/abara.md');
			composeSummary(scope, notes, ENGLISH);
			composeCalendar([scope], { stamp: '20261123T090000Z', homework: 'todo', remindMinutes: 0, l10n: ENGLISH });
			assert.match(composeSlides(scope, notes, ENGLISH, 'meeting'), /kept/);
			assert.match(packHtml(composePack(scope, notes, ENGLISH), ENGLISH), /kept/);
		});
	}

	test('are told by their shape, ordinary notes are not among them', () => {
		for (const [path, text] of Object.entries(sampleFiles())) { assert.ok(isReadable(text), path); }
		assert.equal(isReadable(HOSTILE['emphasis']!), false);
		assert.equal(markdownToHtml('*a '.repeat(2_000), { l10n: ENGLISH }).startsWith('<pre>*a *a '), true);
	});

	test('a list is read item by item, however long; what may be one paragraph is counted together', () => {
		const many = (line: string) => `${line} *[a](b)*:\n`.repeat(600);
		for (
			const list of [
				many('- [ ] a'),
				many('* a'),
				many('   - a'),
				`- a\n${many('  - b')}`,
				`- a\n${many('     + b')}`,
				`-     a\n${many('  - b')}`,
			]
		) { assert.equal(isReadable(list), true, list.slice(0, 40)); }
		for (
			const paragraph of [
				many('a'),
				many('    - a'),
				`text\n${many('     - a')}`,
				`- a\n\ntext\n${many('     - a')}`,
				`- a\ntext\n${many('     - b')}`,
				many('1. a'),
				many('> - a'),
				many('-a'),
			]
		) { assert.equal(isReadable(paragraph), false, paragraph.slice(0, 40)); }
	});

	test('too many items are refused, by count', () => {
		const of = (count: number) => {
			const notes = publicNotesOf({
				'mentorships/abara.md': abara(),
				'meetings/a.md': abaraMeeting('2026-11-18', `## Homework\n\n${'- [ ] a\n'.repeat(count)}`),
			});
			return tooLarge(scopeOf(notes, 'mentorships/abara.md'), notes);
		};
		assert.deepEqual([of(MOST_ITEMS), of(MOST_ITEMS + 1)], [undefined, 'items']);
	});
});
