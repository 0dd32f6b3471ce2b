import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nestItem, unnestItem } from '../../../src/core/edit/typing.ts';
import { fixesOf, safeEdits } from '../../../src/core/languageService/rules/checkNote.ts';
import { mentionAt } from '../../../src/core/languageService/references/mentions.ts';
import { planRename, renameIn } from '../../../src/core/languageService/references/rename.ts';
import { targetOf } from '../../../src/core/languageService/references/targets.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, noteText } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { check, ofRule } from './rules/ruleNotebook.ts';

const HEAD = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nstatus: held\n---\n\n';

suite('help with writing leaves what is private as it is', () => {
	test('a rename that would make a section private is refused, and one that would not is done', () => {
		const text = noteText(['type: meeting'], '## [[award]]\n\n- [ ] Ask her @mentee\n');
		const view = notebookOf({ 'goals/award.md': noteText(['type: goal']), 'a.md': text });
		const mention = mentionAt(text, text.indexOf('award'))!;
		const rename = (name: string) => {
			const plan = planRename(mention, targetOf(mention, 'a.md', view)!, name, view, ENGLISH);
			assert.ok(!('refused' in plan));
			return renameIn({ text, path: 'a.md', options: DEFAULT_NOTE_OPTIONS }, plan, view, ENGLISH);
		};
		assert.deepEqual(rename('private'), {
			refused: 'In “a.md” the new name would change what is private. Nothing was renamed.',
		});
		const edits = rename('prize');
		assert.ok(!('refused' in edits));
		assert.equal(applyEdits(text, edits), text.replace('award', 'prize'));
	});

	test('a second key is not offered to be removed where it is what keeps the note private', () => {
		const twice = (first: string, second: string) =>
			`---\ntype: meeting\nmentorship: abara\nconfidentiality: ${first}\nconfidentiality: ${second}\n---\n\n`
			+ '# T\n';
		const offered = (text: string) => ofRule('front-matter.duplicate-key', text).flatMap(fixesOf).length;
		assert.equal(offered(twice('pair', 'private')), 0);
		assert.equal(offered(twice('pair', 'department')), 1);
		assert.equal(offered(twice('private', 'pair')), 1);
	});

	test('fixes that are about what is private may change it', () => {
		const text = `${HEAD}<!-- privte -->\n\nA worry.\n`;
		const [fix] = ofRule('private.would-be-exported', text).flatMap(fixesOf);
		assert.ok(fix);
		assert.ok(parseNote(applyEdits(text, fix.edits), 'a.md').note!.privateLines.length > 0);
	});

	test('an item is not moved where a marker on it would close another part', () => {
		const text = `${HEAD}## Homework\n\n<!-- private -->\n\n- [ ] a\n- [ ] b\n\n<!-- /private -->\n`;
		const at = text.indexOf('b\n') + 1;
		const nested = nestItem(text, at);
		assert.equal(nested && applyEdits(text, nested.edits), text.replace('- [ ] b', '  - [ ] b'));
	});

	test('no fix, and no key, in any note with markers brings to light or hides what it is not about', () => {
		const line = fc.constantFrom(
			'<!-- private -->',
			'<!-- /private -->',
			'  <!-- /private -->',
			'## Private',
			'## Homework',
			'```',
			'',
			'> <!-- private -->',
			'- [ ] a due: 2026-12-01',
			'- [] b @mentee',
			'- ☐ c <!-- private -->',
			'- [ ] d @eklnd due:2026-13-01',
			'- [ ] e goal:awrd <!-- /private -->',
			'- [x] f repeat:"evry week"',
			'  - [ ] g',
			'- TODO h',
			'- [ ] i due:2026-12-01 due:2026-12-02',
			'## [[award]]',
			'A thought',
			'---',
		);
		const facts = (text: string) =>
			parseNote(text, 'meetings/example.md').note!.tasks.map(({ text: words, private: isPrivate }) =>
				`${words} ${isPrivate}`
			);
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), lines => {
				const text = `${HEAD}${lines.join('\n')}\n`;
				const wasPrivate = parseNote(text, 'meetings/example.md').note!.privateLines.length > 0;
				const findings = check(text).filter(({ rule }) => rule.aboutPrivate !== true);
				const edits = [...findings.flatMap(fixesOf).map(fix => fix.edits), safeEdits(findings)];
				for (let at = text.indexOf('[ ]'); at >= 0; at = text.indexOf('[ ]', at + 1)) {
					for (const key of [nestItem, unnestItem]) {
						const typed = key(text, at + 4);
						if (typed) { edits.push(typed.edits); }
					}
				}
				for (const each of edits) {
					const after = applyEdits(text, each);
					const is = parseNote(after, 'meetings/example.md').note!;
					assert.equal(is.privateLines.length > 0, wasPrivate, after);
					const hidden = facts(text).filter(fact => fact.endsWith(' true'));
					const now = new Set(facts(after));
					const open = new Set(facts(text).filter(fact => fact.endsWith(' false')));
					for (const entry of hidden) {
						if (!now.has(entry) && !open.has(entry.replace(/true$/, 'false'))) {
							assert.ok(!now.has(entry.replace(/true$/, 'false')), `${entry} came to light in ${after}`);
						}
					}
				}
			}),
			{ numRuns: runs(150) },
		);
	});
});
