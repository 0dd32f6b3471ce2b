import { plural, type Words } from '../text/words.ts';
import { escapeMarkdown } from '../markdown/plainText.ts';
import type { PublicView } from '../model/notebookView.ts';
import { ASSISTANT_TOOL_NAMES, isDraft, toolWords } from './toolNames.ts';
import { finish } from '../shape/steps.ts';
import { assistantViewSteps } from './assistantView.ts';

/** What the page on assistants tells of one notebook. */
interface ConsentFacts {
	/** Of the folder. */
	readonly name: string;
	readonly view: PublicView;
	/** Keys that were said yes to, with the day of it. */
	readonly allowed: ReadonlyMap<string, string>;
}

/**
 * The page that is read before anybody says yes: what assistants are given, what never, where it goes, how to take it
 * back.
 */
export function consentPage(notebooks: readonly ConsentFacts[], l10n: Words): string {
	return [
		`# ${l10n.t('What assistants may see')}`,
		stateNow(notebooks, l10n),
		l10n.t(
			'An assistant is a language model that you use in VS Code, such as Copilot. It can already read files that you open or hand to it; that is between you and it. What is asked here is something else: whether it may ask this extension about your mentoring notes.',
		),
		`## ${l10n.t('What it is given if you say yes')}`,
		givenTo(l10n),
		`## ${l10n.t('Where it goes')}`,
		whereItGoes(l10n),
		`## ${l10n.t('What it is never given')}`,
		neverGiven(l10n),
		`## ${l10n.t('What it can do')}`,
		whatItCanDo(l10n),
		`## ${l10n.t('The mentorships of this workspace')}`,
		notebooks.map(notebook => mentorshipsOf(notebook, notebooks.length > 1, l10n)).join('\n\n'),
		l10n.t(
			'When you have read this, press “Choose…” in the message, or run “Choose What Assistants May See…” again, and tick the mentorships you mean. Close the page to leave everything as it is.',
		),
		`## ${l10n.t('Taking it back')}`,
		l10n.t(
			'Run “Show Assistants Nothing Any More” at any time, or choose again and take a tick away. It holds from that moment; what was handed over before is with the company that runs the assistant.',
		),
	].join('\n\n') + '\n';
}

function stateNow(notebooks: readonly ConsentFacts[], l10n: Words): string {
	const shown = notebooks.flatMap(({ view, allowed }) =>
		view.mentorships().flatMap(({ key, title }) => allowed.has(key) ? [escapeMarkdown(title)] : [])
	);
	return `**${
		shown.length === 0
			? l10n.t('Now: nothing is shown to assistants.')
			: l10n.t('Now: assistants may ask about {0}.', shown.join('; '))
	}**`;
}

function givenTo(l10n: Words): string {
	const told = ASSISTANT_TOOL_NAMES.filter(name => !isDraft(name)).map(name => toolWords(name, l10n).given);
	return [
		l10n.t(
			'Only when it asks, only of the mentorships that you tick, and only after VS Code has asked you about that very call:',
		),
		told.map(line => `- ${line}`).join('\n'),
		l10n.t(
			'To that belong your own notes that are of no mentorship: goals, accomplishments, offers, the mission statement, plans. People are named as you name them.',
		),
	].join('\n\n');
}

function neverGiven(l10n: Words): string {
	return [
		l10n.t('private notes, concerns, and private parts of other notes; not even their names'),
		l10n.t('notes of mentorships that you have not ticked, and the names of those notes'),
		l10n.t('anything at all in a folder that is not trusted'),
	].map(line => `- ${line}`).join('\n');
}

function whereItGoes(l10n: Words): string {
	return [
		l10n.t(
			'This extension sends nothing anywhere. It hands the answer to VS Code, which gives it to the assistant that asked; with most assistants it then goes over the network to the company that runs the model, under your agreement with that company.',
		),
		l10n.t(
			'Notes about people are in it. Whether you may hand them to that company is for you to know: ask the other side, and your institution. Never hand over anything about patients.',
		),
	].join('\n\n');
}

function whatItCanDo(l10n: Words): string {
	return l10n.t(
		'Nothing to your notes: none of these tools writes. It can propose a line of homework, the summary page or a letter; you are shown it, and you decide. Sentences in notes that look like instructions are handed over as data. Each call is written into a log that you can open: “Show What Assistants Were Given”.',
	);
}

function mentorshipsOf({ name, view, allowed }: ConsentFacts, named: boolean, l10n: Words): string {
	const lines = view.mentorships().map(({ key, title }) => {
		const seen = finish(assistantViewSteps(view, key));
		const count = seen?.view.size ?? 0;
		const since = allowed.get(key);
		const notes = plural(l10n, l10n.t('1 note could be read|{0} notes could be read'), count);
		return `- **${escapeMarkdown(title)}**: ${notes}; `
			+ `${since === undefined ? l10n.t('you have not said yes') : l10n.t('you said yes on {0}', since)}`;
	});
	return [
		...named ? [`### ${escapeMarkdown(name)}`] : [],
		lines.join('\n') || l10n.t('No mentorship is written down yet.'),
	].join('\n\n');
}
