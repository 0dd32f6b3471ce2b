import assert from 'node:assert/strict';
import { itemWords } from '../../../src/core/taskFields/itemWords.ts';

suite('the words of an item', () => {
	const cases: readonly (readonly [text: string, words: string])[] = [
		['Find a peer to watch the seminar [[teaching-dossier]]', 'Find a peer to watch the seminar'],
		['Have it signed [[cohort-paper]] [[goals/award]] ', 'Have it signed'],
		['Draft for [[award]]', 'Draft for [[award]]'],
		['Send [[award]] by mail', 'Send [[award]] by mail'],
		['[[award]]', '[[award]]'],
		['Send it [[award|the form]]', 'Send it [[award|the form]]'],
		['See ![[figure]]', 'See ![[figure]]'],
		['Ask (about [[award]]', 'Ask (about [[award]]'],
		['Run `[[a]]`', 'Run `[[a]]`'],
		['Send it', 'Send it'],
		['Finish [[cohort-paper]]', 'Finish [[cohort-paper]]'],
		['Finish it [[cohort-paper]]', 'Finish it'],
		['pre[[award]]', 'pre[[award]]'],
	];
	for (const [text, words] of cases) {
		test(text, () => {
			assert.equal(itemWords(text), words);
		});
	}
});
