import { deadlineWords } from '../../language/languages.ts';
import { linkTarget } from '../../markdown/linkTargets.ts';
import type { TaskField } from '../../model/note.ts';
import { isOpen } from '../../query/homework.ts';
import { EMOJI } from '../../taskFields/emojiDialect.ts';
import { isDateField, readFieldValue } from '../../taskFields/fieldValues.ts';
import { clearDate } from '../../text/clearDate.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { daysInWords } from './fixes.ts';
import { noteRule, type Finding, type Fix, type NoteContext, type PlacedTask } from './rule.ts';

/** What nobody sees, and copying brings along. */
const UNSEEN = '\\u200B\\u2060\\uFEFF';
const PLAIN_KEYS = 'due|scheduled|start|created|done|cancelled|since|priority|area';
/**
 * `due: 2026-12-01`, `**due:2026-12-01**`, `(due:2026-12-01)`, `due::2026-12-01`, `due=2026-12-01`; spaces of any kind.
 */
const NEARLY = new RegExp(
	`(^|\\s)([[({]|[*_~"'“”„«‘]{1,3})?(${PLAIN_KEYS})[\\s${UNSEEN}]?(?::{1,2}|[：=])[\\s${UNSEEN}]{0,3}([\\p{L}\\d-]{3,`
		+ `12})([\\])}]|[*_~"'“”»’]{1,3})?(?=[\\s.,;!?]|$)`,
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
/** `📅 2026/12/1`, `🗓: 1.12.2026`, `⏳ [[2026-12-01]]`, `📅 on 2026-12-01`, `📅 1 Dec 2026`. */
const EMOJI_DAY = new RegExp(
	`(${EMOJI.filter(([field]) => isDateField(field)).flatMap(([, emoji]) => emoji).join('|')})[\\uFE0E\\uFE0F]?`
		+ '[\\s:]{0,3}(?:(?:on|by) )?([\\p{L}\\d[][^@#()\\n,;]{3,30})',
	'gu',
);
/** `@due(2026-12-01)`, as TaskPaper writes it. */
const TASKPAPER = /(^|\s)@(due|done|start|defer|cancelled|completed)\((\d{4}-\d{2}-\d{2})[^()\n]{0,12}\)/giu;
/** `DEADLINE: <2026-12-01 Tue>`, as org and Logseq write it; not one that repeats. */
const ORG_DAY = /(^|\s)(DEADLINE|SCHEDULED|CLOSED):\s{0,3}[<[](\d{4}-\d{2}-\d{2})(?: [^<>[\]\n+]{0,20})?[>\]]/gu;
const FOREIGN_FIELDS: Readonly<Record<string, TaskField>> = {
	defer: 'start',
	completed: 'done',
	deadline: 'due',
	closed: 'done',
};
/** `repeat:"every week" when done`: only what stands in the quotes is the rule. */
const DONE_BEHIND = /((?:^|\s)repeat:["“„«][^"”“»\n]{3,60})(["”“»]) (when done)(?=[\s.,;!?]|$)/giu;
/** `owner: mentor`, `＠mentor`, `@ mentee`. */
const OWNER_IN_WORDS =
	/(^|\s)(?:(?:owner|assignee|assigned(?: to)?|responsible|who)\s?[:=]{1,2}\s{0,2}@?|＠|@ )(mentor|mentee)(?=[\s.,;!?]|$)/giu;
const SPACED_GOAL =
	/(^|\s)goal\s?(?::{1,2}\s{1,3}|=\s?)(\[\[[^[\]\n]{1,80}\]\]|[\p{L}\p{N}][\p{L}\p{N}_/.-]{1,80})(?=[\s,;!?]|$)/giu;

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
				...foreignIn(note, item),
				...doneBehindIn(note, item),
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
	const withEmoji = matchesIn(note, item, EMOJI_DAY).flatMap(match => emojiDayIn(note, item, match));
	return [...inWords, ...withEmoji];
}

function emojiDayIn(note: NoteContext, item: PlacedTask, { match, at }: Match): Finding[] {
	const [whole, emoji = '', value = ''] = match;
	const field = EMOJI.find(([, forms]) => forms.includes(emoji))?.[0];
	const link = /^\[\[(\d{4}-\d{2}-\d{2})(?:\|[^\]]*)?\]\]/.exec(value);
	const { text, days } = link ? { text: link[0], days: [link[1]!] } : dayAtStart(value, note);
	if (field === undefined || days.length === 0) { return []; }
	const start = at + whole.length - value.length;
	// `✅ 12 May` tells of a day, and is no field in words.
	if (field !== 'due' && !link && /\p{L}/u.test(text)) { return []; }
	return toldOnce(
		days.flatMap(day => told(note, item, field, { start: at, end: start + text.length, text: `${emoji} ${day}` })),
	);
}

/** Fields of other programs that say the same as one of ours. */
function foreignIn(note: NoteContext, item: PlacedTask): Finding[] {
	return [...matchesIn(note, item, TASKPAPER), ...matchesIn(note, item, ORG_DAY)].flatMap(({ match, at }) => {
		const [whole, before = '', key = '', day = ''] = match;
		const field = FOREIGN_FIELDS[key.toLowerCase()] ?? key.toLowerCase() as TaskField;
		return readFieldValue(field, day) === undefined
			? []
			: told(note, item, field, { start: at + before.length, end: at + whole.length, text: `${field}:${day}` });
	});
}

/** The rule is read, and repeats from another day than is meant. */
function doneBehindIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, DONE_BEHIND).map(({ match: [whole, rule = '', quote = '', words = ''], at }) => {
		const start = at + rule.search(/\S/);
		const edit = { start, end: at + whole.length, text: `${rule.trimStart()} ${words}${quote}` };
		return findingOf(note, 'repeat', edit);
	});
}

function ownersIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, OWNER_IN_WORDS).flatMap(({ match: [whole, before = '', side = ''], at }) =>
		told(note, item, 'owner', { start: at + before.length, end: at + whole.length, text: `@${side.toLowerCase()}` })
	);
}

/** Only where a goal is called so: `goal: submit by May` is a sentence. */
function goalsIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, SPACED_GOAL).flatMap(({ match: [whole, before = '', name = ''], at }) =>
		note.view.names.goal(linkTarget(name) ?? name, note.path).path === undefined
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
	return deadlines ??= deadlinesOf(['due', 'deadline', ...deadlineWords()]);
}

function deadlinesOf(words: readonly string[]): RegExp {
	const spaced = words.map(word => word.replace(/ /g, '\\s')).join('|');
	return new RegExp(
		`(^|[\\s,;–—])(\\()?(?:${spaced})[ \\u00A0\\u202F]?:[ \\u00A0]{0,3}([^@#()[\\]\\n,;]{4,40})(\\))?`,
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
		return toldOnce(days.flatMap(day => told(note, item, 'due', { start, end, text: `due:${day}` })));
	});
}

/** Findings of one place as one, with the fixes of all. */
function toldOnce(findings: readonly Finding[]): Finding[] {
	return findings.slice(0, 1).map(first => ({ ...first, fixes: () => choices(findings) }));
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

/** Not where it is read already, nor where another field of the kind counts, or would if its day were one. */
function told(note: NoteContext, { reading }: PlacedTask, field: TaskField, edit: TextEdit): Finding[] {
	const isRead = reading.spans.some(span =>
		span.start < edit.end && edit.start < span.end || span.field === field && field !== 'owner'
	);
	const hasRival = reading.problems.some(({ code, args: [of], start, end }) =>
		code === 'task.invalid-date' && of === field && !(start < edit.end && edit.start < end)
	);
	if (hasRival) { return []; }
	// What would stay as it is has a problem of its own: `due:2026-12-01,`.
	return isRead || note.text.slice(edit.start, edit.end) === edit.text ? [] : [findingOf(note, field, edit)];
}

function findingOf({ l10n }: NoteContext, field: TaskField, edit: TextEdit): Finding {
	return {
		start: edit.start,
		end: edit.end,
		args: [field, edit.text],
		fixes: () => [{ title: l10n.t('Write “{0}”', edit.text), edits: [edit], preferred: true }],
	};
}

interface Match {
	readonly match: RegExpExecArray;
	readonly at: number;
}

/** In the item's own lines, without code and comments. */
function matchesIn(
	{ prose }: NoteContext,
	{ scanned: { paragraph } }: PlacedTask,
	pattern: RegExp,
): Match[] {
	return paragraph.flatMap(({ start, end }) =>
		[...prose.slice(start, end).matchAll(pattern)].map(match => ({ match, at: start + match.index }))
	);
}
