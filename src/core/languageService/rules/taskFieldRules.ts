import { deadlineWords } from '../../language/languages.ts';
import { dateFixes, daysInWords, hasRival, replaceWith, problemRule, chooseOf, unambiguous } from './fixes.ts';
import { PROBLEM_MESSAGES, type Problem } from '../../model/problem.ts';
import { ROLES, isRole, type Role } from '../../model/vocabulary.ts';
import { ME, isOpen } from '../../query/homework.ts';
import { ownerHandle } from '../../note/sections.ts';
import { foldText } from '../../text/foldText.ts';
import {
	spanOf,
	spanValue,
	itemRange,
	noteRule,
	type FileContext,
	type NoteContext,
	type Finding,
	type Fix,
	type PlacedTask,
} from './rule.ts';
import { removeFields } from '../../taskFields/removeFields.ts';
import type { Reference } from '../../model/notebookView.ts';
import { linkTarget } from '../../markdown/linkTargets.ts';
import type { TextRange } from '../../text/textEdit.ts';
import { clearDate } from '../../text/clearDate.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { readFieldValue } from '../../taskFields/fieldValues.ts';
import type { TaskField } from '../../model/note.ts';
import { likelyRules, ruleAtStart } from '../../recurrence/likelyRules.ts';
import { ambiguousOwner, clearHandle } from '../../notebook/notebookProblems.ts';

/** A day on a task line that is none on the calendar. */
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

/** A value on a task line that its field does not know; the nearest one is proposed. */
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
	return mentorship && ROLES.find(role => foldText(mentorship[role] ?? '') === foldText(value));
}

/** A field that stands twice on a task line; which one counts is said. */
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

/** A character in a checkbox that stands for no state. */
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

const PLAIN_KEYS = 'due|scheduled|start|created|done|cancelled|since|priority|area';
/**
 * `due: 2026-12-01`, `**due:2026-12-01**`, `(due:2026-12-01)`, `due::2026-12-01`, `due=2026-12-01`; spaces of any kind.
 */
const NEARLY = new RegExp(
	`(^|\\s)([[({]|[*_~"']{1,3})?(${PLAIN_KEYS})\\s?(?::{1,2}|[：=])\\s{0,3}([\\p{L}\\d-]{3,`
		+ `12})([\\])}]|[*_~"']{1,3})?(?=[\\s.,;!?]|$)`,
	'giu',
);
/** `repeat: "every week"`: the space ends the field. */
const SPACED_RULE = /(^|\s)(repeat)\s?:{1,2}\s{1,3}(["“„«][^"”“»\n]{3,60}["”“»])(?=[\s.,;!?]|$)/giu;
/** `\[due:: 2026-12-01\]`, as converters write brackets. */
const ESCAPED = /\\\[([A-Za-z]{2,12}):: ?([^\]\\\n]{1,100})\\?\]/g;
const ESCAPED_KEYS: Readonly<Record<string, TaskField>> = {
	due: 'due',
	scheduled: 'scheduled',
	start: 'start',
	created: 'created',
	completion: 'done',
	cancelled: 'cancelled',
	since: 'since',
	priority: 'priority',
	repeat: 'repeat',
	id: 'id',
	dependson: 'after',
	owner: 'owner',
	goal: 'goal',
	area: 'area',
};

/** `due 2026-12-01`, `deadline: 2026-12-01`, `échéance:2026-12-01`, `deu:2026-12-01`, `due2026-12-01`. */
const DUE_IN_WORDS = new RegExp(
	'(^|\\s)([([])?((?:due(?: date| on| by| am)?(?=\\s?\\d)|due (?:date|on|by)|deadline|frist|fällig(?: am)?|échéance|'
		+ 'vence(?: el)?|vencimiento|scadenza|prazo|deu|dew|dued|deadine|dealine)\\s?[:：=]{0,2}\\s{0,3})'
		+ '(\\d{4}-\\d{2}-\\d{2})([\\])])?(?=[\\s.,;!?]|$)',
	'giu',
);
/** `📅 2026/12/1`, `🗓: 1.12.2026`. */
const EMOJI_DAY =
	/(📅|📆|🗓)\uFE0F?[\s:]{0,3}(\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})(?=[\s,;!?]|$)/gu;
/** `owner: mentor`, `＠mentor`, `@ mentee`. */
const OWNER_IN_WORDS = /(^|\s)(?:owner\s?[:=]{1,2}\s{0,2}@?|＠|@ )(mentor|mentee)(?=[\s.,;!?]|$)/giu;
const SPACED_GOAL = /(^|\s)goal\s?:{1,2}\s{1,3}([\p{L}\p{N}][\p{L}\p{N}_/.-]{1,80})(?=[\s,;!?]|$)/giu;

/** Words of an item that are nearly a field, and so say nothing: a deadline that nobody is told of. */
export const ALMOST_FIELD = noteRule({
	code: 'task.almost-field',
	title: 'Words of an item that are nearly a field',
	level: 'warning',
	message: 'This looks like “{0}”, but is not written so that it is read. Write {1}.',
	find: note =>
		note.tasks.flatMap(item => {
			const nearly = [
				...nearlyIn(note, item),
				...dueIn(note, item),
				...ownersIn(note, item),
				...goalsIn(note, item),
				...spacedRuleIn(note, item),
				...escapedIn(note, item),
			];
			const isTold = ({ start, end }: Finding) =>
				nearly.some(nearMiss => nearMiss.start < end && start < nearMiss.end);
			return [...nearly, ...deadlinesIn(note, item).filter(finding => !isTold(finding))];
		}),
});

function dueIn(note: NoteContext, item: PlacedTask): Finding[] {
	const inWords = matchesIn(note, item, DUE_IN_WORDS).flatMap(({ match, at }) => {
		const [whole, before = '', opener = '', sign = '', day = '', closer = ''] = match;
		// “An answer is due on 2026-11-27” of what is done tells what came of it.
		if (!isOpen(item.task) && / (?:on|by|am|el)\s+$/i.test(sign)) { return []; }
		const isPaired = opener !== '' && closer !== '';
		if (readFieldValue('due', day) === undefined || opener !== '' && !isPaired) { return []; }
		const end = at + whole.length - (isPaired ? 0 : closer.length);
		return told(note, item, 'due', { start: at + before.length, end, text: `due:${day}` });
	});
	const withEmoji = matchesIn(note, item, EMOJI_DAY).flatMap(({ match: [whole, emoji = '', written = ''], at }) => {
		const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
		const day = clearDate(dotted ? `${dotted[3]!}-${dotted[2]!}-${dotted[1]!}` : written);
		return day === undefined
			? []
			: told(note, item, 'due', { start: at, end: at + whole.length, text: `${emoji} ${day}` });
	});
	return [...inWords, ...withEmoji];
}

function ownersIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, OWNER_IN_WORDS).flatMap(({ match: [whole, before = '', side = ''], at }) =>
		told(note, item, 'owner', { start: at + before.length, end: at + whole.length, text: `@${side.toLowerCase()}` })
	);
}

/** Only where a goal is called so: `goal: submit by May` is a sentence. */
function goalsIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, SPACED_GOAL).flatMap(({ match: [whole, before = '', name = ''], at }) =>
		note.view.names.goal(name, note.path).path === undefined
			? []
			: told(note, item, 'goal', { start: at + before.length, end: at + whole.length, text: `goal:${name}` })
	);
}

function nearlyIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, NEARLY).flatMap(({ match, at }) => {
		const [whole, before = '', opener = '', key = '', value = '', closer = ''] = match;
		const field = key.toLowerCase() as TaskField;
		const start = at + before.length;
		// An opener without its closer is the user's, and stays.
		const isPaired = opener !== '' && closer !== '';
		const from = isPaired || opener === '' ? start : start + opener.length;
		const end = at + whole.length - (isPaired ? 0 : closer.length);
		if (opener !== '' && !isPaired || readFieldValue(field, value) === undefined) { return []; }
		return told(note, item, field, { start: from, end, text: `${field}:${value}` });
	});
}

let deadlines: RegExp | undefined;

/** `échéance : 1er décembre 2026`, `fällig am: 1.12.2026`, `deadline: 1 Dec`; made when the first item is looked at. */
function deadlinePattern(): RegExp {
	const words = ['due', 'deadline', ...deadlineWords()].map(word => word.replace(/ /g, '\\s'));
	return deadlines ??= new RegExp(
		`(^|[\\s,;–—])(\\()?(?:${words.join('|')})[ \\u00A0\\u202F]?:[ \\u00A0]{0,3}([^@#()[\\]\\n,;]{4,40})(\\))?`,
		'giu',
	);
}

/** A deadline that is written with its word and a colon, in any language: the day, or both it could be. */
function deadlinesIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, deadlinePattern()).flatMap(({ match, at }) => {
		const [whole, before = '', opener = '', value = '', closer = ''] = match;
		const { text, days } = dayAtStart(value, note);
		// `due:14/12/2026` is a field, with a problem of its own.
		if (days.length === 0 || /due:\S/i.test(whole)) { return []; }
		const isPaired = opener !== '' && closer !== '' && text === value;
		const start = at + before.length + (isPaired ? 0 : opener.length);
		const end = at + whole.length - (isPaired ? 0 : closer.length + value.length - text.length);
		const tellings = days.flatMap(day => told(note, item, 'due', { start, end, text: `due:${day}` }));
		return tellings.slice(0, 1).map(first => ({ ...first, fixes: () => choices(tellings) }));
	});
}

/** The fixes of findings at one place; none is clearer than another where there are two. */
function choices(tellings: readonly Finding[]): Fix[] {
	const allFixes = tellings.flatMap(({ fixes }) => fixes?.() ?? []);
	return allFixes.length === 1 ? allFixes : allFixes.map(({ title, edits }) => ({ title, edits }));
}

/** The longest beginning of some words that is a day. */
function dayAtStart(value: string, { today, l10n }: NoteContext): { text: string, days: readonly string[] } {
	const words = value.trimEnd().split(/(?<=\S)(?=\s)/);
	for (let count = words.length; count > 0; count--) {
		const text = words.slice(0, count).join('');
		const clear = clearDate(text);
		const days = clear ? [clear] : daysInWords(text, today, l10n);
		if (days.length > 0) { return { text, days }; }
	}
	return { text: '', days: [] };
}

function spacedRuleIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, SPACED_RULE).flatMap(({ match: [whole, before = '', , rule = ''], at }) => {
		return told(note, item, 'repeat', {
			start: at + before.length,
			end: at + whole.length,
			text: `repeat:${rule}`,
		});
	});
}

function escapedIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, ESCAPED).flatMap(({ match, at }) => {
		const [whole, key = '', value = ''] = match;
		const field = ESCAPED_KEYS[key.toLowerCase()];
		if (field === undefined || readFieldValue(field, value.trim()) === undefined) { return []; }
		return told(note, item, field, { start: at, end: at + whole.length, text: `[${key}:: ${value.trim()}]` });
	});
}

interface Replacement {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Not where it is read already, nor where another field of the kind counts. */
function told({ l10n }: NoteContext, { reading }: PlacedTask, field: TaskField, edit: Replacement): Finding[] {
	const isRead = reading.spans.some(span =>
		span.start < edit.end && edit.start < span.end || span.field === field && field !== 'owner'
	);
	if (isRead) { return []; }
	return [{
		start: edit.start,
		end: edit.end,
		args: [field, edit.text],
		fixes: () => [{ title: l10n.t('Write “{0}”', edit.text), edits: [edit], preferred: true }],
	}];
}

/** In the item's own lines, without code and comments. */
function matchesIn(
	{ prose }: NoteContext,
	{ scanned: { paragraph } }: PlacedTask,
	pattern: RegExp,
): { match: RegExpExecArray, at: number }[] {
	return paragraph.flatMap(({ start, end }) =>
		[...prose.slice(start, end).matchAll(pattern)].map(match => ({ match, at: start + match.index }))
	);
}

/** A rule for repeating that is not understood, so that nothing is repeated. */
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
