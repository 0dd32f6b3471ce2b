import assert from 'node:assert/strict';
import { NoteReferences } from '../../../src/core/notebook/noteReferences.ts';

function referencesTo(...paths: string[]): NoteReferences {
	const references = new NoteReferences();
	for (const path of paths) { references.addTarget(path); }
	return references;
}

const lead = (references: NoteReferences, written: string, from = 'meetings/m.md') => {
	const { path, ambiguous } = references.resolve(written, from);
	return path ?? ambiguous?.join(' or ') ?? '';
};

suite('where a reference leads', () => {
	test('by stem from everywhere, whatever is around it', () => {
		const references = referencesTo('people/abara.md', 'people/Étude.md', 'people/100%.md');
		for (
			const written of [
				'abara',
				'ABARA',
				' abara ',
				'[[abara]]',
				'![[abara]]',
				'[[abara|Ruth\nAbara]]',
				'abara#Aims',
				'[[ abara #a|b]]',
				'abara.md',
				'abar%61',
			]
		) { assert.equal(lead(references, written), 'people/abara.md', written); }
		assert.equal(lead(references, 'e\u0301tude'), 'people/Étude.md');
		assert.equal(lead(references, '%C3%89tude'), 'people/Étude.md');
		assert.equal(lead(references, '100%'), 'people/100%.md');
		for (const written of ['', 'abar', 'abara.mdx', 'people', '[[|abara]]', 'x/abara', 'abara]]x']) {
			assert.equal(lead(references, written), '', written);
		}
	});

	test('by path from the note, then from the notebook, then by the end of the path', () => {
		const references = referencesTo(
			'meetings/people/abara.md',
			'people/abara.md',
			'x/people/eklund.md',
			'y/eklund.md',
		);
		assert.equal(lead(references, 'people/abara'), 'meetings/people/abara.md');
		assert.equal(lead(references, 'people/abara', 'top.md'), 'people/abara.md');
		assert.equal(lead(references, '../people/abara.md'), 'people/abara.md');
		assert.equal(lead(references, 'people/eklund.MD'), 'x/people/eklund.md');
		assert.equal(lead(references, './../../people/eklund'), 'x/people/eklund.md');
		assert.equal(lead(references, '/eklund'), 'x/people/eklund.md or y/eklund.md');
		assert.equal(lead(references, 'eople/eklund'), '');
	});

	test('with its ending as a path, without as a stem that has to be the only one', () => {
		const references = referencesTo('b/abara.md', 'abara.md', 'a/abara.md');
		assert.equal(lead(references, 'abara'), 'a/abara.md or abara.md or b/abara.md');
		assert.equal(lead(references, 'abara.md'), 'abara.md');
		assert.equal(lead(references, 'abara.md', 'b/m.md'), 'b/abara.md');
		assert.equal(lead(referencesTo('a/x.md', 'A/X.md'), 'a/x'), 'A/X.md or a/x.md');
	});

	test('anew when notes come and go', () => {
		const references = referencesTo('a/abara.md');
		assert.equal(lead(references, 'abara'), 'a/abara.md');
		references.addTarget('b/abara.md');
		assert.equal(lead(references, 'abara'), 'a/abara.md or b/abara.md');
		references.removeTarget('a/abara.md');
		assert.equal(lead(references, 'abara'), 'b/abara.md');
		references.removeTarget('b/abara.md');
		assert.equal(lead(references, 'abara'), '');
	});

	test('is asked again of those who wrote it', () => {
		const references = referencesTo();
		references.addDependent('[[Abara|Ruth]]', 'one.md');
		references.addDependent('../people/abara.md', 'two.md');
		references.addDependent('eklund', 'three.md');
		assert.deepEqual([...references.dependentsOf('x/abara.md')].sort(), ['one.md', 'two.md']);
		references.removeDependent('[[Abara|Ruth]]', 'one.md');
		assert.deepEqual([...references.dependentsOf('x/abara.md')], ['two.md']);
		assert.deepEqual([...references.dependentsOf('none.md')], []);
	});

	test('may be wrong though the stem is right, and every stem can be proposed', () => {
		const references = referencesTo('b/Eklund.md', 'a/abara.md', 'b/ABARA.md');
		assert.deepEqual(['x/abara', '[[eklund]]', 'ekl', ''].map(written => references.hasStem(written)), [
			true,
			true,
			false,
			false,
		]);
		assert.deepEqual(references.stems(), ['Eklund', 'abara']);
	});
});
