import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/parse/parseNote.ts';
import { sameData } from '../../../src/core/notebook/sameData.ts';
import { checksum, decodeShard, encodeShard, type CachedFile } from '../../../src/index/cacheShard.ts';
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

const odd = fc.nat().map((seed) => `---\ntype: meeting\ntitle: "\\ud800 __proto__"\neffort: { __proto__: 3, research: 1e3, constructor: -0 }\nhours: 1.5\n---\n${generateMarkdown(createRandom(seed))}`);
const files = fc.oneof(
	notebookWithSecrets.map((all) => Object.entries(all)),
	fc.array(fc.tuple(fc.string(), fc.oneof(anyNote, odd, fc.string({ unit: 'binary' }))), { minLength: 1, maxLength: 5 }),
).map((all) => all.map(([path, text]) => cached(path, text)));

const SAMPLE = encodeShard([cached('a.md', '---\ntype: meeting\ntitle: Łukasz\ndate: 2026-11-01\n---\n# Łukasz\n\n- [ ] Send it @mentor due:2026-11-20\n'), cached('b.md', '# Nothing')], STAMP);

suite('a shard of the cache', () => {
	test('gives back exactly what was read of any notes', () => {
		fc.assert(fc.property(files, (all) => {
			const decoded = decodeShard(encodeShard(all, STAMP), STAMP);
			assert.deepStrictEqual(decoded, all);
			assert.ok(sameData(decoded, all));
		}), { numRuns: runs(500), seed: 20261123 });
	});

	test('gives back the sample notebook', () => {
		const all = Object.entries(sampleFiles()).map(([path, text]) => cached(path, text));
		assert.ok(all.some(({ reading }) => reading !== 'no-note'));
		assert.deepStrictEqual(decodeShard(encodeShard(all, STAMP), STAMP), all);
	});

	test('cut off anywhere it is nothing', () => {
		for (let length = 0; length < SAMPLE.length; length++) { assert.equal(decodeShard(SAMPLE.slice(0, length), STAMP), undefined, `cut at ${length}`); }
		assert.equal(decodeShard(`${SAMPLE} `, STAMP), undefined, 'one longer');
	});

	test('with any one bit of its text turned it is nothing', () => {
		for (let at = 0; at < SAMPLE.length; at++) {
			for (let bit = 0; bit < 16; bit++) {
				const turned = SAMPLE.slice(0, at) + String.fromCharCode(SAMPLE.charCodeAt(at) ^ 1 << bit) + SAMPLE.slice(at + 1);
				assert.equal(decodeShard(turned, STAMP), undefined, `bit ${bit} of character ${at}`);
			}
		}
	});

	test('with any bytes of it damaged it is nothing', () => {
		const bytes = new TextEncoder().encode(SAMPLE);
		const damage = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 });
		fc.assert(fc.property(damage, (places) => {
			const damaged = bytes.slice();
			for (const [at, mask] of places) { damaged[at] = damaged[at]! ^ mask; }
			if (damaged.every((byte, at) => byte === bytes[at])) { return; }
			assert.equal(decodeShard(new TextDecoder().decode(damaged), STAMP), undefined);
		}), { numRuns: runs(2000), seed: 20261123 });
	});

	test('of another version or other settings it is nothing', () => {
		assert.equal(decodeShard(SAMPLE, checksum('version 2')), undefined);
		assert.ok(decodeShard(SAMPLE, STAMP));
	});

	test('with a right checksum and a wrong shape it is nothing', () => {
		const note = (cached('a.md', '---\ntype: goal\n---\n').reading as { readonly note: object }).note;
		const bodies: readonly unknown[] = [
			{}, 1, 'text', [1], [['a.md', 1, 1]], [['a.md', 1, 1, 'no-note', 1]], [[1, 1, 1, 'no-note']], [['a.md', 1.5, 1, 'no-note']], [['a.md', 1, null, 'no-note']],
			[['a.md', 1, 1, null]], [['a.md', 1, 1, {}]], [['a.md', 1, 1, { problems: [] }]], [['b.md', 1, 1, { note, problems: [] }]], [['a.md', 1, 1, { note: { ...note, tasks: 1 }, problems: [] }]],
			[['a.md', 1, 1, { note: { ...note, headings: {} }, problems: [] }]], [['a.md', 1, 1, { note, problems: 1 }]],
		];
		const shard = (body: string) => `mentoring-notes 1 ${STAMP} ${checksum(body)} ${body.length}\n${body}`;
		assert.ok(decodeShard(shard(JSON.stringify([['a.md', 1, 1, { note, problems: [] }]])), STAMP), 'the shape that is right');
		for (const body of ['{', ...bodies.map((body) => JSON.stringify(body))]) { assert.equal(decodeShard(shard(body), STAMP), undefined, body); }
	});
});
