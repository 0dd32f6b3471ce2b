import { accomplishmentsSince } from '../documents/gatherAccomplishments.ts';
import { plainLine, withoutGoals } from '../documents/portable.ts';
import { withoutBareNames } from '../markdown/rewriteLinks.ts';
import { addMonths, parseCalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import { hoursByDecision } from '../query/hours.ts';
import { compareText } from '../query/order.ts';
import type { AssistantView } from './assistantView.ts';
import type { AssistantTool } from './assistantTool.ts';
import { bodyText } from './statusTools.ts';
import { cutList, cutText, filesOf } from './toolAnswer.ts';

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
