import { messagesOf } from '../../../scripts/languages.ts';
import { catalogueWords, type Words } from '../../../src/core/text/words.ts';

/** The words of a language as its file of messages has them. */
export function wordsOf(language: string): Words {
	return catalogueWords(language, messagesOf(`l10n/bundle.l10n.${language}.json`));
}
