import type * as vscode from 'vscode';
import { registerCarryForward } from './features/carryForward/carryForwardFeature.ts';
import { registerChecklist } from './features/checklist/checklistFeature.ts';
import { registerCitations } from './features/citations/citationsFeature.ts';
import { registerCodeLens } from './features/codeLens/codeLensFeature.ts';
import { registerCompletion } from './features/completion/completionFeature.ts';
import { registerContextKeys } from './features/contextKeys/contextKeysFeature.ts';
import { registerDashboard } from './features/dashboard/dashboardFeature.ts';
import { registerDiagnostics } from './features/diagnostics/diagnosticsFeature.ts';
import { registerDueColors } from './features/dueColors/dueColorsFeature.ts';
import { registerEnding } from './features/ending/endingFeature.ts';
import { registerExports } from './features/exports/exportsFeature.ts';
import { registerFirstNotes } from './features/firstNotes/firstNotesFeature.ts';
import { registerGoals } from './features/goals/goalsFeature.ts';
import { registerHomework } from './features/homework/homeworkFeature.ts';
import { registerHover } from './features/hover/hoverFeature.ts';
import { registerMentorships } from './features/mentorships/mentorshipsFeature.ts';
import { registerNavigation } from './features/navigation/navigationFeature.ts';
import { registerNewNote } from './features/newNote/newNoteFeature.ts';
import { registerNextMeeting } from './features/nextMeeting/nextMeetingFeature.ts';
import { registerNotes } from './features/notes/notesFeature.ts';
import { registerExplorerBadges } from './features/noteStatus/explorerBadges.ts';
import { registerNoteStatus } from './features/noteStatus/noteStatusFeature.ts';
import { registerOffers } from './features/offers/offersFeature.ts';
import { registerPasting } from './features/pasting/pastingFeature.ts';
import { registerPrepareMeeting } from './features/prepareMeeting/prepareFeature.ts';
import { registerPreview, type ExtendMarkdownIt } from './features/preview/previewFeature.ts';
import { registerProblemLog } from './features/problemLog/problemLogFeature.ts';
import { registerReveal } from './features/reveal/revealFeature.ts';
import { registerSampleNotebook } from './features/sampleNotebook/sampleFeature.ts';
import { registerScreen } from './features/screen/screenFeature.ts';
import { registerStatusBar } from './features/statusBar/statusBarFeature.ts';
import { registerTaskActions } from './features/taskActions/taskActionsFeature.ts';
import { registerTyping } from './features/typing/typingFeature.ts';
import { registerUndo } from './features/undo/undoFeature.ts';
import { registerWalkthrough } from './features/walkthrough/walkthroughFeature.ts';
import { registerWrapUp } from './features/wrapUp/wrapUpFeature.ts';
import { registerWritingActions } from './features/writingActions/writingActionsFeature.ts';
import { WritingHelp } from './host/assist/writingHelp.ts';
import { createServices } from './host/createServices.ts';
import { PORTABLE_PARTS, type HostParts } from './host/hostParts.ts';
import { registerRowMarks } from './host/tree/rowMarks.ts';
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
 * Composition only: makes the services and hands them to every feature.
 *
 * @param parts Given by the Node host's entry only (`extension.node.ts`).
 */
export function activate(context: vscode.ExtensionContext, parts: HostParts = PORTABLE_PARTS): MentoringApi {
	const services = createServices(context, parts);
	const homework = registerHomework(services);
	const goals = registerGoals(services);
	const mentorships = registerMentorships(services);
	context.subscriptions.push(homework, goals, mentorships, registerRowMarks());
	context.subscriptions.push(registerReveal(services, [homework, goals, mentorships]));
	const features = [
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
		registerPrepareMeeting,
		registerProblemLog,
		registerSampleNotebook,
		registerScreen,
		registerStatusBar,
		registerTaskActions,
		registerUndo,
		registerWalkthrough,
		registerWrapUp,
	];
	for (const register of features) {
		context.subscriptions.push(register(services));
	}
	const preview = registerPreview(services);
	context.subscriptions.push(preview);
	const help = new WritingHelp(services);
	context.subscriptions.push(help, ...[registerCitations, registerCodeLens, registerCompletion, registerHover, registerNoteStatus, registerPasting, registerTyping, registerWritingActions].map(register => register(help)));
	return {
		version: 1,
		whenReady: async () => { await services.notebooks.ready; await services.notebooks.settled(); },
		homeworkTree: () => homework.snapshot(),
		goalsTree: () => goals.snapshot(),
		mentorshipsTree: () => mentorships.snapshot(),
		badge: () => homework.view.badge?.value ?? 0,
		extendMarkdownIt: preview.extendMarkdownIt,
	};
}
