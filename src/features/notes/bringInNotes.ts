import { otherRole, type Role } from '../../core/model/vocabulary.ts';
import { plural, shortDay } from '../../core/text/words.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import * as vscode from 'vscode';
import { notebookWords } from '../../host/notebookWords.ts';
import { bringIn, peopleOf, type BroughtIn } from '../../core/bringIn/bringIn.ts';
import { wholeName } from '../../core/bringIn/foreignNames.ts';
import { otherOf, type KnownPair } from '../../core/bringIn/foreignOwners.ts';
import { ownNamesIn, withOwnName } from '../../core/bringIn/ownName.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { keepersRole } from '../../core/query/homework.ts';
import { ownerNames } from '../../core/text/names.ts';
import { isSamePerson } from '../../core/text/personName.ts';
import { applyEdits, type TextEdit } from '../../core/text/textEdit.ts';
import { yamlScalar } from '../../core/text/yamlScalar.ts';
import { type CommandCall, type GivenTo, LANGUAGE, showInformation } from '../../host/commands/commands.ts';
import { freePath, mentorshipReference } from '../../host/edits/createNote.ts';
import { uriOfNew } from '../../host/edits/newFiles.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { askFolder } from '../../host/pick/choosePeople.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { fileStem } from './firstNotes.ts';
import { candidates, type Candidate } from './foreignFiles.ts';
import { noteTypeName } from './noteQuestions.ts';

/** What the command reports to a caller that asks. */
interface BringInResult {
	/** Paths of the files that are notes now. */
	readonly brought: readonly string[];
	readonly homework: number;
}

/**
 * Makes notes of Markdown and Word files that are there: of those selected in the Explorer, else of the whole folder.
 * At most one question, whose notes they are, where no mentorship is known; then a list to check; then one change that
 * Undo Last Change takes back. A Word file stays as it is; its note is a new file beside it.
 * `{ with: name, confirm: true }` asks nothing.
 */
export async function bringInNotes(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.bringInNotes'>>,
): Promise<BringInResult | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	const folder = call.place?.folder ?? await askFolder(notebooks, vscode.l10n.t('Bring In Notes'));
	if (!folder) { return undefined; }
	const files = await candidates(services, folder, call.files);
	const pairs = knownPairs(services, folder);
	const asked = pairs.length > 0 ? 'known' : await askOther(services, files, call.argument?.with);
	if (asked === undefined) { return undefined; }
	const allPairs = asked === 'known' || asked === 'none' ? pairs : [asked];
	const ownNames = ownNamesIn(files, allPairs);
	// Where one name alone can be meant it is taken for the keeper's, which the list says and lets one change.
	const guesses = guessAll(
		services,
		folder,
		files,
		withOwnName(allPairs, ownNames.length === 1 ? ownNames[0] : undefined),
	);
	if (guesses.length === 0) {
		void showInformation(
			vscode.l10n.t(
				'None of {0} files looks like a note of mentoring. A Markdown file becomes one by three lines at its start: ---, type: meeting, ---.',
				files.length,
			),
		);
		return { brought: [], homework: 0 };
	}
	const checked = call.argument?.confirm
		? { chosen: guesses, me: ownNames.length === 1 ? ownNames[0] : undefined }
		: await check(services, guesses, files.length, ownNames);
	return checked?.chosen.length
		? write(services, folder, checked.chosen, named(allPairs, asked, checked.me))
		: undefined;
}

/** The pairs, and what was asked, with the keeper's name as it was told. */
function named(pairs: readonly KnownPair[], asked: KnownPair | 'known' | 'none', me: string | undefined): Asked {
	const allPairs = withOwnName(pairs, me);
	return { all: allPairs, asked: typeof asked === 'object' ? allPairs[0] ?? asked : asked };
}

function guessAll(
	services: Services,
	folder: NotebookFolder,
	files: readonly Candidate[],
	pairs: readonly KnownPair[],
): Found[] {
	return files.flatMap(file => guess(services, folder, file, pairs) ?? []);
}

interface Found {
	readonly file: Candidate;
	readonly note: BroughtIn;
}

function guess(
	services: Services,
	folder: NotebookFolder,
	file: Candidate,
	pairs: readonly KnownPair[],
): Found | undefined {
	const { settings, clock } = services;
	const note = bringIn({
		path: file.path,
		text: file.text,
		today: clock.today(),
		pairs,
		committees: knownPairs(services, folder, 'committee'),
		noteOptions: readNoteOptions(settings, folder.uri),
		l10n: notebookWords(folder.uri),
	});
	return note && { file, note };
}

/** Of a committee the keeper's own side is known, and no other. */
function knownPairs(
	services: Services,
	folder: NotebookFolder,
	kind: Mentorship['kind'] = 'mentorship',
): readonly KnownPair[] {
	const keeper = keeperOf(folder, keeperFrom(services));
	const pairs = folder.view.mentorships().flatMap(mentorship => {
		const reference = mentorship.kind === kind ? mentorshipReference(folder.view, mentorship) : undefined;
		const { mentor, mentee } = mentorship;
		const mine = keepersRole(mentorship, keeper);
		const isKnown = (side: Role) => kind === 'mentorship' || side === mine;
		return reference === undefined
			? []
			: [{
				reference,
				mine,
				...mentor !== undefined && isKnown('mentor') ? { mentor } : {},
				...mentee !== undefined && isKnown('mentee') ? { mentee } : {},
			}];
	});
	return withOwnName(pairs, keeper.name);
}

/** The one question: who the other person is. Names of the files are offered, those of most files first. */
async function askOther(
	services: Services,
	files: readonly Candidate[],
	chosenName: string | undefined,
): Promise<KnownPair | 'none' | undefined> {
	const { role: mine, name: me = '' } = keeperFrom(services);
	const toPair = (otherName: string): KnownPair => {
		const ownSide = me === '' ? {} : { [mine]: me };
		return { reference: fileStem(otherName), mine, ...ownSide, [otherRole(mine)]: otherName };
	};
	if (chosenName !== undefined) { return toPair(chosenName); }
	const names = mostNamed(files).filter(name => me === '' || !isSamePerson(name, me));
	const items: (vscode.QuickPickItem & { other?: string })[] = [
		...names.map(otherName => ({ label: otherName, other: otherName })),
		{ label: vscode.l10n.t('$(edit) Another name…') },
		{ label: vscode.l10n.t('$(dash) Nobody'), description: vscode.l10n.t('bring them in without a mentorship') },
	];
	const title = mine === 'mentee'
		? vscode.l10n.t('Who is your mentor in these notes?')
		: vscode.l10n.t('Who is your mentee in these notes?');
	const chosen = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
	if (!chosen) { return undefined; }
	if (chosen.other !== undefined) { return toPair(chosen.other); }
	if (chosen === items.at(-1)) { return 'none'; }
	const typed = (await vscode.window.showInputBox({ title, ignoreFocusOut: true }))?.trim();
	return typed ? toPair(typed) : undefined;
}

/** So many names are offered. */
const MOST_NAMES = 8;

function mostNamed(files: readonly Candidate[]): string[] {
	const named = files.map(({ text, path }) => peopleOf(text, path));
	const all = new Set(named.flat());
	const counts = new Map<string, number>();
	for (const name of named.flatMap(names => [...new Set(names.map(name => wholeName(name, all)))])) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_NAMES).map(([name]) => name);
}

interface Asked {
	readonly all: readonly KnownPair[];
	readonly asked: KnownPair | 'known' | 'none';
}

interface Checked {
	readonly chosen: readonly Found[];
	/** The keeper's name, where it was told. */
	readonly me: string | undefined;
}

/** A row of what is checked: who one is, or a file that looks like a note. */
type CheckRow = vscode.QuickPickItem & { readonly me?: string, readonly each?: Found };

function ownNameRow(name: string, isOnly: boolean): CheckRow {
	return {
		label: vscode.l10n.t('“{0}” is me', name.replaceAll('$(', '$ (')),
		description: vscode.l10n.t('what these notes have for this name is yours'),
		picked: isOnly,
		me: name,
	};
}

function guessRow(each: Found, today: CalendarDate): CheckRow {
	const { type, title, date, pair, isOfCommittee, homework } = each.note;
	const who = isOfCommittee ? noteTypeName('committee', LANGUAGE).label : pair && otherOf(pair);
	const facts = [
		noteTypeName(type, LANGUAGE).label,
		date && shortDay(date, today, LANGUAGE),
		who,
		each.file.from && fromInWords(each.file.from),
	].filter(Boolean).join(' · ');
	return {
		label: title.replaceAll('$(', '$ ('),
		description: facts,
		...homework.length === 0 ? {} : { detail: homeworkInWords(each.note, today) },
		picked: type !== 'meeting' || isOfCommittee || pair !== undefined,
		each,
	};
}

/**
 * The list to check; what belongs to nobody is offered, but not picked. Its first rows ask which name in the notes is
 * the keeper's, where nobody knows.
 */
async function check(
	{ clock }: Services,
	guesses: readonly Found[],
	looked: number,
	ownNames: readonly string[],
): Promise<Checked | undefined> {
	const rows: readonly CheckRow[] = [
		...ownNames.map(name => ownNameRow(name, ownNames.length === 1)),
		...guesses.map(each => guessRow(each, clock.today())),
	];
	const chosen = await vscode.window.showQuickPick(rows, {
		title: vscode.l10n.t('Bring in notes: {0} of {1} files look like notes', guesses.length, looked),
		placeHolder: vscode.l10n.t(
			'Each gets lines at its start, and homework its owner and day. The files stay where they are; of a Word file a note is made beside it.',
		),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	const mine = chosen?.flatMap(({ me }) => me ?? []) ?? [];
	return chosen && {
		chosen: chosen.flatMap(({ each }) => each ?? []),
		// Two names are nobody's.
		me: mine.length === 1 ? mine[0] : undefined,
	};
}

function homeworkInWords({ homework }: BroughtIn, today: Parameters<typeof shortDay>[1]): string {
	return homework.map(({ text, owners, due }) => {
		const facts = [ownerNames(owners, LANGUAGE), due && vscode.l10n.t('due {0}', shortDay(due, today, LANGUAGE))]
			.filter(Boolean).join(', ');
		return facts ? vscode.l10n.t('{0} ({1})', text, facts) : text;
	}).join(' · ').replaceAll('$(', '$ (');
}

function fromInWords({ name, pictures }: NonNullable<Candidate['from']>): string {
	if (pictures === 0) { return vscode.l10n.t('from {0}', name); }
	return plural(
		LANGUAGE,
		vscode.l10n.t('from {0}, 1 picture stays there|from {0}, {1} pictures stay there'),
		pictures,
		[name, pictures],
	);
}

/**
 * Makes the mentorship's note where there is none and changes all the files, as one step, on their texts as they are
 * then.
 */
async function write(
	services: Services,
	folder: NotebookFolder,
	chosen: readonly Found[],
	{ all: allPairs, asked }: Asked,
): Promise<BringInResult | undefined> {
	const pair = typeof asked === 'object'
		? {
			uri: uriOfNew(folder.uri, await freePath(folder.uri, `mentoring/mentorships/${asked.reference}.md`)),
			text: mentorshipText(asked),
		}
		: undefined;
	const there = chosen.filter(({ file }) => !file.from);
	const created = chosen.filter(({ file }) => file.from).map(({ file }) => file.uri);
	const brought: string[] = [];
	let homework = 0;
	const { done } = await services.edits.changeTogether(there.map(({ file }) => file.uri), texts => {
		const edits = chosen.flatMap(({ file }): [string, readonly TextEdit[]][] => {
			const text = file.from ? file.text : texts.get(file.uri.toString());
			const guessed = text === undefined ? undefined : guess(services, folder, { ...file, text }, allPairs);
			if (!guessed) { return []; }
			brought.push(file.path);
			homework += guessed.note.homework.length;
			return [[
				file.uri.toString(),
				file.from ? whole(applyEdits(file.text, guessed.note.edits)) : guessed.note.edits,
			]];
		});
		return new Map(pair ? [[pair.uri.toString(), whole(pair.text)], ...edits] : edits);
	}, pair ? [pair.uri, ...created] : created);
	if (!done) { return undefined; }
	const notes = plural(LANGUAGE, vscode.l10n.t('1 note is brought in.|{0} notes are brought in.'), brought.length);
	const items = plural(
		LANGUAGE,
		vscode.l10n.t('1 open item is homework now.|{0} open items are homework now.'),
		homework,
	);
	void showInformation(`${notes} ${items} ${vscode.l10n.t('Undo Last Change takes it back.')}`);
	return { brought, homework };
}

/** The text of a file that is made. */
function whole(text: string): readonly TextEdit[] {
	return [{ start: 0, end: 0, text }];
}

function mentorshipText({ mentor, mentee, mine }: KnownPair): string {
	const names = [
		...mentor === undefined ? [] : [`mentor: ${yamlScalar(mentor)}`],
		...mentee === undefined ? [] : [`mentee: ${yamlScalar(mentee)}`],
	];
	return [
		'---',
		'type: mentorship',
		...names,
		`role: ${mine}`,
		'status: active',
		'---',
		'',
		`# ${(mine === 'mentee' ? mentor : mentee) ?? ''}`,
		'',
	].join('\n');
}
