import assert from 'node:assert/strict';
import { DEFAULT_NOTE_OPTIONS } from '../../../../src/core/model/noteOptions.ts';
import fc from 'fast-check';
import { followMoves } from '../../../../src/core/languageService/references/noteMoves.ts';
import { mentionAt, mentionsIn } from '../../../../src/core/languageService/references/mentions.ts';
import type { NotebookView } from '../../../../src/core/model/notebookView.ts';
import { planRename, renameIn, type Renaming } from '../../../../src/core/languageService/references/rename.ts';
import { leadsTo, mayMention, targetOf } from '../../../../src/core/languageService/references/targets.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../../src/core/text/words.ts';
import { noteText, notebookOf } from '../../../support/noteBuilder.ts';

const FILES: Readonly<Record<string, string>> = {
	'people/abara.md': noteText(['type: mentorship', 'mentor: "Ruth Abara"', 'mentee: Mara Lindqvist']),
	'people/eklund.md': noteText(['type: mentorship', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist # herself']),
	'people/board.md': noteText(['type: committee', 'chair: Joan Petrie', 'members: [Samir Qureshi, Tomás Eklund]']),
	'goals/award.md': noteText(['type: goal', 'mentorship: abara'], 'For [[goals/chair|the chair]].\n'),
	'goals/chair.md': noteText(['type: goal']),
	'meetings/a.md': noteText(
		['type: meeting', 'mentorship: ../people/eklund.md', 'date: 2026-11-01'],
		[
			'Talk of [[award]], not of `[[award]]`.',
			'',
			'```',
			'[[award]]',
			'```',
			'',
			'- [ ] Write @tomas @mentor goal:award',
			'- [ ] Ask @Eklund, goal:[[../goals/award|it]]',
			'- [ ] Ring @qureshi [goal:: award]',
			'',
		].join('\n'),
	),
	'offer.md': noteText(['type: opportunity', 'requested_by: Tomás Eklund', 'goals:', '  - award', '  - "[[chair]]"']),
};
const VIEW = notebookOf(FILES);

/** The text with each mention in `‹›`. */
function marked(path: string): string {
	const text = FILES[path]!;
	return mentionsIn(text).reduceRight(
		(all, { start, end }) => `${all.slice(0, start)}‹${all.slice(start, end)}›${all.slice(end)}`,
		text,
	);
}

/** The lines of all notes where something is named that is also named at the cursor `|`. */
function references(path: string, word: string): string[] {
	const offset = FILES[path]!.indexOf(word);
	const mention = mentionAt(FILES[path]!, offset)!;
	const target = targetOf(mention, path, VIEW);
	assert.ok(target, 'it leads nowhere');
	return Object.entries(FILES).flatMap(([at, text]) =>
		mentionsIn(text).filter(mention => leadsTo(mention, target, at, VIEW)).map(({ start, end }) =>
			`${at}: ${text.slice(start, end)}`
		)
	);
}

function editsOf(text: string, path: string, plan: Renaming, view: NotebookView): readonly TextEdit[] {
	const edits = renameIn({ text, path, options: DEFAULT_NOTE_OPTIONS }, plan, view, ENGLISH);
	assert.ok(!('refused' in edits), 'it is not refused');
	return edits;
}

function renamed(path: string, word: string, newName: string): Record<string, string> | string {
	const mention = mentionAt(FILES[path]!, FILES[path]!.indexOf(word))!;
	const target = targetOf(mention, path, VIEW)!;
	const plan = planRename(mention, target, newName, VIEW, ENGLISH);
	if ('refused' in plan) { return plan.refused; }
	const changed = Object.entries(FILES).map(([at, text]) =>
		[at, applyEdits(text, editsOf(text, at, plan, VIEW))] as const
	);
	return Object.fromEntries(changed.filter(([at, text]) => text !== FILES[at]));
}

suite('what a note names', () => {
	test('people and notes of the front matter, quotes and comments left out', () => {
		assert.match(marked('people/abara.md'), /mentor: "‹Ruth› ‹Abara›"/);
		assert.match(marked('people/eklund.md'), /mentee: ‹Mara› ‹Lindqvist› # herself/);
		assert.match(marked('people/board.md'), /members: \[‹Samir› ‹Qureshi›, ‹Tomás› ‹Eklund›\]/);
		assert.match(marked('offer.md'), /- ‹award›\n {2}- "\[\[‹chair›\]\]"/);
		assert.match(marked('meetings/a.md'), /mentorship: ‹\.\.\/people\/eklund\.md›/);
	});

	test('owners and goals of task lines, links in prose, nothing in code', () => {
		const text = marked('meetings/a.md');
		assert.match(text, /Talk of \[\[‹award›\]\], not of `\[\[award\]\]`/);
		assert.match(text, /```\n\[\[award\]\]\n```/);
		assert.match(text, /@‹tomas› @‹mentor› goal:‹award›/);
		assert.match(text, /goal:\[\[‹\.\.\/goals\/award›\|it\]\]/);
		assert.match(text, /@‹qureshi› \[goal:: ‹award›\]/);
	});

	test('a file that is no note names nothing', () => {
		assert.deepEqual(mentionsIn('# Plan\n\n- [ ] Ask @eklund [[award]]\n'), []);
	});

	test('no text whatever throws, and places lie in the text, in order', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.constantFrom('---\n', 'type: goal\n', 'mentor: A B\n', '- [ ] x @a goal:b\n', '[[a|b]] ', '```\n', '> '),
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
			const text = pieces.join('');
			let last = 0;
			for (const { start, end } of mentionsIn(text)) {
				assert.ok(start >= last && end > start && end <= text.length);
				last = start;
			}
		}));
	});
});

suite('references', () => {
	test('of a person by any of their words, and by their side', () => {
		const expected = [
			'people/eklund.md: Tomás',
			'people/eklund.md: Eklund',
			'people/board.md: Tomás',
			'people/board.md: Eklund',
			'meetings/a.md: tomas',
			'meetings/a.md: mentor',
			'meetings/a.md: Eklund',
			'offer.md: Tomás',
			'offer.md: Eklund',
		];
		assert.deepEqual(references('meetings/a.md', 'tomas'), expected);
		assert.deepEqual(references('people/eklund.md', 'Eklund'), expected);
		assert.deepEqual(references('meetings/a.md', 'mentor goal'), expected);
	});

	test('of a goal however it is written', () => {
		assert.deepEqual(references('offer.md', 'award'), [
			'meetings/a.md: award',
			'meetings/a.md: award',
			'meetings/a.md: ../goals/award',
			'meetings/a.md: award',
			'offer.md: award',
		]);
	});

	test('of a mentorship', () => {
		assert.deepEqual(references('meetings/a.md', '../people'), ['meetings/a.md: ../people/eklund.md']);
		assert.deepEqual(references('goals/award.md', 'abara'), ['goals/award.md: abara']);
	});

	test('of a note in prose by its stem, its path and its path with ending, and of nothing where two have the stem', () => {
		const files = {
			...FILES,
			'more/award.md': noteText(['type: goal']),
			'see.md': noteText(
				['type: note'],
				'See [[chair]], [[goals/chair.md]], [[Chair#Steps|it]], [[award]], [[goals/award]], [[nothing]] '
					+ 'and [[x/chair]].\n',
			),
		};
		const view = notebookOf(files);
		const led = mentionsIn(files['see.md']).map(mention => {
			const target = targetOf(mention, 'see.md', view);
			return `${files['see.md'].slice(mention.start, mention.end)}: `
				+ `${target?.kind === 'note' ? target.path : ''}`;
		});
		assert.deepEqual(led, [
			'chair: goals/chair.md',
			'goals/chair.md: goals/chair.md',
			'Chair: goals/chair.md',
			'award: ',
			'goals/award: goals/award.md',
			'nothing: ',
			'x/chair: ',
		]);
	});

	test('of a side lead nowhere in a note without a mentorship, or where the side has no name', () => {
		const files = {
			'one.md': noteText(['type: meeting', 'date: 2026-11-01'], '- [ ] Ask @mentor\n'),
			'pair.md': noteText(['type: mentorship', 'mentee: Mara Lindqvist'], '- [ ] Ask @mentor or @nobody\n'),
		};
		const view = notebookOf(files);
		for (const [path, text] of Object.entries(files)) {
			for (
				const mention of mentionsIn(text).filter(mention => mention.kind === 'person' && mention.asHandle)
			) { assert.equal(targetOf(mention, path, view), undefined, path); }
		}
	});

	test('notes that cannot name a person are not read', () => {
		const target = targetOf(
			mentionAt(FILES['offer.md']!, FILES['offer.md']!.indexOf('Eklund'))!,
			'offer.md',
			VIEW,
		)!;
		const looked = [...VIEW.notes()].filter(note => mayMention(note, target)).map(({ path }) => path).sort();
		assert.deepEqual(looked, ['meetings/a.md', 'offer.md', 'people/board.md', 'people/eklund.md']);
	});
});

suite('renaming', () => {
	test('a person’s word changes everywhere, in names too, each in its own way of writing', () => {
		const changed = renamed('meetings/a.md', 'Eklund', 'Ekström');
		assert.ok(typeof changed === 'object');
		assert.deepEqual(Object.keys(changed).sort(), [
			'meetings/a.md',
			'offer.md',
			'people/board.md',
			'people/eklund.md',
		]);
		assert.match(changed['people/eklund.md']!, /mentor: Tomás Ekström\n/);
		assert.match(changed['meetings/a.md']!, /@tomas @mentor goal:award\n- \[ \] Ask @Ekström,/);
	});

	test('to another word of the same name only handles change', () => {
		const changed = renamed('meetings/a.md', 'tomas', 'eklund');
		assert.deepEqual(Object.keys(changed), ['meetings/a.md']);
		assert.match((changed as Record<string, string>)['meetings/a.md']!, /Write @eklund @mentor/);
	});

	test('a goal keeps the way each place writes it', () => {
		const changed = renamed('offer.md', 'award', 'career-award');
		assert.ok(typeof changed === 'object');
		assert.match(changed['meetings/a.md']!, /\[\[career-award\]\], not of `\[\[award\]\]`/);
		assert.match(changed['meetings/a.md']!, /goal:\[\[\.\.\/goals\/career-award\|it\]\]/);
		assert.match(changed['offer.md']!, /- career-award\n/);
	});

	test('a mentorship written as a path keeps folder and ending', () => {
		assert.match(
			(renamed('meetings/a.md', '../people', 'tomas') as Record<string, string>)['meetings/a.md']!,
			/mentorship: \.\.\/people\/tomas\.md\n/,
		);
	});

	test('a goal that no note is called any more gets the name of one, wherever it is written', () => {
		const files = {
			...FILES,
			'lost.md': noteText(
				['type: opportunity', 'goals: [prize]'],
				'For [[prize]] and `[[prize]]`.\n\n- [ ] Write goal:goals/prize\n- [ ] Ask goal:award\n',
			),
		};
		const view = notebookOf(files);
		const mention = mentionAt(files['lost.md'], files['lost.md'].indexOf('prize'))!;
		const target = targetOf(mention, 'lost.md', view)!;
		assert.deepEqual(target, { kind: 'missing', stem: 'prize' });
		assert.match(
			(planRename(mention, target, 'nowhere', view, ENGLISH) as { refused: string }).refused,
			/no note “nowhere”/,
		);
		const plan = planRename(mention, target, 'award.md', view, ENGLISH);
		assert.ok(!('refused' in plan));
		assert.match(
			applyEdits(files['lost.md'], editsOf(files['lost.md'], 'lost.md', plan, view)),
			/goals: \[award\]\n[^]*For \[\[award\]\] and `\[\[prize\]\]`\.\n\n- \[ \] Write goal:goals\/award\n- \[ \] Ask goal:award\n/,
		);
	});

	test('a wikilink in prose that leads to no note is left to others', () => {
		const view = notebookOf(FILES);
		const text = noteText(['type: note'], 'See [[a-paper]].\n');
		assert.equal(targetOf(mentionAt(text, text.indexOf('a-paper'))!, 'see.md', view), undefined);
	});

	const refusals: readonly [string, string, string, RegExp][] = [
		['offer.md', 'award', 'chair', /already/],
		['offer.md', 'award', '../x', /cannot be the name of a file/],
		['offer.md', 'award', 'CON', /cannot be the name of a file/],
		['offer.md', 'award', 'a#b', /could not be linked to/],
		['meetings/a.md', 'tomas', 'two words', /cannot be an owner/],
		['meetings/a.md', 'tomas', 'mentee', /cannot be an owner/],
		['meetings/a.md', 'mentor goal', 'ruth', /keeps its name/],
	];
	for (const [path, word, name, message] of refusals) {
		test(`${word} to ${name} is refused`, () => {
			assert.match(String(renamed(path, word, name)), message);
		});
	}
});

suite('following moved files', () => {
	function follow(path: string, moved: Readonly<Record<string, string>>, from = path): string {
		const all = new Map(Object.entries(moved));
		const notes = [...VIEW.notes()].map(note => ({ path: all.get(note.path) ?? note.path, type: note.type }));
		const text = FILES[from]!;
		return applyEdits(text, followMoves(text, path, { moved: all, notes }));
	}

	test('a renamed goal is named by its new name', () => {
		const text = follow('meetings/a.md', { 'goals/award.md': 'goals/prize.md' });
		assert.match(text, /\[\[prize\]\].*`\[\[award\]\]`/);
		assert.match(text, /goal:prize\n.*goal:\[\[\.\.\/goals\/prize\|it\]\]/);
	});

	test('a moved mentorship is found by its path; stems stay', () => {
		assert.match(
			follow('meetings/a.md', { 'people/eklund.md': 'old/eklund.md' }),
			/mentorship: \.\.\/old\/eklund\.md\n/,
		);
		assert.equal(follow('goals/award.md', { 'people/abara.md': 'old/abara.md' }), FILES['goals/award.md']);
	});

	test('a note that moved itself still names what it named', () => {
		const text = follow('archive/2026/a.md', { 'meetings/a.md': 'archive/2026/a.md' }, 'meetings/a.md');
		assert.match(text, /mentorship: \.\.\/\.\.\/people\/eklund\.md\n/);
		assert.match(text, /goal:\[\[\.\.\/\.\.\/goals\/award\|it\]\]/);
	});

	test('a path from the notebook’s folder stays one', () => {
		assert.match(follow('goals/award.md', { 'goals/chair.md': 'aims/chair.md' }), /\[\[aims\/chair\|the chair\]\]/);
	});

	test('an unusual path to a note that stayed is not tidied up', () => {
		const text = noteText(['type: goal', 'mentorship: ./../people/abara.md']);
		assert.deepEqual(
			followMoves(text, 'goals/x.md', {
				moved: new Map([['a.md', 'b.md']]),
				notes: [{ path: 'people/abara.md', type: 'mentorship' }, { path: 'b.md', type: 'goal' }],
			}),
			[],
		);
	});

	test('nothing is done where two notes have that name', () => {
		const text = FILES['offer.md']!;
		assert.deepEqual(
			followMoves(text, 'offer.md', {
				moved: new Map([['goals/award.md', 'goals/prize.md']]),
				notes: [...VIEW.notes(), { path: 'x/award.md', type: 'goal' }, { path: 'x/chair.md', type: 'goal' }],
			}),
			[],
		);
	});
});
