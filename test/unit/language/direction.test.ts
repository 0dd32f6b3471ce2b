import assert from 'node:assert/strict';
import { direction, isolated } from '../../../src/core/text/direction.ts';
import { choiceInWords, compareNames, listInWords } from '../../../src/core/text/lists.ts';
import { pageHtml } from '../../../src/host/pages/pageHtml.ts';
import { catalogueWords } from '../../../src/core/text/words.ts';

suite('direction, lists and order of a language', () => {
	test('pages run the way their language does', () => {
		assert.deepEqual(['en', 'fr', 'ja', 'hi', 'ar', 'ar-XB', 'he', 'fa', 'ur', 'az-Arab', 'qps-ploc'].map(direction), ['ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr']);
		const shell = { title: 'x', place: 'editor', script: 's', style: 't', source: 'u', nonce: 'n' } as const;
		assert.match(pageHtml({ ...shell, words: { language: 'he', messages: {} } }), /<html lang="he" dir="rtl">/);
		assert.match(pageHtml({ ...shell, words: { language: 'de', messages: {} } }), /<html lang="de" dir="ltr">/);
	});

	test('a name from right to left does not carry the number beside it along', () => {
		assert.deepEqual([isolated('لح'), isolated('RA'), isolated('佐'), isolated('')], ['\u2068لح\u2069', 'RA', '佐', '']);
	});

	test('lists are joined as the language does it', () => {
		const names = ['Ruth', 'Mara', 'Ida'];
		const said = (language: string) => [listInWords(names, { language }), choiceInWords(names.slice(1), { language })];
		assert.deepEqual(['en', 'fr', 'de', 'es', 'ja'].map(said), [['Ruth, Mara, and Ida', 'Mara or Ida'], ['Ruth, Mara et Ida', 'Mara ou Ida'], ['Ruth, Mara und Ida', 'Mara oder Ida'], ['Ruth, Mara e Ida', 'Mara o Ida'], ['Ruth、Mara、Ida', 'MaraまたはIda']]);
		assert.equal(listInWords(['Ruth'], catalogueWords('fr', {})), 'Ruth');
	});

	test('names stand in the order of the language', () => {
		const sorted = (language: string, ...names: string[]) => names.sort(compareNames({ language }));
		assert.deepEqual(sorted('fr', 'Zoé', 'Éva', 'eklund', 'Abara'), ['Abara', 'eklund', 'Éva', 'Zoé']);
		assert.deepEqual(sorted('sv', 'Öberg', 'Zorn', 'Ågren'), ['Zorn', 'Ågren', 'Öberg']);
		assert.deepEqual(sorted('de', 'Öberg', 'Zorn', 'Ågren'), ['Ågren', 'Öberg', 'Zorn']);
		assert.deepEqual(sorted('es', 'Ñúñez', 'Ortiz', 'Navarro'), ['Navarro', 'Ñúñez', 'Ortiz']);
		assert.deepEqual(sorted('en', 'Note 10', 'Note 2'), ['Note 2', 'Note 10']);
	});
});
