import { choiceInWords } from '../text/words.ts';
import type { Mentorship } from '../model/notebookView.ts';
import type { TaskItem } from '../model/note.ts';
import { isRole } from '../model/vocabulary.ts';
import { parseNote } from '../note/parseNote.ts';
import { writeFieldText } from '../taskFields/insertField.ts';
import { foldHandle } from '../text/foldText.ts';
import { familyWord, isSamePerson, nameWords } from '../text/personName.ts';
import type { ToolContext } from './assistantTool.ts';
import type { InputProblem } from './toolInput.ts';

/** Homework to be proposed. */
export interface ProposedHomework {
	readonly text: string;
	/** A side, or somebody's name or handle. */
	readonly owner: string;
	/** A day. */
	readonly due?: string | undefined;
}

/**
 * One line of homework: `- [ ] Send the aims @mentee due:2026-12-01`. It is read back before it is given: owner, day
 * and words have to come out as they were asked for, or there is a problem instead.
 */
export function homeworkLine(
	{ text, owner, due }: ProposedHomework,
	mentorship: Mentorship,
	{ dialect, l10n }: Pick<ToolContext, 'dialect' | 'l10n'>,
): string | InputProblem {
	const handle = handleOf(owner, mentorship);
	if (handle === undefined) {
		return {
			problem: l10n.t('“owner” has to be one of these people: {0}.', choiceInWords(peopleOf(mentorship), l10n)),
		};
	}
	const words = text.replace(/\s+/g, ' ').trim();
	const line = [`- [ ] ${words} @${handle}`, ...due === undefined ? [] : [writeFieldText('due', due, dialect)]].join(
		' ',
	);
	const read = readBack(line);
	if (
		!read || read.text !== words || read.fields.owners?.join() !== handle || read.fields.due !== due
		|| hasMoreFields(read)
	) {
		return {
			problem: l10n.t(
				'“text” reads as more than words: leave out boxes, dates, @names, fields such as “due:” and markup, and give owner and day by themselves.',
			),
		};
	}
	return line;
}

function readBack(line: string): TaskItem | undefined {
	const { note, problems } = parseNote(`---\ntype: meeting\n---\n\n## Homework\n\n${line}\n`, 'draft.md');
	return note?.tasks.length === 1 && note.headings.length === 1 && !note.private && problems.length === 0
			&& !note.tasks[0]!.private
		? note.tasks[0]
		: undefined;
}

function hasMoreFields({ fields }: TaskItem): boolean {
	return Object.keys(fields).some(name => name !== 'owners' && name !== 'due');
}

/** `mentor` of “Ruth Abara”, `qureshi` of a member of a committee. */
function handleOf(owner: string, { kind, mentor, mentee, chair, members }: Mentorship): string | undefined {
	const handle = foldHandle(owner);
	if (isRole(handle)) { return handle === 'mentor' && kind === 'committee' ? undefined : handle; }
	const isCalled = (name: string | undefined) =>
		name !== undefined && (isSamePerson(name, owner) || nameWords(name).includes(handle));
	const sides = [...isCalled(mentor) ? ['mentor'] : [], ...isCalled(mentee) ? ['mentee'] : []];
	const others = [...new Set([chair, ...members].filter(name => isCalled(name)).map(name => familyWord(name!)))];
	const called = sides.length > 0 ? sides : others;
	return called.length === 1 ? called[0] : undefined;
}

function peopleOf({ kind, mentor, mentee, chair, members }: Mentorship): string[] {
	return [
		...new Set([
			...kind === 'committee' ? ['mentee'] : ['mentor', 'mentee'],
			...[mentor, mentee, chair, ...members].filter(name => name !== undefined),
		]),
	];
}
