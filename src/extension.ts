import type * as vscode from 'vscode';
import { registerAssistants } from './features/assistants/assistantsFeature.ts';
import { registerCarryForward } from './features/homework/carryForwardCommand.ts';
import { registerChecklist } from './features/pages/checklist/checklist.ts';
import { registerCitations } from './features/editor/citations.ts';
import { registerCodeLens } from './features/editor/codeLens.ts';
import { registerCompletion } from './features/editor/completionProvider.ts';
import { registerContextKeys, registerReveal, registerWalkthrough, registerUndo } from './features/window/window.ts';
import { registerDashboard } from './features/pages/dashboard/dashboard.ts';
import { registerDiagnostics } from './features/editor/diagnostics/diagnostics.ts';
import { registerDueColors } from './features/homework/dueColors.ts';
import { registerEnding, registerMentorships } from './features/mentorships/mentorshipsTree.ts';
import { registerExports } from './features/exports/exports.ts';
import { registerFolding } from './features/editor/folding.ts';
import { registerFirstNotes, registerNewNote, registerNotes } from './features/notes/notes.ts';
import { registerGoals } from './features/goals/goalsTree.ts';
import { registerHomework } from './features/homework/homeworkFeature.ts';
import { registerHover } from './features/editor/hoverProvider.ts';
import { registerNavigation } from './features/editor/navigation.ts';
import {
	registerNextMeeting,
	registerPrepareMeeting,
	registerWrapUp,
	registerPageReminder,
} from './features/meetings/meetingCommands.ts';
import { registerExplorerBadges, registerNoteStatus } from './features/notes/noteStatus.ts';
import { registerAnswers, registerCalendarWatch } from './features/answers/calendarWatch.ts';
import { registerOffers } from './features/opportunities/opportunities.ts';
import { registerPasting } from './features/editor/pasting.ts';
import { registerPreview, type ExtendMarkdownIt } from './features/editor/preview/preview.ts';
import { registerProgramme } from './features/programme/programmeFeature.ts';
import { registerProblemLog } from './features/window/problemLog.ts';
import { registerSampleNotebook } from './features/notes/sampleNotebook.ts';
import { registerScreen } from './features/screen/screenFeature.ts';
import { registerStatusBar } from './features/window/statusBar.ts';
import { registerTaskActions } from './features/homework/changeTasks.ts';
import { registerTyping } from './features/editor/typingFeature.ts';
import { registerWritingActions } from './features/editor/writingActions.ts';
import { EditorAssistance } from './host/assist/writingHelp.ts';
import { prepareSpokenMessages } from './host/shippedMessages.ts';
import { createServices, PORTABLE_PARTS, type HostParts } from './host/createServices.ts';
import { registerRowMarks } from './host/tree/notebookTree.ts';
import type { TreeSnapshot } from './host/tree/treeNode.ts';

/**
 * What other extensions and tests may ask: VS Code has no way to read another extension's
 * trees. Everything here only reads.
 */
export interface MentoringApi {
	readonly version: 1;
	/** Fulfils when all notes are read and every change heard of so far is known. */
	whenReady(): Promise<void>;
	/** The rows as the trees show them now. */
	homeworkTree(): TreeSnapshot[];
	goalsTree(): TreeSnapshot[];
	mentorshipsTree(): TreeSnapshot[];
	/** The number on the activity bar. */
	badge(): number;
	/** For VS Code's Markdown preview. */
	readonly extendMarkdownIt: ExtendMarkdownIt;
}

/**
 * Begins at once under English; in another language once its messages are there.
 *
 * @param parts Given by the Node host's entry only (`extension.node.ts`).
 */
export function activate(
	context: vscode.ExtensionContext,
	parts: HostParts = PORTABLE_PARTS,
): MentoringApi | Promise<MentoringApi> {
	const words = prepareSpokenMessages(context.extensionUri);
	return words === undefined ? compose(context, parts) : words.then(() => compose(context, parts));
}

/** What is made of the services alone. */
const FEATURES = [
	registerAssistants,
	registerCarryForward,
	registerChecklist,
	registerContextKeys,
	registerDashboard,
	registerDiagnostics,
	registerDueColors,
	registerEnding,
	registerExplorerBadges,
	registerExports,
	registerFirstNotes,
	registerNavigation,
	registerNewNote,
	registerNextMeeting,
	registerNotes,
	registerOffers,
	registerAnswers,
	registerCalendarWatch,
	registerPageReminder,
	registerPrepareMeeting,
	registerProblemLog,
	registerSampleNotebook,
	registerProgramme,
	registerScreen,
	registerStatusBar,
	registerTaskActions,
	registerUndo,
	registerWalkthrough,
	registerWrapUp,
] as const;

/** What helps with writing; they share what the notebook is asked while one types. */
const WRITING_FEATURES = [
	registerCitations,
	registerCodeLens,
	registerCompletion,
	registerFolding,
	registerHover,
	registerNoteStatus,
	registerPasting,
	registerTyping,
	registerWritingActions,
] as const;

/** Composition only: makes the services and hands them to every feature. */
function compose(context: vscode.ExtensionContext, parts: HostParts): MentoringApi {
	const services = createServices(context, parts);
	const homework = registerHomework(services);
	const goals = registerGoals(services);
	const mentorships = registerMentorships(services);
	context.subscriptions.push(homework, goals, mentorships, registerRowMarks());
	context.subscriptions.push(registerReveal(services, [homework, goals, mentorships]));
	for (const register of FEATURES) { context.subscriptions.push(register(services)); }
	const preview = registerPreview(services);
	context.subscriptions.push(preview);
	const help = new EditorAssistance(services);
	context.subscriptions.push(help, ...WRITING_FEATURES.map(register => register(help)));
	return {
		version: 1,
		whenReady: async () => {
			await services.notebooks.ready;
			await services.notebooks.settled();
		},
		homeworkTree: () => homework.snapshot(),
		goalsTree: () => goals.snapshot(),
		mentorshipsTree: () => mentorships.snapshot(),
		badge: () => homework.view.badge?.value ?? 0,
		extendMarkdownIt: preview.extendMarkdownIt,
	};
}
