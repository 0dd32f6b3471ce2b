import { accomplishmentsSince } from '../documents/gatherAccomplishments.ts';
import { plainLine, withoutGoals } from '../documents/portable.ts';
import type { PublicNote } from '../export/publicNotes.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { withoutBareNames } from '../markdown/rewriteLinks.ts';
import { addMonths, parseCalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import { hoursByDecision } from '../query/hours.ts';
import { compareText } from '../query/order.ts';
import { foldText } from '../text/foldText.ts';
import { type AssistantTool, cutList, cutText, filesOf } from './assistantTool.ts';
import type { AssistantView } from './assistantView.ts';
import { bodyText } from './statusTools.ts';

/** Where each goal stands. */
export const GOALS: AssistantTool = {
	description:
		'Lists the goals that belong to one mentorship or to none: horizon, status, progress in per cent, steps done, target date, days past it, and how it will be measured.',
	fields: {},
	paths: () => [],
	run: ({ scope: { goals } }) => {
		const { items, more } = cutList(goals);
		return {
			data: {
				goals: items.map(({ note: { path, title, fields }, progress, steps, overdueDays }) => ({
					title: words(title),
					horizon: fields.horizon ?? null,
					kind: fields.kind ?? null,
					area: fields.area ?? null,
					status: fields.goalStatus ?? null,
					progress: progress ?? null,
					stepsDone: steps.done,
					steps: steps.total,
					target: fields.targetDate ?? null,
					daysPastTarget: overdueDays,
					measure: fields.measure === undefined ? null : words(fields.measure),
					file: path,
				})),
				...more,
			},
			files: filesOf(items),
		};
	},
};

/** Somebody's words on one line, without markup and names of notes. */
export function words(text: string): string {
	return cutText(plainLine(withoutGoals(withoutBareNames(text))), 1_000);
}

/** What went well since a day. */
export const ACCOMPLISHMENTS: AssistantTool = {
	description:
		'Lists what went well since a day (without one, since the last meeting, else in the last twelve months): goals achieved, dated lines of accomplishments notes, homework done for a goal, offers accepted, people met. Use it for summaries, reviews and CV lines.',
	fields: { since: { kind: 'day', description: 'The first day; leave out for the day of the last meeting.' } },
	paths: ({ view }) => pathsOfType(view, 'accomplishments', 'network'),
	run: (notes, { since }) => {
		const { scope, view } = notes;
		const from = parseCalendarDate(String(since ?? '')) ?? scope.since ?? addMonths(view.today, -12);
		const { items, more } = cutList([...accomplishmentsSince(notes, from)].reverse());
		return {
			data: {
				since: from,
				newestFirst: items.map(({ date, kind, text }) => ({ date, kind, text: plainLine(text) })),
				...more,
			},
			files: [...notes.notes.keys()],
		};
	},
};

function pathsOfType(view: AssistantView['view'], ...types: readonly Note['type'][]): string[] {
	return [...view.notes()].filter(({ type }) => types.includes(type)).map(({ path }) => path);
}

/** Offers, beside the mission and the hours. */
export const OPPORTUNITIES: AssistantTool = {
	description:
		'Lists the offers (requests to take something on) with who asked, hours, the day to answer by and what was decided, beside the mission statement and the hours accepted and declined by year. Use it to weigh a new request.',
	fields: {},
	paths: ({ view }) => pathsOfType(view, 'mission'),
	run: ({ scope: { opportunities }, notes }) => {
		const { items, more } = cutList(opportunities);
		const missions = [...notes.values()].filter(({ note }) => note.type === 'mission').sort((a, b) =>
			compareText(b.note.fields.date?.date ?? '', a.note.fields.date?.date ?? '')
			|| compareText(a.note.path, b.note.path)
		);
		const [mission] = missions;
		return {
			data: {
				mission: mission ? cutText(bodyText(mission)) : null,
				hoursByYear: hoursByDecision(opportunities),
				opportunities: items.map(offerData),
				...more,
			},
			files: [...filesOf(items.map(note => ({ note }))), ...mission ? [mission.note.path] : []],
		};
	},
};

function offerData({ path, title, fields }: Note): object {
	const { requestedBy, respondBy, category, hours, decision, mentorSays } = fields;
	return {
		title: words(title),
		requestedBy: requestedBy === undefined ? null : words(requestedBy),
		answerBy: respondBy ?? null,
		category: category ?? null,
		hours: hours ?? null,
		decision: decision ?? 'pending',
		mentorSays: mentorSays ?? null,
		file: path,
	};
}

/** So much of a notebook is searched: the newest notes first. */
const MOST_NOTES = 2_000;
const MOST_FOUND = 50;
const LONGEST_FOUND = 500;

/** Words anywhere in the notes. */
export const SEARCH: AssistantTool = {
	description:
		'Searches the notes that are not private for passages (a paragraph or a list item) which have all the given words, whatever their case and accents; newest notes first. Use it to find when something was said or decided.',
	fields: {
		words: { kind: 'text', longest: 200, required: true, description: 'Words that all have to be there.' },
		limit: { kind: 'count', min: 1, max: MOST_FOUND, description: 'At most so many passages; 20 unless told.' },
	},
	paths: ({ view }) => [...view.notes()].sort(byNewest).slice(0, MOST_NOTES).map(({ path }) => path),
	run: ({ notes, view }, { words: asked, limit }) => {
		const searchWords = foldText(String(asked)).split(/\s+/).filter(Boolean);
		const passages = [...notes.values()].sort((a, b) => byNewest(a.note, b.note)).flatMap(publicNote =>
			passagesWith(searchWords, publicNote).map(passage => ({ note: publicNote.note, ...passage }))
		);
		const { items, more } = cutList(passages, Number(limit ?? 20));
		const unread = view.size - notes.size;
		return {
			data: {
				found: items.map(({ note, heading, text }) => ({
					text: cutText(text, LONGEST_FOUND),
					heading,
					date: note.fields.date?.date ?? null,
					type: note.type,
					file: note.path,
				})),
				...more,
				...unread > 0 ? { notesNotSearched: unread } : {},
			},
			files: filesOf(items),
		};
	},
};

function byNewest(a: Note, b: Note): number {
	return compareText(b.fields.date?.date ?? '', a.fields.date?.date ?? '') || compareText(a.path, b.path);
}

/** A paragraph, an item of a list, a heading or a title, and the heading that it stands below. */
interface Passage {
	readonly heading: string | null;
	readonly text: string;
}

function passagesWith(searchWords: readonly string[], publicNote: PublicNote): Passage[] {
	const hasAll = ({ text }: Passage): boolean => {
		const folded = foldText(text);
		return searchWords.every(word => folded.includes(word));
	};
	const title: Passage = { heading: null, text: words(publicNote.note.titleAsWritten ?? publicNote.note.title) };
	const body = bodyText(publicNote);
	return [title, ...hasAll({ heading: null, text: body }) ? passagesOf(body) : []].filter(hasAll);
}

const STARTS = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

function passagesOf(body: string): Passage[] {
	const headings = new Map(scanBlocks(body).headings.map(({ line, text }) => [line, text]));
	const passages: { heading: string | null, text: string }[] = [];
	let heading: string | null = null;
	let isOpen = false;
	for (const [at, line] of body.split('\n').entries()) {
		const last = passages.at(-1);
		const begins = headings.has(at) || STARTS.test(line);
		if (line.trim() === '') { isOpen = false; }
		else if (last && isOpen && !begins) { last.text += `\n${line}`; }
		else {
			passages.push({ heading, text: line });
			isOpen = !headings.has(at);
		}
		heading = headings.get(at) ?? heading;
	}
	return passages;
}
