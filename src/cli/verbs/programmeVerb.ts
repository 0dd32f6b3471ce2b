import { CommandError } from '../terminal.ts';
import {
	type Flag,
	type Operand,
	type ValueOption,
	DRY_RUN,
	TODAY,
	textFor,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

const file = (
	summary: string,
) => ({
	kind: 'value',
	placeholder: 'FILE',
	summary,
	completes: 'file',
	read: textFor('A file needs a name.'),
} satisfies ValueOption<string>);

const FORM = {
	operands: {
		receipts: {
			name: 'RECEIPTS',
			summary: 'folders, files or zips with receipts',
			question: 'Which folder has the receipts?',
			completes: 'file',
			many: true,
		} satisfies Operand,
	},
	options: {
		'programme': {
			kind: 'value',
			placeholder: 'NAME',
			summary: 'count only receipts of this programme',
			read: textFor('--programme needs a name.'),
		} satisfies ValueOption<string>,
		'notebooks': {
			kind: 'flag',
			summary: 'the folders are notebooks of your own; of each, dates only are read',
		} satisfies Flag,
		'year-begins': {
			kind: 'value',
			placeholder: 'MONTH',
			summary: 'the month with which a year begins, 1 to 12 (default: 1)',
			read: within('year-begins', 1, 12),
		} satisfies ValueOption<number>,
		'first-within': {
			kind: 'value',
			placeholder: 'WEEKS',
			summary: 'a first meeting is expected within so many weeks (default: 8)',
			read: within('first-within', 1, 520),
		} satisfies ValueOption<number>,
		'csv': file('write all pairs as a table; - is standard output'),
		'xlsx': file('write departments, pairs and remarks as a workbook'),
		'html': file('write the page with charts, to print or to pass on; - is standard output'),
		'names': { kind: 'flag', summary: 'the page names those whom one may want to write to' } satisfies Flag,
		'parquet': {
			kind: 'value',
			placeholder: 'FOLDER',
			summary: 'write columns for DuckDB or Spark into a new folder',
			completes: 'folder',
			read: textFor('--parquet needs a folder.'),
		} satisfies ValueOption<string>,
		'today': TODAY,
		'dry-run': { ...DRY_RUN, summary: 'write no file; say which would be written' },
	},
} as const satisfies VerbForm;

/** What was asked of `programme`. */
export type ProgrammeCall = CallOf<typeof FORM>;

/** `programme`: what it is for, and what it may be given. */
export const programmeVerb = defineVerb({
	name: 'programme',
	summary: 'for a coordinator: which pairs meet as agreed, from their receipts',
	details: [
		'Reads receipts, one a file (.json) or one a line (.jsonl), also in zips, and tells where pairs stand, by department and year. No group of fewer than five pairs is broken down. Receipts that are doubled, replaced, contradictory, changed by hand or of another programme are named with the reason.',
		'No file that is there is written over. docs/programme.md tells what the words mean.',
	],
	...FORM,
	examples: [
		{ line: 'programme receipts', does: 'The table.' },
		{
			line: 'programme receipts spring.zip --year-begins 9 --html programme.html --xlsx programme.xlsx',
			does: 'By academic year, as a page and a workbook.',
		},
		{ line: 'programme receipts --parquet columns', does: 'For queries over many years; see docs/programme.md.' },
	],
});

function within(name: string, least: number, most: number): (text: string) => number {
	return text => {
		const number = Number(text);
		if (!Number.isInteger(number) || number < least || number > most) {
			throw new CommandError(`--${name} takes a whole number from ${least} to ${most}.`);
		}
		return number;
	};
}
