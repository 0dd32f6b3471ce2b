import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { bestTimes } from '../../../bench/gate/bestTimes.ts';
import { judge, judgeExactly, type Growth } from '../../../bench/gate/judge.ts';

const SMALL = 100;
const LARGE = 400;

function verdict(kind: Growth, cost: (size: number) => number): string | undefined {
	return judge('it', kind, { size: SMALL, cost: cost(SMALL) }, { size: LARGE, cost: cost(LARGE) }).verdict;
}

suite('the scaling gate', () => {
	test('linear work keeps the promise of linear work, and n log n does', () => {
		assert.equal(verdict('linear', size => 7 * size), 'PASS');
		assert.equal(verdict('linear', size => size * Math.log2(1000 * size)), 'PASS');
	});

	test('quadratic work breaks it as soon as it is more than a tenth of the whole', () => {
		assert.equal(verdict('linear', size => size * size), 'over');
		assert.equal(verdict('linear', size => 9 * size + size * size / SMALL), 'PASS');
		assert.equal(verdict('linear', size => 8 * size + size * size / SMALL * 2), 'over');
	});

	test('work that grows with the notebook is not flat', () => {
		assert.equal(verdict('flat', () => 1000), 'PASS');
		assert.equal(verdict('flat', size => 1000 + size / 4), 'PASS');
		assert.equal(verdict('flat', size => 1000 + size), 'over');
	});

	test('nothing measured is no promise kept', () => {
		assert.equal(verdict('flat', () => 0), 'over');
		assert.equal(verdict('linear', () => NaN), 'over');
	});

	test('a count that is known beforehand is met exactly', () => {
		assert.equal(judgeExactly('reads', 30, 30).verdict, 'PASS');
		assert.equal(judgeExactly('reads', 31, 30).verdict, 'over');
	});

	test('real loops are counted: a quadratic one is found, the same on every run', function() {
		// Two processes that load TypeScript, on a machine that may be busy.
		this.timeout(120_000);
		const run = () =>
			spawnSync(process.execPath, ['--import=tsx', 'test/unit/bench/countGrowth.ts'], { encoding: 'utf8' })
				.stdout;
		const printed = run();
		assert.equal(run(), printed);
		const [small, large] = JSON.parse(printed) as [Record<string, number>, Record<string, number>];
		const judged = (what: string, kind: Growth) =>
			judge(what, kind, { size: SMALL, cost: small[what]! }, { size: LARGE, cost: large[what]! }).verdict;
		assert.equal(judged('linear', 'linear'), 'PASS');
		assert.equal(judged('quadratic', 'linear'), 'over');
		assert.equal(judged('constant', 'flat'), 'PASS');
		assert.equal(judged('linear', 'flat'), 'over');
	});

	test('clocks are asked again only while what they say is not good enough', async () => {
		let [runs, asked] = [0, 0];
		const best = await bestTimes([() => {
			runs++;
		}], { rounds: 2, lots: 5, enough: () => ++asked === 3 });
		assert.equal(runs, 6);
		assert.equal(best.length, 1);
	});
});
