import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { waitFor } from '../../headless/index.ts';
import { addMonths } from '../../src/core/model/calendarDate.ts';
import { workday } from '../../src/core/text/datePhrases.ts';
import { NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { dayFromToday as dayIn } from './support/smallNotebook.ts';

const AGREEMENT = 'mentoring/mentorships/abara.md';
const PLAN = 'mentoring/idp/second-year.md';
const TITLE = 'Ruth Abara, research mentor';
const PLANNED = meetingOn(23);
/** What the sample says of the year, in days from the one that it is dated for. */
const [REVIEW, PLAN_REVIEW, END] = [177, 205, 555];
/** Half a year after the day that follows the first look. */
const AGAIN = workday(addMonths(dayIn(REVIEW + 1), 6));

function meetingOn(days: number): string {
	return `mentoring/meetings/${dayIn(days)}-abara.md`;
}

/** Days of a year and what it asks for, each in the window as it is loaded that day, one after the other. */
suite('a year of the sample, by clicks', () => {
	let window: NotebookWindow;
	/** UIDs of the year's dates in the first calendar: which is which. */
	let uids: ReadonlyMap<string, string>;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ viewport: { width: 1280, height: 1100 } });
		await window.openMentoring();
	});
	suiteTeardown(() => window.close());

	async function comeBackIn(days: number): Promise<void> {
		await window.comeBackOn(dayIn(days));
		await window.openMentoring();
	}

	/** What the dashboard's strip of the year has: which date of which note, and when. */
	async function strip(): Promise<string[]> {
		await window.runCommand('Mentoring: Open Dashboard');
		const page = await openPage(window, async frame => await frame.locator('#next').count() > 0);
		return page.locator('#year li').evaluateAll(rows =>
			rows.map(row => `${row.getAttribute('data-key') ?? ''}: ${row.querySelector('.facts')?.textContent ?? ''}`)
		);
	}

	/** The year's dates in a calendar of the pair: when, and what. */
	async function calendar(): Promise<{ day: string, what: string, uid: string }[]> {
		const file = join(window.folder, 'exports/abara.ics');
		await rm(file, { force: true });
		await window.askAndPick(() => window.runCommand('Export Calendar…'), TITLE);
		await waitFor('the name of the file', async () => (await window.input.inputValue()).endsWith('.ics'));
		const text = await waitFor('the calendar', async () => {
			// VS Code asks once more whether the folder is to be made.
			if (await window.input.isVisible()) { await window.page.keyboard.press('Enter'); }
			return readFile(file, 'utf8').catch(() => undefined);
		});
		return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map(event => ({
			day: String(event.getFirstPropertyValue('dtstart')),
			what: String(event.getFirstPropertyValue('summary')),
			uid: String(event.getFirstPropertyValue('uid')),
		})).filter(({ what }) => /^(?:Look again|Agreed end)/.test(what));
	}

	/** Prepares the pair's next meeting, on a day that is typed where none is booked. */
	async function prepare(days: number, { isBooked }: { readonly isBooked: boolean }): Promise<string> {
		await window.askAndPick(() => window.runCommand('Prepare Next Meeting…'), TITLE);
		if (!isBooked) { await type(dayIn(days)); }
		await window.page.locator('.quick-input-widget', { hasText: 'Prepare the meeting on' }).waitFor();
		await window.page.keyboard.press('Enter');
		await waitFor(
			'the note to be shown',
			async () => (await window.cursor()).startsWith(`${dayIn(days)}-abara.md `),
		);
		return window.read(meetingOn(days));
	}

	/** Answers a question for a day. */
	async function type(day: string): Promise<void> {
		await window.page.locator('.quick-input-list-entry', { hasText: 'Choose a date…' }).waitFor();
		await window.input.fill(day);
		await window.page.locator('.quick-input-list-entry', { hasText: day }).first().waitFor();
		await window.page.keyboard.press('Enter');
	}

	test('the day it begins: both looks of the year are on the strip and in the calendar, none is due at the next meeting', async () => {
		assert.deepEqual((await strip()).map(row => row.split(':')[0]), [`review ${AGREEMENT}`, `review ${PLAN}`]);
		const entries = await calendar();
		assert.deepEqual(entries.map(({ day }) => day).sort(), [REVIEW, PLAN_REVIEW, END].map(dayIn));
		uids = new Map(entries.map(({ uid, what }) => [what, uid]));
		const text = await prepare(23, { isBooked: true });
		assert.match(text, /\n## What I need this time\n/);
		assert.deepEqual(season(text), []);
	});

	test('the day of the meeting: it is wrapped up', async () => {
		await comeBackIn(23);
		await window.openFile(PLANNED);
		await window.askAndPick(() => window.runCommand('Wrap Up Meeting…'), 'It was held');
		await type(dayIn(51));
		await window.page.locator('.quick-input-list-entry', { hasText: 'Done' }).first().waitFor();
		await window.page.keyboard.press('Escape');
		await waitFor('the meeting, held', async () => /\nstatus: held\n/.test(await window.read(PLANNED)));
		assert.match(await window.read(PLANNED), new RegExp(`\nnext_meeting: ${dayIn(51)}\n`));
	});

	test('five months later: both looks are due this season, once each', async () => {
		await comeBackIn(REVIEW - 7);
		assert.match((await strip())[0]!, /: due in 7 days$/);
		const text = await prepare(REVIEW, { isBooked: false });
		const due = season(text);
		assert.deepEqual(due.map(line => line.replace(/\[[^\]]*\]\([^)]*\//, '').replace(')', '')), [
			`- Look again: abara.md, by ${dayIn(REVIEW)}`,
			`- Look again: second-year.md, by ${dayIn(PLAN_REVIEW)}`,
		]);
		assert.match(text, /\n## Quit, decline, start, continue\n/);
		await window.runCommand('Prepare Next Meeting…');
		await window.message('lacks nothing');
		assert.equal(await window.read(meetingOn(REVIEW)), text);
	});

	test('the day after, the look is late until there is a review', async () => {
		await comeBackIn(REVIEW + 1);
		assert.match((await strip())[0]!, /: 1 day overdue$/);
		await window.askAndPick(() => window.chooseFromMenu(TITLE, 'Review Mentorship…'), '4: it fits well');
		await window.pick('In half a year');
		await waitFor('the review to be shown', async () => /review\.md /.test(await window.cursor()));
		await waitFor(
			'the day of the next look',
			async () => (await window.read(AGREEMENT)).includes(`\nreview_date: ${AGAIN}\n`),
		);
		await waitFor('what was late to be settled', async () => !/overdue/.test((await strip()).join()));
	});

	test('a new plan takes the place of the old one; in the calendar the look has moved, and the plan’s is gone', async () => {
		const before = (await window.notes()).size;
		await window.askAndPick(() => window.runCommand('New Note…'), 'Development plan');
		await window.pick(TITLE);
		await waitFor('the new plan', async () => (await window.notes()).size > before);
		await waitFor('what is dealt with to go', async () => (await strip()).length === 1);
		assert.match((await strip())[0]!, new RegExp(`^review ${AGREEMENT}: due on `));
		assert.deepEqual((await calendar()).map(({ day, what, uid }) => [day, uid === uids.get(what)]).sort(), [
			[AGAIN, true],
			[dayIn(END), true],
		]);
	});

	test('two weeks before the agreed end: it is spoken of, and closing settles it and the look that is late', async () => {
		await comeBackIn(END - 15);
		const rows = await strip();
		assert.deepEqual(rows.map(row => row.split(':')[0]), [`review ${AGREEMENT}`, `end ${AGREEMENT}`]);
		assert.match(rows[1]!, /: due in 15 days$/);
		const text = await prepare(END - 8, { isBooked: false });
		assert.equal(season(text).filter(line => line.startsWith('- Nears its end: ')).length, 1);
		await window.askAndPick(() => window.chooseFromMenu(TITLE, 'Close Mentorship…'), 'Stay on informally');
		await window.pick('Today');
		await window.pick('Leave them open');
		await window.pick('Without a closing note');
		await waitFor(
			'the end to be written',
			async () => (await window.read(AGREEMENT)).includes('\nstatus: informal\n'),
		);
		await waitFor('nothing to be due', async () => (await strip()).length === 0);
	});
});

/** What stands under “Due this season”. */
function season(text: string): string[] {
	return text.split('\n## Due this season\n')[1]?.split('\n## ')[0]?.split('\n').filter(line => line.startsWith('- '))
		?? [];
}
