/**
 * How Stryker is set up by `scripts/mutation.ts`, which tells by the environment what the run is of.
 * Slow, so it is no part of `.ci/run`.
 */
import { fileURLToPath } from 'node:url';

const room = process.env['MUTATION_ROOM'] ?? 'core';

export default {
	testRunner: 'mentoring',
	// Ours: Stryker's own runner for mocha takes mocha below 12 only.
	plugins: [fileURLToPath(new URL('runner.ts', import.meta.url))],
	coverageAnalysis: 'perTest',
	// Changes of what is computed while files are loaded are tried too: our runner loads them again. That takes
	// a second or three for each, so that `--quick` counts them only.
	ignoreStatic: process.env['MUTATION_QUICK'] !== undefined,
	concurrency: 1,
	// Our runner ends endless tests itself; this is for what it can not, and must not be met on a busy machine by
	// others.
	timeoutMS: 30_000,
	// What tests do not read stays out of the copy that is mutated.
	ignorePatterns: ['.vscode-test', 'out', 'dist', 'coverage', 'docs/images'],
	reporters: ['progress-append-only', 'json'],
	jsonReporter: { fileName: `out/mutation/${room}.json` },
	incrementalFile: `out/mutation/${room}.again.json`,
	tempDirName: `out/mutation/${room}`,
	// The copy is read by tsx, which does not look at types.
	disableTypeChecks: false,
	checkers: [],
	warnings: { slow: false },
	allowConsoleColors: false,
};
