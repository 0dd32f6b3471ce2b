import assert from 'node:assert/strict';
import { abara, abaraMeeting, notebookOf, noteText, putText, type Files } from '../../support/noteBuilder.ts';

const ORIGINAL = 'meetings/2026-11-18-abara.md';
const BODY = '# Aims\n\n## Homework\n\n- [ ] Send the aims @mentee due:2026-12-01\n- [ ] Read the paper @mentor\n';
const HELD = abaraMeeting('2026-11-18', BODY);

const named = (suffix: string): string => ORIGINAL.replace('.md', `${suffix}.md`);
const around = (more: Files): Files => ({ 'mentorships/abara.md': abara(), ...more });
const copiesIn = (files: Files, includePrivate = true): string[] =>
	notebookOf(files, { includePrivate }).problems().filter(({ problem }) => problem.code === 'file.conflicted-copy')
		.map(({ path }) => path);

const CERTAIN = [
	" (Mara's conflicted copy 2026-11-23)",
	" (Mara's conflicted copy 2026-11-23 (1))",
	' (conflicted copy 2026-11-23 101010)',
	'_conflict-20261123-101010',
	'.sync-conflict-20261123-101010-ABCDEFG',
	'-joans-laptop-safeBackup-0001',
];
const POSSIBLE = [
	'-LAPTOP-7Q2',
	'-Maras-MacBook-Air',
	' (1)',
	' (12)',
	'-Joan’s MacBook',
	"-Joan's MacBook Pro",
	'-MacBook Air von Joan',
	'-LAPTOP 7',
	'-張さんのMacBook',
	'-Компьютер Анны',
	'(1)',
	'-copy',
	'_copy',
	'-Konfliktkopie',
	' のコピー',
	'~',
	'.bak',
	'.orig',
	' backup',
	' (old)',
	' 2',
	' 12',
	' - Copy',
	' - Copy (2)',
	' – Copy',
	' - Kopie',
	' - Kopie (3)',
	' - Copie',
	' - copia',
	' - Kopia',
	' - Kopi',
	' - コピー',
	' - 副本',
	' copy',
	' copy 2',
	' Kopie 2',
	' copie',
	' (Selective Sync Conflict)',
	' (Selective Sync Conflict 1)',
	' (Joan’s conflicting copy 2026-11-20)',
	' (Copie en conflit de Joan 2026-11-20)',
	' (Konfliktkopie von Joan 2026-11-20)',
	' (In Konflikt stehende Kopie von Joan 2026-11-20)',
	' (copia en conflicto de Joan 2026-11-20)',
	' (Copia in conflitto di Joan 2026-11-20)',
	' (cópia em conflito de Joan 2026-11-20)',
	' (Joans in conflict verkerende kopie 2026-11-20)',
	' (Joan の競合コピー 2026-11-20)',
	' (Joan 的冲突副本 2026-11-20)',
	' (конфликтующая копия Анны 2026-11-20)',
	' [conflicted]',
	' [conflicted 2]',
	'.Conflict',
	'_MacBook_Nov-20-1530-2026_Conflict',
	' (SFConflict joan@example.org 2026-11-20-15-30-00)',
];
const POSSIBLE_BEFORE = [
	'Copy of ',
	'Kopie von ',
	'Copie de ',
	'Copia di ',
	'Copia de ',
	'Copy (2) of ',
	'Kopie van ',
	'Kopia av ',
];

suite('conflicted copies', () => {
	for (const suffix of [...CERTAIN, ...POSSIBLE]) {
		test(`${named(suffix)} is told, and nothing in it is counted`, () => {
			const notebook = notebookOf(
				around({ [ORIGINAL]: HELD, [named(suffix)]: HELD.replace('[ ] Read', '[x] Read') }),
			);
			assert.deepEqual(
				notebook.problems().map(({ path, problem: { code, args, severity } }) => [path, code, args, severity]),
				[[named(suffix), 'file.conflicted-copy', ['2026-11-18-abara.md'], 'warning']],
			);
			assert.deepEqual(notebook.homework().map(({ note }) => note.path), [ORIGINAL, ORIGINAL]);
			assert.equal(notebook.size, 2);
			assert.equal(notebook.note(named(suffix)), undefined);
		});
	}

	for (const prefix of POSSIBLE_BEFORE) {
		test(`${prefix}a note is its copy`, () => {
			const copy = ORIGINAL.replace('meetings/', `meetings/${prefix}`);
			assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [copy]: HELD })), [copy]);
			assert.deepEqual(copiesIn(around({ [copy]: HELD })), []);
		});
	}

	test('a note without a heading has its file’s name as title, and so has its copy', () => {
		const plain = noteText(['type: goal'], '- [ ] Step\n');
		assert.deepEqual(
			copiesIn({
				'award.md': plain,
				'award 2.md': plain,
				'award 3.md': noteText(['type: goal'], '- [ ] Something else\n'),
			}),
			['award 2.md'],
		);
	});

	for (const suffix of [...CERTAIN, ...POSSIBLE]) {
		test(`the copy of a private note from before it was private is in no report: ${suffix}`, () => {
			const files = around({
				[ORIGINAL]: HELD.replace('---\n', '---\nconfidentiality: private\n'),
				[named(suffix)]: HELD,
			});
			const notebook = notebookOf(files, { includePrivate: false });
			assert.deepEqual([notebook.homework().length, notebook.problems(), notebook.note(named(suffix))], [
				0,
				[],
				undefined,
			]);
			assert.deepEqual(copiesIn(files), [named(suffix)]);
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
		for (const suffix of [' (Case Conflict)', ' (case conflict 12)', ' (3)']) {
			assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [named(suffix)], suffix);
		}
		assert.deepEqual(
			copiesIn({
				'abara.md': abara(),
				'abara (conflicted copy).md': abara(),
				'Plan.MD': noteText(['type: goal']),
				'Plan_conflict-20261123-101010.MD': noteText(['type: goal']),
			}),
			['Plan_conflict-20261123-101010.MD', 'abara (conflicted copy).md'],
		);
	});

	test('a copy of a copy is one of the nearest file that is there', () => {
		assert.deepEqual(
			notebookOf(
				around({ [ORIGINAL]: HELD, [named('-Maras-MacBook')]: HELD, [named('-Maras-MacBook-Air')]: HELD }),
			).problems().map(({ path, problem: { args } }) => `${path} ${args.join('')}`),
			[
				`${named('-Maras-MacBook-Air')} 2026-11-18-abara-Maras-MacBook.md`,
				`${named('-Maras-MacBook')} 2026-11-18-abara.md`,
			],
		);
	});

	test('a name that only looks so from the middle is none', () => {
		const chosen = [
			' (conflicted copy) of mine',
			'_conflict-20261123-101010-a',
			'_conflict-2026-10',
			'.sync-conflict-20261123-101010-ABCDEFG-x',
			' (1) more',
			' (Case Conflict) more',
			' 2 more',
			' photocopy',
			'-laptop',
		];
		for (const suffix of chosen) {
			assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [], suffix);
		}
	});

	test('half of what stands in both is enough, and headings count as lines', () => {
		const half = (lines: string) =>
			copiesIn(
				around({
					[ORIGINAL]: abaraMeeting('2026-11-18', '# Aims\n\n- [ ] One\n- [ ] Two\n- [ ] Two\n', 'title: T'),
					[named(' (1)')]: abaraMeeting('2026-11-18', lines, 'title: T'),
				}),
			).length;
		assert.deepEqual(
			[
				'# Aims\n\n- [ ] One\n',
				'# Aims\n',
				'# Else\n\n- [ ] One\n- [ ] Two\n',
				'- [ ] Two\n- [ ] Two\n- [ ] Two\n',
				'- [ ] Aims\n- [ ] One\n',
				'# Aims\n\n- [ ] One\n- [ ] a\n- [ ] b\n- [ ] c\n',
			].map(half),
			[1, 0, 1, 1, 0, 0],
		);
	});

	test('a name that somebody may have chosen is no copy of another note', () => {
		const others = [
			abaraMeeting('2026-11-18', '# Statistics\n\n- [ ] Another item\n'),
			abaraMeeting('2026-11-19', BODY),
			noteText(['type: goal'], BODY),
			noteText(['type: meeting', 'mentorship: eklund', 'date: 2026-11-18'], BODY),
			abaraMeeting('2026-11-18', '# Aims\n\n- [ ] One\n- [ ] Two\n- [ ] Three\n- [ ] Four\n'),
			abaraMeeting('2026-11-18'),
		];
		for (const text of others) {
			for (const suffix of POSSIBLE) {
				assert.deepEqual(
					copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: text })),
					[],
					`${suffix}: ${text}`,
				);
			}
		}
		const chosen = ['-statistics', ' (continued)', '-2', ' (2026)', '-part-two'];
		for (const suffix of chosen) {
			assert.deepEqual(copiesIn(around({ [ORIGINAL]: HELD, [named(suffix)]: HELD })), [], suffix);
		}
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
			for (const entry of [files, Object.fromEntries(Object.entries(files).reverse())]) {
				const open = notebookOf(entry, { includePrivate: false });
				assert.deepEqual([open.problems(), open.homework(), open.size], [[], [], 1]);
				assert.deepEqual(copiesIn(entry), [copy]);
			}
		}
	});

	test('a folder takes its copies along', () => {
		const notebook = notebookOf(around({ [ORIGINAL]: HELD, [named(' (1)')]: HELD }));
		assert.equal(notebook.removeFolder('meetings'), true);
		assert.deepEqual([notebook.size, notebook.problems(), notebook.homework()], [1, [], []]);
	});
});
