import assert from 'node:assert/strict';
import { decimal, plural } from '../../../src/core/text/words.ts';

suite('plural', () => {
	const said = (language: string, forms: string, counts: readonly number[]) =>
		counts.map(count => plural({ language }, forms, count));

	test('takes the form that a language has for a number', () => {
		assert.deepEqual(said('en', '1 day|{0} days', [0, 1, 2, 21]), ['0 days', '1 day', '2 days', '21 days']);
		assert.deepEqual(said('fr', '{0} jour|{0} jours', [0, 1, 2, 1_000_000]), [
			'0 jour',
			'1 jour',
			'2 jours',
			'1000000 jours',
		]);
		assert.deepEqual(said('pl', '{0} dzień|{0} dni|{0} dni', [1, 2, 5, 22]), [
			'1 dzień',
			'2 dni',
			'5 dni',
			'22 dni',
		]);
		assert.deepEqual(said('ru', '{0} день|{0} дня|{0} дней', [1, 2, 5, 21]), [
			'1 день',
			'2 дня',
			'5 дней',
			'21 день',
		]);
		assert.deepEqual(said('ar', 'a|b|c|d|e|f', [0, 1, 2, 3, 11, 100]), ['a', 'b', 'c', 'd', 'e', 'f']);
		assert.deepEqual(said('ja', '{0} 日', [1, 2]), ['1 日', '2 日']);
	});

	test('has the fractions of the language, and leaves whole numbers as they are', () => {
		assert.deepEqual(said('de', '{0} Stunde|{0} Stunden', [1, 1.5, 1500]), [
			'1 Stunde',
			'1,5 Stunden',
			'1500 Stunden',
		]);
		assert.deepEqual(said('fr', '{0} heure|{0} heures', [1.5, 2.25]), ['1,5 heure', '2,25 heures']);
		assert.equal(
			plural({ language: 'es' }, '{0} h, {1} propuesta|{0} h, {1} propuestas', 2, [7.5, 2]),
			'7,5 h, 2 propuestas',
		);
		assert.equal(decimal(0.5, { language: 'en' }), '0.5');
	});

	test('fills in what else is in the message', () => {
		assert.equal(
			plural({ language: 'en' }, '1 item goes on in “{1}”.|{0} items go on in “{1}”.', 3, [3, 'May']),
			'3 items go on in “May”.',
		);
	});
});
