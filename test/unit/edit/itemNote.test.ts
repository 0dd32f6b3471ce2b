import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readItemNote, writeItemNote } from '../../../src/core/edit/itemNote.ts';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { bodyStartOf } from '../../../src/core/note/frontMatter.ts';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { targetsOf } from './notes.ts';
import { anyNote } from './anyNote.ts';
import { runs } from '../../support/runs.ts';

const HEAD = '---\ntype: meeting\n---\n';

function noteOf(text: string, index = 0) {
	return readItemNote(text, scanBlocks(text, bodyStartOf(text)), index);
}

function write(text: string, note: string, index = 0): string {
	const edits = writeItemNote(
		text,
		'a.md',
		{ target: targetsOf(text)[index]!, note, seen: noteOf(text, index).hash },
		DEFAULT_NOTE_OPTIONS,
	);
	return isRefusal(edits) ? edits.refused : applyEdits(text, edits);
}

suite('the note under an item', () => {
	test('is what stands below its words and before the first item below it', () => {
		const text = `${HEAD}- [ ] Ask\n  again\n  - she is away\n\n    until Monday\n  - [ ] find her number\n`
			+ '  - not this\n- [ ] Next\n';
		assert.deepEqual(noteOf(text).text, '- she is away\n\n  until Monday');
		assert.equal(noteOf(text, 1).text, '');
		assert.equal(noteOf(text, 2).text, '');
	});

	test('is read without quote marks, tabs and the marker', () => {
		assert.equal(noteOf(`${HEAD}> 1. [ ] Ask\n>    - away\n>\n>      soon\n`).text, '- away\n\n  soon');
		assert.equal(noteOf(`${HEAD}-\t[ ] Ask\n\n\ttomorrow\n`).text, 'tomorrow');
	});

	test('is written as a list right below the words, before the items below', () => {
		assert.equal(
			write(`${HEAD}- [ ] Ask\n  - [ ] find\n- [ ] Next\n`, 'away\nuntil Monday'),
			`${HEAD}- [ ] Ask\n  - away\n  - until Monday\n  - [ ] find\n- [ ] Next\n`,
		);
		assert.equal(write(`${HEAD}> 1. [ ] Ask\n`, 'away'), `${HEAD}> 1. [ ] Ask\n>    - away\n`);
	});

	test('takes the line ending of its line, and none at the end of the file', () => {
		assert.equal(write(`${HEAD}- [ ] Ask\r\n- [ ] Next`, 'away'), `${HEAD}- [ ] Ask\r\n  - away\r\n- [ ] Next`);
		assert.equal(
			write(`${HEAD.replaceAll('\n', '\r\n')}- [ ] Ask`, 'away'),
			`${HEAD.replaceAll('\n', '\r\n')}- [ ] Ask\r\n  - away`,
		);
	});

	test('changes only the lines that differ', () => {
		const text = `${HEAD}- [ ] Ask\n  - one  \n  - two\n  - three\n`;
		const edits = writeItemNote(text, 'a.md', {
			target: targetsOf(text)[0]!,
			note: '- one  \n- 2\n- three',
			seen: noteOf(text).hash,
		}, DEFAULT_NOTE_OPTIONS);
		assert.deepEqual(edits, [{ start: text.indexOf('  - two'), end: text.indexOf('\n  - three'), text: '  - 2' }]);
	});

	const edits: readonly (readonly [name: string, text: string, note: string, old: string, written: string])[] = [
		['a line at the end', '- [ ] Ask\n  - one\n  - two\n', '- one\n- two\n- three', '', '\n  - three'],
		['a line at the start', '- [ ] Ask\n  - one\n  - two\n', '- zero\n- one\n- two', '', '\n  - zero'],
		['a first line that goes', '- [ ] Ask\n  - one\n  - two\n', '- two', '\n  - one', ''],
		['a last line that goes', '- [ ] Ask\n  - one\n  - two\n', '- one', '\n  - two', ''],
		['one more of lines that are alike', '- [ ] Ask\n  - a\n  - a\n', '- a\n- a\n- a', '', '\n  - a'],
		['one less of lines that are alike', '- [ ] Ask\n  - a\n  - a\n  - a\n', '- a\n- a', '\n  - a', ''],
		['a paragraph below a blank line', '- [ ] Ask\n\n  away\n', 'back\nagain', '  away', '  back\n  again'],
		['a line in a quote', '> - [ ] Ask\n>   - a\n>\n>     b\n> - [ ] Next\n', '- a\n\n  c', '>     b', '>     c'],
		[
			'all of it below words on two lines',
			'- [ ] Ask\n  again\n  - away\n  - soon\n',
			'',
			'\n  - away\n  - soon',
			'',
		],
		['nothing of the blank lines around', '- [ ] Ask\n\n\n  - [ ] Child\n', '\nx\n ', '', '\n  - x'],
	];
	for (const [name, body, note, old, written] of edits) {
		test(`is changed by the smallest edit: ${name}`, () => {
			const text = HEAD + body;
			const result = writeItemNote(
				text,
				'a.md',
				{ target: targetsOf(text)[0]!, note, seen: noteOf(text).hash },
				DEFAULT_NOTE_OPTIONS,
			);
			assert.ok(!isRefusal(result));
			assert.deepEqual(result.map(({ start, end, text: fresh }) => [text.slice(start, end), fresh]), [[
				old,
				written,
			]]);
		});
	}

	test('becomes a list where it would run on from the words, and stays what it is where it would not', () => {
		const under = (note: string) => write(`${HEAD}- [ ] Ask\n`, note).slice(`${HEAD}- [ ] Ask\n`.length, -1);
		const listed: readonly (readonly [string, string])[] = [
			['away\r\nsoon\rlate', '  - away\n  - soon\n  - late'],
			['away\n\n  then', '  - away\n\n    then'],
			['  deep\n  deeper', '  - deep\n    deeper'],
			['2. two', '  - 2. two'],
			['-x', '  - -x'],
			['#x', '  - #x'],
			['`code`', '  - `code`'],
			['~~gone~~', '  - ~~gone~~'],
			['1.x', '  - 1.x'],
			['####### x', '  - ####### x'],
		];
		for (const [note, lines] of listed) { assert.equal(under(note), lines, note); }
		for (
			const note of [
				'> said',
				'1. one\n2. two',
				'1) one',
				'###### x',
				'#',
				'```\ncode\n\n  deep\n```',
				'~~~\ncode\n~~~',
				'*\tone',
				'+ one',
			]
		) { assert.equal(under(note), note.replace(/^(?=.)/gm, '  '), note); }
	});

	test('is not written where the item is not found any more', () => {
		const text = `${HEAD}- [ ] Ask\n`;
		const [target] = targetsOf(text);
		assert.ok(
			isRefusal(
				writeItemNote(
					`${HEAD}- [ ] Else\n`,
					'a.md',
					{ target: target!, note: 'x', seen: noteOf(text).hash },
					DEFAULT_NOTE_OPTIONS,
				),
			),
		);
	});

	test('goes when it is emptied', () => {
		assert.equal(write(`${HEAD}- [ ] Ask\n\n  away\n\n- [ ] Next\n`, ' \n'), `${HEAD}- [ ] Ask\n\n- [ ] Next\n`);
	});

	test('stays as it is when it was changed meanwhile, unless it says the same already', () => {
		const text = `${HEAD}- [ ] Ask\n  - away\n`;
		const change = { target: targetsOf(text)[0]!, seen: 1 };
		assert.deepEqual(writeItemNote(text, 'a.md', { ...change, note: 'back' }, DEFAULT_NOTE_OPTIONS), {
			refused: 'note-changed',
			args: [],
		});
		assert.deepEqual(writeItemNote(text, 'a.md', { ...change, note: '- away' }, DEFAULT_NOTE_OPTIONS), []);
	});

	test('is refused where it would change how other items are read', () => {
		assert.equal(write(`${HEAD}- [ ] Ask\n- [ ] Next\n`, 'a\n\n<!-- private -->'), 'would-change-others');
	});

	test('is refused where a line below the item would run on from it', () => {
		assert.equal(write(`${HEAD}- [ ] Send\n  <!-- c -->\nSend\n- [ ] Next\n`, 'away'), 'would-change-others');
		assert.equal(
			write(`${HEAD}- [ ] Send\n  <!-- c -->\n\nSend\n`, 'away'),
			`${HEAD}- [ ] Send\n  - away\n\nSend\n`,
		);
	});

	test('in any note: written is read back, nothing else changes, and taking it away gives the old text', () => {
		const words = fc.array(
			fc.constantFrom(
				'away',
				'until Monday',
				'- so',
				'1. first',
				'',
				'  deep',
				'> said',
				'`x`',
				'due:2026-10-31',
				'# big',
				'```',
				'<!-- private -->',
			),
			{ minLength: 1, maxLength: 4 },
		).map(lines => lines.join('\n'));
		fc.assert(
			fc.property(anyNote, words, (text, note) => {
				targetsOf(text).forEach((target, index) => {
					const before = noteOf(text, index);
					const edits = writeItemNote(
						text,
						'a.md',
						{ target, note, seen: before.hash },
						DEFAULT_NOTE_OPTIONS,
					);
					if (isRefusal(edits)) { return; }
					const after = applyEdits(text, edits);
					if (note.trim() === '') { return; }
					const bare = (text: string) => text.replace(/^[ \t]*- |[ \t]+$|^[ \t]+/gm, '').trim();
					assert.equal(bare(noteOf(after, index).text), bare(note), JSON.stringify({ text, after }));
					if (before.text !== '' || after === text) { return; }
					const back = writeItemNote(after, 'a.md', {
						target: targetsOf(after)[index]!,
						note: '',
						seen: noteOf(after, index).hash,
					}, DEFAULT_NOTE_OPTIONS);
					assert.ok(!isRefusal(back));
					assert.equal(applyEdits(after, back), text);
				});
			}),
			{ numRuns: runs(300) },
		);
	});
});
