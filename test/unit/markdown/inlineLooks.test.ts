import assert from 'node:assert/strict';
import { inlineRuns } from '../../../src/core/markdown/inlineRuns.ts';

/** The runs as `style:text→link`. */
const looks = (markdown: string) =>
	inlineRuns(markdown)?.map(({ text, style, link }) =>
		`${style ?? ''}:${text}${link === undefined ? '' : `→${link}`}`
	);

suite('the inline looks of a line', () => {
	test('each kind of markup becomes words of a look, and never markup', () => {
		assert.deepEqual(looks('**a** *b* ~~c~~ `d`'), [
			'strong:a',
			': ',
			'emphasis:b',
			': ',
			'delete:c',
			': ',
			'code:d',
		]);
		assert.deepEqual(looks('![a photo](x.png) and ![](y.png)'), [':a photo', ': and ', ':']);
		assert.deepEqual(looks('<b>x</b>'), [':<b>', ':x', ':</b>']);
		assert.deepEqual(looks('[Ruth](ruth.md) [[award|The award]]'), [':Ruth→ruth.md', ': The award']);
		assert.deepEqual(looks('see [^1] and [a][b]'), [':see [^1] and [a][b]']);
	});

	test('a wikilink shows its words, or the name of its note; not where it is none', () => {
		assert.deepEqual(looks('[[goals/award]] ![[a_b_c.md]] [[x#Part|*it*]]'), [':award a_b_c ', 'emphasis:it']);
		assert.deepEqual(looks('`[[a|b]]` \\[[a|b]] [[1]](c.md)'), ['code:[[a|b]]', ': [[a|b]] ', ':[1]→c.md']);
	});

	test('what begins like a block is words all the same, and plain words are left alone', () => {
		assert.equal(looks('plain words'), undefined);
		assert.deepEqual(looks('# *a*'), [':# ', 'emphasis:a']);
		assert.deepEqual(looks('*a*'), ['emphasis:a']);
		assert.deepEqual(looks(''), undefined);
	});
});
