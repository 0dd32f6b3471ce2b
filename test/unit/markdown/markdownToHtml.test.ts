import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownToHtml, type HtmlOptions } from '../../../src/core/markdown/markdownToHtml.ts';
import { isSafeLink } from '../../../src/core/markdown/plainText.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { runs } from '../../support/runs.ts';

function html(markdown: string, more: Partial<HtmlOptions> = {}): string {
	return markdownToHtml(markdown, { l10n: ENGLISH, ...more });
}

/** `- [x] One` as it comes out. */
function task(status: string, words: string, mark: string, text: string): string {
	return `<li class="task task-${status}"><span class="task-box" role="img" aria-label="${words}">`
		+ `[${mark}]</span> ${text}</li>`;
}

suite('Markdown to HTML', () => {
	test('takes what notes are written with', () => {
		assert.equal(
			html('# A\n\nb *c* **d** ~~e~~ `f`  \ng\n\n> h\n\n1. i\n'),
			'<h1>A</h1>\n<p>b <em>c</em> <strong>d</strong> <del>e</del> <code>f</code><br>\ng</p>\n'
				+ '<blockquote>\n<p>h</p>\n</blockquote>\n<ol>\n<li>i</li>\n</ol>',
		);
		assert.equal(
			html('| a | b |\n|--|--:|\n| 1 | 2 |'),
			'<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
				+ '<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
		);
		assert.equal(html('```js\na < b\n```'), '<pre><code class="language-js">a &#x3C; b\n</code></pre>');
	});

	test('leaves front matter and comments out', () => {
		assert.equal(
			html('---\ntype: meeting\n---\n\n<!-- x -->\n\nA <!-- y --> b\n\n<!-- never\n\nclosed'),
			'<p>A  b</p>',
		);
	});

	test('has a box for every state of a task', () => {
		const boxes = [...' x/-> X?'].map(mark => `- [${mark}] a`).join('\n');
		const expected = [
			task('open', 'open', ' ', 'a'),
			task('done', 'done', 'x', 'a'),
			task('in-progress', 'in progress', '/', 'a'),
			task('cancelled', 'cancelled', '-', 'a'),
			task('carried', 'carried forward', '>', 'a'),
			task('open', 'open', ' ', 'a'),
			task('done', 'done', 'x', 'a'),
			task('open', 'open', '?', 'a'),
		];
		assert.equal(html(boxes), `<ul>\n${expected.join('\n')}\n</ul>`);
	});

	test('has boxes in numbered lists, quotes and below other items, with their text and markup', () => {
		assert.equal(
			html('1. [/] *a* `[x]`\n   - [>] b\n     c'),
			'<ol>\n<li class="task task-in-progress"><span class="task-box" role="img" aria-label="in '
				+ 'progress">[/]</span> <em>a</em> <code>[x]</code>\n<ul>\n'
				+ `${task('carried', 'carried forward', '>', 'b\nc')}\n</ul>\n</li>\n</ol>`,
		);
		assert.match(html('> [!note]\n> - [-] a'), /aria-label="cancelled"/);
	});

	test('has no box where there is none', () => {
		for (
			const text of [
				'- \\[/] a',
				'- [/](b.md) a',
				'- [ab] a',
				'- [/]a',
				'- `[/]` a',
				'[/] a',
				'- [/]',
				'- &#91;/] a',
			]
		) { assert.doesNotMatch(html(text), /task/, text); }
	});

	test('tells the lines of boxes where it is asked to', () => {
		assert.match(
			html('---\ntype: goal\n---\n\n- [>] a\n', { lines: true }),
			/aria-label="carried forward" data-line="4"/,
		);
	});

	test('moves headings down, to the sixth level at most', () => {
		assert.equal(html('# a\n\n##### b', { headingShift: 2 }), '<h3>a</h3>\n<h6>b</h6>');
	});

	test('gives links another target where it is asked to, or none', () => {
		const link = (target: string) => target.startsWith('http') ? target : undefined;
		assert.equal(
			html('[a](../b.md) [c](https://d.org/?e=f&g) [h][i]\n\n[i]: j.md', { link }),
			'<p>a <a href="https://d.org/?e=f&#x26;g">c</a> h</p>',
		);
		assert.equal(html('[a](b.md)', { link: () => 'javascript:alert(1)' }), '<p>a</p>');
	});

	test('makes a picture a link, so that nothing is fetched', () => {
		assert.equal(
			html('![A figure](https://a.org/b.png "t") ![](c.png)'),
			'<p><a href="https://a.org/b.png">A figure</a> <a href="c.png"></a></p>',
		);
	});

	test('shows HTML as the text it is, a line break as one', () => {
		assert.equal(
			html('a<br/>b <kbd>c</kbd>\n\n<div>\nd\n</div>'),
			'<p>a<br>\nb &#x3C;kbd>c&#x3C;/kbd></p>\n<p>&#x3C;div>\nd\n&#x3C;/div></p>',
		);
	});

	test('keeps the footnotes of notes on one page apart', () => {
		const both = ['a', 'b'].map(idPrefix => html('x[^1]\n\n[^1]: y', { idPrefix }));
		assert.match(both[0]!, /href="#a-fn-1" id="a-fnref-1"[^]*<li id="a-fn-1">/);
		assert.match(both[1]!, /href="#b-fn-1" id="b-fnref-1"[^]*<li id="b-fn-1">/);
	});

	test('takes blocks nested very deep', () => {
		assert.match(html(`${'> '.repeat(30)}a`), /<p>a<\/p>/);
		assert.match(html(`${'>'.repeat(10_000)}<b>`), /&#60;b&#62;<\/pre>$/);
	});
});

const HOSTILE = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg onload=alert(1)>',
	'<a href="javascript:alert(1)">a</a>',
	'[a](javascript:alert(1))',
	'[a](JaVaScRiPt:alert(1))',
	'[a](java&#10;script:alert(1))',
	'[a](&#x6A;avascript:alert(1))',
	'[a](<java\tscript:alert(1)>)',
	'[a](data:text/html;base64,PHNjcmlwdD4=)',
	'[a](vbscript:msgbox)',
	'[a](command:workbench.action.terminal.new)',
	'[a](vscode://x/y)',
	'[a](file:///etc/passwd)',
	'[a](//evil.org/x)',
	'[a](\\\\evil.org\\x)',
	'[a](/\\evil.org)',
	'![a](//evil.org/x.png)',
	'<javascript:alert(1)>',
	'[a][b]\n\n[b]: javascript:alert(1)',
	'<style>*{background:url(//evil.org)}</style>',
	'<iframe src="//evil.org"></iframe>',
	'<base href="//evil.org">',
	'<meta http-equiv=refresh content=0>',
	'<form action="//evil.org"><input></form>',
	'`</code><script>alert(1)</script>`',
	'```"><script>alert(1)</script>\n```',
	'- ["] <script>x</script>',
	'[a](x "onmouseover=alert(1)")',
	'[a](" onmouseover="alert(1)")',
	'[^"><script>]: x',
	'x[^<img>]\n\n[^<img>]: <b onclick=x>',
	'| a |\n|--|\n| <script>x</script> |',
	'<!-- --><script>alert(1)</script><!-- -->',
	'<!--><script>alert(1)</script>-->',
	'<![CDATA[<script>alert(1)</script>]]>',
	'<?php x ?><script>',
	'<scr<!-- -->ipt>alert(1)</scr<!-- -->ipt>',
];

suite('Markdown to HTML, of hostile notes', () => {
	for (const text of HOSTILE) {
		test(`${JSON.stringify(text)} does nothing`, () => assertHarmless(html(text)));
	}

	test('whatever is put together', () => {
		const piece = fc.oneof(
			fc.constantFrom(...HOSTILE),
			fc.string({ unit: 'binary', maxLength: 12 }),
			fc.constantFrom('\n', '\n\n', '- ', '> ', '    ', '`', '[', '](', '<', '>'),
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 8 }).map(parts => parts.join('')),
				text => assertHarmless(html(text)),
			),
			{ numRuns: runs(300) },
		);
	});

	test('no link leads anywhere but to the web, to mail, or beside the note', () => {
		for (
			const target of [
				'https://a.org',
				'HTTP://a.org',
				'mailto:a@b.org',
				'b.md',
				'../c/d.md#e',
				'#f',
				'?g:h',
				'a/b:c',
				'/d',
			]
		) { assert.ok(isSafeLink(target), target); }
		for (
			const target of [
				'',
				' ',
				'javascript:x',
				' javascript:x',
				'java\nscript:x',
				'\u0001javascript:x',
				'C:\\x',
				'command:x',
				'//a',
				'/\\a',
				'\\\\a',
				'/\t/a',
				'a:b',
			]
		) { assert.ok(!isSafeLink(target), target); }
	});
});

const ELEMENT = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ALLOWED =
	/^(h[1-6]|p|br|hr|em|strong|del|sub|sup|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|a|span|section)$/;
const ATTRIBUTE =
	/^(class|id|role|aria-label|aria-describedby|href|align|start|data-footnote-ref|data-footnote-backref|data-footnotes)$/;

/** Taken apart without a parser of HTML: all that is not a known element must have no `<` in it. */
function assertHarmless(output: string): void {
	const rest = output.replace(ELEMENT, (_, _close: string, name: string, attributes: string) => {
		assert.match(name, ALLOWED, output);
		for (const [, key, value] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
			assert.match(key!, ATTRIBUTE, output);
			if (key === 'href') {
				assert.ok(
					isSafeLink(
						value!.replace(
							/&#x([0-9A-F]+);/g,
							(_all, code: string) => String.fromCodePoint(parseInt(code, 16)),
						),
					),
					output,
				);
			}
		}
		return '';
	});
	assert.doesNotMatch(rest, /</, output);
}
