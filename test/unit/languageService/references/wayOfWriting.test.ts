import assert from 'node:assert/strict';
import { DEFAULT_NOTE_OPTIONS } from '../../../../src/core/model/noteOptions.ts';
import { relativePath } from '../../../../src/core/text/paths.ts';
import { followMoves } from '../../../../src/core/languageService/references/noteMoves.ts';
import { mentionAt, mentionsIn } from '../../../../src/core/languageService/references/mentions.ts';
import { nameOf, planRename, renamedPath, renameIn } from '../../../../src/core/languageService/references/rename.ts';
import { leadsTo, mayMention, targetOf } from '../../../../src/core/languageService/references/targets.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../../src/core/text/words.ts';
import { noteText, notebookOf, type Files } from '../../../support/noteBuilder.ts';

/** The text with each mention in `‹›`. */
function marked(text: string): string {
	return mentionsIn(text).reduceRight(
		(all, { start, end }) => `${all.slice(0, start)}‹${all.slice(start, end)}›${all.slice(end)}`,
		text,
	);
}

/** Every word of a text that leads to the note or person named at `word` in `path`. */
function namedAlike(files: Files, path: string, word: string): string[] {
	const view = notebookOf(files);
	const target = targetOf(mentionAt(files[path]!, files[path]!.indexOf(word))!, path, view);
	assert.ok(target, 'it leads nowhere');
	return Object.entries(files).flatMap(([at, text]) =>
		mentionsIn(text).filter(mention => leadsTo(mention, target, at, view)).map(({ start, end }) =>
			`${at}: ${text.slice(start, end)}`
		)
	);
}

/** What a note says after `word` in `path` was given a new name, or the refusal. */
function renamed(files: Files, path: string, word: string, newName: string): Record<string, string> | string {
	const view = notebookOf(files);
	const mention = mentionAt(files[path]!, files[path]!.indexOf(word))!;
	const plan = planRename(mention, targetOf(mention, path, view)!, newName, view, ENGLISH);
	if ('refused' in plan) { return plan.refused; }
	return Object.fromEntries(
		Object.entries(files).map(([at, text]) => {
			const edits = renameIn({ text, path: at, options: DEFAULT_NOTE_OPTIONS }, plan, view, ENGLISH);
			assert.ok(!('refused' in edits), at);
			return [at, applyEdits(text, edits)];
		}),
	);
}

suite('where something is named', () => {
	test('names of several words, with hyphens, apostrophes and accents, are words by themselves', () => {
		const text = noteText([
			'type: committee',
			'chair: Anne-Marie O’Brien-Łąk',
			'members:',
			'  - José Á. de la Cruz2',
			'  - Xu',
			'mentor: 7',
		]);
		assert.match(marked(text), /chair: ‹Anne-Marie› ‹O’Brien-Łąk›\n/);
		assert.match(marked(text), / {2}- ‹José› ‹Á›\. ‹de› ‹la› ‹Cruz2›\n {2}- ‹Xu›\nmentor: 7\n/);
	});

	test('who asks, the mentee and the meeting a note belongs to', () => {
		const text = noteText([
			'type: opportunity',
			'requested_by: Joan',
			'mentee: Mara',
			'meeting: "[[2026-11-01 first|first]]"',
			'goals: [award, award, "goals/chair"]',
		]);
		assert.equal(
			marked(text),
			noteText([
				'type: opportunity',
				'requested_by: ‹Joan›',
				'mentee: ‹Mara›',
				'meeting: "[[‹2026-11-01 first›|first]]"',
				'goals: [‹award›, ‹award›, "‹goals/chair›"]',
			]),
		);
	});

	test('a list of goals with nothing in one place names the goals', () => {
		assert.match(
			marked(noteText(['type: meeting', 'goals: [award, "", chair]'])),
			/goals: \[‹award›, "", ‹chair›\]/,
		);
		assert.deepEqual(mentionsIn(noteText(['type: meeting', 'mentorship: ""', 'meeting: "[[]]"'])), []);
	});

	test('a goal on a task line in any dialect, with heading and spaces; a link in Markdown is left to VS Code', () => {
		const text = noteText(
			['type: note'],
			'- [ ] a goal:[[award#Steps]] [goal:: [[ chair ]]]\n- [ ] b goal:[Award](award.md)\n'
				+ '- [ ] c @tomas due:2026-12-01 goal:chair\n',
		);
		assert.equal(
			marked(text),
			noteText(
				['type: note'],
				'- [ ] a goal:[[‹award›#Steps]] [goal:: [[ ‹chair› ]]]\n- [ ] b goal:[Award](award.md)\n'
					+ '- [ ] c @‹tomas› due:2026-12-01 goal:‹chair›\n',
			),
		);
	});

	test('links in prose with spaces, headings and aliases, several in a line, none in code of any kind', () => {
		const body = [
			'[[ award ]] and [[chair#Steps|the chair]], not [[]] or [[ ]].',
			'    ',
			'> ~~~',
			'> [[no]]',
			'> ~~~',
			'Again [[one]].',
			'- ````',
			'  [[no]]',
			'  ```',
			'  [[no]]',
			'  ````',
			'* ```',
			'  [[no]]',
			'  ```',
			'And ~~[[two]]~~ `` [[no]] ``.',
			']] nothing.',
			'`one` [[four]] ~~',
			'',
		].join('\n');
		assert.deepEqual(
			mentionsIn(noteText(['type: note'], body)).map(mention =>
				mention.kind === 'note' ? `${mention.names} ${mention.written}` : ''
			),
			['any award', 'any chair', 'any one', 'any two', 'any four'],
		);
	});

	test('the cursor may stand before, in and right after a word, and no further', () => {
		const text = noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara']);
		const at = text.indexOf('Ruth');
		const words = [at - 1, at, at + 2, at + 4, at + 5].map(offset => {
			const mention = mentionAt(text, offset);
			return mention && text.slice(mention.start, mention.end);
		});
		assert.deepEqual(words, [undefined, 'Ruth', 'Ruth', 'Ruth', 'Abara']);
	});
});

suite('what a name leads to', () => {
	const FILES: Files = {
		'people/abara.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist']),
		'people/eklund.md': noteText(['type: mentorship', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist']),
		'goals/abara.md': noteText(['type: goal']),
		'meetings/a.md': noteText(
			['type: meeting', 'mentorship: abara', 'date: 2026-11-01', 'goals: [abara]'],
			'- [ ] Ask @mentee, then @mentor goal:abara\n- [ ] Ring @eklund and @mara\n',
		),
		'loose.md': noteText(['type: goal'], 'On [[abara]].\n\n- [ ] Ask @ruth or @mentor\n- [ ] Rest\n'),
	};

	test('a stem is of a mentorship or a goal by where it stands, though both have it', () => {
		assert.deepEqual(namedAlike(FILES, 'meetings/a.md', 'abara'), ['meetings/a.md: abara']);
		assert.deepEqual(namedAlike(FILES, 'meetings/a.md', 'abara]'), [
			'meetings/a.md: abara',
			'meetings/a.md: abara',
		]);
	});

	test('a side is who the note’s own mentorship says, and nobody where there is none', () => {
		assert.deepEqual(namedAlike(FILES, 'loose.md', 'ruth'), [
			'people/abara.md: Ruth',
			'people/abara.md: Abara',
			'meetings/a.md: mentor',
			'loose.md: ruth',
		]);
		assert.deepEqual(namedAlike(FILES, 'meetings/a.md', 'mara\n'), [
			'people/abara.md: Mara',
			'people/abara.md: Lindqvist',
			'people/eklund.md: Mara',
			'people/eklund.md: Lindqvist',
			'meetings/a.md: mentee',
			'meetings/a.md: mara',
		]);
	});

	test('only notes with the person’s name, handle or a side are read; for a note all are', () => {
		const view = notebookOf({
			...FILES,
			'quiet.md': noteText(['type: goal'], '- [ ] Rest\n- [ ] Ask @joan\n'),
			'side.md': noteText(['type: goal'], '- [ ] Ask @joan @mentee\n'),
		});
		const read = (word: string) => {
			const mention = mentionAt(FILES['meetings/a.md']!, FILES['meetings/a.md']!.indexOf(word))!;
			const target = targetOf(mention, 'meetings/a.md', view)!;
			return [...view.notes()].filter(note => mayMention(note, target)).map(({ path }) => path).sort();
		};
		assert.deepEqual(read('eklund'), ['loose.md', 'meetings/a.md', 'people/eklund.md', 'side.md']);
		assert.deepEqual(read('abara'), [
			'goals/abara.md',
			'loose.md',
			'meetings/a.md',
			'people/abara.md',
			'people/eklund.md',
			'quiet.md',
			'side.md',
		]);
	});

	test('renaming a side that is named begins with the word that is in the box', () => {
		const view = notebookOf(FILES);
		const text = FILES['meetings/a.md']!;
		const name = (word: string) => {
			const mention = mentionAt(text, text.indexOf(word))!;
			return nameOf(targetOf(mention, 'meetings/a.md', view)!, mention, text);
		};
		assert.equal(name('eklund'), 'eklund');
		assert.equal(name('abara'), 'abara');
	});
});

suite('a new name', () => {
	const FILES: Files = {
		'people/abara.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: mara Lindqvist']),
		'goals/award.md': noteText(['type: goal']),
		'top.md': noteText(['type: goal']),
		'a.md': noteText(
			['type: meeting', 'goals: [goals/award.md, top]'],
			'- [ ] Ask @ruth, not @Ruth\n- [ ] For @mara\n\nSee [[award]], [[goals/award.MD]] and [[top]].\n',
		),
	};

	test('may be typed with spaces around it, with .md and with @', () => {
		assert.match(
			(renamed(FILES, 'a.md', 'goals/award', '  prize.md ') as Record<string, string>)['a.md']!,
			/goals: \[goals\/prize\.md, top\]/,
		);
		assert.match((renamed(FILES, 'a.md', 'ruth', '@Rut') as Record<string, string>)['a.md']!, /@rut, not @Rut\n/);
	});

	test('is refused where a note has it, at the top of the notebook too, and may stay as it is', () => {
		assert.match(String(renamed(FILES, 'a.md', 'top', 'a')), /There is a note “a\.md” already/);
		assert.deepEqual(renamed(FILES, 'a.md', 'top', 'top'), FILES);
		assert.equal(renamedPath('top.md', 'x'), 'x.md');
		assert.equal(renamedPath('goals/award.md', 'x'), 'goals/x.md');
	});

	test('of a file is one that every system takes', () => {
		for (const name of ['', '.hidden', 'a:b', 'a?', 'what.', 'a/b', 'nul', 'LPT1', 'com2', 'x'.repeat(102)]) {
			assert.match(String(renamed(FILES, 'a.md', 'top', name)), /cannot be the name of a file/, name);
		}
		for (
			const name of ['console', 'falcon', 'my.plan', 'two words', 'comx', 'lptz', 'a.mdx', 'x'.repeat(101)]
		) { assert.equal(typeof renamed(FILES, 'a.md', 'top', name), 'object', name); }
		for (const name of ['a[b', 'a]b', 'a^b']) {
			assert.match(String(renamed(FILES, 'a.md', 'top', name)), /could not be linked to/, name);
		}
	});

	test('of a person is a word with an @ at the most once, in front', () => {
		for (const name of ['@@x', 'x@y', '', 'Mentor']) {
			assert.match(String(renamed(FILES, 'a.md', 'ruth', name)), /cannot be an owner/, name);
		}
	});

	test('of a person is written small after @ where the old one was, and as typed in a name without a capital', () => {
		const changed = renamed(FILES, 'a.md', 'mara', 'Marie') as Record<string, string>;
		assert.match(changed['people/abara.md']!, /mentee: Marie Lindqvist\n/);
		assert.match(changed['a.md']!, /For @marie\n/);
		assert.match(
			(renamed(FILES, 'a.md', 'ruth', 'rut') as Record<string, string>)['people/abara.md']!,
			/mentor: Rut Abara\n/,
		);
	});
});

suite('a path after a move', () => {
	const follow = (text: string, path: string, moved: Record<string, string>, there: readonly string[] = []) =>
		applyEdits(
			text,
			followMoves(text, path, {
				moved: new Map(Object.entries(moved)),
				notes: [...Object.values(moved), ...there].map(name => ({ path: name, type: 'goal' as const })),
			}),
		);

	test('leads up and down as far as it has to', () => {
		assert.equal(relativePath('n.md', 'a.md'), 'a.md');
		assert.equal(relativePath('n.md', 'x/a.md'), 'x/a.md');
		assert.equal(relativePath('x/n.md', 'a.md'), '../a.md');
		assert.equal(relativePath('x/y/n.md', 'x/y/a.md'), 'a.md');
		assert.equal(relativePath('x/y/n.md', 'x/z/a.md'), '../z/a.md');
		assert.equal(relativePath('x/y/n.md', 'z/y/a.md'), '../../z/y/a.md');
		assert.equal(relativePath('x/n.md', 'x/y/a.md'), 'y/a.md');
		assert.equal(relativePath('a.md/n.md', 'a.md'), '../a.md');
	});

	test('keeps its ending or does without, as it was written', () => {
		const text = noteText(['type: goal'], '[[goals/award.MD]] [[goals/award]] [[goals/award.mdx]] [[award.md]]\n');
		assert.equal(
			follow(text, 'x.md', { 'goals/award.md': 'g/a.md' }),
			noteText(['type: goal'], '[[g/a.MD]] [[g/a]] [[goals/award.mdx]] [[a.md]]\n'),
		);
	});

	test('of two notes that changed places each is found', () => {
		const text = noteText(['type: goal'], '[[one]] and [[two]], [[three]]\n');
		assert.equal(
			follow(text, 'x.md', { 'one.md': 'two.md', 'two.md': 'one.md' }),
			noteText(['type: goal'], '[[two]] and [[one]], [[three]]\n'),
		);
	});

	test('a stem that two moved notes had is left as it is', () => {
		const text = noteText(['type: goal'], '[[one]]\n');
		assert.equal(follow(text, 'x.md', { 'a/one.md': 'a/1.md', 'b/one.md': 'b/2.md' }), text);
	});

	test('of a note that moved, what it names out of the notebook or to nowhere stays', () => {
		const text = noteText(['type: goal', 'mentor: ../b'], '[[../../up]] [[../gone]] [[../here]]\n');
		assert.equal(
			follow(text, 'new/deep/x.md', { 'old/x.md': 'new/deep/x.md' }, ['here.md']),
			noteText(['type: goal', 'mentor: ../b'], '[[../../up]] [[../gone]] [[../../here]]\n'),
		);
	});
});
