/**
 * The moment at which every integration and workbench test begins, whatever the machine's clock says:
 * tests that take their day from the calendar fail on some days. `MENTORING_CLOCK` of the environment
 * chooses another, `2026-12-31 23:30`; the extension's clock goes on from there (see
 * `src/host/workspace/hostClock.ts`).
 */
import { sampleDay } from './sample.ts';

/** A day, or a day and a time of this machine's calendar. */
export const testClock = process.env['MENTORING_CLOCK'] || sampleDay;

/** The day of {@link testClock}. */
export const testDay = testClock.slice(0, 10);
