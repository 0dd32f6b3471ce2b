import assert from 'node:assert/strict';
import { bringIn } from '../../../src/core/bringIn/bringIn.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { ownNamesIn, withOwnName } from '../../../src/core/bringIn/ownName.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';

const MOSS: KnownPair = { reference: 'moss', mentor: 'Helen Moss', mine: 'mentee' };
const NOTE = {
	path: 'spring.md',
	text: '# With Helen, 6 May 2026\n\nPresent: Helen Moss, Ken Ito\n\n- [ ] Nora: rewrite it by 1 July\n'
		+ '- [ ] Helen: sign\n',
};
const WHOLE = { path: 'june.md', text: '# Helen, 3 June 2026\n\nPresent: Helen Moss, Nora Feld\n' };

suite('one’s own name in notes that are brought in', () => {
	const cases: readonly (readonly [string, readonly (typeof NOTE)[], readonly KnownPair[], readonly string[]])[] = [
		['who has something to do and is not the other', [NOTE], [MOSS], ['Nora']],
		['by the whole name where the notes have it', [NOTE, WHOLE], [MOSS], ['Nora Feld']],
		['nobody where it is known', [NOTE], [{ ...MOSS, mentee: 'Nora Feld' }], []],
		['nobody where no pair is known', [NOTE], [], []],
		[
			'several where several have something to do',
			[{
				path: 'a.md',
				text: '# Helen 3 June 2026\n\n- Nora: a\n- Priya: b\n',
			}, NOTE],
			[MOSS],
			['Nora', 'Priya'],
		],
	];
	for (const [what, files, pairs, expected] of cases) {
		test(what, () => {
			assert.deepEqual(ownNamesIn(files, pairs), expected);
		});
	}

	test('what stands for it is the keeper’s', () => {
		const owners = (pairs: readonly KnownPair[]) =>
			bringIn({
				...NOTE,
				today: day('2026-11-30'),
				pairs,
				noteOptions: DEFAULT_NOTE_OPTIONS,
				l10n: ENGLISH,
			})?.homework.map(({ owners: called }) => called.join());
		assert.deepEqual(owners([MOSS]), ['nora', 'mentor']);
		assert.deepEqual(owners(withOwnName([MOSS], 'Nora')), ['mentee', 'mentor']);
		assert.deepEqual(owners(withOwnName([{ ...MOSS, mentor: 'Helen Moss', mine: 'mentee' }], undefined)), [
			'nora',
			'mentor',
		]);
	});
});
