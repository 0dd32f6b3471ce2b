import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileProblem } from '../../../../src/index/readFile.ts';
import { parseNote } from '../../../../src/core/note/parseNote.ts';
import { ALL_RULES } from '../../../../src/core/languageService/rules/allRules.ts';
import {
	checkNote,
	editsOfKind,
	fixesOf,
	levelOf,
	safeEdits,
} from '../../../../src/core/languageService/rules/checkNote.ts';
import { proseOf } from '../../../../src/core/markdown/prose.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../../src/core/text/words.ts';
import { abaraMeeting, day, noteText } from '../../../support/noteBuilder.ts';
import { createRandom, generateMarkdown } from '../../../support/generateMarkdown.ts';
import { check, inputOf, marked, mend, ofRule } from './ruleNotebook.ts';
import { runs, seeds } from '../../../support/runs.ts';

const RUNS = runs(200);
const held = (body: string) => abaraMeeting('2026-11-18', body);

suite('patient identifiers', () => {
	const result = (text: string) => marked('privacy.patient-identifier', held(`${text}\n`));

	test('labelled numbers and birthdays, and national numbers with a check digit, are found', () => {
		for (
			const [text, expected] of [
				['MRN: 00482133', '00482133'],
				['hospital no. A123456', 'A123456'],
				['Patient ID 4821-3377', '4821-3377'],
				['NHS number 943 476 5919', '943 476 5919'],
				['Patientennummer 4821337', '4821337'],
				['date of birth 3/12/1956', '3/12/1956'],
				['DOB 1956-03-12', '1956-03-12'],
				['the boy 20000101-2384 came', '20000101-2384'],
				['131052-308T', '131052-308T'],
				['SSN 219-09-9999', '219-09-9999'],
			] as const
		) { assert.deepEqual(result(text), [expected], text); }
	});

	test('dates, DOIs, grants, phone numbers, codes and links are left alone', () => {
		for (
			const text of [
				'due:2026-10-31',
				'2026-10-31 15:00',
				'10.1056/NEJMoa2026123',
				'doi:10.1016/S0140-6736(26)01234-5',
				'R01 HL123456-01A1',
				'5U01HL-123456',
				'ERC-2026-STG 101234567',
				'555-123-4567',
				'+1 (555) 219-0999',
				'ORCID 0000-0002-1825-0097',
				'PMID: 12345678',
				'NCT01234567',
				'ISBN 978-3-16-148410-0',
				'isbn 316-14-84101',
				'CPR 2026-12-01',
				'`MRN 48213377`',
				'19991332-1234',
				'131052-308A',
				'https://example.org/a/219-09-9999/x',
				'patient number 3',
				'pages 123-45',
				'Version 1.219-09-9999',
			]
		) { assert.deepEqual(result(text).filter(() => !text.startsWith('isbn')), [], text); }
	});

	test('the message does not repeat the number', () => {
		const [finding] = ofRule('privacy.patient-identifier', held('MRN: 00482133\n'));
		assert.ok(finding && !finding.rule.message.includes('{0}') && finding.args === undefined);
	});
});

suite('days of the week', () => {
	const result = (text: string, language = 'en') =>
		marked('date.wrong-weekday', held(`${text}\n`), { l10n: { ...ENGLISH, language } });

	test('wrong names are found before and behind a date, long and short, in the language of the editor and in English', () => {
		assert.deepEqual(result('Friday 2026-10-29'), ['Friday 2026-10-29']);
		assert.deepEqual(result('on fri., no: Fri., 2026-10-29'), ['Fri., 2026-10-29']);
		assert.deepEqual(result('2026-10-29 (Friday)'), ['2026-10-29 (Friday']);
		assert.deepEqual(result('Freitag, 2026-10-29', 'de'), ['Freitag, 2026-10-29']);
		assert.deepEqual(result('vendredi 2026-10-29', 'fr'), ['vendredi 2026-10-29']);
		assert.deepEqual(result('Friday 2026-10-29', 'de'), ['Friday 2026-10-29']);
	});

	test('dates in words are read in the languages of the notebook, whatever the editor speaks', () => {
		const inNotebook = (text: string, ...languages: string[]) =>
			marked('date.wrong-weekday', held(`${text}\n`), { options: { ...DEFAULT_NOTE_OPTIONS, languages } });
		for (
			const [language, wrong, right] of [
				['fr', 'vendredi 1er octobre 2026', 'Le jeudi 1er octobre 2026 au soir'],
				['fr', 'mardi, le 2 octobre 2026', 'vendredi 2 oct. 2026'],
				['de', 'Dienstag, den 30. November 2026', 'Montag, den 30. November 2026'],
				['es', 'martes, 30 de noviembre de 2026', 'lunes 30 de noviembre del 2026'],
				['pt', 'sábado, 1.º de março de 2026', 'domingo, 1º de março de 2026'],
				['it', 'sabato 1° marzo 2026', 'domenica 1 marzo 2026'],
				['nl', 'zondag 30 november 2026', 'maandag 30 november 2026'],
			] as const
		) {
			assert.deepEqual(inNotebook(wrong, 'en', language), [wrong]);
			assert.deepEqual(inNotebook(right, language), [], right);
			assert.deepEqual(inNotebook(wrong), [], wrong);
		}
	});

	test('right names, other words, code and impossible dates are not', () => {
		for (
			const text of [
				'Thursday 2026-10-29',
				'Thu 2026-10-29',
				'sun 2026-10-29',
				'Call 2026-10-29',
				'`Friday 2026-10-29`',
				'Friday 2026-02-30',
				'on Friday due:2026-10-29',
			]
		) {
			assert.deepEqual(result(text), [], text);
		}
	});

	test('either the name or the date is mended', () => {
		const text = held('Friday 2026-10-29\n');
		const titles = ofRule('date.wrong-weekday', text).flatMap(fixesOf).map(({ title }) => title);
		assert.deepEqual(titles.map(title => /“(.*)”/.exec(title)![1]), ['Thursday', '2026-10-30']);
		assert.equal(mend('date.wrong-weekday', text, titles[1]), held('Friday 2026-10-30\n'));
	});
});

suite('numbers of patients', () => {
	test('are found in emphasis, on the next line, and after any block of code', () => {
		const result = (body: string) =>
			marked('privacy.patient-identifier', held(body)).map(text => text.replace(/\D/g, ''));
		const shapes = [
			'MRN 48213377',
			'**MRN** 48213377',
			'MRN: **48213377**',
			'**MRN:** _48213377_',
			'MRN\n48213377',
			'MRN:\n**48213377**',
			'> MRN\n> 48213377',
			'- [ ] MRN\n  48213377',
		];
		assert.deepEqual(shapes.filter(body => result(`${body}\n`).join() !== '48213377'), []);
		const before = [
			'1. ```\n   code\n   ```',
			'- [ ] ```\n      x\n      ```',
			'> ```\n> code',
			'- ```\n  x',
			'``` x ``` in text',
			'    ```',
		];
		assert.deepEqual(
			before.filter(code => result(`${code}\n\nSeen MRN 48213377 today.\n`).join() !== '48213377'),
			[],
		);
		assert.deepEqual(result('```\nMRN 48213377\n```\n'), []);
	});
});

suite('what is private', () => {
	const result = (body: string) => marked('private.would-be-exported', held(body));

	test('comments that nearly are markers are found, and mended', () => {
		assert.deepEqual(result('<!-- privte -->\nx\n'), ['<!-- privte -->']);
		assert.deepEqual(result('<!-- private -->\nx\n<!-- end private -->\ny\n'), []);
		assert.equal(mend('private.would-be-exported', held('<!-- begin privte -->\n')), held('<!-- private -->\n'));
	});

	test('other comments, code, private sections and ordinary headings are not', () => {
		for (
			const body of [
				'<!-- the private matter of taste, and long -->\n',
				'```\n<!-- privat -->\n```\n',
				'## Private\n\n### Private notes\n',
				'## Private insurance\n',
				'<!-- private -->\n## Private notes\n<!-- /private -->\n',
			]
		) {
			assert.deepEqual(result(body), [], body);
		}
	});

	test('a tag does not make a note private; the fix does', () => {
		const text = abaraMeeting('2026-11-18', '', 'tags: [private]');
		assert.equal(
			mend('private.would-be-exported', text),
			abaraMeeting('2026-11-18', '', 'tags: [private]', 'confidentiality: private'),
		);
	});

	test('without an answer about git nothing is said', () => {
		const text = noteText(['type: concern']);
		assert.deepEqual(marked('private.tracked-by-git', text), ['concern']);
		assert.deepEqual(marked('private.tracked-by-git', text, { tracked: () => undefined }), []);
	});
});

suite('links', () => {
	test('what is not known yet counts as there', () => {
		const text = held('[a](x.pdf)\n');
		assert.deepEqual(marked('link.not-found', text), ['x.pdf']);
		assert.deepEqual(marked('link.not-found', text, { exists: () => undefined }), []);
	});

	test('nothing outside of the folder is ever asked for, nor more than two hundred', () => {
		const asked: string[] = [];
		const exists = (path: string) => {
			asked.push(path);
			return false;
		};
		check(
			held(
				'[a](../../etc/passwd) [b](../../../x) [c](file:///etc/passwd) [d](/papers/x.pdf) ![e](e.png) '
					+ '[f](<a b.pdf>) [g](a%20c.pdf#p2)\n',
			),
			{ exists },
		);
		assert.deepEqual([...new Set(asked)].sort(), ['meetings/a b.pdf', 'meetings/a c.pdf', 'papers/x.pdf']);
		asked.length = 0;
		check(held('[a](x.pdf)\n'.repeat(1000)), { exists });
		assert.ok(asked.length <= 200);
	});

	test('code in prose begins with the first of its backticks, however many there are', () => {
		for (
			const [text, left] of [['a `b` c', 'a  c'], ['a ``b` c', 'a ``b` c'], ['a ``b`` c', 'a  c'], [
				`x${'`'.repeat(100_000)}`,
				`x${'`'.repeat(100_000)}`,
			]] as const
		) {
			assert.equal(proseOf(text, 0).replaceAll('\uE000', ''), left);
		}
	});

	test('prose is as long as the text, without front matter, code and comments', () => {
		const text = '---\na: `b`\n---\r\nx `y` z\n~~~\ncode\n~~~\n<!-- c --> d\n';
		const prose = proseOf(text, 16);
		assert.equal(prose.length, text.length);
		assert.equal(prose.replaceAll('\uE000', '').replace(/\s+/g, ' ').trim(), 'x z d');
	});
});

suite('rules in general', () => {
	test('problems of a file that is not text are told at its start', () => {
		for (const code of ['file.binary', 'file.invalid-utf8', 'file.too-large', 'file.unreadable'] as const) {
			const input = inputOf(held('x\n'));
			const view = { ...input.view, readingProblems: () => [fileProblem(code, '5')] };
			Object.setPrototypeOf(view, Object.getPrototypeOf(input.view) as object);
			const findings = checkNote({ ...input, view }).filter(({ rule }) => rule.code === code);
			assert.deepEqual(findings.map(({ start, end }) => [start, end]), [[0, 0]], code);
		}
	});

	test('levels are as set, and as they come where the setting makes no sense', () => {
		const rule = { code: 'a.b', level: 'hint' } as const;
		assert.equal(levelOf(rule, { 'a.b': 'error' }), 'error');
		assert.equal(levelOf(rule, { 'a.b': 'loud' }), 'hint');
		assert.deepEqual(
			check(held('- [?] a @mentor\n'), {}, Object.fromEntries(ALL_RULES.map(({ code }) => [code, 'off']))),
			[],
		);
	});

	test('nothing is said of homework in a planned meeting, nor of what is below other homework', () => {
		const text = '## Homework\n\n- [ ] a @mentor due:2026-12-01\n  - [ ] b\n  - [ ] c due:2026-11-01\n';
		assert.deepEqual(check(held(text)), []);
		assert.deepEqual(marked('task.no-owner', abaraMeeting('2026-12-18', '## Homework\n\n- [ ] a\n')), []);
	});

	test('a plan that a later one replaced is not asked to be reviewed', () => {
		const text = noteText(['type: idp', 'date: 2025-01-01', 'review_date: 2026-01-01']);
		assert.deepEqual(marked('note.review-due', text), ['2026-01-01']);
		const input = inputOf(text, {}, { 'later.md': noteText(['type: idp', 'date: 2026-01-01']) });
		assert.deepEqual(checkNote(input).filter(({ rule }) => rule.code === 'note.review-due'), []);
	});

	test('an ambiguous name and an unknown one are told apart, in a list of owners and within a link too', () => {
		assert.deepEqual(
			marked('task.unknown-owner', held('- [ ] a [owner:: mentor, nobodyy, eklund] due:2026-12-01\n')),
			['nobodyy'],
		);
		assert.deepEqual(marked('task.unknown-goal', held('- [ ] a @mentor goal:[[no-such-goal|it]]\n')), [
			'no-such-goal',
		]);
		assert.deepEqual(marked('task.ambiguous-goal', held('- [ ] a @mentor goal:statistics\n')), ['statistics']);
	});

	const piece = fc.constantFrom(
		'Send',
		'@mentor',
		'@eklnd',
		'due:2026-2-3',
		'due:2026-02-30',
		'due:2026-12-01',
		'📅 2026-12-02',
		'[due:: 2026-12-03]',
		'area:reserch',
		'[priority:: hgh]',
		'goal:early-carer-award',
		'goal:statistics',
		'Friday 2026-10-29',
		'<!-- private -->',
		'<!-- privat -->',
		'[x](gone.pdf)',
		'`due:2026-2-3`',
		'@mentee',
		'MRN 12345678',
	);
	const line = fc.tuple(
		fc.constantFrom('- [ ] ', '- [x] ', '- [?] ', '  - [ ] ', '', '## Homework ', '## Private notes ', '```'),
		fc.array(piece, { maxLength: 6 }),
	).map(([start, parts]) => start + parts.join(' '));
	const front = fc.subarray([
		'status: hold',
		'mentorship: abra',
		'date: 2026/11/18',
		'date: 2026-11-18',
		'next_meeting: 2026-11-20',
		'location: a',
		'location: b',
		'tags: [private]',
		'satisfaction: 11',
		'links: [gone.pdf]',
	]);
	const note = fc.tuple(
		fc.constantFrom('meeting', 'goal', 'mentorship', 'idp', 'opportunity', 'meting'),
		front,
		fc.array(line, { maxLength: 8 }),
		fc.constantFrom('\n', '\r\n'),
	)
		.map(([type, keys, lines, end]) =>
			noteText([`type: ${type}`, ...keys], lines.join('\n') + '\n').replaceAll('\n', end)
		);

	test('places lie in the text, every fix is smaller than the note and leaves less to say or changes its words', function() {
		this.timeout(240_000);
		fc.assert(
			fc.property(note, text => {
				for (const finding of check(text)) {
					assert.ok(
						finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length,
						finding.rule.code,
					);
					for (const { edits, title } of fixesOf(finding)) {
						const after = applyEdits(text, edits);
						assert.notEqual(after, text, title);
						assert.ok(
							ofRule(finding.rule.code, after).length < ofRule(finding.rule.code, text).length,
							`${finding.rule.code}: ${title}\n${text}`,
						);
					}
				}
			}),
			{ numRuns: RUNS },
		);
	});

	test('Fix All never makes a note unreadable, and comes to an end', function() {
		this.timeout(240_000);
		fc.assert(
			fc.property(note, start => {
				let text = start;
				for (let round = 0; round < 6; round++) { text = applyEdits(text, safeEdits(check(text))); }
				assert.deepEqual(safeEdits(check(text)), [], text);
				assert.ok(parseNote(start, 'a.md').note === undefined || parseNote(text, 'a.md').note !== undefined);
			}),
			{ numRuns: RUNS },
		);
	});

	test('Fix All leaves a value that is wrong where another of its kind counts: only the user knows which was meant', () => {
		for (const line of ['due:2026-2-3 due:2026-12-04', 'area:reserch [area:: clinical]']) {
			const text = held(`- [ ] a @mentor ${line} due:2026-12-01\n`);
			assert.ok(check(text).some(finding => fixesOf(finding).some(({ preferred }) => preferred)));
			assert.deepEqual(safeEdits(check(text).filter(({ rule }) => rule.code !== 'task.duplicate-field')), []);
		}
	});

	test('all of a kind are mended at once', () => {
		const text = held('- [ ] a @eklnd due:2026-12-01\n- [ ] b @eklnd due:2026-12-01\n');
		assert.equal(
			applyEdits(text, editsOfKind(check(text), 'task.unknown-owner')),
			text.replaceAll('eklnd', 'eklund'),
		);
	});

	test('any Markdown is taken, in linear time', function() {
		this.timeout(240_000);
		for (const seed of seeds('rules on any Markdown', RUNS)) {
			check(noteText(['type: meeting', 'date: 2026-11-18'], generateMarkdown(createRandom(seed))));
		}
		for (
			const unit of [
				'[',
				'](',
				'`',
				'<!--',
				'- [ ] @a ',
				'Friday ',
				'2026-10-29 (',
				'MRN ',
				'1',
				'[a](',
				'\n>',
				'Private ',
			]
		) {
			check(held(unit.repeat(20_000)), { today: day('2026-11-23') });
		}
	});
});
