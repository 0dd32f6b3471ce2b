import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import type { Note } from '../model/note.ts';
import type { PublicNote } from '../export/publicNotes.ts';
import { compareText } from '../query/order.ts';
import { foldText } from '../text/foldText.ts';
import type { AssistantTool } from './assistantTool.ts';
import { words } from './contentTools.ts';
import { bodyText } from './statusTools.ts';
import { cutList, cutText, filesOf } from './toolAnswer.ts';

/** So much of a notebook is searched: the newest notes first. */
const MOST_NOTES = 2_000;
const MOST_FOUND = 50;
const LONGEST = 500;

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
		const wanted = foldText(String(asked)).split(/\s+/).filter(Boolean);
		const passages = [...notes.values()].sort((a, b) => byNewest(a.note, b.note)).flatMap(read =>
			passagesWith(wanted, read).map(passage => ({ note: read.note, ...passage }))
		);
		const { items, more } = cutList(passages, Number(limit ?? 20));
		const unread = view.size - notes.size;
		return {
			data: {
				found: items.map(({ note, heading, text }) => ({
					text: cutText(text, LONGEST),
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

function passagesWith(wanted: readonly string[], read: PublicNote): Passage[] {
	const hasAll = ({ text }: Passage): boolean => {
		const folded = foldText(text);
		return wanted.every(word => folded.includes(word));
	};
	const title: Passage = { heading: null, text: words(read.note.titleAsWritten ?? read.note.title) };
	const body = bodyText(read);
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
