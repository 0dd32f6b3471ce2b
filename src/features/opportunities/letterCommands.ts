import { notebookWords } from '../../host/notebookWords.ts';
import { plural } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { askMentorLetter, declineLetter, type Letter } from '../../core/documents/opportunities/letters.ts';
import { dateParts } from '../../core/model/calendarDate.ts';
import { recipientsOf } from '../../core/export/reminderMail.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import type { MailDraft } from '../../core/mail/mailDraft.ts';
import { keepersRole } from '../../core/query/homework.ts';
import { keeperFrom, setNoteFields } from '../../host/keeper.ts';
import { copyText, openInMail, openToRead } from '../../host/export/egress.ts';
import type { Services } from '../../host/services.ts';
import {
	LANGUAGE,
	showInformation,
	runCommand,
	openAt,
	type CommandCall,
	type GivenTo,
	UserError,
} from '../../host/commands/commands.ts';
import { chooseOffer, type ChosenOffer, type PlaceCall } from './chooseOpportunity.ts';
import { weighOffer } from '../../core/documents/opportunities/weighOffer.ts';
import { DECISIONS, type Decision } from '../../core/model/vocabulary.ts';

/** What a command reports to a caller that asks: the message, as it was opened and copied. */
interface LetterResult {
	readonly path: string;
	readonly message: string;
	/** What stands in brackets, as the note does not say it. */
	readonly missing: readonly string[];
	/** Hours declined in the year of today, with this one; after declining only. */
	readonly hoursDeclined?: number;
}

/** Composes a question to the mentor about an offer; opened to be read, and on the clipboard. */
export async function askMentor(services: Services, call: PlaceCall): Promise<LetterResult | undefined> {
	const offer = await chooseOffer(services, call);
	if (!offer) { return undefined; }
	const { text: message, missing } = askMentorLetter(offer.facts, notebookWords(offer.folder.uri));
	await copyText('ask-mentor', message);
	await openToRead('ask-mentor', vscode.l10n.t('Question to my mentor.md'), message);
	void offerMail(offer, 'ask-mentor', message, openedInWords(missing), recipientsOfMentor(services, offer));
	return { path: offer.path, message, missing };
}

/** The mentor, where the note of the mentorship has the address. */
function recipientsOfMentor(services: Services, { facts: { mentorship } }: ChosenOffer): MailDraft['to'] {
	return mentorship ? recipientsOf(mentorship, keepersRole(mentorship, keeperFrom(services))) : [];
}

async function offerMail(
	{ facts: { note }, folder }: ChosenOffer,
	way: 'ask-mentor' | 'decline-offer',
	text: string,
	told: string,
	to: MailDraft['to'],
): Promise<void> {
	const open = vscode.l10n.t('Open in Mail');
	if (await showInformation(told, open) !== open) { return; }
	const saved = await openInMail(way, { to, subject: plainText(note.title), text }, folder.uri);
	if (saved instanceof vscode.Uri) {
		void showInformation(
			vscode.l10n.t(
				'It is too long for a link to your mail program, so it is saved as “{0}”. Open that file, and it is a mail to be sent.',
				vscode.workspace.asRelativePath(saved),
			),
		);
	}
}

/**
 * Composes a refusal that puts the onus on the mentor, and writes the decision down; `{ uri, decide: false }` leaves
 * that open.
 */
export async function declineViaMentor(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.declineViaMentor'>>,
): Promise<LetterResult | undefined> {
	const offer = await chooseOffer(services, call);
	if (!offer) { return undefined; }
	const { text: message, missing } = declineLetter(offer.facts, notebookWords(offer.folder.uri));
	await copyText('decline-offer', message);
	await openToRead('decline-offer', vscode.l10n.t('Letter that declines.md'), message);
	const isWritten = call.argument?.decide !== false && await writeDecision(services, offer, 'decline');
	void offerMail(
		offer,
		'decline-offer',
		message,
		[openedInWords(missing), ...isWritten ? [decidedInWords(offer)] : [], declinedInWords(offer)].join(' '),
		[],
	);
	return { path: offer.path, message, missing, hoursDeclined: hoursDeclined(offer) };
}

/** That it is open, and what is to be filled in before it is sent. */
function openedInWords(missing: Letter['missing']): string {
	const opened = vscode.l10n.t('The draft is open, and on the clipboard for your mail.');
	return missing.length === 0
		? opened
		: `${opened} ${vscode.l10n.t('To be filled in, in brackets: {0}.', missing.join('; '))}`;
}

/** Puts the decision into the note where it says another, as one undo step. */
async function writeDecision(services: Services, { uri, facts }: ChosenOffer, decision: Decision): Promise<boolean> {
	return (facts.note.fields.decision ?? 'pending') !== decision && await setNoteFields(services, uri, { decision });
}

function decidedInWords({ facts: { note } }: ChosenOffer): string {
	return vscode.l10n.t('“{0}” is declined in its note; Undo Last Change takes that back.', note.title);
}

function declinedInWords(offer: ChosenOffer): string {
	const hours = hoursDeclined(offer);
	const year = String(dateParts(offer.folder.view.today).year);
	return plural(
		LANGUAGE,
		vscode.l10n.t('With this one, 1 hour is declined in {1}.|With this one, {0} hours are declined in {1}.'),
		hours,
		[hours, year],
	);
}

/** An offer of another year does not count in this one. */
function hoursDeclined({ facts: { note: { fields }, year }, folder: { view } }: ChosenOffer): number {
	const day = fields.date?.date ?? fields.respondBy;
	const counts = fields.decision !== 'decline' && day !== undefined
		&& dateParts(day).year === dateParts(view.today).year;
	return (year?.hours.decline ?? 0) + (counts ? fields.hours ?? 0 : 0);
}

/** What the command reports to a caller that asks. */
interface WeighResult {
	readonly path: string;
	readonly decision?: Decision;
}

/**
 * Shows an offer with the goals, the mission and the hours beside it, and takes the decision.
 * `{ uri, decision }` decides without asking. Esc leaves the note as it is.
 */
export async function weighOpportunity(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.weighOpportunity'>>,
): Promise<WeighResult | undefined> {
	const offer = await chooseOffer(services, call);
	if (!offer) { return undefined; }
	const chosenDecision = call.argument?.decision;
	if (chosenDecision !== undefined) { return decide(services, offer, toDecision(chosenDecision)); }
	await openAt(offer.uri);
	await openToRead(
		'weigh-offer',
		vscode.l10n.t('Offer to weigh.md'),
		weighOffer(offer.notes, offer.facts, notebookWords(offer.folder.uri)),
		vscode.ViewColumn.Beside,
	);
	const answer = await ask(offer);
	if (answer === 'ask') { await runCommand('mentoring.askMentor', { uri: offer.uri }); }
	return answer === undefined || answer === 'ask' ? { path: offer.path } : decide(services, offer, answer);
}

function toDecision(written: string): Decision {
	const decision = DECISIONS.find(candidate => candidate === written);
	if (!decision) {
		throw new UserError(
			vscode.l10n.t('“{0}” is not a decision. Write accept, decline, defer or pending.', written),
		);
	}
	return decision;
}

async function ask({ facts: { note } }: ChosenOffer): Promise<Decision | 'ask' | undefined> {
	const items: (vscode.QuickPickItem & { answer: Decision | 'ask' })[] = [
		{
			label: vscode.l10n.t('Ask my mentor first'),
			detail: vscode.l10n.t('Composes a short message; the decision stays open'),
			answer: 'ask',
		},
		{ label: vscode.l10n.t('Accept'), answer: 'accept' },
		{ label: vscode.l10n.t('Decline'), answer: 'decline' },
		{ label: vscode.l10n.t('Not now'), detail: vscode.l10n.t('Asked for more time, or put off'), answer: 'defer' },
		{ label: vscode.l10n.t('Leave open'), answer: 'pending' },
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: note.title,
		placeHolder: vscode.l10n.t('Read first; decide when you are ready. Esc changes nothing.'),
		ignoreFocusOut: true,
	});
	return chosen?.answer;
}

async function decide(services: Services, offer: ChosenOffer, decision: Decision): Promise<WeighResult | undefined> {
	const isTheSame = (offer.facts.note.fields.decision ?? 'pending') === decision;
	if (!isTheSame && !await writeDecision(services, offer, decision)) { return undefined; }
	if (decision === 'decline') { void offerToDecline(offer.uri); }
	return { path: offer.path, decision };
}

async function offerToDecline(uri: vscode.Uri): Promise<void> {
	const write = vscode.l10n.t('Decline Through My Mentor…');
	const answer = await showInformation(vscode.l10n.t('It is declined in the note.'), write);
	if (answer === write) { await runCommand('mentoring.declineViaMentor', { uri }); }
}
