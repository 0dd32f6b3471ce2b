import type { OfferedSnippet } from '../../../src/core/languageService/notebookPort.ts';
import assert from 'node:assert/strict';
import {
	LANGUAGES,
	meantValue,
	proposedRules,
	writtenToken,
	writtenWord,
} from '../../../src/core/language/languages.ts';
import { complete, completionPlace, needsOf } from '../../../src/core/languageService/completion/complete.ts';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import { AREAS, CADENCES, PRIORITIES } from '../../../src/core/model/vocabulary.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { readRepeatRule } from '../../../src/core/recurrence/repeatRule.ts';
import { optionsIn } from '../language/snippetFiles.ts';
import { requestAt } from './asked.ts';

const WHOLE = Object.keys(LANGUAGES).filter(code => 'time' in LANGUAGES[code as keyof typeof LANGUAGES]);
const SNIPPETS: readonly OfferedSnippet[] = [
	{
		name: 'mentor-objectif',
		english: 'mentor-goal',
		description: 'Un objectif',
		body: '---\ntype: goal\n---\n\n# $0',
		isWhole: true,
	},
	{
		name: 'mentor-mis-de-cote',
		english: 'mentor-parking',
		description: 'À plus tard',
		body: '## Mis de côté\n\n- $0',
		isWhole: false,
	},
];

/** What is proposed in a notebook of some languages. */
function entriesIn(languages: readonly string[], marked: string, snippets: readonly OfferedSnippet[] = []) {
	const request = { ...requestAt(marked), noteOptions: optionsIn(...languages) };
	const place = completionPlace(request.text, request.offset, true);
	return place
		? complete(request, place, {
			files: [],
			citations: [],
			...needsOf(place).snippets === true ? { snippets } : {},
		}).entries
		: [];
}

const insertsIn = (languages: readonly string[], marked: string) =>
	entriesIn(languages, marked).map(({ insert }) => insert);

suite('what is proposed in a notebook of another language', () => {
	test('are its own words for statuses, formats, decisions and rhythms, found by those of the format, too', () => {
		const entries = entriesIn(['fr'], '---\ntype: meeting\nstatus: |\n---\n');
		assert.deepEqual(entries.map(({ insert }) => insert), ['prévue', 'tenue', 'reportée', 'annulée']);
		assert.deepEqual(entries.map(({ description }) => description), ['planned', 'held', 'postponed', 'cancelled']);
		assert.equal(entries[0]!.filter, 'prévue prevue planned');
		assert.deepEqual(insertsIn(['de', 'en'], '---\ntype: opportunity\ndecision: |\n---\n'), [
			'offen',
			'annehmen',
			'ablehnen',
			'aufschieben',
		]);
		assert.deepEqual(insertsIn(['es'], '---\ntype: mentorship\ncadence: |\n---\n'), [
			'semanal',
			'mensual',
			'trimestral',
			'semestral',
			'anual',
			'cada 6 semanas',
			'cada 2 meses',
		]);
	});

	test('are the words of the format where the first language is English, or none is named', () => {
		for (const languages of [['en'], ['en', 'fr']]) {
			assert.deepEqual(insertsIn(languages, '---\ntype: meeting\nstatus: |\n---\n'), [
				'planned',
				'held',
				'postponed',
				'cancelled',
			]);
		}
	});

	test('who may read a note is always said in the words of the format', () => {
		assert.deepEqual(
			insertsIn(['fr'], '---\ntype: goal\nconfidentiality: |\n---\n'),
			insertsIn(['en'], '---\ntype: goal\nconfidentiality: |\n---\n'),
		);
	});

	test('are headings of areas and of homework as they are read there', () => {
		const labels = entriesIn(['de'], '---\ntype: meeting\n---\n\n## |\n').map(({ label }) => label);
		assert.ok(labels.includes('Forschung') && labels.includes('Aufgaben — Mentor:in'), labels.join());
	});

	test('are rules and priorities on a line, but not in fields that other programs read', () => {
		assert.ok(
			insertsIn(['fr'], '---\ntype: meeting\n---\n\n- [ ] Relire repeat:|').includes('"toutes les 2 semaines"'),
		);
		assert.ok(
			insertsIn(['fr'], '---\ntype: meeting\n---\n\n- [ ] Relire priority:|').some(insert => insert === 'haute'),
		);
		for (const line of ['- [ ] Relire [repeat:: |]', '- [ ] Relire 🔁 |']) {
			assert.ok(
				insertsIn(['fr'], `---\ntype: meeting\n---\n\n${line}`).every(insert => !/toutes/.test(insert)),
				line,
			);
		}
		assert.ok(insertsIn(['fr'], '---\ntype: meeting\n---\n\n- [ ] Relire [priority:: |]').includes(' high'));
	});

	test('are read as what they stand for, each in every language that is whole', () => {
		for (const code of WHOLE) {
			for (const { key, shape } of FIELD_RULES) {
				if (shape.kind !== 'word' || key === 'confidentiality') { continue; }
				for (const word of shape.words) {
					const own: string = writtenWord<string>(word, shape.words, code);
					assert.equal(
						own === word ? word : meantValue(own, shape.words, [code]),
						word,
						`${code} ${key}: ${own}`,
					);
				}
			}
			for (const cadence of CADENCES) {
				const { note, problems } = parseNote(
					`---\ntype: mentorship\ncadence: ${writtenWord(cadence, CADENCES, code)}\n---\n`,
					'a.md',
					optionsIn(code),
				);
				assert.deepEqual([problems, note!.fields.cadence?.count], [
					[],
					parseNote(`---\ntype: mentorship\ncadence: ${cadence}\n---\n`, 'a.md').note!.fields.cadence!.count,
				], `${code} ${cadence}`);
			}
			for (const list of [AREAS, PRIORITIES] as const) {
				for (const word of list) {
					const field = (list as readonly string[]) === AREAS ? 'area' : 'priority';
					const line = `- [ ] X ${field}:${writtenToken<string>(word, list, code)}`;
					assert.equal(
						parseNote(`---\ntype: meeting\n---\n\n${line}\n`, 'a.md').note!.tasks[0]!.fields[field],
						word,
						`${code} ${line}`,
					);
				}
			}
			assert.deepEqual(
				proposedRules(code).map(readRepeatRule),
				proposedRules(undefined).map(readRepeatRule),
				code,
			);
		}
	});

	test('a rhythm with a number is read', () => {
		for (const code of WHOLE) {
			for (const written of insertsIn([code], '---\ntype: mentorship\ncadence: |\n---\n').slice(-2)) {
				assert.deepEqual(
					parseNote(`---\ntype: mentorship\ncadence: ${written}\n---\n`, 'a.md', optionsIn(code)).problems,
					[],
					written,
				);
			}
		}
	});
});

suite('snippets that are proposed', () => {
	const names = (marked: string) => entriesIn(['fr'], marked, SNIPPETS).map(({ label }) => label);

	test('are whole notes in an empty file, and parts of a note on an empty line of one', () => {
		for (const marked of ['|', 'mentor-|', 'men|']) {
			assert.deepEqual(names(marked), ['mentor-objectif'], marked);
		}
		for (const line of ['|', 'mentor-m|', '\n\n|\n\nText']) {
			assert.deepEqual(names(`---\ntype: meeting\n---\n\n# M\n\n${line}`), ['mentor-mis-de-cote'], line);
		}
	});

	test('are nothing in code, in front matter, beside other words, and in files that are no notes', () => {
		for (
			const marked of [
				'---\ntype: meeting\n---\n\n```\n|\n```\n',
				'---\ntype: meeting\n---\n\nText |',
				'---\n|',
				'---\nlayout: post\n---\n\n|',
				'Text\n\n|',
			]
		) {
			assert.ok(
				!names(marked).some(name => name.startsWith('mentor-')),
				marked,
			);
		}
	});

	test('are found by their English names, and are snippets to the editor', () => {
		const [entry] = entriesIn(['fr'], '---\ntype: meeting\n---\n\nmentor-p|', SNIPPETS);
		assert.deepEqual([entry!.snippet, entry!.insert, entry!.filter, entry!.start, entry!.end], [
			true,
			'## Mis de côté\n\n- $0',
			'mentor-mis-de-cote mentor-mis-de-cote mentor-parking',
			23,
			31,
		]);
	});

	test('nothing of them is read for another place', () => {
		for (const marked of ['---\ntype: meeting\nstatus: |\n---\n', '---\ntype: meeting\n---\n\n[[|']) {
			const { text, offset } = requestAt(marked);
			assert.equal(needsOf(completionPlace(text, offset, true)!).snippets, false);
		}
	});
});
