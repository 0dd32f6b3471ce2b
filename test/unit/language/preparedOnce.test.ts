import assert from 'node:assert/strict';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting } from '../../support/noteBuilder.ts';
import { prepared } from '../documents/preparing.ts';
import { wordsOf } from './bundleWords.ts';

const FILES = {
	'm/pairs/abara.md': abara(),
	'm/2026-11-18.md': abaraMeeting(
		'2026-11-18',
		'## Homework\n\n- [ ] Draft @mentee due:2026-11-20\n\n## Parked\n\n- [ ] The fellowship\n',
	),
	'm/2026-12-16.md': abaraMeeting('2026-12-16', ''),
};
const ALL = [ENGLISH, ...['fr', 'de', 'es'].map(wordsOf)];

suite('a note that was prepared in one language', () => {
	for (const first of ALL) {
		test(`${first.language}: is not prepared again under another`, () => {
			const once = prepared(FILES, 'm/pairs/abara.md', { l10n: first });
			const text = once.files[once.path];
			assert.notEqual(text, (FILES as Readonly<Record<string, string>>)[once.path]);
			const headings = (all: typeof once) =>
				(all.files[all.path] ?? '').split('\n').filter(line => line.startsWith('## ')).length;
			for (const second of ALL) {
				const again = prepared(once.files, 'm/pairs/abara.md', { l10n: second });
				assert.equal(headings(again), headings(once), `${second.language}:\n${again.files[again.path] ?? ''}`);
			}
		});
	}
});
