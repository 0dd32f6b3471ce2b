import * as vscode from 'vscode';
import { isPrompt } from '../../src/core/documents/unwritten.ts';
import { read } from './api.ts';
import { deepEqual, eventually } from './assert.ts';
import { pause } from './raceWriter.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';

/** What a command does beside the places that its words go to. */
type Kind = 'words' | 'composer' | 'no words' | 'dialog' | 'mode';

/**
 * Every command, by what Enter alone brings about: words in a note; a page or letter of a composer, which
 * `nothingMadeUp.test.ts` asks; none; a box of the system that a test cannot answer (what it would save is in
 * `nothingMadeUp.test.ts`); or another look of the window.
 */
const COMMANDS: Readonly<Record<string, Kind>> = {
	newMentorship: 'words',
	newMentorshipNote: 'words',
	newCommittee: 'words',
	newMeeting: 'words',
	newGoal: 'words',
	newPlan: 'words',
	newPriorities: 'words',
	newOpportunity: 'words',
	newSummary: 'words',
	newMission: 'words',
	newNetwork: 'words',
	newAccomplishments: 'words',
	newReview: 'words',
	newClosing: 'words',
	newConcern: 'words',
	newNote: 'words',
	prepareMeeting: 'words',
	wrapUpMeeting: 'words',
	carryForward: 'words',
	buildSummary: 'composer',
	weighOpportunity: 'composer',
	askMentor: 'composer',
	declineViaMentor: 'composer',
	comparePriorities: 'composer',
	gatherAccomplishments: 'composer',
	logIntroduction: 'composer',
	reviewMentorship: 'composer',
	showBoundaries: 'composer',
	openAgreement: 'composer',
	beforeMeeting: 'composer',
	cvLines: 'composer',
	draftForMentor: 'composer',
	settleOldHomework: 'composer',
	bringInNotes: 'composer',
	closeMentorship: 'composer',
	exportSlides: 'dialog',
	exportMeetingPack: 'dialog',
	exportCalendar: 'dialog',
	exportAttestation: 'dialog',
	exportChairsPage: 'dialog',
	saveDashboard: 'dialog',
	saveAsWord: 'dialog',
	sendSummary: 'dialog',
	homeworkReminder: 'dialog',
	shareDates: 'dialog',
	readWhatCameBack: 'dialog',
	openProgramme: 'dialog',
	saveProgramme: 'dialog',
	openSample: 'dialog',
	addAssistantInstructions: 'dialog',
	toggleTask: 'no words',
	undoLastChange: 'no words',
	startTask: 'no words',
	cancelTask: 'no words',
	reopenTask: 'no words',
	rescheduleTask: 'no words',
	rescheduleTomorrow: 'no words',
	rescheduleInAWeek: 'no words',
	rescheduleNextMeeting: 'no words',
	rescheduleToDate: 'no words',
	assignTask: 'no words',
	goTo: 'no words',
	openLink: 'no words',
	openNextMeeting: 'no words',
	revealTask: 'no words',
	showOverdue: 'no words',
	refresh: 'no words',
	showProblems: 'no words',
	writeFieldsAs: 'no words',
	continueItem: 'no words',
	nestItem: 'no words',
	unnestItem: 'no words',
	openChecklist: 'no words',
	customizeTemplate: 'no words',
	explainRule: 'no words',
	openDashboard: 'no words',
	openWalkthrough: 'no words',
	showAssistantsLog: 'no words',
	groupHomework: 'mode',
	filterHomework: 'mode',
	clearHomeworkFilter: 'mode',
	showDone: 'mode',
	hideDone: 'mode',
	hidePrivate: 'mode',
	showPrivate: 'mode',
	showOneMentorship: 'mode',
	chooseForAssistants: 'mode',
	stopAssistants: 'mode',
};

/** What a box proposes in so many words, and Enter agrees to; and the title of a note that nobody is asked for. */
const AGREED: ReadonlySet<string> = new Set(['Mentorship committee', 'A good end']);

suite('every command with Enter and Esc only', () => {
	let all: Scratch;
	let kept = new Map<string, string>();
	let fixed: ReadonlySet<string>;

	const files = async () => (await vscode.workspace.findFiles('**/*.md')).sort((a, b) => a.path < b.path ? -1 : 1);
	const texts = async () =>
		new Map(await Promise.all((await files()).map(async uri => [uri.toString(), await read(uri)] as const)));

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-enter');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		fixed = await fixedLines(all.services.context.extensionUri);
		kept = await texts();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await restore();
	});
	suiteTeardown(() => vscode.commands.executeCommand('mentoring._setToday', undefined));

	/** What other suites find is as they left it. */
	async function restore(): Promise<void> {
		for (const uri of await files()) {
			const before = kept.get(uri.toString());
			if (before === undefined) { await vscode.workspace.fs.delete(uri); }
			else if (await read(uri) !== before) {
				await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(before));
			}
		}
		await all.services.notebooks.settled();
	}

	test('all commands are here', () => {
		const manifest = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')!.packageJSON as {
			contributes: { commands: { command: string }[] };
		};
		deepEqual(
			manifest.contributes.commands.map(({ command }) => command.replace('mentoring.', '')).sort(),
			Object.keys(COMMANDS).sort(),
		);
	});

	for (const command of Object.keys(COMMANDS).filter(name => COMMANDS[name] === 'words')) {
		test(`${command} says nothing that a template only suggests`, async () => {
			await vscode.env.clipboard.writeText('');
			await enterThrough(command);
			const shown = vscode.workspace.textDocuments.filter(({ uri, isClosed }) =>
				uri.scheme !== 'file' && !isClosed && uri.scheme !== 'output'
			).map(document => document.getText());
			const written = [...await texts()].filter(([uri, text]) => kept.get(uri) !== text).map(([uri, text]) =>
				newLines(text, kept.get(uri))
			);
			const said = [...shown, ...written, await vscode.env.clipboard.readText()].flatMap(suggestedIn);
			deepEqual(said.filter(line => !fixed.has(line) && !AGREED.has(line)), []);
		});
	}
});

/** Enter at every question, then Esc at what will not take it. */
async function enterThrough(command: string): Promise<void> {
	let isOver = false;
	const running = Promise.resolve(vscode.commands.executeCommand(`mentoring.${command}`)).then(() => {
		isOver = true;
	}, () => {
		isOver = true;
	});
	for (let press = 0; press < 12 && !isOver; press++) {
		await pause(150);
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	}
	await eventually(`${command} to end`, async () => {
		if (!isOver) { await vscode.commands.executeCommand('workbench.action.closeQuickOpen'); }
		return isOver;
	});
	await running;
}

function newLines(text: string, before: string | undefined): string {
	const known = new Set(before?.split('\n'));
	return text.split('\n').filter(line => !known.has(line)).join('\n');
}

/** Lines that are nothing but a prompt of a template, and no comment. */
function suggestedIn(text: string): string[] {
	return text.replace(/<!--.*?-->/gs, '').split('\n').map(bare).filter(line => line !== '' && isPrompt(line));
}

function bare(line: string): string {
	return line.replace(/^[\s>]*(?:[-*+]|\d+[.)]|#+)?\s*(?:\[.\]\s*)?/, '').trim();
}

/** What the checklists themselves say is no prompt, though an older template may have had it as one. */
async function fixedLines(extension: vscode.Uri): Promise<ReadonlySet<string>> {
	const folder = vscode.Uri.joinPath(extension, 'snippets');
	const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter(name =>
		name.endsWith('.json')
	);
	const snippets = await Promise.all(
		names.map(async name =>
			Object.values(
				JSON.parse(await read(vscode.Uri.joinPath(folder, name))) as Record<string, { body: string[] }>,
			)
		),
	);
	return new Set(
		snippets.flat().flatMap(({ body }) =>
			body.join('\n').replace(/<!--.*?-->/gs, '').replace(/\$(?:\d+|\{\d+[^}]*\})/g, '').split('\n').map(bare)
		),
	);
}
