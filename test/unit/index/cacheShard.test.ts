import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { plainNote, sameData } from '../../../src/core/notebook/lazyNote.ts';
import { goalReferences, noteContributions } from '../../../src/core/notebook/gatherContributions.ts';
import { isOpen } from '../../../src/core/query/homework.ts';
import { decodeShard, encodeShard, type CachedFile, checksum, checksumOfBytes } from '../../../src/index/cacheShard.ts';
import { hostAscii as ascii } from '../../../src/host/workspace/hostPorts.ts';
import { notebookWithSecrets } from '../../support/privateNotebook.ts';
import { createRandom, generateMarkdown } from '../../support/generateMarkdown.ts';
import { runs } from '../../support/runs.ts';
import { sampleFiles } from '../../support/sampleNotes.ts';
import { anyNote } from '../edit/anyNote.ts';

const STAMP = checksum('version 1');

function cached(path: string, text: string): CachedFile {
	const parsed = parseNote(text, path);
	return { path, stat: { size: text.length, mtime: 1_795_000_000_000 }, reading: parsed.note ? parsed : 'no-note' };
}

/** With nothing left to be made. */
function plain(files: readonly CachedFile[] | undefined): readonly CachedFile[] | undefined {
	return files?.map(({ reading, ...file }) => ({
		...file,
		reading: reading === 'no-note' || !reading.note ? reading : { ...reading, note: plainNote(reading.note) },
	}));
}

const odd = fc.nat().map((seed) =>
	'---\ntype: meeting\ntitle: "\\ud800 __proto__"\neffort: { __proto__: 3, research: 1e3, constructor: -0 }\n'
	+ `hours: 1.5\n---\n${generateMarkdown(createRandom(seed))}`
);
const files = fc.oneof(
	notebookWithSecrets.map((all) => Object.entries(all)),
	fc.array(fc.tuple(fc.string(), fc.oneof(anyNote, odd, fc.string({ unit: 'binary' }))), {
		minLength: 1,
		maxLength: 5,
	}),
).map((all) => all.map(([path, text]) => cached(path, text)));

const SAMPLE = encodeShard(
	[
		cached(
			'a.md',
			'---\ntype: meeting\ntitle: Łukasz\ndate: 2026-11-01\n---\n# Łukasz\n\n'
				+ '- [ ] Send it @mentor due:2026-11-20\n',
		),
		cached('b.md', '# Nothing'),
	],
	STAMP,
	ascii,
);

suite('a shard of the cache', () => {
	test('gives back exactly what was read of any notes', () => {
		fc.assert(
			fc.property(files, (all) => {
				const decoded = plain(decodeShard(encodeShard(all, STAMP, ascii), STAMP, ascii));
				assert.deepStrictEqual(decoded, all);
				assert.ok(sameData(decoded, all));
			}),
			{ numRuns: runs(80), seed: 20261123 },
		);
	});

	test('gives back the sample notebook', () => {
		const all = Object.entries(sampleFiles()).map(([path, text]) => cached(path, text));
		assert.ok(all.some(({ reading }) => reading !== 'no-note'));
		assert.deepStrictEqual(plain(decodeShard(encodeShard(all, STAMP, ascii), STAMP, ascii)), all);
	});

	test('cut off anywhere it is nothing', () => {
		for (let length = 0; length < SAMPLE.length; length++) {
			assert.equal(decodeShard(SAMPLE.slice(0, length), STAMP, ascii), undefined, `cut at ${length}`);
		}
		assert.equal(decodeShard(new Uint8Array([...SAMPLE, 32]), STAMP, ascii), undefined, 'one longer');
	});

	test('with any one bit turned it is nothing', () => {
		for (let at = 0; at < SAMPLE.length; at++) {
			for (let bit = 0; bit < 8; bit++) {
				const turned = SAMPLE.slice();
				turned[at]! ^= 1 << bit;
				assert.equal(decodeShard(turned, STAMP, ascii), undefined, `bit ${bit} of byte ${at}`);
			}
		}
	});

	test('is the same wherever its bytes lie', () => {
		const larger = new Uint8Array(SAMPLE.length + 7);
		for (let at = 0; at < 7; at++) {
			larger.set(SAMPLE, at);
			assert.deepEqual(
				plain(decodeShard(larger.subarray(at, at + SAMPLE.length), STAMP, ascii)),
				plain(decodeShard(SAMPLE, STAMP, ascii)),
			);
		}
	});

	test('with any bytes of it damaged it is nothing', () => {
		const bytes = SAMPLE;
		const damage = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(damage, (places) => {
				const damaged = bytes.slice();
				for (const [at, mask] of places) { damaged[at] = damaged[at]! ^ mask; }
				if (damaged.every((byte, at) => byte === bytes[at])) { return; }
				assert.equal(decodeShard(damaged, STAMP, ascii), undefined);
			}),
			{ numRuns: runs(2000), seed: 20261123 },
		);
	});

	test('of another version or other settings it is nothing', () => {
		assert.equal(decodeShard(SAMPLE, checksum('version 2'), ascii), undefined);
		assert.ok(decodeShard(SAMPLE, STAMP, ascii));
	});

	test('with a right checksum and a wrong shape it is nothing', () => {
		const head = { type: 'meeting', title: 'A', fields: {}, bodyLine: 3 };
		const kept = { head, others: 0, rest: 7 };
		const row = (changes: object) => [[], [], [['a.md', 1, 1, { ...kept, ...changes }]]];
		const bodies: readonly unknown[] = [
			{},
			1,
			'text',
			[1],
			[[], []],
			[[], [], {}],
			[[], [], [1]],
			[[], [], [['a.md', 1, 1]]],
			[[], [], [['a.md', 1, 1, 'no-note', 1]]],
			[[], [], [[1, 1, 1, 'no-note']]],
			[[], [], [['a.md', 1.5, 1, 'no-note']]],
			[[], [], [['a.md', 1, null, 'no-note']]],
			[[], [], [['a.md', 1, 1, null]]],
			[[], [], [['a.md', 1, 1, {}]]],
			row({ head: { ...head, type: 1 } }),
			row({ head: { type: 'meeting' } }),
			row({ head: null }),
			row({ head: undefined }),
			row({ problems: 1 }),
			row({ contributions: null }),
			row({ contributions: { tasks: 1 } }),
			row({ contributions: { at: [0] } }),
			row({ contributions: { tasks: [{}] } }),
			row({ contributions: { closed: {} } }),
			row({ contributions: { steps: [] } }),
			row({ others: '0' }),
			row({ rest: 6 }),
			row({ rest: 8 }),
			row({ rest: -7 }),
			row({ rest: '7' }),
		];
		const shard = (body: string) =>
			ascii.encode(`mentoring-notes 10 ${STAMP} ${checksumOfBytes(ascii.encode(body))} ${body.length}\n${body}`);
		assert.ok(decodeShard(shard(`${JSON.stringify(row({}))}\n[[],[]]`), STAMP, ascii), 'the shape that is right');
		for (const body of ['{', ...bodies.map((body) => `${JSON.stringify(body)}\n[[],[]]`)]) {
			assert.equal(decodeShard(shard(body), STAMP, ascii), undefined, body);
		}
	});

	test('gives at once what matters beyond a note, and the same items among all that are asked for later', () => {
		fc.assert(
			fc.property(files, (all) => {
				for (const { reading } of decodeShard(encodeShard(all, STAMP, ascii), STAMP, ascii)!) {
					if (reading === 'no-note' || !reading.note) { continue; }
					const { note } = reading;
					const { tasks, at } = note.contributions!;
					const atOnce = new Map(at.map((index, place) => [index, tasks[place]]));
					assert.deepEqual(note.contributions, noteContributions(plainNote(note)));
					note.tasks.forEach((task, index) => {
						const matters = isOpen(task) && (task.isHomework || goalReferences(task).length > 0);
						assert.equal(atOnce.get(index), matters ? task : undefined);
					});
				}
			}),
			{ numRuns: runs(200), seed: 20261123 },
		);
	});
});
