import assert from 'node:assert/strict';
import { personsOf } from '../../../src/core/languageService/persons.ts';
import { ownedBy } from '../../../src/core/query/homework.ts';
import { peopleFor } from '../../../src/host/pick/peopleToPick.ts';
import { folderOf } from '../features/rows.ts';
import { notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';

const pair = (mentor: string, mentee: string): string =>
	noteText([
		'type: mentorship',
		`mentor: ${JSON.stringify(mentor)}`,
		`mentee: ${JSON.stringify(mentee)}`,
		'next_meeting: 2026-12-02',
	]);
const meeting = (mentor: string, mentee: string, body = ''): string =>
	noteText([
		'type: meeting',
		`mentor: ${JSON.stringify(mentor)}`,
		`mentee: ${JSON.stringify(mentee)}`,
		'date: 2026-11-18',
	], body);
const told = (files: Files, code: string): unknown[] =>
	notebookOf(files).problems().filter(({ problem }) => problem.code === code).map((
		{ path, problem },
	) => [path, problem.line, ...problem.args]);

suite('people in a notebook', () => {
	for (
		const mentor of [
			'Ruth Abara',
			'Dr. Ruth Abara',
			'Ruth Abara MD',
			'Ruth Abara, M.D.',
			'Abara, Ruth, MD',
			'[[Ruth Abara]]',
			'[[people/ruth|Ruth Abara]]',
			'RUTH ABARA (she/her)',
		]
	) {
		test(`a meeting of ${mentor} belongs to the note of Ruth Abara, MD`, () => {
			const notebook = notebookOf({
				'abara.md': pair('Ruth Abara, MD', 'Mara Lind'),
				'm.md': meeting(mentor, 'Lind, Mara', '## Homework\n\n- [ ] x @abara\n'),
			});
			assert.deepEqual([
				notebook.mentorships().map(({ key }) => key),
				notebook.problems(),
				notebook.homework().map(({ owners }) => owners),
			], [['abara.md'], [], [['mentor']]]);
		});
	}

	test('a suffix that a meeting leaves out makes no second person, two suffixes do', () => {
		const files = { 'smith.md': pair('John Smith III', 'Mara Lind'), 'm.md': meeting('John Smith', 'Mara Lind') };
		assert.deepEqual(notebookOf(files).mentorships().map(({ key }) => key), ['smith.md']);
		const two = {
			'jr.md': pair('John Smith Jr.', 'Mara Lind'),
			'sr.md': pair('John Smith Sr.', 'Mara Lind'),
			'm.md': meeting('John Smith, Sr.', 'Mara Lind'),
			'n.md': meeting('John Smith', 'Mara Lind'),
		};
		assert.equal(notebookOf(two).mentorshipOf('m.md'), 'sr.md');
		assert.deepEqual(told(two, 'mentorship.ambiguous').map(entry => (entry as unknown[])[0]), ['n.md']);
		const inferred = notebookOf({
			'm.md': meeting('John Smith III', 'Mara'),
			'n.md': meeting('John Smith', 'Mara'),
		});
		assert.deepEqual(inferred.mentorships().length, 1);
	});

	test('names that are nearly those of another pair are told, others not', () => {
		const near = (mentor: string, mentee: string) =>
			told(
				{ 'abara.md': pair('Ruth Abara', 'Mara Lind'), 'm.md': meeting(mentor, mentee) },
				'mentorship.nearly-same',
			);
		assert.deepEqual(near('R. Abara', 'Mara Lind'), [['m.md', 0, 'R. Abara, Mara Lind', 'Ruth Abara, Mara Lind']]);
		for (const mentor of ['Ruth N. Abara', 'Abara', 'Ruth Abarra']) {
			assert.equal(near(mentor, 'Mara Lind').length, 1, mentor);
		}
		for (
			const [mentor, mentee] of [['Dr. Ruth Abara', 'Mara Lind'], ['Tom Eklund', 'Mara Lind'], [
				'Ruth Abara',
				'Bo Ek',
			]] as const
		) { assert.equal(near(mentor, mentee).length, 0, mentor); }
	});

	test('a handle of both sides, of two members or of two people is told, and counts for none', () => {
		const files = {
			'berg.md': pair('Jan van der Berg', 'Anna van der Berg'),
			'm.md': meeting('Jan van der Berg', 'Anna van der Berg', '## Homework\n\n- [ ] x @berg\n- [ ] y @jan\n'),
			'c.md': noteText(
				['type: committee', 'mentee: Mara Lind', 'members: [Ana Vega, Ana Petrie]'],
				'## Homework\n\n- [ ] z @ana\n- [ ] w @vega\n',
			),
		};
		assert.deepEqual(told(files, 'task.ambiguous-owner').map(entry => (entry as unknown[]).slice(0, 4)), [
			['c.md', 7, 'ana', 'Ana Vega; Ana Petrie'],
			['m.md', 8, 'berg', 'Jan van der Berg; Anna van der Berg'],
		]);
		assert.deepEqual(
			told({
				'a.md': pair('Maria Vega', 'Maria Vega'),
				'm.md': meeting('Maria Vega', 'Maria Vega', '## Homework\n\n- [ ] x @maria\n'),
			}, 'task.ambiguous-owner').map(entry => (entry as unknown[]).at(-1)),
			['@mentor, @mentee'],
		);
	});

	test('everyone of a committee can be chosen, by a word that is read back and is theirs alone', () => {
		const files = {
			'c.md': noteText([
				'type: committee',
				'chair: "Iris Tanaka, MD"',
				'members: ["Ann Cole, MD", "Bo Dietz, MD", "Cy Ek, PhD", "Lou Ek, FACC"]',
			]),
		};
		assert.deepEqual(peopleFor(folderOf(files), 'c.md').map(({ owner, name }) => [owner, name]), [
			['mentor', undefined],
			['mentee', undefined],
			['tanaka', 'Iris Tanaka, MD'],
			['cole', 'Ann Cole, MD'],
			['dietz', 'Bo Dietz, MD'],
			['cy', 'Cy Ek, PhD'],
			['lou', 'Lou Ek, FACC'],
		]);
		assert.deepEqual(personsOf(notebookOf(files).mentorships()).length, 5);
	});

	test('homework of a person, by the whole name', () => {
		const notebook = notebookOf({
			'c.md': noteText(
				['type: committee', 'mentee: Mara Lind', 'members: [Ana Vega, Bo Vega]'],
				'## Homework\n\n- [ ] a @ana\n- [ ] b @bo\n- [ ] c\n',
			),
		});
		const of = (owner: string) =>
			notebook.homework().filter(item => ownedBy(item, owner, notebook.mentorship(item.mentorship!))).map((
				{ task },
			) => task.text);
		assert.deepEqual([of('Ana Vega'), of('Dr. Vega, Bo'), of('Mara Lind'), of('Nobody Else')], [
			['a'],
			['b'],
			['c'],
			[],
		]);
	});

	test('a citation is no owner; a side alone in brackets is, and a word that somebody is called', () => {
		const items = (text: string) =>
			notebookOf({
				'abara.md': pair('Ruth Abara', 'Mara Lind'),
				'm.md': meeting('Ruth Abara', 'Mara Lind', `## Homework\n\n- [ ] ${text}\n`),
			}).homework().map(({ task, owners, ownerImplied }) => [task.text, owners.join(), ownerImplied])[0];
		for (
			const cited of [
				'Read [@solheim-curves] first',
				'Read [see @solheim; @brandt-wrist, p. 3]',
				'Read [-@abara2020]',
				'Read [@müller2020]',
				'Read [[@solheim]]',
				'Read [see @abara]',
				'Read [@10.1000/abc(05)12]',
			]
		) {
			assert.deepEqual(items(cited), [cited, 'mentee', true]);
		}
		assert.deepEqual(items('Read [@solheim-curves; @x] @mentor'), ['Read [@solheim-curves; @x]', 'mentor', false]);
		for (const owned of ['Send it [@mentor]', 'Send it [@abara]', '[@Ruth] Send it']) {
			assert.deepEqual(items(owned), ['Send it', 'mentor', false], owned);
		}
	});

	test('a word in brackets becomes an owner when somebody is called so, and none when they are gone', () => {
		const notebook = notebookOf({
			'abara.md': pair('Ruth Abara', 'Mara Lind'),
			'm.md': meeting('Ruth Abara', 'Mara Lind', '## Homework\n\n- [ ] Send it [@ek]\n'),
		});
		const owners = () => notebook.homework().map(({ owners: own }) => own.join());
		assert.deepEqual(owners(), ['mentee']);
		const ek = notebookOf({ 'ek.md': pair('Bo Ek', 'Mara Lind') }).note('ek.md')!;
		notebook.put('ek.md', { note: ek, problems: [] });
		assert.deepEqual(owners(), ['ek']);
		notebook.remove('ek.md');
		assert.deepEqual(owners(), ['mentee']);
	});
});
