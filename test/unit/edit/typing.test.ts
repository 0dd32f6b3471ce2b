import assert from 'node:assert/strict';
import { continueItem, nestItem, unnestItem, type Typed } from '../../../src/core/edit/typing.ts';
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
		['takes the words after the cursor along, owner included', '- [ ] Send| it @mentor\n', '- [ ] Send\n- [ ] |it @mentor\n'],
		['gives the owner before the cursor to both', '- [ ] @mentor send| it\n', '- [ ] @mentor send\n- [ ] |it @mentor\n'],
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
		['is left alone on the second line of an item', '- [ ] a\n  more|\n', undefined],
		['is left alone before the box', '|- [ ] a\n', undefined],
		['is left alone in code', '```\n- [ ] a|\n```\n', undefined],
		['is left alone in plain lists', '- a|\n', undefined],
		['is left alone in text', 'Words|\n', undefined],
	];
	for (const [name, before, after] of cases) {
		test(name, () => { assert.equal(press(continueItem, HEAD + before), after === undefined ? undefined : HEAD + after); });
	}
});

suite('Tab and Shift+Tab on a task line', () => {
	const cases: readonly (readonly [string, Key, string, string | undefined])[] = [
		['nest under the item above', nestItem, '- [ ] a\n- [ ] b|\n', '- [ ] a\n  - [ ] b\n'],
		['nest with the children', nestItem, '- [ ] a\n- [ ] b|\n  - [ ] c\n\n  More\n', '- [ ] a\n  - [ ] b\n    - [ ] c\n\n    More\n'],
		['nest as deep as a number needs, and count from 1', nestItem, '9. [ ] a\n10. [ ] b|\n', '9. [ ] a\n   1. [ ] b\n'],
		['nest in a quote', nestItem, '> - [ ] a\n> - [ ] b|\n', '> - [ ] a\n>   - [ ] b\n'],
		['nest an empty item', nestItem, '- [ ] a\n- [ ] |\n- [ ] c\n', '- [ ] a\n  - [ ] \n- [ ] c\n'],
		['do nothing to the first item', nestItem, '- [ ] a|\n- [ ] b\n', undefined],
		['un-nest', unnestItem, '- [ ] a\n  - [ ] b|\n', '- [ ] a\n- [ ] b\n'],
		['un-nest with the children', unnestItem, '1. [ ] a\n   - [ ] b|\n     - [ ] c\n', '1. [ ] a\n- [ ] b\n  - [ ] c\n'],
		['un-nest a tab', unnestItem, '- [ ] a\n\t- [ ] b|\n\t\t- [ ] c\n', '- [ ] a\n- [ ] b\n\t- [ ] c\n'],
		['leave an item at the top where it is', unnestItem, '- [ ] a|\n', undefined],
		['leave an item below one without a box where it is', unnestItem, '- a\n  - [ ] b|\n', undefined],
		['leave code alone', nestItem, '```\n- [ ] a\n- [ ] b|\n```\n', undefined],
	];
	for (const [name, key, before, after] of cases) {
		test(name, () => { assert.equal(press(key, HEAD + before), after === undefined ? undefined : HEAD + after); });
	}
});
