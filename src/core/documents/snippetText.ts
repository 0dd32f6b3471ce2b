/** One piece of a snippet, in the syntax that VS Code shares with TextMate; no transforms. */
export type SnippetPart =
	| { readonly kind: 'text', readonly text: string }
	| { readonly kind: 'variable', readonly name: string, readonly parts?: readonly SnippetPart[] }
	| { readonly kind: 'stop', readonly number: number, readonly parts?: readonly SnippetPart[] }
	| { readonly kind: 'choice', readonly number: number, readonly options: readonly string[] };

/** Why a text is no snippet; `line` counts from 1. */
export interface SnippetFault {
	readonly code: 'never-closed' | 'not-a-placeholder' | 'too-deep';
	readonly line: number;
	/** The beginning of the place. */
	readonly near: string;
}

/** Deeper than this, placeholders inside placeholders are nobody's template. */
const DEEPEST = 20;

/**
 * Reads `${1:text}`, `$1`, `${1|a,b|}`, `$NAME`, `${NAME:text}`, and `\$`, `\}`, `\\`.
 * A lone `$` is text, as in VS Code; `${` that opens none of these is a fault.
 */
export function readSnippet(text: string): readonly SnippetPart[] | SnippetFault {
	const reader = new Reader(text);
	const parts = reader.parts(0);
	return reader.fault ?? parts;
}

/** Whether {@link readSnippet} found a fault. */
export function isFault(reading: object): reading is SnippetFault {
	return 'code' in reading;
}

/**
 * The text that is left when every stop is accepted as offered; of a choice the first. Variables without a default are
 * empty.
 */
export function expandSnippet(parts: readonly SnippetPart[]): string {
	return textOf(parts, defaultsOf(parts));
}

/** The parts as a snippet again. */
export function writeSnippet(parts: readonly SnippetPart[]): string {
	return parts.map(part => {
		switch (part.kind) {
			case 'text':
				return part.text.replace(/[\\$}]/g, '\\$&');
			case 'choice':
				return `\${${part.number}|${part.options.map(option => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
			case 'stop':
				return part.parts ? `\${${part.number}:${writeSnippet(part.parts)}}` : `\${${part.number}}`;
			case 'variable':
				return part.parts ? `\${${part.name}:${writeSnippet(part.parts)}}` : `\${${part.name}}`;
		}
	}).join('');
}

/** The parts with each, inner ones first, replaced by what `change` gives for it. */
export function mapParts(
	parts: readonly SnippetPart[],
	change: (part: SnippetPart) => readonly SnippetPart[],
): SnippetPart[] {
	return parts.flatMap(part =>
		change('parts' in part && part.parts ? { ...part, parts: mapParts(part.parts, change) } : part)
	);
}

/** Snippets after one another with an empty line between; the stops count on, and the last has the end (`$0`). */
export function joinSnippets(bodies: readonly (readonly SnippetPart[])[]): SnippetPart[] {
	let highest = 0;
	return bodies.flatMap((body, index) => {
		const before = highest;
		const isLast = index === bodies.length - 1;
		const moved = mapParts(body, part => {
			if (!('number' in part)) { return [part]; }
			if (part.number === 0) { return isLast ? [part] : []; }
			highest = Math.max(highest, part.number + before);
			return [{ ...part, number: part.number + before }];
		});
		return isLast ? moved : [...withoutEnd(moved), { kind: 'text' as const, text: '\n\n' }];
	});
}

/** Without white space at the end. */
function withoutEnd(parts: readonly SnippetPart[]): SnippetPart[] {
	const last = parts.at(-1);
	return last?.kind === 'text' ? [...parts.slice(0, -1), { kind: 'text', text: last.text.trimEnd() }] : [...parts];
}

/**
 * What each numbered stop holds when nobody types. A stop without text of its own mirrors the first that has some,
 * wherever that stands.
 */
export function defaultsOf(parts: readonly SnippetPart[]): ReadonlyMap<number, string> {
	const defaults = new Map<number, string>();
	const visit = (inner: readonly SnippetPart[]): void => {
		for (const part of inner) {
			if ('parts' in part && part.parts) { visit(part.parts); }
			if (part.kind === 'choice' && !defaults.has(part.number)) {
				defaults.set(part.number, part.options[0] ?? '');
			}
			if (part.kind === 'stop' && part.parts && !defaults.has(part.number)) {
				defaults.set(part.number, textOf(part.parts, defaults));
			}
		}
	};
	visit(parts);
	return defaults;
}

function textOf(parts: readonly SnippetPart[], defaults: ReadonlyMap<number, string>): string {
	return parts.map(part => {
		if (part.kind === 'text') { return part.text; }
		if (part.kind === 'variable') { return textOf(part.parts ?? [], defaults); }
		return defaults.get(part.number) ?? '';
	}).join('');
}

/** Reads from left to right, each character once. */
class Reader {
	fault: SnippetFault | undefined;
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Up to the end, or inside a placeholder up to its brace. */
	parts(depth: number): SnippetPart[] {
		const parts: SnippetPart[] = [];
		const start = this.#at;
		let plain = '';
		while (this.#at < this.#text.length && !this.fault && !(depth > 0 && this.#text[this.#at] === '}')) {
			const part = this.#text[this.#at] === '$' ? this.#dollar(depth) : undefined;
			if (!part) {
				plain += this.#character();
				continue;
			}
			if (plain !== '') {
				parts.push({ kind: 'text', text: plain });
				plain = '';
			}
			parts.push(part);
		}
		if (depth > 0 && this.#at >= this.#text.length) { this.#fail('never-closed', start); }
		if (plain !== '') { parts.push({ kind: 'text', text: plain }); }
		return parts;
	}

	#character(): string {
		if (this.#text[this.#at] === '\\' && /[\\$}]/.test(this.#text[this.#at + 1] ?? '')) { this.#at += 1; }
		return this.#text[this.#at++] ?? '';
	}

	/** What a `$` begins; nothing where it is text. */
	#dollar(depth: number): SnippetPart | undefined {
		const rest = this.#text.slice(this.#at, this.#at + 80);
		const match = /^\$(?:(\d{1,4}|[A-Za-z_]\w*)|\{(\d{1,4}|[A-Za-z_]\w*)([}:|]))/.exec(rest);
		if (!match) {
			if (rest.startsWith('${')) { this.#fail('not-a-placeholder', this.#at); }
			return undefined;
		}
		const start = this.#at;
		this.#at += match[0].length;
		const head = headOf(match[1] ?? match[2] ?? '');
		if (match[3] === ':') { return { ...head, parts: this.#inner(depth, start) }; }
		if (match[3] !== '|') { return head; }
		if (head.kind === 'stop') { return { kind: 'choice', number: head.number, options: this.#options(start) }; }
		this.#fail('not-a-placeholder', start);
		return undefined;
	}

	#inner(depth: number, start: number): SnippetPart[] {
		if (depth >= DEEPEST) {
			this.#fail('too-deep', start);
			return [];
		}
		const parts = this.parts(depth + 1);
		this.#at += 1;
		return parts;
	}

	#options(start: number): string[] {
		const options = [''];
		while (this.#at < this.#text.length && !this.#text.startsWith('|}', this.#at)) {
			const escaped = this.#text[this.#at] === '\\' && /[\\,|]/.test(this.#text[this.#at + 1] ?? '');
			if (escaped) { this.#at += 1; }
			const character = this.#text[this.#at++] ?? '';
			if (character === ',' && !escaped) { options.push(''); }
			else { options[options.length - 1] += character; }
		}
		if (this.#at >= this.#text.length) { this.#fail('never-closed', start); }
		this.#at += 2;
		return options;
	}

	#fail(code: SnippetFault['code'], at: number): void {
		const line = this.#text.slice(0, at).split('\n').length;
		this.fault ??= { code, line, near: this.#text.slice(at, at + 30).split('\n')[0] ?? '' };
	}
}

function headOf(name: string): Extract<SnippetPart, { kind: 'stop' | 'variable' }> {
	return /^\d/.test(name) ? { kind: 'stop', number: Number(name) } : { kind: 'variable', name };
}
