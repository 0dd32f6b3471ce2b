import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { leaveScratch, scratchWith, type AnswerOutcome, type Scratch } from './scratch.ts';

const NOTE = '---\ntype: meeting\nmentorship: vega\ndate: 2026-12-16\nstatus: planned\n---\n\n# Agenda\n\n'
	+ '- [ ] The aims page\n\n## Homework — mentor\n\n- [ ] Write to Ingrid Solheim\n- [ ] Read the second draft\n';

suite('Word, out and back', () => {
	let scratch: Scratch;

	const save = (page: string, name: string) =>
		vscode.commands.executeCommand<{ readonly uri: string } | undefined>('mentoring.saveAsWord', {
			mentorship: scratch.uri('vega.md').toString(),
			page,
			to: scratch.uri(name).toString(),
		});
	const read = (name: string) =>
		vscode.commands.executeCommand<AnswerOutcome | undefined>('mentoring.readWhatCameBack', {
			uri: scratch.uri(name),
			accept: true,
		});

	suiteSetup(async () => {
		scratch = await scratchWith('scratch-word', {
			today: '2026-11-23',
			notes: {
				'vega.md':
					'---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\nstatus: active\n---\n# Agreement\n\n- [ ] Listen\n',
				'meeting.md': NOTE,
			},
		});
	});
	suiteTeardown(() => leaveScratch(scratch));

	test('a page is saved, ticked in the file, read back as one change, and taken back', async () => {
		ok(await save('agenda', 'agenda.docx'), 'saved');
		await change('agenda.docx', xml => xml.replaceAll('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>'));
		const result = await read('agenda.docx');
		deepEqual(result?.proposed, [
			'Tick: The aims page',
			'Tick: Write to Ingrid Solheim',
			'Tick: Read the second draft',
		]);
		equal(result?.done, 3);
		equal(await scratch.read('meeting.md'), NOTE.replace(/- \[ \] (.*)/g, '- [x] $1 done:2026-11-23'));
		await scratch.until(
			'the ticks',
			note => note?.tasks.every(({ status }) => status === 'done') || undefined,
			'meeting.md',
		);
		deepEqual((await read('agenda.docx'))?.proposed, []);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		equal(await scratch.read('meeting.md'), NOTE);
		await scratch.until(
			'the undo',
			note => note?.tasks.every(({ status }) => status === 'open') || undefined,
			'meeting.md',
		);
	});

	test('a summary is sent as a mail with the page for Word', async () => {
		ok(
			await vscode.commands.executeCommand('mentoring.sendSummary', {
				mentorship: scratch.uri('vega.md').toString(),
				attach: true,
				to: scratch.uri('mail.eml').toString(),
			}),
			'saved',
		);
		const mail = await scratch.read('mail.eml');
		ok(
			/filename\*=utf-8''\S+-summary\.docx/.test(mail) && mail.includes('X-Unsent: 1')
				&& mail.includes('\r\nUEsD'),
			mail.slice(0, 2_000),
		);
	});

	test('every page that is offered is written', async () => {
		for (const page of ['summary', 'pack', 'agreement', 'dashboard']) {
			ok(await save(page, `${page}.docx`), page);
			const parts = unzipSync(await vscode.workspace.fs.readFile(scratch.uri(`${page}.docx`)));
			ok(parts['word/document.xml'], page);
		}
	});

	test('what is no document of ours, or damaged, is said, and nothing is changed', async () => {
		await vscode.workspace.fs.writeFile(scratch.uri('no.docx'), strToU8('Hello'));
		equal(await read('no.docx'), undefined);
		equal(await scratch.read('meeting.md'), NOTE);
	});

	async function change(name: string, edit: (xml: string) => string): Promise<void> {
		const files = unzipSync(await vscode.workspace.fs.readFile(scratch.uri(name)));
		await vscode.workspace.fs.writeFile(
			scratch.uri(name),
			zipSync({ ...files, 'word/document.xml': strToU8(edit(strFromU8(files['word/document.xml']!))) }),
		);
	}
});
