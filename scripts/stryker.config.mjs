/**
 * Mutation testing, for `scripts/mutation.mjs`. Slow, so it is no part of `.ci/run`.
 * A command runs the tests: Stryker's own runner for mocha does not take mocha 12.
 */
export default {
	testRunner: 'command',
	commandRunner: { command: process.env['MUTATION_COMMAND'] ?? 'npm run test:unit' },
	concurrency: 1,
	timeoutMS: 20_000,
	// What tests do not read stays out of the copy that is mutated.
	ignorePatterns: ['.vscode-test', 'out', 'dist', 'coverage', 'docs/images'],
	reporters: ['clear-text', 'json'],
	jsonReporter: { fileName: 'out/mutation.json' },
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	tempDirName: 'out/mutation',
	// The copy is read by tsx, which does not look at types.
	disableTypeChecks: false,
	checkers: [],
};
