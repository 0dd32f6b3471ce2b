/**
 * The part `linear` of `npm run verify`: texts that are made to be slow, ten times as long, take
 * at most twelve times as long. Prints a row for each shape, with the worst reader of it, and
 * ends with 1 where one takes more.
 */
import { editTasks, toggleTask } from '../../src/core/edit/taskEdit.ts';
import { convertDialect } from '../../src/core/edit/convertDialect.ts';
import { parseCalendarDate } from '../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { toPublicNotes } from '../../src/core/export/publicNotes.ts';
import type { ExportChannel } from '../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../src/core/export/exportChannels.ts';
import { everyLink, readMarkdown } from '../../src/core/markdown/links.ts';
import { Notebook } from '../../src/core/notebook/notebook.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { mentionsIn } from '../../src/core/languageService/references/mentions.ts';
import { checkNote } from '../../src/core/languageService/rules/checkNote.ts';
import { LINK_SHAPES } from '../../test/support/linkShapes.ts';
import { ENGLISH } from '../../src/core/text/words.ts';

/** Ten times as much is still less than the longest front matter that is read. */
const LENGTH = 6_000;
const TIMES = 10;
const LIMIT = 12;
const ROUNDS = 5;
/** Below it the clock and the collector tell more than the work. */
const LEAST_MILLISECONDS = 20;
const TODAY = parseCalendarDate('2026-11-23')!;
const PATH = 'meetings/x.md';

/** A text of about so many characters. */
type Shape = (length: number) => string;

const head = 'type: meeting\nmentorship: abara\ndate: 2026-11-18\n';
const body = (text: string): string => `---\n${head}---\n## Homework\n\n${text}\n`;
const front = (text: string): string => `---\n${head}${text}\n---\n- [ ] one\n`;
const repeated = (unit: string): Shape => (length) => body(unit.repeat(length / unit.length));
const inTask = (unit: string): Shape => (length) => body(`- [ ] ${unit.repeat(length / unit.length)}`);
const yaml = (unit: (index: number) => string, size: number): Shape => (length) =>
	front(Array.from({ length: length / size }, (_, index) => unit(index)).join(''));

const SHAPES: Record<string, Shape> = {
	'quotes in quotes': (length) => body(`${'> '.repeat(length / 2)}a`),
	'quotes, a line each': (length) =>
		body(Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'>'.repeat(depth)} a\n`).join('')),
	'lists in lists': (length) =>
		body(Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'  '.repeat(depth)}- [ ] a\n`).join('')),
	'lists on one line': repeated('- '),
	'items in items on one line': repeated('- [ ] '),
	'one long line': repeated('word '),
	'one long item': inTask('word '),
	'one word': repeated('a'),
	'many lines of an item': inTask('\n  more'),
	'blank lines': repeated('\n'),
	'spaces': repeated(' '),
	'tabs': inTask('\t'),
	'brackets': repeated('['),
	'brackets in an item': inTask('['),
	'links not closed': inTask('[a]('),
	'links in links': (length) => body(`${'['.repeat(length / 6)}a${'](b)'.repeat(length / 6)}`),
	'wikilinks not closed': inTask('[[a '),
	'backticks': inTask('`'),
	'runs of backticks': (length) =>
		body(Array.from({ length: Math.sqrt(2 * length) }, (_, run) => '`'.repeat(run)).join(' ')),
	'emphasis': inTask('*a _b '),
	'stars': inTask('*'),
	'backslashes': inTask('\\'),
	'entities': inTask('&amp'),
	'angles': inTask('<a '),
	'addresses': inTask('a@b.'),
	'fields': inTask('due:2026-12-01 '),
	'fields in brackets': inTask('[due:: 2026-12-01] '),
	'brackets of fields not closed': inTask('[due:: '),
	'emoji fields': inTask('📅 2026-12-01 '),
	'owners': inTask('@abara '),
	'colons': inTask('a:'),
	'numbers': inTask('1'),
	'items': repeated('- [ ] a @mentor due:2026-12-01\n'),
	'the same items': repeated('- [ ] a\n'),
	'numbered items': repeated('1. [x] a\n'),
	'headings': repeated('# Private\n'),
	'underlines': repeated('a\n=\n'),
	'tables': repeated('| a | b |\n|--|--|\n| c | d |\n'),
	'a wide table': (length) =>
		body(`|${'a|'.repeat(length / 5)}\n|${'-|'.repeat(length / 5)}\n|${'b|'.repeat(length / 5)}`),
	'a long table': (length) => body(`|a|\n|-|\n${'|b|\n'.repeat(length / 4)}`),
	'definitions': repeated('[a]: b\n'),
	'footnotes': repeated('[^a]: b\n'),
	'comments not closed': repeated('<!-- '),
	'comments': repeated('<!-- a -->'),
	'private marks': repeated('<!-- private -->\n'),
	'private marks in pairs': repeated('<!-- private -->\n<!-- /private -->\n'),
	'tags not closed': repeated('<div '),
	'fences': repeated('```\n'),
	'fences of all lengths': (length) =>
		body(Array.from({ length: Math.sqrt(2 * length) }, (_, run) => `${'`'.repeat(run + 3)}\n`).join('')),
	'marks of conflicts': repeated('<<<<<<< a\n'),
	'conflicts': repeated('<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n'),
	'conflicts in fences': repeated('~~~\n<<<<<<< a\n'),
	'days of the week': repeated('Friday 2026-10-29 ('),
	'words that look private': repeated('MRN 12345 '),
	'aliases of aliases': (length) =>
		front(
			Array.from({ length: length / 60 }, (_, index) =>
				`k${index}: &a${index} ` + `[${
					Array.from({ length: 9 }, () => index === 0 ? 'x' : `*a${index - 1}`).join(', ')
				}]\n`).join(''),
		),
	'keys': yaml((index) => `k${index}: v\n`, 12),
	'anchors': yaml((index) => `k${index}: &a${index} v\n`, 13),
	'flow lists in lists': (length) => front(`a: ${'['.repeat(length / 4)}${']'.repeat(length / 4)}`),
	'flow lists not closed': (length) => front(`a: ${'['.repeat(length / 4)}`),
	'lists in YAML': (length) => front(`tags: [${'a, '.repeat(length / 3)}]`),
	'members': yaml(() => '- a\n', 4),
	'quotes in YAML': (length) => front(`a: "${'\\"'.repeat(length / 2)}"`),
	'comments in YAML': yaml(() => '# a\n', 4),
	'dashes not closing': (length) => `---\n${head}${'--- a\n'.repeat(length / 6)}`,
};

for (const [name, shape] of Object.entries(LINK_SHAPES)) { SHAPES[name] ??= (length) => body(shape(length)); }

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	'reading': (text) => parseNote(text, PATH),
	'a notebook': (text) => {
		const notebook = notebookWith(text);
		return [notebook.homework(), notebook.problems()];
	},
	'ticking': (text) => {
		const task = parseNote(text, PATH).note?.tasks.at(-1);
		return task
			&& editTasks(text, [task], toggleTask({ today: TODAY, addDoneDate: true, defaultDialect: 'plain' }));
	},
	'another way of writing': (text) => convertDialect(text, 'emoji'),
	'mentions': mentionsIn,
	'links': (text) => readMarkdown(text),
	'links of every kind': everyLink,
	'exports': (text) => exportedBy(text),
	'rules': (text) =>
		checkNote({
			text,
			path: PATH,
			today: TODAY,
			view: notebookWith(text),
			options: DEFAULT_NOTE_OPTIONS,
			dialect: 'plain',
			addDoneDate: true,
			l10n: ENGLISH,
			exists: () => false,
			tracked: () => true,
		}),
};

/** Everything that can leave a notebook with a note of such a text. */
function exportedBy(text: string): readonly string[] {
	const notebook = notebookWith(text);
	notebook.put(
		'abara.md',
		parseNote('---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n', 'abara.md'),
	);
	const notes = toPublicNotes(notebook, new Map([[PATH, text]]), DEFAULT_NOTE_OPTIONS);
	return Object.values(EXPORT_CHANNELS).flatMap((channel: ExportChannel) => [...channel.everything(notes, ENGLISH)]);
}

function notebookWith(text: string): Notebook {
	const notebook = new Notebook({ today: TODAY });
	notebook.put(PATH, parseNote(text, PATH));
	return notebook;
}

/** Milliseconds of processor time for so many runs. */
function timeOf(read: (text: string) => unknown, text: string, count: number): number {
	const start = process.cpuUsage();
	for (let run = 0; run < count; run++) { read(text); }
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** How many times as long the longer text takes; the best of some rounds, as noise only adds. */
function growthOf(read: (text: string) => unknown, shape: Shape): number {
	const [short, long] = [shape(LENGTH), shape(LENGTH * TIMES)];
	const length = long.length / short.length;
	const count = Math.max(1, Math.ceil(LEAST_MILLISECONDS / Math.max(0.001, timeOf(read, long, 1))));
	let best = Infinity;
	for (let round = 0; round < ROUNDS && best > LIMIT; round++) {
		const before = timeOf(read, short, count * TIMES);
		best = Math.min(
			best,
			TIMES * TIMES * timeOf(read, long, count) / Math.max(before, LEAST_MILLISECONDS / 2) / length,
		);
	}
	return best;
}

const only = process.argv[2];
let isSlow = false;
for (const [name, shape] of Object.entries(SHAPES).filter(([name]) => only === undefined || name.includes(only))) {
	const rows = Object.entries(READERS).map(([reader, read]) => ({ reader, growth: growthOf(read, shape) })).sort((
		a,
		b,
	) => b.growth - a.growth);
	const slow = rows.filter(({ growth }) => growth > LIMIT);
	isSlow ||= slow.length > 0;
	const told = (slow.length > 0 ? slow : rows.slice(0, 1)).map(({ reader, growth }) =>
		`${growth.toFixed(1)} (${reader})`
	).join(', ');
	console.log(`${slow.length > 0 ? 'SLOW' : 'ok  '}  ${name.padEnd(34)} ${TIMES} × longer: ${told}`);
}
process.exitCode = isSlow ? 1 : 0;
