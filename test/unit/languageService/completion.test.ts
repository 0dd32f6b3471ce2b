import assert from 'node:assert/strict';
import { AREAS, GOAL_STATUSES, MEETING_STATUSES, PRIORITIES } from '../../../src/core/model/vocabulary.ts';
import { abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { accept, entriesAt, labelsAt } from './asked.ts';

const others = {
	'mentorships/abara.md': abara(
		'title: Ruth Abara',
		'next_meeting: 2026-12-16 15:00',
		'cadence: monthly',
		'location: Café Linden',
	),
	'mentorships/eklund.md': noteText([
		'type: mentorship',
		'title: Tomás Eklund',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
	]),
	'committee.md': noteText([
		'type: committee',
		'title: Committee',
		'chair: Joan Petrie',
		'members: [Joan Petrie, Samir Qureshi]',
	]),
	'goals/early-career-award.md': noteText(
		['type: goal', 'title: Early career award', 'mentorship: abara'],
		'\n- [x] One\n- [ ] Two\n',
	),
	'goals/evenings-at-home.md': noteText(['type: goal', 'title: Evenings at home']),
	'meetings/2026-11-18-abara.md': abaraMeeting('2026-11-18', '', 'title: The second paragraph'),
};
const body = (line: string) =>
	`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-20\n---\n\n# Now\n\n${line}\n\nMore.\n`;
const inBody = (line: string, options: object = {}) => labelsAt(body(line), { others, ...options });
const accepted = (line: string, label: string, options: object = {}) =>
	accept(body(line), label, { others, ...options }).split('\n')[8]!;
const head = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# Now\n`;

suite('completion in front matter', () => {
	test('keys of the type that are not there yet', () => {
		const labels = labelsAt(head('type: goal', 'status: active', '|'));
		assert.ok(['horizon', 'target_date', 'mentorship'].every(key => labels.includes(key)));
		assert.ok(!labels.includes('status') && !labels.includes('next_meeting'));
	});

	test('a Markdown file that is no note becomes one, for those who ask', () => {
		for (
			const text of [
				'---\n|',
				'---\n|\n# Title\n',
				'---\nty|\n---\n# T\n',
				'---\ndate: 2026-11-20\n|\n---\n',
				'---\n|\n---\n',
				'---\r\n|\r\n---\r\n',
			]
		) {
			assert.ok(labelsAt(text).includes('type: meeting'), JSON.stringify(text));
			assert.deepEqual(
				labelsAt(text, { invoked: false, others: {} }).filter(label => label.startsWith('type: ')),
				[],
				JSON.stringify(text),
			);
		}
		assert.ok(labelsAt('---\ndate: 2026-11-20\ntype: m|\n---\n').includes('meeting'));
		assert.equal(accept('---\n|', 'type: meeting'), '---\ntype: meeting\n---');
		assert.equal(accept('---\n|\n# Title\n', 'type: goal'), '---\ntype: goal\n---\n# Title\n');
		assert.equal(accept('---\nty|\n---\n# T\n', 'type: meeting'), '---\ntype: meeting\n---\n# T\n');
		for (
			const text of [
				'---\ntype: goal\n|\n---\n',
				'---\ntitle|\n---\n',
				'---\na: b\n---\n|',
				'Text |',
				'---\ntype: daily\n|\n---\n',
			]
		) { assert.ok(!labelsAt(text).includes('type: meeting'), JSON.stringify(text)); }
	});

	test('a key is replaced whole, also from inside, and its colon stays', () => {
		assert.equal(accept(head('type: goal', 'hor|'), 'horizon').split('\n')[2], 'horizon: ');
		assert.equal(accept(head('type: goal', 'ho|rizn: short'), 'horizon').split('\n')[2], 'horizon: short');
		assert.equal(accept(head('type: goal', 'lin|'), 'links').split('\n').slice(2, 4).join('\n'), 'links:\n  - $0');
	});

	test('words of a key, those of the type', () => {
		assert.deepEqual(labelsAt(head('type: meeting', 'status: |')), [...MEETING_STATUSES]);
		assert.deepEqual(labelsAt(head('type: goal', 'status: |')), [...GOAL_STATUSES]);
		assert.deepEqual(labelsAt(head('type: goal', 'status: |'), { invoked: false }), [...GOAL_STATUSES]);
		assert.equal(
			accept(head('type: goal', 'status: at|-risc # why'), 'at-risk').split('\n')[2],
			'status: at-risk # why',
		);
		assert.equal(accept(head('type: goal', 'status:|'), 'active').split('\n')[2], 'status: active');
		assert.equal(accept(head('type: goal', 'status: "ac|"'), 'active').split('\n')[2], 'status: "active"');
	});

	test('dates in words, with the date beside and the weekday', () => {
		const entry = entriesAt(head('type: goal', 'target_date: next wed|'), { others }).find(({ label }) =>
			label === 'next Wednesday'
		);
		assert.equal(entry?.insert, '2026-12-02');
		assert.equal(entry.description, '2026-12-02 Wed');
		assert.equal(entry.detail, 'Wednesday, December 2, 2026 (in 9 days)');
		assert.equal(
			accept(head('type: goal', 'target_date: 2026|-10-31'), 'tomorrow').split('\n')[2],
			'target_date: 2026-11-24',
		);
	});

	test('people, mentorships, goals and places', () => {
		assert.deepEqual(labelsAt(head('type: meeting', 'mentor: tomas|'), { others }), ['Tomás Eklund']);
		assert.deepEqual(labelsAt(head('type: committee', 'members:', '  - Sam|'), { others }), ['Samir Qureshi']);
		assert.equal(
			accept(head('type: committee', 'members: [Joan Petrie, Sam|]'), 'Samir Qureshi', { others }).split('\n')[2],
			'members: [Joan Petrie, Samir Qureshi]',
		);
		assert.deepEqual(labelsAt(head('type: meeting', 'mentorship: |'), { others }), [
			'committee',
			'abara',
			'eklund',
		]);
		assert.deepEqual(labelsAt(head('type: opportunity', 'goals:', '  - early|'), { others }), [
			'early-career-award',
		]);
		assert.deepEqual(labelsAt(head('type: meeting', 'mentorship: abara', 'location: |'), { others }), [
			'Café Linden',
		]);
	});

	test('tags of other notes, the most used first, without those that are there', () => {
		const tagged = {
			'a.md': noteText(['type: goal', 'tags: [Writing, café]']),
			'b.md': noteText(['type: goal', 'tags: [café, aims]']),
		};
		const tags = (...lines: string[]) => labelsAt(head('type: goal', ...lines), { others: tagged });
		assert.deepEqual(tags('tags: |'), ['café', 'Writing', 'aims']);
		assert.deepEqual(tags('tags: [aims, caf|]'), ['café']);
		assert.deepEqual(tags('tags:', '  - aims', '  - |'), ['café', 'Writing']);
		assert.equal(
			accept(head('type: goal', 'tags: [aims, caf|]'), 'café', { others: tagged }).split('\n')[2],
			'tags: [aims, café]',
		);
	});

	test('areas below effort', () => {
		assert.deepEqual(
			labelsAt(head('type: meeting', 'effort:', '  research: 40', '  |')),
			AREAS.filter(area => area !== 'research'),
		);
	});

	test('citation keys in quotes, found by title; documents by relative path', () => {
		const around = {
			files: ['papers/growth cohort/manuscript.md', 'grants/aims.docx'],
			citations: [{
				key: 'solheim-curves',
				title: 'Height curves',
				authors: { names: [{ family: 'Solheim', given: 'Ingrid' }, { family: 'Lunde', given: 'Per' }] },
				year: '2021',
				start: 0,
			}],
		};
		const [entry] = entriesAt(head('type: goal', 'links:', '  - @sol|'), { around });
		assert.deepEqual([entry?.label, entry?.description, entry?.detail, entry?.insert], [
			'@solheim-curves',
			'Height curves',
			'Solheim & Lunde, 2021',
			'"@solheim-curves"',
		]);
		assert.equal(
			accept(head('type: goal', 'links:', '  - "@heig|"'), '@solheim-curves', { around }).split('\n')[3],
			'  - "@solheim-curves"',
		);
		assert.equal(
			accept(head('type: goal', 'links:', '  - manus|'), 'manuscript.md', { around }).split('\n')[3],
			'  - ../papers/growth cohort/manuscript.md',
		);
		assert.equal(
			accept(body('Read [it](manus|)'), 'manuscript.md', { around }).split('\n')[8],
			'Read [it](../papers/growth%20cohort/manuscript.md)',
		);
		assert.deepEqual(labelsAt(body('As shown [@hei|]'), { around }), ['@solheim-curves']);
	});

	test('a front matter that is not closed, CRLF and a BOM', () => {
		assert.deepEqual(labelsAt('---\ntype: goal\nhorizon: |'), ['short', 'intermediate', 'long']);
		assert.equal(
			accept('\uFEFF---\r\ntype: goal\r\nhorizon: |\r\n---\r\n', 'long'),
			'\uFEFF---\r\ntype: goal\r\nhorizon: long\r\n---\r\n',
		);
	});

	test('type: for a file on its way to a note, in a notebook', () => {
		assert.ok(labelsAt('---\ntype: |\n---\n', { others }).includes('goal'));
		assert.deepEqual(labelsAt('---\ntype: |\n---\n', { invoked: false }), []);
		assert.ok(labelsAt('---\ntype: |\n---\n').includes('goal'), 'asked for, in a folder without notes');
	});
});

suite('completion in the body', () => {
	test('@ proposes both sides and people, without accents', () => {
		assert.deepEqual(inBody('- [ ] Send it @|', { invoked: false }).slice(0, 4), [
			'mentee',
			'mentor',
			'abara',
			'lindqvist',
		]);
		assert.ok(inBody('- [ ] Send it @tom|').includes('eklund'));
		assert.equal(accepted('- [ ] Send it @ek|lud now', 'eklund'), '- [ ] Send it @eklund now');
		assert.deepEqual(inBody('- [ ] Send it @me|', { invoked: false }).slice(0, 2).sort(), ['mentee', 'mentor']);
		assert.equal(accepted('- [ ] Send it [owner:: |]', 'mentor'), '- [ ] Send it [owner:: mentor]');
		// Of two that begin with `@me` mine is the first.
		assert.equal(inBody('- [ ] Send it @me|')[0], 'mentee');
		assert.equal(
			inBody('- [ ] Send it @me|', { others: { ...others, 'mentorships/abara.md': abara('role: mentor') } })[0],
			'mentor',
		);
		assert.equal(entriesAt(body('- [ ] @|'), { others })[0]?.description, 'Mara Lindqvist');
	});

	test('dates after due: in the three ways of writing', () => {
		assert.equal(accepted('- [ ] Send it due:|', 'next meeting'), '- [ ] Send it due:2026-12-16');
		assert.equal(accepted('- [ ] Send it due: in 2 w|', 'in 2 weeks'), '- [ ] Send it due:2026-12-07');
		assert.equal(accepted('- [ ] Send it 📅|', 'tomorrow'), '- [ ] Send it 📅 2026-11-24');
		assert.equal(accepted('- [ ] Send it 📅 |2026-10-01 🔼', 'tomorrow'), '- [ ] Send it 📅 2026-11-24 🔼');
		assert.equal(accepted('- [ ] Send it [due:: |]', 'tomorrow'), '- [ ] Send it [due:: 2026-11-24]');
		assert.equal(accepted('- [ ] Send it [due::|', 'tomorrow'), '- [ ] Send it [due:: 2026-11-24]');
		assert.equal(accepted('- [ ] Send it [due: tom|]', 'tomorrow'), '- [ ] Send it [due: 2026-11-24]');
		assert.equal(
			accepted('- [ ] Send it due:20|26-10-01 @mentor', 'in a week'),
			'- [ ] Send it due:2026-11-30 @mentor',
		);
	});

	test('days that are over after done:', () => {
		assert.deepEqual(inBody('- [x] Sent done:|').slice(0, 2), ['today', 'yesterday']);
		assert.equal(accepted('- [x] Sent done:last mon|', 'last Monday'), '- [x] Sent done:2026-11-16');
	});

	test('goals, areas, priorities, recurrences', () => {
		assert.equal(
			accepted('- [ ] Send it goal:award|', 'early-career-award'),
			'- [ ] Send it goal:early-career-award',
		);
		assert.equal(entriesAt(body('- [ ] Send it goal:|'), { others })[0]?.detail, '50 % reached, 1 of 2 steps done');
		assert.equal(
			accepted('- [ ] Send it goal:[[award|]]', 'early-career-award'),
			'- [ ] Send it goal:[[early-career-award]]',
		);
		assert.deepEqual(inBody('- [ ] Send it area:|'), [...AREAS]);
		assert.deepEqual(inBody('- [ ] Send it [priority:: |]'), [...PRIORITIES]);
		assert.equal(accepted('- [ ] Send it repeat:|', 'every 2 weeks'), '- [ ] Send it repeat:"every 2 weeks"');
	});

	test('fields of a task line where none has begun, in its dialect, only when asked for', () => {
		assert.deepEqual(inBody('- [ ] Send it due:2026-12-01 |'), [
			'@',
			'goal:',
			'area:',
			'priority:',
			'scheduled:',
			'start:',
			'repeat:',
		]);
		assert.ok(inBody('- [ ] |').includes('due:'));
		assert.ok(inBody('- [ ] Send it ⏳ 2026-12-01 |').includes('📅 due'));
		assert.deepEqual(inBody('- [ ] Send it |', { invoked: false }), []);
	});

	test('links to notes and files', () => {
		assert.equal(accepted('See [[second par|]]', '2026-11-18-abara'), 'See [[2026-11-18-abara]]');
		assert.equal(accepted('See [[|', 'early-career-award'), 'See [[early-career-award]]');
		assert.equal(accepted('See [[ear|ly#Steps]]', 'early-career-award'), 'See [[early-career-award#Steps]]');
		assert.equal(accepted('See [it](early|)', 'Early career award'), 'See [it](../goals/early-career-award.md)');
	});

	test('areas and homework as headings', () => {
		assert.ok(inBody('## |').includes('Work-life balance'));
		assert.equal(accepted('### Res|', 'Research'), '### Research');
		assert.ok(inBody('## Home|').includes('Homework — mentor'));
	});

	test('nothing in plain writing', () => {
		for (
			const line of [
				'Words |',
				'He said: |',
				'due:|',
				'a@|b',
				'mail@|',
				'- [ ] See https://example.org/?due:|',
				'- [ ] 10:|',
				'[a](b) (|',
				'- item |',
			]
		) {
			assert.deepEqual(inBody(line, { invoked: false }), [], line);
		}
	});

	test('nothing in code, HTML and comments', () => {
		for (
			const line of [
				'    - [ ] Send it due:|',
				'`- [ ] due:|`',
				'- [ ] `due:|`',
				'```\n- [ ] due:|\n```',
				'<!-- see [[| -->',
				'<div>\n- [ ] @|\n</div>',
				'`[[|`',
			]
		) {
			assert.deepEqual(inBody(line), [], line);
		}
	});

	test('nothing in files that are not notes', () => {
		for (
			const text of [
				'- [ ] Send it due:|',
				'---\ntitle: x\n---\n- [ ] @|',
				'---\ntype: post\nst|\n---\n',
				'---\ntype: post\n---\n- [ ] due:|',
				'# |',
				'---\ntype: po|\n---\n',
				'',
			]
		) {
			if (text !== '') { assert.deepEqual(labelsAt(text, { others }), [], text); }
		}
	});

	test('a notebook of hostile names', () => {
		const hostile = {
			'x.md': noteText([
				'type: mentorship',
				`mentor: "<script>${'a'.repeat(500)}"`,
				'mentee: "command: x](y) @@ |"',
			]),
			'goals/a b [c].md': noteText(['type: goal', 'title: "${1:x} `$(rm)`"']),
		};
		assert.ok(labelsAt(body('- [ ] @|'), { others: hostile }).length >= 2);
		const [goal] = entriesAt(body('- [ ] goal:|'), { others: hostile });
		// Brackets and number signs would end the name: `[[a b [c]]]` leads nowhere, `x#y` to `x`.
		assert.equal(goal?.insert, '[[a b %5Bc%5D]]');
		assert.equal(goal.snippet, undefined);
		const [note] = entriesAt(body('See [[x|'), { others: { 'x#y.md': noteText(['type: goal', 'title: Y']) } });
		assert.equal(note?.insert, '[[x%23y]]'.slice(2));
	});
});
