/** The tour of VS Code's welcome page: six steps, each with a button that does what it says. */
import type { CommandId } from './collectedCommands.ts';
import { CONTEXTS, VIEWS } from './views.ts';

/** One step of the tour. */
export interface WalkthroughStep {
	readonly id: string;
	readonly title: string;
	/** What it is for, above the button. */
	readonly description: string;
	readonly button: {
		readonly label: string;
		readonly command: CommandId | `${typeof VIEWS[keyof typeof VIEWS]['id']}.focus`;
	};
	/**
	 * The step is ticked when one of these was run, from wherever, or is so: then also where it was so before the tour
	 * was opened, and not by what was called off.
	 */
	readonly doneBy: readonly (CommandId | { readonly context: typeof CONTEXTS[keyof typeof CONTEXTS] })[];
	/** Shown beside it: a Markdown file of the package. */
	readonly media: string;
}

/** Its id in the manifest; with the extension's id before it, what `workbench.action.openWalkthrough` takes. */
export const WALKTHROUGH = {
	id: 'start',
	title: 'Begin a mentoring notebook',
	description: 'Six small steps, from an invented notebook to your next meeting.',
} as const;

const media = (name: string): string => `media/walkthrough/${name}.md`;

/** The steps of the tour, in the order in which they are shown. */
export const WALKTHROUGH_STEPS: readonly WalkthroughStep[] = [
	{
		id: 'sample',
		media: media('sample'),
		title: 'Look at an invented notebook',
		description:
			'Mara has a research mentor, a career mentor and a committee. Everything in it is made up, and dated as if today were one of her days. It is copied to a folder you choose.',
		button: { label: 'Open the Sample Notebook', command: 'mentoring.openSample' },
		doneBy: [{ context: CONTEXTS.sampleCopied }],
	},
	{
		id: 'create',
		media: media('create'),
		title: 'Create your first notes',
		description:
			'Open the folder where your papers are. A few questions make two files: one for the mentorship, one for the first meeting.',
		button: { label: 'Create First Notes…', command: 'mentoring.newMentorship' },
		doneBy: [{ context: CONTEXTS.hasMentorships }],
	},
	{
		id: 'agree',
		media: media('agree'),
		title: 'Agree on how you work together',
		description:
			'The note of the mentorship is your agreement: how often you meet, what stays between you, when you look at it again. Read it together at the first meeting.',
		button: { label: 'Open the Agreement', command: 'mentoring.openAgreement' },
		doneBy: ['mentoring.openAgreement'],
	},
	{
		id: 'meet',
		media: media('meet'),
		title: 'Write down a meeting',
		description:
			'An agenda, and at the end what each of you will do. The cursor stands where writing starts, and Tab goes on to the next place.',
		button: { label: 'New Meeting', command: 'mentoring.newMeeting' },
		doneBy: [{ context: CONTEXTS.hasHeld }],
	},
	{
		id: 'tick',
		media: media('tick'),
		title: 'Tick what is done',
		description:
			'Homework of both sides is gathered in one view, what is overdue first. A tick there is a tick in the file. By the keyboard: Tab, then Space.',
		button: { label: 'Show the Homework', command: 'mentoring.homework.focus' },
		doneBy: ['mentoring.toggleTask', 'mentoring.showOverdue'],
	},
	{
		id: 'prepare',
		media: media('prepare'),
		title: 'Prepare the next meeting',
		description:
			'The next note is made ready from what the others say. It can be done again at any time: what you have written stays as it is.',
		button: { label: 'Prepare Next Meeting', command: 'mentoring.prepareMeeting' },
		doneBy: [{ context: CONTEXTS.hasPrepared }],
	},
];

/** What ticks a step; showing the view counts, as a click on a box there runs no command. */
export function completionEvents({ button, doneBy }: WalkthroughStep): readonly string[] {
	const view = Object.values(VIEWS).find(({ id }) => button.command === `${id}.focus`);
	return [
		...doneBy.map(each => typeof each === 'string' ? `onCommand:${each}` : `onContext:${each.context}`),
		...view ? [`onView:${view.id}`] : [],
	];
}
