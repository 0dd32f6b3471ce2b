import type { Keeper } from '../../../src/core/model/notebookView.ts';
import assert from 'node:assert/strict';
import {
	initials,
	isMine,
	keepersName,
	nameOfOwner,
	otherSide,
	type Pair,
	keepersRole,
} from '../../../src/core/query/homework.ts';

const abara: Pair = {
	title: 'Research',
	kind: 'mentorship',
	mentor: 'Ruth Abara',
	mentee: 'Mara Lindqvist',
	members: [],
};
const pupil: Pair = {
	title: 'Chidi',
	kind: 'mentorship',
	mentor: 'Mara Lindqvist',
	mentee: 'Chidi Obi',
	members: [],
	role: 'mentor',
};
const committee: Pair = {
	title: 'Committee',
	kind: 'committee',
	mentee: 'Jo Li',
	members: ['Dr. Omar Qureshi', 'Mara Lindqvist'],
	chair: 'Iris Tanaka',
};
const mara: Keeper = { role: 'mentee', name: 'Mara Lindqvist' };

suite('whose homework is', () => {
	const cases: readonly (readonly [string, Pair | undefined, boolean])[] = [
		['mentee', abara, true],
		['mentor', abara, false],
		['mentor', pupil, true],
		['mentee', pupil, false],
		['lindqvist', committee, true],
		['mara', committee, true],
		['qureshi', committee, false],
		// One who sits in it is neither side, unless its note says so.
		['mentee', committee, false],
		['mentor', { ...committee, role: 'mentor' }, true],
		['mentee', { ...committee, mentee: 'Mara Lindqvist', members: [] }, true],
		['mentee', undefined, true],
	];
	for (const [owner, pair, expected] of cases) {
		test(`@${owner} in ${pair?.title ?? 'no relationship'} is ${expected ? 'mine' : 'theirs'}`, () => {
			assert.equal(isMine({ owners: [owner] }, pair, mara), expected);
		});
	}

	test('an owner is named as the notes name them', () => {
		assert.deepEqual(
			['mentor', 'qureshi', 'tanaka', 'iris', 'someone'].map(owner =>
				nameOfOwner(owner, owner === 'mentor' ? abara : committee)
			),
			['Ruth Abara', 'Dr. Omar Qureshi', 'Iris Tanaka', 'Iris Tanaka', undefined],
		);
	});

	test('the side is what the note says, else that of the keeper’s name, else the setting', () => {
		const sides = { mentor: 'Ruth Abara', mentee: 'Mara Lindqvist' };
		assert.equal(keepersRole({ ...sides }, { role: 'mentee', name: 'Dr. Abara, Ruth' }), 'mentor');
		assert.equal(keepersRole({ ...sides, role: 'mentee' }, { role: 'mentee', name: 'Ruth Abara' }), 'mentee');
		assert.equal(keepersRole({ ...sides }, { role: 'mentee', name: 'Tomás Eklund' }), 'mentee');
		assert.equal(
			keepersRole({ mentor: 'Ruth Abara', mentee: 'Ruth Abara' }, { role: 'mentee', name: 'Ruth Abara' }),
			'mentee',
		);
	});

	test('the other side is a person, of a committee its title', () => {
		assert.deepEqual([abara, pupil, committee].map(pair => otherSide(pair, mara)), [
			'Ruth Abara',
			'Chidi Obi',
			'Committee',
		]);
	});

	test('the notes tell who keeps the notebook, unless they tell two names', () => {
		assert.equal(keepersName([abara, pupil, committee], { role: 'mentee' }), 'Mara Lindqvist');
		assert.equal(keepersName([abara, { ...abara, mentee: 'Jo Li' }], { role: 'mentee' }), undefined);
		assert.equal(keepersName([committee], { role: 'mentee' }), undefined);
	});

	const letters: readonly (readonly [string, string])[] = [
		['Ruth Abara', 'RA'],
		['eklund', 'EK'],
		['Dr. Zoë O’Brien-Łukasz', 'ZO'],
		['Prof. Anna Maria van der Berg', 'AB'],
		['李 明', '李明'],
		['李', '李'],
		['', ''],
		['Çağla Ünal', 'CU'],
	];
	for (
		const [name, expected] of letters
	) {
		test(`${name || 'nobody'} has the letters ${expected || 'of nobody'}`, () => {
			assert.equal(initials(name), expected);
		});
	}
});
