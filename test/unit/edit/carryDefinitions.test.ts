import assert from 'node:assert/strict';
import { carried, meetingText, plan } from './carryCases.ts';

const [OLD, NEW] = ['2026-11-18.md', '2026-12-16.md'] as const;

/** What the next meeting is after carrying, below its front matter. */
function next(from: string, into = '## Homework\n', paths: readonly [string, string] = [OLD, NEW]): string {
	const notes = {
		[paths[0]]: meetingText('2026-11-18', `## Homework\n\n${from}`),
		[paths[1]]: meetingText('2026-12-16', into),
	};
	const once = carried(notes);
	assert.deepEqual(carried(once), once, 'the second time nothing changes');
	const halfway = carried(notes, {}, 1);
	assert.deepEqual(carried(halfway), once, 'it goes on where it was interrupted');
	return once[paths[1]]!.slice(meetingText('2026-12-16', '').length);
}

const SINCE = 'since:2026-11-18 carried:1';

suite('carrying what an item refers to', () => {
	const cases: readonly (readonly [name: string, from: string, into: string, expected: string])[] = [
		[
			'a link and a footnote',
			'- [ ] Read [paper][p] and note[^1]\n\n[p]: papers/x.md\n[^1]: The second figure.\n',
			'## Homework\n',
			`## Homework\n\n- [ ] Read [paper][p] and note[^1] ${SINCE}\n\n[p]: papers/x.md\n`
			+ '[^1]: The second figure.\n',
		],
		[
			'a label alone',
			'- [ ] Read [p]\n\n[p]: papers/x.md "The letter"\n',
			'## Homework\n',
			`## Homework\n\n- [ ] Read [p] ${SINCE}\n\n[p]: papers/x.md "The letter"\n`,
		],
		[
			'a picture',
			'- [ ] Look at ![fig][p]\n\n[P]: x.png\n',
			'## Homework\n',
			`## Homework\n\n- [ ] Look at ![fig][p] ${SINCE}\n\n[P]: x.png\n`,
		],
		[
			'of a sub-item and of a further line',
			'- [ ] A\n  - [ ] b [p]\n\n  More [q][]\n\n[p]: x.md\n[q]: y.md\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A ${SINCE}\n  - [ ] b [p]\n\n  More [q][]\n\n[p]: x.md\n[q]: y.md\n`,
		],
		[
			'a footnote that uses another definition',
			'- [ ] A[^n]\n\n[^n]: See [p].\n    And more.\n\n[p]: x.md\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A[^n] ${SINCE}\n\n[p]: x.md\n[^n]: See [p].\n    And more.\n`,
		],
		[
			'behind the text that others may read',
			'- [ ] A [p]\n\n[p]: x.md\n',
			'## Homework\n\n## Private\n\nA worry\n',
			`## Homework\n\n- [ ] A [p] ${SINCE}\n\n[p]: x.md\n\n## Private\n\nA worry\n`,
		],
		[
			'where it is there already, nothing',
			'- [ ] A [p]\n\n[p]: x.md\n',
			'## Homework\n\n## Notes\n\n[P]: x.md\n',
			`## Homework\n\n- [ ] A [p] ${SINCE}\n\n## Notes\n\n[P]: x.md\n`,
		],
		[
			'under another label, where this one means something else',
			'- [ ] Read [paper][p], [p] and note[^1]\n\n[p]: x.md\n[^1]: Ours.\n',
			'## Homework\n\nText[^1] [p]\n\n[p]: y.md\n[^1]: Theirs.\n',
			'## Homework\n\nText[^1] [p]\n\n[p]: y.md\n[^1]: Theirs.\n\n'
			+ `- [ ] Read [paper][p-2], [p][p-2] and note[^1-2] ${SINCE}\n\n[p-2]: x.md\n[^1-2]: Ours.\n`,
		],
		[
			'under another label, where this one is only a word in brackets',
			'- [ ] A [draft]\n\n[draft]: x.md\n',
			'## Homework\n\nThe [draft] is late.\n',
			`## Homework\n\nThe [draft] is late.\n\n- [ ] A [draft][draft-2] ${SINCE}\n\n[draft-2]: x.md\n`,
		],
		[
			'a box is no label',
			'- [ ] A [x]\n\n[x]: x.md\n',
			'## Homework\n\n- [x] done\n',
			`## Homework\n\n- [x] done\n- [ ] A [x][x-2] ${SINCE}\n\n[x-2]: x.md\n`,
		],
		[
			'out of a quote',
			'> - [ ] A [p]\n>\n> [p]:\n>   x.md\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A [p] ${SINCE}\n\n[p]:\n  x.md\n`,
		],
		[
			'what stands in the item goes with it',
			'- [ ] A [p]\n\n  [p]: x.md\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A [p] ${SINCE}\n\n  [p]: x.md\n`,
		],
		[
			'one for two items',
			'- [ ] A [p]\n- [ ] B [p]\n\n[p]: x.md\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A [p] ${SINCE}\n- [ ] B [p] ${SINCE}\n\n[p]: x.md\n`,
		],
		[
			'in code nothing is one',
			'- [ ] A `[p]` `[^1]`\n\n[p]: x.md\n[^1]: y\n',
			'## Homework\n',
			`## Homework\n\n- [ ] A \`[p]\` \`[^1]\` ${SINCE}\n`,
		],
	];
	for (const [name, from, into, expected] of cases) {
		test(name, () => {
			assert.equal(next(from, into), expected);
		});
	}

	test('a relative address leads to the same file from another folder, and others stay', () => {
		const from = '- [ ] A [p] [q] [r]\n\n[p]: papers/my%20x.md#two "T"\n[q]: https://example.org/a\n[r]: #here\n';
		assert.equal(
			next(from, '## Homework\n', ['a/2026-11-18.md', 'b/c/2026-12-16.md']),
			`## Homework\n\n- [ ] A [p] [q] [r] ${SINCE}\n\n[p]: ../../a/papers/my%20x.md#two "T"\n`
				+ '[q]: https://example.org/a\n[r]: #here\n',
		);
	});

	test('a private definition stays where it is, without a word', () => {
		const after = next('- [ ] A [p][^1]\n\n<!-- private -->\n\n[p]: zq.md\n[^1]: ZQ\n\n<!-- /private -->\n');
		assert.equal(after, `## Homework\n\n- [ ] A [p][^1] ${SINCE}\n`);
	});

	test('two meetings with one label bring both definitions', () => {
		const notes = {
			'2026-10-01.md': meetingText('2026-10-01', '## Homework\n\n- [ ] A[^1]\n\n[^1]: One.\n'),
			'2026-11-01.md': meetingText('2026-11-01', '## Homework\n\n- [ ] B[^1]\n\n[^1]: Two.\n'),
			'2026-12-01.md': meetingText('2026-12-01', '## Homework\n'),
		};
		const after = carried(notes);
		assert.ok(
			after['2026-12-01.md']!.endsWith(
				'- [ ] A[^1] since:2026-10-01 carried:1\n- [ ] B[^1-2] since:2026-11-01 carried:1\n\n[^1]: One.\n'
					+ '[^1-2]: Two.\n',
			),
			after['2026-12-01.md'],
		);
		assert.deepEqual(carried(after), after);
		assert.equal(plan(after).items.length, 0);
	});
});
