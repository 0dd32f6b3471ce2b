import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { carryTarget } from '../../../src/core/documents/notePlace.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import type { ComposeFor, ExportChannel } from '../../../src/core/export/exportFormats.ts';
import type { Words } from '../../../src/core/text/words.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';
import { SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';
import { prepared } from '../documents/preparing.ts';
import { wordsOf } from '../language/bundleWords.ts';

/** Every language that there are messages of. */
const LANGUAGES: readonly Words[] = [
	ENGLISH,
	...readdirSync(join(import.meta.dirname ?? __dirname, '../../../l10n')).flatMap(file =>
		/^bundle\.l10n\.(\w+)\.json$/.exec(file)?.[1] ?? []
	).map(wordsOf),
];

/** Every composer whose text is read by those of one relationship; one that is new is here by itself. */
const COMPOSERS: readonly (readonly [id: string, compose: ComposeFor])[] = Object.entries<ExportChannel>(
	EXPORT_CHANNELS,
).flatMap(([id, { readers }]) => readers === 'keeper' ? [] : [[id, readers] as const]);

/** How an item or a sentence can point to a note without saying its name in words of its own. */
const towards = fc.constantFrom(
	'',
	' goal:STEM',
	' goal:"STEM"',
	' [goal:: STEM]',
	' [goal:: [[STEM]]]',
	' [[STEM]]',
	' [[STEM#Steps]]',
	' [[goals/STEM]]',
	' [their goal](../goals/STEM.md)',
	' [[STEM|their goal]]',
);
const owner = fc.constantFrom('', ' @mentor', ' @mentee', ' @mentor @mentee');
const state = fc.constantFrom('[ ]', '[/]', '[x]', '[-]', '[>]', '[ ]');
const when = fc.constantFrom('', ' due:2026-11-01', ' due:2026-12-01', ' since:2026-09-01 carried:2');

const line = fc.record({ state, owner, when, towards, toOther: fc.nat({ max: 3 }) });
const relationship = fc.record({
	kind: fc.constantFrom('mentorship', 'mentorship', 'committee'),
	role: fc.constantFrom('mentee', 'mentee', 'mentor'),
	status: fc.constantFrom('active', 'active', 'informal', 'ended'),
	hasMentor: fc.constantFrom(true, true, false),
	circle: fc.constantFrom(undefined, 'pair'),
	lines: fc.array(line, { maxLength: 6 }),
	goal: fc.constantFrom('active', 'at-risk', 'achieved', 'revised', 'dropped'),
	hasNext: fc.boolean(),
	isWritten: fc.boolean(),
	towards,
	toOther: fc.nat({ max: 3 }),
});
type RandomRelationship = typeof relationship extends fc.Arbitrary<infer Value> ? Value : never;

const wordOf = (number: number) => `xonly${'abcd'[number]!}x`;
const stemOf = (number: number) => `pair${'abcd'[number]!}`;

/** All that a relationship can have, with its own word in each text and name; with it what is private. */
function filesOf(of: RandomRelationship, number: number, stems: readonly string[]): Files {
	const [word, stem] = [wordOf(number), stemOf(number)];
	// A link in a sentence that is not complete without it is the keeper's own words; these are complete.
	const told = `We spoke of ${word}`;
	const pointing = (text: string, to: number) => text.replaceAll('STEM', stems[to % stems.length]!);
	const note = (type: string, fields: readonly string[], body = '', isPrivate = false) =>
		noteText([
			`type: ${type}`,
			`mentorship: ${stem}`,
			`title: ${isPrivate ? SECRET : word} ${type}`,
			...isPrivate ? ['confidentiality: private'] : of.circle ? [`confidentiality: ${of.circle}`] : [],
			...fields,
		], body);
	const items = of.lines.map(each =>
		`- ${each.state} Send it ${word}${each.owner}${each.when}${pointing(each.towards, each.toOther)}`
		+ (each.state === '[x]' ? ' done:2026-11-20' : '')
	).join('\n');
	const hidden = `## Private\n\n- [ ] ${SECRET} @mentor due:2026-11-20\n\n<!-- ${SECRET} -->\n`;
	const pointer = pointing(of.towards, of.toOther);
	const isCommittee = of.kind === 'committee';
	return {
		[`mentorships/${stem}.md`]: noteText(
			[
				`type: ${of.kind}`,
				`status: ${of.status}`,
				`role: ${of.role}`,
				'mentee: Mara Lindqvist',
				'cadence: monthly',
				'review_date: 2026-12-01',
				...isCommittee
					? [`chair: Joan${word} Petrie`, `members: [Joan${word} Petrie, Sam${word} Qureshi]`]
					: of.hasMentor
					? [`mentor: Nora${word} Abara`]
					: [],
				...of.hasNext ? ['next_meeting: 2026-12-16'] : [],
			],
			`## Why we are in this\n\n**Mara** hopes for ${word}.\n\n### What I would gladly take on\n\n- A talk on ${word}\n\n`
				+ hidden,
		),
		[`goals/${stem}goal${word}.md`]: note(
			'goal',
			[
				`status: ${of.goal}`,
				'target_date: 2026-12-01',
				'review_date: 2026-12-01',
				'completed: 2026-11-19'.slice(0, of.goal === 'achieved' ? undefined : 0),
				`barriers: [${word}]`,
			].filter(Boolean),
			`- [ ] ${word}\n\n${hidden}`,
		),
		[`goals/${SECRET}${stem}.md`]: note('goal', ['status: active'], `- [ ] ${SECRET}\n`, true),
		[`meetings/${stem}-1.md`]: note(
			'meeting',
			['date: 2026-11-18', 'status: held', `location: ${word}`],
			`## Homework\n\n${items}\n\n## Concerns of today\n\n- ${told} (Joan${word} Petrie)\n\n`
				+ `## Barriers\n\n${word}\n\n## Parked\n\n- ${told}${pointer}\n\n## Decisions\n\n- ${told}${pointer}\n\n${hidden}`,
		),
		...of.isWritten
			? {
				[`meetings/${stem}-2.md`]: note(
					'meeting',
					['date: 2026-12-16', 'status: planned'],
					`## What I need this time\n\n${word}\n\n## Agenda\n\n- [ ] ${told}${pointer}\n\n${hidden}`,
				),
				[`summaries/${stem}.md`]: note(
					'summary',
					['date: 2026-11-22'],
					`## Goals\n\n- ${told}${pointer}\n\n${hidden}`,
				),
			}
			: {},
		[`offers/${stem}.md`]: note('opportunity', [
			'date: 2026-11-01',
			'respond_by: 2026-12-01',
			'hours: 4',
			`requested_by: ${word}`,
			`goals: [${stems.join(', ')}]`,
		], `**What is asked.** ${word}\n\n${hidden}`),
		[`other/a-${stem}.md`]: note('accomplishments', [], `- 2026-11-20 ${told}${pointer}\n\n${hidden}`),
		[`other/i-${stem}.md`]: note('idp', ['date: 2026-01-01', 'review_date: 2026-12-01'], hidden),
		[`other/r-${stem}.md`]: note('review', ['date: 2026-01-01', 'fit: 3'], `${word}\n\n${hidden}`),
		[`other/n-${stem}.md`]: note('network', ['review_date: 2026-12-01'], `${word}\n\n${hidden}`),
		[`other/p-${stem}.md`]: note(
			'priorities',
			['date: 2026-10-01'],
			`## Quit\n\n- [ ] ${told}${pointer}\n\n${hidden}`,
		),
		[`other/c-${stem}.md`]: note('concern', ['date: 2026-11-01'], SECRET, true),
	};
}

const notebook = fc.tuple(
	fc.array(relationship, { minLength: 2, maxLength: 4 }),
	fc.constantFrom(...LANGUAGES),
).map(([all, l10n]) => {
	const stems = all.flatMap((_, number) => [`${stemOf(number)}goal${wordOf(number)}`, `${SECRET}${stemOf(number)}`]);
	const files: Files = Object.assign({}, ...all.map((of, number) => filesOf(of, number, stems))) as Files;
	return { files, l10n, count: all.length };
});

/** What those of a relationship must not read in a text, with what stands around it. */
function leaksIn(text: string, own: number, count: number): string[] {
	const plain = text.replace(/\r\n /g, '').toLowerCase();
	const others = Array.from({ length: count }, (_, number) => number).filter(number => number !== own).map(wordOf);
	return [SECRET, ...others].flatMap(word => {
		const at = plain.indexOf(word);
		return at < 0 ? [] : [`${word}: …${plain.slice(Math.max(0, at - 200), at + 80)}…`];
	});
}

suite('nobody reads what is another pair’s, or private', () => {
	test('in any document, letter or prepared note, in any language', () => {
		fc.assert(
			fc.property(notebook, ({ files, l10n, count }) => {
				const notes = publicNotesOf(files);
				for (let own = 0; own < count; own++) {
					const key = `mentorships/${stemOf(own)}.md`;
					for (const [id, compose] of COMPOSERS) {
						for (const text of compose(notes, key, l10n)) {
							assert.deepEqual(leaksIn(text, own, count), [], `${id}, ${l10n.language}, ${key}`);
						}
					}
					for (const text of preparedNote(files, key, l10n)) {
						assert.deepEqual(leaksIn(text, own, count), [], `the prepared note, ${l10n.language}, ${key}`);
					}
				}
			}),
			{ numRuns: runs(15) },
		);
	});

	test('each composer says something in every language, or that would be for nothing', () => {
		const samples = fc.sample(notebook, { numRuns: 6, seed: 3 });
		const told = new Map<string, Set<string>>();
		for (const { files, count } of samples) {
			const notes = publicNotesOf(files);
			for (const l10n of LANGUAGES) {
				for (let own = 0; own < count; own++) {
					for (const [id, compose] of COMPOSERS) {
						if ([...compose(notes, `mentorships/${stemOf(own)}.md`, l10n)].join('').includes(wordOf(own))) {
							told.set(id, (told.get(id) ?? new Set()).add(l10n.language));
						}
					}
				}
			}
		}
		const silent = COMPOSERS.filter(([id]) => told.get(id)?.size !== LANGUAGES.length).map(([id]) => id);
		assert.deepEqual(silent, []);
	});
});

/** The next meeting's note without the keeper's own words, and without homework: its lines stay as they are. */
function preparedNote(files: Files, key: string, l10n: Words): string[] {
	const mentorship = notebookOf(files).mentorship(key)!;
	if (!carryTarget(mentorship, undefined, l10n)) { return []; }
	const { path, files: after } = prepared(files, key, { l10n });
	const own = new Set((files[path] ?? '').split('\n'));
	return [
		(after[path] ?? '').replace(/^## Homework[^]*$/m, '').split('\n').filter(line => !own.has(line)).join('\n'),
	];
}
