import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { runs } from '../../support/runs.ts';
import {
	continueItem,
	isInItem,
	looksLikeTaskLine,
	nestItem,
	unnestItem,
	type Typed,
} from '../../../src/core/edit/typing.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

type Key = (text: string, offset: number) => Typed | undefined;

/** `|` marks the cursor before, and after where the key moves it. */
function press(key: Key, marked: string): string | undefined {
	const offset = marked.indexOf('|');
	const text = marked.slice(0, offset) + marked.slice(offset + 1);
	const typed = key(text, offset);
	if (!typed) { return undefined; }
	const result = applyEdits(text, typed.edits);
	return typed.cursor === undefined ? result : `${result.slice(0, typed.cursor)}|${result.slice(typed.cursor)}`;
}

const HEAD = '---\ntype: meeting\n---\n';

suite('Enter on a task line', () => {
	const cases: readonly (readonly [string, string, string | undefined])[] = [
		['begins the next item', '- [ ] Send it|\n', '- [ ] Send it\n- [ ] |\n'],
		['begins an open one after a done one', '* [x] Send it|', '* [x] Send it\n* [ ] |'],
		['keeps the owner', '- [ ] Send it @mentor|\n', '- [ ] Send it @mentor\n- [ ] | @mentor\n'],
		['keeps the owner as it is written', '- [ ] @Tomás: send it|', '- [ ] @Tomás: send it\n- [ ] | @Tomás'],
		['leaves other fields behind', '- [ ] Send it due:2026-12-01|', '- [ ] Send it due:2026-12-01\n- [ ] |'],
		[
			'takes the words after the cursor along, owner included',
			'- [ ] Send| it @mentor\n',
			'- [ ] Send\n- [ ] |it @mentor\n',
		],
		[
			'gives the owner before the cursor to both',
			'- [ ] @mentor send| it\n',
			'- [ ] @mentor send\n- [ ] |it @mentor\n',
		],
		['counts on', '9) [ ] Send it|', '9) [ ] Send it\n10) [ ] |'],
		['stays in a quote', '> - [ ] Send it|\n', '> - [ ] Send it\n> - [ ] |\n'],
		['stays nested', '- [ ] a\n  - [ ] b|\n', '- [ ] a\n  - [ ] b\n  - [ ] |\n'],
		['keeps CRLF', '- [ ] a|\r\n', '- [ ] a\r\n- [ ] |\r\n'],
		['ends the list on an empty item', '- [ ] a\n- [ ] |\n', '- [ ] a\n|\n'],
		['ends the list on an item with an owner only', '- [ ] a @mentor\n- [ ] | @mentor\n', '- [ ] a @mentor\n|\n'],
		['goes out one level first', '1. [ ] a\n   - [ ] b\n   - [ ] |\n', '1. [ ] a\n   - [ ] b\n2. [ ] |\n'],
		['goes out with the owner behind the cursor', '- [ ] a\n  - [ ] | @mentor\n', '- [ ] a\n- [ ] | @mentor\n'],
		['stays below an item without a box', '- a\n  - [ ] b|\n', '- a\n  - [ ] b\n  - [ ] |\n'],
		['ends the inner list on an empty item below one without a box', '- a\n  - [ ] |\n', '- a\n  |\n'],
		['right behind the box takes all words along', '- [ ]| Send\n', '- [ ]\n- [ ] |Send\n'],
		['leaves no spaces behind nor takes them along', '- [ ] Send  |  it\n', '- [ ] Send\n- [ ] |it\n'],
		['leaves one space of the box', '- [ ]  |x\n', '- [ ] \n- [ ] |x\n'],
		['counts on from two digits', '12. [ ] a|\n', '12. [ ] a\n13. [ ] |\n'],
		['counts on when it goes out', '19. [ ] a\n    - [ ] |\n', '19. [ ] a\n20. [ ] |\n'],
		[
			'counts the items after it anew',
			'1. [ ] a|\n2. [ ] b\n3. c\n\n4. [ ] d\n',
			'1. [ ] a\n2. [ ] |\n3. [ ] b\n4. c\n\n5. [ ] d\n',
		],
		[
			'counts as far as they were in order',
			'1. [ ] a|\n2. [ ] b\n5. [ ] c\n',
			'1. [ ] a\n2. [ ] |\n3. [ ] b\n5. [ ] c\n',
		],
		[
			'counts past what stands below an item, which is indented where a number gets longer',
			'8. [ ] a|\n9. [ ] b\n   - [ ] c\n\n   More\n10. [ ] d\n    e\n',
			'8. [ ] a\n9. [ ] |\n10. [ ] b\n    - [ ] c\n\n    More\n11. [ ] d\n    e\n',
		],
		['counts in a quote, with CRLF', '> 1) [ ] a|\r\n> 2) [ ] b\r\n', '> 1) [ ] a\r\n> 2) [ ] |\r\n> 3) [ ] b\r\n'],
		[
			'counts with an owner, too',
			'1. [ ] a @mentor|\n2. [ ] b\n',
			'1. [ ] a @mentor\n2. [ ] | @mentor\n3. [ ] b\n',
		],
		[
			'keeps the number where all have the same',
			'1. [ ] a\n1. [ ] b|\n1. [ ] c\n',
			'1. [ ] a\n1. [ ] b\n1. [ ] |\n1. [ ] c\n',
		],
		['counts no other list', '1. [ ] a|\n\nText\n\n2. [ ] b\n', '1. [ ] a\n2. [ ] |\n\nText\n\n2. [ ] b\n'],
		[
			'counts those after the item it goes out of',
			'1. [ ] a\n   1. [ ] b\n   2. [ ] |\n2. [ ] c\n',
			'1. [ ] a\n   1. [ ] b\n2. [ ] |\n3. [ ] c\n',
		],
		['counts no further than Markdown does', '999999999. [ ] a|\n', '999999999. [ ] a\n0. [ ] |\n'],
		[
			'gives an owner right behind the cursor to the next item',
			'- [ ] Send |@mentor it\n',
			'- [ ] Send\n- [ ] |@mentor it\n',
		],
		[
			'gives each its own owner where there is one on either side',
			'- [ ] @a send| it @b\n',
			'- [ ] @a send\n- [ ] |it @b\n',
		],
		['keeps all owners', '- [ ] Send @a/@b|\n', '- [ ] Send @a/@b\n- [ ] | @a @b\n'],
		['takes no address for an owner', '- [ ] mail a@b.org|\n', '- [ ] mail a@b.org\n- [ ] |\n'],
		['keeps the space between marker and box', '-   [ ] a|\n', '-   [ ] a\n-   [ ] |\n'],
		['keeps CR, and the items after it', '- [ ] a |\r- [ ] b', '- [ ] a\r- [ ] |\r- [ ] b'],
		['looks up how lines end where this is the last', 'a\n\n- [ ] b|', 'a\n\n- [ ] b\n- [ ] |'],
		['ends the list on a box alone', '- [ ] a\n- [x]|\n', '- [ ] a\n|\n'],
		['is left alone on an item whose words stand on the next line', '- [ ] |\n  more\n', undefined],
		['is left alone on an empty item two plain lists deep', '- a\n  - b\n    - [ ] |\n', undefined],
		['is left alone where a box stands without a list', '[ ] a|\n', undefined],
		['is left alone on the second line of an item', '- [ ] a\n  more|\n', undefined],
		['is left alone before the box', '|- [ ] a\n', undefined],
		['is left alone in code', '```\n- [ ] a|\n```\n', undefined],
		['is left alone in plain lists', '- a|\n', undefined],
		['is left alone in text', 'Words|\n', undefined],
	];
	for (const [name, before, after] of cases) {
		test(name, () => {
			assert.equal(press(continueItem, HEAD + before), after === undefined ? undefined : HEAD + after);
		});
	}
});

suite('a cursor on a task line', () => {
	test('in front matter stands in no item', () => {
		assert.equal(press(continueItem, '---\ntype: meeting\ngoals:\n- [ ] a|\n---\n'), undefined);
	});

	test('in a text without front matter stands in one from the first line on', () => {
		assert.equal(press(continueItem, '- [ ] a|\n'), '- [ ] a\n- [ ] |\n');
	});

	test('stands in the item from the end of its box on', () => {
		const isIn = (marked: string) => isInItem((HEAD + marked).replace('|', ''), (HEAD + marked).indexOf('|'));
		for (const marked of ['- [ ]| a', '- [ ] a|', '> 1) [x]|', '- [ ] a\n  - [ ] |b']) {
			assert.equal(isIn(marked), true, marked);
		}
		for (
			const marked of [
				'|- [ ] a',
				'- [|] a',
				'```\n- [ ] a|\n```',
				'a|',
				'- [ ] a\n  b|',
				'- [ ]a|',
				'- []|',
				'x - [ ] a|',
			]
		) { assert.equal(isIn(marked), false, marked); }
	});

	test('is seen at once from the line', () => {
		for (const line of ['- [ ] a', '\t> *\t[x] a', '123456789) [?]', '+  [ ]']) {
			assert.equal(looksLikeTaskLine(line), true, line);
		}
		for (const line of ['a - [ ] b', '-[ ] a', '- [ ]a', '- [xx] a', '1234567890. [ ] a', '1 [ ] a', '']) {
			assert.equal(looksLikeTaskLine(line), false, line);
		}
	});
});

suite('Tab and Shift+Tab on a task line', () => {
	const cases: readonly (readonly [string, Key, string, string | undefined])[] = [
		['nest under the item above', nestItem, '- [ ] a\n- [ ] b|\n', '- [ ] a\n  - [ ] b\n'],
		[
			'nest with the children',
			nestItem,
			'- [ ] a\n- [ ] b|\n  - [ ] c\n\n  More\n',
			'- [ ] a\n  - [ ] b\n    - [ ] c\n\n    More\n',
		],
		[
			'nest as deep as a number needs, and count from 1',
			nestItem,
			'9. [ ] a\n10. [ ] b|\n',
			'9. [ ] a\n   1. [ ] b\n',
		],
		[
			'nest and count those after it',
			nestItem,
			'1. [ ] a\n2. [ ] b|\n3. [ ] c\n4. [ ] d\n',
			'1. [ ] a\n   1. [ ] b\n2. [ ] c\n3. [ ] d\n',
		],
		[
			'nest behind the last one there',
			nestItem,
			'1. [ ] a\n   1. [ ] b\n2. [ ] c|\n3. [ ] d\n',
			'1. [ ] a\n   1. [ ] b\n   2. [ ] c\n2. [ ] d\n',
		],
		[
			'un-nest and count both lists',
			unnestItem,
			'1. [ ] a\n   1. [ ] b|\n   2. [ ] c\n2. [ ] d\n',
			'1. [ ] a\n2. [ ] b\n   1. [ ] c\n3. [ ] d\n',
		],
		[
			'un-nest with children and count the outer list',
			unnestItem,
			'1. [ ] a\n   1. [ ] b|\n      - [ ] e\n2. [ ] d\n',
			'1. [ ] a\n2. [ ] b\n   - [ ] e\n3. [ ] d\n',
		],
		[
			'un-nest a number out of a list of dashes',
			unnestItem,
			'- [ ] a\n  1. [ ] b|\n  2. [ ] c\n',
			'- [ ] a\n1. [ ] b\n  2. [ ] c\n',
		],
		['nest in a quote', nestItem, '> - [ ] a\n> - [ ] b|\n', '> - [ ] a\n>   - [ ] b\n'],
		['nest an empty item', nestItem, '- [ ] a\n- [ ] |\n- [ ] c\n', '- [ ] a\n  - [ ] \n- [ ] c\n'],
		['do nothing to the first item', nestItem, '- [ ] a|\n- [ ] b\n', undefined],
		['un-nest', unnestItem, '- [ ] a\n  - [ ] b|\n', '- [ ] a\n- [ ] b\n'],
		[
			'un-nest with the children',
			unnestItem,
			'1. [ ] a\n   - [ ] b|\n     - [ ] c\n',
			'1. [ ] a\n- [ ] b\n  - [ ] c\n',
		],
		['un-nest a tab', unnestItem, '- [ ] a\n\t- [ ] b|\n\t\t- [ ] c\n', '- [ ] a\n- [ ] b\n\t- [ ] c\n'],
		['leave an item at the top where it is', unnestItem, '- [ ] a|\n', undefined],
		['leave an item below one without a box where it is', unnestItem, '- a\n  - [ ] b|\n', undefined],
		['nest deeper than two digits', nestItem, '10. [ ] a\n11. [ ] b|\n', '10. [ ] a\n    1. [ ] b\n'],
		[
			'nest below a further paragraph, where any number may stand',
			nestItem,
			'1. [ ] a\n\n   More\n\n2. [ ] b|\n',
			'1. [ ] a\n\n   More\n\n   2. [ ] b\n',
		],
		[
			'nest beside the items that are in the one above',
			nestItem,
			'- [ ] a\n  - [ ] b\n- [ ] c|\n',
			'- [ ] a\n  - [ ] b\n  - [ ] c\n',
		],
		[
			'nest with the lines that run on, and with code',
			nestItem,
			'- [ ] a\n- [ ] b|\nlazy\n\n      code\n',
			'- [ ] a\n  - [ ] b\n  lazy\n\n        code\n',
		],
		[
			'nest in a quote with all lines of the item',
			nestItem,
			'> - [ ] a\n> - [ ] b|\n>   - [ ] c\n>\n>   more\n',
			'> - [ ] a\n>   - [ ] b\n>     - [ ] c\n>\n>     more\n',
		],
		[
			'nest an item that begins a list of its own right below',
			nestItem,
			'- [ ] a\n\n* [ ] b|',
			'- [ ] a\n\n  * [ ] b',
		],
		['nest nothing below text that parts two lists', nestItem, '- [ ] a\n\nText\n\n- [ ] b|\n', undefined],
		['nest nothing below an item without a box', nestItem, '- [ ] a\n- b\n- [ ] c|\n', undefined],
		['nest nothing below an item that is deeper', nestItem, '- a\n  - [ ] b\n- [ ] c|\n', undefined],
		[
			'un-nest with the items after it below it',
			unnestItem,
			'- [ ] a\n  - [ ] b|\n  - [ ] c\n',
			'- [ ] a\n- [ ] b\n  - [ ] c\n',
		],
		[
			'un-nest one level of two',
			unnestItem,
			'- [ ] a\n  - [ ] b\n    - [ ] c|\n',
			'- [ ] a\n  - [ ] b\n  - [ ] c\n',
		],
		['un-nest in a quote', unnestItem, '> - [ ] a\n>   - [ ] b|\n>     more\n', '> - [ ] a\n> - [ ] b\n>   more\n'],
		[
			'un-nest with paragraphs',
			unnestItem,
			'- [ ] a\n  - [ ] b|\n\n    More\n\n  After\n',
			'- [ ] a\n- [ ] b\n\n  More\n\n  After\n',
		],
		[
			'un-nest lines that begin with a tab and spaces',
			unnestItem,
			'- [ ] a\n\t- [ ] b|\n\t  more\n',
			'- [ ] a\n- [ ] b\n  more\n',
		],
		['un-nest an empty item', unnestItem, '- [ ] a\n  - [ ] b\n  - [ ] |\n', '- [ ] a\n  - [ ] b\n- [ ] \n'],
		['leave code alone', nestItem, '```\n- [ ] a\n- [ ] b|\n```\n', undefined],
	];
	for (const [name, key, before, after] of cases) {
		test(name, () => {
			assert.equal(press(key, HEAD + before), after === undefined ? undefined : HEAD + after);
		});
	}
});

suite('keys in any list', () => {
	const marker = fc.constantFrom('1.', '2.', '3.', '9.', '10.', '1)', '-', '*');
	const line = fc.oneof(
		{
			weight: 5,
			arbitrary: fc.tuple(
				fc.constantFrom('', '', '   ', '  ', '    ', '> '),
				marker,
				fc.constantFrom('[ ] ', '[x] ', ''),
				fc.constantFrom('a', 'b @mentor'),
			).map(parts => `${parts[0]}${parts[1]} ${parts[2]}${parts[3]}`),
		},
		{ weight: 1, arbitrary: fc.constantFrom('', '   more', 'lazy', '    ```', '# T') },
	);
	/** Words and depth of each item; one without words is none. */
	const items = (text: string) =>
		scanBlocks(text, HEAD.length).tasks.map(({ paragraph, depth, mark }) =>
			`${depth} ${mark} ${paragraph.map(({ start, end }) => text.slice(start, end)).join('|')}`
		);

	test('Enter keeps every other item as it was, counted or not', () => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), lines => {
				const text = `${HEAD}${lines.join('\n')}\n`;
				for (let at = text.indexOf('\n', HEAD.length); at >= 0; at = text.indexOf('\n', at + 1)) {
					const typed = continueItem(text, at);
					if (!typed) { continue; }
					const after = applyEdits(text, typed.edits);
					const counted = applyEdits(text, typed.edits.slice(0, 1));
					if (text.slice(text.lastIndexOf('\n', at - 1) + 1, at).includes('@mentor')) { continue; }
					assert.deepEqual(items(after), items(counted), after);
				}
			}),
			{ numRuns: runs(500) },
		);
	});
});
