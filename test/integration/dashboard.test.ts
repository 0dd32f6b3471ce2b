import * as vscode from 'vscode';
import type { DashboardPage } from '../../src/features/pages/dashboard/dashboardPage.ts';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

suite('the dashboard', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-dashboard');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
		await scratch.write(
			'mentorships/quint.md',
			'---\ntype: mentorship\ntitle: Quint\nmentor: Ada Quint\nmentee: Bo Rask\ncadence: monthly\n---\n\n'
				+ '# Quint\n',
		);
		await scratch.write('meetings/2026-11-01-quint.md', meeting(' '));
		await scratch.until(
			'the meeting',
			note => note?.fields.date?.date === '2026-11-01',
			'meetings/2026-11-01-quint.md',
		);
		await scratch.services.notebooks.settled();
	});
	suiteTeardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	const pages = () => vscode.commands.executeCommand<readonly DashboardPage[]>('mentoring._dashboardPages');
	const key = () => `${scratch.path}/mentorships/quint.md`;

	async function open(): Promise<DashboardPage> {
		await vscode.commands.executeCommand('mentoring.openDashboard', { mentorship: key() });
		return eventually('the page', async () => (await pages()).find(page => page.model?.mentorship?.key === key()));
	}

	test('opens for one mentorship, once, and follows its notes', async () => {
		const page = await open();
		deepEqual(page.model?.next.map(({ title, when }) => [title, when?.date]), [['Quint', '2026-12-01']]);
		deepEqual(page.model?.sides.sides.map(({ side, open: count, overdue }) => [side, count, overdue]), [[
			'mentee',
			0,
			0,
		], ['mentor', 1, 1]]);
		ok(await open() === page, 'a second page was opened');
		await scratch.write('meetings/2026-11-01-quint.md', meeting('x'));
		await eventually('the tick', () => page.model?.sides.sides.every(({ open: count }) => count === 0));
	});

	test('changes to all mentorships and back, and opens only notes of the notebook', async () => {
		const page = await open();
		await page.receive({ kind: 'choose' });
		// Another change may still be on its way to the page, and overtake what was chosen.
		await eventually('all mentorships', () => page.model !== undefined && page.model.mentorship === undefined);
		ok((await pages()).includes(page));
		await page.receive({ kind: 'choose', mentorship: key() });
		await eventually('the one again', () => page.model?.mentorship?.key === key());
		await page.receive({ kind: 'open', path: '../../etc/passwd' });
		await page.receive({ kind: 'open', path: 7 });
		await page.receive({ kind: 'open', path: `${scratch.path}/meetings/2026-11-01-quint.md`, line: 8 });
		await eventually(
			'the note',
			() => vscode.window.activeTextEditor?.document.uri.path.endsWith('/2026-11-01-quint.md'),
		);
		equal(vscode.window.activeTextEditor?.selection.active.line, 8);
	});

	test('is saved as one page without private parts, and not over a file', async () => {
		const to = scratch.uri('board.html').toString();
		const saved = await vscode.commands.executeCommand<{ uri: string } | undefined>('mentoring.saveDashboard', {
			mentorship: key(),
			to,
		});
		equal(saved?.uri, to);
		const page = await scratch.read('board.html');
		match(page, /^<!DOCTYPE html>\n[^]*<h1>Quint<\/h1>/);
		ok(!/<script|<button|Secret/.test(page), page);
		await scratch.write('board.html', 'mine');
		await vscode.commands.executeCommand('mentoring.saveDashboard', { mentorship: key(), to });
		equal(await scratch.read('board.html'), 'mine');
	});
});

function meeting(box: string): string {
	return '---\ntype: meeting\nmentorship: ../mentorships/quint.md\ndate: 2026-11-01\nnext_meeting: 2026-12-01\n'
		+ `---\n\n## Homework\n\n- [${box}] Read it @mentor due:2026-11-20\n\n## Private\n\n`
		+ '- [x] Secret due:2026-11-20\n';
}
