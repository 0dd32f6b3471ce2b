import assert from 'node:assert/strict';
import { composeCalendar, calendarSteps } from '../../../src/core/export/calendar.ts';
import { composePack, packHtml, packSteps } from '../../../src/core/export/meetingPack.ts';
import { publicTexts, publicViewSteps } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { eachInSteps, finish, type Steps } from '../../../src/core/shape/steps.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { CANCELLED, runInSlices, type SlicePorts } from '../../../src/index/slices.ts';
import type { Scheduler } from '../../../src/index/ports.ts';
import { abara, abaraMeeting, notebookOf, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf, scopeOf } from '../../support/sampleNotes.ts';

/** Turns that wait until they are given, and a clock that each look at puts on by one. */
class Turns implements Scheduler {
	readonly #waiting: (() => void)[] = [];
	#now = 0;
	given = 0;

	readonly ports: SlicePorts = { scheduler: this, now: () => this.#now++ };

	after(_milliseconds: number, action: () => void): () => void {
		this.#waiting.push(action);
		return () => undefined;
	}

	/** Gives turns until the work is done; before each, `between` is asked. */
	async untilDone<Result>(work: Promise<Result>, between: () => void = () => undefined): Promise<Result> {
		let isDone = false;
		void work.finally(() => {
			isDone = true;
		});
		for (;;) {
			await new Promise<void>(resolve => {
				setImmediate(resolve);
			});
			if (isDone) { return work; }
			between();
			this.given++;
			this.#waiting.shift()?.();
		}
	}
}

const wanted = { isCancelled: () => false };

suite('work in slices', () => {
	test('comes to what it comes to in one go, and lets others have their turn', async () => {
		const items = Array.from({ length: 1000 }, (_, index) => index);
		const turns = new Turns();
		const told: number[] = [];
		const result = await turns.untilDone(
			runInSlices(eachInSteps(items, item => item * 2), turns.ports, {
				...wanted,
				report: done => told.push(done),
			}),
		);
		assert.deepEqual(result, finish(eachInSteps(items, item => item * 2)));
		assert.ok(turns.given > 10 && told.length > 10);
		assert.deepEqual(told, [...told].sort((a, b) => a - b));
		assert.ok(told.every(done => done > 0 && done <= 1));
	});

	test('takes no further step once it is called off, and what it has open is closed', async () => {
		let [steps, isClosed, isCancelled] = [0, false, false];
		function* work(): Steps<string> {
			try {
				for (;;) {
					steps++;
					yield 0;
				}
			} finally {
				isClosed = true;
			}
		}
		const turns = new Turns();
		let before = 0;
		const result = await turns.untilDone(
			runInSlices(work(), turns.ports, { isCancelled: () => isCancelled }),
			() => {
				isCancelled = turns.given === 3;
				before = steps;
			},
		);
		assert.equal(result, CANCELLED);
		assert.deepEqual([steps, isClosed], [before, true]);
	});

	test('what goes wrong in a step is told to whoever waits', async () => {
		function* work(): Steps<string> {
			yield 0;
			throw new Error('wrong');
		}
		await assert.rejects(runInSlices(work(), new Turns().ports, wanted), /wrong/);
	});
});

suite('exports in slices', () => {
	const files: Files = { 'mentorships/abara.md': abara('next_meeting: 2026-12-16') };
	const texts: Record<string, string> = { ...files };
	for (let index = 0; index < 300; index++) {
		const body = `## Homework\n\n- [ ] Send ${index} due:2026-12-04\n\n## Private\n\n- [ ] ZQ${index}\n`;
		texts[`meetings/${index}.md`] = abaraMeeting('2026-11-18', body);
	}
	texts['meetings/next.md'] = abaraMeeting(
		'2026-12-16',
		`${Array.from({ length: 60 }, (_, index) => `## Part ${index}\n\nWords *here*.\n`).join('\n')}`,
		'status: planned',
	);

	test('have a step for each note, item or section, and come to the same', async () => {
		const view = notebookOf(texts);
		const turns = new Turns();
		const open = await turns.untilDone(runInSlices(publicViewSteps(view), turns.ports, wanted));
		assert.ok(open !== CANCELLED && turns.given >= 10);
		const notes = await turns.untilDone(
			runInSlices(publicTexts(open, new Map(Object.entries(texts)), DEFAULT_NOTE_OPTIONS), turns.ports, wanted),
		);
		assert.ok(notes !== CANCELLED && turns.given >= 20);
		const whole = publicNotesOf(texts);
		assert.deepEqual(
			[...notes.notes].map(([path, { text }]) => [path, text]),
			[...whole.notes].map(([path, { text }]) => [path, text]),
		);
		const scope = scopeOf(notes, 'mentorships/abara.md');
		const options = { stamp: '20261123T090000Z', homework: 'event', remindMinutes: 60, l10n: ENGLISH } as const;
		const before = turns.given;
		assert.equal(
			await turns.untilDone(runInSlices(calendarSteps([scope], options), turns.ports, wanted)),
			composeCalendar([scopeOf(whole, 'mentorships/abara.md')], options),
		);
		const pack = composePack(scope, notes, ENGLISH);
		assert.ok(turns.given - before >= 10);
		assert.equal(
			await turns.untilDone(runInSlices(packSteps(pack, ENGLISH), turns.ports, wanted)),
			packHtml(pack, ENGLISH),
		);
		assert.ok(turns.given - before >= 12);
	});
});
