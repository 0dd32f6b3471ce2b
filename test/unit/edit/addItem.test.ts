import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addItem } from '../../../src/core/edit/addItem.ts';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import type { Role } from '../../../src/core/model/vocabulary.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { anyNote } from './anyNote.ts';
import { targetsOf } from './notes.ts';
import { runs } from '../../support/runs.ts';

const HEAD = '---\ntype: meeting\n---\n';

function add(text: string, words: string, after?: number, side?: Role): string {
	const edits = addItem(text, 'a.md', {
		text: words,
		...after === undefined ? {} : { after: targetsOf(text)[after]! },
		...side ? { side } : {},
	}, DEFAULT_NOTE_OPTIONS);
	return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

suite('adding an item', () => {
	test('goes after an item and all below it, in its manner', () => {
		assert.equal(
			add(`${HEAD}* [x] One\n  * [ ] below\n\n    words\n\n# Next\n`, 'Two', 0),
			`${HEAD}* [x] One\n  * [ ] below\n\n    words\n* [ ] Two\n\n# Next\n`,
		);
		assert.equal(
			add(`${HEAD}> 9) [ ] One\r\n> more\r\n`, 'Two', 0),
			`${HEAD}> 9) [ ] One\r\n> more\r\n> 10) [ ] Two\r\n`,
		);
		assert.equal(add(`${HEAD}- [ ] One`, ' Two\nlines ', 0), `${HEAD}- [ ] One\n- [ ] Two lines`);
	});

	test('names the side only where its heading does not', () => {
		const text = `${HEAD}## Homework — mentor\n\n- [ ] One\n- [ ] Two @mentee\n`;
		assert.equal(add(text, 'Three', 1, 'mentor'), `${text.trimEnd()}\n- [ ] Three\n`);
		assert.equal(add(text, 'Three', 1, 'mentee'), `${text.trimEnd()}\n- [ ] Three @mentee\n`);
		assert.equal(add(text, 'Three @eklund', 1, 'mentee'), `${text.trimEnd()}\n- [ ] Three @eklund\n`);
		assert.equal(
			add(`${HEAD}- [ ] One @mentee\n`, 'Two', 0, 'mentee'),
			`${HEAD}- [ ] One @mentee\n- [ ] Two @mentee\n`,
		);
	});

	test('finds the heading of a side, or writes it', () => {
		assert.equal(
			add(`${HEAD}## Homework — mentor\n\n## After\n`, 'One', undefined, 'mentor'),
			`${HEAD}## Homework — mentor\n\n- [ ] One\n\n## After\n`,
		);
		assert.equal(
			add(`${HEAD}# Talk\n`, 'One', undefined, 'mentee'),
			`${HEAD}# Talk\n\n## Homework — mentee\n\n- [ ] One\n`,
		);
	});

	test('goes on with the list that stands below its heading', () => {
		assert.equal(
			add(`${HEAD}## Homework — mentor\n\n* [ ] One\n  - below\n\n## After\n`, 'Two', undefined, 'mentor'),
			`${HEAD}## Homework — mentor\n\n* [ ] One\n  - below\n* [ ] Two\n\n## After\n`,
		);
		assert.equal(
			add(`${HEAD}## Homework — mentor\n\n* [ ] One\n\nWords.\n`, 'Two', undefined, 'mentor'),
			`${HEAD}## Homework — mentor\n\n* [ ] One\n\nWords.\n\n- [ ] Two\n`,
		);
	});

	test('is refused without words, or when it would change how other items are read', () => {
		assert.equal(add(`${HEAD}- [ ] One\n`, '  ', 0), 'no-words');
		assert.equal(add(`${HEAD}- [ ] One\n- [ ] Two\n`, 'a <!-- private -->', 0), 'would-change-others');
	});

	test('in any note adds exactly one open item with these words, and changes no other', () => {
		const words = fc.constantFrom(
			'Send it',
			'Send it due:2026-12-16',
			'# big',
			'- [ ] x',
			'`code',
			'<!--',
			'> said',
			'|a|',
			'1. one',
			'[x]: y',
		);
		fc.assert(
			fc.property(
				anyNote,
				words,
				fc.option(fc.constantFrom<Role>('mentor', 'mentee'), { nil: undefined }),
				(text, name, side) => {
					const before = parseNote(text, 'a.md', DEFAULT_NOTE_OPTIONS).note!;
					targetsOf(text).forEach(after => {
						const edits = addItem(
							text,
							'a.md',
							{ text: name, after, ...side ? { side } : {} },
							DEFAULT_NOTE_OPTIONS,
						);
						if (isRefusal(edits)) { return; }
						assert.equal(edits.length, 1);
						assert.equal(edits[0]!.start, edits[0]!.end);
						const tasks = parseNote(applyEdits(text, edits), 'a.md', DEFAULT_NOTE_OPTIONS).note!.tasks;
						assert.equal(tasks.length, before.tasks.length + 1);
						const fresh = tasks.filter(task => !before.tasks.some(old => old.lineHash === task.lineHash));
						assert.ok(fresh.every(task => task.status === 'open'));
						if (side && !isRefusal(edits)) {
							assert.match(edits[0]!.text, /^(?:\r\n|\n)[> \t]*(?:[-*]|\d+[.)])[ \t]+\[ \] /);
						}
					});
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
