import * as vscode from 'vscode';
import { weighOffer } from '../../core/compose/offers/weighOffer.ts';
import { DECISIONS, type Decision } from '../../core/model/vocabulary.ts';
import { openUntitled } from '../../host/exits.ts';
import { setNoteFields } from '../../host/noteFields.ts';
import type { Services } from '../../host/services.ts';
import { runCommand } from '../../host/ui/commands.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { showInformation } from '../../host/ui/messages.ts';
import { openAt } from '../../host/ui/placeArgument.ts';
import { UserError } from '../../host/userError.ts';
import { chooseOffer, type ChosenOffer } from './chooseOffer.ts';
import { givenText } from './given.ts';

/** What the command reports to a caller that asks. */
export interface WeighResult {
	readonly path: string;
	readonly decision?: Decision;
}

/**
 * Shows an offer with the goals, the mission and the hours beside it, and takes the decision.
 * `{ uri, decision }` decides without asking. Esc leaves the note as it is.
 */
export async function weighOpportunity(services: Services, argument: unknown): Promise<WeighResult | undefined> {
	const offer = await chooseOffer(services, argument);
	if (!offer) { return undefined; }
	const given = givenText(argument, 'decision');
	if (given !== undefined) { return decide(services, offer, toDecision(given)); }
	await openAt(offer.uri);
	await openUntitled('weigh-offer', weighOffer(offer.notes, offer.facts, LANGUAGE), 'markdown', vscode.ViewColumn.Beside);
	const answer = await ask(offer);
	if (answer === 'ask') { await runCommand('mentoring.askMentor', { uri: offer.uri }); }
	return answer === undefined || answer === 'ask' ? { path: offer.path } : decide(services, offer, answer);
}

function toDecision(given: string): Decision {
	const decision = DECISIONS.find(one => one === given);
	if (!decision) { throw new UserError(vscode.l10n.t('“{0}” is not a decision. Write accept, decline, defer or pending.', given)); }
	return decision;
}

async function ask({ facts: { note } }: ChosenOffer): Promise<Decision | 'ask' | undefined> {
	const items: (vscode.QuickPickItem & { answer: Decision | 'ask' })[] = [
		{ label: vscode.l10n.t('Ask my mentor first'), detail: vscode.l10n.t('Composes a short message; the decision stays open'), answer: 'ask' },
		{ label: vscode.l10n.t('Accept'), answer: 'accept' },
		{ label: vscode.l10n.t('Decline'), answer: 'decline' },
		{ label: vscode.l10n.t('Not now'), detail: vscode.l10n.t('Asked for more time, or put off'), answer: 'defer' },
		{ label: vscode.l10n.t('Leave open'), answer: 'pending' },
	];
	const chosen = await vscode.window.showQuickPick(items, { title: note.title, placeHolder: vscode.l10n.t('Read first; decide when you are ready. Esc changes nothing.'), ignoreFocusOut: true });
	return chosen?.answer;
}

async function decide(services: Services, { uri, path, facts }: ChosenOffer, decision: Decision): Promise<WeighResult | undefined> {
	if ((facts.note.fields.decision ?? 'pending') !== decision && !await setNoteFields(services, uri, { decision })) { return undefined; }
	if (decision === 'decline') { void offerToDecline(uri); }
	return { path, decision };
}

async function offerToDecline(uri: vscode.Uri): Promise<void> {
	const write = vscode.l10n.t('Decline Through My Mentor…');
	const answer = await showInformation(vscode.l10n.t('It is declined in the note.'), write);
	if (answer === write) { await runCommand('mentoring.declineViaMentor', { uri }); }
}
