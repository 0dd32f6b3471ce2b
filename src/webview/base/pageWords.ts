import { catalogueWords, type Words } from '../../core/text/words.ts';
import { isPageWords, WORDS_ID } from '../protocol.ts';

/** The user's language, as the shell of the page tells it; English if it does not. */
export function readWords(): Words {
	const parsed: unknown = JSON.parse(document.getElementById(WORDS_ID)?.textContent ?? 'null');
	const { language, messages } = isPageWords(parsed) ? parsed : { language: 'en', messages: {} };
	return catalogueWords(language, messages);
}
