import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { axeViolations } from './support/axe.ts';
import { closeAllWindows, NotebookWindow, THEMES } from './support/notebookWindow.ts';
import { openIn } from './support/inLanguage.ts';
import { lettersOf, paintedRows, type PaintedRow } from './support/paintedRows.ts';
import { dayFromToday, MEETING, shortDay, smallNotebook } from './support/smallNotebook.ts';
import { wideNotebook } from './support/wideNotebook.ts';

/** So much of an item has to be read without a hand on the mouse. */
const LEAST_LETTERS = 18;
/** So much where a long lead stands before wide letters, as the m’s of `Comment on the mammography`. */
const LEAST_WIDE_LETTERS = 16;
/** VS Code's own: how its side bar opens. */
const USUAL_WIDTH = 300;

suite('the glance at the usual width of the side bar', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ theme: 'light', viewport: { width: 1280, height: 800 } });
		await window.openMentoring();
		await window.waitForRow('an overdue item', ({ lead }) => / d$/.test(lead));
		await window.waitForRow('the mentorships', ({ view }) => view === 'Mentorships');
	});
	suiteTeardown(closeAllWindows);

	test('Homework has most of the height', async () => {
		const heights = await Promise.all(
			['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title =>
				(await window.view(title).boundingBox())!.height
			),
		);
		await window.screenshot('glance-first');
		assert.ok(heights[0]! > (heights[0]! + heights[1]! + heights[2]! + heights[3]!) / 2, heights.join());
		await window.page.setViewportSize({ width: 1366, height: 768 });
		await waitFor(
			'the lower window',
			async () => (await window.page.locator('.part.sidebar').boundingBox())!.height < 768,
		);
		const lower = await Promise.all(
			['Homework', 'Mentorships', 'Goals', 'Checklist'].map(async title =>
				(await window.view(title).boundingBox())!.height
			),
		);
		await window.screenshot('glance-768');
		assert.ok(lower[0]! > (lower[0]! + lower[1]! + lower[2]! + lower[3]!) / 2, `at 768 px: ${lower.join()}`);
		await window.page.setViewportSize({ width: 1280, height: 800 });
		await window.unfold('Goals');
	});

	for (const theme of THEMES) {
		test(`every overdue row shows whose it is, how late, and ${LEAST_LETTERS} letters of what it is in ${theme}`, async () => {
			await window.setTheme(theme);
			await window.untilAtRest();
			assert.ok(Math.abs((await window.page.locator('.part.sidebar').boundingBox())!.width - USUAL_WIDTH) <= 1);
			await window.screenshot(`glance-${theme}`);
			const rows = await paintedRows(window);
			const overdue = rows.filter(({ view, spoken }) =>
				view === 'Homework' && /overdue/.test(spoken) && /owner/.test(spoken)
			);
			assert.deepEqual(overdue.map(({ paintedLead }) => paintedLead), [
				'RA 23 d',
				'TE 17 d',
				'→M 12 d',
				'→R 3 d',
			]);
			assert.deepEqual(tooShort(overdue), []);
			const goal = rows.find(({ view, spoken }) => view === 'Goals' && /past its target/.test(spoken));
			assert.equal(goal?.paintedLead, '85%, 23 d late');
			const meetings = rows.filter(({ view, spoken }) =>
				view === 'Mentorships' && /next meeting (in|on)/.test(spoken)
			);
			assert.deepEqual(meetings.map(({ paintedLead }) => paintedLead), ['in 23 d', shortDay(dayFromToday(156))]);
		});
	}

	test('axe finds nothing to mend in the trees', async () => {
		const texts = await axeViolations(window.page.mainFrame(), '.part.sidebar .split-view-container');
		// VS Code itself gives boxes a tabindex of 1, nests buttons in the headers of views, and says more of a row
		// than it paints.
		assert.deepEqual(
			texts.filter(text => !/^(tabindex|nested-interactive|label-content-name-mismatch):/.test(text)),
			[],
		);
	});

	test('a row has no role of its own, and a box says its state and what it is for', async () => {
		const row = window.page.locator('.sidebar .pane .monaco-list-row', {
			has: window.page.locator('.custom-view-tree-node-item-checkbox'),
		}).first();
		assert.equal(await row.getAttribute('role'), 'treeitem');
		const box = row.locator('.custom-view-tree-node-item-checkbox');
		assert.deepEqual([await box.getAttribute('role'), await box.getAttribute('aria-checked')], [
			'checkbox',
			'false',
		]);
		assert.match(await box.getAttribute('aria-label') ?? '', /open, owner: /);
	});
});

/** Rows with too few letters of what it is. */
function tooShort(rows: readonly PaintedRow[], least = LEAST_LETTERS): string[] {
	return rows.filter(({ text }) => lettersOf(text) < least).map(({ lead, text }) => `${lead}: ${text}`);
}

suite('the glance with long names, several owners, and other languages', () => {
	teardown(closeAllWindows);

	/** What leads the rows: homework, mentorships and goals, from the top. */
	const leads: Readonly<Record<string, readonly (readonly string[])[]>> = {
		en: [
			['→M 11 mo', 'MH 4 mo', '→M 99 d', '田中 23 d', '\u2068שכ\u2069 12 d', 'MH+1 10 d', 'WU 3 d', '→田 1 d'],
			['8 mo late', 'today 16:00', shortDay(dayFromToday(45)), 'none booked'],
			['100%, 4 mo late', '85%, 23 d late', '0%, 9 d late'],
		],
		fr: [
			['→M 11 m.', 'MH 4 m.', '→M 99 j', '田中 23 j', '\u2068שכ\u2069 12 j', 'MH+1 10 j', 'WU 3 j', '→田 1 j'],
			['retard 8 m.', 'aujourd’hui 16:00', shortDay(dayFromToday(45), 'fr'), 'aucune fixée'],
			['100 %, retard 4 m.', '85 %, retard 23 j', '0 %, retard 9 j'],
		],
		de: [
			['→M 11 M', 'MH 4 M', '→M 99 T', '田中 23 T', '\u2068שכ\u2069 12 T', 'MH+1 10 T', 'WU 3 T', '→田 1 T'],
			['8 M zu spät', 'heute 16:00', shortDay(dayFromToday(45), 'de'), 'keines vereinbart'],
			['100 %, 4 M zu spät', '85 %, 23 T zu spät', '0 %, 9 T zu spät'],
		],
	};
	for (const [language, expected] of Object.entries(leads)) {
		test(`in ${language} nothing of whose and how late is cut`, async () => {
			const { window, title } = await openIn(language, wideNotebook());
			await window.unfold(title('view.goals.name'));
			await window.untilAtRest();
			await window.screenshot(`glance-wide-${language}`);
			for (const theme of language === 'en' ? THEMES : []) {
				await window.setTheme(theme);
				await window.untilAtRest();
				assert.deepEqual(await shown(), expected, theme);
			}
			assert.deepEqual(await shown(), expected);

			async function shown(): Promise<readonly (readonly string[])[]> {
				const rows = (await paintedRows(window)).filter(({ lead }) => lead !== '');
				const of = (key: string) => rows.filter(({ view }) => view === title(`view.${key}.name`));
				assert.deepEqual(tooShort(of('homework'), LEAST_WIDE_LETTERS), []);
				for (const { label, text } of of('homework')) { assert.ok(label.startsWith(text.slice(0, 5)), text); }
				return ['homework', 'mentorships', 'goals'].map(key =>
					of(key).map(({ paintedLead }) => paintedLead.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '))
				);
			}
		});
	}
});

suite('a tick in the trees', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: smallNotebook(), viewport: { width: 1280, height: 800 } });
		await window.openMentoring();
	});
	suiteTeardown(closeAllWindows);

	const before = smallNotebook()[MEETING]!;

	setup(async () => {
		await window.write(MEETING, before);
		await window.waitForRow(
			'the open item',
			({ label, checked, lead }) => label === 'Send the draft' && checked === false && lead === 'me 2 d',
		);
		await window.untilAtRest();
	});

	async function boxOf(label: string): Promise<{ x: number, y: number }> {
		const box = (await window.row(label).locator('.custom-view-tree-node-item-checkbox').boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	const ticks = async () =>
		(await window.read(MEETING)).split('\n').filter(line => /^- \[x\] (?!Find the form)/.test(line)).map(line =>
			/\] (\w+ \w+ \w+)/.exec(line)?.[1]
		);

	test('stays in sight with the rows around it, is offered back in the status bar, and Undo Last Change takes it back', async () => {
		const { y } = await boxOf('Read the draft');
		const box = await boxOf('Send the draft');
		await window.page.evaluate(watchRows, {
			ticked: 'done: Send the draft',
			next: 'Read the draft',
			offer: 'Ticked · Undo',
		});
		await window.page.mouse.click(box.x, box.y);
		const seen = await waitFor('the ticked row', () =>
			window.page.evaluate(() => {
				const { tops, offered } = globalThis as unknown as Watched;
				return tops.length > 0 && offered && tops;
			}));
		for (const top of seen) { assert.ok(Math.abs(top - y) <= 22, `${top}, not ${y}`); }
		await waitFor('the tick', async () => (await ticks()).length === 1);
		await window.runCommand('Undo Last Change');
		await waitFor('the text as it was', async () => await window.read(MEETING) === before);
		await window.waitForRow(
			'the open item',
			({ label, checked }) => label === 'Send the draft' && checked === false,
		);
	});

	const rests: readonly (readonly [string, () => Promise<unknown>])[] = [
		['at once', () => Promise.resolve()],
		['as soon as the note is written', () => waitFor('the tick', async () => (await ticks()).length === 1)],
		['as soon as the row shows it', () => window.waitForRow('the ticked row', ({ lead }) => lead === 'done')],
	];
	for (const [when, rest] of rests) {
		test(`a second click on the same spot ${when} ticks no second item`, async () => {
			const { x, y } = await boxOf('Send the draft');
			await window.page.mouse.click(x, y);
			await rest();
			await window.page.mouse.click(x, y);
			// The row says so, and then the rows move again: by then both clicks are in the note.
			await window.waitForRow('the clicked row', ({ lead }) => lead === 'done' || lead === 'open');
			await waitFor(
				'the rows to move again',
				async () => (await window.rows()).every(({ lead }) => lead !== 'done' && lead !== 'open'),
			);
			assert.deepEqual((await ticks()).filter(text => text !== 'Send the draft'), []);
		});
	}
});

/** What {@link watchRows} notes down in the page. */
interface Watched {
	tops: number[];
	offered: boolean;
}

/** Notes down where the next row is while the ticked one is seen, at each change: a slow machine looks too late. */
function watchRows({ ticked, next, offer }: { ticked: string, next: string, offer: string }): void {
	const watched = globalThis as unknown as Watched;
	Object.assign(watched, { tops: [], offered: false });
	const look = () => {
		const rows = [...document.querySelectorAll('.sidebar .monaco-list-row')];
		const row = (text: string) =>
			rows.find(element => element.querySelector('.label-name')?.textContent?.trim().endsWith(text));
		if (row(ticked) && row(next)) { watched.tops.push(row(next)!.getBoundingClientRect().top); }
		watched.offered ||= [...document.querySelectorAll('.statusbar-item')].some(item =>
			item.textContent?.replaceAll(/\s+/g, ' ').includes(offer)
		);
	};
	new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}
