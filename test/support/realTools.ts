import { execFile, spawnSync } from 'node:child_process';
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { format } from 'prettier';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** What other programs make of a note when they write it anew. */
export type RewritingTool = (text: string) => Promise<string>;

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkStringify).freeze();

/** Programs of npm that people let run over their notes. */
export const NPM_TOOLS: Readonly<Record<string, RewritingTool>> = {
	'prettier': text => format(text, { parser: 'markdown' }),
	'prettier, wrapping': text => format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 40 }),
	'remark-stringify': async text => String(await remark.process(text)),
	'markdownlint, fixes': text => Promise.resolve(applyFixes(text, lint({ strings: { note: text } })['note'] ?? [])),
};

/** Markdown as pandoc reads and writes it. */
const PANDOC_FORMATS = ['gfm', 'markdown', 'commonmark_x'] as const;

/** What `pandoc --version` says first, such as `pandoc 3.1.11`; `undefined` where it is not installed. */
export function pandocVersion(): string | undefined {
	const { status, stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
	return status === 0 ? stdout.split('\n', 1)[0] : undefined;
}

/**
 * Pandoc reading one format and writing the same or another: the whole note, and its body alone, as editors hand it
 * over.
 */
export const PANDOC_TOOLS: Readonly<Record<string, RewritingTool>> = Object.fromEntries(
	PANDOC_FORMATS.flatMap(from =>
		PANDOC_FORMATS.flatMap(to =>
			[
				[
					`pandoc ${from} to ${to}`,
					(text: string) =>
						pandoc(text, ['-s', '-f', `${from}+yaml_metadata_block`, '-t', `${to}+yaml_metadata_block`]),
				],
				...from === to
					? [
						[
							`pandoc ${from} to ${to}, the body`,
							(text: string) => bodyThrough(text, ['-f', from, '-t', to]),
						] as const,
					]
					: [],
			] as const
		)
	),
);

async function bodyThrough(text: string, args: readonly string[]): Promise<string> {
	const head = /^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0] ?? '';
	return head + await pandoc(text.slice(head.length), args);
}

function pandoc(text: string, args: readonly string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = execFile('pandoc', args, { encoding: 'utf8', maxBuffer: 1 << 24 }, (error, stdout) => {
			if (error) { reject(error); }
			else { resolve(stdout); }
		});
		child.stdin?.end(text);
	});
}
