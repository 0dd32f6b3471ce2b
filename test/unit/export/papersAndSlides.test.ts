import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composePack } from '../../../src/core/export/meetingPack.ts';
import { SLIDE_SOURCES } from '../../../src/core/export/exportFormats.ts';
import { composeSlides } from '../../../src/core/export/slides.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { scoped } from '../../support/pairNotes.ts';

suite('papers and slides for a meeting', () => {
	const packOf = (files: Files) => {
		const { notes, scope } = scoped(files);
		return composePack(scope, notes, ENGLISH);
	};
	const next = (body: string, ...front: string[]) => ({
		'meetings/b.md': abaraMeeting('2026-12-16 15:00', body, 'status: planned', ...front),
	});

	test('say when, where and how long', () => {
		assert.deepEqual(packOf({}).facts, ['Wednesday, December 16, 2026, 15:00']);
		assert.deepEqual(
			packOf({ 'mentorships/abara.md': abara('location: "*Room* 2"', 'duration_minutes: 30') }).facts,
			['Our next meeting', 'Room 2', '30 minutes'],
		);
		assert.deepEqual(
			packOf({
				'mentorships/abara.md': abara(
					'next_meeting: 2026-12-16 15:00',
					'location: Room 2',
					'duration_minutes: 30',
				),
				...next('', 'location: Hall', 'duration_minutes: 45'),
			}).facts,
			['Wednesday, December 16, 2026, 15:00', 'Hall', '45 minutes'],
		);
	});

	test('hold the card, the agenda without what is on it, and room for notes', () => {
		const pack = packOf({
			...next(
				'# Agenda of ours\n\n## Check in\n\n- [ ] How @mentee due:2026-12-01\n\n# Again\n\n~~~\n# code\n'
					+ '~~~\n\n##### Deep\n',
				'title: T',
			),
			'meetings/a.md': abaraMeeting(
				'2026-11-18',
				'## Homework\n\n- [/] Send due:2026-12-01\n- [ ] Late due:2026-11-20 since:2026-10-01\n'
					+ '- [ ] Read @mentor\n- [x] Done\n',
			),
			'goals/a.md': noteText([
				'type: goal',
				'title: "A | b"',
				'status: active',
				'progress: 20',
				'target_date: 2027-01-05',
			]),
			'goals/b.md': noteText(['type: goal', 'title: B']),
			'goals/c.md': noteText(['type: goal', 'title: C', 'status: achieved']),
			'goals/d.md': noteText(['type: goal', 'title: D', 'status: dropped']),
			's.md': noteText(
				['type: summary', 'mentorship: abara', 'date: 2026-11-22', 'title: My page'],
				'## Ask\n\nA map.\n',
			),
		});
		assert.deepEqual(pack.parts.map(({ heading, newPage }) => [heading, newPage]), [
			['My page', false],
			['T', true],
			['Notes', false],
		]);
		const [page, agenda, notes] = pack.parts.map(({ markdown }) => markdown);
		assert.deepEqual([page?.split('\n\n').slice(0, 4), notes, pack.title], [
			['### What I need this time', 'A map.', '### What you said you would do', '- Read (due Dec 16)'],
			'',
			'Ruth Abara and Mara Lindqvist',
		]);
		assert.equal(agenda, '### Again\n\n~~~\n# code\n~~~');
		assert.match(page ?? '', /- \*\*A \| b\*\*: active, 20 %, by Jan 5, 2027\n/);
		assert.match(
			page ?? '',
			/### What I do\n\n- Late \(3 days overdue, first pledged Oct 1\)\n- Send \(in progress, due Dec 1\)\n- How \(due Dec 1\)$/,
		);
	});

	test('slides: no marker that shows items one by one, no line broken in a paragraph, rules in code stay', () => {
		const of = (body: string) => {
			const { notes, scope } = scoped(next(`# Title\n\n## Part\n\n${body}`));
			return composeSlides(scope, notes, ENGLISH, 'meeting').split('## Part\n\n')[1]!;
		};
		assert.equal(of('* a\n* b\n  + c\n\n1) one\n2) two\n'), '- a\n- b\n  - c\n\n1. one\n2. two\n');
		assert.equal(
			of('A line\nand the next,\nand *one\nmore*.\n\n> quoted\n> on  \n> meant\n\n- item\n  goes on\n'),
			'A line and the next, and *one more*.\n\n> quoted on  \n> meant\n\n- item goes on\n',
		);
		for (
			const code of [
				'```yaml\n---\ntype: goal\n---\n```',
				'~~~\n---\n~~~',
				'- a\n\n  ```\n  ---\n  ```',
				'    ---\n    code',
			]
		) { assert.ok(of(`Text\n\n---\n\n${code}\n\n***\n`).includes(code), code); }
		assert.equal(of('Text\n\n---\n\nMore\n\n* * *\n'), 'Text\n\nMore\n');
	});

	test('no item’s text stands twice in one document', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						owner: fc.constantFrom('', '@mentor', '@mentee', '@mentor @mentee', '@qureshi'),
						mark: fc.constantFrom(' ', '/', 'x', '-', '>'),
						due: fc.constantFrom('', 'due:2026-11-01', 'due:2026-12-01'),
						nested: fc.boolean(),
						in: fc.constantFrom('meetings/a.md', 'meetings/b.md'),
						goal: fc.boolean(),
					}),
					{ maxLength: 12 },
				),
				fc.boolean(),
				(items, hasPage) => {
					const names = items.map((_, index) => `word${index}x`);
					const bodyOf = (path: string) =>
						'## Homework\n\n' + `${
							items.map((item, index) =>
								item.in === path
									? `${item.nested && index > 0 ? '  ' : ''}- [${item.mark}] Do ${
										names[index]
									} ${item.owner} ${item.due}${item.goal ? ' goal:award' : ''}\n`
									: ''
							).join('')
						}`;
					const files = {
						'meetings/a.md': abaraMeeting('2026-11-18', bodyOf('meetings/a.md')),
						...next(
							'## Goals\n\n- [The award](../goals/award.md): active\n\n## To decide\n\n'
								+ `- Seatword: 3 hours\n\n${bodyOf('meetings/b.md')}`,
						),
						'goals/award.md': noteText(['type: goal', 'title: Awardword', 'barriers: [money]']),
						'o.md': noteText(['type: opportunity', 'title: Seatword']),
						...hasPage
							? {
								's.md': noteText(
									['type: summary', 'mentorship: abara', 'date: 2026-11-22'],
									'## What I need this time\n\nA map.\n',
								),
							}
							: {},
					};
					const { notes, scope } = scoped(files);
					const documents = [
						composeSummary(scope, notes, ENGLISH).text,
						composePack(scope, notes, ENGLISH).parts.map(({ heading, markdown }) =>
							`${heading}\n${markdown}`
						).join('\n'),
						...SLIDE_SOURCES.map(source => composeSlides(scope, notes, ENGLISH, source)),
					];
					for (const text of documents) {
						for (const name of [...names, 'Awardword', 'Seatword']) {
							assert.ok(text.split(name).length <= 2, `${name}\n${text}`);
						}
					}
				},
			),
			{ numRuns: runs(60) },
		);
	});

	test('slides: the page first, else the meeting, else the notes, as asked', () => {
		const files = {
			...next(
				'# Plan\n\nHello.\n\n## Later\n\n- [x] Done @mentee\n- [/] Going\n- [>] Carried\n- [-] Off\n'
					+ '- [ ] Open due:2026-12-01\n',
			),
			's.md': noteText(['type: summary', 'mentorship: abara', 'date: 2026-11-22'], '# Page\n\nFrom the page.\n'),
		};
		const { notes, scope } = scoped(files);
		const slides = (source?: Parameters<typeof composeSlides>[3]) =>
			composeSlides(scope, notes, ENGLISH, source).split('\n\n---\n\n');
		assert.deepEqual(slides().slice(1), ['## Page\n\nFrom the page.\n']);
		assert.deepEqual(slides('meeting').slice(1), [
			'## Plan\n\nHello.',
			'## Later\n\n- ✓ Done\n- … Going\n- → Carried\n- ✗ Off\n- Open *(due Dec 1)*\n',
		]);
		assert.equal(slides('notes')[1], '## What I do\n\n- Open (due Dec 1)\n');
		assert.equal(
			slides()[0],
			'---\nmarp: true\npaginate: true\ntitle: "Ruth Abara · Mara Lindqvist"\n---\n\n'
				+ '# Ruth Abara · Mara Lindqvist\n\nWednesday, December 16, 2026, 15:00',
		);
	});

	test('a long slide is cut before an item or after a paragraph, never in code', () => {
		const cut = (body: string) => {
			const { notes, scope } = scoped(next(`# Title\n\n## Long\n\n${body}`));
			return composeSlides(scope, notes, ENGLISH, 'meeting').split('\n\n---\n\n').slice(1).map(slide =>
				slide.trim().split('\n').length - 2
			);
		};
		const items = (count: number) => Array.from({ length: count }, (_, index) => `- ${index}\n`).join('');
		assert.deepEqual([cut(items(9)), cut(items(10)), cut(items(19))], [[9], [9, 1], [9, 9, 1]]);
		assert.deepEqual(cut(`\`\`\`\n${items(12)}\`\`\`\n\n- after\n`), [14, 1]);
		assert.deepEqual(cut(`${'line\n'.repeat(11)}\nnext\n`), [3]);
		assert.deepEqual(cut(`${'One sentence of eight words stands here now. '.repeat(50)}\n`), [1, 1, 1, 3]);
		assert.deepEqual(cut(`| a | b |\n|--|--|\n${'| 1 | 2 |\n'.repeat(14)}`), [11, 7]);
	});
});
