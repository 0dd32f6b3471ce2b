import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Steps a character of a text four times as long, for those of the shorter one; quadratic work comes to four. */
const MOST = 1.6;
/** Fewer steps for each character than this are no work. */
const FEW = 0.05;

suite('looking for links in made-up text', () => {
	test('takes steps in proportion to its length, whatever looks and whatever the shape', function() {
		// A process that loads TypeScript and counts, on a machine that may be busy.
		this.timeout(240_000);
		const { stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', 'test/unit/bench/linksGrowth.ts'], {
			encoding: 'utf8',
			maxBuffer: 1e8,
		});
		assert.notEqual(stdout, '', stderr);
		const rows = JSON.parse(stdout) as { shape: string, reader: string, cost: [number, number] }[];
		assert.ok(rows.length > 300);
		assert.ok(rows.some(({ cost }) => cost[1] > 1), 'something was counted');
		const slow = rows.filter(({ cost: [before, after] }) => after > FEW && after / Math.max(before, FEW) > MOST);
		assert.deepEqual(
			slow.map(({ shape, reader, cost: [before, after] }) =>
				`${shape}, ${reader}: ${before.toFixed(2)} → ${after.toFixed(2)}`
			),
			[],
		);
	});
});
