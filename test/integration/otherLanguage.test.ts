import * as vscode from 'vscode';
import { flatten, openApi, untilRow, type Api } from './api.ts';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const CONFIG = '.mentoring/config.yml';
const PRIVATE_HEADINGS = ['Privé', 'Privat', 'Privado', 'Particulier', 'Privato'];
const SECRET = 'ZQSECRET';

const MENTORSHIP = [
	'---',
	'type: mentorship',
	'mentor: M. le Pr Jean Lefèvre',
	'mentee: Léa Tremblay',
	'role: mentorée',
	'status: en cours',
	'cadence: une fois par mois',
	'next_meeting: 2026-12-09 15:00',
	'---',
	'',
	'# Jean Lefèvre',
	'',
].join('\n');

const HELD = [
	'---',
	'type: meeting',
	'mentorship: ../mentorships/lefevre.md',
	'date: 2026-11-04',
	'status: prévue',
	'format: en présentiel',
	'protected_time: 3 sur 4',
	'---',
	'',
	'# Rencontre du 4 novembre',
	'',
	'## Devoirs — mentorée',
	'',
	'- [ ] Envoyer le plan de thèse due:2026-11-20',
	'',
	'## Devoirs — mentor',
	'',
	'- [ ] Écrire à la doyenne',
	'',
	'## Mis de côté',
	'',
	'- Le congé de maternité',
	'',
	...PRIVATE_HEADINGS.flatMap((heading, index) => [`## ${heading}`, '', `- [ ] ${SECRET}${index} @mentor`, '']),
].join('\n');

suite('a notebook in French, whatever the interface speaks', () => {
	let api: Api;
	let scratch: Scratch;
	const meeting = 'meetings/2026-11-04-lefevre.md';
	const next = 'meetings/2026-12-09-lefevre.md';

	suiteSetup(async () => {
		api = await openApi();
		scratch = new Scratch(await openServices(), 'scratch-french');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode('language: fr\n'));
	});
	suiteTeardown(async () => {
		await vscode.workspace.fs.delete(config());
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
		await scratch.services.notebooks.refresh();
		await scratch.services.notebooks.settled();
	});
	setup(async () => {
		await scratch.write('mentorships/lefevre.md', MENTORSHIP);
		await scratch.write(meeting, HELD);
		await scratch.services.notebooks.refresh();
		// What the words of the notebook's own language say is known once its file was read.
		await scratch.until('the words of the notebook', note => note?.fields.format === 'in-person', meeting);
		await scratch.services.notebooks.settled();
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const config = () => vscode.Uri.joinPath(scratch.folder.uri, CONFIG);
	const pair = () => `${scratch.path}/mentorships/lefevre.md`;

	test('its headings, values and names are read, and stand in the trees', async () => {
		await untilRow(() => api.homeworkTree(), 'Envoyer le plan de thèse');
		deepEqual(scratch.problems(meeting), []);
		deepEqual(scratch.problems('mentorships/lefevre.md'), []);
		const note = scratch.note(meeting)!;
		deepEqual(
			note.tasks.slice(0, 2).map(({ isHomework, headingOwner }) => [isHomework, headingOwner]),
			[[true, 'mentee'], [true, 'mentor']],
		);
		deepEqual([note.fields.meetingStatus, note.fields.protectedTime], ['planned', { kept: 3, of: 4 }]);
		ok(flatten(api.mentorshipsTree()).some(({ label }) => label.includes('Lefèvre')));
	});

	test('wrapped up, prepared and prepared again: each thing once, in French, nothing private', async () => {
		const wrapped = await vscode.commands.executeCommand<{ readonly status: string } | undefined>(
			'mentoring.wrapUpMeeting',
			{ uri: scratch.uri(meeting).toString(), status: 'held', next: '2026-12-09 15:00' },
		);
		equal(wrapped?.status, 'held');
		await scratch.until('the end of the meeting', note => note?.fields.meetingStatus === 'held', meeting);
		const prepare = () =>
			vscode.commands.executeCommand<
				{ readonly created: boolean, readonly carried: number, readonly added: readonly string[] } | undefined
			>(
				'mentoring.prepareMeeting',
				{ mentorship: pair(), confirm: true },
			);
		const once = await prepare();
		deepEqual([once?.created, once?.carried], [true, 2]);
		const text = await scratch.read(next);
		for (
			const part of [
				'## Ce dont j’ai besoin cette fois',
				'### Recherche',
				'## Mis de côté',
				'Le congé de maternité',
			]
		) {
			equal(text.split(part).length, 2, `${part} in ${text}`);
		}
		for (const part of ['Envoyer le plan de thèse', 'Écrire à la doyenne']) {
			equal(text.split(part).length, 2, `${part} in ${text}`);
		}
		ok(!/\b(?:Homework|Check in|Research|Parked)\b/.test(text), text);
		ok(!text.includes(SECRET), text);
		await scratch.until('the new note', note => note?.tasks.some(({ fields }) => fields.carried === 1), next);
		await scratch.services.notebooks.settled();
		const again = await prepare();
		deepEqual([again?.created, again?.carried, again?.added], [false, 0, []]);
		equal(await scratch.read(next), text);
		await vscode.workspace.fs.delete(scratch.uri(next));
		await scratch.until('the note to go', note => !note, next);
	});

	test('a new meeting is written in French', async () => {
		const created = await vscode.commands.executeCommand<{ readonly uri: string } | undefined>(
			'mentoring.newMeeting',
			{
				title: 'Rencontre',
				date: '2027-01-13',
				mentorship: pair(),
			},
		);
		ok(created, 'nothing was made');
		const uri = vscode.Uri.parse(created.uri);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(uri);
		ok(text.includes('## Tâches') && !/^#+ (?:Homework|Agenda|Research)/m.test(text), text);
	});

	test('what is private under a heading of any of five languages leaves by no way', async () => {
		for (
			const [command, name] of [
				['mentoring.exportMeetingPack', 'pack.html'],
				['mentoring.exportSlides', 'slides.md'],
				['mentoring.exportCalendar', 'dates.ics'],
			] as const
		) {
			await vscode.commands.executeCommand(command, { mentorship: pair(), to: scratch.uri(name).toString() });
			const text = await scratch.read(name);
			ok(text.length > 100 && !text.includes(SECRET), `${name}: ${text}`);
		}
		const summary = await vscode.commands.executeCommand<{ readonly path: string } | undefined>(
			'mentoring.buildSummary',
			{ mentorship: pair() },
		);
		ok(summary, 'no summary');
		const uri = vscode.Uri.joinPath(scratch.folder.uri, summary.path);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(uri);
		ok(text.includes('Envoyer le plan de thèse') && !text.includes(SECRET), text);
		ok(!text.includes('Last time'), text);
	});

	test('snippets and days are proposed in French', async () => {
		const labels = async (name: string, marked: string): Promise<string[]> => {
			await scratch.write(name, marked);
			const document = await vscode.workspace.openTextDocument(scratch.uri(name));
			await vscode.window.showTextDocument(document);
			return eventually('proposals', async () => {
				const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
					'vscode.executeCompletionItemProvider',
					document.uri,
					document.positionAt(document.getText().trimEnd().length),
				);
				const all = items.map(({ label }) => typeof label === 'string' ? label : label.label);
				return all.length > 0 ? all : undefined;
			});
		};
		const head = '---\ntype: meeting\nmentorship: ../mentorships/lefevre.md\ndate: 2026-11-20\n---\n\n';
		ok((await labels('notes/s.md', `${head}mentor-ob`)).includes('mentor-obstacle'));
		const days = await labels('notes/d.md', `${head}## Devoirs\n\n- [ ] Écrire due:`);
		ok(days.some(label => /demain|tomorrow/.test(label)), days.join());
	});
});
