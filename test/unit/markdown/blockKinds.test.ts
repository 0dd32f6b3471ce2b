import assert from 'node:assert/strict';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { mismatchWithRemark } from '../../support/compareBlocks.ts';

/**
 * How many of the items below `line` are tasks: none in HTML that goes on, the last in HTML up to a blank line, both
 * below text.
 */
function tasksBelow(line: string): number {
	const text = `${line}\n- [ ] a\n\n- [ ] b\n`;
	assert.equal(mismatchWithRemark(text), undefined);
	assert.equal(mismatchWithRemark(`x\n${text}`), undefined);
	return scanBlocks(text).tasks.length;
}

/** Lines of text that are left when definitions are taken off. */
function left(text: string): readonly number[] {
	assert.equal(mismatchWithRemark(text), undefined);
	return scanBlocks(text).textLines;
}

suite('kinds of HTML blocks', () => {
	const OPEN = [
		'<script>',
		'<pre x',
		'<style',
		'<TEXTAREA>',
		'<script\tx',
		'<pre',
		'<!X',
		'<!A',
		'<!z',
		'<![CDATA[',
		'<?',
		'<?x',
		'<!--',
		'  <script>',
		'<!---',
		'<?php',
	];
	const TO_BLANK = [
		'<div',
		'</div>',
		'<div/>',
		'<DIV x',
		'<blockquote>',
		'<figcaption>',
		'<h1>',
		'</h6 x',
		'<div\t',
		'<div>x',
		'   <div>',
		'<a>',
		'<a href="x">',
		"<a b='c' d=e f>",
		'<a/>',
		'<a />',
		'</a>',
		'</a >',
		'<a b=c=d>',
		'<a :b _c x.y:z-1=q>',
		'<a  >  ',
		'<a-b>',
		'<a1>',
		'<zA0-9>',
		'<z>',
		'<A>',
		'<a b = c>',
		'<a b="c" d>',
		'<a b="c"/>',
		'<a b="c">',
		'<a b="">',
		'<a b=c/>',
		'<a Z9-.:_>',
		'<a b\t=\tc>',
		"<a b='c\"d'>",
		'<scripts>',
		'<script/>',
		'</script>',
		'<blockquotes>',
		'<a a>',
		'<a z0>',
		'<a b="c"\td>',
	];
	const NONE = [
		'<div/x',
		'<divx',
		'<a',
		'<a> x',
		'<a b="c>',
		'<a b="c"d>',
		'<a b=>',
		'<a b= >',
		'<a b=<>',
		'<a b=`>',
		'<a b==>',
		'<1a>',
		'< a>',
		'<>',
		'</>',
		'</ a>',
		'</a b>',
		'<a/b>',
		'<a/ >',
		'<a 1b>',
		'<a b="c"',
		'<a b=c"d>',
		"<a b=c'd>",
		'<a b=c<d>',
		'<a b=c`d>',
		'<a b=c',
		'<a b',
		'<a b=',
		'<a b="',
		'<a b="c" ',
		'<a b=c>d>',
		'<a/',
		'<a /',
		'<a .b>',
		'<a -b>',
		'<a@>',
		'<a[>',
		'<a`>',
		'<a:b>',
		'<a{>',
		'<a b@>',
		'<a b{=c>',
		'<!x>',
		'<!1',
		'<!',
		'<!-',
		'<![cdata[',
		'<![CDATA',
		'<',
		'<!@',
		'<![',
		'<!{',
		'<!`',
		'div>',
		'<div!',
		'</div/',
		'<a b="c"=d>',
		'<a =b>',
		'<a b=c\\',
	];

	for (
		const [kind, tasks, lines] of [['goes on to its end', 0, OPEN], ['goes on to a blank line', 1, TO_BLANK], [
			'is text',
			2,
			NONE,
		]] as const
	) {
		test(`${kind}: ${lines.length} beginnings`, () => {
			assert.deepEqual(lines.filter(line => tasksBelow(line) !== tasks), []);
		});
	}

	test('of those that do so, a complete tag alone does not end a paragraph', () => {
		const tasksAfterText = (line: string): number => scanBlocks(`x\n${line}\n- [ ] a\n`).tasks.length;
		assert.deepEqual(
			['<div', '<script>', '<!X', '<?', '<![CDATA[', '<!--', '<h1>', '</div>'].map(tasksAfterText),
			Array(8).fill(0),
		);
		assert.deepEqual(['<a>', '</a>', '<script/>', '</script>', '<a', 'x'].map(tasksAfterText), Array(6).fill(1));
	});

	const ENDS: readonly (readonly [text: string, tasks: number])[] = [
		['<script></script>', 1],
		['<script>\n</PRE>', 1],
		['<script></scripts>', 0],
		['<pre\n\n</textarea>x', 1],
		['<style', 0],
		['<!-- -->', 1],
		['<!-->', 1],
		['<!--->', 1],
		['<!--\n-->', 1],
		['<!-- ->', 0],
		['<? ?>', 1],
		['<?>', 1],
		['<?\n>', 0],
		['<!X>', 1],
		['<!X\n>', 1],
		['<![CDATA[]]>', 1],
		['<![CDATA[]>', 0],
		['<![CDATA[ ]]]>', 0],
		['<![CDATA[ ]]]]>', 1],
		['<![CDATA[\n]]>', 1],
		['<script>\n</script', 0],
		['<!--\n\n--', 0],
	];
	for (const [text, tasks] of ENDS) {
		test(`${JSON.stringify(text)} ${tasks === 1 ? 'ends there' : 'goes on'}`, () => {
			const whole = `${text}\n- [ ] a\n`;
			assert.equal(scanBlocks(whole).tasks.length, tasks);
			assert.equal(mismatchWithRemark(whole), undefined);
		});
	}

	test('comments tell where they are, also in HTML of other kinds', () => {
		const text = '<!-- a --> x <!-- b\n\n<div> <!-- c --> <!-- d\n\n<!---->\n\n<!-->\n<!-- e';
		assert.deepEqual(
			scanBlocks(text).comments.map(({ line, start, end, text: words }) => [line, text.slice(start, end), words]),
			[
				[0, '<!-- a -->', 'a'],
				[0, '<!-- b', 'b'],
				[2, '<!-- c -->', 'c'],
				[2, '<!-- d', 'd'],
				[4, '<!---->', ''],
				[6, '<!-->', ''],
				[7, '<!-- e', 'e'],
			],
		);
	});
});

suite('link definitions', () => {
	const WHOLE = [
		'[a]: u',
		'[a]:u',
		'[a]:\nu',
		'[a\\]b]: u',
		'[a\\\\]: u',
		'[a\\[b]: u',
		'[a\\x]: u',
		'[a\nb]: u',
		`[${'a'.repeat(999)}]: u`,
		`[${'a'.repeat(997)}\\]]: u`,
		`[${'a\n'.repeat(500)}${'b'.repeat(499)}]: u`,
		'[x]: u',
		'[a]: <u v>',
		'[a]: <>',
		'[a]: <u\\>v>',
		'[a]: <u\\<v>',
		'[a]: <u\\\\>',
		'[a]: <u\\x>',
		'[a]: <u> "t"',
		'[a]: <u>\n"t"',
		'[a]: u(v)',
		'[a]: u\\)v',
		'[a]: u\\(v',
		'[a]: u\\\\',
		'[a]: u(v\\))',
		'[a]: u(v\\(w)',
		'[a]: u\\x',
		'[a]: (u)',
		'[a]: u((v))',
		'[a]: u\0v',
		'[a]: u!v',
		'[a]: u\u00a0v',
		'[a]: u"t"',
		'[a]: u "t"',
		"[a]: u 't'",
		'[a]: u (t)',
		'[a]: u "t\\""',
		'[a]: u "t\\\\"',
		'[a]: u (t\\))',
		'[a]: u (t(u)',
		'[a]: u "t\nv"',
		'[a]: u\n"t"',
		"[a]: u\n't'",
		'[a]: u "t"  ',
		'[a]: u "t"\t',
		'[a]: u  \n[b]: v',
		'[a]: u\n\n[b]: v',
		'[a]: u "t\\x"',
		'[a]: u "a\'b)"',
		'[a]: u (a"b)',
		'[a]:\tu\t"t"',
		'[a]: u ""',
		'[a]: \nu',
	];
	const NONE = [
		'[a]:',
		'[a] : u',
		'[a[b]: u',
		'[ ]: u',
		'[a]b]: u',
		'[]: u',
		`[${'a'.repeat(1000)}]: u`,
		`[${'a'.repeat(998)}\\]]: u`,
		'[a]: <u',
		'[a]: <u<v>',
		'[a]: <u>v',
		'[a]: <u>"t"',
		'[a]: u(v',
		'[a]: u)v',
		'[a]: u(v w)',
		'[a]: u\u0001v',
		'[a]: u\u007fv',
		'[a]: u\u001fv',
		'[a]: \u0001',
		'[a]: )',
		'[a]: u "t',
		'[a]: u "t" x',
		'[a]: u "t\\"',
		'[a]: u (t\\)',
		'[a]: u t',
		'[x]a',
		'[\\]: u',
		'[x]:',
		'[ ]:',
		'[a',
		'[a]',
		'a]: u',
		'[a]; u',
		'[a]: (u',
		'[a]: u \'t"',
		'[a]: u "t"x',
	];
	test('take whole lines', () => {
		assert.deepEqual(WHOLE.filter(text => left(text).length > 0), []);
	});
	test('are text where something is amiss', () => {
		assert.deepEqual(NONE.filter(text => left(text).length === 0), []);
	});

	const PARTS: readonly (readonly [text: string, lines: readonly number[]])[] = [
		['[a]:\n\nu', [0, 2]],
		['[\n]: u', [0, 1]],
		['[a]: <u\nv>', [0, 1]],
		['[a]: u\n"t', [1]],
		['[a]: u\n"t" x', [1]],
		['[a]: u\n"t"\nx', [2]],
		['[a]: u\nt', [1]],
		['[a]: u\n[b]: v\nx', [2]],
		['[a]: u\n[b]', [1]],
		['[a]: u\n"t\nv" w', [1, 2]],
		['x\n[a]: u', [0, 1]],
		['[a]: u\n  [b]: v\n y', [2]],
	];
	for (const [text, lines] of PARTS) {
		test(`${JSON.stringify(text)} leaves ${lines.length} of its lines`, () => {
			assert.deepEqual(left(text), lines);
		});
	}
});

suite('tables', () => {
	/** Whether an item is a table, and then no task. */
	const isTable = (head: string, delimiter: string): boolean => {
		const text = `- [ ] ${head}\n  ${delimiter}\n`;
		assert.equal(mismatchWithRemark(text), undefined, text);
		return scanBlocks(text).tasks.length === 0 && scanBlocks(text).headings.length === 0;
	};

	test('have a head with as many cells as the line below it', () => {
		const tables: readonly (readonly [string, string])[] = [
			['a', '|-'],
			['a', '-|'],
			['a', ':-'],
			['a', '-:'],
			['a', ':-:'],
			['a | b', '-|-'],
			['a | b', '| - | - |'],
			['a | b |', '|-|-|'],
			['a | b | c', '-|:-:|-:'],
			['a \\| b', '|-'],
			['a \\\\| b', '-|-'],
			['a \\\\\\| b', '|-'],
			['a | b', '--- | ---  '],
			['a|b', ':-\t|\t-'],
			['a \\ | b', '-|-'],
			['a | | c', '-|-|-'],
			['a |', '|-|'],
			['a\\', '|-'],
		];
		assert.deepEqual(tables.filter(([head, delimiter]) => !isTable(head, delimiter)), []);
		const none: readonly (readonly [string, string])[] = [
			['a', '-|-'],
			['a | b', '|-'],
			['a | b', '-|-|-'],
			['a | b', '- -'],
			['a | b', '-|x'],
			['a | b', '-|'],
			['a | b', '|'],
			['a | b', '||'],
			['a | b', ':|-'],
			['a | b', '-||-'],
			['a | b', '--'],
			['a', '|'],
			['a', ':'],
			['a', '::'],
			['a', '|:|'],
			['a', '-:-'],
			['a', ':-:-'],
			['a', '|-x'],
			['a', '|- -'],
			['a \\| b', '-|-'],
			['a | b', '-|- -'],
		];
		assert.deepEqual(none.filter(([head, delimiter]) => isTable(head, delimiter)), []);
	});

	test('go on to a blank line or another block, and hold their lines', () => {
		const lines = (text: string): readonly number[] => {
			assert.equal(mismatchWithRemark(text), undefined, text);
			return scanBlocks(text).textLines;
		};
		assert.deepEqual(lines('x\na | b\n-|-\nc\n\nd\n'), [0, 1, 2, 3, 5]);
		assert.deepEqual(lines('a | b\n-|-\n# h\nx\n'), [0, 1, 3]);
		assert.deepEqual(lines('a\n    b | c\n-|-\n'), [0, 1, 2]);
		assert.deepEqual(lines('a\n   b | c\n-|-\n'), [0, 1, 2]);
		assert.deepEqual(
			scanBlocks('a | <!-- private --> b\n-|-\nc | <!-- /private -->\n').comments.map((
				{ line, text },
			) => [line, text]),
			[[0, 'private'], [2, '/private']],
		);
		assert.deepEqual(scanBlocks('x\n<a href="b | c">\n-|\n').tasks, []);
	});
});

suite('marks of private parts in text', () => {
	const result = (text: string): unknown[] =>
		scanBlocks(text).comments.map(({ line, start, end, text: words }) => [line, text.slice(start, end), words]);

	test('are comments of any words, also over lines', () => {
		for (const mark of ['<!--private-->', '<!-- PRIVATE -->', '<!--  private\t-->']) {
			assert.deepEqual(result(`a ${mark} b`), [[0, mark, mark.slice(4, -3).trim()]], mark);
		}
		assert.deepEqual(result('a\nb <!-- / private --> c <!--private--><!--/private-->'), [
			[1, '<!-- / private -->', '/ private'],
			[1, '<!--private-->', 'private'],
			[1, '<!--/private-->', '/private'],
		]);
		assert.deepEqual(result('> a <!--\n> not\n> private -->'), [[0, '<!--\n> not\n> private -->', 'not private']]);
		for (
			const none of [
				'<!-- private',
				'<!- private -->',
				'< !-- private -->',
				'<!-- private -- >',
				'<!--\n\nprivate -->',
				'<\n!-- private -->',
			]
		) { assert.deepEqual(result(`a ${none} b`), [], none); }
	});

	test('are text in code, and only there', () => {
		const MARK = '<!-- private -->';
		const isFound = (text: string): boolean => result(text).length > 0;
		const code = [
			`\`${MARK}\``,
			`\`\` \` ${MARK} \`\``,
			`\`a\n b ${MARK}\``,
			`\\\\\`${MARK}\``,
			`a \`b\` \`${MARK}\``,
			`\`\\\` \`${MARK}\``,
			`\`a \`\` ${MARK}\``,
			`\\${MARK}`,
			`\`\`a\`\`\`b ${MARK}\`\``,
		];
		assert.deepEqual(code.filter(text => isFound(`x ${text}`)), []);
		const text = [
			`\`${MARK}`,
			`\`\`${MARK}\``,
			`\\\`${MARK}\``,
			`\`a\` ${MARK} \`b\``,
			`\`a\\\`${MARK}\``,
			`\`\`a\` ${MARK}`,
			`\\\\${MARK}`,
			`\`a\` \`\` ${MARK} \``,
			`\`a\n\nb ${MARK}\``,
			`\`\`a\`\` ${MARK} \`b`,
			`a\\\` ${MARK}`,
		];
		assert.deepEqual(text.filter(text => !isFound(`x ${text}`)), []);
	});

	test('in headings of both kinds', () => {
		assert.deepEqual(result('# A <!-- private -->\nB <!-- /private -->\nc <!-- private -->\n===\n'), [
			[0, '<!-- private -->', 'private'],
			[1, '<!-- /private -->', '/private'],
			[2, '<!-- private -->', 'private'],
		]);
		assert.deepEqual(result('# `<!-- private -->`\n`<!-- private -->`\n---\n'), []);
	});
});

suite('containers', () => {
	const agrees = (text: string): readonly number[] => {
		assert.equal(mismatchWithRemark(text), undefined, JSON.stringify(text));
		return scanBlocks(text).tasks.map(({ line }) => line);
	};

	test('footnotes: what may be their label', () => {
		const isFootnote = (text: string): boolean =>
			agrees(`${text} - [ ] a\n\n      - [ ] b`).length === 2 && agrees(`${text}\n\n    - [ ] b`).length === 1;
		assert.deepEqual(
			['[^1]:', '[^a\\]b]:', '[^a\\\\]:', '[^a\\[b]:', '[^^]:', `[^${'a'.repeat(999)}]:`, '[^a\\b]:'].filter(
				text => !isFootnote(text),
			),
			[],
		);
		assert.deepEqual(
			[
				'[^]:',
				'[^a b]:',
				'[^a[b]:',
				'[^a\tb]:',
				'[^1]',
				'[^1] :',
				'[1]:',
				'[^1',
				`[^${'a'.repeat(1000)}]:`,
				'[^a\\]:',
				'[^\\',
				'^1]:',
				'[^a]]:',
			].filter(isFootnote),
			[],
		);
	});

	test('markers of lists', () => {
		const isTask = (text: string): boolean => agrees(text).length === 1;
		assert.deepEqual(
			[
				'- [ ] a',
				'+ [ ] a',
				'* [ ] a',
				'0. [ ] a',
				'9) [ ] a',
				'123456789. [ ] a',
				'   - [ ] a',
				'-    [ ] a',
				'1.\t[ ] a',
				'-\n  [ ] a',
				'12.\n    [ ] a',
			].filter(text => !isTask(text)),
			[],
		);
		assert.deepEqual(
			[
				'-[ ] a',
				'1234567890. [ ] a',
				'1: [ ] a',
				'/. [ ] a',
				':. [ ] a',
				'1.[ ] a',
				'    - [ ] a',
				'-     [ ] a',
				'-\n [ ] a',
				'-\n\n  [ ] a',
				'= [ ] a',
				'a. [ ] a',
				'- \n\n  [ ] a',
			].filter(isTask),
			[],
		);
	});

	test('what ends a paragraph and what does not', () => {
		const below = (line: string): number => agrees(`x\n${line}`).length;
		assert.deepEqual(['- [ ] a', '1. [ ] a', '1) [ ] a', '> - [ ] a', '* [ ] a'].map(below), [1, 1, 1, 1, 1]);
		assert.deepEqual(['2. [ ] a', '01. [ ] a', '10. [ ] a', '    - [ ] a', '-\n  [ ] a', '0. [ ] a'].map(below), [
			0,
			0,
			0,
			0,
			0,
			0,
		]);
	});

	test('items of one list and of another, and what is below them', () => {
		const depths = (text: string): string => {
			agrees(text);
			return scanBlocks(text).tasks.map(({ depth, listDepth, endLine, parent }) =>
				`${depth}${listDepth}${parent}${endLine}`
			).join(' ');
		};
		assert.equal(
			depths('- [ ] a\n- [ ] b\n* [ ] c\n  - [ ] d\n\n    e\n+ [ ] f\n'),
			'00-10 00-11 00-15 1125 00-16',
		);
		assert.equal(depths('1. [ ] a\n   - [ ] b\n2. [ ] c\n1) [ ] d\n'), '00-11 1101 00-12 00-13');
		assert.equal(depths('> - [ ] a\n>\n>   b\n\n- [ ] c\n'), '00-12 00-14');
		assert.equal(depths('- x\n  - [ ] a\n    - y\n      - [ ] b\n'), '01-13 1303');
		assert.equal(depths('- [ ] a\n  > - [ ] b\n  > c\nd\n'), '00-13 1103');
		assert.equal(depths('- [ ] a\n\n\n\n- [ ] b\n\n  c'), '00-10 00-16');
	});

	test('headings: number signs at both ends, and lines below text', () => {
		const heads = (text: string): unknown[] => {
			agrees(text);
			return scanBlocks(text).headings.map((
				{ depth, text: words, start, end },
			) => [depth, words, text.slice(start, end)]);
		};
		assert.deepEqual(heads('# a #\n## b##\n### c ###  \n#### #\n##### d # e\n###### ##\n# \\#\n#\tf\t#\t\n'), [
			[1, 'a', '# a #'],
			[2, 'b##', '## b##'],
			[3, 'c', '### c ###'],
			[4, '', '#### #'],
			[5, 'd # e', '##### d # e'],
			[6, '', '###### ##'],
			[1, '\\#', '# \\#'],
			[1, 'f', '#\tf\t#'],
		]);
		assert.deepEqual(heads('a\n==  \nb\n-\nc\n= =\n\nd\n    ===\n'), [[1, 'a', 'a\n=='], [2, 'b', 'b\n-']]);
		assert.deepEqual(heads('> a\n===\n\n- b\n---\n'), []);
	});

	test('code: fences and indents', () => {
		assert.deepEqual([
			agrees('```\n- [ ] a\n``\n- [ ] b\n````\n- [ ] c\n'),
			agrees('~~~~\n~~~\n- [ ] a\n~~~~ x\n- [ ] b\n~~~~~  \n- [ ] c\n'),
			agrees('``` a`b\n- [ ] c\n'),
			agrees('~~~ a`b~\n- [ ] c\n'),
		], [[5], [6], [1], []]);
		assert.deepEqual([
			agrees('```\n    ```\n- [ ] a\n'),
			agrees('```\n   ```\n- [ ] a\n'),
			agrees('    ```\n- [ ] a\n'),
			agrees('> ```\n- [ ] a\n'),
			agrees('- ```\n\n  - [ ] a\n  ```\n  - [ ] b\n'),
		], [[], [2], [1], [1], [4]]);
		assert.deepEqual(
			scanBlocks('~~~ a b  \nx\n\n').fenced.map(({ line, endLine, info }) => [line, endLine, info]),
			[[0, 2, 'a b']],
		);
	});
});
