import * as vscode from 'vscode';
import type { Answer } from '../../core/answer/answer.ts';
import { mailAnswer, MOST_CHARACTERS } from '../../core/answer/mailAnswer.ts';
import { correspondentsOf, isSameCorrespondent, mentorshipsOf, type Correspondent } from '../../core/answer/sender.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { keepersRole, otherSide } from '../../core/query/homework.ts';
import { otherRole } from '../../core/model/vocabulary.ts';
import { type CommandCall, type GivenTo, LANGUAGE, UserError } from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { chooseMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { textOfBytes } from '../../core/text/textOfBytes.ts';
import type { ReadMail } from '../../core/mail/readMail.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import { type AnswerResult, type ChosenChanges, writeTogether } from './chosenChanges.ts';
import { reviewProposals } from './reviewProposals.ts';
import {
	documentAnswer,
	isAboutNotes,
	mentorshipOfDocument,
	offerToBringIn,
	readDocument,
	type WordLetter,
} from './wordLetter.ts';

type Call = CommandCall<GivenTo<'mentoring.readWhatCameBack'>>;

/** A larger file is no answer. */
const LARGEST = 20_000_000;

const CALENDAR = /^\uFEFF?\s*BEGIN:VCALENDAR\b/i;

/** A mail or message to be read. */
interface Letter {
	readonly text: string;
	readonly sender: Correspondent;
	readonly day?: CalendarDate;
	/** A Word document, whose text this is then not. */
	readonly document?: WordLetter;
	/** Invitations that came with it, or that it is. */
	readonly calendars?: readonly string[];
}

/**
 * Reads what came back from the other person: a Word document, a mail or an invitation saved as a file, or what is on
 * the clipboard. `{ text }` or a file asks for none; `{ accept: true }` accepts what is not doubtful.
 */
export async function readWhatCameBack(services: Services, call: Call): Promise<AnswerResult | undefined> {
	await services.notebooks.ready;
	await services.notebooks.settled();
	const letters = call.argument?.text !== undefined
		? [pasted(call.argument.text)]
		: await lettersOf(services, call.files.length > 0 ? call.files : await askWhere());
	if (!letters || letters.length === 0) { return undefined; }
	const calendars = letters.flatMap(({ calendars: each = [] }) => each);
	const invited = calendars.length === 0 ? [] : await takeIn(services, call, calendars);
	if (!invited) { return undefined; }
	const others = calendars.length === 0
		? letters
		: letters.filter(letter => saysSomething(letter, services.clock.today()));
	return readAndWrite(services, call, invited, others);
}

/** Writes what is chosen of letters together with what was chosen before; a document that is not ours comes last. */
async function readAndWrite(
	services: Services,
	call: Call,
	before: readonly ChosenChanges[],
	letters: readonly Letter[],
): Promise<AnswerResult | undefined> {
	const foreign = letters.find(({ document }) => document && !isAboutNotes(services, document))?.document;
	const said = foreign || letters.length === 0 ? undefined : await readLetters(services, call, letters);
	const chosen = [...before, ...said ? [said] : []];
	const written = chosen.length > 0 ? await writeTogether(services, chosen) : undefined;
	const broughtIn = foreign && await offerToBringIn(foreign, call.argument?.accept === true);
	return written && broughtIn ? together(written, broughtIn) : written ?? broughtIn;
}

/** What is accepted of invitations; nothing where the user gave up. */
async function takeIn(
	services: Services,
	{ argument }: Call,
	calendars: readonly string[],
): Promise<readonly ChosenChanges[] | undefined> {
	const { takeInvitations } = await import('./takeInvitation.ts');
	const invitations = await takeInvitations(services, calendars.join('\r\n'), {
		mentorship: argument?.mentorship,
		accept: argument?.accept === true,
	});
	return invitations && [invitations];
}

/**
 * What is read beside an invitation: only what is about an item that was sent. “Join the meeting by this link” comes
 * with most of them, and asks nothing of anyone.
 */
function saysSomething({ text, document, sender, day }: Letter, today: CalendarDate): boolean {
	if (document) { return true; }
	if (CALENDAR.test(text)) { return false; }
	const { parts } = mailAnswer(text, { from: sender.name, side: 'mentor', day: day ?? today, l10n: LANGUAGE });
	return parts.some(({ about }) => about === 'item');
}

function together(first: AnswerResult, second: AnswerResult): AnswerResult {
	return {
		proposed: [...first.proposed, ...second.proposed],
		done: first.done + second.done,
		refused: [...first.refused, ...second.refused],
	};
}

async function readLetters(
	services: Services,
	call: Call,
	letters: readonly Letter[],
): Promise<ChosenChanges | undefined> {
	const chosen = await chooseFor(services, call, letters);
	if (!chosen) { return undefined; }
	return reviewProposals(
		services,
		letters.map(letter => answerOf(services, letter, chosen)),
		chosen,
		call.argument?.accept === true,
	);
}

/** From where, unless files were selected in the Explorer. */
async function askWhere(): Promise<readonly vscode.Uri[] | string | undefined> {
	const items = [
		{
			label: vscode.l10n.t('$(clippy) From the clipboard'),
			detail: vscode.l10n.t('A mail, a message of a chat, or an invitation that you have copied'),
			isClipboard: true,
		},
		{
			label: vscode.l10n.t('$(folder-opened) From a file…'),
			detail: vscode.l10n.t(
				'A Word document (.docx), a mail that you have saved (.eml), its text (.txt), or an invitation (.ics)',
			),
			isClipboard: false,
		},
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Read What Came Back'),
		placeHolder: vscode.l10n.t('Where is the answer?'),
	});
	if (!chosen) { return undefined; }
	if (chosen.isClipboard) { return vscode.env.clipboard.readText(); }
	return vscode.window.showOpenDialog({
		canSelectMany: true,
		filters: { [vscode.l10n.t('Answers')]: ['docx', 'eml', 'ics', 'txt', 'md'] },
		title: vscode.l10n.t('Read What Came Back'),
	});
}

async function lettersOf(
	services: Services,
	source: readonly vscode.Uri[] | string | undefined,
): Promise<readonly Letter[] | undefined> {
	if (source === undefined) { return undefined; }
	if (typeof source !== 'string') { return (await Promise.all(source.map(uri => fromFile(services, uri)))).flat(); }
	if (source.trim() === '') {
		throw new UserError(vscode.l10n.t('There is no text on the clipboard. Copy the mail or the message first.'));
	}
	return [pasted(source)];
}

function pasted(text: string): Letter {
	if (text.length > MOST_CHARACTERS && !CALENDAR.test(text)) {
		throw new UserError(
			vscode.l10n.t('This is too long for a mail or a message, so it was not read. Copy only the answer.'),
		);
	}
	return { text, sender: { name: '', address: '' }, calendars: CALENDAR.test(text) ? [text] : [] };
}

async function fromFile(services: Services, uri: vscode.Uri): Promise<readonly Letter[]> {
	const name = vscode.workspace.asRelativePath(uri);
	const bytes = await readBytes(uri, name);
	if (/\.docx$/i.test(uri.path)) {
		const document = await readDocument(services, { bytes, name, uri });
		return [{ text: '', sender: { name: document.returned.savedBy, address: '' }, document }];
	}
	if (!/\.eml$/i.test(uri.path)) { return [pasted(textIn(bytes, name))]; }
	return ofMail(services, await mailOf(services, bytes, name));
}

/** What has zero bytes and is no UTF-16 is no text: a message of Outlook (`.msg`), a PDF, an old Word document. */
function textIn(bytes: Uint8Array, name: string): string {
	const text = textOfBytes(bytes);
	if (text.includes('\0')) {
		throw new UserError(
			vscode.l10n.t(
				'“{0}” is neither text nor a mail, Word document or invitation, so it was not read. Save it as .eml, .docx, .ics or .txt. Your notes are unchanged.',
				name,
			),
		);
	}
	return text;
}

async function mailOf({ context }: Services, bytes: Uint8Array, name: string): Promise<ReadMail> {
	const { readMail } = await ownBundle(context, 'letters');
	try {
		return await readMail(bytes);
	} catch (error) {
		throw new UserError(
			vscode.l10n.t(
				'“{0}” cannot be read as a mail: {1} Your notes are unchanged.',
				name,
				error instanceof Error ? error.message : String(error),
			),
		);
	}
}

/** What is written in a mail, and the documents of ours that are attached to it. */
async function ofMail(
	services: Services,
	{ name, address, day, text, documents, calendars }: ReadMail,
): Promise<readonly Letter[]> {
	const sender = { name, address };
	const attached = await Promise.all(documents.map(file => readDocument(services, file)));
	const ours = attached.filter(document => isAboutNotes(services, document));
	return [
		{ text, sender, calendars, ...day === undefined ? {} : { day } },
		...ours.map(document => ({ text: '', sender, document })),
	];
}

async function readBytes(uri: vscode.Uri, name: string): Promise<Uint8Array> {
	const { size } = await vscode.workspace.fs.stat(uri);
	if (size > LARGEST) {
		throw new UserError(
			vscode.l10n.t('“{0}” is too large for an answer, so it was not read. Your notes are unchanged.', name),
		);
	}
	return vscode.workspace.fs.readFile(uri);
}

/** The mentorship of who wrote it, where only one can be meant; else it is asked. */
async function chooseFor(
	services: Services,
	call: Call,
	letters: readonly Letter[],
): Promise<ChosenMentorship | undefined> {
	const senders = letters.map(({ sender }) => sender);
	const meant = call.argument?.mentorship !== undefined || call.row
		? []
		: services.notebooks.folders.flatMap(folder =>
			mentorshipsOf(senders, folder.view, keeperOf(folder, keeperFrom(services)).name).map(mentorship => ({
				folder,
				mentorship,
			}))
		);
	const [first] = letters.flatMap(({ document }) => document ?? []);
	const ofDocument = first && call.argument?.mentorship === undefined && !call.row
		? mentorshipOfDocument(services, first)
		: undefined;
	if (ofDocument) { return ofDocument; }
	if (meant.length === 1) { return meant[0]; }
	return chooseMentorship(services, { argument: call.argument, row: call.row, place: undefined }, {
		placeHolder: vscode.l10n.t('Whose answer is it?'),
	});
}

function answerOf(
	services: Services,
	{ text, sender, day, document }: Letter,
	{ folder, mentorship }: ChosenMentorship,
): Answer {
	const keeper = keeperOf(folder, keeperFrom(services));
	const correspondent = correspondentsOf(mentorship).find(person => isSameCorrespondent(person, sender));
	const theirSide = otherRole(keepersRole(mentorship, keeper));
	const from = correspondent?.name || sender.name || sender.address || otherSide(mentorship, keeper);
	if (document) {
		return documentAnswer(
			document,
			sender.name === '' && !correspondent ? undefined : from,
			{ folder, mentorship },
			services.clock.today(),
		);
	}
	return mailAnswer(text, {
		from,
		side: correspondent?.side ?? theirSide,
		keeper: keeper.name,
		day: day ?? services.clock.today(),
		l10n: LANGUAGE,
	});
}
