/**
 * `npm run bench -- pages`: how long the checklist page takes in a real browser, without VS Code
 * around it. Times are medians of single actions: work is the script with style and layout,
 * painted the time until the frame is out.
 */
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { launchBrowser, makeTempFolder } from '../headless/index.ts';
import { root } from '../scripts/root.ts';
import { parseCalendarDate } from '../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../src/core/model/noteOptions.ts';
import { Notebook } from '../src/core/notebook/notebook.ts';
import { parseNote } from '../src/core/note/parseNote.ts';
import { ENGLISH } from '../src/core/text/words.ts';
import { ChecklistModels } from '../src/features/pages/checklist/checklistModel.ts';
import { pageHtml } from '../src/host/pages/pageHtml.ts';

const SITE = 'http://pages.invalid';
const RUNS = 15;

/** A note with that many items, a fifth of them homework. */
function noteOf(items: number): string {
	const homework = Math.round(items / 5);
	const line = (index: number) => `- [${index % 3 === 0 ? 'x' : ' '}] Subject ${index + 1}, with **a few** words`;
	const owed = (index: number) =>
		`- [ ] Pledge ${index + 1} @${index % 2 === 0 ? 'mentor' : 'mentee'} due:2026-11-${10 + index % 19}`;
	const lines = Array.from(
		{ length: items - homework },
		(_, index) => index % 25 === 0 ? `\n## Part ${index / 25 + 1}\n\n${line(index)}` : line(index),
	);
	return `---\ntype: meeting\ndate: 2026-11-01\n---\n\n# Agenda\n${lines.join('\n')}\n\n## Homework\n\n`
		+ `${Array.from({ length: homework }, (_, index) => owed(index)).join('\n')}\n`;
}

function showOf(text: string, models: ChecklistModels) {
	const view = new Notebook({ today: parseCalendarDate('2026-11-23')! });
	view.put('a.md', parseNote(text, 'a.md', DEFAULT_NOTE_OPTIONS));
	const model = models.make({
		text,
		path: 'a.md',
		options: DEFAULT_NOTE_OPTIONS,
		view,
		l10n: ENGLISH,
		uri: 'file:///a.md',
		editable: true,
		pinned: false,
	});
	if (!model) { throw new Error('The note is none.'); }
	return { kind: 'show', ...model, fresh: true };
}

async function openPage(page: Page, temp: string): Promise<void> {
	await page.goto('about:blank');
	await page.unroute(`${SITE}/**`);
	await page.route(`${SITE}/**`, async route => {
		const name = new URL(route.request().url()).pathname.slice(1);
		if (name !== '') {
			await route.fulfill({
				body: await readFile(join(temp, name)),
				contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
			});
			return;
		}
		const shell = {
			title: 'Checklist',
			place: 'editor' as const,
			words: { language: 'en', messages: {} },
			script: `${SITE}/main.js`,
			style: `${SITE}/main.css`,
			source: SITE,
			nonce: 'bench',
		};
		await route.fulfill({ body: pageHtml(shell), contentType: 'text/html' });
	});
	await page.goto(`${SITE}/`);
}

/** Milliseconds of one action in the page: its work, and until it is painted. */
type Times = readonly [work: number, painted: number];

/** Hands the page a message and waits for what it draws. */
function receive(page: Page, message: unknown): Promise<Times> {
	return page.evaluate(data =>
		new Promise<Times>(resolve => {
			const begin = performance.now();
			window.dispatchEvent(new MessageEvent('message', { data, origin: window.origin }));
			void document.body.offsetHeight;
			const work = performance.now() - begin;
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					resolve([work, performance.now() - begin]);
				};
				port2.postMessage(0);
			});
		}), message);
}

function tick(page: Page, index: number): Promise<Times> {
	return page.evaluate(at =>
		new Promise<Times>(resolve => {
			requestAnimationFrame(() =>
				setTimeout(() => {
					const begin = performance.now();
					document.querySelectorAll<HTMLElement>('input.box')[at]?.click();
					void document.body.offsetHeight;
					const work = performance.now() - begin;
					requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => {
							resolve([work, performance.now() - begin]);
						};
						port2.postMessage(0);
					});
				})
			);
		}), index);
}

/** The slowest frame while the page is scrolled from top to bottom. */
function scroll(page: Page): Promise<number> {
	return page.evaluate(() =>
		new Promise<number>(resolve => {
			let slowest = 0;
			let last = performance.now();
			const step = () => {
				const now = performance.now();
				slowest = Math.max(slowest, now - last);
				last = now;
				scrollBy(0, 800);
				if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) { resolve(slowest); }
				else { requestAnimationFrame(step); }
			};
			requestAnimationFrame(step);
		})
	);
}

async function measure(page: Page, temp: string, items: number): Promise<void> {
	const text = noteOf(items);
	const models = new ChecklistModels();
	const message = showOf(text, models);
	const changed = showOf(text.replace('- [ ] Subject 2,', '- [x] Subject 2,'), models);
	const first: Times[] = [];
	for (let run = 0; run < 5; run++) {
		await openPage(page, temp);
		first.push(await receive(page, message));
	}
	await page.waitForFunction(count => document.querySelectorAll('input.box').length === count, items);
	const ticks: Times[] = [];
	for (let run = 0; run < RUNS; run++) { ticks.push(await tick(page, run * 7)); }
	const updates: Times[] = [];
	for (let run = 0; run < RUNS; run++) {
		const { head, items: all } = run % 2 === 0 ? changed : message;
		updates.push(
			await receive(page, {
				kind: 'show',
				head,
				items: all.filter(({ text: words }) => words.startsWith('Subject 2,')),
				fresh: false,
			}),
		);
	}
	console.log(
		`| ${items} items | ${row(first)} | ${row(ticks)} | ${row(updates)} | `
			+ `${(await scroll(page)).toFixed(0)} |`,
	);
}

function row(times: readonly Times[]): string {
	return [0, 1].map(column => median(times.map(times => times[column]!)).toFixed(1)).join(' | ');
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function main(): Promise<void> {
	const temp = await makeTempFolder();
	await esbuild.build({
		absWorkingDir: root,
		entryPoints: ['src/webview/checklist/checklistMain.ts'],
		outdir: temp,
		bundle: true,
		format: 'iife',
		minify: true,
		target: 'es2022',
	});
	const [script, style] = await Promise.all(
		['main.js', 'main.css'].map(async name => (await stat(join(temp, name))).size),
	);
	const browser = await launchBrowser(console.log, temp);
	try {
		const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
		// tsx names functions by a helper of its own, which the page lacks.
		await page.addInitScript(
			'globalThis.__name = fn => fn; globalThis.acquireVsCodeApi = () =>'
				+ ' ({ postMessage() {}, getState() {}, setState() {} })',
		);
		console.log(`script ${script} bytes, style sheet ${style} bytes; milliseconds\n`);
		console.log(
			'| | first: work | painted | tick: work | painted | change from the host: work | painted | slowest '
				+ 'frame scrolling |\n|--|--|--|--|--|--|--|--|',
		);
		for (const items of [50, 500, 5000]) { await measure(page, temp, items); }
	} finally {
		await browser.close();
		await rm(temp, { recursive: true, force: true });
	}
}

void main();
