import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, plainTitle } from '../../../src/core/markdown/plainText.ts';

suite('a line of Markdown as it reads', () => {
	const cases: readonly [string, string][] = [
		['Send the aims', 'Send the aims'],
		['Send the **draft** to [Ruth](../abara.md)', 'Send the draft to Ruth'],
		['Read *all* of __it__ and ~~that~~ ***now***', 'Read all of it and that now'],
		['See [[early-career-award|the award]] and [[abara]]', 'See the award and abara'],
		['Run `a_b * c` on snake_case_names', 'Run a_b * c on snake_case_names'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['A \\*star\\* and [no link]', 'A *star* and [no link]'],
		['![figure](a.png) and [paper](<my file.pdf> "title")', 'figure and paper'],
		['**', '**'],
		['The C*-algebra and a*, 5 * 3', 'The C*-algebra and a*, 5 * 3'],
		['*one **two** three* and _four', 'one two three and _four'],
		['[[people/ruth]] and [**Ruth**](a(b).md)', 'ruth and Ruth'],
		['See https://a.org/_b_/*c* and **https://a.org/d**', 'See https://a.org/_b_/*c* and https://a.org/d'],
		['*see https://a.org/x_y_ now*', 'see https://a.org/x_y_ now'],
		['See <https://a.org/x?y=1&z> and <mailto:ruth@a.org>', 'See https://a.org/x?y=1&z and ruth@a.org'],
		['a < b and c > d', 'a < b and c > d'],
		['[the paper][p], [it][] and [alone]', 'the paper, it and [alone]'],
		['[@key2020] \\[a][b]', '[@key2020] [a][b]'],
	];
	for (const [markdown, text] of cases) {
		test(markdown, () => {
			assert.equal(plainText(markdown), text);
		});
	}

	test('text without marks is itself, and no text whatever throws or takes long', () => {
		fc.assert(fc.property(fc.string(), text => {
			plainText(text);
		}));
		fc.assert(fc.property(fc.stringMatching(/^[a-z][a-z0-9 .,:@-]*[a-z]$/), text => {
			assert.equal(plainText(text), text);
		}));
		plainText('[['.repeat(50_000));
		plainText('`'.repeat(50_000));
		plainText('*a '.repeat(50_000));
	});
});

suite('a title as it reads', () => {
	const cases: readonly [string, string][] = [
		['Get the **early** award ([call](https://example.org/call)) ^g-1', 'Get the early award (call)'],
		['Aims {#aims .unnumbered}', 'Aims'],
		['Aims {#aims} ^a-1', 'Aims'],
		['<a id="a"></a>Aims <!-- not yet -->', 'Aims'],
		['See [[early-award|the award]] and [[people/ruth]]', 'See the award and ruth'],
		['`a_b` and a\\_b', 'a_b and a_b'],
		['![logo](a.png) Aims', 'logo Aims'],
		['5 < 6 and x^2', '5 < 6 and x^2'],
		['{braces} first', '{braces} first'],
		['<!-- x -->', '<!-- x -->'],
		['Mara’s aims', 'Mara’s aims'],
	];
	for (const [written, title] of cases) {
		test(written, () => {
			assert.equal(plainTitle(written), title);
		});
	}
});
