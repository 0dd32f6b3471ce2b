import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cvLines } from '../../../src/core/documents/cvLines.ts';
import { markUsed } from '../../../src/core/edit/markUsed.ts';
import { isRefusal, type Refusal } from '../../../src/core/edit/refusals.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { day, noteText } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

const DAY = day('2026-11-23');

function marked(text: string, wanted: (words: string) => boolean = () => true): string | Refusal {
	const lines = cvLines(publicNotesOf({ 'a.md': text })).filter(line => wanted(line.text));
	const edits = markUsed(text, 'a.md', DEFAULT_NOTE_OPTIONS, { lines, day: DAY });
	return isRefusal(edits) ? edits : applyEdits(text, edits);
}

const note = (body: string) => noteText(['type: accomplishments'], body);

suite('the day on which lines of a curriculum vitae were used', () => {
	test('stands behind the words, before the name of a block; an earlier one is changed', () => {
		assert.equal(
			marked(
				note(
					'- 2026-10-02 Paper kind:paper used:2025-01-01 part:half\n- 2026-10-01 Talk, which\n'
						+ '  went well ^talk\n  - My part: all\n- 2026-09-01 Grant  \n',
				),
			),
			note(
				'- 2026-10-02 Paper kind:paper used:2026-11-23 part:half\n- 2026-10-01 Talk, which\n'
					+ '  went well used:2026-11-23 ^talk\n  - My part: all\n- 2026-09-01 Grant used:2026-11-23  \n',
			),
		);
	});

	test('is written to the lines asked for alone, and to nothing private', () => {
		const text = note('- 2026-10-02 Paper\n- 2026-10-02 Talk\n\n## Private\n\n- 2026-10-03 Asked for a rise\n');
		assert.equal(marked(text, words => words === 'Talk'), text.replace('Talk', 'Talk used:2026-11-23'));
		assert.equal(
			marked(text),
			text.replace('Talk', 'Talk used:2026-11-23').replace('Paper', 'Paper used:2026-11-23'),
		);
	});

	test('is refused where the line is another by now, and in a note of another type', () => {
		const line = { date: day('2026-10-02'), line: 4 };
		for (
			const text of [
				note('- 2026-10-03 Other\n'),
				note('A line more.\n\n- 2026-10-02 Paper\n'),
				noteText(['type: mission'], '- 2026-10-02 Paper\n'),
			]
		) {
			assert.ok(isRefusal(markUsed(text, 'a.md', DEFAULT_NOTE_OPTIONS, { lines: [line], day: DAY })), text);
		}
	});

	test('changes nothing but itself in random notes with any line ending; a second time changes nothing', () => {
		const piece = fc.constantFrom(
			'- 2026-10-02 Paper kind:paper',
			'* 2026-10-01 Talk used:2020-02-02',
			'  and more',
			'  - My part: all',
			'',
			'## Research',
			'- not dated',
			'used:2019-01-01',
			'```',
			'- 2026-13-01 no day',
			'- 2026-10-04 Grant used:"soon" ^id',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'), (pieces, ending) => {
				const text = note(pieces.join('\n')).replaceAll('\n', ending);
				const count = cvLines(publicNotesOf({ 'a.md': text })).length;
				const after = marked(text);
				assert.ok(typeof after === 'string');
				const bare = (all: string) => all.replace(/[ \t]*used:(?:"[^"]*"|\S+)/g, '');
				assert.equal(bare(after), bare(text));
				const lines = cvLines(publicNotesOf({ 'a.md': after }));
				assert.deepEqual(lines.map(({ lastUsed }) => lastUsed), Array.from({ length: count }, () => DAY));
				assert.equal(marked(after), after);
			}),
		);
	});
});
