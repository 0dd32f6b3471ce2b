import { itemWords } from '../taskFields/itemWords.ts';
import { listInWords, longDay, longDayTime, shortDay, type Words } from '../text/words.ts';
import { headingsOf } from '../language/languages.ts';
import type { Meeting } from '../model/notebookView.ts';
import { concernsOf, type Concern } from '../documents/committee/concerns.ts';
import { nameOf, titleOnPaper, type MeetingScope } from '../documents/homeworkLines.ts';
import { sectionBelow } from '../documents/notePlace.ts';
import { plainLine, portableLine, withoutInternalLinks, withoutUnwritten } from '../documents/portable.ts';
import { foldText } from '../text/foldText.ts';
import type { Pack, PackPart } from './meetingPack.ts';
import type { PublicNote, PublicNotes } from './publicNotes.ts';

/** The last held meeting of a committee; `undefined` for a pair, and before the first. */
export function lastCommitteeMeeting({ mentorship: { kind }, lastMeetings }: MeetingScope): Meeting | undefined {
	return kind === 'committee' ? lastMeetings.at(-1) : undefined;
}

/**
 * The page that the chair sends after a meeting of the committee (domain row 36), to be filed: who was there, each
 * concern with its answer, what was decided and agreed, and the next date. One sheet; nothing of what else was said.
 *
 * @param notes With the texts of the committee's meetings.
 */
export function composeChairsPage(scope: MeetingScope, meeting: Meeting, { notes }: PublicNotes, l10n: Words): Pack {
	const { mentorship, next } = scope;
	const note = notes.get(meeting.note.path);
	const parts = [
		part(l10n.t('Present'), present(scope, note, l10n)),
		part(l10n.t('Concerns'), concerns(scope, meeting, notes, l10n)),
		part(l10n.t('Decisions'), decisions(note, l10n)),
		part(l10n.t('Agreed'), agreed(scope, meeting, l10n)),
		part(l10n.t('Next meeting'), [next ? longDayTime(next, l10n) : l10n.t('Not booked yet.')]),
	];
	return {
		title: plainLine(titleOnPaper(mentorship, l10n)),
		facts: [
			l10n.t('Meeting on {0}', longDay(meeting.date.date, l10n)),
			...mentorship.mentee === undefined ? [] : [l10n.t('for {0}', plainLine(mentorship.mentee))],
		],
		parts: parts.filter(({ markdown }) => markdown !== ''),
	};
}

function part(heading: string, lines: readonly string[]): PackPart {
	return { heading, markdown: lines.join('\n'), newPage: false };
}

/** As the note says it (`Present: Joan Petrie (chair), Samir Qureshi.`); all of them by name where it says “all”. */
function present({ mentorship }: MeetingScope, note: PublicNote | undefined, l10n: Words): string[] {
	const said = note ? lineAfter(note, PRESENT) : undefined;
	const [chair, mentee] = [mentorship.chair, mentorship.mentee].map(name =>
		name === undefined ? undefined : plainLine(name)
	);
	const members = mentorship.members.map(plainLine).filter(name => name !== chair);
	const everybody = [
		...chair === undefined ? [] : [l10n.t('{0} (chair)', chair)],
		...members,
		...mentee === undefined ? [] : [mentee],
	].map(portableLine);
	const absent = note && lineAfter(note, APOLOGIES);
	const apologies = absent === undefined ? [] : ['', l10n.t('Apologies: {0}', portableLine(absent))];
	if (said === undefined) {
		return [
			`*${l10n.t('Who was there is not written in the note.')}*`,
			...everybody.length === 0 ? [] : ['', l10n.t('The committee: {0}', listInWords(everybody, l10n))],
			...apologies,
		];
	}
	return [
		/^(?:all|everybody|everyone)(?!\p{L})/iu.test(said) && everybody.length > 0
			? listInWords(everybody, l10n)
			: portableLine(said),
		...apologies,
	];
}

const PRESENT = ['present', 'attended', 'attending', 'attendance'];
const APOLOGIES = ['apologies', 'absent', 'excused'];

/** The rest of the first sentence that begins with one of some words and a colon: `Present: all. Apologies: none.` */
function lineAfter({ text, note }: PublicNote, words: readonly string[]): string | undefined {
	for (const line of text.split('\n').slice(note.bodyLine)) {
		for (const sentence of line.split(/(?<=\.)\s+(?=\S+:)/)) {
			const [, label, said] = /^[\s*_>-]*(\p{L}+)[*_]*\s*:[*_]*\s*(.+)$/u.exec(sentence) ?? [];
			if (label !== undefined && words.includes(foldText(label))) { return withoutInternalLinks(said!).trim(); }
		}
	}
	return undefined;
}

/** What was open before this meeting, or raised at it. */
function concerns(
	{ mentorship, view: { today } }: MeetingScope,
	{ date: { date } }: Meeting,
	notes: PublicNotes['notes'],
	l10n: Words,
): string[] {
	const until = { ...mentorship, meetings: mentorship.meetings.filter(meeting => meeting.date.date <= date) };
	const told = concernsOf(until, notes, l10n).filter(({ settled }) => settled === undefined || settled === date);
	return told.length === 0
		? [l10n.t('None was raised, and none was left from before.')]
		: told.map(concern => concernLine(concern, date, today, l10n));
}

function concernLine(
	{ words, by, raised, answer, settled }: Concern,
	date: string,
	today: MeetingScope['view']['today'],
	l10n: Words,
): string {
	const facts = [
		...by === undefined ? [] : [portableLine(by)],
		raised === date ? l10n.t('raised at this meeting') : l10n.t('since {0}', shortDay(raised, today, l10n)),
	];
	const state = settled === undefined ? l10n.t('open') : l10n.t('settled');
	const said = portableLine(answer ?? '').replace(/\.$/, '');
	// An answer may say itself that it is settled.
	const isSaid = said === '' || settled !== undefined && foldText(said) === foldText(state);
	return `- **${portableLine(words)}** (${facts.join(', ')}): ${isSaid ? state : l10n.t('{0}; {1}', said, state)}`;
}

function decisions(note: PublicNote | undefined, l10n: Words): string[] {
	const written = note
		? withoutUnwritten(
			withoutInternalLinks(
				sectionBelow(note, [
					l10n.t('Decisions'),
					'Decisions',
					'Decided',
					'What was decided',
					...headingsOf('decisions'),
				]),
			),
		)
		: '';
	return written === '' ? [] : [written];
}

/** Homework of this meeting: whose, what, by when. */
function agreed({ homework, mentorship, view: { today } }: MeetingScope, meeting: Meeting, l10n: Words): string[] {
	return homework.filter(({ note, task }) => note.path === meeting.note.path && task.status !== 'cancelled').map(
		({ task, owners, effectiveDue }) => {
			const text = portableLine(itemWords(task.text)) || l10n.t('(no words)');
			const due = effectiveDue === undefined ? '' : ` (${l10n.t('by {0}', shortDay(effectiveDue, today, l10n))})`;
			return `- ${l10n.t('{0}: {1}', nameOf(owners, mentorship, l10n), text + due)}`;
		},
	);
}
