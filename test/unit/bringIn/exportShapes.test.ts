import assert from 'node:assert/strict';
import { bringIn, peopleOf, type BringInInput } from '../../../src/core/bringIn/bringIn.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { isPersonName, wholeName } from '../../../src/core/bringIn/foreignNames.ts';
import { ownNamesIn } from '../../../src/core/bringIn/ownName.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { TODAY } from '../../support/noteBuilder.ts';
import { testOldNotes } from './oldNotes.ts';
import { EXPORT_SHAPES } from './exportShapes.ts';

const RAO: KnownPair = { reference: 'rao', mentor: 'Priya Rao', mentee: 'Jonas Weber', mine: 'mentee' };
const read = (path: string, text: string, more: Partial<BringInInput> = {}) =>
	bringIn({ path, text, today: TODAY, pairs: [RAO], noteOptions: DEFAULT_NOTE_OPTIONS, l10n: ENGLISH, ...more });

suite('notes in the shapes of other programs', () => {
	for (const [kind, notes] of Object.entries(EXPORT_SHAPES)) {
		testOldNotes(kind, notes, read);
	}
});

suite('who is somebody in old notes', () => {
	const names: readonly (readonly [string, boolean])[] = [
		...['Priya', 'PR', 'Ahmed', 'Fred', 'Manning', 'Sanders', 'Reed', 'Charles', 'Edit Kovács'].map(name =>
			[name, true] as const
		),
		...['Discussed', 'Agreed', 'Reviewing', 'Planned', 'Covers', 'Said', 'Role', 'Apologies', 'Supervisee'].map(
			word => [word, false] as const,
		),
	];
	for (const [name, expected] of names) {
		test(`${name} is ${expected ? 'a name' : 'none'}`, () => {
			assert.equal(isPersonName(name), expected);
		});
	}

	const TEXT = '# 2026-04-09 with Priya Rao\n\nDiscussed: authorship.\nWorried: money\n\n- Priya: read the aims\n';

	test('what begins a line of running text is offered as nobody, neither as the mentor nor as oneself', () => {
		assert.deepEqual(peopleOf(TEXT, 'a.md'), ['Priya Rao']);
		assert.deepEqual(ownNamesIn([{ text: TEXT, path: 'a.md' }], [{ ...RAO, mentee: undefined! }]), []);
	});

	test('what somebody is there is no part of the name, and names of Google Docs stand side by side', () => {
		assert.deepEqual(
			peopleOf(
				'# Notes\n\nAttendees: [Priya Rao](mailto:p@example.org) [Jonas Weber](mailto:j@example.org), Wen Li (chair)\n',
				'a.md',
			),
			['Priya Rao', 'Jonas Weber', 'Wen Li'],
		);
	});

	test('one word of a name is the whole name that another note has', () => {
		assert.equal(wholeName('Priya', ['Wen Li', 'Priya', 'Priya Rao']), 'Priya Rao');
		assert.equal(wholeName('Lars', ['Priya Rao', 'Lars']), 'Lars');
	});
});

suite('a meeting of a committee', () => {
	const TEXT =
		'# Mentorship committee, 6 May 2026\n\nPresent: Priya Rao, Wen Li\n\n- [ ] Priya: read it\n- [ ] Jonas: send it\n';
	const homework = (committees: readonly KnownPair[]) => {
		const { pair, homework: items } = read('committee spring.md', TEXT, { committees })!;
		return [pair?.reference, ...items.map(({ owners }) => owners.join())];
	};

	test('is of no pair whose mentor sits in it, and of the committee that has a note', () => {
		assert.deepEqual(homework([]), [undefined, 'rao', 'mentee']);
		assert.deepEqual(homework([{ reference: 'soc', mentee: 'Jonas Weber', mine: 'mentee' }]), [
			'soc',
			'rao',
			'mentee',
		]);
	});

	test('about which one speaks with the mentor is the pair’s', () => {
		assert.equal(
			read('Priya, committee.md', '# Priya: which committee to quit, 6 May 2026\n')?.pair?.reference,
			'rao',
		);
	});
});
