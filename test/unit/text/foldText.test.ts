import assert from 'node:assert/strict';
import { foldHandle, foldText } from '../../../src/core/text/foldText.ts';
import { nameWords, personKey } from '../../../src/core/text/personName.ts';

suite('folded text', () => {
	test('is lower-case without diacritics', () => {
		assert.equal(foldText('Åsa ŁUKASZ-Strauß'), 'asa lukasz-strauss');
		assert.equal(foldText('Tomás'), foldText('TOMA\u0301S'));
		assert.equal(foldText('Ærø œuvre İstanbul'), 'aero oeuvre istanbul');
		assert.equal(foldText('한국'), '한국');
	});

	test('handles and names are compared by it', () => {
		assert.equal(foldHandle('@Tomás'), 'tomas');
		assert.equal(personKey('  Anna\u00a0 Eklund '), 'anna eklund');
		assert.deepEqual(nameWords('Dr. Anna O’Brien-Lund (chair)'), ['anna', "o'brien-lund"]);
	});
});
