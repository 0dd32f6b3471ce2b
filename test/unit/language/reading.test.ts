import assert from 'node:assert/strict';
import { headingsOf, LANGUAGES, likelyValue, meantValue, wordsIn } from '../../../src/core/language/languages.ts';
import type { HeadingName, LanguageTable } from '../../../src/core/language/languageTable.ts';
import { PrivateWords, toWords } from '../../../src/core/markdown/privateWords.ts';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import { AREAS, MEETING_STATUSES, PRIORITIES, ROLES } from '../../../src/core/model/vocabulary.ts';
import { SECTIONS, sectionNames } from '../../../src/core/documents/prepare/prepareModel.ts';
import { englishRule } from '../../../src/core/recurrence/foreignRules.ts';
import { readRepeatRule } from '../../../src/core/recurrence/repeatRule.ts';
import { dayOfPhrase } from '../../../src/core/text/datePhrases.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';
import { NotebookFolder } from '../cli/notebookFolder.ts';
import { reportOf, runCli } from '../cli/runCli.ts';
import { TRANSLATIONS, translatedNotebook } from './translatedNotebook.ts';

const TABLES: readonly (readonly [string, LanguageTable])[] = Object.entries(LANGUAGES);

suite('tables of words', () => {
	test('a word means one thing among those that one field may say', () => {
		const lists = [
			...FIELD_RULES.flatMap(({ shape }) => shape.kind === 'word' ? [shape.words] : []),
			AREAS,
			PRIORITIES,
			ROLES,
		];
		for (const [code, { values = {}, areas }] of TABLES) {
			for (const list of lists) {
				const words = list.flatMap(meaning =>
					wordsIn(
						meaning in areas
							? areas[meaning as keyof typeof areas]
							: values[meaning as keyof typeof values],
					)
				);
				for (const word of words) {
					assert.notEqual(meantValue(word, list, [code]), undefined, `${code}: ${word}`);
				}
			}
		}
	});

	test('a heading names one section, whichever language it is in', () => {
		for (const key of SECTIONS) {
			for (const heading of headingsOf(key)) { assert.equal(sectionNames(ENGLISH)(heading), key, heading); }
		}
		for (
			const name of [
				'quit',
				'decline',
				'start',
				'continue',
				'ask',
				'decisions',
				'barriers',
			] satisfies HeadingName[]
		) { assert.ok(headingsOf(name).length > 5, name); }
	});

	test('what is whole has as many months, weekdays and numbers as there are', () => {
		for (const [code, { time }] of TABLES.filter(([, table]) => table.time !== undefined)) {
			assert.deepEqual(
				[time!.months, time!.weekdays, time!.numbers, time!.ordinals].map(list => wordsIn(list).length),
				[12, 7, 12, 5],
				code,
			);
		}
	});
});

suite('one notebook in seven languages', () => {
	test('has one report, but for how cadence and rule are written', async () => {
		const reports = await Promise.all(TRANSLATIONS.map(async words => {
			const folder = new NotebookFolder(translatedNotebook(words));
			try {
				const { homework, checklists, goals, mentorships, opportunities, problems } = await reportOf(
					folder.path,
				);
				return {
					homework: homework.map(item => ({ ...item, repeat: item.repeat !== null })),
					checklists: checklists.map(list => ({ ...list, title: list.title === words.research })),
					goals,
					mentorships: mentorships.map(each => ({ ...each, cadence: each.cadence !== null })),
					opportunities,
					problems,
				};
			} finally {
				folder.remove();
			}
		}));
		assert.deepEqual(reports[0]!.problems, []);
		assert.equal(reports[0]!.homework.length, 4);
		for (const [index, report] of reports.entries()) {
			assert.deepEqual(report, reports[0], TRANSLATIONS[index]!.language);
		}
	});

	test('keeps its private part in, under any language of the configuration and without one', async () => {
		for (const words of TRANSLATIONS) {
			for (const config of [`language: ${words.language}\n`, 'language: fr\n', '']) {
				const folder = new NotebookFolder({ ...translatedNotebook(words), '.mentoring/config.yml': config });
				try {
					for (const format of [['--json'], []]) {
						assert.doesNotMatch(
							(await runCli(['status', folder.path, ...format])).out,
							/ZQSECRET/,
							`${words.language} ${config}`,
						);
					}
				} finally {
					folder.remove();
				}
			}
		}
	});

	test('without its languages in the configuration, a value is told with the word that was likely meant', async () => {
		const folder = new NotebookFolder({ ...translatedNotebook(TRANSLATIONS[1]!), '.mentoring/config.yml': '' });
		try {
			const messages = (await reportOf(folder.path)).problems.map(({ message }) => message).join('\n');
			assert.match(messages, /tenue.*held/);
		} finally {
			folder.remove();
		}
	});
});

suite('private words', () => {
	const judge = (heading: string) => PrivateWords.of().judge(heading);

	test('count in every language', () => {
		for (
			const word of [
				'Privé',
				'PRIVÉES',
				'Privat',
				'Vertraulich',
				'Privado',
				'Privada',
				'Particulier',
				'Vertrouwelijk',
				'Privato',
				'Riservato',
				'Confidenciais',
				'خاص',
				'非公開',
			]
		) { assert.equal(judge(word), 'private', word); }
	});

	test('behind or before the word for notes they are told as nearly so', () => {
		for (
			const heading of [
				'Notes privées',
				'Mes réflexions privées',
				'Notas privadas',
				'Anotações privadas',
				'Appunti privati',
				'Private Notizen',
				'Privé aantekeningen',
			]
		) { assert.equal(judge(heading), 'nearly', heading); }
		for (const heading of ['Pratique privée', 'Práctica privada', 'Privatpraxis', 'Clinica privata']) {
			assert.notEqual(judge(heading), 'private', heading);
		}
	});
});

suite('days in words', () => {
	const dayOf = (typed: string) => dayOfPhrase({ typed, today: day('2026-11-23'), past: false }, ENGLISH);

	test('are read in every language', () => {
		for (
			const [typed, expected] of Object.entries({
				'demain': '2026-11-24',
				'mercredi': '2026-11-25',
				'mercredi prochain': '2026-12-02',
				'dans deux semaines': '2026-12-07',
				'14 décembre': '2026-12-14',
				'1er décembre 2027': '2027-12-01',
				'aujourd’hui': '2026-11-23',
				'morgen': '2026-11-24',
				'nächsten Mittwoch': '2026-12-02',
				'in zwei Wochen': '2026-12-07',
				'14. Dezember': '2026-12-14',
				'übermorgen': '2026-11-25',
				'3. Jänner 2027': '2027-01-03',
				'mañana': '2026-11-24',
				'próximo miércoles': '2026-12-02',
				'en dos semanas': '2026-12-07',
				'dentro de 3 meses': '2027-02-23',
				'14 de diciembre de 2026': '2026-12-14',
				'amanhã': '2026-11-24',
				'14 de dezembro': '2026-12-14',
				'overmorgen': '2026-11-25',
				'over twee weken': '2026-12-07',
				'dopodomani': '2026-11-25',
				'tra due settimane': '2026-12-07',
				'14 dicembre': '2026-12-14',
			})
		) { assert.equal(dayOf(typed), expected, typed); }
	});

	test('are nothing where two could be meant, or none', () => {
		for (const typed of ['03/04', '31 février', 'dans quelques semaines', 'einmal']) {
			assert.equal(dayOf(typed), undefined, typed);
		}
	});
});

suite('recurrence', () => {
	test('is read in every language, wholly or not at all', () => {
		for (
			const [written, english] of Object.entries({
				'chaque semaine': 'every week',
				'toutes les 2 semaines': 'every 2 weeks',
				'tous les lundis': undefined,
				'tous les lundi': 'every monday',
				'chaque mois le 15': 'every month on the 15th',
				'le premier lundi de chaque mois': 'every month on the first monday',
				'mensuel': 'monthly',
				'tous les sept jours': 'every 7 days',
				'jeden Montag': 'every monday',
				'alle zwei Wochen am Montag': 'every 2 weeks on monday',
				'jeden ersten Montag im Monat': 'every month on the first monday',
				'monatlich': 'monthly',
				'jeden zweiten Dienstag': undefined,
				'alle 3 Monate nach Erledigung': 'every 3 months when done',
				'cada mes': 'every month',
				'cada dos semanas': 'every 2 weeks',
				'todos los lunes': 'every monday',
				'toda segunda-feira': 'every monday',
				'elke maand op de 1e': 'every month on the first',
				'ogni venerdì': 'every friday',
				'wekelijks': 'weekly',
				'quand je veux': undefined,
			})
		) {
			assert.deepEqual(
				readRepeatRule(written),
				english === undefined ? undefined : readRepeatRule(english),
				`${written}: ${String(englishRule(written))}`,
			);
		}
	});
});

suite('values', () => {
	test('of a language count where the notebook is in it; “private” never changes who may read', () => {
		assert.equal(meantValue('Tenue', MEETING_STATUSES, ['fr']), 'held');
		assert.equal(meantValue('tenue', MEETING_STATUSES, ['de']), undefined);
		assert.equal(likelyValue('abgesagt', MEETING_STATUSES), 'cancelled');
		assert.equal(toWords('Ce dont j’ai besoin'), toWords("Ce dont j'ai besoin"));
	});
});
