import fc from 'fast-check';
import { abara, abaraMeeting, type Files } from './noteBuilder.ts';
import { SECRET } from './privateNotebook.ts';

/** A goal of another pair, which items link to at their end. */
export const THEIRS = 'theirgoal';

/** What an item of a random notebook is like; its number makes its words different from all others. */
interface RandomItem {
	readonly mark: string;
	readonly rest: string;
	readonly isHomework: boolean;
	readonly isPrivate: boolean;
	readonly words: string;
	readonly act: 'leave' | 'click' | 'reword' | 'comment' | 'write below';
}

const WORDS = [
	'Send the draft',
	'Läs *hela* texten',
	'Ask [Ingrid](https://example.org/?a=1&b=2) & Joan',
	'Read `code`, "quotes" and <em>',
	'写信给 registry',
	'Call @ no one (soon)',
	'5 < 6 \\* more',
	'email a@example.org',
];
const item: fc.Arbitrary<RandomItem> = fc.record({
	mark: fc.constantFrom(' ', ' ', 'x', '/'),
	rest: fc.constantFrom(
		'',
		' @mentor',
		' @mentee due:2026-12-01',
		' 📅 2026-12-03',
		' [due:: 2026-12-04]',
		' priority:high goal:award',
		` [[${THEIRS}]]`,
		` @mentor [[${THEIRS}]] due:2026-12-02`,
		' ^abc',
	),
	isHomework: fc.boolean(),
	isPrivate: fc.constantFrom(false, false, false, true),
	words: fc.constantFrom(...WORDS),
	act: fc.constantFrom('leave', 'click', 'click', 'reword', 'comment', 'write below'),
});

/** How the line begins and goes on: at the top, below another, in a quote. */
const shape = fc.constantFrom('- ', '* ', '1. ', '> - ', '  - ');
const lineEnding = fc.constantFrom('\n', '\r\n');

/** An item, and which it is. */
export type NumberedItem = RandomItem & { readonly number: number, readonly shape: string };

/** A notebook with a planned meeting: its items that are not private, in the order of their numbers, and its files. */
export const notebook = fc.tuple(fc.array(fc.tuple(item, shape), { minLength: 1, maxLength: 9 }), lineEnding).map(
	([items, ending]) => {
		const numbered = items.map(([each, start], number): NumberedItem => ({ ...each, number, shape: start }));
		const line = (each: NumberedItem) =>
			`${each.shape}[${each.mark}] N${each.number} `
			+ `${each.words}${each.rest}${each.rest === ' ^abc' ? each.number : ''}`;
		const open = (isHomework: boolean) =>
			numbered.filter(each => !each.isPrivate && each.isHomework === isHomework).flatMap(
				each => [line(each), ''],
			);
		const hidden = numbered.filter(each => each.isPrivate).map(each => `- [ ] ${SECRET} N${each.number}`);
		const text = abaraMeeting(
			'2026-12-16',
			['# Agenda', '', ...open(false), '## Private', '', ...hidden, '', '## Homework', '', ...open(true)].join(
				'\n',
			),
			'status: planned',
		).replaceAll('\n', ending);
		return {
			items: numbered.filter(each => !each.isPrivate),
			files: { 'abara.md': abara(), 'meeting.md': text } satisfies Files,
		};
	},
);
