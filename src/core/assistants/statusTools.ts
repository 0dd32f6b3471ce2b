import type { Homework, Meeting } from '../model/notebookView.ts';
import { beforeMeeting } from '../documents/beforeMeeting.ts';
import { pathsOf } from '../documents/homeworkLines.ts';
import { withoutInternalLinks, withoutUnwritten, withoutGoals } from '../documents/portable.ts';
import type { PublicNote } from '../export/publicNotes.ts';
import { isKnownOwner, isOpen, nameOfOwner, ownedBy } from '../query/homework.ts';
import type { AssistantNotes, AssistantView } from './assistantView.ts';
import { type AssistantTool, type ToolAnswer, cutList, cutText, filesOf } from './assistantTool.ts';

/** Whose homework, in which state. */
export const OWED: AssistantTool = {
	description:
		'Lists the open homework of one mentorship or committee: who owes what, when it is due, how many days it is overdue and how often it slipped. Use it to say what was promised by whom.',
	fields: {
		owner: {
			kind: 'text',
			longest: 80,
			description: '“mentor”, “mentee”, or a person by name; leave out for both sides.',
		},
		state: {
			kind: 'word',
			words: ['open', 'overdue'],
			description: '“overdue” for what is past its day only; otherwise all that is open.',
		},
	},
	paths: () => [],
	run: ({ scope: { homework, mentorship }, view }, { owner, state }, { l10n }) => {
		// A name that nobody has would list nothing, as if nothing were owed.
		if (owner !== undefined && !isKnownOwner(view, String(owner))) {
			return { problem: l10n.t('Nobody that you may see is called so.') };
		}
		const asked = homework.filter(item =>
			isOpen(item.task) && (state !== 'overdue' || item.overdueDays > 0)
			&& (owner === undefined || ownedBy(item, String(owner), mentorship))
		);
		const { items, more } = cutList(asked);
		return {
			data: { count: asked.length, homework: items.map(item => homeworkData(item, mentorship)), ...more },
			files: filesOf(items),
		};
	},
};

function homeworkData(item: Homework, mentorship: AssistantView['mentorship']): object {
	const { note, task, owners, ownerImplied, effectiveDue, dueImplied, overdueDays, slips } = item;
	return {
		text: cutText(task.text),
		owners: owners.map(owner => nameOfOwner(owner, mentorship) ?? owner),
		sides: owners,
		ownerImplied,
		status: task.status,
		due: effectiveDue ?? null,
		dueIsNextMeeting: dueImplied,
		overdueDays,
		timesSlipped: slips,
		file: note.path,
		line: task.line + 1,
	};
}

/** The coming meeting, or the one of a day. */
export const AGENDA: AssistantTool = {
	description:
		'Gives the page to read before the next meeting of one mentorship or committee, as Markdown: when it is, what either side owes, what is needed, what was decided last time, what waits for an answer, the agenda. With “date” it gives the note of the meeting on that day instead.',
	fields: { date: { kind: 'day', description: 'Of a meeting; leave out for the next one.' } },
	paths: (view, { date }) => [...pathsOf(view), ...meetingsOn(view, date).map(({ note }) => note.path)],
	run: (notes, { date }, { keeper, l10n }) => {
		if (date !== undefined) {
			return meetingOf(notes, date)
				?? { problem: l10n.t('There is no meeting on that day among the notes you may see.') };
		}
		const { scope } = notes;
		return {
			data: { ...meetingHead(scope), page: cutText(beforeMeeting(scope, notes, keeper, l10n)) },
			files: pathsOf(scope),
		};
	},
};

function meetingsOn({ mentorship: { meetings } }: AssistantView, date: string | number | undefined): Meeting[] {
	return date === undefined ? [] : meetings.filter(meeting => meeting.date.date === date);
}

function meetingHead({ next, mentorship: { lastMeeting, meetingLateDays, cadence } }: AssistantView): object {
	return {
		nextMeeting: next?.date ?? null,
		time: next?.time ?? null,
		lastMeeting: lastMeeting ?? null,
		agreedRhythm: cadence?.text ?? null,
		daysLate: meetingLateDays,
	};
}

function meetingOf({ scope, notes }: AssistantNotes, date: string | number): ToolAnswer | undefined {
	const [meeting] = meetingsOn(scope, date);
	const publicNote = meeting && notes.get(meeting.note.path);
	return publicNote
		&& {
			data: { date, status: meeting.status, file: publicNote.note.path, text: cutText(bodyText(publicNote)) },
			files: [publicNote.note.path],
		};
}

/** The body of a note without comments, links to notes and names of goals, which mean nothing elsewhere. */
export function bodyText({ note, text }: PublicNote): string {
	return withoutUnwritten(withoutInternalLinks(withoutGoals(text.split('\n').slice(note.bodyLine).join('\n'))));
}
