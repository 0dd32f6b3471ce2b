import assert from 'node:assert/strict';
import { DEFAULT_NOTE_OPTIONS } from '../../../../src/core/model/noteOptions.ts';
import fc from 'fast-check';
import { movesFollower } from '../../../../src/core/languageService/references/noteMoves.ts';
import { mentionAt, mentionsIn } from '../../../../src/core/languageService/references/mentions.ts';
import { planRename, renameIn } from '../../../../src/core/languageService/references/rename.ts';
import { targetOf } from '../../../../src/core/languageService/references/targets.ts';
import { parseNote } from '../../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../../src/core/text/words.ts';
import { noteText, notebookOf, type Files } from '../../../support/noteBuilder.ts';
import { runs } from '../../../support/runs.ts';

/** Names a file can have, most of them something else in YAML, in a field or in a link. */
const NAMES = [
	'award',
	'my award 2027',
	'@new',
	'& co',
	'%x',
	'100%',
	'a%20b',
	'`x',
	'- x',
	'null',
	'~',
	'!x',
	'{x}',
	'[x]',
	'a#b',
	'a|b',
	'*x',
	'2027',
	'1e3',
	'yes',
	'due',
	'x, y',
	'a (b)',
	"'x'",
	'ärzte',
	'a: b',
	'x\\y',
	'# x',
	'📅 x',
	'-',
	'.x',
];

/** The notes after some were moved, with what names them brought up to date. */
function moved(files: Files, moves: Readonly<Record<string, string>>): Files {
	const all = new Map(Object.entries(moves));
	const notes = [...notebookOf(files).notes()].map(({ path, type }) => ({ path: all.get(path) ?? path, type }));
	const follow = movesFollower({ moved: all, notes });
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => {
			const now = all.get(path) ?? path;
			return [now, applyEdits(text, follow(text, now).edits)];
		}),
	);
}

/** Where each name of a notebook leads, in the order of writing. */
function ways(files: Files, now = (path: string) => path): Map<string, (string | undefined)[]> {
	const view = notebookOf(files);
	return new Map(
		Object.entries(files).map(([path, text]) => [
			now(path),
			mentionsIn(text).map(mention => {
				const target = mention.kind === 'note' ? targetOf(mention, path, view) : undefined;
				return target?.kind === 'note' ? now(target.path) : undefined;
			}),
		]),
	);
}

function assertLeadAsBefore(before: Files, after: Files, now: (path: string) => string): void {
	const led = ways(after);
	for (const [path, targets] of ways(before, now)) {
		assert.ok(parseNote(after[path]!, path).note, `still a note: ${after[path]}`);
		targets.forEach((target, index) => {
			if (target !== undefined) { assert.equal(led.get(path)![index], target, `${path}\n${after[path]}`); }
		});
	}
}

const NAMING = (name: string): string =>
	noteText(
		[
			'type: opportunity',
			`mentorship: abara`,
			`goals: [${name}, "[[${name}|it]]"]`,
			'meeting:',
			'links:',
			`  - '[[${name}#Steps]]'`,
			`  - ../goals/${name}.md # the goal`,
		],
		`See [[${name}]] and [[goals/${name}|it]].\n\n| a |\n|--|\n| [[${name}\\|it]] |\n\n`
			+ `- [ ] Do goal:${name} @mentee\n- [ ] Do [goal:: ${name}] (goal:: [[${name}]])\n`,
	);
const FILES: Files = {
	'people/abara.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist']),
	'goals/award.md': noteText([
		'type: goal',
		'mentorship: ../people/abara.md',
		'links: ["../papers/letter.md", https://a.org]',
	], 'With [[chair]].\n'),
	'goals/2025/chair.md': noteText(['type: goal']),
	'more/year.md': noteText(['type: goal', 'mentorship: "abara"']),
	'offers/a.md': NAMING('award'),
	'offers/b.md': NAMING('chair').replaceAll('goals/chair', 'goals/2025/chair'),
};

suite('after a rename or a move every name leads where it led', () => {
	test('whatever the new names and folders are', () => {
		const path = fc.tuple(
			fc.constantFrom('', 'goals/', 'old/2026/', 'goals/2025/', 'a b/'),
			fc.constantFrom('award', 'chair', 'year', ...NAMES),
		).map(([folder, name]) => `${folder}${name}.md`);
		const targets = fc.uniqueArray(path, { minLength: 1, maxLength: 4, selector: name => name.toLowerCase() });
		fc.assert(
			fc.property(
				fc.shuffledSubarray(Object.keys(FILES), { minLength: 1, maxLength: 4 }),
				targets,
				(from, to) => {
					const moves = Object.fromEntries(
						from.slice(0, to.length).map((old, index) => [old, to[index]!]).filter(([, now]) =>
							FILES[now!] === undefined
						),
					);
					const now = (name: string) => moves[name] ?? name;
					assertLeadAsBefore(FILES, moved(FILES, moves), now);
				},
			),
			{ numRuns: runs(300) },
		);
	});

	for (const name of NAMES) {
		test(`renaming to “${name}” does, or is refused with a reason`, () => {
			const view = notebookOf(FILES);
			for (const path of ['goals/award.md', 'people/abara.md', 'offers/a.md']) {
				const plan = planRename(
					mentionAt(FILES['offers/a.md']!, FILES['offers/a.md']!.indexOf('award'))!,
					{ kind: 'note', path },
					name,
					view,
					ENGLISH,
				);
				if ('refused' in plan) {
					assert.match(plan.refused, /cannot be the name|could not be linked|already/);
					continue;
				}
				const now = (old: string) =>
					old === path ? `${path.slice(0, path.lastIndexOf('/') + 1)}${name}.md` : old;
				assertLeadAsBefore(
					FILES,
					Object.fromEntries(
						Object.entries(FILES).map(([old, text]) => {
							const edits = renameIn(
								{ text, path: old, options: DEFAULT_NOTE_OPTIONS },
								plan,
								view,
								ENGLISH,
							);
							assert.ok(!('refused' in edits));
							return [now(old), applyEdits(text, edits)];
						}),
					),
					now,
				);
			}
		});
	}

	const lines = (files: Files, path: string): string => files[path]!;
	test('a goal of several words is written in brackets on a task line, and plain in the front matter', () => {
		const after = lines(moved(FILES, { 'goals/award.md': 'goals/my award 2027.md' }), 'offers/a.md');
		assert.match(after, /goals: \[my award 2027, "\[\[my award 2027\|it\]\]"\]/);
		assert.match(after, /goal:\[\[my award 2027\]\] @mentee\n/);
		assert.match(after, / {2}- '\[\[my award 2027#Steps\]\]'\n {2}- \.\.\/goals\/my award 2027\.md # the goal\n/);
		assert.match(after, /\| \[\[my award 2027\\\|it\]\] \|/);
	});

	test('a heading behind a goal goes into the brackets with it', () => {
		const files = { ...FILES, 'offers/c.md': noteText(['type: meeting'], '- [ ] Do goal:award#Steps @mentee\n') };
		assert.match(
			lines(moved(files, { 'goals/award.md': 'goals/my award.md' }), 'offers/c.md'),
			/Do goal:\[\[my award#Steps\]\] @mentee\n$/,
		);
	});

	test('a name that is something else in YAML gets quotes', () => {
		assert.match(lines(moved(FILES, { 'goals/award.md': 'goals/@new.md' }), 'offers/a.md'), /goals: \["@new", /);
		assert.match(
			lines(moved(FILES, { 'people/abara.md': 'people/null.md' }), 'more/year.md'),
			/mentorship: "null"\n/,
		);
		assert.match(
			lines(moved(FILES, { 'people/abara.md': 'people/null.md' }), 'offers/a.md'),
			/mentorship: "null"\n/,
		);
	});

	test('a name that two notes have now is written as a path, of the other note too', () => {
		const after = moved(FILES, { 'goals/award.md': 'goals/2026/chair.md' });
		assert.match(lines(after, 'offers/a.md'), /See \[\[goals\/2026\/chair\]\] [^]*goal:goals\/2026\/chair @mentee/);
		assert.match(lines(after, 'offers/b.md'), /See \[\[goals\/2025\/chair\]\] [^]*goal:goals\/2025\/chair @mentee/);
	});

	test('one name that cannot be written so keeps no other from being followed', () => {
		const files = {
			...FILES,
			'offers/c.md': noteText(['type: meeting'], 'See [[award]].\n\n- [ ] Do goal:"award"\n'),
		};
		assert.match(
			lines(moved(files, { 'goals/award.md': 'goals/a"b.md' }), 'offers/c.md'),
			/See \[\[a"b\]\]\.\n\n- \[ \] Do goal:"award"\n$/,
		);
	});

	test('a name with a colon in it is no address somewhere else', () => {
		const files = { ...FILES, 'goals/self.md': noteText(['type: goal'], 'See [steps](self.md#steps).\n') };
		assert.match(
			lines(moved(files, { 'goals/self.md': 'goals/Grant: R01.md' }), 'goals/Grant: R01.md'),
			/\(\.\/Grant:%20R01\.md#steps\)/,
		);
	});

	test('paths in links are those from the new folder, of a note that moved and to a folder that did', () => {
		assert.match(
			lines(moved(FILES, { 'goals/award.md': 'archive/2026/award.md' }), 'archive/2026/award.md'),
			/links: \["\.\.\/\.\.\/papers\/letter\.md", https:\/\/a\.org\]/,
		);
		assert.match(
			lines(moved(FILES, { papers: 'texts/papers' }), 'goals/award.md'),
			/links: \["\.\.\/texts\/papers\/letter\.md"/,
		);
	});

	const MEETING = (head: string, body: string): Files => ({
		...FILES,
		'meetings/m.md': noteText([
			'type: meeting',
			'mentorship: abara',
			'date: 2026-11-18',
			...head === '' ? [] : [head],
		], body),
	});
	test('wikilinks under any key of the front matter are followed, and the names of people stay', () => {
		const heads: readonly (readonly [string, string])[] = [
			['related: "[[award]]"', 'related: "[[my prize: 1]]"'],
			[
				'related:\n  - "[[award#Steps|it]]"\n  - \'[[goals/award]]\'',
				'related:\n  - "[[my prize: 1#Steps|it]]"\n  - \'[[goals/my prize: 1]]\'',
			],
			[
				'barriers: "See [[award]], and [[chair]] [it](../goals/award.md#x)"',
				'barriers: "See [[my prize: 1]], and [[chair]] [it](../goals/my%20prize:%201.md#x)"',
			],
			[
				'barriers: |\n  See [[award]]\n  and [[award|it]]',
				'barriers: |\n  See [[my prize: 1]]\n  and [[my prize: 1|it]]',
			],
			['resources: ["[[award]]", The office]', 'resources: ["[[my prize: 1]]", The office]'],
			['related: [[award]]', 'related: "[[my prize: 1]]"'],
			['related:\n  - [[award|it]]\n  - x', 'related:\n  - "[[my prize: 1|it]]"\n  - x'],
			['goals: [[[award]], [[chair]]]', 'goals: ["[[my prize: 1]]", [[chair]]]'],
			['mentor: "[[award|Ruth Abara]]"', 'mentor: "[[my prize: 1|Ruth Abara]]"'],
			['mentor: "[[Ruth Abara]]"', 'mentor: "[[Ruth Abara]]"'],
		];
		for (const [before, after] of heads) {
			assert.equal(
				lines(moved(MEETING(before, ''), { 'goals/award.md': 'goals/my prize: 1.md' }), 'meetings/m.md').split(
					'\n---',
				)[0]!.split('2026-11-18\n')[1],
				after,
			);
		}
		assert.deepEqual(
			mentionsIn(MEETING('mentor: "[[people/ruth|Ruth Abara]]"', '')['meetings/m.md']!).filter(({ kind }) =>
				kind === 'person'
			).map(mention => mention.kind === 'person' && mention.handle),
			['ruth', 'abara'],
		);
	});

	test('links of Markdown lead where they led, in the way they were written', () => {
		const links: readonly (readonly [string, string, string])[] = [
			[
				'[a](../goals/award.md#steps "t")',
				'[a](../goals/my%20%28new%29.md#steps "t")',
				'[a](../../goals/my%20%28new%29.md#steps "t")',
			],
			['![a](<../goals/award.md>)', '![a](<../goals/my (new).md>)', '![a](<../../goals/my (new).md>)'],
			['[a](../goals/award)', '[a](../goals/my%20%28new%29)', '[a](../../goals/my%20%28new%29)'],
			['[a](/goals/award.md?x)', '[a](/goals/my%20%28new%29.md?x)', '[a](/goals/my%20%28new%29.md?x)'],
			[
				'x\n\n[a]: ../goals/award.md',
				'x\n\n[a]: ../goals/my%20%28new%29.md',
				'x\n\n[a]: ../../goals/my%20%28new%29.md',
			],
			[
				'- [ ] A goal:[it](../goals/award.md) @mentee',
				'- [ ] A goal:[it](../goals/my%20%28new%29.md) @mentee',
				'- [ ] A goal:[it](../../goals/my%20%28new%29.md) @mentee',
			],
			[
				'- [ ] A [goal:: [it](../goals/award.md)]',
				'- [ ] A [goal:: [it](../goals/my%20%28new%29.md)]',
				'- [ ] A [goal:: [it](../../goals/my%20%28new%29.md)]',
			],
			[
				'[a](./b.md) ![c](d%20e.png) [f](../papers/ü.pdf)',
				'[a](./b.md) ![c](d%20e.png) [f](../papers/ü.pdf)',
				'[a](../../meetings/b.md) ![c](../../meetings/d%20e.png) [f](../../papers/ü.pdf)',
			],
			[
				'[a](../../beside.md) [b](https://a.org/goals/award.md) [c](#x) [d](mailto:a@b.org)',
				'[a](../../beside.md) [b](https://a.org/goals/award.md) [c](#x) [d](mailto:a@b.org)',
				'[a](../../../beside.md) [b](https://a.org/goals/award.md) [c](#x) [d](mailto:a@b.org)',
			],
			['`[a](../goals/award.md)`', '`[a](../goals/award.md)`', '`[a](../goals/award.md)`'],
		];
		const body = (files: Files, path: string) => lines(files, path).split('---\n').at(-1);
		for (const [before, renamed, inFolder] of links) {
			const files = MEETING('', before);
			assert.equal(body(moved(files, { 'goals/award.md': 'goals/my (new).md' }), 'meetings/m.md'), renamed);
			assert.equal(
				body(
					moved(files, { 'goals/award.md': 'goals/my (new).md', 'meetings/m.md': 'old/2026/m.md' }),
					'old/2026/m.md',
				),
				inFolder,
			);
		}
		const follow = movesFollower({
			moved: new Map([['goals/award.md', 'goals/x.md']]),
			notes: [...notebookOf(FILES).notes()],
			linksAreFollowed: true,
		});
		assert.deepEqual(follow(MEETING('', '[a](../goals/award.md)')['meetings/m.md']!, 'meetings/m.md').edits, []);
	});

	test('a name that no way of writing can hold is told, and the others are followed', () => {
		const follow = movesFollower({
			moved: new Map([['goals/award.md', 'goals/a\nb.md']]),
			notes: [...notebookOf(FILES).notes()],
		});
		const text = MEETING('goal: award', 'See [[award]] and [it](../goals/award.md).')['meetings/m.md']!;
		const { edits, unwritable } = follow(text, 'meetings/m.md');
		assert.equal(unwritable, 'award');
		assert.match(applyEdits(text, edits), /goal: "a\\nb"[^]*See \[\[award\]\] and/);
		assert.equal(follow(MEETING('', 'x')['meetings/m.md']!, 'meetings/m.md').unwritable, undefined);
	});

	test('the end of a path leads to a note in running text too, in any case', () => {
		const view = notebookOf({
			'goals/2026/award.md': noteText(['type: goal']),
			'old/award.md': noteText(['type: goal']),
		});
		for (const written of ['2026/award', 'Goals/2026/Award', '2026/award.md']) {
			assert.equal(view.names.note(written, 'x.md').path, 'goals/2026/award.md', written);
		}
		assert.equal(view.names.note('award', 'x.md').path, undefined);
	});
});
