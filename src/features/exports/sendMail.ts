import * as vscode from 'vscode';
import { recipientsOf, reminderMail, type MailText } from '../../core/export/reminderMail.ts';
import { summaryMail } from '../../core/export/summaryMail.ts';
import { composeMailFile, type MailDraft } from '../../core/mail/mailDraft.ts';
import type { Role } from '../../core/model/vocabulary.ts';
import { keepersRole } from '../../core/query/whose.ts';
import type { CommandCall, GivenTo } from '../../host/commands/commands.ts';
import { showInformation } from '../../host/commands/messages.ts';
import { openInMail } from '../../host/export/egress.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import type { Words } from '../../core/text/words.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { readScope, type ChosenScope } from './readScope.ts';
import { saveExport } from './saveExport.ts';

/** What the command reports to a caller that asks: the mail, and where it was saved, if it was. */
export interface MailResult extends MailText {
	readonly to: readonly string[];
	readonly uri?: string;
}

type Call = CommandCall<GivenTo<'mentoring.sendSummary'>>;

/** The page for the next meeting as a mail in the user's own program. `{ to: ADDRESS }` saves it as a file without asking. */
export function sendSummary(services: Services, call: Call): Promise<MailResult | undefined> {
	return sendMail(services, call, 'summaryMail', ({ scope, notes }, side, words) => summaryMail(scope, notes, side, words));
}

/** A calm reminder of what both sides have promised, as a mail. Arguments as of {@link sendSummary}. */
export function homeworkReminder(services: Services, call: Call): Promise<MailResult | undefined> {
	return sendMail(services, call, 'homeworkReminder', ({ scope }, side, words) => reminderMail(scope, side, words));
}

async function sendMail(services: Services, call: Call, way: 'summaryMail' | 'homeworkReminder', compose: (read: ChosenScope, side: Role, words: Words) => MailText | undefined): Promise<MailResult | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('To whom?') });
	if (!chosen) { return undefined; }
	const read = await withProgress(vscode.l10n.t('Writing the mail…'), work => readScope(services, chosen, work));
	if (!read) { return undefined; }
	const side = keepersRole(chosen.mentorship, keeperOf(chosen.folder, keeperFrom(services)));
	const mail = compose(read, side, notebookWords(chosen.folder.uri));
	if (!mail) { void showInformation(vscode.l10n.t('Nothing is due before the next meeting with {0}, so there is nothing to remind of.', chosen.mentorship.title)); return undefined; }
	const draft: MailDraft = { to: recipientsOf(read.scope.mentorship, side), ...mail };
	const result = { ...mail, to: draft.to.map(({ address }) => address) };
	if (call.given?.to !== undefined) {
		const saved = await saveExport(chosen.folder.uri, { way, name: 'mail.eml', content: composeMailFile(draft), kind: { label: vscode.l10n.t('Mail'), extension: 'eml' } }, call.given);
		return saved && { ...result, ...saved };
	}
	const opened = await openInMail(way, draft, chosen.folder.uri);
	if (opened === undefined) { return undefined; }
	void showInformation(openedInWords(opened, draft));
	return { ...result, ...opened === 'link' ? {} : { uri: opened.toString() } };
}

function openedInWords(opened: 'link' | vscode.Uri, { to }: MailDraft): string {
	const how = opened === 'link'
		? vscode.l10n.t('The mail is open in your mail program. Nothing is sent before you send it.')
		: vscode.l10n.t('It is too long for a link to your mail program, so it is saved as “{0}”. Open that file, and it is a mail to be sent.', vscode.workspace.asRelativePath(opened));
	return to.length > 0 ? how : `${how} ${vscode.l10n.t('With mentor_email: in the note of the mentorship it is addressed, too.')}`;
}
