import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findConflicts, withoutOthersLines } from '../../../src/core/note/conflicts.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { lineStartsOf } from '../../../src/core/text/textEdit.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { notebookOf } from '../../support/noteBuilder.ts';
import { check } from '../languageService/rules/ruleNotebook.ts';
import { pageCodes, readPage } from '../languageService/rules/pages.ts';
import { runs } from '../../support/runs.ts';

const conflict = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> laptop\n`;
const meeting = (body: string, front = ''): string => `---\ntype: meeting\n${front}---\n${body}`;
const texts = (text: string): string[] =>
	parseNote(text, 'x.md').note?.tasks.map(task => task.text) ?? assert.fail('not a note');
const codes = (text: string): string[] => parseNote(text, 'x.md').problems.map(({ code }) => code);

suite('a note with two versions that git could not merge', () => {
	const both = meeting(
		'## Homework\n- [ ] before\n'
			+ `${conflict('- [ ] send due:2026-12-01\n', '- [ ] send due:2026-12-08\n- [ ] more\n')}- [ ] after\n`,
	);

	test('is reported once, and only the first version is read', () => {
		assert.deepEqual(codes(both), ['file.conflict-markers']);
		assert.deepEqual(texts(both), ['before', 'send', 'after']);
		const { line, start, end } = parseNote(both, 'x.md').problems[0]!;
		assert.deepEqual([line, both.slice(start, end)], [5, '<<<<<<< HEAD']);
	});

	test('whatever the line endings, and with the version before both', () => {
		for (const ending of ['\r\n', '\r']) {
			assert.deepEqual(texts(both.replaceAll('\n', ending)), ['before', 'send', 'after']);
		}
		const three = meeting('<<<<<<< HEAD\n- [ ] a\n||||||| 1234567\n- [ ] b\n=======\n- [ ] c\n>>>>>>> x\n');
		assert.deepEqual([texts(three), codes(three)], [['a'], ['file.conflict-markers']]);
	});

	test('in the front matter as well', () => {
		const text = meeting('- [ ] a\n', conflict('status: held\n', 'status: planned\n'));
		assert.equal(parseNote(text, 'x.md').note?.fields.meetingStatus, 'held');
		assert.deepEqual(codes(text), ['file.conflict-markers']);
	});

	test('is private if either version is', () => {
		for (const text of [conflict('', 'confidentiality: private\n'), conflict('confidentiality: private\n', '')]) {
			assert.equal(parseNote(meeting('', text), 'x.md').note?.private, true);
		}
	});

	test('lets nothing of the other version out', () => {
		const text = meeting(`Open\n${conflict('kept\n', '## Private\nsecret\n')}End\n`);
		const open =
			toPublicNotes(notebookOf({ 'x.md': text }), new Map([['x.md', text]]), DEFAULT_NOTE_OPTIONS).notes.get(
				'x.md',
			)?.text ?? assert.fail('no note');
		assert.ok(open.includes('kept') && !open.includes('End') && !open.includes('secret'), open);
	});

	test('marks in fenced code, in another order or not at the beginning of a line are none', () => {
		const bodies = [
			`~~~\n${conflict('a\n', 'b\n')}~~~\n`,
			`\`\`\`diff\n${conflict('a\n', 'b\n')}`,
			'Title\n=======\n- [ ] a\n',
			'=======\n<<<<<<< HEAD\n>>>>>>> x\n',
			'<<<<<<< HEAD\na\n=======\nb\n',
			` ${conflict('a\n', 'b\n')}`,
			'<<<<<<<< HEAD\na\n=======\nb\n>>>>>>>> x\n',
		];
		for (const body of bodies) { assert.deepEqual(codes(meeting(body)), [], body); }
		assert.deepEqual(codes(meeting(`~~~\nx\n~~~\n${conflict('a\n', 'b\n')}`)), ['file.conflict-markers']);
	});

	test('its page shows what is so', () => {
		assert.ok(pageCodes().includes('file.conflict-markers'));
		const page = readPage('file.conflict-markers');
		const result = (text: string): string[] =>
			check(text).filter(({ rule }) => rule.code === 'file.conflict-markers').map(({ start, end }) =>
				text.slice(start, end)
			);
		assert.deepEqual([result(page.reported!), result(page.mended!), result(page.notReported!)], [
			page.marked,
			[],
			[],
		]);
	});
});

suite('what is read of any text with such marks', () => {
	const line = fc.constantFrom(
		'<<<<<<< HEAD',
		'=======',
		'>>>>>>> x',
		'||||||| b',
		'```',
		'~~~~',
		'- [ ] a',
		'text',
		'',
	);
	const any = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 20 }).map(lines =>
		lines.flat().join('')
	);

	test('has every line where it was, and nothing is left to settle', () => {
		fc.assert(
			fc.property(any, text => {
				const read = withoutOthersLines(text);
				assert.equal(read.length, text.length);
				assert.deepEqual(lineStartsOf(read), lineStartsOf(text));
				assert.deepEqual(findConflicts(read), []);
				assert.equal(withoutOthersLines(read), read);
				for (const { start, end } of findConflicts(text)) {
					assert.equal(text.slice(start, end), '<<<<<<< HEAD');
				}
			}),
			{ numRuns: runs(1000) },
		);
	});
});
