import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mismatchWithRemark, withBoxes } from '../../support/compareBlocks.ts';
import { createRandom, generateMarkdown, shrinkText } from '../../support/generateMarkdown.ts';
import { seeds, steady } from '../../support/runs.ts';

const spec = createRequire(import.meta.url)('commonmark-spec') as {
	tests: readonly { markdown: string, number: number, section: string }[];
};
const documents = Number(process.env['MENTORING_FUZZ_DOCUMENTS'] ?? 20_000);
const firstSeed = Number(process.env['MENTORING_FUZZ_SEED'] ?? 2026);

function assertAgrees(text: string, where: string): void {
	if (mismatchWithRemark(text) === undefined) return;
	const smallest = steady ? text : shrinkText(text, (smaller) => mismatchWithRemark(smaller) !== undefined);
	assert.fail(
		`${where}\nin ${JSON.stringify(text)}\nsmallest ${JSON.stringify(smallest)}\n`
			+ `${mismatchWithRemark(smallest)}`,
	);
}

suite('the block scanner agrees with remark', () => {
	test('on every example of the CommonMark specification', function() {
		this.timeout(0);
		assert.ok(spec.tests.length > 600);
		for (const { markdown, number, section } of spec.tests) {
			const text = markdown.replaceAll('→', '\t');
			const where = `example ${number} (${section})`;
			for (const variant of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) assertAgrees(variant, where);
			for (const box of ['[ ]', '[x]', '[X]']) assertAgrees(withBoxes(text, box), `${where} with boxes`);
			assertAgrees(withBoxes(text.replace(/^/gm, '> '), '[x]'), `${where} quoted, with boxes`);
			assertAgrees(withBoxes(`- [ ] a\n\n${text.replace(/^/gm, '  ')}`, '[x]'), `${where} in a task, with boxes`);
		}
	});

	test(`on ${documents} generated documents, seed ${firstSeed}`, function() {
		this.timeout(0);
		for (const index of seeds('the block scanner agrees with remark', documents)) {
			const seed = firstSeed * 1_000_003 + index;
			assertAgrees(generateMarkdown(createRandom(seed)), `seed ${seed}`);
		}
	});
});
