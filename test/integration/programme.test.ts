import * as vscode from 'vscode';
import { equal, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

interface Saved {
	readonly uri: string;
}
interface Page {
	readonly report: {
		readonly programme: { readonly pairs: number, readonly standings: Readonly<Record<string, number>> };
	} | undefined;
	receive(message: unknown): Promise<void>;
}

suite('dates for a programme', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-programme');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	});
	suiteTeardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	test('a pair shares dates, and nothing that is written', async () => {
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\ncadence: monthly\nprogramme: Faculty\n'
				+ 'start_date: 2026-09-01\n---\n\n# Leaving\n',
		);
		for (const date of ['2026-10-01', '2026-11-01']) {
			await scratch.write(
				`meetings/${date}.md`,
				`---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: ${date}\nstatus: held\n---\n\n`
					+ '# Leaving\n\n- [ ] Send it @mentor\n',
			);
		}
		await scratch.until('the meeting', note => note?.fields.date?.date === '2026-11-01', 'meetings/2026-11-01.md');
		await scratch.services.notebooks.settled();
		const to = scratch.uri('receipts/vega-receipt.json').toString();
		const saved = await vscode.commands.executeCommand<Saved | undefined>('mentoring.shareDates', {
			mentorship: `${scratch.path}/mentorships/vega.md`,
			to,
			department: 'Renal',
		});
		equal(saved?.uri, to);
		const text = await scratch.read('receipts/vega-receipt.json');
		match(text, /"programme": "Faculty",\n\t"department": "Renal",[^]*"held": \["2026-10-01","2026-11-01"\]/);
		ok(!/Leaving|Send/.test(text), text);
	});

	test('a coordinator opens the page over a folder, and saves it without names', async () => {
		const first = await scratch.read('receipts/vega-receipt.json');
		for (const number of [1, 2, 3, 4, 5]) {
			await scratch.write(`receipts/${number}-receipt.json`, first.replace('Ben Orr', `Mentee ${number}`));
		}
		const folder = scratch.uri('receipts').toString();
		await vscode.commands.executeCommand('mentoring.openProgramme', { uri: folder });
		const [page] = await vscode.commands.executeCommand<Page[]>('mentoring._programmePages');
		equal(page?.report?.programme.pairs, 6);
		equal(page.report.programme.standings['as-agreed'], 6);
		const saved = async (name: string, more: object) => {
			await vscode.commands.executeCommand('mentoring.saveProgramme', {
				uri: folder,
				to: scratch.uri(name).toString(),
				...more,
			});
			return scratch.read(name);
		};
		const html = await saved('p.html', {});
		match(html, /<h1>Mentoring programme<\/h1>[^]*6 pairs/);
		ok(!html.includes('Mentee 1'));
		match(await saved('p.csv', { format: 'csv' }), /Mentee 1, with Ana Vega/);
		match(await saved('p.xlsx', { format: 'xlsx' }), /^PK/);
	});
});
