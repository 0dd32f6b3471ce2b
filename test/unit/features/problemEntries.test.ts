import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { changedEntries, readProblems, type KnownProblems } from '../../../src/features/window/problemEntries.ts';
import { notebookOf, type Files } from '../../support/noteBuilder.ts';

const NOTHING: KnownProblems = new Map();
const meeting = (...body: string[]) => ['---', 'type: meeting', '---', ...body, ''].join('\n');
const read = (files: Files) => readProblems(notebookOf(files), ENGLISH);
const texts = (before: KnownProblems, after: KnownProblems) =>
	changedEntries(before, after, ENGLISH).map(({ text }) => text);

suite('problems in the log', () => {
	const bad = '- [ ] one due:2026-02-30';

	test('each has its place, its severity and its words', () => {
		const [entry, ...others] = changedEntries(NOTHING, read({ 'a.md': meeting(bad) }), ENGLISH);
		assert.equal(others.length, 0);
		assert.equal(entry?.severity, 'warning');
		assert.match(entry.text, /^a\.md:4:\d+ warning due: “2026-02-30” is not a date on the calendar/);
	});

	test('what was told is not told again, not even where it moved', () => {
		const before = read({ 'a.md': meeting(bad) });
		assert.deepEqual(texts(before, read({ 'a.md': meeting('A line', '', bad) })), []);
	});

	test('only the new one of a note is told, also when it is equal to another', () => {
		const before = read({ 'a.md': meeting(bad) });
		const told = texts(before, read({ 'a.md': meeting(bad, bad) }));
		assert.equal(told.length, 1);
		assert.match(told[0]!, /^a\.md:5:/);
	});

	test('a note that was mended or deleted is told once', () => {
		const before = read({ 'a.md': meeting(bad) });
		assert.deepEqual(texts(before, NOTHING), ['a.md: no problems any more']);
		assert.deepEqual(texts(before, read({ 'a.md': meeting() })), ['a.md: no problems any more']);
	});

	test('what is private comes without its words', () => {
		const parts = ['<!-- private -->', '- [ ] secret due:2026-02-30 @nobodyatall', '<!-- /private -->'];
		const whole = meeting(bad).replace('type: meeting', 'type: meeting\nconfidentiality: private');
		const told = texts(NOTHING, read({ 'a.md': meeting(...parts), 'b.md': whole }));
		assert.ok(told.length >= 2);
		for (const text of told) {
			assert.match(text, /^[ab]\.md:\d+:\d+ warning There is a problem in a private part\.$/);
		}
	});
});
