import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemTags } from '../../../src/core/answer/itemTags.ts';
import type { AnswerPart } from '../../../src/core/answer/answer.ts';
import { abara, abaraMeeting, day, notebookOf, type Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { about, accept, answer, inShort, propose } from '../../support/proposedChanges.ts';

const NOTE = 'meetings/a.md';
const HOMEWORK = `# Talk

## Homework — mentor

- [ ] Introduce Mara to Ingrid Solheim due:2026-10-31
- [ ] Read the **second** draft of the aims

## Homework — mentee

- [x] Send the biosketch done:2026-11-20
- [ ] Submit the ethics amendment due:2026-12-01
  - with the new consent form
`;
const FILES: Files = { 'abara.md': abara(), [NOTE]: abaraMeeting('2026-11-18', HOMEWORK) };

function shorts(...parts: AnswerPart[]): string[] {
	return propose(FILES, [answer(...parts)]).map(inShort);
}

suite('proposals from an answer', () => {
	test('say what was ticked, moved, worded anew and said, and nothing about the rest', () => {
		assert.deepEqual(
			shorts(
				about('Introduce Mara to Ingrid Solheim', { isDone: true, wasDone: false }),
				about('Read the second draft of the aims', {
					due: day('2026-12-04'),
					newWords: 'Read the third draft of the aims',
					comments: ['By Friday, I hope.'],
				}),
				about('Send the biosketch', { isDone: true, wasDone: true }),
				about('Submit the ethics amendment', {
					isDone: false,
					wasDone: false,
					comments: ['With the new consent form'],
				}),
			),
			[
				'ticked “Introduce Mara to Ingrid Solheim”',
				'reworded “Read the **second** draft of the aims” → Read the third draft of the aims',
				'moved “Read the **second** draft of the aims” → 2026-12-04',
				'comment “Read the **second** draft of the aims” → By Friday, I hope.',
			],
		);
	});

	test('find an item by its tag though its words are others by now', () => {
		const view = notebookOf(FILES);
		const [item, tag] = [...itemTags(view.homework(), view.mentorships()[0]!)][1]!;
		assert.ok(/^[a-z0-9-]{1,64}$/.test(tag));
		assert.deepEqual(shorts(about('words of long ago', { tag, isDone: true, wasDone: false })), [
			`ticked “${item.task.text}”`,
		]);
	});

	test('show what is nearly the same, and several, without deciding', () => {
		assert.deepEqual(shorts(about('Introduce Mara to Dr Ingrid Solheim soon', { isDone: true })), [
			'ticked “Introduce Mara to Ingrid Solheim” (nearly)',
		]);
		const twice = {
			...FILES,
			'meetings/b.md': abaraMeeting('2026-09-01', '- [ ] Introduce Mara to Ingrid Solheim @mentor\n'),
		};
		assert.deepEqual(
			propose(twice, [answer(about('Introduce Mara to Ingrid Solheim', { isDone: true }))]).map(inShort),
			[
				'ticked “Introduce Mara to Ingrid Solheim” (several)',
				'ticked “Introduce Mara to Ingrid Solheim” (several)',
			],
		);
		assert.deepEqual(
			shorts(about('Something else entirely was meant here', { isDone: true, comments: ['see below'] })),
			['text → ☑ Something else entirely was meant here — see below (unsure)'],
		);
	});

	test('reopen only what was ticked when it was sent, or is said not to be done', () => {
		assert.deepEqual(shorts(about('Send the biosketch', { isDone: false, wasDone: false })), []);
		assert.deepEqual(shorts(about('Send the biosketch', { isDone: false, wasDone: true })), [
			'reopened “Send the biosketch”',
		]);
		assert.deepEqual(shorts(about('Send the biosketch', { isDone: false })), ['reopened “Send the biosketch”']);
	});

	test('say where the notes went on in the meantime', () => {
		assert.deepEqual(
			shorts(about('Submit the ethics amendment', { due: day('2026-12-10'), wasDue: day('2026-11-20') })),
			['moved “Submit the ethics amendment” → 2026-12-10 (changed-meanwhile)'],
		);
		assert.deepEqual(shorts(about('Submit the ethics amendment', { due: 'none', wasDue: day('2026-12-01') })), [
			'moved “Submit the ethics amendment”',
		]);
		assert.deepEqual(shorts(about('Submit the ethics amendment', { isGone: true })), [
			'cancelled “Submit the ethics amendment” (unsure)',
		]);
	});

	test('of two copies are one where they agree, and a contradiction where they do not', () => {
		const of = (from: string, ...parts: AnswerPart[]) => ({ from, parts });
		const words = 'Submit the ethics amendment';
		const agreeing = propose(FILES, [
			of('Joan', about(words, { isDone: true })),
			of('Samir', about(words, { isDone: true, comments: ['well done'] })),
		]);
		assert.deepEqual(agreeing.map(({ from, ...rest }) => `${from.join('+')}: ${inShort({ from, ...rest })}`), [
			`Joan+Samir: ticked “${words}”`,
			`Samir: comment “${words}” → well done`,
		]);
		const [joan, samir] = [
			of('Joan', about(words, { due: day('2026-12-05') })),
			of('Samir', about(words, { due: day('2026-12-09') })),
		];
		const contradicting = propose(FILES, [joan, samir]);
		assert.deepEqual(contradicting.map(inShort), [
			`moved “${words}” → 2026-12-05 (contradiction)`,
			`moved “${words}” → 2026-12-09 (contradiction)`,
		]);
		assert.deepEqual(accept(FILES, contradicting).refused.map(({ refusal }) => refusal.refused), [
			'two-answers',
			'two-answers',
		]);
		assert.deepEqual(
			propose(FILES, [of('Joan', about(words, { isDone: true })), of('Samir', about(words, { isDone: false }))])
				.map(inShort),
			[`ticked “${words}” (contradiction)`],
		);
	});

	test('are written as the smallest edits, and reading the same again proposes nothing', () => {
		const parts: AnswerPart[] = [
			about('Introduce Mara to Ingrid Solheim', { isDone: true }),
			about('Read the second draft of the aims', {
				newWords: 'Read the third draft of the aims',
				due: day('2026-12-04'),
				isDone: true,
				comments: ['See *page* 3', '# and 4'],
			}),
			about('Submit the ethics amendment', { due: day('2026-12-08'), comments: ['Ask Nora first'] }),
			{
				about: 'new',
				words: 'Write to the programme',
				side: 'mentor',
				due: day('2026-12-11'),
				comments: ['mine'],
			},
			{ about: 'nothing', words: 'Have a good holiday <!-- private -->' },
		];
		const { files, refused } = accept(FILES, propose(FILES, [answer(...parts)]));
		assert.deepEqual(refused, []);
		assert.equal(
			files[NOTE],
			abaraMeeting(
				'2026-11-18',
				`# Talk

## Homework — mentor

- [x] Introduce Mara to Ingrid Solheim due:2026-10-31 done:2026-11-23
- [x] Read the **third** draft of the aims due:2026-12-04 done:2026-11-23
  - Ruth Abara: See \\*page\\* 3
  - Ruth Abara: \\# and 4
- [ ] Write to the programme due:2026-12-11
  - Ruth Abara: mine

## Homework — mentee

- [x] Send the biosketch done:2026-11-20
- [ ] Submit the ethics amendment due:2026-12-08
  - with the new consent form
  - Ruth Abara: Ask Nora first

## From the answer of Ruth Abara

> Have a good holiday \\<!-- private --\\>
`,
			),
		);
		assert.deepEqual(propose(files, [answer(...parts)]).map(inShort), []);
	});

	for (
		const [how, written] of [
			['as it came', '- [ ] Ask the chair'],
			['numbered, ticked since', '3. [x] Ask the chair done:2026-11-20'],
			['with a rule of more than one word', '- [ ] Ask the chair repeat:"every 2 weeks" due:2026-12-04'],
			['with its owner in front', '- [ ] @mentor Ask the chair'],
			['over two lines', '- [ ] Ask\n  the chair @mentor'],
			['in a quote', '> - [ ] Ask the chair'],
			['with marks in it', '- [ ] Ask **the chair** 📅 2026-12-04'],
			['in Dataview’s way', '* [ ] Ask the chair [due:: 2026-12-04]'],
		] as const
	) {
		test(`do not propose as new what stands in the note as an item ${how}`, () => {
			const files = { 'abara.md': abara(), [NOTE]: abaraMeeting('2026-11-18', `# Talk\n\n${written}\n`) };
			const fresh = { about: 'new', words: 'Ask the chair', comments: [] } as const;
			assert.deepEqual(propose(files, [answer(fresh)]), []);
		});
	}

	test('propose as new what stands in the note as code, or as no item', () => {
		const text = '# Talk\n\n```\n- [ ] Ask the chair\n```\n\n- Ask the chair\n- [ ] Ask the chair again, twice\n';
		const files = { 'abara.md': abara(), [NOTE]: abaraMeeting('2026-11-18', text) };
		assert.equal(propose(files, [answer({ about: 'new', words: 'Ask the chair', comments: [] })]).length, 1);
	});

	test('never reach a private item', () => {
		const files = {
			...FILES,
			[NOTE]: abaraMeeting(
				'2026-11-18',
				'<!-- private -->\n- [ ] Speak to her alone @mentor\n<!-- /private -->\n',
			),
		};
		assert.deepEqual(propose(files, [answer(about('Speak to her alone', { isDone: true }))]).map(inShort), [
			'text → ☑ Speak to her alone (unsure)',
		]);
	});

	test('of random answers: every tick arrives at its item, nothing else changes, and twice is once', () => {
		const items = fc.uniqueArray(
			fc.tuple(
				fc.constantFrom('Read', 'Send', 'Write', 'Ask for', 'Book'),
				fc.constantFrom('the aims', 'a letter', 'the **room**', 'two [pages](../a.md)', 'Ingrid’s answer'),
				fc.nat({ max: 9 }),
			).map(words => words.join(' ')),
			{ minLength: 1, maxLength: 8 },
		);
		const says = fc.record({
			isDone: fc.boolean(),
			due: fc.constantFrom('2026-12-04', '2027-01-08', undefined),
			comment: fc.option(fc.constantFrom('good', 'see `code`', '- [ ] not an item', '@me due:2026-01-01'), {
				nil: undefined,
			}),
		});
		fc.assert(
			fc.property(
				items,
				fc.array(says, { minLength: 8, maxLength: 8 }),
				fc.constantFrom('\n', '\r\n'),
				(all, answers, end) => {
					const files: Files = {
						'abara.md': abara(),
						[NOTE]: abaraMeeting(
							'2026-11-18',
							`## Homework — mentor\n\n${all.map(words => `- [ ] ${words}`).join('\n')}\n\nThe end.\n`,
						).replaceAll('\n', end),
					};
					const parts = all.map((words, at): AnswerPart => {
						const { isDone, due, comment } = answers[at]!;
						return about(words, {
							isDone,
							wasDone: false,
							...due === undefined ? {} : { due: day(due) },
							comments: comment === undefined ? [] : [comment],
						});
					});
					const { files: after, refused } = accept(files, propose(files, [answer(...parts)]));
					assert.deepEqual(refused, []);
					const tasks = notebookOf(after).note(NOTE)!.tasks;
					assert.deepEqual(
						tasks.map(({ status, text, fields }) => [status, text, fields.due]),
						all.map((words, at) => [answers[at]!.isDone ? 'done' : 'open', words, answers[at]!.due]),
					);
					assert.ok(after[NOTE]!.endsWith(`The end.${end}`));
					assert.deepEqual(propose(after, [answer(...parts)]).map(inShort), []);
				},
			),
			{ numRuns: runs(50) },
		);
	});
});
