import assert from 'node:assert/strict';
import { hoverPlace, type HoverPlace } from '../../../src/core/languageService/hover.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { accept, entriesAt, requestAt } from './asked.ts';

const others: Files = {
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
	'goals/x/evenings-at-home.md': noteText(['type: goal', 'title: More evenings', 'progress: 40']),
	'meetings/2026-11-18-abara.md': abaraMeeting('2026-11-18', '', 'title: The second paragraph', 'location: Library'),
};
const around = {
	files: ['papers/growth cohort/manuscript.md', 'grants/aims.docx'],
	citations: [{
		key: 'solheim-curves',
		title: 'Height curves',
		authors: { names: [{ family: 'Solheim', given: 'Ingrid' }, { family: 'Lunde', given: 'Per' }] },
		year: '2021',
		start: 0,
	}, { key: 'bare', start: 9 }],
};
const body = (line: string) =>
	`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-20\n---\n\n# Now\n\n${line}\n\nMore.\n`;
const head = (lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\n# Now\n`;

/** The text once the first proposal was accepted; `undefined` where nothing is proposed. */
function first(marked: string): string | undefined {
	const [entry] = entriesAt(marked, { others, around });
	return entry && accept(marked, entry.label, { others, around });
}

suite('where something is proposed in the body, and what it replaces', () => {
	const cases: readonly (readonly [typed: string, line: string | undefined])[] = [
		['- [ ] x [due:: 2026-1|0-31] y', '- [ ] x [due:: 2026-10-31] y'],
		['- [ ] x (due:: |) y', '- [ ] x (due:: 2026-12-16) y'],
		['- [ ] x (due:: |', '- [ ] x (due:: 2026-12-16)'],
		['- [ ] x [Completion:: |]', '- [ ] x [Completion:: 2026-11-23]'],
		['- [ ] x [dependsOn:: |]', undefined],
		['- [ ] x [since:: |]', '- [ ] x [since:: 2026-11-23]'],
		['- [ ] x [due ::|]', '- [ ] x [due :: 2026-12-16]'],
		['- [ ] x [ due:: to|m]', '- [ ] x [ due:: 2026-11-23]'],
		['- [ ] x [area:: re|search ] y', '- [ ] x [area:: administration ] y'],
		['- [ ] x [area:: re|search y', '- [ ] x [area:: administration] y'],
		['- [ ] goal:[[ear|ly-x]] y', '- [ ] goal:[[early-career-award]] y'],
		['- [ ] goal:ear|ly y', '- [ ] goal:early-career-award y'],
		['- [ ] goal:[[ear‸ly\\|the award]] y', '- [ ] goal:[[early-career-award\\|the award]] y'],
		['- [ ] goal:[[ear‸ly#Steps|x]] y', '- [ ] goal:[[early-career-award#Steps|x]] y'],
		['| [[early-c‸\\|the award]] | on track |', '| [[early-career-award\\|the award]] | on track |'],
		['- [ ] Priority:|', '- [ ] Priority:highest'],
		['- [ ] x priority:h|igh]', '- [ ] x priority:highest]'],
		['- [ ] scheduled:|', '- [ ] scheduled:2026-12-16'],
		['- [ ] x [due: |', '- [ ] x [due: 2026-12-16]'],
		['- [ ] x [due: | ]', '- [ ] x [due: 2026-12-16 ]'],
		['- [ ] DUE:|', '- [ ] DUE:2026-12-16'],
		['- [ ] xdue:|', undefined],
		['- [ ] x repeat:"ev|ery week" y', '- [ ] x repeat:"every week" y'],
		['- [ ] x repeat:“ev|', '- [ ] x repeat:"every week"'],
		['- [ ] x repeat:ev|ery y', '- [ ] x repeat:"every week" y'],
		['- [ ] 🔁|', '- [ ] 🔁 every week'],
		['- [ ] 🔁 ev|ery y', '- [ ] 🔁 every week y'],
		['- [ ] ⏳️ |', '- [ ] ⏳️ 2026-12-16'],
		['- [ ] 🗓|', '- [ ] 🗓 2026-12-16'],
		['- [ ] ✅ |2026-01-01', '- [ ] ✅ 2026-01-01'],
		['- [ ] x due:2026-10-31 |', '- [ ] x due:2026-10-31 @'],
		['- [ ] x due: 2026-10-31 |z', '- [ ] x due: 2026-10-31 due:z'],
		['- [ ] (@|', '- [ ] (@mentee'],
		['- [ ] a/@|', '- [ ] a/@mentee'],
		['- [ ] a+@m|entor-x y', '- [ ] a+@mentee y'],
		['- [ ] a.@|', undefined],
		['- [ ] “@|', '- [ ] “@mentee'],
		['> - [ ] @|', '> - [ ] @mentee'],
		['Text @|', 'Text @mentee'],
		['[@|', '[@solheim-curves'],
		['[see; @so|lheim-x]', '[see; @solheim-curves]'],
		['[-@|]', '[-@solheim-curves]'],
		['- [@|', '- [@solheim-curves'],
		['- [ ] [@|', '- [ ] [@solheim-curves'],
		['[[sec|ond]]', '[[2026-11-18-abara]]'],
		['[[a]] [[sec|', '[[a]] [[2026-11-18-abara]]'],
		['[x](|', '[x](../papers/growth%20cohort/manuscript.md)'],
		['[x](pap|ers)', '[x](../papers/growth%20cohort/manuscript.md)'],
		['[x](a (|', undefined],
		['# Res|earch  ', '# Administration  '],
		['#|', undefined],
		['####### |', undefined],
		['> ## |', '> ## Administration'],
		['- [ ] w|ord', '- [ ] due:'],
		['- [ ] (w|', '- [ ] (due:'],
		['- [ ] word|:', '- [ ] due:'],
		['- [ ] da|', '- [ ] due:'],
		['Plain wo|', undefined],
		['- [x] @mentor due:2026-01-01 [priority:: low] |', '- [x] @mentor due:2026-01-01 [priority:: low] @'],
		['- [ ] 📅 2026-01-01 a|', '- [ ] 📅 2026-01-01 @'],
		['1) [ ] @|', '1) [ ] @mentee'],
	];
	for (const [typed, line] of cases) {
		test(`${typed} ${line === undefined ? 'proposes nothing' : 'becomes its first proposal'}`, () => {
			assert.equal(first(body(typed))?.split('\n')[8], line);
		});
	}
});

suite('where something is proposed in front matter, how much, and what it replaces', () => {
	const cases: readonly (readonly [typed: readonly string[], count: number, line: string | undefined])[] = [
		[['type: meeting', 'me|'], 21, 'title: '],
		[['type: meeting', 'mentor|  : x'], 21, 'title  : x'],
		[['type: meeting', '  me|'], 0, undefined],
		[['type: meeting', 'effort:', '  cl|inical: 3'], 7, '  administration: 3'],
		[['type: meeting', 'effort:', '  clinical: 3', '  |'], 6, '  administration: '],
		[['type: goal', 'resources:', '  |'], 0, undefined],
		[['type: goal', 'resources:', '# x', '  - |'], 0, undefined],
		[['type: goal', '# co|'], 0, undefined],
		[['type: goal', 'horizon: # |'], 0, undefined],
		[['type: goal', 'horizon: x#|'], 3, 'horizon: short'],
		[['type: goal', 'horizon|: '], 18, 'title: '],
		[['type: goal', 'horizon:  |  # c'], 3, 'horizon:  short'],
		[['type: goal', "horizon: 'lo|ng' # c"], 3, "horizon: 'short' # c"],
		[['type: goal', 'horizon: "lo|'], 3, 'horizon: "short'],
		[['type: committee', 'members: [|]'], 5, 'members: [Joan Petrie]'],
		[['type: committee', 'members: [Jo|an, X]'], 1, 'members: [Joan Petrie, X]'],
		[['type: committee', 'members: [ Joan Petrie,|]'], 5, 'members: [ Joan Petrie, Joan Petrie]'],
		[['type: committee', 'members: [a]|'], 0, undefined],
		[['type: committee', "members: ['Jo|']"], 1, "members: ['Joan Petrie']"],
		[['type: opportunity', 'goals: eve|'], 2, 'goals: ../goals/evenings-at-home.md'],
		[['type: opportunity', 'goals: [eve|]'], 2, 'goals: [../goals/evenings-at-home.md]'],
		[['type: goal', 'progress: |'], 5, 'progress: 0'],
		[['type: meeting', 'satisfaction: |'], 10, 'satisfaction: 10'],
		[['type: mentorship', 'cadence: |'], 7, 'cadence: weekly'],
		[['type: mentorship', 'role: |'], 2, 'role: mentor'],
		[['type: goal', 'completed: |'], 9, 'completed: 2026-11-23'],
		[['type: meeting', 'date: |'], 23, 'date: 2026-11-23'],
		[['type: goal', 'title: |'], 0, undefined],
		[['type: summary', 'mentorship: abara', 'meeting: |'], 1, 'meeting: 2026-11-18-abara'],
		[['type: meeting', 'mentorship: abara', 'location: |'], 2, 'location: Café Linden'],
		[['type: meeting', 'effort: |'], 0, undefined],
		[['type: goal', 'unknown: |'], 0, undefined],
		[['type: goal', 'links: pap|'], 1, 'links: ../papers/growth cohort/manuscript.md'],
		[['type: goal', 'links: [@|]'], 2, 'links: ["@solheim-curves"]'],
		[['type: go|'], 14, 'type: mentorship'],
		[['type: x|'], 0, undefined],
		[['"type": goal', 'hor|'], 18, 'title: '],
		[['type: goal # c', 'hor|'], 18, 'title: '],
		[['type: goal', 'a b: |'], 0, undefined],
		[['type: goal', 'links:', '- |'], 4, '- ../papers/growth cohort/manuscript.md'],
		[['type: goal', 'links:', '  -|'], 0, undefined],
		[['type: goal', 'kind:', '  - |'], 3, '  - career-advancement'],
		[['type: opportunity', 'hours: |'], 4, 'hours: 4'],
		[['type: review', 'fit: |'], 5, 'fit: 5'],
		[['type: meeting', 'duration_minutes: |'], 4, 'duration_minutes: 30'],
	];
	for (const [typed, count, line] of cases) {
		test(`${typed.join(', ')} ${line === undefined ? 'proposes nothing' : 'becomes its first proposal'}`, () => {
			assert.equal(entriesAt(head(typed), { others, around }).length, count);
			assert.equal(first(head(typed))?.split('\n')[1 + typed.findIndex(text => text.includes('|'))], line);
		});
	}
});

suite('what stands beside a proposal', () => {
	/** Kind, label, description, detail and what goes in. */
	const shown = (marked: string, from = 0, to = 3) =>
		entriesAt(marked, { others, around }).slice(from, to).map((
			{ kind, label, description, detail, insert, again },
		) => [kind, label, description ?? '', detail ?? '', insert, ...again ? ['again'] : []].join(' · '));

	test('of people who they are to whom, those of the note first', () => {
		assert.deepEqual(shown(body('- [ ] @|'), 0, 7), [
			'person · mentee · Mara Lindqvist ·  · mentee',
			'person · mentor · Ruth Abara ·  · mentor',
			'person · abara · Ruth Abara · mentor in “Ruth Abara” · abara',
			'person · lindqvist · Mara Lindqvist · mentee in “Ruth Abara” and mentee in “Tomás Eklund” · '
			+ 'lindqvist',
			'person · petrie · Joan Petrie · chair in “Committee” · petrie',
			'person · qureshi · Samir Qureshi · member in “Committee” · qureshi',
			'person · eklund · Tomás Eklund · mentor in “Tomás Eklund” · eklund',
		]);
		assert.deepEqual(shown(head(['type: meeting', 'mentor: |']), 4, 5), [
			'person · Tomás Eklund ·  · mentor in “Tomás Eklund” · Tomás Eklund',
		]);
		assert.deepEqual(shown(`${head(['type: goal', 'title: x'])}\n- [ ] @|`, 0, 2), [
			'person · mentee · the mentee ·  · mentee',
			'person · mentor · the mentor ·  · mentor',
		]);
	});

	test('of goals how far they are, with a path where two have one name', () => {
		assert.deepEqual(shown(body('- [ ] goal:|')), [
			'goal · early-career-award · Early career award · 50 % reached, 1 of 2 steps done · '
			+ 'early-career-award',
			'goal · ../goals/evenings-at-home.md · Evenings at home · no steps yet · ' + '../goals/evenings-at-home.md',
			'goal · ../goals/x/evenings-at-home.md · More evenings · 40 % reached · '
			+ '../goals/x/evenings-at-home.md',
		]);
	});

	test('of notes their titles, of files their way, of what can be cited who wrote it', () => {
		assert.deepEqual(shown(body('[[|')), [
			'note · abara · Ruth Abara ·  · abara]]',
			'goal · early-career-award · Early career award ·  · early-career-award]]',
			'note · 2026-11-18-abara · The second paragraph ·  · 2026-11-18-abara]]',
		]);
		assert.deepEqual(shown(body('[x](|')), [
			'file · manuscript.md · ../papers/growth cohort/manuscript.md ·  · '
			+ '../papers/growth%20cohort/manuscript.md)',
			'file · aims.docx · ../grants/aims.docx ·  · ../grants/aims.docx)',
			'file · Ruth Abara · ../mentorships/abara.md ·  · ../mentorships/abara.md)',
		]);
		assert.deepEqual(shown(body('[@|')), [
			'citation · @solheim-curves · Height curves · Solheim & Lunde, 2021 · solheim-curves',
			'citation · @bare ·  ·  · bare',
		]);
	});

	test('of keys and fields what they are for, and whether more is proposed behind them', () => {
		assert.deepEqual(shown(head(['type: goal', '|'])), [
			'key · title ·  ·  · title: ',
			'key · mentorship ·  · The mentorship or committee this note belongs to · mentorship:  · again',
			'key · date ·  ·  · date:  · again',
		]);
		assert.deepEqual(shown(body('- [ ] |'), 0, 4), [
			'field · due: ·  · When it is due · due: · again',
			'field · @ ·  · Who does it · @ · again',
			'field · goal: ·  · The goal it serves · goal: · again',
			'field · area: ·  · The area of work · area: · again',
		]);
		assert.deepEqual(shown(body('- [ ] |'), 4, 8), [
			'field · priority: ·  · How much it matters · priority: · again',
			'field · scheduled: ·  · When you mean to do it · scheduled: · again',
			'field · start: ·  · When it can begin · start: · again',
			'field · repeat: ·  · How often it comes again · repeat: · again',
		]);
		assert.deepEqual(shown(body('## |'), 6, 8), [
			'heading · Career guidance ·  · An area of work · Career guidance',
			'heading · Homework — mentee ·  · Task items below are theirs · Homework — mentee',
		]);
		assert.deepEqual(shown(head(['type: meeting', 'eff|']), 0, 40).filter(text => text.includes('effort')), [
			'key · effort ·  · How the time is divided, in per cent · effort:\n  clinical: ${1:40}\n'
			+ '  research: ${2:40}\n  teaching: ${3:20}',
		]);
	});

	test('of items of this note their words, of rules how they are written', () => {
		assert.deepEqual(shown(body('- [ ] a id:one\n- [ ] b id:two\n- [ ] after:|')), [
			'word · one · a ·  · one',
			'word · two · b ·  · two',
		]);
		assert.deepEqual(shown(body('- [ ] repeat:|'), 0, 6).map(text => text.split(' · ')[1]), [
			'every week',
			'every 2 weeks',
			'every month',
			'every 3 months',
			'every 6 months',
			'every year',
		]);
	});
});

suite('what the mouse rests on', () => {
	/** The place as a whole, and the words that it is. */
	function rest(marked: string): readonly [string, Partial<HoverPlace>] | [undefined] {
		const { text, offset } = requestAt(marked, others);
		const place = hoverPlace(text, offset);
		if (!place) { return [undefined]; }
		const { start, end, ...what } = place;
		return [text.slice(start, end), what];
	}

	const inBody: readonly (readonly [line: string, on: string | undefined, what?: object])[] = [
		['- |[ ] a b', '[ ] a b', { at: 'task', index: 0 }],
		['- [ ] a b|', '[ ] a b', { at: 'task', index: 0 }],
		['-| [ ] a', undefined],
		['- [ ] a\n  mo|re', '[ ] a', { at: 'task', index: 0 }],
		['- [ ] a [owner:: x, y|]', '[owner:: x, y]', { at: 'handle', handle: 'x' }],
		['- [ ] a goal:[[g#h]]|', 'goal:[[g#h]]', { at: 'goal', reference: 'g' }],
		['- [ ] a [x](y.md|) z', '[x](y.md)', { at: 'goal', reference: 'y.md' }],
		['- [ ] a [x](https://y|)', '[ ] a [x](https://y)', { at: 'task', index: 0 }],
		['- [ ] a priority:hi|gh', '[ ] a priority:high', { at: 'task', index: 0 }],
		['- [ ] a since:2026-0|1-01', 'since:2026-01-01', { at: 'date', date: '2026-01-01', field: 'since', task: 0 }],
		['|[[g]] b', '[[g]]', { at: 'goal', reference: 'g' }],
		['[[g]]| b', '[[g]]', { at: 'goal', reference: 'g' }],
		['[@a; -@b.|]', '@b.', { at: 'citation', key: 'b' }],
		['[see @a:b|c, p. 3]', '@a:bc', { at: 'citation', key: 'a:bc' }],
		['@a|', undefined],
		['[x](<y z.md>|)', '[x](<y z.md>)', { at: 'goal', reference: 'y z.md' }],
		['[x](y.md "t"|)', '[x](y.md "t")', { at: 'goal', reference: 'y.md' }],
		['![[g|]]', '[[g]]', { at: 'goal', reference: 'g' }],
		['- [ ]|', undefined],
		['- [ ] a ✅ 2026-1|1-01 15:00', '✅ 2026-11-01 15:00', {
			at: 'date',
			date: '2026-11-01',
			field: 'done',
			task: 0,
		}],
		['- [ ] a done:2026-11-01T1|5:00', 'done:2026-11-01T15:00', {
			at: 'date',
			date: '2026-11-01',
			field: 'done',
			task: 0,
		}],
	];
	for (const [line, ...expected] of inBody) {
		test(`of ${line}`, () => {
			assert.deepEqual(rest(body(line)), expected);
		});
	}

	const inHead: readonly (readonly [lines: readonly string[], on: string | undefined, what?: object])[] = [
		[['type: meeting', 'da|te: 2026-01-01'], 'date', { at: 'key', key: 'date' }],
		[['type: meeting', 'date: 2026-01-0|1 15:00'], '2026-01-01 15:00', {
			at: 'date',
			date: '2026-01-01',
			field: 'date',
		}],
		[['type: meeting', 'date: so|on'], undefined],
		[['type: meeting', 'mentor: Ru|th A'], 'Ruth A', { at: 'name', name: 'Ruth A' }],
		[['type: committee', 'members: [A, B|]'], 'B', { at: 'name', name: 'B' }],
		[['type: opportunity', 'requested_by: J|'], 'J', { at: 'name', name: 'J' }],
		[['type: meeting', 'mentorship: a|bara'], 'abara', { at: 'mentorship' }],
		[['type: opportunity', 'goals: "[[aw|ard]]"'], '[[award]]', { at: 'goal', reference: 'award' }],
		[['type: goal', 'links: "@so|l"'], '@sol', { at: 'citation', key: 'sol' }],
		[['type: goal', 'links: so|l'], undefined],
		[['type: goal', 'title: so|l'], undefined],
		[['type: goal', 'title: |'], undefined],
		[['ty|pe: goal'], 'type', { at: 'key', key: 'type' }],
		[['type: go|al'], undefined],
		[['type: x', 'da|te: 2026-01-01'], undefined],
	];
	for (const [lines, ...expected] of inHead) {
		test(`of ${lines.join(', ')}`, () => {
			assert.deepEqual(rest(head(lines)), expected);
		});
	}
});
