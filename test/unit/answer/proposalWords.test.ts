import assert from 'node:assert/strict';
import { proposalRow } from '../../../src/core/answer/proposalWords.ts';
import type { Doubt, Proposal, ProposedChange } from '../../../src/core/answer/proposals.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, day, notebookOf, TODAY } from '../../support/noteBuilder.ts';

const PATH = 'meetings/a.md';
const [item] = notebookOf({
	'abara.md': abara(),
	[PATH]: abaraMeeting('2026-11-18', '## Homework\n\n- [ ] Send the **aims** to [Ruth](people/ruth.md) @mentee\n'),
}).homework();

/** How a change is shown in the list to choose from. */
function row(change: ProposedChange, { about = item, doubts = [], from = ['Ruth Abara'] }: {
	readonly about?: Proposal['item'] | null;
	readonly doubts?: readonly Doubt[];
	readonly from?: readonly string[];
} = {}) {
	return proposalRow({ id: 'x', change, from, path: PATH, doubts, ...about ? { item: about } : {} }, TODAY, ENGLISH);
}

suite('a proposal in words', () => {
	test('says what would change, and before and after, without Markdown', () => {
		for (
			const [change, label, detail] of [
				[{ kind: 'ticked' }, 'Tick: Send the aims to Ruth', undefined],
				[{ kind: 'reopened' }, 'Open again: Send the aims to Ruth', undefined],
				[{ kind: 'cancelled' }, 'Cancel: Send the aims to Ruth', undefined],
				[
					{ kind: 'reworded', before: 'Send the aims', after: 'Send all aims' },
					'Reword: Send the aims',
					'“Send the aims” becomes “Send all aims”',
				],
				[
					{ kind: 'moved', before: day('2026-11-30'), after: day('2026-12-04') },
					'Move: Send the aims to Ruth',
					'Nov 30 becomes Dec 4',
				],
				[{ kind: 'moved', after: day('2026-12-04') }, 'Move: Send the aims to Ruth', 'no day becomes Dec 4'],
				[{ kind: 'moved', before: day('2026-12-04') }, 'Move: Send the aims to Ruth', 'Dec 4 becomes no day'],
				[
					{ kind: 'comment', after: 'By Friday, I hope.' },
					'Note below: Send the aims to Ruth',
					'“By Friday, I hope.”',
				],
			] as const
		) {
			const shown = row(change);
			assert.deepEqual([shown.label, shown.detail], [label, detail]);
			assert.deepEqual([shown.description, shown.picked], ['Ruth Abara', true]);
		}
	});

	test('of something new, whose it is, when it is due, where it goes and what was said of it', () => {
		const all = {
			kind: 'new',
			after: 'Book a room',
			side: 'mentor',
			due: day('2026-12-04'),
			comments: ['The small one'],
		} as const;
		assert.deepEqual(row(all, { about: null }), {
			label: 'New homework: Book a room',
			description: 'Ruth Abara',
			detail: 'mentor, due Dec 4, in meetings/a.md, “The small one”',
			picked: true,
		});
		assert.equal(
			row({ kind: 'new', after: 'Book a room', comments: [] }, { about: null }).detail,
			'in meetings/a.md',
		);
		assert.deepEqual(row({ kind: 'text', after: 'See you there' }, { about: null, doubts: ['unsure'] }), {
			label: 'Keep as a quotation: See you there',
			description: 'Ruth Abara',
			detail: 'it is about no item that is known; it goes to the end of meetings/a.md',
			picked: false,
		});
	});

	test('says why to look twice, and is then not chosen beforehand', () => {
		const added = { kind: 'new', after: 'Send the aims', comments: [] } as const;
		for (
			const [change, doubt, words] of [
				[{ kind: 'ticked' }, 'nearly', 'the words are not quite the same: is it this one?'],
				[added, 'nearly', 'in meetings/a.md · perhaps this is “Send the aims to Ruth”'],
				[{ kind: 'ticked' }, 'several', 'several items have these words: is it this one, in meetings/a.md?'],
				[{ kind: 'ticked' }, 'changed-meanwhile', 'the notes were changed since it was sent'],
				[{ kind: 'ticked' }, 'contradiction', 'the answers contradict each other: choose one'],
				[{ kind: 'cancelled' }, 'unsure', 'it was left out or struck out in what came back'],
			] as const
		) {
			const { detail, picked } = row(change, { doubts: [doubt] });
			assert.deepEqual([detail, picked], [words, false], doubt);
		}
		assert.equal(
			row({ kind: 'ticked' }, { doubts: ['changed-meanwhile', 'contradiction'] }).detail,
			'the notes were changed since it was sent · the answers contradict each other: choose one',
		);
	});

	test('names all who say it', () => {
		assert.equal(
			row({ kind: 'ticked' }, { from: ['Ruth Abara', 'answer.docx'] }).description,
			'Ruth Abara and answer.docx',
		);
	});
});
