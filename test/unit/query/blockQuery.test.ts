import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBlockQuery, runBlockQuery, unknownName } from '../../../src/core/query/blockQuery.ts';
import { lineOfShellWords, queryValue } from '../../../src/core/query/queryWords.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, noteText, notebookOf } from '../../support/noteBuilder.ts';

const parse = (line: string) => parseBlockQuery(line, ENGLISH);

const NOTEBOOK = notebookOf({
	'abara.md': abara('next_meeting: 2026-12-16'),
	'eklund.md': noteText([
		'type: mentorship',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'next_meeting: 2026-12-01',
	]),
	'goals/award.md': noteText(
		['type: goal', 'title: Early career award', 'horizon: short', 'area: research'],
		'- [ ] Aims',
	),
	'goals/chair.md': noteText(['type: goal', 'title: A chair', 'horizon: long', 'status: dropped']),
	'a.md': noteText(
		['type: meeting', 'mentorship: abara', 'date: 2026-11-01'],
		[
			'- [ ] Late @mentor due:2026-11-02',
			'- [x] Done @mentor',
			'- [/] Soon @mentee due:2026-11-25 goal:award',
			'- [ ] Undated @petrie',
			'',
		].join('\n'),
	),
	'b.md': noteText(['type: meeting', 'mentorship: eklund', 'date: 2026-11-01'], '- [ ] Ask @mentor due:2027-01-01'),
	'offer.md': noteText(['type: opportunity', 'title: A panel', 'category: conferences', 'mentorship: abara']),
});

function found(line: string): string[] {
	const query = parse(line);
	assert.ok(!('problem' in query), JSON.stringify(query));
	const result = runBlockQuery(query, NOTEBOOK);
	return result.subject === 'homework'
		? result.found.map(({ task }) => task.text)
		: result.subject === 'next-meeting'
		? result.found.map(({ title }) => title)
		: result.subject === 'goals'
		? result.found.map(({ note }) => note.title)
		: result.found.map(({ title }) => title);
}

suite('queries of a mentoring block', () => {
	const cases: readonly [string, readonly string[]][] = [
		['homework', ['Late', 'Soon', 'Ask', 'Undated']],
		['homework overdue', ['Late']],
		['Homework OVERDUE owner:@mentor', ['Late']],
		['homework owner:eklund', ['Ask']],
		['homework owner:tomas', ['Ask']],
		['homework next-7-days', ['Soon']],
		['homework this-week', ['Soon']],
		['homework tomorrow', []],
		['homework overdue this-week', ['Late', 'Soon']],
		['homework done', ['Done']],
		['homework owner:petrie', ['Undated']],
		['homework owner:"Tomás Eklund"', ['Ask']],
		['homework owner:"tomas eklund" overdue', []],
		['homework owner:“Tomás Eklund”', ['Ask']],
		['homework owner:„Tomás Eklund“ limit:1', ['Ask']],
		['homework owner:«Tomás Eklund»', ['Ask']],
		['homework owner:" mentor " overdue', ['Late']],
		['homework goal:"Early career award"', ['Soon']],
		['homework goal:"career award"', ['Soon']],
		['homework goal:"award career"', []],
		['homework goal:goals/award.md', ['Soon']],
		['goals status:"dropped"', ['A chair']],
		['homework mentorship:abara', ['Late', 'Soon', 'Undated']],
		['homework goal:award', ['Soon']],
		['homework goal:elsewhere', []],
		['homework limit:1', ['Late']],
		['goals', ['Early career award', 'A chair']],
		['goals horizon:short', ['Early career award']],
		['goals status:dropped', ['A chair']],
		['goals area:research', ['Early career award']],
		['next-meeting', ['eklund', 'abara']],
		['next-meeting mentorship:abara', ['abara']],
		['opportunities decision:pending', ['A panel']],
		['opportunities category:reading', []],
	];
	for (const [line, texts] of cases) {
		test(line, () => {
			assert.deepEqual([...found(line)].sort(), [...texts].sort());
		});
	}

	test('the order is that of the homework tree, and the rest is counted', () => {
		const query = parse('homework limit:2');
		assert.ok(!('problem' in query));
		const result = runBlockQuery(query, NOTEBOOK);
		assert.deepEqual([result.found.length, result.left], [2, 2]);
		assert.deepEqual(found('homework limit:2'), ['Late', 'Soon']);
	});
});

suite('queries that are not understood', () => {
	const cases: readonly [string, RegExp][] = [
		['homewrok overdue', /“homewrok” cannot be listed.*Did you mean “homework”/],
		['', /cannot be listed/],
		['homework overdeu', /“overdeu” is no filter for homework.*Did you mean “overdue”/],
		['homework owner:', /“owner:” needs a value, as in owner:mentor/],
		['homework owner', /“owner:” needs a value/],
		['goals horizon:shrt', /“shrt” is no horizon.*Did you mean “short”/],
		['goals owner:mentor', /“owner:mentor” is no filter for goals/],
		['goals overdue', /no filter for goals/],
		['homework limit:0', /no number of items/],
		['homework owner:mentor owner:mentee', /“owner” is given twice/],
		[
			'homework owner:"Tomás Eklund',
			/The quotation mark after “owner:” is not closed\. Write owner:"Tomás Eklund"\./,
		],
		['homework owner:"', /is not closed/],
		['homework owner:""', /“owner:” needs a value/],
		['homework owner:Tomás Eklund', /“Eklund” is no filter.*in quotation marks: owner:"Tomás Eklund"\./],
		['homework goal:Early career award', /“career” is no filter.*goal:"Early career"/],
		['homework "overdue"', /“"overdue"” is no filter/],
		['goals horizon:"shrt"', /“shrt” is no horizon/],
	];
	for (const [line, message] of cases) {
		test(line || 'nothing', () => {
			const query = parse(line);
			assert.ok('problem' in query);
			assert.match(query.problem, message);
		});
	}

	for (
		const [line, written] of [
			['homework  overdeu', 'overdeu'],
			['homework overdue owner:"Mara', 'owner:"Mara'],
			['goals owner:"Mara Lind" horizon:short', 'owner:"Mara Lind"'],
			['homewrok', 'homewrok'],
		] as const
	) {
		test(`${line}: which word it is about`, () => {
			const query = parse(line);
			assert.ok('problem' in query);
			assert.equal(line.slice(query.start, query.end), written);
		});
	}

	test('whatever a value holds, it can be written', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('mentorship', 'goal'), (text, name) => {
			const value = text.trim();
			fc.pre(value !== '');
			assert.deepEqual(parse(`homework ${name}:${queryValue(value)}`), {
				subject: 'homework',
				states: [],
				[name]: value,
			});
		}));
	});

	test('what a shell took the quotation marks from has them again', () => {
		for (
			const [words, line] of [
				[['homework', 'owner:Mara Lind', 'overdue'], 'homework owner:"Mara Lind" overdue'],
				[['homework owner:mentor overdue'], 'homework owner:mentor overdue'],
				[['homework owner:mentor', 'overdue'], 'homework owner:mentor overdue'],
				[['homework', 'owner:"Mara Lind"'], 'homework owner:"Mara Lind"'],
				[['homework', 'goal:a "b" c'], 'homework goal:"a \\"b\\" c"'],
				[[], ''],
			] as const
		) { assert.equal(lineOfShellWords(words), line); }
	});

	for (
		const [line, message] of [
			['homework owner:petrei', /^Nobody in these notes is called “petrei”\. Did you mean “petrie”\?$/],
			['homework owner:"Tomas Ecklund"', /Did you mean “Tomás Eklund”\?/],
			[
				'homework mentorship:abarra',
				/^No mentorship in these notes is called “abarra”\. Did you mean “abara”\?$/,
			],
			['homework goal:"Early carer award"', /^No goal in these notes .*Did you mean “Early career award”\?$/],
			['homework owner:me mentorship:abara goal:award', /^$/],
		] as const
	) {
		test(`${line}: names that nobody has`, () => {
			const query = parse(line);
			assert.ok(!('problem' in query), JSON.stringify(query));
			assert.match(unknownName(query, NOTEBOOK, ENGLISH) ?? '', message);
		});
	}

	test('no line whatever throws', () => {
		const words = fc.constantFrom(
			'homework',
			'goals',
			'owner:',
			'owner:x',
			'limit:9',
			'__proto__:x',
			'constructor:y',
			'overdue',
			':',
			'owner:"',
			'goal:“a b”',
			'\\\\"',
		);
		fc.assert(fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 6 }), parts => {
			const query = parse(parts.join(' '));
			if (!('problem' in query)) { runBlockQuery(query, NOTEBOOK); }
		}));
	});
});
