import assert from 'node:assert/strict';
import { addDays, type CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { day } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';

const PAIR =
	'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\nrole: mentee\ncadence: monthly\n---\n\n# Abara\n';
const meeting = (date: CalendarDate, more = '') =>
	`---\ntype: meeting\nmentorship: abara\ndate: ${date}\n---\n\n# Meeting\n${more}`;

/** What preparing a meeting on that day puts in, with the first meeting held so many days before. */
function preparedAfter(first: number, more: Readonly<Record<string, string>> = {}, firstText = ''): string {
	const on = day('2026-12-16');
	const files = {
		'abara.md': PAIR,
		'first.md': meeting(addDays(on, -first), firstText),
		'next.md': meeting(on).replace('\n---\n\n#', '\nstatus: planned\n---\n\n#'),
		...more,
	};
	const { files: after, path } = prepared(files, 'abara.md', { today: day('2026-12-10') });
	assert.equal(path, 'next.md');
	assert.deepEqual(
		prepared(after, 'abara.md', { today: day('2026-12-10') }).plan.files,
		[],
		'a second run adds nothing',
	);
	return after[path]!;
}

suite('what has its turn once or twice a year', () => {
	const longer = (text: string) => text.includes('## Clarify');
	const lists = (text: string) => text.includes('## Quit, decline, start, continue');

	test('in the first months neither the longer checklist nor the four lists', () => {
		const text = preparedAfter(150);
		assert.deepEqual([longer(text), lists(text), text.includes('Check in')], [false, false, true]);
	});

	test('after half a year the four lists, after a year the longer checklist, too', () => {
		assert.deepEqual([longer(preparedAfter(170)), lists(preparedAfter(170))], [false, true]);
		const text = preparedAfter(340);
		assert.deepEqual([longer(text), lists(text)], [true, true]);
		assert.ok(text.includes('- [ ] Review panels and editorial work') && !text.includes('## Deliverables'));
	});

	test('what was done at a meeting, or in a note, has its turn again when the time has gone by', () => {
		const on = (days: number) => addDays(day('2026-12-16'), -days);
		assert.equal(longer(preparedAfter(700, { 'year.md': meeting(on(340), '\n## Clarify\n\n- [x] a\n') })), true);
		assert.equal(longer(preparedAfter(700, { 'year.md': meeting(on(200), '\n## Clarify\n\n- [x] a\n') })), false);
		assert.equal(
			lists(
				preparedAfter(700, {
					'p.md': `---\ntype: priorities\nmentorship: abara\ndate: ${on(100)}\n---\n\n# Lists\n`,
				}),
			),
			false,
		);
		const again = preparedAfter(700, {
			'p.md': `---\ntype: priorities\nmentorship: abara\ndate: ${on(180)}\n---\n\n# Spring lists\n`,
		});
		assert.ok(lists(again) && again.includes('The last lists: [Spring lists](p.md)'), again);
	});

	test('lists that are private, or of another mentorship, are not named', () => {
		const text = preparedAfter(700, {
			'p.md': `---\ntype: priorities\nconfidentiality: private\ndate: 2026-01-01\n---\n\n# Secret lists\n`,
		});
		assert.ok(lists(text) && !text.includes('Secret'));
	});

	test('a note with a checklist of its own keeps it', () => {
		const text = preparedAfter(700, {
			'next.md': meeting(day('2026-12-16'), '\n- [ ] My own point\n').replace(
				'\n---\n\n#',
				'\nstatus: planned\n---\n\n#',
			),
		});
		assert.deepEqual([longer(text), lists(text)], [false, true]);
	});
});
