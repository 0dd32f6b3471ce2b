/** Homework carried forward in many pairs of notes: no original may be marked without its copy. */
import type { Notes } from '../kills.ts';

const PAIRS = 25;

export const title = 'carrying homework forward';
export const order = { what: 'carry', pairs: PAIRS };

export function notebook(): Notes {
	const notes: Notes = new Map();
	for (let pair = 0; pair < PAIRS; pair++) {
		notes.set(
			`mentorships/pair${pair}.md`,
			`---\ntype: mentorship\nmentor: Ana Vega${pair}\nmentee: Ben Orr${pair}\n`
				+ `next_meeting: 2026-12-09 15:00\n---\n\n# Pair ${pair}\n`,
		);
		notes.set(
			held(pair),
			meeting(
				pair,
				'2026-11-01',
				'held',
				`## Homework — mentor\n\n- [ ] Introduce ${pair}\n  - [x] Ask\n  - [ ] Thank\n\n`
					+ `## Homework — mentee\n\n- [ ] Send it ${pair} due:2026-11-20\n  with what was said\n`,
			),
		);
		notes.set(planned(pair), meeting(pair, '2026-12-09', 'planned', '# Next\n\nWritten before.\n'));
	}
	return notes;
}

const held = (pair: number) => `meetings/2026-11-01-pair${pair}.md`;
const planned = (pair: number) => `meetings/2026-12-09-pair${pair}.md`;

function meeting(pair: number, date: string, status: string, body: string) {
	return `---\ntype: meeting\nmentorship: pair${pair}\ndate: ${date}\nstatus: ${status}\n---\n\n${body}`;
}

/** What is wrong after a kill, besides torn files. */
export function harm(_before: Notes, now: Notes, after: Notes): string[] {
	const lost = [...Array(PAIRS).keys()].filter((pair) =>
		now.get(held(pair)) === after.get(held(pair)) && now.get(planned(pair)) !== after.get(planned(pair))
	);
	return lost.map((pair) => `${held(pair)} is marked, and the copy is not there`);
}

/** How far a killed run came. */
export function reached(before: Notes, now: Notes) {
	const count = (name: (pair: number) => string) =>
		[...Array(PAIRS).keys()].filter((pair) => now.get(name(pair)) !== before.get(name(pair))).length;
	return `${count(planned)} copied, ${count(held)} marked, of ${PAIRS}`;
}
