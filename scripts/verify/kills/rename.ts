/** A goal renamed that many notes name: its note is always there, under one of its two names. */
import type { Notes } from '../kills.ts';

const NOTES = 50;
const GOAL = '---\ntype: goal\ntitle: An award\n---\n\n- [ ] Ask who had it\n';

export const title = 'renaming a goal';
export const order = { what: 'rename', from: 'award', to: 'medal' };

export function notebook(): Notes {
	const notes: Notes = new Map([['goals/award.md', GOAL]]);
	for (let note = 0; note < NOTES; note++) {
		notes.set(
			`meetings/note${note}.md`,
			`---\ntype: meeting\ndate: 2026-11-01\n---\n\n# Talk ${note}\n\nOf [[award]].\n\n`
				+ `- [ ] Write ${note} @mentee goal:award\n- [x] Read it goal:goals/award\n`,
		);
	}
	return notes;
}

/** What is wrong after a kill, besides torn files. */
export function harm(_before: Notes, now: Notes): string[] {
	const there = ['goals/award.md', 'goals/medal.md'].filter((path) => now.get(path) === GOAL);
	return there.length === 1 ? [] : [`the goal is there ${there.length} times`];
}

/** How far a killed run came. */
export function reached(before: Notes, now: Notes) {
	const written =
		[...before.keys()].filter((path) => path.startsWith('meetings/') && now.get(path) !== before.get(path)).length;
	return `the file ${now.has('goals/medal.md') ? 'renamed' : 'not renamed'}, ${written} of ${NOTES} notes written`;
}
