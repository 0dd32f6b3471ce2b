import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import {
	DEFAULT_CHOICES,
	isFiltered,
	mentorshipId,
	readChoices,
	withoutFilter,
	type Choices,
	choicesInWords,
} from '../../../src/features/homework/homeworkChoices.ts';
import { badgeOf, homeworkRows } from '../../../src/features/homework/homeworkRows.ts';
import { countIn, overdueCountInWords } from '../../../src/host/tree/taskRow.ts';
import type { NotebookFolder } from '../../../src/host/services.ts';
import { abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { flatten, folderOf, outline } from './rows.ts';

const MEETING = abaraMeeting(
	'2026-11-18',
	`## Homework

- [ ] Introduce me to Ingrid @mentor due:2026-10-31 since:2026-09-09 carried:2
- [ ] Send the aims page due:2026-11-11 goal:award area:research
- [ ] Biosketch due:2026-11-23
- [/] Discussion due:2026-11-27 priority:high
- [ ] Read the paper
- [ ] Book a flight @eklund @mentor due:2027-05-01
- [x] Call the registry due:2026-11-10 done:2026-11-09
- [-] Poster due:2026-11-10
- [>] Old pledge due:2026-10-10
`,
	'title: Tea with Ruth',
	'next_meeting: 2026-12-16',
);

const FILES = {
	'mentorships/abara.md': abara('title: Ruth Abara', 'cadence: monthly'),
	'meetings/2026-11-18.md': MEETING,
	'goals/award.md': noteText(['type: goal', 'title: The award', 'horizon: short']),
};

function rows(
	choices: Partial<Choices> = {},
	folders: readonly NotebookFolder[] = [folderOf(FILES)],
	myRole: 'mentor' | 'mentee' = 'mentee',
) {
	return homeworkRows({
		folders,
		choices: { ...DEFAULT_CHOICES, ...choices },
		keeper: { role: myRole },
		l10n: ENGLISH,
	});
}

const labels = (choices: Partial<Choices>, myRole?: 'mentor' | 'mentee') =>
	flatten(rows(choices, undefined, myRole)).filter(row => row.task).map(row => row.label);

suite('homework rows', () => {
	test('groups by when things are due, in order, with counts, owner and due date in words', () => {
		assert.deepEqual(outline(rows()), [
			'Overdue (2)',
			'  [ ] Introduce me to Ingrid (mentor · 23 days overdue)',
			'  [ ] Send the aims page (mentee · 12 days overdue)',
			'Today (1)',
			'  [ ] Biosketch (mentee · due today)',
			'Next 7 days (1)',
			'  [ ] Discussion (mentee · due in 4 days · in progress)',
			'Before the next meeting (1)',
			'  [ ] Read the paper (mentee · by the meeting on Dec 16)',
			'Later, from May 1, 2027 (1)',
			'  [ ] Book a flight (eklund and mentor · due on May 1, 2027)',
		]);
	});

	const lonely: readonly (readonly [
		what: string,
		items: string,
		choices: Partial<Choices>,
		expected: readonly (readonly [string, boolean])[],
	])[] = [
		['a Sunday’s homework for Monday is seen', '- [ ] a due:2026-11-24\n- [ ] b due:2027-11-24', {}, [[
			'Tomorrow',
			true,
		], ['Later, from Nov 24, 2027', false]]],
		['“Later” alone is open', '- [ ] a due:2027-11-24\n- [ ] b due:2027-12-24', {}, [[
			'Later, from Nov 24, 2027',
			true,
		]]],
		[
			'“No date” alone is open, beside what is done too',
			'- [ ] a\n- [x] b done:2026-11-20',
			{ showDone: true },
			[['No date', true], ['Done', false]],
		],
		['of two that would be folded, both are', '- [ ] a\n- [ ] b due:2027-11-24', {}, [[
			'Later, from Nov 24, 2027',
			false,
		], ['No date', false]]],
		['alone because of a filter is alone', '- [ ] a @mentor\n- [ ] b due:2026-11-24 @mentee', {
			side: 'theirs',
		}, [['No date', true]]],
		['what is done is open when nothing else is there', '- [x] b done:2026-11-20', { showDone: true }, [[
			'Done',
			true,
		]]],
	];
	for (const [what, items, choices, expected] of lonely) {
		test(`what is folded: ${what}`, () => {
			const folder = folderOf({
				'm.md': noteText(['type: meeting', 'date: 2026-11-18'], `## Homework\n\n${items}\n`),
			});
			assert.deepEqual(rows(choices, [folder]).map(({ label, expanded }) => [label, expanded]), expected);
		});
	}

	test('a group that is alone from now on is another row to VS Code, which keeps what is folded by the id', () => {
		const idOf = (items: string) =>
			rows({}, [
				folderOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18'], `## Homework\n\n${items}\n`) }),
			]).at(-1)!.id;
		assert.notEqual(idOf('- [ ] a'), idOf('- [ ] a\n- [ ] b due:2026-11-01'));
	});

	test('of a long group the first 100 rows are shown, the others folded by the page, none missing and every id its own', () => {
		const lines = Array.from(
			{ length: 250 },
			(_, at) => `- [ ] Item ${at} due:2027-11-20\n${at === 3 ? '  - [ ] Below due:2027-11-20\n' : ''}`,
		).join('');
		const [group] = rows({}, [
			folderOf({ ...FILES, 'meetings/2026-11-18.md': abaraMeeting('2026-11-18', `## Homework\n\n${lines}`) }),
		]);
		const children = group!.children!();
		assert.deepEqual(children.slice(100).map(({ label, expanded }) => [label, expanded]), [
			['Items 101–200', false],
			['Items 201–250', false],
		]);
		const all = flatten(children).filter(({ task }) => task);
		assert.deepEqual(
			all.map(({ label }) => label).filter(label => label !== 'Below'),
			Array.from({ length: 250 }, (_, at) => `Item ${at}`),
		);
		assert.equal(all.length, 251);
		assert.equal(new Set(flatten(children).map(({ id }) => id)).size, 253);
	});

	test('shows done and cancelled homework only when asked, carried never', () => {
		assert.deepEqual(outline(rows({ showDone: true })).slice(-4), [
			'Done (1)',
			'  [x] Call the registry (mentee · done Nov 9)',
			'Cancelled (1)',
			'  Poster (mentee · cancelled)',
		]);
	});

	const groupings: readonly (readonly [Choices['grouping'], readonly string[]])[] = [
		['owner', ['Mentor (2 · 1 overdue)', 'Mentee (4 · 1 overdue)', 'eklund (1)']],
		['mentorship', ['Ruth Abara (6 · 2 overdue)']],
		['goal', ['The award (1 · 1 overdue)', 'No goal (5 · 1 overdue)']],
		['area', ['Research (1 · 1 overdue)', 'No area (5 · 1 overdue)']],
		['note', ['Tea with Ruth (6 · 2 overdue)']],
	];
	for (const [grouping, expected] of groupings) {
		test(`groups by ${grouping}`, () => {
			assert.deepEqual(outline(rows({ grouping })).filter(line => !line.startsWith(' ')), expected);
		});
	}

	test('filters mine and theirs by my side', () => {
		assert.deepEqual(labels({ side: 'theirs' }), ['Introduce me to Ingrid', 'Book a flight']);
		assert.deepEqual(labels({ side: 'mine' }, 'mentor'), ['Introduce me to Ingrid', 'Book a flight']);
		assert.equal(labels({ side: 'mine' }).length, 4);
	});

	test('the side that a relationship gives me outweighs the setting', () => {
		const folder = folderOf({ ...FILES, 'mentorships/abara.md': abara('role: mentor') });
		const mine = flatten(rows({ side: 'mine' }, [folder])).filter(row => row.task);
		assert.deepEqual(mine.map(row => row.label), ['Introduce me to Ingrid', 'Book a flight']);
	});

	test('filters by text without regard to case and accents', () => {
		assert.deepEqual(labels({ text: 'INGRÍD' }), ['Introduce me to Ingrid']);
		assert.deepEqual(labels({ text: 'nothing like it' }), []);
	});

	test('filters by mentorship', () => {
		assert.equal(labels({ mentorship: mentorshipId('file:///notes', 'mentorships/abara.md') }).length, 6);
		assert.equal(labels({ mentorship: mentorshipId('file:///other', 'mentorships/abara.md') }).length, 0);
	});

	const owed = (items: string) =>
		folderOf({ 'm.md': noteText(['type: meeting', 'date: 2019-11-18'], `## Homework\n\n${items}\n`) });

	test('what is overdue for more than a year stands apart, folded, newest first, and is not counted', () => {
		const folder = owed(
			'- [ ] Six years due:2020-11-23\n- [ ] A year and a day due:2025-11-22\n'
				+ '- [ ] A year due:2025-11-23\n- [ ] Today due:2026-11-23',
		);
		const all = rows({}, [folder]);
		assert.deepEqual(outline(all).map(line => line.split(' (')[0]), [
			'Overdue',
			'  [ ] A year',
			'Today',
			'  [ ] Today',
			'Older than a year',
			'  [ ] A year and a day',
			'  [ ] Six years',
		]);
		assert.deepEqual(all.map(({ expanded }) => expanded), [true, true, false]);
		assert.deepEqual(countIn([folder], { role: 'mentee' }), { mine: 1, theirs: 0 });
	});

	test('of many overdue items the newest come first and the others are folded, so that this week is on the first screen', () => {
		const lines = Array.from(
			{ length: 30 },
			(_, at) => `- [ ] Late ${at} due:2026-10-${String(at + 1).padStart(2, '0')}\n`,
		).join('');
		const [overdue, today] = rows({}, [owed(`${lines}- [ ] Now due:2026-11-23`)]);
		assert.deepEqual(overdue!.children!().map(({ label }) => label), [
			...Array.from({ length: 8 }, (_, at) => `Late ${29 - at}`),
			'Items 9–30',
		]);
		assert.equal(flatten(overdue!.children!()).filter(({ task }) => task).length, 30);
		assert.equal(today!.label, 'Today');
	});

	test('old homework alone is open', () => {
		assert.deepEqual(rows({}, [owed('- [ ] Old due:2020-11-23')]).map(({ label, expanded }) => [label, expanded]), [
			['Older than a year', true],
		]);
	});

	test('children stand under parents, unless they are due in another group', () => {
		const body = '## Homework\n\n- [ ] Parent due:2026-11-25\n  - [ ] Child due:2026-11-26\n'
			+ '  - [ ] Late child due:2026-11-01\n- [ ] With steps @mentor due:2026-11-25\n';
		assert.deepEqual(
			outline(rows({}, [folderOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18'], body) })])),
			[
				'Overdue (1)',
				'  [ ] Late child (mentee · 22 days overdue)',
				'Next 7 days (3)',
				'  [ ] Parent (mentee · due in 2 days)',
				'    [ ] Child (mentee · due in 3 days)',
				'  [ ] With steps (mentor · due in 2 days)',
			],
		);
	});

	test('plain steps of homework stand below it', () => {
		const body = '## Agenda\n\n- [ ] Pledge @mentor due:2026-11-25\n  - [ ] First step\n  - [x] Second step\n';
		const folder = folderOf({ 'm.md': noteText(['type: meeting', 'date: 2026-11-18'], body) });
		assert.deepEqual(outline(rows({}, [folder])), [
			'Next 7 days (1)',
			'  [ ] Pledge (mentor · due in 2 days)',
			'    [ ] First step',
		]);
		assert.equal(outline(rows({ showDone: true }, [folder])).length, 4);
	});

	test('several folders stand under their names, one does not, one without notes is left out', () => {
		const folders = [folderOf(FILES, 'a'), folderOf(FILES, 'b'), folderOf({}, 'empty')];
		assert.deepEqual(rows({}, folders).map(row => row.label), ['a', 'b']);
		assert.equal(rows({}, [folders[0]!, folders[2]!])[0]?.label, 'Overdue');
	});

	test('ids are unique, also for identical lines, and survive a change of lines', () => {
		const twice = (before: string) =>
			folderOf({
				'm.md': noteText(
					['type: meeting', 'date: 2026-11-18'],
					`${before}## Homework\n\n- [ ] Same\n- [ ] Same\n- [ ] Other\n`,
				),
			});
		const ids = flatten(rows({}, [twice('')])).map(row => row.id);
		assert.equal(new Set(ids).size, ids.length);
		assert.deepEqual(flatten(rows({}, [twice('A line more.\n\n')])).map(row => row.id), ids);
	});

	test('says everything that is seen, for screen readers', () => {
		const [item] = flatten(rows()).filter(row => row.task);
		assert.match(
			item!.spoken,
			/^Introduce me to Ingrid, open, owner: mentor, due Saturday, October 31, 2026, 23 days overdue, slipped \d times?/,
		);
		assert.equal(rows()[0]!.spoken, 'Overdue, 2 items');
	});

	test('a tooltip is short: the whole item, its owner by name, its day, how it slipped, its goal and its note, and no markup', () => {
		const [introduce, aims] = flatten(rows()).filter(row => row.task).map(row =>
			row.tooltip!().lines.join('\n').replaceAll('\\', '')
		);
		assert.deepEqual(introduce!.split('\n'), [
			'**Introduce me to Ingrid**',
			'Owner: Ruth Abara  ',
			'Due Saturday, October 31, 2026: 23 days overdue  ',
			'Slipped 3 times · First pledged Sep 9',
			'In “Tea with Ruth”',
		]);
		assert.match(aims!, /Goal: The award/);
	});

	test('a row begins with whose it is and how late, of mine only where it is late or there are several relationships', () => {
		const leads = (folder = folderOf(FILES)) =>
			flatten(rows({}, [folder])).filter(row => row.task).map(({ lead }) => lead);
		assert.deepEqual(leads(), ['RA 23 d', 'me 12 d', undefined, undefined, undefined, 'EK+1']);
		const several = folderOf({
			...FILES,
			'eklund.md': noteText([
				'type: mentorship',
				'title: With Tomás',
				'mentor: Tomás Eklund',
				'mentee: Mara Lindqvist',
			]),
		});
		assert.deepEqual(leads(several), ['RA 23 d', '→R 12 d', '→R', '→R', '→R', 'EK+1']);
	});

	test('one letter is not enough where two begin with it, and who has a handle is called by name', () => {
		const folder = folderOf({
			'chidi.md': noteText(['type: mentorship', 'mentor: Iris Tanaka', 'mentee: Chidi Okafor', 'role: mentor']),
			'chidi/1.md': noteText(
				['type: meeting', 'mentorship: chidi', 'date: 2026-11-01'],
				'- [ ] Write to the chief @mentor due:2026-11-14\n',
			),
			'committee.md': noteText([
				'type: committee',
				'title: Committee of Nuru',
				'mentee: Nuru Adeyemi',
				'chair: Iris Tanaka',
				'members: [Samir Qureshi]',
			]),
			'committee/1.md': noteText(
				['type: meeting', 'mentorship: committee', 'date: 2026-06-01'],
				'- [ ] Find a reader @tanaka due:2026-08-26\n- [ ] Check the model @qureshi due:2026-09-25\n'
					+ '- [ ] Rewrite the aims @mentee due:2026-11-13\n',
			),
		});
		const all = flatten(rows({}, [folder], 'mentor')).filter(row => row.task);
		assert.deepEqual(
			Object.fromEntries(all.map(({ label, lead, description }) => [label, `${lead} | ${description}`])),
			{
				'Find a reader': '→CN 89 d | Iris Tanaka · 89 days overdue',
				'Check the model': 'SQ 59 d | Samir Qureshi · 59 days overdue',
				'Rewrite the aims': 'NA 10 d | mentee · 10 days overdue',
				'Write to the chief': '→CO 9 d | mentor · 9 days overdue',
			},
		);
		assert.equal(countIn([folder], { role: 'mentee' }).mine, 2);
	});

	test('text of a note cannot become markup in a tooltip', () => {
		const body = '## Homework\n\n- [ ] <b>x</b> [l](command:a) `$(y)` ![p](http://h/p.png) due:2026-11-24\n';
		const [item] = flatten(
			rows({}, [folderOf({ 'm.md': noteText(['type: meeting', 'title: "*T*"', 'date: 2026-11-18'], body) })]),
		).filter(row => row.task);
		const text = item!.tooltip!().lines.join('\n');
		assert.doesNotMatch(text, /(?<!\\)[<`[]/);
		assert.match(text, /\\\*T\\\*/);
	});

	test('menus can tell open, started, done and cancelled items, and a booked meeting', () => {
		const context = (label: string) =>
			flatten(rows({ showDone: true })).find(row => row.label === label)!.context.join(' ');
		assert.equal(context('Biosketch'), 'task open active note next');
		assert.equal(context('Discussion'), 'task started active note next');
		assert.equal(context('Call the registry'), 'task done settled note next');
		assert.equal(context('Poster'), 'task cancelled settled note next');
	});

	test('counts what is overdue, whatever is filtered', () => {
		const count = countIn([folderOf(FILES), folderOf(FILES, 'b')], { role: 'mentee' });
		assert.deepEqual(count, { mine: 2, theirs: 2 });
		assert.deepEqual((['mine', 'all', 'none'] as const).map(wanted => badgeOf(count, wanted)), [2, 4, 0]);
		assert.equal(overdueCountInWords(count, ENGLISH), 'Overdue: 2 of mine, 2 of others');
		assert.equal(overdueCountInWords({ mine: 1, theirs: 0 }, ENGLISH), 'Overdue: 1 of mine');
		assert.equal(overdueCountInWords({ mine: 0, theirs: 1 }, ENGLISH), 'Overdue: 1 of others');
	});
});

suite('homework choices', () => {
	const cases: readonly (readonly [unknown, Choices])[] = [
		[undefined, DEFAULT_CHOICES],
		['due', DEFAULT_CHOICES],
		[{ grouping: 'colour', side: 'ours', text: '', showDone: 'yes' }, DEFAULT_CHOICES],
		[{ grouping: 'area', side: 'mine', mentorship: 'k', text: 'a', showDone: true }, {
			grouping: 'area',
			side: 'mine',
			mentorship: 'k',
			text: 'a',
			showDone: true,
		}],
	];
	for (const [stored, expected] of cases) {
		test(`reads what was stored: ${JSON.stringify(stored)}`, () => {
			assert.deepEqual(readChoices(stored), expected);
		});
	}

	test('clearing the filter keeps grouping and done', () => {
		const choices = { grouping: 'owner', side: 'mine', text: 'x', showDone: true } as const;
		assert.ok(isFiltered(choices));
		assert.deepEqual(withoutFilter(choices), { grouping: 'owner', showDone: true });
		assert.ok(!isFiltered(withoutFilter(choices)));
	});

	test('tells in words what is shown', () => {
		assert.equal(
			choicesInWords({ ...DEFAULT_CHOICES, side: 'mine', text: 'ethics' }, [], ENGLISH),
			'mine · “ethics”',
		);
		assert.equal(choicesInWords(DEFAULT_CHOICES, [], ENGLISH), '');
	});
});
