import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	replay,
	strokeAround,
	strokeBetween,
	typedSince,
	type KeyStroke,
	type PressedKey,
	type TextWithCursor,
} from '../../../src/core/edit/keyStroke.ts';
import { continueItem, nestItem, unnestItem } from '../../../src/core/edit/typing.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const HEAD = '---\ntype: meeting\n---\n';

function at(marked: string): TextWithCursor {
	const offset = marked.indexOf('|');
	return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

function shown({ text, offset }: TextWithCursor): string {
	return `${text.slice(0, offset)}|${text.slice(offset)}`;
}

/** What the editor makes of it: the cursor stays behind what is written at or before it. */
function made(now: TextWithCursor, stroke: KeyStroke): TextWithCursor {
	if ('edits' in stroke) {
		const offset = now.offset
			+ stroke.edits.filter(({ start, end }) => start <= now.offset && end <= now.offset).reduce(
				(moved, { start, end, text }) => moved + text.length - (end - start),
				0,
			);
		return { text: applyEdits(now.text, stroke.edits), offset };
	}
	const { start, end, beforeCursor, behindCursor } = stroke;
	return {
		text: now.text.slice(0, start) + beforeCursor + behindCursor + now.text.slice(end),
		offset: start + beforeCursor.length,
	};
}

const PLACES = [
	'- [ ] Send it|\n',
	'- [ ] Send it @mentor|\n',
	'- [ ] Send | it @mentor\n',
	'- [ ] @mentor send| it\n',
	'- [ ] Send it |  \n',
	'- [ ] a\n- [ ] |\n',
	'- [ ] a\n  - [ ] | @mentor\n',
	'- [ ] a\n- [ ] b|\n  - [ ] c\n',
];

suite('keys that come before the last one was answered', () => {
	for (const place of PLACES) {
		for (const key of [continueItem, nestItem, unnestItem]) {
			test(`${key.name} at ${JSON.stringify(place)}: letters typed since stand where they would have`, () => {
				const then = at(HEAD + place);
				const typed = key(then.text, then.offset);
				if (!typed) { return; }
				for (const letters of ['', 'abc', '[x] ']) {
					const now = {
						text: then.text.slice(0, then.offset) + letters + then.text.slice(then.offset),
						offset: then.offset + letters.length,
					};
					assert.equal(typedSince(then.text, now.text, then.offset), letters);
					const expected = shown(replay(then, [{ key, at: 0 }], letters)!);
					assert.equal(
						shown(made(now, strokeAround(typed, then.offset, { text: letters, caret: letters.length }))),
						expected,
					);
					assert.equal(
						shown(made(now, strokeBetween(now.text, replay(then, [{ key, at: 0 }], letters)!))),
						expected,
					);
				}
			});
		}
	}

	test('several keys are answered one after the other, each where it was pressed', () => {
		const keys: PressedKey[] = [{ key: continueItem, at: 0 }, { key: nestItem, at: 2 }, {
			key: continueItem,
			at: 5,
		}];
		const result = replay(at(`${HEAD}- [ ] a|\n`), keys, 'b c d e')!;
		assert.equal(shown(result), `${HEAD}- [ ] a\n  - [ ] b c d\n  - [ ]  e|\n`);
	});

	test('a change elsewhere is no typing', () => {
		assert.equal(typedSince('abc', 'abXc', 1), undefined);
		assert.equal(typedSince('abc', 'ab', 2), undefined);
		assert.equal(typedSince('abc', 'abXc', 2), 'X');
	});

	test('the stretch between two texts always leads from one to the other', () => {
		fc.assert(fc.property(fc.string(), fc.string(), fc.nat(), (now, text, random) => {
			const next = { text, offset: random % (text.length + 1) };
			assert.equal(shown(made({ text: now, offset: 0 }, strokeBetween(now, next))), shown(next));
		}));
	});
});
