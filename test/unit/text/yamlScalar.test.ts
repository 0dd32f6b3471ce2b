import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlScalar } from '../../../src/core/text/yamlScalar.ts';
import { runs } from '../../support/runs.ts';

/** File names and words that are something else in YAML, in one of its versions or in both. */
const AWKWARD = [
	'@new',
	'& co',
	'%x',
	'`x',
	'- x',
	'-',
	'null',
	'~',
	'!x',
	'{x}',
	'[x]',
	'*x',
	'|',
	'>',
	'?',
	'? x',
	': x',
	'a: b',
	'a #b',
	'#x',
	'"x"',
	"'x'",
	'y',
	'No',
	'ON',
	'0x1F',
	'0o17',
	'017',
	'1e3',
	'1_000',
	'1.5',
	'.5',
	'5.',
	'.inf',
	'.NaN',
	'-.inf',
	'190:20:30',
	'2026',
	'2026-1-8',
	'=',
	'<<',
	'---',
	'...',
	'a,b',
	'a]b',
	'\ta',
	' a ',
	'a\u00a0b',
	'\u0085',
	'\u2028',
	'\ufeffa',
	'\ud800',
	'\u0007',
	'\\',
	'Ruth Abara',
	'../goals/a b.md',
	'my award 2027',
	'a|b',
	'a#b',
];

suite('text as a YAML value is read back as that text', () => {
	for (const version of ['1.1', '1.2'] as const) {
		test(`in YAML ${version}, in a block and in a list`, () => {
			fc.assert(
				fc.property(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary' }), fc.string()), text => {
					assert.deepEqual(parse(`a: ${yamlScalar(text)}`, { version }), { a: text });
					assert.deepEqual(parse(`- ${yamlScalar(text)}`, { version }), [text]);
					assert.deepEqual(parse(`a: [${yamlScalar(text, true)}, b]`, { version }), { a: [text, 'b'] });
				}),
				{ numRuns: runs(1000), examples: AWKWARD.map(text => [text]) },
			);
		});
	}

	test('plain where that is safe', () => {
		for (
			const text of [
				'Ruth Abara',
				'2026-12-16 15:00',
				'2026-12-16',
				'../x',
				'my award 2027',
				'6 weeks',
				'O’Brien (2)',
			]
		) { assert.equal(yamlScalar(text), text); }
		assert.equal(yamlScalar('12'), '"12"');
		assert.equal(yamlScalar('yes'), '"yes"');
	});
});
