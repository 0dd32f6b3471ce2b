import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/core/model/calendarDate.ts';
import type { Notebook } from '../../src/core/notebook/notebook.ts';
import { noteText, putText, TODAY } from './noteBuilder.ts';

/** What happens to a notebook: a file is written, removed, its folder removed; a day passes; somebody looks. */
export type Step =
	| { readonly kind: 'put', readonly path: string, readonly text: string }
	/** One line of the front matter is written anew, the smallest change that matters. */
	| { readonly kind: 'edit', readonly path: string, readonly line: string }
	| { readonly kind: 'remove' | 'removeFolder', readonly path: string }
	| { readonly kind: 'today', readonly days: number }
	| { readonly kind: 'look', readonly at: number };

/** Called like copies of others: for certain, perhaps, and the copy of a copy. */
const COPIES = [
	'a/m1 (conflicted copy 2026-11-23 101010).md',
	'a/m2-LAPTOP.md',
	'a/m2-LAPTOP-MARA.md',
	'eklund (1).md',
	'award_conflict-20261123-101010.md',
	'a/m1 (1).md',
	'a/m1 (1) (1).md',
];
/** The files that come and go. */
export const PATHS = [
	'abara.md',
	'a/abara.md',
	'eklund.md',
	'award.md',
	'a/award.md',
	'a/m1.md',
	'a/m2.md',
	'b/m3.md',
	'b/m4.md',
	'b/c/m5.md',
	'm6.md',
	'm7.md',
	'm8.md',
	...COPIES,
];
const PEOPLE = ['Ruth Abara', 'Tomás Eklund', 'Mara Lindqvist', 'Abara Holm', ''];

const date = fc.integer({ min: -60, max: 60 }).map(days => addDays(TODAY, days));
const maybeDate = fc.option(date, { freq: 3 });

/** Mostly what the path suggests, so that notes often have to do with each other. */
const typeOf = (path: string): fc.Arbitrary<string> => {
	const usual = path.includes('award') ? 'goal' : /m\d/.test(path) ? 'meeting' : 'mentorship';
	const others = ['mentorship', 'committee', 'meeting', 'goal', 'opportunity', 'review', 'concern', 'nonsense'];
	return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
};

const frontMatterOf = (path: string): fc.Arbitrary<string[]> =>
	fc.record({
		type: typeOf(path),
		mentorship: fc.constantFrom('', 'abara', 'abara', 'abara', './abara.md', 'eklund', 'nobody'),
		mentor: fc.constantFrom('Ruth Abara', ...PEOPLE),
		mentee: fc.constantFrom('Mara Lindqvist', 'Mara Lindqvist', ...PEOPLE),
		chair: fc.constantFrom('', 'Joan Petrie'),
		status: fc.constantFrom(
			'',
			'',
			'active',
			'ended',
			'informal',
			'planned',
			'held',
			'postponed',
			'cancelled',
			'achieved',
		),
		date: maybeDate,
		next_meeting: maybeDate,
		target_date: maybeDate,
		cadence: fc.constantFrom('', 'monthly', '2 weeks'),
		horizon: fc.constantFrom('', 'short', 'long'),
		confidentiality: fc.constantFrom('', '', '', 'private'),
	}).map(fields => Object.entries(fields).map(([key, value]) => `${key}: ${value ?? ''}`));

const task = fc.tuple(
	fc.constantFrom('', '', '  '),
	fc.constantFrom(' ', ' ', '/', 'x', '-', '>', '?'),
	fc.constantFrom('', '', '@mentor', '@mentee', '@abara', '@tomas', '@petrie', '@stranger', '@mentor @mara'),
	maybeDate,
	fc.constantFrom(
		'',
		'',
		'',
		'goal:award',
		'goal:a/award.md',
		'goal:lost',
		'[[award]]',
		'[[m1]]',
		'[[m6|it]]',
		'priority:high',
		'carried:2',
		'carried:1 since:2026-10-20',
		'carried:20 since:2026-10-01',
		'since:2026-11-10',
		'done:2026-11-20',
		'done:2026-12-20',
		'done:2026-10-01 goal:award',
	),
).map(([indent, mark, owner, due, more]) => `${indent}- [${mark}] item ${owner} ${due ? `due:${due}` : ''} ${more}`);
const line = fc.oneof({ weight: 6, arbitrary: task }, {
	weight: 1,
	arbitrary: fc.constantFrom(
		'## Homework — mentor',
		'## Research',
		'## Private',
		'# Homework',
		'Text.',
		'<!-- private -->',
		'<!-- /private -->',
	),
});

const textOf = (path: string): fc.Arbitrary<string> =>
	fc.tuple(frontMatterOf(path), fc.array(line, { maxLength: 6 })).map(([front, lines]) =>
		noteText(front, lines.map(line => `${line}\n`).join(''))
	);

/** `a/abara.md` makes the stem ambiguous, so it comes seldom. */
const somePath = fc.constantFrom(
	...PATHS,
	...PATHS.filter(path => path !== 'a/abara.md'),
	...PATHS.filter(path => path !== 'a/abara.md'),
);
const put = somePath.chain(path => textOf(path).map(text => ({ kind: 'put' as const, path, text })));
const edit = somePath.chain(path =>
	frontMatterOf(path).chain(lines => fc.constantFrom(...lines)).map(line => ({ kind: 'edit' as const, path, line }))
);

/** What may happen next. */
export const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 12, arbitrary: put },
	{ weight: 8, arbitrary: edit },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...PATHS) }) },
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('removeFolder' as const), path: fc.constantFrom('a', 'b', 'b/c') }),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('today' as const), days: fc.integer({ min: -20, max: 40 }) }),
	},
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('look' as const), at: fc.nat(6) }) },
);

/** What a file system would hold after the same steps. */
export class Model {
	readonly files = new Map<string, string>();
	today: CalendarDate = TODAY;

	apply(step: Step): void {
		if (step.kind === 'put') { this.files.set(step.path, step.text); }
		if (step.kind === 'edit') { this.edit(step.path, step.line); }
		if (step.kind === 'remove') { this.files.delete(step.path); }
		if (step.kind === 'today') { this.today = addDays(this.today, step.days); }
		if (step.kind !== 'removeFolder') { return; }
		for (const path of this.files.keys()) { if (path.startsWith(`${step.path}/`)) { this.files.delete(path); } }
	}

	private edit(path: string, line: string): void {
		const before = this.files.get(path);
		const key = line.slice(0, line.indexOf(':'));
		if (before !== undefined) { this.files.set(path, before.replace(new RegExp(`^${key}: .*$`, 'm'), () => line)); }
	}
}

/**
 * Has a notebook take a step that the model has taken already.
 *
 * @param look Somebody asks for something.
 */
export function applyStep(
	notebook: Notebook,
	step: Step,
	{ files, today }: Model,
	look: (notebook: Notebook, at: number) => unknown,
): void {
	if ((step.kind === 'put' || step.kind === 'edit') && files.has(step.path)) {
		putText(notebook, step.path, files.get(step.path)!);
	}
	if (step.kind === 'remove') { notebook.remove(step.path); }
	if (step.kind === 'removeFolder') { notebook.removeFolder(step.path); }
	if (step.kind === 'today') { notebook.setToday(today); }
	if (step.kind === 'look') { look(notebook, step.at); }
}
