import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../../../docs/rules/', import.meta.url);

/** What the page of a rule shows: its examples are the rule's fixtures. */
export interface RulePage {
	readonly text: string;
	/** A note in which it is reported, and what is marked there, in order. */
	readonly reported?: string;
	readonly marked: readonly string[];
	/** The same note mended by the first fix, or by hand where there is none. */
	readonly mended?: string;
	/** A note in which it is not reported. */
	readonly notReported?: string;
}

/** Codes of all pages. */
export function pageCodes(): string[] {
	return readdirSync(FOLDER).map(name => name.replace(/\.md$/, '')).sort();
}

/** The page of a rule; an error if there is none. */
export function readPage(code: string): RulePage {
	const text = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
	const example = (heading: string) => {
		const name = new RegExp(`\\n## ${heading}\\n\\n\`\`\`markdown\\n([^]*?)\`\`\`\\n`).exec(text)?.[1];
		return name;
	};
	const [reported, mended, notReported] = ['Reported', 'Mended', 'Not reported'].map(example);
	const marked = [...(/\nMarked: (.*)\n/.exec(text)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1]!);
	return {
		text,
		marked,
		...reported === undefined ? {} : { reported },
		...mended === undefined ? {} : { mended },
		...notReported === undefined ? {} : { notReported },
	};
}
