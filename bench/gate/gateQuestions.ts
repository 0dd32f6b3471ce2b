import { AssistMemory } from '../../src/core/languageService/assistMemory.ts';
import { complete, completionPlace } from '../../src/core/languageService/completion/complete.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { parseBlockQuery, runBlockQuery } from '../../src/core/query/blockQuery.ts';
import { buildReport } from '../../src/core/query/report.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import type { GateNotebook } from './gateNotebook.ts';
import type { Growth } from './judge.ts';

/** Something asked of a notebook that is loaded, made ready by {@link Question.prepare}. */
export interface Question {
	readonly name: string;
	readonly growth: Growth;
	readonly prepare: (gate: GateNotebook) => () => unknown;
}

/** What is asked while somebody writes, and over all notes. Lists of names are as long as the notebook is large. */
export const QUESTIONS: readonly Question[] = [
	{ name: 'a key in plain writing', growth: 'flat', prepare: gate => key(gate, 'Just plain words |') },
	{ name: 'a key in `due:`', growth: 'flat', prepare: gate => key(gate, '- [ ] Send it due:|') },
	{ name: 'a key in `@`', growth: 'linear', prepare: gate => key(gate, '- [ ] Send it @|') },
	{ name: 'a key in `goal:`', growth: 'linear', prepare: gate => key(gate, '- [ ] Send it goal:a|') },
	{ name: 'a key in `[[`', growth: 'linear', prepare: gate => key(gate, 'See [[a|') },
	{ name: 'query `homework overdue`', growth: 'linear', prepare: gate => query(gate, 'homework overdue') },
	{ name: 'query `homework done`', growth: 'linear', prepare: gate => query(gate, 'homework done') },
	{ name: 'query `goals`', growth: 'linear', prepare: gate => query(gate, 'goals') },
	{ name: 'the report', growth: 'linear', prepare: ({ notebook }) => () => buildReport(notebook) },
];

/** Completion at `|`, asked once before, so that what is kept between two keys is there. */
function key(gate: GateNotebook, line: string): () => unknown {
	const { notebook, paths } = gate;
	const path = paths.find(name => name.includes('/meetings/'))!;
	const marked = `${gate.text(path)}\n${line}\n`;
	const offset = marked.lastIndexOf('|');
	const request = {
		text: marked.slice(0, offset) + marked.slice(offset + 1),
		offset,
		path,
		view: notebook,
		memory: new AssistMemory(),
		noteOptions: DEFAULT_NOTE_OPTIONS,
		dialect: 'plain',
		l10n: ENGLISH,
	} as const;
	const ask = () => {
		const place = completionPlace(request.text, offset, false);
		return place && complete(request, place, { files: [], citations: [] });
	};
	ask();
	return ask;
}

function query({ notebook }: GateNotebook, line: string): () => unknown {
	const asked = parseBlockQuery(line, ENGLISH);
	if ('problem' in asked) { throw new Error(`${line}: ${asked.problem}`); }
	runBlockQuery(asked, notebook);
	return () => runBlockQuery(asked, notebook);
}
