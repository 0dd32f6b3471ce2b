/**
 * A Word document of 500 items, out and back, beside reading the note that it is made of: processor time, and how many
 * times as long each step takes. Prints a table.
 *
 * npm run bench -- word [ITEMS]
 */
import { matchAnswers } from '../src/core/answer/matchItem.ts';
import { sentItems, wordAnswer } from '../src/core/answer/wordAnswer.ts';
import { meetingScope } from '../src/core/documents/homeworkLines.ts';
import { composeWord } from '../src/core/export/word/wordPages.ts';
import { toPublicNotes } from '../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../src/core/model/noteOptions.ts';
import { parseNote } from '../src/core/note/parseNote.ts';
import { readReturned } from '../src/core/office/readReturned.ts';
import { writeWord } from '../src/core/office/writeWord.ts';
import { ENGLISH } from '../src/core/text/words.ts';
import { abara, abaraMeeting, notebookOf, TODAY } from '../test/support/noteBuilder.ts';

const items = Number(process.argv[2] ?? 500);
const ROUNDS = 7;

/** Milliseconds of the processor: the best of some rounds, as everything else only adds to it. */
async function best(work: () => unknown): Promise<number> {
	let least = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const start = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

const text = abaraMeeting(
	'2026-12-16',
	'## Homework\n\n'
		+ `${
			Array.from({ length: items }, (_, at) =>
				`- [ ] Send ${
					at % 5 === 0 ? 'the *draft* to [Ingrid](https://example.org)' : 'the draft to Ingrid'
				}, for the ${at}th time @${at % 2 === 0 ? 'mentor' : 'mentee'} due:2026-12-0${at % 9 + 1}\n`).join('')
		}`,
	'status: planned',
);
const files = { 'abara.md': abara(), 'meeting.md': text };

async function main(): Promise<void> {
	const view = notebookOf(files);
	const notes = toPublicNotes(view, new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	const scope = meetingScope(notes.view, notes.view.mentorships()[0]!.key)!;
	const compose = () => composeWord('agenda', { scope, notes, l10n: ENGLISH, page: 'a4' })!;
	const page = compose();
	const bytes = await writeWord(page);
	const returned = readReturned(bytes);
	if (typeof returned === 'string') { throw new Error(returned); }
	const boxes = returned.lines.filter(({ box }) => box).length;
	if (boxes !== items) { throw new Error(`${boxes} boxes of ${items}`); }
	const mentorship = view.mentorships()[0]!;
	const reading = await best(() => parseNote(text, 'meeting.md', DEFAULT_NOTE_OPTIONS));
	const steps = {
		'putting the page together': await best(compose),
		'writing the file': await best(() => writeWord(page)),
		'reading the file': await best(() => readReturned(bytes)),
		'finding its items': await best(() =>
			matchAnswers(
				[wordAnswer(returned, 'Ruth Abara', sentItems(view, mentorship, returned), {
					today: TODAY,
					l10n: ENGLISH,
				})],
				view,
				mentorship,
			)
		),
	};
	console.log(`${items} items; reading the note ${reading.toFixed(1)} ms of processor time`);
	for (const [what, time] of Object.entries(steps)) {
		console.log(
			`${what.padEnd(28)} ${time.toFixed(0).padStart(6)} ms  ${(time / reading).toFixed(1).padStart(6)} ×`,
		);
	}
}

void main();
