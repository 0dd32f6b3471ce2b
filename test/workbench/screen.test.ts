import * as assert from 'node:assert/strict';
import { waitFor } from '../../headless/index.ts';
import { closeAllWindows, NotebookWindow } from './support/notebookWindow.ts';
import { openPage } from './support/pageFrame.ts';
import { dayFromToday, meetingText, MENTORSHIP_TEXT } from './support/smallNotebook.ts';

/** In every private place of the notebook below. */
const SECRET = 'Zebrafish';
const OTHER_PAIR = 'Eklund';

const FILES = {
	'abara.md': MENTORSHIP_TEXT,
	'eklund.md':
		`---\ntype: mentorship\ntitle: ${OTHER_PAIR} pair\nmentor: Tomás ${OTHER_PAIR}\nmentee: Mara Lindqvist\n`
		+ '---\n',
	'meetings/last.md':
		`${meetingText([`- [ ] Send the draft @mentee due:${dayFromToday(-2)}`])}\n## Research\n\n- [x] Aims\n`
		+ `- [ ] Design\n\n## Private\n\n- [ ] Tell nobody of ${SECRET} @mentee due:${dayFromToday(-3)}\n`,
	'meetings/other.md':
		`---\ntype: meeting\nmentorship: eklund\ntitle: ${OTHER_PAIR} meeting\ndate: ${dayFromToday(-4)}\n---\n\n`
		+ `## Homework\n\n- [ ] Only for ${OTHER_PAIR} due:${dayFromToday(-1)}\n`,
	'concerns/worry.md':
		`---\ntype: concern\nmentorship: abara\ntitle: ${SECRET} worry\ndate: ${dayFromToday(-1)}\n---\n\n`
		+ `- [ ] Speak about ${SECRET} due:${dayFromToday(-1)}\n`,
	'goals/own.md': `---\ntype: goal\ntitle: ${SECRET} goal\nconfidentiality: private\nhorizon: short\n---\n`,
	'goals/open.md': '---\ntype: goal\ntitle: The award\nhorizon: short\n---\n',
};

suite('hiding what is private', () => {
	let window: NotebookWindow;

	suiteSetup(async () => {
		window = await NotebookWindow.open({ files: FILES, viewport: { width: 1400, height: 1000 } });
		await window.openMentoring();
		await window.waitForRow('the private item', ({ label }) => label.includes(SECRET));
		await window.unfold('Goals');
	});
	suiteTeardown(closeAllWindows);

	/** Everything that is seen or said in the window and its pages: text, names of boxes, tooltips. */
	async function everything(): Promise<string> {
		const texts = await Promise.all(
			window.page.frames().map(frame =>
				frame.evaluate(() => {
					const said = [...document.querySelectorAll('[aria-label],[title]')].flatMap(
						element => [element.getAttribute('aria-label'), element.getAttribute('title')],
					);
					return `${document.body.innerText}\n${said.join('\n')}`;
				}).catch(() => '')
			),
		);
		return texts.join('\n');
	}

	const hide = async () => {
		await window.page.locator('.statusbar-item[id$="mentoring.screen"] a').click();
		await window.waitForNoRow('private row', ({ label, spoken }) => `${label} ${spoken}`.includes(SECRET));
	};

	/** Walks through views, hovers, lists and pages, and gives what was seen on the way. */
	async function walk(): Promise<string[]> {
		const seen = [await everything()];
		await window.row('Send the draft').locator('.label-name').hover();
		await window.page.locator('.workbench-hover').first().waitFor();
		seen.push(await everything());
		await window.openFile('meetings/last.md');
		await window.page.keyboard.press('ControlOrMeta+Home');
		await window.page.locator('.codelens-decoration').first().waitFor({ timeout: 10_000 }).catch(() => undefined);
		seen.push((await window.page.locator('.codelens-decoration').allInnerTexts()).join());
		for (const command of ['Filter Homework', 'Group Homework By', 'Go to Symbol in Workspace']) {
			await window.runCommand(command);
			await window.page.locator('.quick-input-widget:visible').first().waitFor();
			seen.push((await window.page.locator('.quick-input-widget').allInnerTexts()).join());
			await window.page.keyboard.press('Escape');
		}
		await window.runCommand('Mentoring: Open Dashboard');
		const page = await openPage(window, frame => frame.evaluate(() => document.querySelector('#next') !== null));
		seen.push(await page.evaluate(() => document.body.innerText));
		await window.page.keyboard.press('ControlOrMeta+W');
		return seen;
	}

	test('the eye in the status bar takes it out of every view, list, hover, lens and page', async () => {
		await waitFor('the badge', async () => await badge() === '4');
		await hide();
		await window.screenshot('screen-hidden');
		for (const text of await walk()) { assert.ok(!linesWithSecret(text).length, linesWithSecret(text).join('\n')); }
		await waitFor('the badge of what is left', async () => await badge() === '2');
	});

	test('it stays hidden when the window is loaded again', async () => {
		await window.reload();
		await window.openMentoring();
		await window.waitForRow('the open item', ({ label }) => label === 'Send the draft');
		assert.deepEqual(linesWithSecret(await everything()), []);
		assert.match(
			await window.page.locator('.statusbar-item[id$="mentoring.screen"]').innerText(),
			/Private hidden/,
		);
	});

	test('one mentorship only: nothing of the other pair', async () => {
		await window.openFile('meetings/last.md');
		await window.runCommand('Show One Mentorship Only');
		await window.waitForNoRow(
			'row of the other pair',
			({ label, spoken }) => `${label} ${spoken}`.includes(OTHER_PAIR),
		);
		await window.waitForRow('the open item', ({ label }) => label === 'Send the draft');
	});

	test('the same key shows everything again', async () => {
		await window.row('Send the draft').locator('.label-name').click();
		await window.page.keyboard.press('ControlOrMeta+K');
		await window.page.keyboard.press('h');
		await window.waitForRow('the private item', ({ label }) => label.includes(SECRET));
		await window.waitForRow('the other pair', ({ label }) => label.includes(OTHER_PAIR));
		await waitFor('the badge', async () => await badge() === '4');
	});

	const badge = async () =>
		(await window.page.locator('.activitybar .action-item', {
			has: window.page.locator('a[aria-label^="Mentoring"]'),
		}).locator('.badge-content').allInnerTexts()).join('').trim();
});

/** An editor shows its own file, and its tab the name: that is said in PRIVACY.md. */
function linesWithSecret(text: string): string[] {
	return text.replaceAll('\u00a0', ' ').split('\n').filter(line =>
		line.includes(SECRET) && !line.includes('Tell nobody of')
	);
}
