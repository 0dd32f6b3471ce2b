import * as vscode from 'vscode';
import type { Answer } from '../../core/answer/answer.ts';
import { knownItems, namesItems, sentItems, wordAnswer } from '../../core/answer/wordAnswer.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { ReturnedDocument, ReturnedRefusal } from '../../core/office/returned.ts';
import { LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';

/** A Word document that came back. */
export interface WordLetter {
	/** What the user is told. */
	readonly name: string;
	/** Absent for what was attached to a mail. */
	readonly uri?: vscode.Uri;
	readonly returned: ReturnedDocument;
}

/** Reads it. What cannot be read is an error for the user, and nothing is changed. */
export async function readDocument(
	{ context }: Services,
	{ bytes, name, uri }: { readonly bytes: Uint8Array, readonly name: string, readonly uri?: vscode.Uri },
): Promise<WordLetter> {
	const { readReturned } = await ownBundle(context, 'office');
	const returned = readReturned(bytes);
	if (typeof returned === 'string') {
		throw new UserError(vscode.l10n.t('{0} Your notes are unchanged.', whyNot(returned, name)));
	}
	if (returned.isOurs && returned.unreadFootnotes > 0) {
		void showInformation(
			vscode.l10n.t(
				'The footnotes of “{0}” were not read: the page does not say which of them it had when it was sent. If one was added, look at it in Word. Everything else was read.',
				name,
			),
		);
	}
	return { name, ...uri && { uri }, returned };
}

function whyNot(refusal: ReturnedRefusal, name: string): string {
	switch (refusal) {
		case 'not-a-package':
			return vscode.l10n.t('“{0}” is no Word document, whatever its name says.', name);
		case 'password-or-old':
			return vscode.l10n.t(
				'“{0}” has a password, or is of an old Word. Save it as .docx without a password first.',
				name,
			);
		case 'too-large':
			return vscode.l10n.t('“{0}” holds far more than a page that came back, so it was not read.', name);
		case 'broken':
			return vscode.l10n.t('“{0}” is damaged. If it can still be opened in Word, save it again there.', name);
		case 'no-word-document':
			return vscode.l10n.t('“{0}” is a package of another kind than a Word document.', name);
	}
}

/** Every mentorship of every notebook with how many of the document's items are known in it. */
function known(
	{ notebooks }: Services,
	{ returned }: WordLetter,
): { readonly chosen: ChosenMentorship, readonly count: number, readonly isNamed: () => boolean }[] {
	return notebooks.folders.flatMap(folder =>
		folder.view.mentorships().map(mentorship => {
			const items = sentItems(folder.view, mentorship, returned);
			return {
				chosen: { folder, mentorship },
				count: knownItems(returned, items),
				isNamed: () => namesItems(returned, items),
			};
		})
	);
}

/** It was made from the notes, or is about what stands in them. */
export function isAboutNotes(services: Services, letter: WordLetter): boolean {
	return letter.returned.isOurs || known(services, letter).some(({ isNamed }) => isNamed());
}

/** The mentorship that most of its items are of; `undefined` where none or several are as likely. */
export function mentorshipOfDocument(services: Services, letter: WordLetter): ChosenMentorship | undefined {
	const candidates = known(services, letter).sort((a, b) => b.count - a.count);
	const [first, second] = candidates;
	if (first && first.count > (second?.count ?? 0)) { return first.chosen; }
	if (first && first.count > 0) { return undefined; }
	const named = candidates.filter(({ isNamed }) => isNamed());
	return named.length === 1 ? named[0]!.chosen : undefined;
}

/** What it says. @param from Who sent it; its name without that. */
export function documentAnswer(
	{ returned, name }: WordLetter,
	from: string | undefined,
	{ folder, mentorship }: ChosenMentorship,
	today: CalendarDate,
): Answer {
	const items = sentItems(folder.view, mentorship, returned);
	return wordAnswer(returned, from ?? name.replace(/^.*[\\/]/, ''), items, { today, l10n: LANGUAGE });
}

/** A document that is not ours may hold notes to bring in. */
export async function offerToBringIn({ name, uri }: WordLetter, isQuiet: boolean): Promise<undefined> {
	const message = vscode.l10n.t(
		'“{0}” was not made from your notes, and nothing in it is about your homework. Notes in it can be brought in.',
		name,
	);
	if (isQuiet) { throw new UserError(message); }
	const bringIn = vscode.l10n.t('Bring In Notes…');
	if (await showInformation(message, bringIn) === bringIn && uri) {
		await vscode.commands.executeCommand('mentoring.bringInNotes', uri);
	}
	return undefined;
}
