import assert from 'node:assert/strict';
import { readTypedDate, readTypedDateTime } from '../../../src/core/text/datePhrases.ts';
import { ENGLISH, dayInWords, dueInWords, longDay, longDayTime, shortDay } from '../../../src/core/text/words.ts';
import { escapeMarkdown, fenceMarkdown } from '../../../src/core/markdown/plainText.ts';
import { writingPlace } from '../../../src/core/documents/writingPlace.ts';
import { fileStem, firstNotes } from '../../../src/features/notes/firstNotes.ts';
import { meetsNext, nextMeetingPath } from '../../../src/features/meetings/nextMeeting.ts';
import { toLinkTarget } from '../../../src/features/notes/linkTarget.ts';
import { toStatusText } from '../../../src/features/window/statusText.ts';
import { peopleFor } from '../../../src/host/pick/peopleToPick.ts';
import { tasksInLines } from '../../../src/host/pick/tasksInLines.ts';
import { type Files, abara, abaraMeeting, day, noteText, notebookOf, TODAY } from '../../support/noteBuilder.ts';
import { folderOf } from './rows.ts';

suite('days in words', () => {
	const cases: readonly (readonly [string, string])[] = [
		['2026-11-23', 'today'],
		['2026-11-24', 'tomorrow'],
		['2026-11-26', 'in 3 days'],
		['2026-12-21', 'in 28 days'],
		['2026-12-22', 'on Dec 22'],
		['2027-04-28', 'on Apr 28, 2027'],
		['2026-11-22', 'yesterday'],
		['2026-11-18', '5 days ago'],
	];
	for (const [date, expected] of cases) {
		test(`${date} is ${expected}`, () => {
			assert.equal(dayInWords(day(date), TODAY, ENGLISH), expected);
		});
	}

	test('due dates count calmly', () => {
		assert.equal(dueInWords(day('2026-11-22'), TODAY, ENGLISH), '1 day overdue');
		assert.equal(dueInWords(day('2026-10-31'), TODAY, ENGLISH), '23 days overdue');
		assert.equal(dueInWords(TODAY, TODAY, ENGLISH), 'due today');
	});

	test('no time zone moves a day, and each language writes its own', () => {
		assert.equal(longDay(day('2026-01-01'), ENGLISH), 'Thursday, January 1, 2026');
		assert.equal(longDay(day('2026-12-16'), { ...ENGLISH, language: 'de' }), 'Mittwoch, 16. Dezember 2026');
		assert.equal(shortDay(day('2026-12-16'), TODAY, { ...ENGLISH, language: 'fr' }), '16 déc.');
		assert.equal(
			longDayTime({ date: day('2026-12-16'), time: '15:00' }, ENGLISH),
			'Wednesday, December 16, 2026, 15:00',
		);
	});
});

suite('Markdown of tooltips', () => {
	test('escapes whatever could be markup', () => {
		assert.equal(escapeMarkdown('a *b*\n<c>'), 'a \\*b\\* \\<c\\>');
	});

	test('a fence is longer than any in the text', () => {
		assert.equal(fenceMarkdown('```\nx\n```\n', 'markdown'), '````markdown\n```\nx\n```\n````');
	});
});

suite('typed dates', () => {
	const good: readonly (readonly [string, string])[] = [
		[' 2026-12-01 ', '2026-12-01'],
		['+3', '2026-11-26'],
		['2w', '2026-12-07'],
		['10d', '2026-12-03'],
		['2028-02-29', '2028-02-29'],
		['tomorrow', '2026-11-24'],
		['next Wednesday', '2026-12-02'],
		['wednesday', '2026-11-25'],
		[' In 2 Weeks ', '2026-12-07'],
		['16 dec', '2026-12-16'],
		['end of the month', '2026-11-30'],
	];
	for (const [typed, expected] of good) {
		test(`“${typed}” is ${expected}`, () => {
			assert.deepEqual(readTypedDate(typed, TODAY, ENGLISH), { date: expected });
		});
	}
	const times: readonly (readonly [string, object])[] = [
		['2026-12-16', { when: { date: '2026-12-16' } }],
		['2026-12-16 15:00', { when: { date: '2026-12-16', time: '15:00' } }],
		[' 2026-12-16T9:05 ', { when: { date: '2026-12-16', time: '09:05' } }],
		['2w 08:00', { when: { date: '2026-12-07', time: '08:00' } }],
		['2026-12-16 25:00', { reason: 'There is no time 25:00. Write it as 15:00.' }],
	];
	for (const [typed, expected] of times) {
		test(`“${typed}” with a time`, () => {
			assert.deepEqual(readTypedDateTime(typed, TODAY, ENGLISH), expected);
		});
	}
	test('a day that does not exist is refused with a time too', () => {
		const read = readTypedDateTime('2026-02-30 15:00', TODAY, ENGLISH);
		assert.match('reason' in read ? read.reason : '', /that month has 28 days/);
	});
	test('“next meeting” is the one that is booked, and none where none is', () => {
		assert.deepEqual(readTypedDate('next meeting', TODAY, ENGLISH, { meeting: day('2026-12-16') }), {
			date: '2026-12-16',
		});
		assert.ok('reason' in readTypedDate('next meeting', TODAY, ENGLISH));
	});
	test('a day in words takes a time', () => {
		assert.deepEqual(readTypedDateTime('next wednesday 15:00', TODAY, ENGLISH), {
			when: { date: '2026-12-02', time: '15:00' },
		});
	});
	const bad: readonly (readonly [string, RegExp])[] = [
		['2026-02-30', /that month has 28 days/],
		['2026-13-01', /no month 13/],
		['soon', /YYYY-MM-DD/],
		['next', /YYYY-MM-DD/],
		['30 feb', /YYYY-MM-DD/],
		['', /YYYY-MM-DD/],
		['3', /YYYY-MM-DD/],
		['1/12/2026', /YYYY-MM-DD/],
	];
	for (const [typed, reason] of bad) {
		test(`“${typed}” is refused with a reason`, () => {
			const read = readTypedDate(typed, TODAY, ENGLISH);
			assert.ok('reason' in read);
			assert.match(read.reason, reason);
		});
	}
});

suite('tasks in lines', () => {
	const { tasks } = notebookOf({
		'm.md': noteText(['type: meeting'], 'text\n- [ ] a\n  goes on\n  - [ ] b\n\n- [ ] c\n'),
	}).note('m.md')!;
	const texts = (start: number, end: number) => tasksInLines(tasks, [{ start, end }]).map(task => task.text);

	test('a line means its box, a continuation line its item, other lines nothing', () => {
		assert.deepEqual(texts(4, 4), ['a goes on']);
		assert.deepEqual(texts(5, 5), ['a goes on']);
		assert.deepEqual(texts(6, 6), ['b']);
		assert.deepEqual(texts(3, 3), []);
		assert.deepEqual(texts(7, 7), []);
	});

	test('a selection means every box in it', () => {
		assert.deepEqual(texts(3, 8), ['a goes on', 'b', 'c']);
		assert.deepEqual(texts(5, 8), ['b', 'c']);
	});
});

suite('link targets', () => {
	const cases: readonly (readonly [string, unknown])[] = [
		['../../papers/a.md', { kind: 'file', path: 'papers/a.md' }],
		['./b%20c.md#part', { kind: 'file', path: 'mentoring/goals/b c.md' }],
		['../../../../etc/passwd', { kind: 'outside' }],
		['https://example.org', { kind: 'address', address: 'https://example.org' }],
		['doi:10.1000/1', { kind: 'address', address: 'https://doi.org/10.1000/1' }],
		['command:evil', { kind: 'file', path: 'mentoring/goals/command:evil' }],
		['%zz.md', { kind: 'file', path: 'mentoring/goals/%zz.md' }],
	];
	for (const [link, expected] of cases) {
		test(link, () => {
			assert.deepEqual(toLinkTarget('mentoring/goals/award.md', link), expected);
		});
	}
});

suite('status bar', () => {
	const files = {
		'abara.md': abara('title: Ruth Abara', 'next_meeting: 2026-12-16 15:00'),
		'm.md': abaraMeeting('2026-11-18', '## Homework\n\n- [ ] A due:2026-11-20\n'),
	};

	const KEEPER = { role: 'mentee' } as const;
	const homework = (items: string) => abaraMeeting('2026-11-18', `## Homework\n\n${items}\n`);

	test('says what is overdue of mine and of others, and whom I meet when', () => {
		const status = toStatusText(
			[folderOf({
				...files,
				'm.md': homework(
					'- [ ] A due:2026-11-20\n- [ ] B due:2026-11-20 @mentor\n- [ ] C due:2026-11-21\n'
						+ '- [ ] Old @mentor due:2020-01-01',
				),
			})],
			KEEPER,
			ENGLISH,
		)!;
		assert.deepEqual([status.overdue?.text, status.meeting?.text], [
			'$(checklist) 2 mine · 1 theirs',
			'$(calendar) Abara in 23 days',
		]);
		assert.deepEqual([status.overdue?.spoken, status.meeting?.spoken], [
			'Mentoring: Overdue: 2 of mine, 1 of others',
			'Mentoring: next meeting Abara, Wednesday, December 16, 2026, 15:00',
		]);
	});

	const texts: readonly (readonly [string, Files, readonly (string | undefined)[]])[] = [
		['today, with the hour', { 'abara.md': abara('next_meeting: 2026-11-23 16:00') }, [
			undefined,
			'$(calendar) Abara today 16:00',
		]],
		['only mine', files, ['$(checklist) 1 mine', '$(calendar) Abara in 23 days']],
		['nothing at all', { 'abara.md': abara() }, ['$(checklist)', undefined]],
		['a committee by its name, cut', {
			'c.md': noteText([
				'type: committee',
				'title: Mentorship committee for Mara $(bug)',
				'next_meeting: 2026-12-16',
			]),
		}, [undefined, '$(calendar) Mentorship committee fo… in 23 days']],
		['a mentor, who owes what the mentor owes', {
			'abara.md': abara('role: mentor', 'next_meeting: 2026-12-16'),
			'm.md': homework('- [ ] A due:2026-11-20\n- [ ] B due:2026-11-20 @mentor'),
		}, ['$(checklist) 1 mine · 1 theirs', '$(calendar) Lindqvist in 23 days']],
	];
	for (const [what, notes, expected] of texts) {
		test(`says ${what}`, () => {
			const status = toStatusText([folderOf(notes)], KEEPER, ENGLISH);
			assert.deepEqual([status?.overdue?.text, status?.meeting?.text], expected);
		});
	}

	test('is not there without notes', () => {
		assert.equal(toStatusText([], KEEPER, ENGLISH), undefined);
		assert.equal(toStatusText([folderOf({})], KEEPER, ENGLISH), undefined);
	});

	test('finds the mentorship that meets first in any folder', () => {
		const later = folderOf({ 'abara.md': abara('next_meeting: 2027-01-10') }, 'later');
		const chosen = meetsNext([later, folderOf(files)])!;
		assert.equal(chosen.mentorship.title, 'Ruth Abara');
		assert.equal(nextMeetingPath(chosen.mentorship), 'abara.md');
	});
});

suite('people', () => {
	test('both sides, committee members and known owners can own an item', () => {
		const folder = folderOf({
			'c.md': noteText(
				['type: committee', 'title: C', 'members: [Joan Petrie, Tomás Eklund]'],
				'## Homework\n\n- [ ] A @qureshi\n',
			),
		});
		assert.deepEqual(peopleFor(folder, 'c.md').map(({ owner }) => owner), [
			'mentor',
			'mentee',
			'petrie',
			'eklund',
			'qureshi',
		]);
	});
});

suite('first notes', () => {
	const input = {
		mentor: 'Dr. Zoë O’Brien-"Łukasz"',
		mentee: 'Mara Lindqvist',
		role: 'mentee',
		cadence: 'monthly',
		date: day('2026-11-30'),
		today: day('2026-11-23'),
		homeworkHeading: 'Homework',
		mentorWord: 'mentor',
		menteeWord: 'mentee',
	} as const;

	test('are read back as a mentorship with a planned meeting, without a problem, and nobody owes anything yet', () => {
		const { mentorship, meeting } = firstNotes(input, ENGLISH);
		const view = notebookOf({ [mentorship.path]: mentorship.text, [meeting.path]: meeting.text });
		assert.deepEqual(view.problems(), []);
		assert.equal(view.mentorships().length, 1);
		assert.equal(view.mentorships()[0]!.nextMeeting?.date, '2026-11-30');
		assert.equal(view.mentorships()[0]!.nextMeetingNote?.path, meeting.path);
		assert.deepEqual(view.homework(), []);
		const { line, character } = writingPlace(meeting.text);
		assert.equal(
			meeting.text.split('\n').slice(0, line).filter(words => words.startsWith('#')).at(-1),
			'## Topics',
		);
		assert.equal(character, '- [ ] '.length);
	});

	test('a first meeting that is past was held, and is not booked again', () => {
		const { mentorship, meeting } = firstNotes({ ...input, date: day('2026-09-30') }, ENGLISH);
		const view = notebookOf({ [mentorship.path]: mentorship.text, [meeting.path]: meeting.text });
		assert.equal(view.mentorships()[0]!.lastMeeting, '2026-09-30');
		assert.equal(view.mentorships()[0]!.nextMeeting, undefined);
	});

	for (
		const [name, stem] of [
			['Tomás Eklund', 'eklund'],
			['Anna O’Brien-Lund', 'o-brien-lund'],
			['李', '李'],
			['Dr. Ruth Abara, MD PhD', 'abara'],
			['John Smith III', 'smith'],
			['Ruth Abara (she/her)', 'abara'],
			['أحمد حسن', 'حسن'],
			['..\\/', 'mentorship'],
		] as const
	) {
		test(`the file of ${name} is called ${stem}`, () => {
			assert.equal(fileStem(name), stem);
		});
	}
});
