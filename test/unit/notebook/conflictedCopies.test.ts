import assert from 'node:assert/strict';
import { abara, abaraMeeting, notebookOf, noteText, putText, type Files } from '../../support/noteBuilder.ts';

const ORIGINAL = 'meetings/2026-11-18-abara.md';
const BODY = '# Aims\n\n## Homework\n\n- [ ] Send the aims @mentee due:2026-12-01\n- [ ] Read the paper @mentor\n';
const HELD = abaraMeeting('2026-11-18', BODY);

const named = (suffix: string): string => ORIGINAL.replace('.md', `${suffix}.md`);
const around = (more: Files): Files => ({ 'mentorships/abara.md': abara(), ...more });
const copiesIn = (files: Files, includePrivate = true): string[] =>
	notebookOf(files, { includePrivate }).problems().filter(({ problem }) => problem.code === 'file.conflicted-copy').map(({ path }) => path);

const CERTAIN = [
	" (Mara's conflicted copy 2026-11-23)", " (Mara's conflicted copy 2026-11-23 (1))", ' (conflicted copy 2026-11-23 101010)',
	'_conflict-20261123-101010', '.sync-conflict-20261123-101010-ABCDEFG',
];
const POSSIBLE = ['-LAPTOP-7Q2', '-Maras-MacBook-Air', ' (1)', ' (12)'];

suite('conflicted copies', () => {
	for (const suffix of [...CERTAIN, ...POSSIBLE]) {
		test(`${named(suffix)} is told, and nothing in it is counted`, () => {
			const notebook = notebookOf(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD.replace('[ ] Read', '[x] Read') }));
			assert.deepEqual(notebook.problems().map(({ path, problem: { code, args, severity } }) => [path, code, args, severity]),
				[[named(suffix), 'file.conflicted-copy', ['2026-11-18-abara.md'], 'warning']]);
			assert.deepEqual(notebook.homework().map(({ note }) => note.path), [ORIGINAL, ORIGINAL]);
			assert.equal(notebook.size, 2);
			assert.equal(notebook.note(named(suffix)), undefined);
		});
	}

	test('without the original the copy is all there is', () => {
		for (const suffix of [...CERTAIN, ...POSSIBLE]) {
			for (const original of [{}, { [ORIGINAL]: '# No note' }, { 'other/2026-11-18-abara.md': HELD }]) {
				assert.deepEqual(copiesIn(around({ ...original, [named(suffix)]: HELD })), [], suffix);
			}
		}
	});

	test('it counts again when the original goes, whichever came first', () => {
		const copy = named(CERTAIN[0]!);
		const notebook = notebookOf(around({ [copy]: HELD }));
		assert.equal(putText(notebook, ORIGINAL, HELD), true);
		assert.deepEqual(notebook.homework().map(({ note }) => note.path), [ORIGINAL, ORIGINAL]);
		assert.equal(notebook.remove(ORIGINAL), true);
		assert.deepEqual([notebook.homework().map(({ note }) => note.path), notebook.problems()], [[copy, copy], []]);
	});

	test('copies by their case, in any folder and ending, are told by their certain or likely names', () => {
		for (const suffix of [' (Case Conflict)', ' (case conflict 12)', ' (3)']) { assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [named(suffix)], suffix); }
		assert.deepEqual(copiesIn({ 'abara.md': abara(), 'abara (conflicted copy).md': abara(), 'Plan.MD': noteText(['type: goal']), 'Plan_conflict-20261123-101010.MD': noteText(['type: goal']) }), ['Plan_conflict-20261123-101010.MD', 'abara (conflicted copy).md']);
	});

	test('a copy of a copy is one of the nearest file that is there', () => {
		assert.deepEqual(notebookOf(around({ [ORIGINAL]: HELD, [named('-Maras-MacBook')]: HELD, [named('-Maras-MacBook-Air')]: HELD })).problems().map(({ path, problem: { args } }) => `${path} ${args.join('')}`),
			[`${named('-Maras-MacBook-Air')} 2026-11-18-abara-Maras-MacBook.md`, `${named('-Maras-MacBook')} 2026-11-18-abara.md`]);
	});

	test('a name that only looks so from the middle is none', () => {
		const chosen = [' (conflicted copy) of mine', '_conflict-20261123-101010-a', '_conflict-2026-10', '.sync-conflict-20261123-101010-ABCDEFG-x', ' (1) more', ' (Case Conflict) more', ' (Case Conflict x)', '-LAPTOP 7', '-laptop'];
		for (const suffix of chosen) { assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [], suffix); }
	});

	test('half of what stands in both is enough, and headings count as lines', () => {
		const half = (lines: string) => copiesIn(around({ [ORIGINAL]: abaraMeeting('2026-11-18', '# Aims\n\n- [ ] One\n- [ ] Two\n- [ ] Two\n', 'title: T'), [named(' (1)')]: abaraMeeting('2026-11-18', lines, 'title: T') })).length;
		assert.deepEqual(['# Aims\n\n- [ ] One\n', '# Aims\n', '# Else\n\n- [ ] One\n- [ ] Two\n', '- [ ] Two\n- [ ] Two\n- [ ] Two\n', '- [ ] Aims\n- [ ] One\n', '# Aims\n\n- [ ] One\n- [ ] a\n- [ ] b\n- [ ] c\n'].map(half), [1, 0, 1, 1, 0, 0]);
	});

	test('a name that somebody may have chosen is no copy of another note', () => {
		const others = [
			abaraMeeting('2026-11-18', '# Statistics\n\n- [ ] Another item\n'), abaraMeeting('2026-11-19', BODY),
			noteText(['type: goal'], BODY), noteText(['type: meeting', 'mentorship: eklund', 'date: 2026-11-18'], BODY),
			abaraMeeting('2026-11-18', '# Aims\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n- [ ] Four\n'), abaraMeeting('2026-11-18'),
		];
		for (const text of others) {
			for (const suffix of POSSIBLE) { assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: text })), [], `${suffix}: ${text}`); }
		}
		const chosen = ['-statistics', ' (continued)', '-2', ' (2026)', '-part-two', ' copy'];
		for (const suffix of chosen) { assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [], suffix); }
	});

	test('the copy of a copy is one as well', () => {
		const [first, second] = [named(' (1)'), named(' (1) (1)')];
		assert.deepEqual(copiesIn(around({ [second]: HELD, [first]: HELD, [ORIGINAL]: HELD })), [second, first].sort());
		assert.deepEqual(copiesIn(around({ [second]: HELD, [first]: HELD })), [second]);
	});

	test('of what is private nothing is told, not even by a copy from before', () => {
		const copy = named(CERTAIN[2]!);
		const hidden = abaraMeeting('2026-11-18', BODY, 'confidentiality: private');
		for (const [original, other] of [[hidden, HELD], [hidden, hidden]] as const) {
			const files = around({ [ORIGINAL]: original, [copy]: other });
			for (const some of [files, Object.fromEntries(Object.entries(files).reverse())]) {
				const open = notebookOf(some, { includePrivate: false });
				assert.deepEqual([open.problems(), open.homework(), open.size], [[], [], 1]);
				assert.deepEqual(copiesIn(some), [copy]);
			}
		}
	});

	test('a folder takes its copies along', () => {
		const notebook = notebookOf(around({ [ORIGINAL]: HELD, [named(' (1)')]: HELD }));
		assert.equal(notebook.removeFolder('meetings'), true);
		assert.deepEqual([notebook.size, notebook.problems(), notebook.homework()], [1, [], []]);
	});
});
