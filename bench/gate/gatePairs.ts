import { addDays } from '../../src/core/model/calendarDate.ts';
import { BENCH_TODAY, type GeneratedNote } from '../notebook.ts';
import { countWork } from './countWork.ts';
import { GateNotebook } from './gateNotebook.ts';
import { judge, judgeSame, type Sample } from './judge.ts';
import type { Row } from '../rows.ts';

/** Into how many mentorships the same number of notes is divided. */
const PAIRS = [1, 3, 30, 300] as const;
const NOTES = 3_000;
/** Meetings of the one mentorship that gets one more. */
const FEW = 30;
/** A file name is no order in time: meetings come in this stride. */
const STRIDE = 7;
const MORE = 10;
const SYLLABLES = ['baba', 'keke', 'lili', 'momo', 'nunu', 'rara', 'sese', 'titi', 'vovo', 'zuzu'] as const;

/**
 * Meetings of several pairs, as many of each: half of the homework has no date and is due at the next
 * meeting, the rest has one. Each note has as much to it as any other.
 */
function* meetingsOf(pairs: number, notes: number): Generator<GeneratedNote> {
	for (let i = 0; i < notes; i++) {
		const meeting = Math.floor(i / pairs) * STRIDE % Math.ceil(notes / pairs);
		yield meetingNote(i % pairs, meeting, `${i}`.padStart(5, '0'));
	}
}

/** A family name for a number of three digits: no two are nearly the same. */
function familyName(pair: number): string {
	return `${pair}`.padStart(3, '0').replace(/\d/g, digit => SYLLABLES[Number(digit)]!);
}

function meetingNote(pair: number, meeting: number, name: string): GeneratedNote {
	const key = familyName(pair);
	const date = addDays(BENCH_TODAY, -1 - meeting);
	const [text, due] = [`Send part ${name}`, addDays(date, 10)];
	return {
		path: `meetings/${name}.md`,
		text: `---\ntype: meeting\nmentor: Ruth ${key}ra\nmentee: Mara ${key}lind\ndate: ${date}\n---\n# ${name}\n\n`
			+ `## Homework\n\n- [ ] ${text} @mentor\n- [x] ${text} @mentee due:${due}\n`,
	};
}

async function loadingRow(): Promise<Row> {
	const samples: Sample[] = [];
	for (const pairs of PAIRS) {
		const gate = new GateNotebook(NOTES, undefined, meetingsOf(pairs, NOTES));
		samples.push({ size: pairs, cost: (await countWork('/src/', () => gate.load())).steps });
	}
	return judgeSame(`loading ${NOTES} notes: steps, by mentorships`, samples);
}

/** A new note of the newest day but for those before it, and one of long ago. */
async function oneMoreRows(): Promise<Row[]> {
	const gates = [FEW, NOTES].map(size => new GateNotebook(size, undefined, meetingsOf(1, size)));
	for (const gate of gates) {
		await gate.load();
		await gate.change('meetings/first.md', meetingNote(0, FEW - 1, 'first').text);
	}
	const rows: Row[] = [];
	for (const [what, meeting] of [['today', -1], ['long ago', FEW / 2]] as const) {
		const samples: Sample[] = [];
		for (const gate of gates) {
			const { steps } = await countWork('/src/', async () => {
				for (let i = 0; i < MORE; i++) {
					const { path, text } = meetingNote(0, meeting, `${what.replace(' ', '-')}-${i}`);
					await gate.change(path, text);
				}
			});
			samples.push({ size: gate.size, cost: steps });
		}
		rows.push(judge(`one more meeting ${what}, ${MORE} times: steps`, 'flat', samples[0]!, samples[1]!));
	}
	return rows;
}

/** What a mentorship costs must not depend on how many meetings it has. */
export async function pairRows(): Promise<Row[]> {
	return [await loadingRow(), ...await oneMoreRows()];
}
