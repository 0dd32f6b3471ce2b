import assert from 'node:assert/strict';
import { unescapeAddress } from '../../../src/core/markdown/address.ts';
import { withoutEntities } from '../../../src/core/markdown/entities.ts';
import { headingWords } from '../../../src/core/markdown/headingWords.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

suite('character references', () => {
	for (
		const [written, text] of [
			['Alpha &amp; Beta', 'Alpha & Beta'],
			['&LT;b&gt; &quot;c&quot; &apos;d&apos;', '<b> "c" \'d\''],
			['&#38; &#x26; &#X26;', '& & &'],
			['a&nbsp;b', 'a\u00A0b'],
			['&mdash; &foo; &amp &;', '&mdash; &foo; &amp &;'],
			['&constructor; &toString; &__proto__;', '&constructor; &toString; &__proto__;'],
			['&#0; &#1114112;', '&#0; &#1114112;'],
		] as const
	) {
		test(`${written} reads as ${JSON.stringify(text)}`, () => {
			assert.equal(withoutEntities(written), text);
		});
	}

	test('in an address, escapes too; a number that is no character is the sign for one that is missing', () => {
		assert.equal(unescapeAddress('a\\_b&#95;c&amp;d&foo;e&#0;'), 'a_b_c&d&foo;e\uFFFD');
	});

	for (
		const heading of [
			'&constructor; Private',
			'Private &toString;',
			'&#80;rivate',
			'Pri&shy;vate',
			'&quot;Private&quot;',
			'&apos;Private&apos;',
			'Private &mdash; notes',
			'Private&nbsp;section',
			'&lt;b&gt;Private&lt;/b&gt;',
		]
	) {
		test(`what is below “${heading}” is private`, () => {
			const { note } = parseNote(
				`---\ntype: meeting\n---\n# Today\n\n## ${heading}\n\nsecret\n`,
				'a.md',
				DEFAULT_NOTE_OPTIONS,
			);
			assert.deepEqual(note?.privateLines.map(({ start }) => start), [5], headingWords(heading));
		});
	}
});
