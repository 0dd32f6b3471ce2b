import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DUE_GROUPS } from '../../../src/core/model/notebookView.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { day, notebookOf, TODAY } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { carried, meetingText, type Meetings } from './carryCases.ts';

const NEXT = '2026-12-16';
const HEAD = ['mentorship: abara'];
const MENTORSHIP = { 'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n' };

/** Everything about lateness that a person is shown: of each open item, of each group, of each side. */
function lateness(notes: Meetings): unknown {
	const view = notebookOf({ ...MENTORSHIP, ...notes });
	const open = view.openHomework().map(({ task, owners, effectiveDue, overdueDays, slips }) =>
		JSON.stringify([task.text, owners, effectiveDue, overdueDays, slips])
	);
	const { mentorTotals, menteeTotals } = view.mentorships()[0]!;
	return {
		open: open.sort(),
		groups: DUE_GROUPS.map(group => view.openHomework(group).length),
		mentorTotals,
		menteeTotals,
	};
}

const word = fc.constantFrom(
	'A',
	'B @mentor',
	'C due:2026-10-31',
	'D due:2026-12-31 @mentor',
	'E since:2026-09-01 carried:1',
	'F since:2026-07-01 carried:3 due:2026-11-01',
	'G carried:2',
	'H @mentor @mentee',
	'I since:2026-11-10 carried:1',
	'J @mentor due:2026-09-01 since:2026-11-20',
);
/** A done item below another goes along as it is and stays as well, so here what stands below is open. */
const item = fc.tuple(fc.constantFrom('', '', '  '), fc.constantFrom(' ', ' ', '/', 'x', '-'), word).map((
	[indent, mark, text],
) => `${indent}- [${indent === '' ? mark : ' '}] ${text}\n`);
/** What was brought in is in notes of before that day. */
const onlyEarlier = (date: string, text: string) =>
	date > '2026-11-19' ? text.replaceAll(' since:2026-11-20', '') : text;
const body = fc.array(item, { maxLength: 6 }).map(items => `## Homework\n\n${items.join('')}`);
const held = fc.tuple(
	fc.constantFrom('2026-09-09', '2026-10-14', '2026-11-15', '2026-11-18', '2026-12-01'),
	body,
	fc.constantFrom('', 'status: held', 'status: cancelled', 'status: postponed'),
)
	.filter(([date, , status]) => date < TODAY || status === 'status: cancelled' || status === 'status: postponed');
const notebooks = fc.tuple(fc.uniqueArray(held, { selector: ([date]) => date, minLength: 1, maxLength: 4 }), body).map(
	([meetings, ahead]) => {
		const earlier = meetings.sort(([a], [b]) => a < b ? -1 : 1).map(([date, text, status]) =>
			[`${date}.md`, meetingText(date, onlyEarlier(date, text), ...HEAD, ...status ? [status] : [])] as const
		);
		return Object.fromEntries([...earlier, [
			`${NEXT}.md`,
			meetingText(NEXT, onlyEarlier(NEXT, ahead), ...HEAD, 'status: planned'),
		]]);
	},
);

suite('on the day it is done, carrying forward', () => {
	test('changes nothing about how late anything is: no item, no group, no total', () => {
		fc.assert(
			fc.property(notebooks, before => {
				assert.deepEqual(lateness(carried(before)), lateness(before));
			}),
			{ numRuns: runs(300) },
		);
	});

	const held = (text: string, date = '2026-11-01') => ({
		[`${date}.md`]: meetingText(date, `## Homework\n\n${text}\n`, ...HEAD),
	});
	const on = (today: string, notes: Meetings) => {
		const notebook = new Notebook({ today: day(today) });
		for (const [path, text] of Object.entries({ ...MENTORSHIP, ...notes })) {
			notebook.put(path, parseNote(text, path));
		}
		return notebook.homework().filter(({ task }) => task.status === 'open').map((
			{ effectiveDue, overdueDays, slips },
		) => [effectiveDue, overdueDays, slips]);
	};
	const early = carried({ ...held('- [ ] A'), [`${NEXT}.md`]: meetingText(NEXT, '', ...HEAD) });
	const later = { '2027-01-20.md': meetingText('2027-01-20', '', ...HEAD) };

	test('who prepares early is not ahead in slips of who does not', () => {
		const none = { ...held('- [ ] A'), [`${NEXT}.md`]: meetingText(NEXT, '', ...HEAD) };
		assert.deepEqual(on(TODAY, early), [[NEXT, 0, 0]]);
		for (const [today, expected] of [['2026-12-16', [NEXT, 0, 0]], ['2026-12-17', [NEXT, 1, 1]]] as const) {
			assert.deepEqual([on(today, { ...early, ...later }), on(today, { ...none, ...later })], [[expected], [
				expected,
			]], today);
		}
	});

	test('a carry counts as soon as the meeting is held, and each meeting passed once', () => {
		const carriedTwice = carried({ ...early, ...later });
		assert.deepEqual(on('2026-12-17', carriedTwice), [[NEXT, 1, 1]]);
		assert.deepEqual(on('2027-01-21', carriedTwice), [[NEXT, 36, 2]]);
		const dated = (status: string) =>
			on(NEXT, {
				[`${NEXT}.md`]: meetingText(
					NEXT,
					'- [ ] A due:2026-12-31 since:2026-11-01 carried:1\n',
					...HEAD,
					status,
				),
			});
		assert.deepEqual([dated('status: planned'), dated('status: held')], [[['2026-12-31', 0, 0]], [[
			'2026-12-31',
			0,
			1,
		]]]);
	});

	test('what is first written for a meeting ahead is due at it', () => {
		assert.deepEqual(on(TODAY, { ...held('', '2026-11-01'), ...held('- [ ] A', NEXT), ...later }), [[NEXT, 0, 0]]);
		assert.deepEqual(on('2026-12-17', { ...held('- [ ] A', NEXT), ...later }), [['2027-01-20', 0, 0]]);
	});

	test('a booked day that was never settled goes on counting when the meeting after it is prepared', () => {
		const booked = {
			'2026-11-01.md': meetingText('2026-11-01', '## Homework\n\n- [ ] A\n', ...HEAD, 'next_meeting: 2026-11-15'),
		};
		assert.deepEqual(on(TODAY, booked), [['2026-11-15', 8, 1]]);
		assert.deepEqual(on(TODAY, carried({ ...booked, [`${NEXT}.md`]: meetingText(NEXT, '', ...HEAD) })), [[
			'2026-11-15',
			8,
			1,
		]]);
	});
});
