/**
 * Builds every bundle into dist/, and with --tests the integration tests into out/.
 *
 * node scripts/build.mjs [--production] [--tests] [--watch]
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { chmod, readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './host/paths.mjs';
import { patience } from './host/wait.mjs';
import { ENGLISH_FILE, PACKED_FOLDER, writePackedMessages } from './package/packMessages.mjs';

/** @typedef {import('esbuild').BuildOptions} Bundle */

/**
 * @typedef {object} BuildOptions
 * @property {boolean} [production] Small and without source maps, as published.
 * @property {boolean} [tests] The integration tests too.
 * @property {readonly string[]} [byDay] Beside them, for the Node host, once more the files with one of these in their
 * path: `out/integration/days`.
 */

/**
 * Builds everything once.
 *
 * @param {BuildOptions} [options]
 */
export async function build(options = {}) {
	await rm(join(root, 'dist'), { recursive: true, force: true });
	await Promise.all([
		...(await bundles(options)).map((bundle) => esbuild.build(bundle)),
		writePackedMessages(join(root, 'dist', PACKED_FOLDER)),
	]);
}

/**
 * Builds the command line alone, as it is shipped, to a file of its own with the messages beside it: for tests that
 * start it.
 *
 * @param {string} outfile
 */
export async function buildCommandLine(outfile) {
	await esbuild.build({ ...commonOptions(true), ...commandLine(), outfile });
	await writePackedMessages(join(dirname(outfile), PACKED_FOLDER), ['bundle.l10n']);
}

/**
 * Builds everything, and again whenever a source changes.
 *
 * @param {BuildOptions} options
 */
async function watch(options) {
	await writePackedMessages(join(root, 'dist', PACKED_FOLDER));
	for (const bundle of await bundles(options)) await (await esbuild.context(bundle)).watch();
	console.log('Watching; Ctrl-C ends.');
}

/** @param {BuildOptions} options @returns {Promise<Bundle[]>} */
async function bundles(options) {
	const shipped = [extension(), nodeEntry(), office(), letters(), works(), commandLine(), ...(await webviews())];
	/** @type {Bundle[]} */
	const tests = options.tests ? await Promise.all([integration('node'), integration('web')]) : [];
	if (options.byDay) tests.push(await integration('node', options.byDay, 'days'));
	const common = commonOptions(options.production ?? false);
	return [...shipped, ...tests].map((bundle) => ({ ...common, ...bundle }));
}

/** @param {boolean} production @returns {Bundle} */
function commonOptions(production) {
	return {
		absWorkingDir: root,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		minify: production,
		sourcemap: production ? false : 'linked',
		legalComments: production ? 'none' : 'inline',
		plugins: packagePlugins,
		logLevel: 'warning',
	};
}

/**
 * Every file of which something is in a shipped bundle or the command line, relative to the root.
 *
 * @returns {Promise<string[]>}
 */
export async function bundledFiles() {
	const built = (await bundles({ production: true })).map((bundle) =>
		esbuild.build({ ...bundle, write: false, metafile: true })
	);
	const outputs = (await Promise.all(built)).flatMap(({ metafile }) => Object.values(metafile.outputs));
	const inputs = outputs.flatMap((output) =>
		Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
	);
	return [...new Set(inputs.map(([file]) => file))];
}

/**
 * Which modules are evaluated when the extension's bundle loads: all that its entry imports,
 * and what those import, but not what is imported dynamically or stands behind a stand-in.
 * Sources and packages alike, relative to the root.
 *
 * @returns {Promise<string[]>}
 */
export async function evaluatedAtStart() {
	const { metafile } = await esbuild.build({ ...commonOptions(true), ...extension(), write: false, metafile: true });
	const found = ['src/extension.ts'];
	for (const file of found) {
		if (file.startsWith('scripts/shims/')) continue;
		const needed = (metafile.inputs[file]?.imports ?? []).filter(({ kind, external }) =>
			kind !== 'dynamic-import' && !external
		);
		for (const { path } of needed) if (!found.includes(path)) found.push(path);
	}
	return found;
}

/** The one bundle of both hosts. @returns {Bundle} */
function extension() {
	return { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', ...forHost('web') };
}

/** What reads mails and calendar files, likewise. @returns {Bundle} */
function letters() {
	return {
		entryPoints: ['src/core/mail/lettersLibrary.ts'],
		outfile: 'dist/letters.js',
		...forHost('web'),
		external: [],
	};
}

/** What reads works in files of references, likewise. @returns {Bundle} */
function works() {
	return {
		entryPoints: ['src/core/works/worksLibrary.ts'],
		outfile: 'dist/works.js',
		...forHost('web'),
		external: [],
	};
}

/** What reads and writes Office files, loaded when it is first used: `host/ownBundle.ts`. @returns {Bundle} */
function office() {
	return {
		entryPoints: ['src/core/office/officeLibrary.ts'],
		outfile: 'dist/office.js',
		...forHost('web'),
		external: [],
		plugins: [...packagePlugins, nothingFromText],
	};
}

/**
 * The Node host's own few lines; they load the bundle as the web worker host, which has no `require`, could not.
 * @returns {Bundle}
 */
function nodeEntry() {
	return {
		entryPoints: ['src/extension.node.ts'],
		outfile: 'dist/extension.node.js',
		...forHost('node'),
		plugins: [sharedBundle],
	};
}

/** @param {import('./host/extensionFolder.mjs').HostKind} host @returns {Bundle} */
function forHost(host) {
	const external = ['vscode'];
	if (host === 'node') return { platform: 'node', external };
	// `worker`, because the packages' builds for pages want a document, which a worker has not.
	return { platform: 'browser', external, conditions: ['worker'] };
}

/** @returns {Bundle} */
function commandLine() {
	const entry = 'src/cli/main.ts';
	const hasShebang = readFileSync(join(root, entry), 'utf8').startsWith('#!');
	/** @type {Record<string, string>} */
	const banner = hasShebang ? {} : { js: '#!/usr/bin/env node' };
	return {
		entryPoints: [entry],
		outfile: 'dist/cli.js',
		platform: 'node',
		banner,
		plugins: [...packagePlugins, mcpWithoutValidator, messagesBeside, executable],
	};
}

/**
 * Of fflate only what is used: of a module that is imported dynamically esbuild keeps the whole, and half of this one
 * starts worker threads, which nothing that is shipped may do (`scripts/package/bundleRules.mjs`). Without comments,
 * which would name the folder it is built in.
 *
 * @type {import('esbuild').Plugin}
 */
const fflateWithoutWorkers = {
	name: 'fflate-without-workers',
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]fflate[\\/]esm[\\/](?:browser|index)\.m?js$/ }, async () => {
			const { outputFiles } = await esbuild.build({
				entryPoints: [join(root, 'scripts/shims/fflate.js')],
				bundle: true,
				format: 'esm',
				platform: 'browser',
				minifyWhitespace: true,
				write: false,
			});
			return { contents: outputFiles[0]?.text ?? '', loader: 'js' };
		}),
};

/** Leaves gray-matter's engines out: one of them evaluates JavaScript. @type {import('esbuild').Plugin} */
const ownEngines = {
	name: 'own-engines',
	setup: ({ onResolve }) =>
		onResolve(
			{ filter: /^\.\/(?:lib\/)?engines$/ },
			({ importer }) =>
				/[\\/]gray-matter[\\/]/.test(importer) ? { path: join(root, 'scripts/shims/engines.js') } : undefined,
		),
};

/**
 * Packages that most sessions never need are evaluated when they are first called, not when the
 * bundle loads: each has a stand-in in shims/lazy. A dynamic import would do where one can wait;
 * these are called in the middle of reading a note, which waits for nothing. The stand-ins are ES
 * modules, so that a name which one of them lacks ends the build.
 *
 * @type {import('esbuild').Plugin}
 */
const lazyPackages = {
	name: 'lazy-packages',
	setup: ({ onResolve }) =>
		onResolve(
			{ filter: /^(?:yaml|gray-matter|picomatch)$/ },
			({ path, importer }) =>
				/[\\/]src[\\/](?:core[\\/]note|index)[\\/]/.test(importer)
					? { path: join(root, 'scripts/shims/lazy', `${path}.js`) }
					: undefined,
		),
};

/**
 * Gives gray-matter what it asks of Node's Buffer, and only it: `inject` would make every
 * module of the bundle ask for the stand-in first.
 *
 * @type {import('esbuild').Plugin}
 */
const bufferForGrayMatter = {
	name: 'buffer-for-gray-matter',
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({
			contents: `const { Buffer } = require(${JSON.stringify(join(root, 'scripts/shims/buffer.js'))});\n`
				+ `${await readFile(path, 'utf8')}`,
		})),
};

/**
 * VS Code's API is taken once for the whole bundle: each `import * as vscode` would otherwise
 * copy all its names when the bundle loads, two hundred times over.
 *
 * @type {import('esbuild').Plugin}
 */
const oneVscode = {
	name: 'one-vscode',
	setup: ({ onResolve }) =>
		onResolve(
			{ filter: /^vscode$/ },
			({ importer }) =>
				/[\\/]shims[\\/]vscode\.js$/.test(importer)
					? { path: 'vscode', external: true }
					: { path: join(root, 'scripts/shims/vscode.js') },
		),
};

/**
 * The SDK of the Model Context Protocol without the validator that makes code of schemas.
 * @type {import('esbuild').Plugin}
 */
const mcpWithoutValidator = {
	name: 'mcp-without-validator',
	setup: ({ onResolve }) =>
		onResolve(
			{ filter: /^@modelcontextprotocol\/server\/_shims$/ },
			() => ({ path: join(root, 'scripts/shims/mcp.js') }),
		),
};

/**
 * The command line reads a language from the shipped messages beside it when a notebook is in it: it brings none with
 * it.
 *
 * @type {import('esbuild').Plugin}
 */
const messagesBeside = {
	name: 'messages-beside',
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]l10n[\\/]bundle\.l10n\.[\w-]+\.json$/ }, ({ path }) => ({
			contents: `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { unpackMessages } = require(${JSON.stringify(join(root, 'src/core/text/packedMessages.ts'))});
const read = (name) => JSON.parse(readFileSync(join(__dirname, ${JSON.stringify(PACKED_FOLDER)}, name), 'utf8'));
module.exports = unpackMessages(read(${JSON.stringify(basename(path))}), read(${JSON.stringify(ENGLISH_FILE)}));\n`,
			loader: 'js',
			resolveDir: root,
		})),
};

/** The Node host's entry loads the bundle beside it. @type {import('esbuild').Plugin} */
const sharedBundle = {
	name: 'shared-bundle',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({ path: './extension.js', external: true })),
};

/**
 * What mammoth needs without functions that are made out of text: jszip from its sources, and not as it publishes
 * itself for browsers; underscore's templates, which mammoth does not use, end with an error.
 *
 * @type {import('esbuild').Plugin}
 */
const nothingFromText = {
	name: 'nothing-from-text',
	setup: ({ onResolve, onLoad }) => {
		onLoad(
			{ filter: /[\\/]underscore[\\/].*\.js$/ },
			async ({ path }) => ({
				contents: (await readFile(path, 'utf8')).replace(/new Function\(/g, 'noFunctionsFromText('),
			}),
		);
		onResolve({ filter: /^jszip$/ }, () => ({ path: realpathSync(join(root, 'node_modules/jszip/lib/index.js')) }));
		onResolve({ filter: /^readable-stream$/ }, () => ({ path: join(root, 'scripts/shims/noStreams.js') }));
		onResolve({ filter: /^setimmediate$/ }, () => ({ path: join(root, 'scripts/shims/setImmediate.js') }));
	},
};

const packagePlugins = [ownEngines, lazyPackages, bufferForGrayMatter, oneVscode, fflateWithoutWorkers];

/** Makes the file that was written a program, after each build. @type {import('esbuild').Plugin} */
const executable = {
	name: 'executable',
	setup: ({ initialOptions, onEnd }) =>
		onEnd(async ({ errors }) => {
			if (errors.length === 0 && initialOptions.write !== false)
				await chmod(resolve(root, initialOptions.outfile ?? ''), 0o755);
		}),
};

/** @returns {Promise<Bundle[]>} One for each src/webview/NAME/main.ts. */
async function webviews() {
	const names = (await readdir(join(root, 'src/webview'), { withFileTypes: true })).filter((entry) =>
		entry.isDirectory()
	);
	const entries = names.map(({ name }) => ({ in: `src/webview/${name}/main.ts`, out: name }));
	const entryPoints = entries.filter((entry) => existsSync(join(root, entry.in)));
	return entryPoints.length === 0
		? []
		: [{ entryPoints, outdir: 'dist/webview', platform: 'browser', format: 'iife' }];
}

/**
 * @param {import('./host/extensionFolder.mjs').HostKind} host
 * @param {readonly string[]} [only]
 * @param {string} [folder] In `out/integration`.
 * @returns {Promise<Bundle>}
 */
async function integration(host, only, folder = host) {
	const stdin = {
		contents: integrationEntry(await integrationTests(only)),
		resolveDir: root,
		sourcefile: 'integration.js',
	};
	return {
		stdin,
		outfile: `out/integration/${folder}/index.js`,
		...forHost(host),
		minify: false,
		sourcemap: 'inline',
		define: { MENTORING_TESTS_PATIENCE: String(patience) },
	};
}

/**
 * Every test file, found and not listed by hand; with `MENTORING_ONLY=carry,trees` in the environment
 * only those with one of these in their path, while they are being written.
 *
 * @param {readonly string[]} [only]
 * @returns {Promise<string[]>}
 */
async function integrationTests(only = (process.env['CI'] ? '' : process.env['MENTORING_ONLY'] ?? '').split(',')) {
	const folder = join(root, 'test/integration');
	const files = await readdir(folder, { recursive: true });
	const tests = files.filter((file) => file.endsWith('.test.ts') && only.some((part) => file.includes(part))).sort();
	return tests.map((file) => `./${relative(root, join(folder, file)).replaceAll('\\', '/')}`);
}

/**
 * The test files call mocha's globals when loaded, so they load when mocha is ready.
 * Mocha's bundle takes `module.exports` for itself; setting it last takes it back.
 *
 * @param {string[]} tests
 */
function integrationEntry(tests) {
	const load = tests.map((file) => `require(${JSON.stringify(file)});`).join('\n');
	return `const { runTests } = require('./test/integration/index.ts');
module.exports = { run: () => runTests(() => {
${load}
}) };
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const flags = new Set(process.argv.slice(2));
	const options = { production: flags.has('--production'), tests: flags.has('--tests') };
	// Not `await`: tests load this file too, as CommonJS.
	(flags.has('--watch') ? watch(options) : build(options)).catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
