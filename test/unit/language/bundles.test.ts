import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { SECTIONS, sectionNames, type SectionKey } from '../../../src/core/documents/prepare/prepareModel.ts';
import { wordsOf } from './bundleWords.ts';
import { shownGaps, shownLanguages, tableGaps } from '../../../scripts/languages.ts';

/** The headings that preparing writes, by their English words. */
const WRITTEN: Readonly<Record<SectionKey, string>> = {
	'ask': 'What I need this time', 'check-in': 'Check in', 'concerns': 'Concerns of last time', 'since': 'Since last time', 'goals': 'Goals', 'decide': 'To decide', 'undiscussed': 'Not discussed lately',
	'agenda': 'Agenda', 'review': 'Review', 'assist': 'Assist and advise', 'together': 'Opportunities and collaboration', 'advocate': 'Advocate', 'season': 'Due this season', 'raised': 'Concerns of today',
	'wrap-up': 'Wrap up', 'four': 'Quit, decline, start, continue', 'clarify': 'Clarify', 'parked': 'Parked', 'open': 'Also open',
};

suite('languages that are shown', () => {
	test('French, German and Spanish are', () => {
		assert.deepEqual(shownLanguages(), ['de', 'es', 'fr']);
	});

	test('have every message and title that English has', () => {
		const missing = shownLanguages().flatMap(language => shownGaps(language).filter(({ what }) => what.endsWith(' is missing')).map(({ file, what }) => `${file}: ${what}`));
		assert.deepEqual(missing, [], 'translate these; `npm run languages` lists them');
	});

	test('keep placeholders, icons, links, code and forms of numbers, and have no message that English lacks', () => {
		for (const language of shownLanguages()) { assert.deepEqual(shownGaps(language).filter(({ what }) => !what.endsWith(' is missing')), [], language); }
	});

	test('have a whole table of words, as have those that are read', () => {
		for (const language of ['fr', 'de', 'es', 'pt', 'nl', 'it']) { assert.deepEqual(tableGaps(language).filter(({ what }) => what.endsWith(' is missing') && !what.startsWith('values: ')), [], language); }
	});

	test('head the parts of a prepared note so that they are known again under any other language', () => {
		for (const language of shownLanguages()) {
			const { t } = wordsOf(language);
			for (const key of SECTIONS) {
				const heading = t(WRITTEN[key]);
				for (const reader of [ENGLISH, ...shownLanguages().map(wordsOf)]) { assert.equal(sectionNames(reader)(heading), key, `${heading} under ${reader.language}`); }
			}
		}
	});
});
