import { readFieldValue } from '../../../taskFields/fieldValues.ts';
import type { TaskField } from '../../../model/taskItem.ts';
import { type NoteContext, type PlacedTask, noteRule, type Finding } from '../rule.ts';

const PLAIN_KEYS = 'due|scheduled|start|created|done|cancelled|since|priority|area';
/** `due: 2026-12-01`, `**due:2026-12-01**`, `(due:2026-12-01)`, `due::2026-12-01`; spaces of any kind. */
const NEARLY = new RegExp(`(^|\\s)([[({]|[*_~"']{1,3})?(${PLAIN_KEYS})\\s?:{1,2}\\s{0,3}([\\p{L}\\d-]{3,12})([\\])}]|[*_~"']{1,3})?(?=[\\s.,;!?]|$)`, 'giu');
/** `\[due:: 2026-12-01\]`, as converters write brackets. */
const ESCAPED = /\\\[([A-Za-z]{2,12}):: ?([^\]\\\n]{1,100})\\?\]/g;
const ESCAPED_KEYS: Readonly<Record<string, TaskField>> = {
	due: 'due', scheduled: 'scheduled', start: 'start', created: 'created', completion: 'done', cancelled: 'cancelled', since: 'since',
	priority: 'priority', repeat: 'repeat', id: 'id', dependson: 'after', owner: 'owner', goal: 'goal', area: 'area',
};

/** Words of an item that are nearly a field, and so say nothing: a deadline that nobody is told of. */
export const ALMOST_FIELD = noteRule({
	code: 'task.almost-field', title: 'Words of an item that are nearly a field', level: 'warning',
	message: 'This looks like “{0}”, but is not written so that it is read. Write {1}.',
	find: note => note.tasks.flatMap(item => [...nearlyIn(note, item), ...escapedIn(note, item)]),
});

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

function escapedIn(note: NoteContext, item: PlacedTask): Finding[] {
	return matchesIn(note, item, ESCAPED).flatMap(({ match, at }) => {
		const [whole, key = '', value = ''] = match;
		const field = ESCAPED_KEYS[key.toLowerCase()];
		if (field === undefined || readFieldValue(field, value.trim()) === undefined) { return []; }
		return told(note, item, field, { start: at, end: at + whole.length, text: `[${key}:: ${value.trim()}]` });
	});
}

interface Replacement { readonly start: number; readonly end: number; readonly text: string }

/** Not where it is read already, nor where another field of the kind counts. */
function told({ l10n }: NoteContext, { reading }: PlacedTask, field: TaskField, edit: Replacement): Finding[] {
	const isRead = reading.spans.some(span => span.start < edit.end && edit.start < span.end || span.field === field && field !== 'owner');
	if (isRead) { return []; }
	return [{
		start: edit.start, end: edit.end, args: [field, edit.text],
		fixes: () => [{ title: l10n.t('Write “{0}”', edit.text), edits: [edit], preferred: true }],
	}];
}

/** In the item's own lines, without code and comments. */
function matchesIn({ prose }: NoteContext, { scanned: { paragraph } }: PlacedTask, pattern: RegExp): { match: RegExpExecArray; at: number }[] {
	return paragraph.flatMap(({ start, end }) => [...prose.slice(start, end).matchAll(pattern)].map(match => ({ match, at: start + match.index })));
}
