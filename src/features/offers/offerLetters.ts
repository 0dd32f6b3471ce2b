import * as vscode from 'vscode';
import { askMentorLetter, declineLetter, type Letter } from '../../core/compose/offers/offerMessages.ts';
import { dateParts } from '../../core/model/calendarDate.ts';
import { copyText, openUntitled } from '../../host/exits.ts';
import { setNoteFields } from '../../host/noteFields.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { showInformation } from '../../host/ui/messages.ts';
import { chooseOffer, type ChosenOffer } from './chooseOffer.ts';
import { givenYes } from './given.ts';

/** What a command reports to a caller that asks: the message, as it was opened and copied. */
export interface LetterResult {
	readonly path: string;
	readonly message: string;
	/** What stands in brackets, as the note does not say it. */
	readonly missing: readonly string[];
	/** Hours declined in the year of today, with this one; after declining only. */
	readonly hoursDeclined?: number;
}

/** Composes a question to the mentor about an offer; opened to be changed, and on the clipboard. */
export async function askMentor(services: Services, argument: unknown): Promise<LetterResult | undefined> {
	const offer = await chooseOffer(services, argument);
	if (!offer) { return undefined; }
	const { text: message, missing } = askMentorLetter(offer.facts, LANGUAGE);
	await copyText('ask-mentor', message);
	await openUntitled('ask-mentor', message, 'plaintext');
	void showInformation(openedInWords(missing));
	return { path: offer.path, message, missing };
}

/** Composes a refusal that puts the onus on the mentor; `{ uri, decide: true }` also sets `decision: decline`. */
export async function declineViaMentor(services: Services, argument: unknown): Promise<LetterResult | undefined> {
	const offer = await chooseOffer(services, argument);
	if (!offer) { return undefined; }
	const { text: message, missing } = declineLetter(offer.facts, LANGUAGE);
	await copyText('decline-offer', message);
	await openUntitled('decline-offer', message, 'plaintext');
	if (givenYes(argument, 'decide')) { await setNoteFields(services, offer.uri, { decision: 'decline' }); } else { void offerDecision(services, offer, missing); }
	return { path: offer.path, message, missing, hoursDeclined: hoursDeclined(offer) };
}

/** That it is open, and what is to be filled in before it is sent. */
function openedInWords(missing: Letter['missing']): string {
	const opened = vscode.l10n.t('The message is open, and on the clipboard for your mail.');
	return missing.length === 0 ? opened : `${opened} ${vscode.l10n.t('To be filled in, in brackets: {0}.', missing.join('; '))}`;
}

async function offerDecision(services: Services, offer: ChosenOffer, missing: Letter['missing']): Promise<void> {
	const words = `${openedInWords(missing)} ${declinedInWords(offer)}`;
	if (offer.facts.note.fields.decision === 'decline') { void showInformation(words); return; }
	const set = vscode.l10n.t('Set Decision to Decline');
	if (await showInformation(words, set) === set) { await setNoteFields(services, offer.uri, { decision: 'decline' }); }
}

function declinedInWords(offer: ChosenOffer): string {
	const hours = hoursDeclined(offer);
	const year = String(dateParts(offer.folder.view.today).year);
	return hours === 1 ? vscode.l10n.t('With this one, 1 hour is declined in {0}.', year) : vscode.l10n.t('With this one, {0} hours are declined in {1}.', hours, year);
}

/** An offer of another year does not count in this one. */
function hoursDeclined({ facts: { note: { fields }, year }, folder: { view } }: ChosenOffer): number {
	const day = fields.date?.date ?? fields.respondBy;
	const counts = fields.decision !== 'decline' && day !== undefined && dateParts(day).year === dateParts(view.today).year;
	return (year?.hours.decline ?? 0) + (counts ? fields.hours ?? 0 : 0);
}
