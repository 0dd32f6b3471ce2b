/**
 * Stands in for the VS Code program where that cannot be had: takes the part of
 * its command line that `@vscode/test-electron` uses, and runs the tests in the
 * VS Code server and a browser without a window.
 *
 * launcher.ts --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
 *              [--extensionDevelopmentKind=web] [--user-data-dir=DIR] [FOLDER]
 */
import { fstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyExtension } from './extensionCopy.ts';
import { runExtensionTests } from './extensionTests.ts';

const args = process.argv.slice(2);

function option(name: string) {
	const prefix = `--${name}=`;
	return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}

/**
 * Whoever started the tests holds the other end of the standard input, if that is a pipe; when they die, so do we.
 */
function endWithStarter() {
	const input = fstatSync(0);
	if (!input.isSocket() && !input.isFIFO()) return;
	process.stdin.on('end', () => process.exit(1)).resume().unref();
}

/** Nobody looks at this window, and drawing takes much of the time of the tests: so it is small, too. */
const plainLooks = {
	'editor.minimap.enabled': false,
	'editor.cursorBlinking': 'solid',
	'breadcrumbs.enabled': false,
	'workbench.reduceMotion': 'on',
};

async function main() {
	const [entry, extension] = [option('extensionTestsPath'), option('extensionDevelopmentPath')];
	if (!entry || !extension)
		throw new Error('launcher.ts needs --extensionTestsPath=FILE and --extensionDevelopmentPath=DIR.');
	const host = option('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
	return runExtensionTests({
		entry,
		host,
		prepare: async (target) => copyExtension(extension, target, host, await readdir(extension)),
		workspace: args.find((arg) => !arg.startsWith('-')),
		settings: { ...plainLooks, ...(await readSettings()) },
		viewport: { width: 640, height: 480 },
	});
}

/** The user's settings, which here are the machine's. */
async function readSettings(): Promise<Record<string, unknown>> {
	const folder = option('user-data-dir');
	return folder ? JSON.parse(await readFile(join(folder, 'User', 'settings.json'), 'utf8')) : {};
}

endWithStarter();
main().then((code) => {
	process.exitCode = code;
}, (error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
