import { loneComment } from '../markdown/comments.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Words } from '../text/words.ts';

/** A stop of a snippet: `$1`, or `${2:<!-- What it is. -->}` with the words it offers. */
const STOP = /\$(?:(\d+)|\{(\d+)(?::([^{}]*))?\})/g;
/** What a line begins with before its words. */
const MARKER = /^(?:#+ |- \[ \] |- |\d+\. )?/;
const ACTIONS = 'Action items';

/**
 * The body of a snippet in another language. What it says is taken line by line from the messages of the language,
 * without the marker of the line and with its stops as `{0}`, `{1}`; what a stop offers is a message of its own. Front
 * matter and the markers of what is private are the same in every language.
 */
export function translateSnippet(body: string, l10n: Pick<Words, 't'>): string {
	const lines = body.split('\n');
	const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
	return lines.map((line, index) => index < start ? line : translateLine(line, l10n)).join('\n');
}

/** All that {@link translateSnippet} asks for, in the order of the text. */
export function snippetMessages(body: string): string[] {
	const asked: string[] = [];
	translateSnippet(body, {
		t: message => {
			asked.push(message);
			return message;
		},
	});
	return asked;
}

function translateLine(line: string, l10n: Pick<Words, 't'>): string {
	const marker = MARKER.exec(line)![0];
	const stops: string[] = [];
	const message = line.slice(marker.length).replace(
		STOP,
		(_, plain: string | undefined, number: string, offered: string | undefined) => {
			stops.push(
				offered === undefined ? `\${${plain ?? number}}` : `\${${number}:${translateWords(offered, [], l10n)}}`,
			);
			return `{${stops.length - 1}}`;
		},
	);
	return marker + translateWords(message, stops, l10n);
}

function translateWords(text: string, stops: readonly string[], l10n: Pick<Words, 't'>): string {
	const comment = /^ (.*) $/.exec(loneComment(text) ?? '')?.[1];
	if (comment !== undefined) { return /^\/?private$/.test(comment) ? text : `<!-- ${l10n.t(comment)} -->`; }
	return hasWords(text) ? l10n.t(text, ...stops) : text.replace(/\{(\d+)\}/g, (_, at: string) => stops[Number(at)]!);
}

/** Something to say, beside stops, variables, owners and fields. */
function hasWords(text: string): boolean {
	return /\p{L}/u.test(text.replace(/\{\d+\}|\$[A-Z_]+|@\w+|\bdue:/g, ''));
}

/** Headings of homework are those that the notebook reads as such, in the words of its options. */
export function withHomeworkHeadings(l10n: Words, { homeworkHeadings, menteeWords, mentorWords }: NoteOptions): Words {
	const homework = homeworkHeadings[0];
	if (homework === undefined) { return l10n; }
	const actions = l10n.t(ACTIONS);
	const headings: Readonly<Record<string, string>> = {
		'Homework — mentee': `${homework} — ${menteeWords[0] ?? 'mentee'}`,
		'Homework — mentor': `${homework} — ${mentorWords[0] ?? 'mentor'}`,
		[ACTIONS]: homeworkHeadings.includes(actions) ? actions : homework,
	};
	return { language: l10n.language, t: (message, ...args) => headings[message] ?? l10n.t(message, ...args) };
}
