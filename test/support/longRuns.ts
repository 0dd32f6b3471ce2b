/**
 * Loaded by `npm run verify` before the tests (`mocha --require`): bounds each property by time,
 * and logs how many documents it was tried on.
 */
import fc from 'fast-check';
import { logRuns, runs } from './runs.ts';

let test = '';

/** Remembers whose property is being tried. */
export const mochaHooks = {
	beforeEach(this: Mocha.Context): void {
		test = this.currentTest?.titlePath().join(': ') ?? '';
	},
};

function report(out: fc.RunDetails<unknown>): void {
	logRuns({ test, runs: out.numRuns, interrupted: out.interrupted, failed: out.failed });
	if (out.failed) { throw new Error(fc.defaultReportMessage(out), { cause: out.errorInstance }); }
}

fc.configureGlobal({
	numRuns: runs(100),
	interruptAfterTimeLimit: 1000 * Number(process.env['MENTORING_SECONDS'] ?? 20),
	markInterruptAsFailure: false,
	reporter: report,
});
