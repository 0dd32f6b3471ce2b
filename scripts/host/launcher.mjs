#!/usr/bin/env node
/**
 * Stands in for the VS Code program where that cannot be had: takes the part of
 * its command line that `@vscode/test-electron` uses, and runs the tests in the
 * VS Code server and a browser without a window.
 *
 * launcher.mjs [--extensionDevelopmentPath=DIR] --extensionTestsPath=FILE
 *              [--extensionDevelopmentKind=web] [FOLDER]
 */
import { runExtensionTests } from './extensionTests.mjs';

const args = process.argv.slice(2);

/** @param {string} name */
function option(name) {
	const prefix = `--${name}=`;
	return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}

async function main() {
	const entry = option('extensionTestsPath');
	if (!entry) throw new Error('launcher.mjs needs --extensionTestsPath=FILE.');
	return runExtensionTests({
		entry,
		host: option('extensionDevelopmentKind') === 'web' ? 'web' : 'node',
		extension: option('extensionDevelopmentPath'),
		workspace: args.find((arg) => !arg.startsWith('-')),
	});
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
