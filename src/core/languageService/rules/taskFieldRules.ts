import { dateFixes, hasRival, replaceWith, problemRule, chooseOf, unambiguous } from './fixes.ts';
import { PROBLEM_MESSAGES, type Problem } from '../../model/problem.ts';
import { ROLES, isRole, type Role } from '../../model/vocabulary.ts';
import { ME } from '../../query/homework.ts';
import { ownerHandle } from '../../note/sections.ts';
import { isSamePerson } from '../../text/personName.ts';
import { spanOf, spanValue, itemRange, noteRule, type FileContext, type NoteContext, type Finding } from './rule.ts';
import { removeFields } from '../../taskFields/removeFields.ts';
import type { Reference } from '../../model/notebookView.ts';
import { linkTarget, linkWords } from '../../markdown/linkTargets.ts';
import type { TextRange } from '../../text/textEdit.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { likelyRules, ruleAtStart } from '../../recurrence/likelyRules.ts';
import { ambiguousOwner, clearHandle } from '../../notebook/notebookProblems.ts';

/** `due:2026-2-3` on a task line: none on the calendar, or not written as a day is. */
export const INVALID_TASK_DATE = problemRule({
	code: 'task.invalid-date',
	title: 'Task date that is not on the calendar',
	fixes: (problem, file) => {
		const [field = '', written = ''] = problem.args;
		const isAlone = !hasRival(file, field, problem.start);
		return problem.suggestion === undefined
			? dateFixes(problem, written, file, { takesTime: false, isAlone })
			: [replaceWith(problem, problem.suggestion, file.l10n, isAlone)];
	},
});

/** `area:reserch` on a task line: a value that its field does not know; the nearest one is proposed. */
export const UNKNOWN_TASK_VALUE = problemRule({
	code: 'task.unknown-value',
	title: 'Task field with a value that is not in the list',
	fixes: (problem, file) => {
		const meant = problem.suggestion ?? sideCalled(problem, file);
		return meant === undefined
			? []
			: [replaceWith(problem, meant, file.l10n, !hasRival(file, problem.args[0] ?? '', problem.start))];
	},
});

/** The side of `[owner:: Ruth Abara]`, where the pair has one of that name. */
function sideCalled({ args: [field, value = ''] }: Problem, { view, path }: FileContext): Role | undefined {
	const key = field === 'owner' ? view.mentorshipOf(path) : undefined;
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	return mentorship && ROLES.find(role => isSamePerson(mentorship[role] ?? '', linkWords(value)));
}

/** `due:2026-12-01 … 📅 2026-12-08`: a field that stands twice on a task line; which one counts is said. */
export const DUPLICATE_FIELD = problemRule({
	code: 'task.duplicate-field',
	title: 'Second field of the same kind',
	unnecessary: true,
	fixes: ({ start, end, args }, { text, tasks, l10n }) => {
		const item = tasks.find(({ scanned: { paragraph } }) =>
			paragraph.some(line => line.start <= start && start < line.end)
		);
		return item
			? [{
				title: l10n.t('Remove the second {0}, which does not count', args[0] ?? ''),
				edits: removeFields(text, item.scanned.paragraph, [{ start, end }]),
				safe: true,
				preferred: true,
			}]
			: [];
	},
});

/** `- [?] Ask`: a character in a checkbox that stands for no state, so that the item is open. */
export const UNKNOWN_BOX = problemRule({
	code: 'task.unknown-box',
	title: 'Box with a sign that has no meaning here',
	fixes: ({ start, end }, { l10n }) => [
		{
			title: l10n.t('Write an open box [ ], as which it counts'),
			edits: [{ start, end, text: '[ ]' }],
			preferred: true,
		},
		{ title: l10n.t('Write a done box [x]'), edits: [{ start, end, text: '[x]' }] },
		{ title: l10n.t('Write a cancelled box [-]'), edits: [{ start, end, text: '[-]' }] },
	],
});

/** A `goal:` that leads to no goal note, or to several. */
interface LostGoal {
	readonly written: string;
	readonly reference: Reference;
	/** The name itself, within the marks of a link. */
	readonly start: number;
	readonly end: number;
}

/** Every `goal:` of a note that does not lead to one goal note. */
function lostGoals(note: NoteContext): LostGoal[] {
	return note.tasks.flatMap(item => {
		const { goal: written } = item.task.fields;
		const span = spanOf(item, 'goal');
		if (written === undefined || !span) { return []; }
		const reference = note.view.names.goal(written, note.path);
		return reference.path === undefined
			? [{ written, reference, ...nameIn(note.text, spanValue(span), written) }]
			: [];
	});
}

/** `award` of `[[award|the award]]`; all of it where the name is written otherwise than it is read. */
function nameIn(
	text: string,
	value: TextRange,
	written: string,
): TextRange {
	const shown = text.slice(value.start, value.end);
	const at = linkTarget(shown) === shown ? -1 : shown.lastIndexOf(written);
	return at < 0 ? value : { start: value.start + at, end: value.start + at + written.length };
}

/** `@eklnd`, where nobody of that name is in the notebook. */
export const UNKNOWN_OWNER = noteRule({
	code: 'task.unknown-owner',
	title: 'Owner that nobody is called',
	level: PROBLEM_MESSAGES['task.unknown-owner'].severity,
	message: PROBLEM_MESSAGES['task.unknown-owner'].message,
	find: note => writtenOwners(note).flatMap(owner => strangers(note, owner)),
});

/** An owner as it is written on homework: its folded handle, and where it stands. */
interface WrittenOwner {
	readonly handle: string;
	readonly place: TextRange;
}

/** The owners that are written on homework, in order: `@ruth`, or each of `[owner:: ruth, mara]`. */
function writtenOwners(note: NoteContext): WrittenOwner[] {
	const spans = note.tasks.filter(({ task }) => task.isHomework).flatMap(({ reading }) =>
		reading.spans.filter(span => span.field === 'owner')
	);
	return spans.flatMap(span => {
		const value = spanValue(span);
		let from = value.start;
		return note.text.slice(value.start, value.end).split(',').map(part => {
			const place = itemRange(note.text, value, part.trim(), from);
			from = place.end;
			return { handle: ownerHandle(part.trim(), note.options.languages), place };
		});
	});
}

function strangers(note: NoteContext, { handle, place }: WrittenOwner): Finding[] {
	const { names } = note.view;
	const isKnownOwner = handle === ME || ROLES.some(role => role === handle) || names.knowsHandle(handle);
	return isKnownOwner || names.handles().length === 0 ? [] : [stranger(note, handle, place)];
}

function stranger(
	{ view, l10n }: NoteContext,
	handle: string,
	place: TextRange,
): Finding {
	const near = nearestWord(handle, [...ROLES, ...view.names.handles()]);
	return {
		start: place.start,
		end: place.end,
		args: [handle, near ?? ''],
		...near ? { fixes: () => [replaceWith(place, near, l10n)] } : {},
	};
}

/** `goal:awrd`, where no goal note is called so. */
export const UNKNOWN_GOAL = noteRule({
	code: 'task.unknown-goal',
	title: 'Goal that no note is called',
	level: PROBLEM_MESSAGES['task.unknown-goal'].severity,
	message: PROBLEM_MESSAGES['task.unknown-goal'].message,
	find: note =>
		lostGoals(note).filter(({ reference }) => !reference.ambiguous).map(({ written, start, end }) => {
			const near = nearestWord(written, note.view.names.goalStems());
			return {
				start,
				end,
				args: [written, near ?? ''],
				...near ? { fixes: () => [replaceWith({ start, end }, near, note.l10n)] } : {},
			};
		}),
});

/** `goal:award`, where two goal notes have that file name. */
export const AMBIGUOUS_GOAL = noteRule({
	code: 'task.ambiguous-goal',
	title: 'Goal that several notes are called',
	level: PROBLEM_MESSAGES['task.ambiguous-goal'].severity,
	message: PROBLEM_MESSAGES['task.ambiguous-goal'].message,
	find: note =>
		lostGoals(note).filter(({ reference }) => reference.ambiguous).map(({ written, reference, start, end }) => ({
			start,
			end,
			args: [written, (reference.ambiguous ?? []).join(', ')],
			related: reference.ambiguous ?? [],
			fixes: () => chooseOf({ start, end }, unambiguous(reference).filter(path => !/\s/.test(path)), note.l10n),
		})),
});

/** `repeat:every 2 weeks`, without its hyphens: a rule that is not understood, so that nothing is repeated. */
export const UNKNOWN_REPEAT = problemRule({
	code: 'task.unknown-repeat',
	title: 'Rule of recurring homework that is not understood',
	fixes: (problem, { text, l10n }) => {
		const { start } = problem;
		const rest = /^[^\r\n]*/.exec(text.slice(start))![0];
		const unquoted = /repeat:$/i.test(text.slice(Math.max(0, start - 7), start)) ? ruleAtStart(rest) : '';
		if (unquoted !== '') { return [replaceWith({ start, end: start + unquoted.length }, `"${unquoted}"`, l10n)]; }
		return chooseOf(problem, likelyRules(problem.args[0] ?? ''), l10n);
	},
});

/** `@berg`, where Jan and Anna van der Berg are the two sides. */
export const AMBIGUOUS_OWNER = noteRule({
	code: 'task.ambiguous-owner',
	title: 'Owner that could be two people',
	level: PROBLEM_MESSAGES['task.ambiguous-owner'].severity,
	message: PROBLEM_MESSAGES['task.ambiguous-owner'].message,
	find: note => writtenOwners(note).flatMap(owner => shared(note, owner)),
});

function shared(note: NoteContext, { handle, place }: WrittenOwner): Finding[] {
	const called = isRole(handle) ? [] : note.view.names.called(handle, note.path);
	// A side that alone has the word is who is meant.
	if (called.length < 2) { return []; }
	const clear = called.map(name => clearHandle(name, called)).filter(word => word !== undefined);
	return [{
		start: place.start,
		end: place.end,
		args: ambiguousOwner(handle, called),
		fixes: () => chooseOf(place, clear, note.l10n),
	}];
}
