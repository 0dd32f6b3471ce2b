import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { scanBlocks, type BlockScan, type ScannedTask } from '../../../src/core/parse/blocks/scanBlocks.ts';
import { createRandom, generateMarkdown, shrinkText } from '../../support/generateMarkdown.ts';
import { remarkBlocks, type Blocks } from '../../support/remarkBlocks.ts';

const spec = createRequire(import.meta.url)('commonmark-spec') as {
	tests: readonly { markdown: string; number: number; section: string }[];
};
const documents = Number(process.env['MENTORING_FUZZ_DOCUMENTS'] ?? 20_000);
const firstSeed = Number(process.env['MENTORING_FUZZ_SEED'] ?? 2026);

/** Boxes that GFM knows too. A tab is one only at certain columns there, here everywhere. */
function isGfmTask(task: ScannedTask, known: ReadonlySet<number>): boolean {
	return task.mark === '\t' ? known.has(task.box) : /^[ xX]$/.test(task.mark);
}

function scannedBlocks(scan: BlockScan, known: ReadonlySet<number>): Blocks {
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
		headings: scan.headings.map(({ depth, line }) => ({ depth, line })),
		fenced: scan.fenced.map(({ line }) => line),
	};
}

/** What has to hold of every scan, whatever remark says. */
function assertSound(text: string, scan: BlockScan): void {
	const lines = text.split(/\r\n|\r|\n/);
	assert.equal(scan.lineStarts.length, lines.length);
	for (const task of scan.tasks) {
		assert.equal(text[task.box], '[');
		assert.equal(text[task.boxEnd - 1], ']');
		assert.ok(task.itemEnd >= task.boxEnd && task.endLine >= task.line);
		for (const { line, start, end } of task.paragraph) {
			const lineStart = scan.lineStarts[line] ?? -1;
			assert.equal(end, lineStart + (lines[line]?.length ?? 0));
			assert.match(text.slice(lineStart, Math.min(start, task.box)), /^[\s>\d\-+*.)]*/);
			if (line > task.line + 1) assert.match(text.slice(lineStart, start), /^[\s>]*$/);
			assert.match(text.slice(start, end), /^(?![ \t])/);
		}
	}
}

function mismatch(text: string): string | undefined {
	const { from, ...expected } = remarkBlocks(text);
	const scan = scanBlocks(text, from);
	try {
		assertSound(text, scan);
		assert.deepEqual(scannedBlocks(scan, new Set(expected.tasks.map((task) => task.box))), expected);
		return undefined;
	} catch (error) {
		return String(error);
	}
}

function assertAgrees(text: string, where: string): void {
	if (mismatch(text) === undefined) return;
	const smallest = shrinkText(text, (smaller) => mismatch(smaller) !== undefined);
	assert.fail(`${where}\nin ${JSON.stringify(text)}\nsmallest ${JSON.stringify(smallest)}\n${mismatch(smallest)}`);
}

/** The text with a box after every list marker. */
function withBoxes(text: string, box: string): string {
	return text.replace(/^((?:[ \t]|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?=\S)/gm, (_, marker: string) => `${marker}${box} `);
}

suite('the block scanner agrees with remark', () => {
	test('on every example of the CommonMark specification', () => {
		assert.ok(spec.tests.length > 600);
		for (const { markdown, number, section } of spec.tests) {
			const text = markdown.replaceAll('→', '\t');
			const where = `example ${number} (${section})`;
			for (const variant of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) assertAgrees(variant, where);
			for (const box of ['[ ]', '[x]', '[X]']) assertAgrees(withBoxes(text, box), `${where} with boxes`);
			assertAgrees(withBoxes(text.replace(/^/gm, '> '), '[x]'), `${where} quoted, with boxes`);
			assertAgrees(withBoxes(`- [ ] a\n\n${text.replace(/^/gm, '  ')}`, '[x]'), `${where} in a task, with boxes`);
		}
	});

	test(`on ${documents} generated documents, seed ${firstSeed}`, function () {
		this.timeout(0);
		for (let index = 0; index < documents; index++) {
			const seed = firstSeed * 1_000_003 + index;
			assertAgrees(generateMarkdown(createRandom(seed)), `seed ${seed}`);
		}
	});
});
