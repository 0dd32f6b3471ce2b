import * as vscode from 'vscode';
import { recipientsOf, reminderMail, type MailText, summaryMail } from '../../core/export/reminderMail.ts';
import { exportName } from '../../core/export/exportFormats.ts';
import { composeWord, wordPagePaths } from '../../core/export/word/wordPages.ts';
import { composeMailFile, type MailAttachment, type MailDraft } from '../../core/mail/mailDraft.ts';
import type { Role } from '../../core/model/vocabulary.ts';
import { keepersRole } from '../../core/query/homework.ts';
import { type CommandCall, type GivenTo, showInformation } from '../../host/commands/commands.ts';
import { openInMail } from '../../host/export/egress.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import type { Words } from '../../core/text/words.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import { readScope, type ChosenScope } from './readScope.ts';
import { saveExport } from './saveExport.ts';

/** What the command reports to a caller that asks: the mail, and where it was saved, if it was. */
interface MailResult extends MailText {
	readonly to: readonly string[];
	readonly uri?: string;
}

type Call = CommandCall<GivenTo<'mentoring.sendSummary'>>;
type ComposedMail = MailText & Pick<MailDraft, 'attachments'>;

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The page for the next meeting as a mail in the user's own program, with the page for Word if that is wanted: then as
 * a file, as a link takes none. `{ to: ADDRESS, attach?: true }` saves it as a file without asking.
 */
export async function sendSummary(services: Services, call: Call): Promise<MailResult | undefined> {
	const isAttached = call.argument ? call.argument.attach === true : await askAttached();
	if (isAttached === undefined) { return undefined; }
	return sendMail(services, call, 'summaryMail', async (chosenScope, side, words) => ({
		...summaryMail(chosenScope.scope, chosenScope.notes, side, words),
		...isAttached && { attachments: await wordSummary(services, chosenScope) },
	}));
}

async function askAttached(): Promise<boolean | undefined> {
	const items = [
		{
			label: vscode.l10n.t('The page in the mail'),
			detail: vscode.l10n.t('To be answered between the lines'),
			isAttached: false,
		},
		{
			label: vscode.l10n.t('With the page as a Word document, too'),
			detail: vscode.l10n.t('To be ticked in Word; the mail is saved as a file, which your mail program opens'),
			isAttached: true,
		},
	];
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('How is the page to be sent?') }))
		?.isAttached;
}

/** The page for Word, as *Save as Word…* makes it. */
async function wordSummary(
	{ settings, context }: Services,
	{ folder, scope, notes }: ChosenScope,
): Promise<readonly MailAttachment[]> {
	const page = composeWord('summary', {
		scope,
		notes,
		l10n: notebookWords(folder.uri),
		page: settings.get('exports.paper', folder.uri),
	});
	if (!page) { return []; }
	const { writeWord } = await ownBundle(context, 'office');
	return [{ name: `${exportName(scope)}-summary.docx`, type: WORD_TYPE, bytes: await writeWord(page) }];
}

/** A calm reminder of what both sides have promised, as a mail. Arguments as of {@link sendSummary}. */
export function homeworkReminder(services: Services, call: Call): Promise<MailResult | undefined> {
	return sendMail(services, call, 'homeworkReminder', ({ scope }, side, words) => reminderMail(scope, side, words));
}

async function sendMail(
	services: Services,
	call: Call,
	way: 'summaryMail' | 'homeworkReminder',
	compose: (
		chosenScope: ChosenScope,
		side: Role,
		words: Words,
	) => ComposedMail | undefined | Promise<ComposedMail | undefined>,
): Promise<MailResult | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('To whom?') });
	if (!chosen) { return undefined; }
	const chosenScope = await withProgress(
		vscode.l10n.t('Writing the mail…'),
		work => readScope(services, chosen, work, wordPagePaths),
	);
	if (!chosenScope) { return undefined; }
	const side = keepersRole(chosen.mentorship, keeperOf(chosen.folder, keeperFrom(services)));
	const mail = await compose(chosenScope, side, notebookWords(chosen.folder.uri));
	if (!mail) {
		void showInformation(
			vscode.l10n.t(
				'Nothing is due before the next meeting with {0}, so there is nothing to remind of.',
				chosen.mentorship.title,
			),
		);
		return undefined;
	}
	const draft: MailDraft = { to: recipientsOf(chosenScope.scope.mentorship, side), ...mail };
	const outcome = { subject: mail.subject, text: mail.text, to: draft.to.map(({ address }) => address) };
	if (call.argument?.to !== undefined) {
		const saved = await saveExport(chosen.folder.uri, {
			way,
			name: 'mail.eml',
			content: composeMailFile(draft),
			kind: { label: vscode.l10n.t('Mail'), extension: 'eml' },
		}, call.argument);
		return saved && { ...outcome, ...saved };
	}
	const opened = await openInMail(way, draft, chosen.folder.uri);
	if (opened === undefined) { return undefined; }
	void showInformation(openedInWords(opened, draft));
	return { ...outcome, ...opened === 'link' ? {} : { uri: opened.toString() } };
}

function openedInWords(opened: 'link' | vscode.Uri, { to, attachments = [] }: MailDraft): string {
	const how = openedHow(opened, attachments.length > 0);
	return to.length > 0
		? how
		: `${how} ${vscode.l10n.t('With mentor_email: in the note of the mentorship it is addressed, too.')}`;
}

function openedHow(opened: 'link' | vscode.Uri, isAttached: boolean): string {
	if (opened === 'link') {
		return vscode.l10n.t('The mail is open in your mail program. Nothing is sent before you send it.');
	}
	const path = vscode.workspace.asRelativePath(opened);
	return isAttached
		? vscode.l10n.t(
			'The mail is saved with its document as “{0}”. Open that file, and it is a mail to be sent.',
			path,
		)
		: vscode.l10n.t(
			'It is too long for a link to your mail program, so it is saved as “{0}”. Open that file, and it is a mail to be sent.',
			path,
		);
}
