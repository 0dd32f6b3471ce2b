/**
 * How long completion and hover take in a notebook of 10,000 notes, printed, not judged: times of
 * processor, since others share the machine.
 *
 *     npm run bench -- assist
 */
import type { AssistRequest } from '../src/core/languageService/notebookPort.ts';
import { AssistMemory } from '../src/core/languageService/assistMemory.ts';
import { complete, completionPlace } from '../src/core/languageService/completion/complete.ts';
import { hoverPlace } from '../src/core/languageService/hover.ts';
import { DEFAULT_NOTE_OPTIONS } from '../src/core/model/noteOptions.ts';
import { Notebook } from '../src/core/notebook/notebook.ts';
import { noteParser } from '../src/core/note/parseNote.ts';
import { ENGLISH } from '../src/core/text/words.ts';
import { hoverText } from '../src/core/languageService/hoverText.ts';
import { BENCH_TODAY, generateNotebook } from './notebook.ts';

const SIZE = 10_000;
const RUNS = 60;

const parse = noteParser(DEFAULT_NOTE_OPTIONS);
const texts = new Map([...generateNotebook(SIZE)].map(({ path, text }) => [path, text] as const));
const view = new Notebook({ today: BENCH_TODAY });
for (const [path, text] of texts) { view.put(path, parse(text, path)); }
view.homework();
const [path, original] = [...texts].find(([name]) => name.includes('/meetings/'))!;
const memory = new AssistMemory();
const files = [...texts.keys()].slice(0, 5_000).map(name => name.replace('mentoring/', 'papers/'));
const citations = files.map((name, index) => ({ key: `key${index}`, title: name, start: 0, path: 'a.bib' }));

/** The note with a line more; and another note typed in just before, as the notebook sees it while someone writes. */
function ask(line: string, run: number): AssistRequest {
	const marked = `${original}\n${line}\n`;
	const offset = marked.lastIndexOf('|');
	const text = marked.slice(0, offset) + marked.slice(offset + 1);
	view.put(path, parse(`${text}\n- [ ] Typed ${run} due:2026-12-01\n`, path));
	return { text, offset, path, view, memory, noteOptions: DEFAULT_NOTE_OPTIONS, dialect: 'plain', l10n: ENGLISH };
}

function time(name: string, work: (run: number) => unknown): void {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const start = process.cpuUsage();
		if (work(run) === undefined) { throw new Error(`${name}: no answer`); }
		const { user, system } = process.cpuUsage(start);
		times.push((user + system) / 1000);
	}
	const [first] = times;
	times.sort((a, b) => a - b);
	console.log(
		`${name.padEnd(44)} median ${times[RUNS >> 1]!.toFixed(2).padStart(7)} ms   95 % `
			+ `${times[Math.floor(RUNS * 0.95)]!.toFixed(2).padStart(7)} ms   first ${first!.toFixed(1).padStart(6)} `
			+ 'ms',
	);
}

console.log(`${view.size} notes; each time the note was changed before, and what follows from that is counted too`);
for (
	const line of [
		'- [ ] Send it @|',
		'- [ ] Send it due:|',
		'- [ ] Send it goal:ab|',
		'See [[ab|',
		'See [it](ab|',
		'As shown [@key1|',
		'- [ ] Plain words |',
	]
) {
	time(`completion  ${line}`, run => {
		const request = ask(line, run);
		const place = completionPlace(request.text, request.offset, true);
		return place && complete(request, place, { files, citations });
	});
}
for (const line of ['- [ ] Send |it @mentor', '- [ ] Send it @men|tor', '- [ ] Send it due:2026-12-0|1']) {
	time(`hover       ${line}`, run => {
		const request = ask(line, run);
		const place = hoverPlace(request.text, request.offset);
		return place && hoverText({ ...request, citations: [] }, place);
	});
}
const plain = `${original}\nJust plain writing, word after word `;
time('a space in plain writing: nothing', () => completionPlace(plain, plain.length, false) ?? 'nothing');
