import assert from 'node:assert/strict';
import { writeJson, writeJsonLine } from '../../../src/cli/writeJson.ts';

suite('writeJson', () => {
	const lists: readonly (readonly [string, readonly unknown[]])[] = [
		['none', []],
		['one item', [{ text: 'Send “it” \n \u2028', due: null, owners: [], after: ['a', 'b'] }]],
		[
			'more than are written at once',
			Array.from({ length: 250 }, (_, index) => ({ index, nested: { list: [index] } })),
		],
		['exactly two pieces', Array.from({ length: 200 }, (_, index) => index)],
	];
	for (const [name, list] of lists) {
		test(`writes what JSON.stringify would: ${name}`, () => {
			const object = { formatVersion: 1, today: '2026-11-23', list, other: list };
			const pieces: string[] = [];
			writeJson({ ...object, list: iterated(list) }, text => pieces.push(text));
			assert.equal(pieces.join(''), `${JSON.stringify(object, null, 2)}\n`);
			const line: string[] = [];
			writeJsonLine({ ...object, list: iterated(list) }, text => line.push(text));
			assert.equal(line.join(''), `${JSON.stringify(object)}\n`);
		});
	}

	test('goes on writing before a list has ended', () => {
		const written: number[] = [];
		let pieces = 0;
		function* counted(): Generator<number> {
			for (let index = 0; index < 1000; index++) {
				written.push(pieces);
				yield index;
			}
		}
		writeJson({ list: counted() }, () => {
			pieces++;
		});
		assert.ok(written.at(-1)! > 5, `only ${written.at(-1)} pieces were written before the last item was made`);
	});
});

function* iterated(items: readonly unknown[]): Generator<unknown> {
	yield* items;
}
