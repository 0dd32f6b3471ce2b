import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { SECTIONS, sectionNames, type SectionKey } from '../../../src/core/documents/prepare/prepareModel.ts';
import { wordsOf } from './bundleWords.ts';
import {
	messagesOf,
	pageGaps,
	shippedOrder,
	shownGaps,
	shownLanguages,
	tableGaps,
} from '../../../scripts/languages.ts';
import { messageOrder } from '../../../scripts/package/messageOrder.ts';
import { packMessages } from '../../../scripts/package/packMessages.ts';
import {
	isPackedMessages,
	setSpokenMessages,
	spokenMessage,
	unpackMessages,
} from '../../../src/core/text/packedMessages.ts';

/** The headings that preparing writes, by their English words. */
const WRITTEN: Readonly<Record<SectionKey, string>> = {
	'ask': 'What I need this time',
	'check-in': 'Check in',
	'concerns': 'Concerns of last time',
	'since': 'Since last time',
	'goals': 'Goals',
	'decide': 'To decide',
	'undiscussed': 'Not discussed lately',
	'agenda': 'Agenda',
	'review': 'Review',
	'assist': 'Assist and advise',
	'together': 'Opportunities and collaboration',
	'advocate': 'Advocate',
	'season': 'Due this season',
	'raised': 'Concerns of today',
	'wrap-up': 'Wrap up',
	'four': 'Quit, decline, start, continue',
	'clarify': 'Clarify',
	'willing': 'What I would gladly take on',
	'parked': 'Parked',
	'open': 'Also open',
};

suite('languages that are shown', () => {
	test('French, German and Spanish are', () => {
		assert.deepEqual(shownLanguages(), ['de', 'es', 'fr']);
	});

	test('have every message and title that English has', () => {
		const missing = shownLanguages().flatMap(language =>
			shownGaps(language).filter(({ what }) => what.endsWith(' is missing')).map(({ file, what }) =>
				`${file}: ${what}`
			)
		);
		assert.deepEqual(missing, [], 'translate these; `npm run languages` lists them');
	});

	test('keep placeholders, icons, links, code and forms of numbers, and have no message that English lacks', () => {
		for (const language of shownLanguages()) {
			assert.deepEqual(shownGaps(language).filter(({ what }) => !what.endsWith(' is missing')), [], language);
		}
	});

	test('say the same of VS Code’s titles and of messages where English does, and leave no sentence out', () => {
		const titles = messagesOf('package.nls.json');
		// To open, and what is open.
		const twoSenses = ['Open'];
		const bare = (text: string) => text.replace(/…$/, '');
		const messages = Object.keys(messagesOf('l10n/bundle.l10n.json'));
		for (const language of shownLanguages()) {
			const translated = messagesOf(`package.nls.${language}.json`);
			const said = messagesOf(`l10n/bundle.l10n.${language}.json`);
			const differing = Object.entries(titles).flatMap(([key, title]) =>
				messages.filter(message =>
					bare(message) === bare(title) && !twoSenses.includes(title)
					&& bare(said[message]!) !== bare(translated[key]!)
				).map(message => `${translated[key]!} ≠ ${said[message]!}`)
			);
			assert.deepEqual(differing, [], language);
			const texts = [
				...Object.entries(titles).map(([key, title]) => [title, translated[key]!] as const),
				...messages.map(message => [message, said[message]!] as const),
			];
			const short = texts.filter(([english, text]) =>
				english.length > 120 && text.length < 0.75 * english.length
			);
			assert.deepEqual(short.map(([english]) => english), [], language);
		}
	});

	test('French has no plain space before a sign that stands apart', () => {
		const plain = ['l10n/bundle.l10n.fr.json', 'package.nls.fr.json'].flatMap(file =>
			Object.values(messagesOf(file)).filter(message => / [;:!?»](?=[\s”)|]|$)|« /.test(message))
		);
		assert.deepEqual(plain, []);
	});

	test('have every page of the tour, with its commands and what programs read as it is', () => {
		assert.deepEqual(shownLanguages().flatMap(pageGaps), []);
	});

	test('name commands on the pages of the tour as the palette does', () => {
		for (const language of shownLanguages()) {
			const titles = messagesOf(`package.nls.${language}.json`);
			const page = (name: string) => readFileSync(`media/walkthrough/${name}.nls.${language}.md`, 'utf8');
			assert.ok(page('prepare').includes(`**${titles['command.wrapUpMeeting.title']}**`), language);
			assert.match(
				page('tick').replace(/\s+/g, ' '),
				new RegExp(`\\*${titles['category']!} ?: ${titles['command.undoLastChange.title']!}\\*`),
				language,
			);
		}
	});

	test('speak to their reader in one way, and French has its spaces', () => {
		const rules: Readonly<Record<string, RegExp>> = {
			fr: / [:;?!»](?!\w)|«(?!\u00A0)|(?<![\p{L}’])(?:tu|ton|tes|toi)(?!\p{L})/iu,
			de: /(?<!\p{L})(?:du|dich|dir|deine?[mnrs]?|euch|eure?[mnrs]?)(?!\p{L})/iu,
			es: /(?<!\p{L})(?:tú|tus?|ti|contigo|vosotr[oa]s|vuestr[oa]s?)(?!\p{L})/iu,
		};
		for (const language of shownLanguages()) {
			const texts = [`l10n/bundle.l10n.${language}.json`, `package.nls.${language}.json`].flatMap(file =>
				Object.values(messagesOf(file))
			);
			assert.deepEqual(texts.filter(text => rules[language]!.test(text)), [], language);
		}
	});

	test('are shipped without the English messages, and say the same', () => {
		const english = Object.keys(messagesOf('l10n/bundle.l10n.json'));
		for (const language of shownLanguages()) {
			const messages = messagesOf(`l10n/bundle.l10n.${language}.json`);
			const packed: unknown = JSON.parse(JSON.stringify(packMessages(messages, english)));
			assert.ok(isPackedMessages(packed));
			const said = unpackMessages(packed, english);
			assert.deepEqual(english.filter(message => (said[message] ?? message) !== messages[message]), [], language);
		}
		assert.equal(spokenMessage('Goal: {0}', ['x']), undefined);
		setSpokenMessages({ 'Goal: {0}': 'Ziel: {0}' });
		assert.deepEqual([
			spokenMessage('Goal: {0}', ['{1}']),
			spokenMessage('Goal: {0}', []),
			spokenMessage('Goals: {0}', [2]),
			spokenMessage('constructor', []),
		], ['Ziel: {1}', 'Ziel: {0}', 'Goals: 2', 'constructor']);
		assert.ok(![undefined, {}, { packed: [1] }, { 'Goal': 'Ziel' }].some(isPackedMessages));
	});

	test('are shipped in one order for all, in which messages of the same words are neighbours', () => {
		assert.deepEqual(
			messageOrder(['Add it', 'Nothing was changed', 'Read it', 'It is late, so nothing was changed'], [{
				'Add it': 'Hinzu',
				'Nothing was changed': 'Nichts wurde geändert',
				'Read it': 'Gelesen',
				'It is late, so nothing was changed': 'Es ist spät, nichts wurde geändert',
			}, {}]),
			['Add it', 'Nothing was changed', 'It is late, so nothing was changed', 'Read it'],
		);
		assert.deepEqual(messageOrder([], []), []);
		for (const catalogue of ['bundle', 'snippets']) {
			assert.deepEqual(
				[...shippedOrder(catalogue)].sort(),
				Object.keys(messagesOf(`l10n/${catalogue}.l10n.json`)).sort(),
			);
		}
	});

	test('have a whole table of words, as have those that are read', () => {
		for (const language of ['fr', 'de', 'es', 'pt', 'nl', 'it']) {
			assert.deepEqual(
				tableGaps(language).filter(({ what }) => what.endsWith(' is missing') && !what.startsWith('values: ')),
				[],
				language,
			);
		}
	});

	test('head the parts of a prepared note so that they are known again under any other language', () => {
		for (const language of shownLanguages()) {
			const { t } = wordsOf(language);
			for (const key of SECTIONS) {
				const heading = t(WRITTEN[key]);
				for (const reader of [ENGLISH, ...shownLanguages().map(wordsOf)]) {
					assert.equal(sectionNames(reader)(heading), key, `${heading} under ${reader.language}`);
				}
			}
		}
	});
});
