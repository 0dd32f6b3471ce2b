/**
 * How long the rules take over one note that is being edited, in notebooks of growing size:
 *
 *     npm run bench -- rules
 *
 * Each round changes a note as typing does: the notebook takes it in, then everything is looked
 * for in that note, without and with a problem in it that takes the names of the whole notebook.
 * The target is 50 ms after the pause, at 10,000 notes. Nothing is asserted here.
 */
import { checkNote } from '../src/core/languageService/rules/checkNote.ts';
import { DEFAULT_NOTE_OPTIONS } from '../src/core/model/noteOptions.ts';
import { Notebook } from '../src/core/notebook/notebook.ts';
import { noteParser } from '../src/core/note/parseNote.ts';
import { ENGLISH } from '../src/core/text/words.ts';
import { BENCH_TODAY, generateNotebook, type GeneratedNote } from './notebook.ts';
import { median, quantile } from './timing.ts';

const ROUNDS = 200;
const parse = noteParser(DEFAULT_NOTE_OPTIONS);
/** What is typed at the end of the note: nothing wrong, or names that nobody has. */
const TYPED = {
	'a clean line': '\nA line of text.\n',
	'unknown names': '\n- [ ] One @nobdy goal:no-such-gaol due:2026-2-3\n',
};

function look(notebook: Notebook, { path, text }: GeneratedNote): number {
	notebook.put(path, parse(text, path));
	const start = performance.now();
	checkNote({
		text,
		path,
		today: BENCH_TODAY,
		view: notebook,
		options: DEFAULT_NOTE_OPTIONS,
		dialect: 'plain',
		addDoneDate: true,
		l10n: ENGLISH,
		exists: () => true,
		tracked: () => undefined,
	});
	return performance.now() - start;
}

process.stdout.write('| notes | typed | median, ms | 95 of 100, ms | longest, ms |\n|--:|--|--:|--:|--:|\n');
for (const size of [100, 1_000, 10_000]) {
	const notes = [...generateNotebook(size)];
	const notebook = new Notebook({ today: BENCH_TODAY });
	for (const { path, text } of notes) { notebook.put(path, parse(text, path)); }
	for (const [name, typed] of Object.entries(TYPED)) {
		const times = Array.from({ length: ROUNDS }, (_, round) => {
			const note = notes[(round * 37) % notes.length]!;
			return look(notebook, { path: note.path, text: `${note.text}${typed}${round}\n` });
		});
		process.stdout.write(
			`| ${size} | ${name} | ${median(times).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | `
				+ `${Math.max(...times).toFixed(1)} |\n`,
		);
	}
}
