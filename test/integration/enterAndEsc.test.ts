import * as vscode from 'vscode';
import { EXPORT_CHANNELS } from '../../src/core/export/exportChannels.ts';
import { toPublicNotes } from '../../src/core/export/publicNotes.ts';
import { bodyStartOf } from '../../src/core/note/frontMatter.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import type { NotebookFolder, Services } from '../../src/host/services.ts';
import { notebookOf } from '../support/noteBuilder.ts';
import { promptsIn, promptWords, unaskedFacts } from '../support/templateWords.ts';
import { read, write } from './api.ts';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices } from './scratch.ts';

const TODAY = '2026-11-23';
const MEETING = 'enter/meetings/2026-11-01-vega.md';
/** What somebody has said; all else is ours. */
const NOTES: Readonly<Record<string, string>> = {
	'enter/vega.md': '---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nrole: mentee\ncadence: monthly\n'
		+ 'start_date: 2026-09-01\nnext_meeting: 2026-12-09 15:00\n---\n\n# Ana Vega\n',
	'enter/committee.md': '---\ntype: committee\ntitle: Thesis committee\nchair: Iva Stone\nmentee: Ben Orr\n'
		+ 'members: [Iva Stone, Ken Ito]\ncadence: semiannual\n---\n\n# Thesis committee\n',
	[MEETING]: '---\ntype: meeting\nmentorship: vega\ndate: 2026-11-01\nstatus: held\n---\n\n# In November\n\n'
		+ '## Homework\n\n- [ ] Send the aims @mentee due:2026-11-20\n- [ ] Read the aims @mentor\n',
};
/** Carrying forward makes it, and so does preparing. */
const NEXT_MEETING = 'enter/meetings/2026-12-09-vega.md';
const HOMEWORK = ['Send the aims', 'Read the aims'];

/** What commands cannot do without, and Enter alone cannot say. */
const SAID: Readonly<Record<string, object>> = {
	newGoal: { title: 'Qq' },
	newOpportunity: { title: 'Ww' },
	newCommittee: { title: 'Zz' },
	newMentorshipNote: { fields: { mentor: 'Ruth Abara', mentee: 'Ben Orr', role: 'mentee', cadence: 'monthly' } },
	newMentorship: { mentor: 'Joan Petrie', mentee: 'Ben Orr' },
};
/** Commands that would take the window away from the tests. */
const LEFT_OUT: Readonly<Record<string, string>> = { openSample: 'opens another window' };
/** Commands that ask nothing first, so that there is nothing to call off: Undo, or a tab closed, takes them back. */
const ASK_NOTHING: ReadonlySet<string> = new Set([
	'toggleTask',
	'startTask',
	'cancelTask',
	'rescheduleTomorrow',
	'rescheduleInAWeek',
	'rescheduleNextMeeting',
	'newMission',
	'newNetwork',
	'newAccomplishments',
	'buildSummary',
	'addAssistantInstructions',
]);
/** Commands that make a note and open it, to be written in. */
const TO_WRITE_IN = [
	'buildSummary',
	'closeMentorship',
	'newAccomplishments',
	'newClosing',
	'newCommittee',
	'newConcern',
	'newGoal',
	'newMeeting',
	'newMentorship',
	'newMentorshipNote',
	'newMission',
	'newNetwork',
	'newNote',
	'newOpportunity',
	'newPlan',
	'newPriorities',
	'newReview',
	'newSummary',
	'prepareMeeting',
	'reviewMentorship',
];
/** What reads like a line of front matter, where it does harm there. */
const SENTENCE = 'status: We spoke of the aims.';
/** So often a key is pressed before a question is given up: one that wants words does not take Enter. */
const MOST_PRESSES = 30;
const KEYS = { Enter: 'workbench.action.acceptSelectedQuickOpenItem', Esc: 'workbench.action.closeQuickOpen' } as const;

const { contributes } = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')!.packageJSON as {
	contributes: { commands: readonly { command: string }[] };
};
const IDS = contributes.commands.map(({ command }) => command.replace(/^mentoring\./, '')).filter(id =>
	!Object.hasOwn(LEFT_OUT, id)
);

/** What one command has left behind. */
interface Outcome {
	readonly result: unknown;
	/** Paths of files. */
	readonly changed: readonly string[];
	/** Those that were not there before. */
	readonly added: readonly string[];
	/** Files that it made or changed, and what it showed or copied: name to text. */
	readonly texts: ReadonlyMap<string, string>;
}

suite('every command with Enter and Esc only', () => {
	let services: Services;
	let prompts: readonly string[];
	let sample: ReadonlyMap<string, string>;
	const folder = (): NotebookFolder => services.notebooks.folders[0]!;
	const uriOf = (path: string) => vscode.Uri.joinPath(folder().uri, path);

	suiteSetup(async () => {
		services = await openServices();
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		prompts = promptWords(await snippetBodies(services.context.extensionUri));
		sample = await filesOf(folder().uri);
		for (const [path, text] of Object.entries(NOTES)) { await write(uriOf(path), text); }
		// The sample is left out, so that only what is above has been said by anybody.
		await exclude([...sample.keys()].filter(path => path.endsWith('.md')));
		await eventually('the notes alone', () => [...folder().view.notes()].length === Object.keys(NOTES).length);
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand('notifications.clearAll');
	});
	suiteTeardown(async () => {
		const now = await filesOf(folder().uri);
		for (const [path, text] of now) {
			const before = sample.get(path);
			if (before === undefined) { await vscode.workspace.fs.delete(uriOf(path)); }
			else if (before !== text) { await write(uriOf(path), before); }
		}
		await exclude(undefined);
		// What commands have chosen to be shown is chosen back.
		for (const command of ['showPrivate', 'clearHomeworkFilter', 'hideDone']) {
			await vscode.commands.executeCommand(`mentoring.${command}`);
		}
		await vscode.commands.executeCommand('mentoring.groupHomework', 'due');
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
		await services.notebooks.refresh();
	});

	function exclude(paths: readonly string[] | undefined): Thenable<void> {
		const configuration = vscode.workspace.getConfiguration('mentoring', folder().uri);
		return configuration.update('exclude', paths, vscode.ConfigurationTarget.Workspace);
	}

	/** Runs it as if the palette had been asked at the first open item, and answers all with one key. */
	async function run(id: string, key: keyof typeof KEYS): Promise<Outcome> {
		const earlier = await filesOf(folder().uri, sample);
		const shown = new Set(vscode.workspace.textDocuments);
		await vscode.env.clipboard.writeText('');
		const editor = await vscode.window.showTextDocument(uriOf(MEETING), { preview: false });
		const item = editor.document.getText().indexOf('Send');
		editor.selection = new vscode.Selection(editor.document.positionAt(item), editor.document.positionAt(item));
		const said = key === 'Enter' && Object.hasOwn(SAID, id) ? [SAID[id]] : [];
		const result = await pressed(vscode.commands.executeCommand(`mentoring.${id}`, ...said), id, key);
		const now = await filesOf(folder().uri, sample);
		const texts = new Map([...now].filter(([path, text]) => earlier.get(path) !== text));
		const changed = [...texts.keys()];
		const added = changed.filter(path => !earlier.has(path));
		for (const document of vscode.workspace.textDocuments) {
			const isOurs = !shown.has(document) && folder().uri.scheme !== document.uri.scheme
				&& document.uri.scheme !== 'output';
			if (isOurs) { texts.set(document.uri.path, document.getText()); }
		}
		texts.set('the clipboard', await vscode.env.clipboard.readText());
		return { result, changed, added, texts };
	}

	/** What somebody said is as it was: the next command begins where this one did. */
	async function takeBack(id: string): Promise<void> {
		const now = await filesOf(folder().uri, sample);
		const changed = Object.entries(NOTES).filter(([path, text]) => now.get(path) !== text);
		for (const [path, text] of changed) { await write(uriOf(path), text); }
		if (id === 'carryForward') { await vscode.workspace.fs.delete(uriOf(NEXT_MEETING)); }
		if (changed.length > 0) { await services.notebooks.refresh(); }
	}

	/** Prompts in what it left behind; those of notes are in comments, which is where they belong. */
	function saidByNobody({ texts }: Outcome): string[] {
		return [...texts].flatMap(([name, text]) =>
			promptsIn(name.endsWith('.md') ? text.replace(/<!--.*?-->/gs, '') : text, prompts).map(words =>
				`${name}: ${words}`
			)
		);
	}

	const writtenIn = new Set<string>();
	for (const id of IDS) {
		test(`${id} says nothing for anybody`, async () => {
			const escaped = await run(id, 'Esc');
			deepEqual(saidByNobody(escaped), []);
			ok(
				escaped.changed.length === 0 || ASK_NOTHING.has(id),
				`Esc came too late for ${escaped.changed.join()}; does it ask first?`,
			);
			const isWrittenIn = await typeASentence(escaped, folder().uri);
			await takeBack('');
			const entered = await run(id, 'Enter');
			deepEqual(saidByNobody(entered), []);
			if (await typeASentence(entered, folder().uri) || isWrittenIn) { writtenIn.add(id); }
			bracketsWhatIsMissing(entered.result);
			await takeBack(id);
		});
	}

	test('what is typed after each command that makes a note stands below a heading of it', () => {
		deepEqual([...writtenIn].sort(), TO_WRITE_IN);
	});

	test('nor does any way out of the notebook that is left then', async () => {
		// Not the notebook that is open, of which a command has hidden a part from the screen. Templates are no notes.
		const texts = new Map([...await filesOf(folder().uri, sample)].filter(([path]) => /^\w.*\.md$/.test(path)));
		const view = notebookOf(Object.fromEntries(texts), { includePrivate: false });
		const notes = toPublicNotes(view, texts, DEFAULT_NOTE_OPTIONS);
		ok([...view.notes()].length > 15, `only these were made: ${[...view.notes()].map(({ path }) => path).join()}`);
		for (const [id, channel] of Object.entries(EXPORT_CHANNELS)) {
			const told = [...channel.everything(notes, ENGLISH)].join('\n');
			deepEqual(promptsIn(id === 'summary' ? told.replace(/<!--.*?-->/gs, '') : told, prompts), [], id);
		}
		deepEqual(unaskedFacts(view), []);
		deepEqual(
			view.homework().filter(({ task }) => !HOMEWORK.includes(task.text)).map(({ note, task }) =>
				`${note.path}: ${task.text}`
			),
			[],
		);
		deepEqual(view.goals().filter(({ steps }) => steps.total > 0).map(({ note }) => note.path), []);
	});
});

/** Answers with a key until the command is over; what waits for something else is closed after a while. */
async function pressed(over: Thenable<unknown>, id: string, key: keyof typeof KEYS): Promise<unknown> {
	let isOver = false;
	let presses = 0;
	const end = () => {
		isOver = true;
	};
	over.then(end, end);
	await eventually(`${id} to end after ${key}`, async () => {
		const isTired = presses++ > MOST_PRESSES;
		await vscode.commands.executeCommand(isTired ? KEYS.Esc : KEYS[key]);
		if (isTired) { await vscode.commands.executeCommand('notifications.clearAll'); }
		return isOver;
	});
	return over;
}

/** Types into the note that a command has made and opened, without a click; gives whether there is one. */
async function typeASentence({ added }: Outcome, root: vscode.Uri): Promise<boolean> {
	const editor = vscode.window.activeTextEditor;
	const path = editor?.document.uri.path.slice(root.path.length + 1) ?? '';
	const before = editor?.document.getText() ?? '';
	const head = before.slice(0, bodyStartOf(before));
	if (!editor || !added.includes(path) || !/^\w/.test(path) || !/^type:/m.test(head)) { return false; }
	await vscode.commands.executeCommand('type', { text: SENTENCE });
	const [above = '', below] = editor.document.getText().replace(/<!--.*?-->/gs, '').split(SENTENCE);
	ok(above.startsWith(head) && below !== undefined, `${path} has it in its first lines, or in a comment`);
	match(above.slice(head.length), /^#/m, `${path} has it above every heading`);
	equal(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview, false);
	await vscode.commands.executeCommand('workbench.action.files.revert');
	return true;
}

/** A letter that lacks something names it in brackets, and to whoever asked for the letter. */
function bracketsWhatIsMissing(result: unknown): void {
	const { message, missing } = (result ?? {}) as { message?: string, missing?: readonly string[] };
	for (const gap of missing ?? []) { ok(message?.includes(`[${gap}]`), `${gap} is not in brackets: ${message}`); }
}

async function snippetBodies(extension: vscode.Uri): Promise<string[]> {
	const snippets = vscode.Uri.joinPath(extension, 'snippets');
	const names = (await vscode.workspace.fs.readDirectory(snippets)).map(([name]) => name);
	const files = await Promise.all(names.map(name => read(vscode.Uri.joinPath(snippets, name))));
	return files.flatMap(file =>
		Object.values(JSON.parse(file) as Record<string, { body: string[] }>).map(({ body }) => body.join('\n'))
	);
}

/** Every file of a folder by its path, but for some. */
async function filesOf(
	root: vscode.Uri,
	without: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	const look = async (folder: vscode.Uri, path: string): Promise<void> => {
		await Promise.all((await vscode.workspace.fs.readDirectory(folder)).map(async ([name, type]) => {
			const uri = vscode.Uri.joinPath(folder, name);
			if (type === vscode.FileType.Directory) { await look(uri, `${path}${name}/`); }
			else if (!without.has(path + name)) { files.set(path + name, await read(uri)); }
		}));
	};
	await look(root, '');
	return files;
}
