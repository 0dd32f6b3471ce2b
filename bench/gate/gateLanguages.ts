/**
 * What the languages cost that are known: nothing where a notebook is in English, and by the note where it is in one of
 * them.
 */
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { generateNotebook, type GeneratedNote } from '../notebook.ts';
import type { Row } from '../rows.ts';
import { countWork } from './countWork.ts';
import { GateNotebook } from './gateNotebook.ts';
import { judge, judgeExactly, type Sample } from './judge.ts';
import { LOAD_SIZES } from './sizes.ts';

/** The tables of words, and all that looks into them. */
const TABLES = '/src/core/language/';

/** The words of English that a French notebook has others for. */
const FRENCH = {
	held: 'tenue',
	planned: 'prévue',
	active: 'en cours',
	monthly: 'mensuel',
	pending: 'en attente',
} as const;

export async function languageRows(): Promise<Row[]> {
	const english = new GateNotebook(LOAD_SIZES[1]);
	const { steps } = await countWork(TABLES, () => english.load());
	const french: Sample[] = [];
	for (const size of LOAD_SIZES) {
		const gate = new GateNotebook(size, undefined, inFrench(size), { ...DEFAULT_NOTE_OPTIONS, languages: ['fr'] });
		french.push({ size, cost: (await countWork(TABLES, () => gate.load())).steps });
	}
	return [
		judgeExactly(`loading ${english.size} in English: steps in the tables of other languages`, steps, 0),
		judge('loading in French: steps a note in the tables', 'linear', french[0]!, french[1]!),
	];
}

function* inFrench(size: number): Generator<GeneratedNote> {
	const word = new RegExp(`^(\\w+: )(${Object.keys(FRENCH).join('|')})$`, 'gm');
	for (const note of generateNotebook(size)) {
		yield {
			...note,
			text: note.text.replace(word, (_, key: string, value: keyof typeof FRENCH) => key + FRENCH[value]),
		};
	}
}
