import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
/** Of the two hosts, the one that starts no programs. */
const IN_WORKER = 'WorkerGlobalScope' in globalThis;

interface Saved {
	readonly uri: string;
}
interface Summary {
	readonly path: string;
	readonly created: boolean;
	readonly added: readonly string[];
}

suite('exports', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-exports');
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	setup(async () => {
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		scratch = all.within(String(count++));
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nnext_meeting: 2026-12-09 15:00\n---\n\n'
				+ '# Vega\n',
		);
		await scratch.write(
			'meetings/2026-11-01-vega.md',
			'---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: 2026-11-01\n---\n\n## Homework\n\n'
				+ '- [ ] Send it due:2026-11-20\n- [x] Read it done:2026-11-10\n\n## Private\n\n'
				+ '- [ ] Secret due:2026-11-20\n',
		);
		await scratch.until(
			'the meeting',
			note => note?.fields.date?.date === '2026-11-01',
			'meetings/2026-11-01-vega.md',
		);
		await scratch.services.notebooks.settled();
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	function run<Result>(command: string, more: object = {}): Thenable<Result | undefined> {
		return vscode.commands.executeCommand<Result | undefined>(command, {
			mentorship: `${scratch.path}/mentorships/vega.md`,
			...more,
		});
	}

	/** Runs it to a file of the scratch folder, and gives what was written. */
	async function exported(command: string, name: string, more: object = {}): Promise<string> {
		const saved = await run<Saved>(command, { to: scratch.uri(name).toString(), ...more });
		equal(saved?.uri, scratch.uri(name).toString());
		return scratch.read(name);
	}

	test('the summary is a new note in its place, opened, without private parts', async () => {
		const result = await run<Summary>('mentoring.buildSummary');
		ok(result?.created);
		const text = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(vscode.Uri.joinPath(scratch.folder.uri, result.path)),
		);
		// On some days three successes of the sample stand before it.
		match(
			text,
			/^---\ntype: summary\nmentorship: vega\ndate: 2026-11-23\n---\n\n# My page for Ana Vega\n[^]*## Last time\n[^]*(?:[Dd]one:(\*\*)? Read it|… and \d more)[^]*## What I do\n\n- Send it/,
		);
		ok(!text.includes('Secret'), text);
		equal(vscode.window.activeTextEditor?.document.uri.path.endsWith(result.path), true);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(scratch.folder.uri, result.path));
	});

	test('a summary that is there is opened and only gets what it lacks, once', async () => {
		const begun = '---\r\ntype: summary\r\nmentorship: ../mentorships/vega.md\r\ndate: 2026-11-22\r\n---\r\n\r\n'
			+ '## What I need this time\r\n\r\nA map.\r\n';
		await scratch.write('summaries/mine.md', begun);
		await scratch.until('the summary', note => note?.type === 'summary', 'summaries/mine.md');
		deepEqual((await run<Summary>('mentoring.buildSummary', { addMissing: false }))?.added, []);
		equal(await scratch.read('summaries/mine.md'), begun);
		const result = await run<Summary>('mentoring.buildSummary', { addMissing: true });
		deepEqual([result?.path, result?.created, result?.added], [`${scratch.path}/summaries/mine.md`, false, [
			'Last time',
			'What I do',
		]]);
		const document = await vscode.workspace.openTextDocument(scratch.uri('summaries/mine.md'));
		const text = document.getText();
		ok(text.startsWith(begun) && !/[^\r]\n/.test(text), text);
		await scratch.until('the sections', note => note?.headings.length === 3, 'summaries/mine.md');
		deepEqual((await run<Summary>('mentoring.buildSummary', { addMissing: true }))?.added, []);
	});

	test('slides, in one Markdown file', async () => {
		match(
			await exported('mentoring.exportSlides', 'slides.md'),
			/^---\nmarp: true\n[^]*# Ana Vega · Ben Orr\n[^]*\n---\n\n## What I do\n\n- Send it/,
		);
	});

	test('papers to print, in one page that needs nothing else', async () => {
		const text = await exported('mentoring.exportMeetingPack', 'pack.html');
		match(text, /^<!DOCTYPE html>\n[^]*<h1>Ana Vega and Ben Orr<\/h1>[^]*<h3>What I do<\/h3>[^]*<li>Send it/);
		ok(!text.includes('Secret') && !text.includes('<script'), text);
	});

	test('the page of the chair, of a committee only', async () => {
		// The committee is the sample's, which is as on the day of the run.
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
		const saved = await run<Saved>('mentoring.exportChairsPage', {
			mentorship: 'committee',
			to: scratch.uri('chair.html').toString(),
		});
		equal(saved?.uri, scratch.uri('chair.html').toString());
		match(
			await scratch.read('chair.html'),
			/<h2>Present<\/h2>[^]*Joan Petrie \(chair\)[^]*<h2>Concerns<\/h2>[^]*<h2>Next meeting<\/h2>/,
		);
		equal(
			await run<Saved>('mentoring.exportChairsPage', {
				mentorship: 'abara',
				to: scratch.uri('none.html').toString(),
			}),
			undefined,
		);
		equal(await exists('none.html'), false);
	});

	test('that the page of the chair was filed is noted when it is said, and taken back in one', async () => {
		const path = 'meetings/2026-10-01-board.md';
		const text = '---\r\ntype: meeting\r\nmentorship: ../mentorships/board.md\r\ndate: 2026-10-01\r\n'
			+ 'status: held # all came\r\n---\r\n\r\nPresent: all.\r\n';
		await scratch.write('mentorships/board.md', '---\ntype: committee\nchair: Joan Petrie\nmentee: Ben Orr\n---\n');
		await scratch.write(path, text);
		await scratch.until('the committee', note => note?.type === 'committee', 'mentorships/board.md');
		await scratch.until('the meeting', note => note?.type === 'meeting', path);
		await scratch.services.notebooks.settled();
		const board = { mentorship: `${scratch.path}/mentorships/board.md`, overwrite: true };
		await exported('mentoring.exportChairsPage', 'board.html', board);
		equal(await scratch.read(path), text);
		await exported('mentoring.exportChairsPage', 'board.html', { ...board, filed: true });
		equal(await scratch.read(path), text.replace('came\r\n', `came\r\npage_filed: ${TODAY}\r\n`));
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		equal(await scratch.read(path), text);
	});

	test('a PDF of them, made by a browser; where none can be started, that is said calmly and nothing is written', async () => {
		const saved = await run<Saved>('mentoring.exportMeetingPack', {
			format: 'pdf',
			to: scratch.uri('pack.pdf').toString(),
		});
		if (IN_WORKER) {
			equal(saved, undefined);
			equal(await exists('pack.pdf'), false);
			equal(
				await scratch.services.printPdf('<p>a</p>', { browser: '', signal: new AbortController().signal }),
				'no-programs',
			);
			return;
		}
		equal(saved?.uri, scratch.uri('pack.pdf').toString());
		const text = new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(scratch.uri('pack.pdf')));
		match(text, /^%PDF-1\.\d[^]*%%EOF\s*$/);
		ok([...text.matchAll(/\/Type \/Page\b/g)].length >= 1, 'no pages');
		ok(!text.includes('Secret') && !await exists('pack.pdf.part'));
	});

	test('a browser that is not there is named, and nothing is written', async () => {
		const settings = vscode.workspace.getConfiguration('mentoring.exports');
		const before = settings.get<string>('browser');
		await settings.update('browser', '/no/such/browser', vscode.ConfigurationTarget.Global);
		try {
			equal(
				await run<Saved>('mentoring.exportMeetingPack', {
					format: 'pdf',
					to: scratch.uri('pack.pdf').toString(),
				}),
				undefined,
			);
			equal(await exists('pack.pdf'), false);
		} finally {
			await settings.update('browser', before, vscode.ConfigurationTarget.Global);
		}
	});

	test('a text without a file, where that is asked for', async () => {
		const saved = await run<Saved>('mentoring.exportSlides', { to: 'untitled' });
		ok(saved?.uri.startsWith('untitled:'));
		match(vscode.window.activeTextEditor?.document.getText() ?? '', /marp: true/);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('a calendar saved over an earlier one keeps the entry of homework that was worded anew', async () => {
		const uidOf = (text: string) => /UID:(homework-.*)\r\n(?:.*\r\n){0,9}?SUMMARY:Send/.exec(text)?.[1];
		const before = uidOf(await exported('mentoring.exportCalendar', 'over.ics'));
		ok(before);
		const path = 'meetings/2026-11-01-vega.md';
		await scratch.write(path, (await scratch.read(path)).replace('Send it due', 'Send all of it due'));
		await scratch.until(
			'the new words',
			note => note?.tasks.some(({ text }) => text === 'Send all of it') === true,
			path,
		);
		await scratch.services.notebooks.settled();
		equal(uidOf(await exported('mentoring.exportCalendar', 'over.ics', { overwrite: true })), before);
	});

	test('a calendar of one mentorship, and of all', async () => {
		const text = await exported('mentoring.exportCalendar', 'a.ics', { stamp: '20261123T090000Z' });
		match(
			text,
			/^BEGIN:VCALENDAR\r\n[^]*DTSTART:20261209T150000\r\n[^]*SUMMARY:Send it \(Ben Orr\)\r\n[^]*END:VCALENDAR\r\n$/,
		);
		ok(!text.includes('Secret'), text);
		match(await exported('mentoring.exportCalendar', 'b.ics', { homework: 'todo' }), /BEGIN:VTODO\r\n/);
		const every = await vscode.commands.executeCommand<Saved & { entries: number }>('mentoring.exportCalendar', {
			to: scratch.uri('all.ics').toString(),
		});
		ok(every.entries >= 2);
	});

	test('who met, the days of meetings, and nothing else', async () => {
		equal(
			await exported('mentoring.exportAttestation', 'days.md'),
			'# Days on which we met\n\nAna Vega (mentor) and Ben Orr (mentee)\n\n- 2026-11-01\n',
		);
		equal(
			await exported('mentoring.exportAttestation', 'days.csv', { format: 'csv' }),
			'date,who\r\n2026-11-01,"Ana Vega (mentor), Ben Orr (mentee)"\r\n',
		);
	});

	test('nothing is written over, unless that is asked for', async () => {
		await scratch.write('days.md', 'mine\n');
		equal(await run('mentoring.exportAttestation', { to: scratch.uri('days.md').toString() }), undefined);
		equal(await scratch.read('days.md'), 'mine\n');
		match(await exported('mentoring.exportAttestation', 'days.md', { overwrite: true }), /2026-11-01/);
	});

	test('where nothing is to be told, nothing is written', async () => {
		equal(
			await run('mentoring.exportAttestation', { to: scratch.uri('days.md').toString(), from: '2026-11-02' }),
			undefined,
		);
		equal(
			await run('mentoring.exportSlides', { mentorship: 'nobody', to: scratch.uri('days.md').toString() }),
			undefined,
		);
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nconfidentiality: private\n---\n',
		);
		await scratch.until('it to be private', note => note?.private, 'mentorships/vega.md');
		equal(await run('mentoring.exportSlides', { to: scratch.uri('days.md').toString() }), undefined);
		equal(await exists('days.md'), false);
	});

	test('a note that cannot be read stops the export, rather than being left out of it', async () => {
		const uri = scratch.uri('meetings/2026-11-01-vega.md');
		await vscode.workspace.fs.writeFile(uri, new Uint8Array([...await vscode.workspace.fs.readFile(uri), 0xff]));
		equal(await run('mentoring.exportSlides', { to: scratch.uri('slides.md').toString() }), undefined);
		equal(await exists('slides.md'), false);
	});

	test('a place that cannot be written is said, and leaves nothing behind', async () => {
		await scratch.write('file.txt', 'mine');
		equal(await run('mentoring.exportSlides', { to: scratch.uri('file.txt/slides.md').toString() }), undefined);
		equal(await scratch.read('file.txt'), 'mine');
	});

	async function exists(name: string): Promise<boolean> {
		return vscode.workspace.fs.stat(scratch.uri(name)).then(() => true, () => false);
	}
});
