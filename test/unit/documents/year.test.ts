import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { setFrontMatterField } from '../../../src/core/edit/setFrontMatterField.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { shiftDates } from '../../../src/core/sample/sampleCopy.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, notebookOf, type Files } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';

const FOLDER = new URL('../../../sample/mentoring/', import.meta.url);
const WRITTEN = day('2026-11-23');
const PAIR = 'mentorships/abara.md';
const MONTHS = 12;
/** The page for the mentor is read in ten minutes. */
const MOST_WORDS = 350;

/** The sample as of another day. */
function sampleOn(today: CalendarDate): Record<string, string> {
	const days = daysBetween(WRITTEN, today);
	const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
		.filter(path => path.endsWith('.md'));
	return Object.fromEntries(
		paths.map(path => [shiftDates(path, days), shiftDates(readFileSync(new URL(path, FOLDER), 'utf8'), days)]),
	);
}

function withField(text: string, key: string, value: string): string {
	const edits = setFrontMatterField(text, key, value);
	assert.ok(!isRefusal(edits));
	return applyEdits(text, edits);
}

/** What is open of the pair, with how late and how often it slipped. */
function openOf(files: Files, today: CalendarDate): string[] {
	return notebookOf(files, { today }).openHomework().filter(({ mentorship }) => mentorship === PAIR).map((
		{ task, overdueDays, slips },
	) => `${task.text} | ${overdueDays} | ${slips}`).sort();
}

function wordsOnPage(files: Files, today: CalendarDate): number {
	const notes = toPublicNotes(notebookOf(files, { today }), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	const { text } = composeSummary(meetingScope(notes.view, PAIR)!, notes, ENGLISH);
	return text.replace(/^---\n[^]*?\n---\n/, '').replace(/<!--.*?-->/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)
		?.length ?? 0;
}

/** Wrapped up: the meeting was held, its first open item is done, the next one is in a month. */
function wrappedUp(text: string, on: CalendarDate): string {
	const held = withField(withField(text, 'status', 'held'), 'next_meeting', addMonths(on, 1));
	return held.replace(/^(- \[) (\] .*(?:@|due:).*)$/m, `$1x$2 done:${on}`);
}

suite('a year of the sample, month by month', () => {
	for (const start of ['2026-11-23', '2028-02-29'].map(day)) {
		test(`from ${start}: preparing makes nothing late, lost or double; each thing of the year has its turn`, function() {
			this.timeout(180_000);
			let files: Files = sampleOn(start);
			const notes: string[] = [];
			for (let month = 0; month < MONTHS; month++) {
				const next: CalendarDate =
					notebookOf(files, { today: addMonths(start, month) }).mentorship(PAIR)!.nextMeeting!.date;
				const today = addDays(next, -3);
				const before = openOf(files, today);
				const { path, files: after } = prepared(files, PAIR, { today });
				assert.deepEqual(openOf(after, today), before, `preparing for ${next}`);
				if (month % 5 === 0) {
					assert.deepEqual(prepared(after, PAIR, { today }).plan.files, [], 'a second run adds nothing');
					const words = wordsOnPage(after, today);
					assert.ok(words <= MOST_WORDS, `${words} words for ${next}`);
				}
				notes.push(after[path]!);
				files = { ...after, [path]: wrappedUp(after[path]!, next) };
				const view = notebookOf(files, { today: next });
				assert.equal(view.mentorship(PAIR)!.lastMeeting, next);
				assert.equal(view.mentorship(PAIR)!.meetingLateDays, 0);
				const texts = view.openHomework().filter(({ mentorship }) => mentorship === PAIR).map(({ task }) =>
					task.text
				);
				assert.equal(new Set(texts).size, texts.length, 'an open item stands twice');
			}
			const times = (heading: string) => notes.filter(text => text.includes(`\n## ${heading}\n`)).length;
			assert.ok(
				[1, 2, 3].includes(times('Quit, decline, start, continue')),
				`${times('Quit, decline, start, continue')} times the four lists`,
			);
			assert.ok([1, 2].includes(times('Clarify')), `${times('Clarify')} times the longer checklist`);
			assert.ok(notes.some(text => text.includes('Look again: [')), 'a date of the year came up');
		});
	}
});
