import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { mismatchWithRemark } from '../../support/compareBlocks.ts';

/** Tasks as `mark line:text|text`, with two spaces in front for each enclosing task. */
function tasks(text: string): string[] {
	return scanBlocks(text).tasks.map(({ depth, mark, line, paragraph }) => {
		const own = paragraph.map(({ start, end }) => text.slice(start, end)).join('|');
		return `${'  '.repeat(depth)}${mark} ${line}:${own}`;
	});
}

/** Examples of GFM §5.2, §5.3 and §5.4 and what follows from them; the second part is what `tasks` gives. */
const CASES: readonly (readonly [name: string, markdown: string, expected: readonly string[]])[] = [
	['GFM example 279', '- [ ] foo\n- [x] bar\n', ['  0:foo', 'x 1:bar']],
	['GFM example 280', '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n', [
		'x 0:foo',
		'    1:bar',
		'  x 2:baz',
		'  3:bim',
	]],
	['every marker', '- [ ] a\n\n* [ ] b\n\n+ [ ] c\n\n1. [ ] d\n\n1) [ ] e\n', [
		'  0:a',
		'  2:b',
		'  4:c',
		'  6:d',
		'  8:e',
	]],
	['every mark', '- [/] a\n- [-] b\n- [>] c\n- [?] d\n- [X] e\n- [é] f\n- [😀] g\n', [
		'/ 0:a',
		'- 1:b',
		'> 2:c',
		'? 3:d',
		'X 4:e',
		'é 5:f',
		'😀 6:g',
	]],
	['only one character', '- [] a\n- [ab] b\n- [  ] c\n- [x d\n', []],
	['white space has to follow, and text', '- [x]a\n- [x](u)\n- [x]\n- [x]  \n- [ ]\tb\n', ['  4:b']],
	['text may follow on the next line', '- [ ]\n  a\n', ['  0:|a']],
	['a broken box', '- [\n  ] a\n', ['  0:a']],
	['continuation and lazy lines', '- [ ] a\n  b\nc\n', ['  0:a|b|c']],
	['quotes and callouts', '> [!note] Title\n> - [ ] a\n>   b\n> > 1. [x] c\n', ['  1:a|b', 'x 3:c']],
	['a box is text outside a list', '[ ] a\n\n> [x] b\n', []],
	['only the first block counts', '- a\n\n  [ ] b\n- # c\n  [x] d\n', []],
	['a first line may be empty', '-\n  [ ] a\n', ['  1:a']],
	['fenced code', '```\n- [ ] a\n```\n~~~js\n- [ ] b\n```\n~~~\n- [ ] c\n', ['  7:c']],
	['an open fence in an item ends with it', '- ```\n  - [ ] a\n- [ ] b\n', ['  2:b']],
	['indented code', '    - [ ] a\n\n-     [ ] b\n- [ ] c\n', ['  3:c']],
	['HTML blocks', '<div>\n- [ ] a\n</div>\n\n- [ ] b\n', ['  4:b']],
	['comments', '<!--\n- [ ] a\n\n- [ ] b\n-->\n- [ ] c\n', ['  5:c']],
	['a script with a blank line', '<script>\n\n- [ ] a\n</script>\n- [ ] b\n', ['  4:b']],
	['CDATA and instructions', '<![CDATA[\n- [ ] a\n]]>\n<?php\n- [ ] b\n?>\n- [ ] c\n', ['  6:c']],
	['underlined headings', '- [ ] a\n  ===\n- [ ] b\n  ---\n', []],
	['link definitions', '- [x]: /url\n- [a]: /url\n  [ ] b\n', ['  2:b']],
	['tables', '- [ ] a | b\n  --|--\n- [ ] c\n\n| d |\n| - |\n- [ ] e\n', ['  2:c', '  6:e']],
	['footnotes', '[^1]: - [ ] a\n      - [x] b\n', ['  0:a', '  x 1:b']],
	['footnotes right inside footnotes', '[^1]:[^2]:\n    - [ ] a\n          - [x] b\n', ['  1:a', '  x 2:b']],
	['thematic breaks are no items', '- [ ] a\n- - -\n* * *\n- [ ] b\n', ['  0:a', '  3:b']],
	['only 1. interrupts a paragraph', 'a\n2. [ ] b\n1. [ ] c\n', ['  2:c']],
	['tabs', '-\t[ ] a\n\t- [x] b\n>\t- [ ] c\n1.\t[ ] d\n', ['  0:a', '  x 1:b', '  2:c', '  3:d']],
	['CRLF, CR and no final line ending', '- [ ] a\r\n  b\r- [x] c', ['  0:a|b', 'x 2:c']],
	['NUL', '- [ ] a\0b\n\0\n- [\0] c\n', ['  0:a\0b|\0', '\0 2:c']],
	['identical lines', '- [ ] a\n- [ ] a\n\n- [ ] a\n', ['  0:a', '  1:a', '  3:a']],
	['nothing', '', []],
];

suite('scanBlocks', () => {
	for (const [name, markdown, expected] of CASES) {
		test(`tasks: ${name}`, () => {
			assert.deepEqual(tasks(markdown), expected);
			assert.equal(mismatchWithRemark(markdown), undefined);
		});
	}

	test('tells where a task stands', () => {
		const text = '# H\n> 12) [x] a\n>     b\n>\n>     - c\n>       - [ ] d\n\ne\n';
		const [first, second] = scanBlocks(text).tasks;
		assert.ok(first && second);
		assert.equal(text.slice(first.marker, first.boxEnd), '12) [x]');
		assert.equal(
			text.slice(first.itemStart, first.itemEnd),
			text.slice(text.indexOf('12)'), text.indexOf('\n\ne')),
		);
		assert.deepEqual([first.endLine, first.parent, first.listDepth], [5, -1, 0]);
		assert.deepEqual([second.line, second.parent, second.depth, second.listDepth], [5, 0, 1, 2]);
		assert.deepEqual(second.paragraph, [{ line: 5, start: text.indexOf('d\n'), end: text.indexOf('d\n') + 1 }]);
	});

	test('an item ends before the blank lines after it', () => {
		const text = '- [ ] a\n\n  b\n\n\n- [ ] c\n  ```\n\n  x\n  ```\n\n# H';
		assert.deepEqual(
			scanBlocks(text).tasks.map(({ endLine, itemStart, itemEnd }) => [endLine, text.slice(itemStart, itemEnd)]),
			[
				[2, '- [ ] a\n\n  b'],
				[9, '- [ ] c\n  ```\n\n  x\n  ```'],
			],
		);
	});

	test('an empty child belongs to the item', () => {
		for (const child of ['  - b\n  -', '  >', '  - >']) {
			const text = `- [ ] a\n${child}\n\n- c\n`;
			assert.equal(scanBlocks(text).tasks[0]?.itemEnd, text.indexOf('\n\n'), child);
		}
	});

	test('headings of both kinds, in containers too', () => {
		const text = '# One #\n##\tTwo ## b\n#\nThree\nlines\n  ===\n> - Four\n>   ---\n#none\n####### none\n';
		const { headings } = scanBlocks(text);
		assert.deepEqual(
			headings.map(({ depth, line, text: own, containerDepth }) => [depth, line, own, containerDepth]),
			[
				[1, 0, 'One', 0],
				[2, 1, 'Two ## b', 0],
				[1, 2, '', 0],
				[1, 3, 'Three\nlines', 0],
				[2, 6, 'Four', 2],
			],
		);
		assert.deepEqual(headings.map(({ start, end }) => text.slice(start, end)), [
			'# One #',
			'##\tTwo ## b',
			'#',
			'Three\nlines\n  ===',
			'Four\n>   ---',
		]);
	});

	test('comments in HTML blocks, and marks of private parts in text', () => {
		const text = '<!-- private -->\na\n\n<!--/PRIVATE--> b <!-- two -->\n\n'
			+ 'c <!-- private --> `<!-- private -->` \\<!-- private --> <!-- other -->\n\n<div>\n<!-- in -->\n'
			+ '</div>\n\n    <!-- private -->\n\n## H <!-- /private -->\n\n<!-- open';
		const { comments } = scanBlocks(text);
		assert.deepEqual(comments.map((comment) => [comment.line, comment.text]), [
			[0, 'private'],
			[3, '/PRIVATE'],
			[3, 'two'],
			[5, 'private'],
			[5, 'other'],
			[8, 'in'],
			[11, 'private'],
			[13, '/private'],
			[15, 'open'],
		]);
		assert.equal(text.slice(comments[3]?.start, comments[3]?.end), '<!-- private -->');
	});

	test('fenced code with an info string, outside containers', () => {
		const text = '```mentoring open\na\n```\n```\nb\n```\n- ```c\n  ```\n~~~d';
		assert.deepEqual(
			scanBlocks(text).fenced.map((
				{ line, endLine, info, start, end },
			) => [line, endLine, info, text.slice(start, end)]),
			[
				[0, 2, 'mentoring open', '```mentoring open\na\n```'],
				[8, 8, 'd', '~~~d'],
			],
		);
	});

	test('lines with text', () => {
		const text = '# H\na\n\n---\n[b]: /c\n<!-- d -->\n- e\n-\n| f |\n| - |\n```\n\ng\n```\n    \n\n    h\n';
		assert.deepEqual(scanBlocks(text).textLines, [1, 6, 8, 9, 12, 16]);
	});

	test('starts after front matter and byte order mark, and counts lines from the top', () => {
		const text = '\uFEFF---\ntype: goal\n---\n- [ ] a\n';
		const scan = scanBlocks(text, text.indexOf('- [ ]'));
		assert.deepEqual(scan.tasks.map(({ line, box }) => [line, box]), [[3, text.indexOf('[')]]);
		assert.deepEqual(scan.headings, []);
		assert.deepEqual(scan.lineStarts, [0, 5, 16, 20, 28]);
		assert.equal(scanBlocks('\uFEFF- [ ] a', 1).tasks[0]?.box, 3);
		assert.deepEqual(scanBlocks(text, text.length).tasks, []);
	});

	test('every line ending begins a line, also the last one', () => {
		for (const ending of ['\n', '\r', '\r\n']) {
			const line = `a${ending}`;
			assert.deepEqual(
				scanBlocks(line.repeat(2)).lineStarts,
				[0, line.length, 2 * line.length],
				JSON.stringify(ending),
			);
		}
		assert.deepEqual(scanBlocks('a\n\r\rb').lineStarts, [0, 2, 3, 4]);
	});

	test('100 levels of items', () => {
		const text = Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}- [ ] ${level}`).join('\n');
		const tasks = scanBlocks(text).tasks;
		assert.deepEqual(
			tasks.map(({ depth, parent, endLine }) => [depth, parent, endLine]),
			Array.from({ length: 100 }, (_, level) => [level, level - 1, 99]),
		);
	});

	test('hostile texts come to an end', () => {
		const n = 10_000;
		const hostile: Record<string, readonly [text: string, tasks: number]> = {
			quotes: [`${'>'.repeat(n)} - [ ] x\n${'>\n'.repeat(n)}`, 1],
			items: [`${'- '.repeat(n)}[x] y\n${'\n'.repeat(n)}${'z\n'.repeat(n)}`, 1],
			both: [`${'> - '.repeat(n)}[x] y\n${'>\n'.repeat(n)}`, 1],
			stairs: [Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- [ ] a`).join('\n'), 1000],
			brackets: [`- ${'['.repeat(n * 10)}\n${']'.repeat(n * 10)}`, 0],
			boxes: ['- [\n'.repeat(n), 0],
			rules: [`${'- '.repeat(n * 10)}- x`, 0],
			comments: [`${'- <!--\n'.repeat(n)}${'a <!--'.repeat(n)}`, 0],
			cdata: [`${'- <![CDATA[\n'.repeat(n)}${']'.repeat(n * 10)}`, 0],
			definitions: [`${'[a]: b\n'.repeat(n)}[a]: b "c\n`, 0],
			parentheses: [`[a]: ${'('.repeat(n * 10)}`, 0],
			backticks: [`<!-- private --> ${Array.from({ length: 500 }, (_, size) => '`'.repeat(size)).join(' ')}`, 0],
			tables: [`${'|'.repeat(n)}\n${'|-'.repeat(n - 1)}\n${'a | b\n'.repeat(n)}`, 0],
			footnotes: [`${'[^a]: '.repeat(n)}- [ ] x`, 1],
			footnoteLines: [`${'[^a]: '.repeat(n)}- [ ] x\n${'    y\n'.repeat(n)}`, 1],
			longLine: [`- [ ] ${'a'.repeat(n * 100)}`, 1],
		};
		for (const [name, [text, count]] of Object.entries(hostile))
			assert.equal(scanBlocks(text).tasks.length, count, name);
	});
});
