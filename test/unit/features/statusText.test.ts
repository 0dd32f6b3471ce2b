import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { toStatusText } from '../../../src/features/window/statusText.ts';
import { type Files, abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { folderOf } from './rows.ts';

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
});
