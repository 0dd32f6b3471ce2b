import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saysDone, saysNotDone } from '../../../src/core/answer/statement.ts';
import { headingsOf, LANGUAGES, likelyValue, meantValue, wordsIn } from '../../../src/core/language/languages.ts';
import type { HeadingName, LanguageTable } from '../../../src/core/language/languageTable.ts';
import { PrivateWords, toWords } from '../../../src/core/markdown/privateWords.ts';
import { optionsOf, readNotebookConfig } from '../../../src/core/note/notebookConfig.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { SectionReader } from '../../../src/core/note/sections.ts';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import {
	AREAS,
	DECISIONS,
	GOAL_STATUSES,
	HORIZONS,
	MEETING_FORMATS,
	MEETING_STATUSES,
	MENTORSHIP_STATUSES,
	PRIORITIES,
	ROLES,
} from '../../../src/core/model/vocabulary.ts';
import { SECTIONS, sectionNames } from '../../../src/core/documents/prepare/prepareModel.ts';
import { englishRule } from '../../../src/core/recurrence/foreignRules.ts';
import { likelyRules } from '../../../src/core/recurrence/likelyRules.ts';
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
				[12, 7, 14, 5],
				code,
			);
		}
	});
});

suite('one notebook in eight languages', () => {
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

	test('are read as physicians write them', () => {
		for (
			const [expected, all] of Object.entries({
				'2026-11-25': [
					'mercredi',
					'el miércoles',
					'am Mittwoch',
					'kommenden Mittwoch',
					'aanstaande woensdag',
					'woensdag a.s.',
					'na quarta',
					'ce mercredi matin',
					'miércoles por la tarde',
				],
				'2026-12-02': [
					'el próximo miércoles',
					'el miércoles que viene',
					'il prossimo mercoledì',
					'mercredi de la semaine prochaine',
					'Mittwoch nächster Woche',
					'Mi., 2.12.',
					'am 2.12.',
					'2. 12. 2026',
					'02.12.26',
					'op 2-12',
					'le 2/12',
				],
				'2026-11-30': [
					'd’ici fin novembre',
					'bis Ende November',
					'a finales de noviembre',
					'no final do mês',
					'eind november',
					'entro fine mese',
					'd’ici lundi',
					'lundi 30 novembre 2026',
					'Montag, den 30. November 2026',
					'lunes, 30 de noviembre de 2026',
					'segunda-feira, 30 de novembro',
					'ma 30 nov',
					'Mo 30.11.',
					'30-nov-2026',
					'la semaine prochaine',
					'la semana que viene',
					'na próxima semana',
				],
				'2026-12-07': [
					'd’ici deux semaines',
					'de aquí a dos semanas',
					'in vierzehn Tagen',
					'over veertien dagen',
				],
				'2026-12-31': ['fin d’année', 'Jahresende', 'a fin de año', 'eind van het jaar', 'fine anno'],
				'2027-03-01': [
					'el 1º de marzo',
					'1.º de março',
					'1ro de marzo',
					'primero de marzo',
					'1er mars',
					'le 1er mars 2027',
					'1° marzo',
				],
				'2026-11-21': ['avant-hier', 'vorgestern', 'anteayer', 'anteontem', 'eergisteren', 'l’altro ieri'],
			})
		) {
			for (const typed of all) { assert.equal(dayOf(typed), expected, typed); }
		}
	});

	test('are nothing where the day is not that weekday, or no one day is said', () => {
		for (
			const typed of [
				'mardi 30 novembre 2026',
				'Di 30.11.2026',
				'martes 30 de noviembre de 2026',
				'dans quinze jours',
				'dentro de quince días',
				'mi-décembre',
				'Anfang Dezember',
				'KW 50',
				'avant vendredi',
				'fin de semaine',
			]
		) { assert.equal(dayOf(typed), undefined, typed); }
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
				'tous les lundis': 'every monday',
				'montags': 'every monday',
				'todas as segundas': 'every monday',
				'le 1er de chaque mois': 'every month on the first',
				'am Ersten jedes Monats': 'every month on the first',
				'il primo lunedì del mese': 'every month on the first monday',
				'cada primer lunes': 'every month on the first monday',
				'elke tweede dinsdag': undefined,
				'14-täglich': 'every 2 weeks',
				'quincenal': 'every 2 weeks',
				'una vez al mes': 'monthly',
				'bimensuel': undefined,
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

/** Every other one, in each language as it is said there; the first line is the English rule that is meant. */
const EVERY_OTHER: Readonly<Record<string, readonly string[]>> = {
	'every 2 days': [
		'every alternate day, alternate days, on alternate days',
		'jeden zweiten Tag, an jedem zweiten Tag, alle zwei Tage',
		'un jour sur deux, 1 jour sur 2, tous les deux jours, une fois tous les deux jours',
		'cada dos días, un día sí y otro no, un día sí y un día no, días alternos, en días alternos, un día de cada dos',
		'om de dag, om de andere dag, om de twee dagen, om de 2 dagen, elke tweede dag',
		'dia sim dia não, em dias alternados, de dois em dois dias, de 2 em 2 dias, a cada dois dias',
		'a giorni alterni, un giorno sì e uno no, un giorno sì e un giorno no, ogni due giorni',
	],
	'every 2 weeks': [
		'alternate weeks, every alternate week',
		'jede zweite Woche, im Zweiwochenrhythmus',
		'une semaine sur deux, tous les quinze jours, tous les 15 jours, aux 15 jours, une fois toutes les deux semaines',
		'una semana sí y otra no, semanas alternas, cada quince días, cada 15 días, quincenalmente',
		'om de week, om de andere week, eens in de twee weken, één keer per twee weken',
		'semana sim semana não, em semanas alternadas, de duas em duas semanas, a cada 15 dias, de 15 em 15 dias',
		'a settimane alterne, una settimana sì e una no, ogni 15 giorni',
	],
	'every 2 months': [
		'alternate months',
		'jeden zweiten Monat',
		'un mois sur deux',
		'meses alternos, un mes sí y otro no',
		'om de maand, om de andere maand',
		'mês sim mês não, de dois em dois meses',
		'a mesi alterni, un mese sì e uno no',
	],
	'every 2 years': ['un an sur deux', 'años alternos', 'om het jaar, om het andere jaar', 'ad anni alterni'],
	'every 2 weeks on monday': [
		'every other Monday, alternate Mondays, on alternate Mondays',
		'alle 2 Wochen montags, alle zwei Wochen am Montag',
		'un lundi sur deux, tous les deux lundis, le lundi une semaine sur deux',
		'un lunes sí y otro no, lunes alternos, un lunes de cada dos, cada dos lunes',
		'om de maandag, om de andere maandag, om de week op maandag',
		'segunda-feira sim segunda-feira não, a cada duas segundas, segundas alternadas',
		'a lunedì alterni, un lunedì sì e uno no, un lunedì su due, ogni due lunedì',
	],
	'every 3 months': ['de três em três meses, de 3 em 3 meses', 'om de drie maanden, om de 3 maanden'],
	'every 90 days': ['om de 90 dagen', 'de 90 em 90 dias', 'alle 90 Tage', 'tous les 90 jours'],
};

suite('every other one', () => {
	for (const [english, ways] of Object.entries(EVERY_OTHER)) {
		for (const written of ways.flatMap(line => line.split(', '))) {
			test(`“${written}” is ${english}`, () => {
				const read = readRepeatRule(written);
				assert.ok(read, 'not understood');
				const inDays = ({ count, unit }: typeof read.every) =>
					unit === 'week' ? `${7 * count} day` : `${count} ${unit}`;
				const meant = readRepeatRule(english)!;
				assert.deepEqual(
					{ ...read, every: inDays(read.every) },
					{ ...meant, every: inDays(meant.every) },
				);
			});
		}
	}

	test('with a comma between, as it is written as well', () => {
		for (const written of ['dia sim, dia não', 'un día sí, otro no', 'un giorno sì, uno no']) {
			assert.deepEqual(readRepeatRule(written)?.every, { count: 2, unit: 'day' }, written);
		}
	});

	test('what may be the second of a month as well is asked about, and what has two numbers is refused', () => {
		for (const written of ['jeden zweiten Montag', 'cada segundo lunes', 'elke tweede maandag']) {
			assert.equal(readRepeatRule(written), undefined, written);
			assert.deepEqual(likelyRules(written), ['every 2 weeks on monday', 'every month on the second monday']);
		}
		for (const written of ['de 3 em 4 dias', 'om het kwartaal', 'om de uur', 'alternate weekdays']) {
			assert.equal(readRepeatRule(written), undefined, written);
		}
	});
});

/** By what stands before the colon of a line of `phrases/`: what a phrase means in a notebook of that language. */
const READERS: Readonly<Record<string, (phrase: string, language: string, name: string) => unknown>> = {
	day: typed => dayOfPhrase({ typed, today: day('2026-11-23'), past: false }, ENGLISH),
	rule: phrase => inMonths(readRepeatRule(phrase)),
	cadence: (phrase, language) => {
		const { cadence } = parseNote(
			`---\ntype: mentorship\ncadence: ${phrase}\n---\n`,
			'a.md',
			optionsOf(readNotebookConfig(`language: ${language}\n`)),
		).note!.fields;
		return cadence && `${cadence.count} ${cadence.unit}`;
	},
	meeting: valueReader(MEETING_STATUSES),
	goal: valueReader(GOAL_STATUSES),
	horizon: valueReader(HORIZONS),
	decision: valueReader(DECISIONS),
	format: valueReader(MEETING_FORMATS),
	role: valueReader(ROLES),
	area: valueReader(AREAS),
	heading: (phrase, language, name) => {
		if (name !== 'homework') {
			return headingsOf(name as HeadingName).some(each => toWords(each) === toWords(phrase)) ? name : undefined;
		}
		return new SectionReader(optionsOf(readNotebookConfig(`language: ${language}\n`))).read(phrase).homework
			? name
			: undefined;
	},
	private: phrase => PrivateWords.of().judge(phrase),
};

function valueReader(words: readonly string[]) {
	return (phrase: string, language: string) =>
		words.find(each => each === phrase) ?? meantValue(phrase, words, [language]);
}

/** A year is twelve months, so that two ways to say one rhythm are the same. */
function inMonths(rule: ReturnType<typeof readRepeatRule>): unknown {
	return rule?.every.unit === 'year' && !rule.months
		? { ...rule, every: { count: 12 * rule.every.count, unit: 'month' } }
		: rule;
}

suite('phrases of days, rules, rhythms, values and headings, as physicians write them', () => {
	const folder = join(import.meta.dirname, '../../fixtures/languages/phrases');
	for (const file of readdirSync(folder)) {
		const language = file.slice(0, 2);
		const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
			.map(line => /^(?<kind>\w+) (?<meaning>[^:]+): (?<phrases>.+)$/.exec(line)!.groups!);
		for (const kind of new Set(lines.map(each => each['kind']!))) {
			test(`${language}: ${kind}`, () => {
				for (const { meaning, phrases } of lines.filter(each => each['kind'] === kind)) {
					const said = kind === 'private' && meaning === 'no' ? 'open' : meaning!;
					const expected = kind === 'rule' ? inMonths(readRepeatRule(said)) : said;
					for (const phrase of phrases!.split('; ')) {
						assert.deepEqual(
							READERS[kind]!(phrase, language, said),
							meaning === '-' ? undefined : expected,
							`${phrase}: ${said}`,
						);
					}
				}
			});
		}
	}
});

suite('values', () => {
	test('of a language count where the notebook is in it; “private” never changes who may read', () => {
		assert.equal(meantValue('Tenue', MEETING_STATUSES, ['fr']), 'held');
		assert.equal(meantValue('tenue', MEETING_STATUSES, ['de']), undefined);
		assert.equal(likelyValue('abgesagt', MEETING_STATUSES), 'cancelled');
		for (
			const [written, fitting, meant] of [
				['done', MEETING_STATUSES, 'held'],
				['Rescheduled', MEETING_STATUSES, 'postponed'],
				['no-show', MEETING_STATUSES, 'cancelled'],
				['completed', GOAL_STATUSES, 'achieved'],
				['in progress', GOAL_STATUSES, 'active'],
				['off track', GOAL_STATUSES, 'at-risk'],
				['abandoned', GOAL_STATUSES, 'dropped'],
				['long-term', HORIZONS, 'long'],
				['medium term', HORIZONS, 'intermediate'],
				['finished', MENTORSHIP_STATUSES, 'ended'],
				['whatever', GOAL_STATUSES, undefined],
			] as const
		) { assert.equal(likelyValue(written, fitting), meant, written); }
		assert.equal(meantValue('done', MEETING_STATUSES, ['en']), undefined);
		assert.equal(toWords('Ce dont j’ai besoin'), toWords("Ce dont j'ai besoin"));
	});
});

suite('what physicians write at the head of their notes', () => {
	const fieldsOf = (language: string, type: string, head: string) => {
		const { note, problems } = parseNote(
			`---\ntype: ${type}\n${head}\n---\n# A\n`,
			'a.md',
			optionsOf(readNotebookConfig(`language: ${language}\n`)),
		);
		return { fields: note!.fields, problems: problems.map(({ code }) => code) };
	};

	test('how often protected time was kept, with the word of each language between', () => {
		for (const written of ['3 of 4', '3/4', '3 sur 4', '3 von 4', '3 de 4', '3 van 4', '3 su 4', '3 di 4']) {
			const { fields, problems } = fieldsOf('fr', 'meeting', `protected_time: ${written}`);
			assert.deepEqual([fields.protectedTime, problems], [{ kept: 3, of: 4 }, []], written);
		}
	});

	test('what a number counts, behind it', () => {
		for (const written of ['45', '45 min', '45 min.', '45 minutes', '45 Minuten', '45 minutos', '45 minuti']) {
			assert.equal(fieldsOf('fr', 'meeting', `duration_minutes: ${written}`).fields.durationMinutes, 45, written);
		}
		for (const written of ['8/10', '8 sur 10', '8 von 10', '8 de 10', '8 out of 10']) {
			assert.equal(fieldsOf('fr', 'meeting', `satisfaction: ${written}`).fields.satisfaction, 8, written);
		}
		for (const head of ['duration_minutes: 1 h', 'duration_minutes: 50 %', 'satisfaction: 4/5']) {
			assert.deepEqual(fieldsOf('fr', 'meeting', head).problems, ['front-matter.invalid-number'], head);
		}
		// Three hours a week?
		assert.deepEqual(fieldsOf('fr', 'opportunity', 'hours: 3 h').problems, ['front-matter.invalid-number']);
	});

	test('the language of the notebook by its name, in any of them', () => {
		for (
			const [written, languages] of Object.entries({
				'français': ['fr'],
				'Français (Canada)': ['fr'],
				'Deutsch': ['de'],
				'German': ['de'],
				'alemán': ['de'],
				'Español, English': ['es', 'en'],
				'[Português, fr-CA]': ['pt', 'fr'],
				'it; en-GB': ['it', 'en'],
				'Nederlands': ['nl'],
			})
		) {
			const { languages: read, problems } = readNotebookConfig(`language: ${written}\n`);
			assert.deepEqual([read, problems], [languages, undefined], written);
		}
		const { languages, problems = [] } = readNotebookConfig('language: es, Klingon\n');
		assert.deepEqual([languages, problems.map(({ args }) => args[1])], [['es'], ['Klingon']]);
	});

	test('the sides by their French names, which an accent alone tells apart', () => {
		const owners = (written: string) =>
			parseNote(
				`---\ntype: meeting\n---\n- [ ] a ${written}\n`,
				'a.md',
				optionsOf(readNotebookConfig('language: fr\n')),
			).note!.tasks[0]!.fields.owners;
		for (const written of ['@mentoré', '@Mentore\u0301', '@mentorée', '[owner:: mentoré]']) {
			assert.deepEqual(owners(written), ['mentee'], written);
		}
		for (const written of ['@mentore', '@mentor', '@tutrice']) {
			assert.deepEqual(owners(written), ['mentor'], written);
		}
	});

	test('a decimal comma, and a percent sign behind a space', () => {
		assert.equal(fieldsOf('fr', 'meeting', 'satisfaction: 8,5').fields.satisfaction, 8.5);
		assert.equal(fieldsOf('de', 'opportunity', 'hours: 12,5').fields.hours, 12.5);
		for (const space of [' ', '\u00a0', '\u202f']) {
			assert.equal(fieldsOf('fr', 'goal', `progress: 40${space}%`).fields.progress, 40);
		}
		assert.deepEqual(fieldsOf('en', 'opportunity', 'hours: 1,000').problems, ['front-matter.invalid-number']);
	});

	test('effort by the names of areas', () => {
		const { fields } = fieldsOf('fr', 'meeting', 'effort:\n  Recherche: 40 %\n  clinique: 52,5\n  jardin: 5');
		assert.deepEqual(fields.effort, { research: 40, clinical: 52.5, jardin: 5 });
	});

	test('rhythms that have a word of their own', () => {
		for (
			const [language, written, count, unit] of [
				['fr', 'une fois par mois', 1, 'months'],
				['fr', 'aux 6 semaines', 6, 'weeks'],
				['fr', 'bimestrielle', 2, 'months'],
				['fr', 'tous les quinze jours', 2, 'weeks'],
				['de', 'einmal im Monat', 1, 'months'],
				['de', '14-tägig', 2, 'weeks'],
				['de', 'sechswöchentlich', 6, 'weeks'],
				['es', 'quincenal', 2, 'weeks'],
				['es', 'cada 15 días', 2, 'weeks'],
				['es', 'una vez al mes', 1, 'months'],
				['pt', 'quinzenal', 2, 'weeks'],
				['pt', 'bimestral', 2, 'months'],
				['nl', 'tweewekelijks', 2, 'weeks'],
				['it', 'una volta al mese', 1, 'months'],
				['fr', 'quatre fois par année', 3, 'months'],
				['fr', 'une fois tous les deux mois', 2, 'months'],
				['fr', 'mensuellement', 1, 'months'],
				['de', '1x/Monat', 1, 'months'],
				['de', 'viermal im Jahr', 3, 'months'],
				['de', 'einmal pro Semester', 6, 'months'],
				['es', '1 vez al mes', 1, 'months'],
				['es', 'cada semestre', 6, 'months'],
				['pt', 'de seis em seis semanas', 6, 'weeks'],
				['pt', 'uma vez ao mês', 1, 'months'],
				['nl', 'eens per 6 weken', 6, 'weeks'],
				['nl', 'om de maand', 2, 'months'],
				['nl', 'om de 3 maanden', 3, 'months'],
				['nl', '4x per jaar', 3, 'months'],
				['it', 'a cadenza mensile', 1, 'months'],
				['it', 'quattro volte l’anno', 3, 'months'],
			] as const
		) {
			const { fields: { cadence } } = fieldsOf(language, 'mentorship', `cadence: ${written}`);
			assert.deepEqual([cadence?.count, cadence?.unit], [count, unit], written);
		}
		assert.equal(fieldsOf('fr', 'mentorship', 'cadence: bimensuelle').fields.cadence, undefined);
	});

	test('values as they are said in each country', () => {
		for (
			const [language, type, key, written, meant] of [
				['fr', 'meeting', 'status', 'réalisée', 'held'],
				['fr', 'meeting', 'format', 'vidéoconférence', 'video'],
				['de', 'meeting', 'status', 'hat stattgefunden', 'held'],
				['de', 'meeting', 'format', 'Video', 'video'],
				['de', 'goal', 'status', 'in Arbeit', 'active'],
				['es', 'meeting', 'status', 'agendada', 'planned'],
				['es', 'goal', 'horizon', 'a mediano plazo', 'intermediate'],
				['pt', 'meeting', 'status', 'desmarcada', 'cancelled'],
				['nl', 'meeting', 'status', 'ingepland', 'planned'],
				['it', 'meeting', 'status', 'spostato', 'postponed'],
				['fr', 'meeting', 'status', 'terminée', 'held'],
				['fr', 'mentorship', 'status', 'terminé', 'ended'],
				['fr', 'goal', 'status', 'terminé', 'achieved'],
				['fr', 'opportunity', 'decision', 'oui', 'accept'],
				['de', 'meeting', 'status', 'entfallen', 'cancelled'],
				['de', 'goal', 'status', 'erledigt', 'achieved'],
				['de', 'opportunity', 'decision', 'nein', 'decline'],
				['de', 'opportunity', 'category', 'Gremium', 'administration'],
				['es', 'meeting', 'format', 'online', 'video'],
				['es', 'opportunity', 'decision', 'sí', 'accept'],
				['es', 'opportunity', 'category', 'artículo', 'papers'],
				['pt', 'opportunity', 'decision', 'não', 'decline'],
				['pt', 'goal', 'kind', 'formação', 'skills-development'],
				['nl', 'goal', 'status', 'bezig', 'active'],
				['nl', 'mentorship', 'phase', 'kennismaking', 'selection'],
				['it', 'meeting', 'status', 'saltato', 'cancelled'],
				['it', 'opportunity', 'category', 'didattica', 'teaching-and-supervising'],
			] as const
		) {
			const { fields, problems } = fieldsOf(language, type, `${key}: ${written}`);
			assert.deepEqual(problems, [], written);
			assert.ok(Object.values(fields).includes(meant), `${written}: ${JSON.stringify(fields)}`);
		}
		for (
			const [language, type, key, written] of [
				['fr', 'goal', 'status', 'en pause'],
				['de', 'goal', 'status', 'verzögert'],
				['es', 'meeting', 'format', 'híbrida'],
				['it', 'goal', 'status', 'in ritardo'],
			] as const
		) { assert.equal(fieldsOf(language, type, `${key}: ${written}`).problems.length, 1, written); }
	});
});

suite('headings as physicians write them', () => {
	const readerOf = (language: string) => new SectionReader(optionsOf(readNotebookConfig(`language: ${language}\n`)));

	test('are homework in each country', () => {
		for (
			const [language, headings] of Object.entries({
				fr: [
					'À faire d’ici la prochaine fois',
					'Pour la prochaine rencontre',
					'Choses à faire',
					'**Tâches** :',
				],
				de: ['Pendenzen', 'Massnahmen', 'Bis zum nächsten Termin', '3. Offene Punkte'],
				es: ['Para la próxima reunión', 'Quehaceres', 'Plan de acción'],
				pt: ['Encaminhamentos', 'Até à próxima reunião', 'Lição de casa'],
				nl: ['Actielijst', 'Voor volgende keer'],
				it: ['Cose da fare', 'Entro il prossimo incontro'],
			})
		) {
			for (const heading of headings) { assert.ok(readerOf(language).read(heading).homework, heading); }
		}
	});

	test('are homework, topics, goals and decisions in the words of notebooks that were written without ours', () => {
		const meant: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
			homework: {
				fr: [
					'Suivi des actions',
					'Engagements',
					'Qui fait quoi',
					'D’ici notre prochain rendez-vous',
					'Prochains pas',
				],
				de: [
					'Weiteres Vorgehen',
					'Wer macht was bis wann',
					'Nächste Aufgaben',
					'Vereinbarte Schritte',
					'To-dos',
				],
				es: ['Compromisos', 'Acuerdos y compromisos', 'Siguientes pasos', 'Antes de la próxima reunión'],
				pt: ['Trabalho de casa', 'TPC', 'Próximas ações', 'Até ao próximo encontro', 'Compromissos'],
				nl: ['Vervolgstappen', 'Wie doet wat', 'Openstaande acties', 'Takenlijst'],
				it: ['Impegni presi', 'Chi fa cosa', 'Passi successivi', 'Prima del prossimo incontro'],
			},
			agenda: {
				fr: ['Points à discuter'],
				de: ['TOPs', 'Gesprächsthemen'],
				es: ['Puntos a tratar', 'Asuntos'],
				pt: ['Assuntos', 'Pontos a discutir'],
				nl: ['Te bespreken', 'Gesprekspunten'],
				it: ['Punti da discutere'],
			},
			goals: {
				fr: ['Mes objectifs'],
				de: ['Meine Ziele'],
				es: ['Mis objetivos'],
				pt: ['Os meus objetivos', 'Minhas metas'],
				nl: ['Mijn doelen'],
				it: ['I miei obiettivi'],
			},
			ask: {
				fr: ['Mes questions'],
				de: ['Meine Fragen', 'Wobei ich Hilfe brauche'],
				es: ['Mis preguntas'],
				pt: ['Minhas perguntas'],
				nl: ['Wat ik van je nodig heb'],
				it: ['Le mie domande'],
			},
			parked: {
				fr: ['Points reportés', 'Idées pour plus tard'],
				de: ['Themen für später', 'Ideenspeicher'],
				es: ['Más adelante', 'Queda pendiente'],
				pt: ['Fica para depois'],
				nl: ['Doorgeschoven'],
				it: ['Da riprendere'],
			},
			decide: {
				fr: ['Ce qu’on a convenu'],
				de: ['Absprachen', 'Vereinbarungen'],
				es: ['Conclusiones'],
				pt: ['O que ficou decidido', 'Combinados'],
				nl: ['Gemaakte afspraken', 'Besluitenlijst'],
				it: ['Cosa abbiamo deciso'],
			},
		};
		const name = sectionNames(ENGLISH);
		for (const [section, languages] of Object.entries(meant)) {
			for (const [language, headings] of Object.entries(languages)) {
				for (const heading of headings) {
					const is = section === 'homework'
						? readerOf(language).read(heading).homework
						: name(heading) === section;
					assert.ok(is, `${language}: ${heading} is ${section}`);
				}
			}
		}
	});

	test('the longer name counts: an area is no homework, parked is no agenda', () => {
		const clinical = readerOf('it').read('Attività clinica');
		assert.deepEqual([clinical.homework, clinical.area], [false, 'clinical']);
		assert.ok(readerOf('it').read('Attività').homework);
		assert.equal(sectionNames(ENGLISH)('Temas pendientes'), 'parked');
		assert.equal(sectionNames(ENGLISH)('Temas'), 'agenda');
	});

	test('“personal notes” and “between us” are told as nearly private, personal life is not', () => {
		for (
			const heading of [
				'Notes personnelles',
				'Mes réflexions personnelles',
				'Persönliche Notizen',
				'Unter uns',
				'Notas personales',
				'Entre nosotras',
				'Anotações pessoais',
				'Appunti personali',
				'Persoonlijke aantekeningen',
				'Pour moi seulement',
				'Rien que pour moi',
				'Journal intime',
				'Persönliches',
				'Apenas para mim',
				'Alleen voor mijzelf',
			]
		) { assert.equal(PrivateWords.of().judge(heading), 'nearly', heading); }
		for (const heading of ['Vie personnelle', 'Personal', 'Vida personal', 'Vita privata', 'Privatleben']) {
			assert.equal(PrivateWords.of().judge(heading), 'open', heading);
		}
		assert.equal(PrivateWords.of().judge('Sigiloso'), 'private');
		assert.equal(PrivateWords.of().judge('2026-03-04'), 'open');
		assert.equal(PrivateWords.of(['2026-03-04']).judge('2026-03-04'), 'private', 'a day that is a name');
	});
});

suite('short answers', () => {
	test('say that something is done, or not, in each language', () => {
		for (
			const words of [
				'Je l’ai envoyée hier',
				'C’est réglé',
				'Oui, terminée',
				'Habe ich gestern abgeschickt',
				'Ya lo envié',
				'Entregado',
				'Já enviei',
				'Está concluído',
				'Heb ik opgestuurd',
				'L’ho inviato',
				'È spedito',
			]
		) { assert.ok(saysDone(words), words); }
		for (
			const words of [
				'Toujours pas',
				'Leider nicht geschafft',
				'No me dio tiempo',
				'Não consegui',
				'Niet gelukt',
				'Non sono riuscita',
			]
		) { assert.ok(saysNotDone(words) && !saysDone(words), words); }
		for (
			const words of [
				'Ce sera fait vendredi',
				'Wird bis Freitag erledigt',
				'Será enviado el lunes',
				'Vou enviar amanhã',
				'Wordt vrijdag verstuurd',
				'Sarà fatto domani',
				'Fatto a metà',
			]
		) { assert.ok(!saysDone(words), words); }
	});
});
