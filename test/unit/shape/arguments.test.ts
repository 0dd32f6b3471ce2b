import assert from 'node:assert/strict';
import { readGiven, isAnything, isEither, isFlag, isListOf, isOneOf, isText } from '../../../src/core/shape/guards.ts';

const FIELDS = { mentorship: isText, overwrite: isFlag, format: isOneOf('html', 'pdf'), fit: isAnything };

suite('arguments of commands', () => {
	const cases: readonly (readonly [string, unknown, object | undefined])[] = [
		['what passes its guard is taken', { mentorship: 'abara', overwrite: true, format: 'pdf' }, {
			mentorship: 'abara',
			overwrite: true,
			format: 'pdf',
		}],
		['what does not is as if absent', { mentorship: 5, overwrite: 'yes', format: 'docx' }, {}],
		['other properties are left out', { uri: 'file:///a.md', format: 'html' }, { format: 'html' }],
		['null stays where anything may be', { fit: null, mentorship: null }, { fit: null }],
		['inherited properties do not count', Object.create({ mentorship: 'abara' }), {}],
		['an empty object is something that was handed over', {}, {}],
		['a text is no object', 'abara', undefined],
		['nothing is nothing', undefined, undefined],
		['null is nothing', null, undefined],
	];
	for (const [name, value, expected] of cases) {
		test(name, () => {
			assert.deepEqual(readGiven(FIELDS, value), expected);
		});
	}

	test('owners are a text or a list of texts', () => {
		const isOwners = isEither(isText, isListOf(isText));
		assert.deepEqual(['mentor', ['mentor', 'eklund'], [], [1], 1].map(value => isOwners(value)), [
			true,
			true,
			true,
			false,
			false,
		]);
	});
});
