import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BENCH_TODAY, generateNotebook } from '../../../bench/notebook.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { runs } from '../../support/runs.ts';

const PARSED = [...generateNotebook(120)].map(({ path, text }) =>
	[path, parseNote(text, path, DEFAULT_NOTE_OPTIONS)] as const
);

function say(notebook: Notebook): unknown {
	return [
		notebook.homework(),
		notebook.goals(),
		notebook.mentorships(),
		notebook.opportunities(),
		notebook.problems(),
	];
}

suite('a notebook that is settled while notes come', () => {
	test('says the same as one that is asked only at the end, whatever the order and the moments', () => {
		const order = fc.shuffledSubarray([...PARSED.keys()], { minLength: PARSED.length });
		const moments = fc.uniqueArray(fc.nat(PARSED.length - 1), { maxLength: 12 });
		fc.assert(
			fc.property(order, moments, (indices, settled) => {
				const [often, once] = [new Notebook({ today: BENCH_TODAY }), new Notebook({ today: BENCH_TODAY })];
				for (const [position, i] of indices.entries()) {
					often.put(...PARSED[i]!);
					once.put(...PARSED[i]!);
					if (settled.includes(position)) { often.settle(); }
				}
				assert.deepEqual(say(often), say(once));
			}),
			{ numRuns: runs(30) },
		);
	});
});
