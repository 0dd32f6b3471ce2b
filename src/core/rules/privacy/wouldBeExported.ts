import { foldText } from '../../text/foldText.ts';
import { isWithin } from '../../parse/privateParts.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { NoteContext } from '../noteContext.ts';
import { valueRange } from '../ranges.ts';
import { noteRule, type Finding } from '../rule.ts';

/** What makes “Private notes” a private section in somebody’s mind, and “Private practice” not. */
const SECTION_WORDS = /^(?:notes?|thoughts?|parts?|sections?|remarks?|comments?|matters?|reflections?|only|notizen|gedanken|notas?|anteckningar)\b/;
const MARKER = /^\s*\/?\s*private\s*$/i;
/** `privat`, `begin private`, `private part`, `/privat`, `end of private part`. */
const NEARLY = /^\s*(\/|end(?: of)? |begin |start(?: of)? )?\s*privat[a-z]{0,2}(?: parts?| notes?| section)?\s*(?:begins?|ends?)?\s*[:.]?\s*$/i;
const TAGS: ReadonlySet<string> = new Set(['private', 'confidential']);

/** Something that was meant to be private and is not: it would be part of every export. */
export const WOULD_BE_EXPORTED = noteRule({
	code: 'private.would-be-exported', title: 'Meant to be private, but not private', level: 'warning',
	message: '“{0}” reads as if this were private, but it is not: an export or a report would contain it.',
	find: context => context.note.private ? [] : [...headings(context), ...comments(context), ...tags(context)],
});

function headings({ scan, options, note, text, l10n }: NoteContext): Finding[] {
	return scan.headings.flatMap(heading => {
		const word = isWithin(note.privateLines, heading.line) ? undefined : options.privateHeadings.find(name => namesSection(heading.text, name));
		if (word === undefined) { return []; }
		const start = text.indexOf(heading.text, heading.start);
		const place = start < 0 || start >= heading.end ? { start: heading.start, end: heading.end } : { start, end: start + heading.text.length };
		return [{ ...place, args: [heading.text], fixes: () => [{ title: l10n.t('Make the section private: “{0}”', word), edits: [{ ...place, text: word }], preferred: true }] }];
	});
}

/** `Private notes` for the heading `Private`. */
function namesSection(heading: string, name: string): boolean {
	const [words, start] = [foldText(heading).trim(), foldText(name).trim()];
	return start !== '' && words.startsWith(`${start} `) && SECTION_WORDS.test(words.slice(start.length).trim());
}

/** Those that stand by themselves; the scanner knows them from code. */
function comments({ text, scan, note, l10n }: NoteContext): Finding[] {
	return scan.comments.flatMap(({ start, end, line, text: words }) => {
		if (MARKER.test(words) || !NEARLY.test(words)) { return []; }
		const closes = /^(?:\/|end)/i.test(words) || /ends?[:.]?$/i.test(words);
		if (!closes && isWithin(note.privateLines, line)) { return []; }
		const marker = closes ? '<!-- /private -->' : '<!-- private -->';
		return [{ start, end, args: [text.slice(start, end)], fixes: () => [{ title: l10n.t('Write “{0}”', marker), edits: [{ start, end, text: marker }], safe: true, preferred: true }] }];
	});
}

function tags(context: NoteContext): Finding[] {
	const { note, front, l10n } = context;
	const tag = note.fields.tags?.find(one => TAGS.has(one.toLowerCase()));
	if (tag === undefined || front.entries.has('confidentiality')) { return []; }
	return [{ ...valueRange(front, 'tags'), args: [tag], fixes: () => [{ title: l10n.t('Make the note private'), edits: setFrontValue(context, 'confidentiality', 'private'), preferred: true }] }];
}
