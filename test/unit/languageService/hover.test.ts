import assert from 'node:assert/strict';
import { hoverPlace } from '../../../src/core/languageService/hover.ts';
import { hoverText } from '../../../src/core/languageService/hoverText.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { requestAt } from './asked.ts';

const others: Files = {
	'mentorships/abara.md': abara('title: Ruth Abara', 'next_meeting: 2026-12-16 15:00', 'cadence: monthly'),
	'goals/early-career-award.md': noteText([
		'type: goal',
		'title: Early career award',
		'horizon: short',
		'status: at-risk',
		'target_date: 2027-03-01',
	], '\n- [x] One\n- [ ] Two\n'),
	'meetings/2026-09-09-abara.md': abaraMeeting('2026-09-09', '', 'title: In autumn'),
	'meetings/2026-11-18-abara.md': abaraMeeting(
		'2026-11-18',
		'\n## Homework — mentor\n\n- [ ] Introduce her due:2026-10-31 since:2026-09-09 carried:2\n',
	),
};
const citations = [{
	key: 'solheim-curves',
	title: 'Height curves',
	authors: { names: [{ family: 'Solheim', given: 'Ingrid' }, { family: 'Lunde', given: 'Per' }] },
	year: '2021',
	start: 0,
	path: 'papers/references.bib',
}];
const body = (line: string) =>
	`---\ntype: meeting\nmentorship: abara\ndate: 2026-11-20\n---\n\n# Now\n\n## Homework\n\n${line}\n`;

/** The stretch and the text of the hover, escapes taken out for reading. */
function hoverAt(marked: string, more: Files = {}): { on: string, text: string, raw: string } | undefined {
	const request = requestAt(marked, { ...others, ...more });
	const place = hoverPlace(request.text, request.offset);
	const raw = place && hoverText({ ...request, citations }, place);
	return raw === undefined
		? undefined
		: { on: request.text.slice(place!.start, place!.end), text: raw.replace(/\\(.)/g, '$1'), raw };
}

suite('hover', () => {
	test('a side by its word in the language of the notebook, as by that of the format', () => {
		const textOf = (written: string, languages: readonly string[]) => {
			const request = requestAt(body(`- [ ] Send it ${written}`), others);
			const place = hoverPlace(request.text, request.offset)!;
			return hoverText({ ...request, noteOptions: { ...request.noteOptions, languages }, citations }, place)
				?.split(
					'\n',
				)[0];
		};
		const known = textOf('@men|tor', []);
		assert.match(known!, /Ruth Abara/);
		assert.equal(textOf('@men|torin', ['de']), known);
		assert.equal(textOf('@men|tore', ['fr']), known);
		assert.equal(textOf('@men|toré', ['fr']), textOf('@men|tee', []));
		assert.equal(textOf('@men|torin', []), undefined);
	});

	test('a date: how far, and on which side of the next meeting', () => {
		const due = hoverAt(body('- [ ] Send it due:2026-1|2-09'));
		assert.equal(due?.on, 'due:2026-12-09');
		assert.equal(due.text, '**Wednesday, December 9, 2026**\n\nin 16 days, before the next meeting');
		assert.equal(
			hoverAt(body('- [ ] Send it 📅 2026-11-0|1'))?.text,
			'**Sunday, November 1, 2026**\n\n22 days overdue',
		);
		assert.equal(
			hoverAt(body('- [x] Sent done:2026-11-2|1'))?.text,
			'**Saturday, November 21, 2026**\n\n2 days ago',
		);
		assert.match(
			hoverAt('---\ntype: goal\ntarget_date: 2027|-10-31\n---\n')!.text,
			/October 31, 2027\*\*\n\nin about 11 months$/,
		);
	});

	test('an item: owner, when it is really due and why, its origin and its goal', () => {
		const plain = hoverAt(body('- [ ] Send |it'))!;
		assert.equal(plain.on, '[ ] Send it');
		assert.match(plain.text, /^\*\*Homework, open\*\*/);
		assert.match(
			plain.text,
			/Owner: mentee \(none is written, so it is the mentee’s\)\n- Due at the meeting on Wednesday, December 16, 2026\n- Mentorship: Ruth Abara\n- No date is written, so the next meeting after this note counts$/,
		);
		const carried = hoverAt(
			body('- [ ] Intro|duce her @mentor due:2026-10-31 since:2026-09-09 carried:2 goal:early-career-award'),
		)!.text;
		for (
			const part of [
				'23 days overdue',
				'Goal: Early career award',
				'Carried forward 2 times',
				'Slipped 3 times',
				'First pledged in “In autumn”',
				'The goal: 33 % reached, 1 of 3 steps done',
			]
		) { assert.ok(carried.includes(part), carried); }
	});

	test('a checklist item, and what an item waits for', () => {
		assert.match(
			hoverAt(body('## Research\n\n- [x] Re|ad it').replace('## Homework\n\n', ''))!.text,
			/^\*\*Checklist item, done\*\*\n\n- Mentorship: Ruth Abara\n- Area: Research$/,
		);
		assert.match(hoverAt(body('- [x] First id:one\n- [ ] Sec|ond after:one'))!.text, /- After: First \(done\)$/);
	});

	test('a person: relationships and what is open', () => {
		const ruth = hoverAt(body('- [ ] Send it @men|tor'))!;
		assert.equal(ruth.on, '@mentor');
		assert.equal(
			hoverAt(body('- [ ] Send it @m|e'), {
				'mentorships/abara.md': abara(
					'title: Ruth Abara',
					'next_meeting: 2026-12-16 15:00',
					'cadence: monthly',
					'role: mentor',
				),
			})?.text,
			ruth.text,
		);
		assert.match(hoverAt(body('- [ ] Do it @m|e'))!.text, /^\*\*Mara Lindqvist\*\*/);
		assert.match(
			ruth.text,
			/^\*\*Ruth Abara\*\* @abara\n\n- mentor in “Ruth Abara” {2}\n {2}Next meeting: Wednesday, December 16, 2026, 15:00\n\n2 open items, 1 overdue, slipped 3 times\n\n- Introduce her \(23 days overdue\)/,
		);
		assert.equal(hoverAt(body('- [ ] Send it @abar|a'))?.text, hoverAt(body('- [ ] Send it @rut|h'))?.text);
		assert.match(hoverAt('---\ntype: meeting\nmentor: Ruth |Abara\n---\n')!.text, /^\*\*Ruth Abara\*\*/);
		assert.equal(hoverAt(body('- [ ] Send it @nobo|dy')), undefined);
	});

	test('a goal in a table, where the pipe is escaped, and over the end of a line', () => {
		const table = (cell: string) => body(`| goal | state |\n|--|--|\n| ${cell} | on track |`);
		for (
			const link of [
				'[[early-career-‸award\\|the award]]',
				'[[early-career-‸award]]',
				'[the ‸award](../goals/early-career-award.md)',
			]
		) {
			assert.match(hoverAt(table(link))?.text ?? '', /^\*\*Early career award\*\*/, link);
		}
		assert.match(
			hoverAt(body('See [the\naw|ard](../goals/early-career-award.md).'))?.text ?? '',
			/^\*\*Early career award\*\*/,
		);
		assert.equal(hoverAt(body('`[[early-career-|award]]`')), undefined);
	});

	test('a goal, by field, link and wikilink', () => {
		const expected =
			/^\*\*Early career award\*\*\n\n- Short term, at risk\n- .* % reached, 1 of \d steps done\n- Target: Monday, March 1, 2027 \(in about 14 weeks\)\n- Next step: /;
		for (
			const line of [
				'- [ ] It goal:early-|career-award',
				'See [[early|-career-award]].',
				'See [it](../goals/early|-career-award.md).',
			]
		) { assert.match(hoverAt(body(line))!.text, expected, line); }
		assert.equal(hoverAt(body('See [it](../papers/x|.md).')), undefined);
	});

	test('a word in brackets that is a citation key and somebody’s handle: on an item the person, else the citation', () => {
		const eklund = {
			'mentorships/eklund.md': noteText([
				'type: mentorship',
				'mentor: Tomás Solheim-Curves',
				'mentee: Mara Lindqvist',
			]),
		};
		const both = hoverAt(body('- [ ] Read [@solheim-cur|ves]'), eklund)!.text;
		assert.match(both, /Tomás Solheim-Curves/);
		assert.ok(
			both.endsWith(
				'“@solheim-curves” is a citation key, too. On an item the person counts; write “[see '
					+ '@solheim-curves]” to cite.',
			),
			both,
		);
		assert.match(hoverAt(body('- [ ] Read [see @solheim-cur|ves]'), eklund)!.text, /^\*\*Height curves/);
		assert.match(hoverAt(body('As shown [@solheim-cur|ves].'), eklund)!.text, /^\*\*Height curves/);
		assert.match(hoverAt(body('- [ ] Read [@solheim-cur|ves]'))!.text, /^\*\*Height curves/);
		const request = requestAt(body('- [ ] Read [@solheim-curves]\n- [ ] Read [see @solheim-curves]|'), {
			...others,
			...eklund,
		});
		assert.deepEqual(request.view.homeworkOf('meetings/now.md').map(({ owners, task }) => [owners, task.text]), [[[
			'solheim-curves',
		], 'Read'], [['mentee'], 'Read [see @solheim-curves]']]);
	});

	test('a citation: title, authors, year', () => {
		assert.equal(
			hoverAt('---\ntype: goal\nlinks:\n  - "@solheim-cur|ves"\n---\n')?.text,
			'**Height curves**\n\nIngrid Solheim, Per Lunde, 2021\n\nIn papers/references.bib',
		);
		assert.equal(hoverAt(body('As shown [@solheim-cu|rves, p. 3].'))?.on, '@solheim-curves');
	});

	test('nothing in files that are not notes, in code and on plain words', () => {
		for (
			const text of [
				'- [ ] Send it due:2026-1|2-09',
				'---\ntype: post\n---\n- [ ] Send it due:2026-1|2-09',
				body('Plain wo|rds'),
				body('`[[early|-career-award]]`'),
				body('```\n- [ ] due:2026-1|2-09\n```'),
			]
		) {
			assert.equal(hoverAt(text), undefined, text);
		}
	});

	test('hostile texts stay text', () => {
		const evil =
			'<script>alert(1)</script> [x](command:workbench.action.quit) ![y](https://example.org/z.png) $(zap)';
		const files = {
			'mentorships/abara.md': abara(`title: '${evil}'`, 'next_meeting: 2026-12-16'),
			'goals/evil.md': noteText(['type: goal', `title: '${evil}'`, `measure: '${evil}'`]),
		};
		for (const line of [`- [ ] A|a ${evil}`, '- [ ] Send @men|tor', '- [ ] Send goal:ev|il']) {
			const { raw } = hoverAt(body(line), files)!;
			assert.doesNotMatch(raw, /[^\\]<script|[^\\]\]\(|[^\\]\$\(/, raw);
		}
	});
});
