import assert from 'node:assert/strict';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { bareWords } from '../../../src/core/documents/prepare/prepareModel.ts';
import { fillTemplate, type TemplateName } from '../../../src/core/documents/templates.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';
import { shownLanguages } from '../../../scripts/languages.ts';
import { abara, notebookOf, TODAY } from '../../support/noteBuilder.ts';
import { wordsOf } from './bundleWords.ts';
import { optionsIn, templateIn } from './snippetFiles.ts';

const TEMPLATES: readonly TemplateName[] = [...NOTE_TYPES, 'first-meeting', 'committee-meeting'];
const TRACKS = ['academic', 'community'] as const;
const VOICES = ['mentee', 'mentor'] as const;

/** The note as its command makes it, left with Esc before a word was typed. */
function left(template: string, name: TemplateName): string {
	const filled = fillTemplate(template, {
		variables: { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '23' },
		standardTitle: 'Standard',
		fields: name === 'mentorship' || name === 'committee' ? {} : { date: TODAY, mentorship: 'abara' },
	});
	assert.ok('text' in filled, name);
	return filled.text;
}

suite('what nobody wrote, in the languages that are shown', () => {
	for (const language of shownLanguages()) {
		const templates = TEMPLATES.flatMap(name =>
			TRACKS.flatMap(track =>
				VOICES.map(voice =>
					[`${name}-${track}-${voice}.md`, name, templateIn(language, name, track, voice)] as const
				)
			)
		);
		const files = {
			'abara.md': abara(),
			...Object.fromEntries(templates.map(([path, name, template]) => [`made/${path}`, left(template, name)])),
		};
		const noteOptions = optionsIn(language);
		const prompts = [
			...new Set(
				templates.flatMap(([, , template]) =>
					[...template.matchAll(/<!--(?! \/?private)(.*?)-->/g)].map(([, words]) => bareWords(words!))
				),
			),
		].filter(words => words.split(' ').length > 2);

		test(`${language}: is no homework, no step and nobody’s word in what leaves the notebook`, () => {
			const view = notebookOf(files, { includePrivate: false, noteOptions });
			assert.ok(prompts.length > 90, String(prompts.length));
			assert.deepEqual(view.problems(), []);
			assert.deepEqual(view.homework().map(({ note, task }) => `${note.path}: ${task.text}`), []);
			assert.deepEqual(view.goals().map(({ steps }) => steps.total), view.goals().map(() => 0));
			const notes = toPublicNotes(view, new Map(Object.entries(files)), noteOptions);
			const l10n = wordsOf(language);
			const told = [
				...Object.entries(EXPORT_CHANNELS).map(([id, channel]) =>
					[...channel.everything(notes, l10n)].map(text =>
						id === 'summary' ? text.replace(/<!--.*?-->/gs, '') : text
					).join('\n')
				),
				JSON.stringify(dashboardModel(view, undefined, TODAY)),
			];
			for (const text of told.map(each => ` ${bareWords(each)} `)) {
				assert.deepEqual(prompts.filter(words => text.includes(` ${words} `)), []);
			}
		});
	}
});
