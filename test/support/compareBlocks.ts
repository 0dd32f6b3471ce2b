import assert from 'node:assert/strict';
import { scanBlocks, type BlockScan, type ScannedTask } from '../../src/core/markdown/blocks/scanBlocks.ts';
import { remarkBlocks, type Blocks } from './remarkBlocks.ts';

/** Boxes that GFM knows too. A tab is one only at certain columns there, here everywhere. */
function isGfmTask(task: ScannedTask, known: ReadonlySet<number>): boolean {
	return task.mark === '\t' ? known.has(task.box) : /^[ xX]$/.test(task.mark);
}

function scannedBlocks(text: string, scan: BlockScan, { tasks, headings, textLines }: Blocks): Blocks {
	const known = new Set(tasks.map((task) => task.box));
	const gfm = scan.tasks.filter((task) => isGfmTask(task, known));
	const parentOf = (task: ScannedTask): number => {
		let parent = scan.tasks[task.parent];
		while (parent && !isGfmTask(parent, known)) parent = scan.tasks[parent.parent];
		return parent ? gfm.indexOf(parent) : -1;
	};
	return {
		tasks: gfm.map((task) => ({
			line: task.line,
			box: task.box,
			checked: /[xX]/.test(task.mark),
			marker: task.marker,
			lastParagraphLine: task.paragraph.at(-1)?.line ?? -1,
			parent: parentOf(task),
			listDepth: task.listDepth,
		})),
		headings: scan.headings.map(({ depth, line, start, end, containerDepth, text: words }, index) => ({
			depth,
			line,
			end,
			containerDepth,
			start: headings[index]?.start === undefined ? undefined : start,
			text: headings[index]?.text === undefined ? undefined : words,
		})),
		fenced: scan.fenced.map(({ line }) => line),
		// A CR, an indent that is taken off and a LF become one line ending in remark's value of fenced code.
		textLines: /\r[ \t]+\n/.test(text) ? textLines : scan.textLines,
	};
}

/** What has to hold of every scan, whatever remark says. */
function assertSound(text: string, scan: BlockScan): void {
	const lines = text.split(/\r\n|\r|\n/);
	assert.deepEqual(scan.lineStarts, [
		0,
		...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: ending, index }) => index + ending.length),
	]);
	for (const task of scan.tasks) {
		assert.equal(text[task.box], '[');
		assert.equal(text[task.boxEnd - 1], ']');
		assert.ok(task.itemEnd >= task.boxEnd && task.endLine >= task.line);
		for (const { line, start, end } of task.paragraph) {
			const lineStart: number = scan.lineStarts[line] ?? -1;
			assert.equal(end, lineStart + (lines[line]?.length ?? 0));
			assert.match(text.slice(lineStart, Math.min(start, task.box)), /^[\s>\d\-+*.)]*/);
			if (line > task.line + 1) assert.match(text.slice(lineStart, start), /^[\s>]*$/);
			assert.match(text.slice(start, end), /^(?![ \t])/);
		}
	}
}

/**
 * What the block scanner and remark disagree on in `text`, in words, or undefined. Front matter
 * is skipped as remark sees it.
 */
export function mismatchWithRemark(text: string): string | undefined {
	const { from, ...expected } = remarkBlocks(text);
	const scan = scanBlocks(text, from);
	try {
		assertSound(text, scan);
		assert.deepEqual(scannedBlocks(text, scan, expected), expected);
		return undefined;
	} catch (error) {
		return String(error);
	}
}

/** The text with a box after every list marker. */
export function withBoxes(text: string, box: string): string {
	return text.replace(
		/^((?:[ \t]|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?=\S)/gm,
		(_, marker: string) => `${marker}${box} `,
	);
}
