/** One piece of a snippet body, in the syntax that VS Code shares with TextMate. */
export type SnippetPart =
	| { readonly kind: 'text', readonly text: string }
	| { readonly kind: 'variable', readonly name: string }
	| { readonly kind: 'stop', readonly number: number, readonly parts?: readonly SnippetPart[] }
	| { readonly kind: 'choice', readonly number: number, readonly options: readonly string[] };

/** What a snippet is expanded with. */
export interface SnippetSurroundings {
	/** `YYYY-MM-DD`, for the CURRENT_ variables. */
	readonly today: string;
	/** Which option of a choice is taken, from 0; a choice with fewer takes its last. Default 0. */
	readonly option?: number;
}

/**
 * The text that a snippet leaves behind when every tab stop is accepted as offered.
 * Stricter than VS Code: a `$` or `}` that is neither syntax nor escaped throws, so that no
 * prompt is taken for a variable unnoticed.
 */
export function expandSnippet(body: string | readonly string[], around: SnippetSurroundings): string {
	const parts = readSnippet(body);
	const defaults = new Map<number, string>();
	fillDefaults(parts, around, defaults);
	return textOf(parts, around, defaults);
}

/** All tab stops and choices, outer before inner, in writing order. */
export function stopsOf(parts: readonly SnippetPart[]): Extract<SnippetPart, { number: number }>[] {
	return parts.flatMap(part => {
		if (part.kind === 'stop') { return [part, ...stopsOf(part.parts ?? [])]; }
		return part.kind === 'choice' ? [part] : [];
	});
}

/** Reads a snippet body into its parts. */
export function readSnippet(body: string | readonly string[]): SnippetPart[] {
	const text = typeof body === 'string' ? body : body.join('\n');
	const { parts, end } = readParts(text, 0, false);
	if (end < text.length) { throw new Error(`Unescaped } at ${place(text, end)}`); }
	return parts;
}

function readParts(text: string, start: number, nested: boolean): { parts: SnippetPart[], end: number } {
	const parts: SnippetPart[] = [];
	let at = start;
	let plain = '';
	const flush = (): void => {
		if (plain !== '') {
			parts.push({ kind: 'text', text: plain });
			plain = '';
		}
	};
	while (at < text.length && text[at] !== '}') {
		if (text[at] === '\\' && /[\\$}]/.test(text[at + 1] ?? '')) {
			plain += text[at + 1]!;
			at += 2;
			continue;
		}
		if (text[at] !== '$') {
			plain += text[at]!;
			at += 1;
			continue;
		}
		flush();
		const read = readDollar(text, at);
		parts.push(read.part);
		at = read.end;
	}
	if (nested && at >= text.length) { throw new Error(`Placeholder never closed, from ${place(text, start)}`); }
	flush();
	return { parts, end: at };
}

function readDollar(text: string, at: number): { part: SnippetPart, end: number } {
	const match = /^\$(?:(\d+|[A-Za-z_]\w*)|\{(\d+|[A-Za-z_]\w*)(\}|:|\|))/.exec(text.slice(at, at + 80));
	if (!match) { throw new Error(`Unescaped $ at ${place(text, at)}`); }
	const name = match[1] ?? match[2]!;
	const after = at + match[0].length;
	const number = /^\d+$/.test(name) ? +name : undefined;
	const bare: SnippetPart = number === undefined ? { kind: 'variable', name } : { kind: 'stop', number };
	if (match[3] === undefined || match[3] === '}') { return { part: bare, end: after }; }
	if (number === undefined) { throw new Error(`Default for a variable is not used here: ${place(text, at)}`); }
	if (match[3] === '|') { return readChoice(text, after, number); }
	const { parts, end } = readParts(text, after, true);
	return { part: { kind: 'stop', number, parts }, end: end + 1 };
}

function readChoice(text: string, start: number, number: number): { part: SnippetPart, end: number } {
	const options = [''];
	let at = start;
	while (at < text.length && !text.startsWith('|}', at)) {
		if (text[at] === '\\' && /[\\,|]/.test(text[at + 1] ?? '')) {
			at += 1;
			options[options.length - 1] += text[at]!;
		} else if (text[at] === ',') { options.push(''); }
		else { options[options.length - 1] += text[at]!; }
		at += 1;
	}
	if (at >= text.length) { throw new Error(`Choice never closed, from ${place(text, start)}`); }
	return { part: { kind: 'choice', number, options }, end: at + 2 };
}

/** A tab stop without text of its own mirrors the one that has it, wherever that stands. */
function fillDefaults(parts: readonly SnippetPart[], around: SnippetSurroundings, defaults: Map<number, string>): void {
	for (const stop of stopsOf(parts)) {
		if (defaults.has(stop.number) || (stop.kind === 'stop' && !stop.parts)) { continue; }
		defaults.set(
			stop.number,
			stop.kind === 'choice' ? optionOf(stop.options, around) : textOf(stop.parts!, around, defaults),
		);
	}
}

function textOf(
	parts: readonly SnippetPart[],
	around: SnippetSurroundings,
	defaults: ReadonlyMap<number, string>,
): string {
	return parts.map(part => {
		switch (part.kind) {
			case 'text':
				return part.text;
			case 'variable':
				return variable(part.name, around.today);
			default:
				return defaults.get(part.number) ?? '';
		}
	}).join('');
}

function optionOf(options: readonly string[], { option = 0 }: SnippetSurroundings): string {
	return options[Math.min(option, options.length - 1)]!;
}

function variable(name: string, today: string): string {
	const [year, month, date] = today.split('-');
	const value = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: date }[name];
	if (value === undefined) { throw new Error(`Unknown variable ${name}`); }
	return value;
}

function place(text: string, at: number): string {
	return JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
}
