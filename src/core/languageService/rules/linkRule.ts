import type { TextRange } from '../../text/textEdit.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { replaceWith } from './fixes.ts';
import { type NoteContext, itemRange, valueRange, noteRule, type Finding } from './rule.ts';
import { decodeAddress } from '../../markdown/address.ts';
import { linkTarget } from '../../markdown/linkTargets.ts';
import { folderOf, joinPath } from '../../text/paths.ts';

/** A paper or goal that a note points at and that is not there (any more). */
export const BROKEN_LINK = noteRule({
	code: 'link.not-found',
	title: 'Link to a paper or goal that is not there',
	level: 'warning',
	message: 'There is nothing at “{0}”.{1?}',
	find: context => [...lostFiles(context), ...lostGoals(context)],
});

function lostFiles(context: NoteContext): Finding[] {
	return writtenPaths(context).filter(({ path }) => isMissing(context, path)).map(({ written, start, end }) => ({
		start,
		end,
		args: [written, ''],
	}));
}

/** A note may be linked without its `.md`, as Foam does. What is not known yet counts as there. */
function isMissing({ view, exists }: NoteContext, path: string): boolean {
	if (view.note(path) || view.note(`${path}.md`)) { return false; }
	return exists(path) === false && (/\.[A-Za-z\d]{1,8}$/.test(path) || exists(`${path}.md`) === false);
}

/** `goals:` of an opportunity. */
function lostGoals({ note, front, text, path, view: { names }, l10n }: NoteContext): Finding[] {
	const value = valueRange(front, 'goals');
	let from = value.start;
	return (note.fields.goals ?? []).flatMap(written => {
		const place = itemRange(text, value, written, from);
		from = place.end;
		const reference = names.goal(written, path);
		if (reference.path !== undefined || reference.ambiguous) { return []; }
		const near = place === value ? undefined : nearestWord(written, names.goalStems());
		return [{
			start: place.start,
			end: place.end,
			args: [written, near ?? ''],
			...near ? { fixes: () => [replaceWith(place, near, l10n)] } : {},
		}];
	});
}

/** A file or folder of the notebook that a note points at. */
interface WrittenPath {
	/** As written. */
	readonly written: string;
	/** `/`-separated, from the notebook's folder. */
	readonly path: string;
	readonly start: number;
	readonly end: number;
}

/** More links than any note has; each may cost a look at the disk. */
const MOST_LINKS = 200;
/** Addresses, anchors, citation keys of a bibliography. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|@|$)/i;

/**
 * The relative paths in `links:` and in the links of the body, the first two hundred. Never one that leaves the
 * notebook's folder.
 */
function writtenPaths(context: NoteContext): WrittenPath[] {
	return [...frontPaths(context), ...bodyPaths(context)].slice(0, MOST_LINKS);
}

function frontPaths(context: NoteContext): WrittenPath[] {
	const { note, front, text } = context;
	const value = valueRange(front, 'links');
	let from = value.start;
	return (note.fields.links ?? []).flatMap(item => {
		const place = itemRange(text, value, item, from);
		from = place.end;
		return toPath(context, linkTarget(item) ?? item, place);
	});
}

function bodyPaths(context: NoteContext): WrittenPath[] {
	const links = context.links.filter(({ kind, isImage }) => kind === 'inline' && !isImage);
	return links.slice(0, MOST_LINKS).flatMap(({ address, target }) => toPath(context, address, target!));
}

function toPath(
	{ path: from }: NoteContext,
	written: string,
	place: TextRange,
): WrittenPath[] {
	if (ELSEWHERE.test(written)) { return []; }
	const plain = decodeAddress(written.replace(/[#?].*$/s, ''));
	const path = plain.startsWith('/') ? joinPath('', plain) : joinPath(folderOf(from), plain);
	return path ? [{ written, path, start: place.start, end: place.end }] : [];
}
