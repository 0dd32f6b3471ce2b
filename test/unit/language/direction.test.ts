import assert from 'node:assert/strict';
import { direction, isolated } from '../../../src/core/text/direction.ts';
import { choiceInWords, compareNames, listInWords, catalogueWords } from '../../../src/core/text/words.ts';
import { composePack, packHtml } from '../../../src/core/export/meetingPack.ts';
import { dashboardHtml, publicDashboard } from '../../../src/core/dashboard/dashboardHtml.ts';
import { messagesOf } from '../../../scripts/languages.ts';
import { mirrored } from '../../../scripts/host/pseudo.ts';
import { noteText } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';
import { pageHtml } from '../../../src/host/pages/pageHtml.ts';

suite('direction, lists and order of a language', () => {
	test('pages run the way their language does', () => {
		assert.deepEqual(
			['en', 'fr', 'ja', 'hi', 'ar', 'ar-XB', 'he', 'fa', 'ur', 'az-Arab', 'qps-ploc'].map(direction),
			['ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr'],
		);
		const shell = { title: 'x', place: 'editor', script: 's', style: 't', source: 'u', nonce: 'n' } as const;
		assert.match(pageHtml({ ...shell, words: { language: 'he', messages: {} } }), /<html lang="he" dir="rtl">/);
		assert.match(pageHtml({ ...shell, words: { language: 'de', messages: {} } }), /<html lang="de" dir="ltr">/);
	});

	test('what is exported is turned round with its language, and no word of it stays English', () => {
		const words = catalogueWords(
			'ar-XB',
			Object.fromEntries(
				Object.keys(messagesOf('l10n/bundle.l10n.json')).map(message => [message, mirrored(message)]),
			),
		);
		const notes = publicNotesOf({
			'ليلى.md': noteText([
				'type: mentorship',
				'mentor: د. ليلى حسن',
				'mentee: عمر خالد',
				'cadence: monthly',
				'next_meeting: 2026-12-16 15:00',
				'location: المكتب',
			], '# ليلى حسن\n'),
			'2026-11-18.md': noteText(
				[
					'type: meeting',
					'mentorship: ليلى',
					'date: 2026-11-18',
					'status: held',
					'next_meeting: 2026-12-16 15:00',
				],
				'# لقاء\n\n## المهام\n\n- [ ] إرسال المسودة الثانية @ليلى due:2026-10-31\n'
					+ '- [x] قراءة الرسالة @mentee done:2026-11-20\n- [ ] معا @mentor @mentee due:2026-12-02\n',
			),
			'هدف.md': noteText([
				'type: goal',
				'mentorship: ليلى',
				'horizon: short',
				'target_date: 2026-11-30',
				'area: research',
			], '# نشر المقال\n\n- [ ] الخطوة الأولى due:2026-12-01\n'),
		});
		for (
			const html of [
				packHtml(composePack(scopeOf(notes, 'ليلى.md'), notes, words), words),
				dashboardHtml(publicDashboard(notes, undefined, words), words),
			]
		) {
			assert.match(html, /<html lang="ar-XB" dir="rtl">/);
			const said = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '\n');
			assert.ok(said.includes('\u202e') && said.includes('ليلى'));
			assert.deepEqual(
				said.replace(/\u202e[^\u202c]*\u202c/g, '').split('\n').filter(text => /[a-z]{2}/i.test(text)),
				[],
			);
		}
	});

	test('a name from right to left does not carry the number beside it along', () => {
		assert.deepEqual([isolated('لح'), isolated('RA'), isolated('佐'), isolated('')], [
			'\u2068لح\u2069',
			'RA',
			'佐',
			'',
		]);
	});

	test('lists are joined as the language does it', () => {
		const names = ['Ruth', 'Mara', 'Ida'];
		const said = (
			language: string,
		) => [listInWords(names, { language }), choiceInWords(names.slice(1), { language })];
		assert.deepEqual(['en', 'fr', 'de', 'es', 'ja'].map(said), [
			['Ruth, Mara, and Ida', 'Mara or Ida'],
			['Ruth, Mara et Ida', 'Mara ou Ida'],
			['Ruth, Mara und Ida', 'Mara oder Ida'],
			['Ruth, Mara e Ida', 'Mara o Ida'],
			['Ruth、Mara、Ida', 'MaraまたはIda'],
		]);
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
