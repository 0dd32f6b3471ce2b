/**
 * Builds every bundle into dist/, and with --tests the integration tests into out/.
 *
 * tsx scripts/build.ts [--production] [--tests] [--watch]
 */
import { existsSync, readFileSync } from 'node:fs';
import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { lighterPackages } from './package/lighterPackages.ts';
import { ENGLISH_FILE, PACKED_FOLDER, writePackedMessages } from './package/packMessages.ts';
import {
	findSharedModules,
	handingOut,
	ownerEntry,
	type SharingBundle,
	takingShared,
} from './package/sharedModules.ts';
import { runScript } from './runScript.ts';
import type { BuildOptions as Bundle, Plugin } from 'esbuild';
import { type HostKind, patience } from '../headless/index.ts';
import { root } from './root.ts';

export interface BuildOptions {
	/**
	 * Each bundle has all that it needs, whatever others have: to build each anew when a source changes.
	 */
	readonly whole?: boolean | undefined;
	/** Small and without source maps, as published. */
	readonly production?: boolean | undefined;
	/** The integration tests too. */
	readonly tests?: boolean | undefined;
	/**
	 * Beside them, for the Node host, once more the files with one of these in their path:
	 * `out/integration/days`.
	 */
	readonly byDay?: readonly string[] | undefined;
}

/** Builds everything once. */
export async function build(options: BuildOptions = {}) {
	await rm(join(root, 'dist'), { recursive: true, force: true });
	await Promise.all([
		...(await bundles(options)).map((bundle) => esbuild.build(bundle)),
		writePackedMessages(join(root, 'dist', PACKED_FOLDER)),
	]);
}

/**
 * Builds the command line alone, as it is shipped, to a file of its own with the messages beside it: for tests that
 * start it.
 */
export async function buildCommandLine(outfile: string) {
	await esbuild.build({ ...commonOptions(true), ...commandLine(), outfile });
	await writePackedMessages(join(dirname(outfile), PACKED_FOLDER), ['bundle.l10n']);
}

/** Builds the integration tests of some suites alone, into a folder of `out/integration`. */
export async function buildIntegrationOf(host: HostKind, folder: string, suites: readonly string[]) {
	await esbuild.build({ ...commonOptions(false), ...await integration(host, [''], folder, suites) });
}

/** Builds everything, and again whenever a source changes. */
async function watch(options: BuildOptions) {
	await writePackedMessages(join(root, 'dist', PACKED_FOLDER));
	for (const bundle of await bundles({ ...options, whole: true })) await (await esbuild.context(bundle)).watch();
	console.log('Watching; Ctrl-C ends.');
}

/** What is shipped, and the tests that are asked for. */
export async function bundles(options: BuildOptions): Promise<Bundle[]> {
	const common = commonOptions(options.production ?? false);
	const owner = { ...common, ...extension() };
	const others = [office(), letters(), works(), commandLine()].map((bundle) => ({ ...common, ...bundle }));
	const sharing = options.whole ? [owner, ...others] : await shareModules(owner, others);
	const tests: Bundle[] = options.tests ? await Promise.all([integration('node'), integration('web')]) : [];
	if (options.byDay) tests.push(await integration('node', options.byDay, 'days'));
	const alone = [nodeEntry(), ...(await webviews()), ...tests].map((bundle) => ({ ...common, ...bundle }));
	return [...sharing, ...alone];
}

/** The extension's bundle, and those that take from it what it has already. */
async function shareModules(extensions: SharingBundle, others: readonly SharingBundle[]): Promise<Bundle[]> {
	// With the packages as the extension has them: those for Node are other files.
	const alike = others.map((bundle) => ({ ...bundle, ...forHost('web'), external: ['node:*'] }));
	const shared = await findSharedModules(extensions, alike);
	const stdin = { contents: ownerEntry('src/extension.ts', ['activate']), resolveDir: root };
	return [
		{ ...extensions, entryPoints: [], stdin, plugins: [handingOut(shared), ...extensions.plugins, plainLetters] },
		...alike.map((bundle) => ({ ...bundle, plugins: [takingShared(shared), ...bundle.plugins] })),
	];
}

function commonOptions(production: boolean) {
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
	} satisfies Bundle;
}

/** Every file of which something is in a shipped bundle or the command line, relative to the root. */
export async function bundledFiles(): Promise<string[]> {
	const built = (await bundles({ production: true })).map((bundle) =>
		esbuild.build({ ...bundle, write: false, metafile: true })
	);
	const outputs = (await Promise.all(built)).flatMap(({ metafile }) => Object.values(metafile.outputs));
	const inputs = outputs.flatMap((output) =>
		Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
	);
	// What is taken from the extension's bundle is one of its files.
	return [...new Set(inputs.map(([file]) => file))].filter((file) => !file.startsWith('shared:'));
}

/**
 * Which modules are evaluated when the extension's bundle loads: all that its entry imports,
 * and what those import, but not what is imported dynamically or stands behind a stand-in.
 * Sources and packages alike, relative to the root.
 */
export async function evaluatedAtStart(): Promise<string[]> {
	const { metafile } = await esbuild.build({ ...commonOptions(true), ...extension(), write: false, metafile: true });
	const evaluated = ['src/extension.ts'];
	for (const file of evaluated) {
		if (file.startsWith('scripts/shims/')) continue;
		const needed = (metafile.inputs[file]?.imports ?? []).filter(({ kind, external }) =>
			kind !== 'dynamic-import' && !external
		);
		for (const { path } of needed) if (!evaluated.includes(path)) evaluated.push(path);
	}
	return evaluated;
}

/** The one bundle of both hosts. */
function extension(): Bundle {
	return { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', ...forHost('web') };
}

/** What reads mails and calendar files, likewise. */
function letters(): Bundle {
	return {
		entryPoints: ['src/core/mail/lettersLibrary.ts'],
		outfile: 'dist/letters.js',
		...forHost('web'),
		external: [],
	};
}

/** What reads works in files of references, likewise. */
function works(): Bundle {
	return {
		entryPoints: ['src/core/works/worksLibrary.ts'],
		outfile: 'dist/works.js',
		...forHost('web'),
		external: [],
	};
}

/** What reads and writes Office files, loaded when it is first used: `host/ownBundle.ts`. */
function office(): Bundle {
	return {
		entryPoints: ['src/core/office/officeLibrary.ts'],
		outfile: 'dist/office.js',
		...forHost('web'),
		external: [],
	};
}

/**
 * The Node host's own few lines; they load the bundle as the web worker host, which has no `require`, could not.
 */
function nodeEntry(): Bundle {
	return {
		entryPoints: ['src/extension.node.ts'],
		outfile: 'dist/extension.node.js',
		...forHost('node'),
		plugins: [sharedBundle],
	};
}

function forHost(host: HostKind): Bundle {
	const external = ['vscode'];
	if (host === 'node') return { platform: 'node', external };
	// `worker`, because the packages' builds for pages want a document, which a worker has not.
	return { platform: 'browser', external, conditions: ['worker'] };
}

function commandLine(): Bundle {
	const entry = 'src/cli/main.ts';
	const hasShebang = readFileSync(join(root, entry), 'utf8').startsWith('#!');
	const banner: Record<string, string> = hasShebang ? {} : { js: '#!/usr/bin/env node' };
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
 * starts worker threads, which nothing that is shipped may do (`scripts/package/bundleRules.ts`). Without comments,
 * which would name the folder it is built in.
 */
const fflateWithoutWorkers: Plugin = {
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

/** Leaves gray-matter's engines out: one of them evaluates JavaScript. */
const ownEngines: Plugin = {
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
 */
const lazyPackages: Plugin = {
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
 */
const bufferForGrayMatter: Plugin = {
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
 */
const oneVscode: Plugin = {
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

/** The SDK of the Model Context Protocol without the validator that makes code of schemas. */
const mcpWithoutValidator: Plugin = {
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
 */
const messagesBeside: Plugin = {
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

/**
 * Writes the letters of patterns as numbers, which is all that esbuild leaves beside ASCII: V8 then holds the file at
 * one byte a character instead of two, and has read it sooner.
 */
const plainLetters: Plugin = {
	name: 'plain-letters',
	setup: ({ initialOptions, onEnd }) =>
		onEnd(async ({ errors }) => {
			if (errors.length > 0 || initialOptions.write === false || !initialOptions.minify) return;
			const file = resolve(root, initialOptions.outfile ?? '');
			const text = await readFile(file, 'utf8');
			const asNumber = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
			await writeFile(file, text.replace(/[^\x00-\x7f]/g, asNumber));
		}),
};

/** The Node host's entry loads the bundle beside it. */
const sharedBundle: Plugin = {
	name: 'shared-bundle',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({ path: './extension.js', external: true })),
};

const packagePlugins = [
	// Before what takes only a part of a package, or that part would be evaluated at the start.
	lazyPackages,
	lighterPackages,
	ownEngines,
	bufferForGrayMatter,
	oneVscode,
	fflateWithoutWorkers,
];

/** Makes the file that was written a program, after each build. */
const executable: Plugin = {
	name: 'executable',
	setup: ({ initialOptions, onEnd }) =>
		onEnd(async ({ errors }) => {
			if (errors.length === 0 && initialOptions.write !== false)
				await chmod(resolve(root, initialOptions.outfile ?? ''), 0o755);
		}),
};

/** @returns One for each src/webview/NAME/NAMEMain.ts. */
async function webviews(): Promise<Bundle[]> {
	const names = (await readdir(join(root, 'src/webview'), { withFileTypes: true })).filter((entry) =>
		entry.isDirectory()
	);
	const entries = names.map(({ name }) => ({ in: `src/webview/${name}/${name}Main.ts`, out: name }));
	const entryPoints = entries.filter((entry) => existsSync(join(root, entry.in)));
	return entryPoints.length === 0
		? []
		: [{ entryPoints, outdir: 'dist/webview', platform: 'browser', format: 'iife' }];
}

/**
 * @param folder In `out/integration`.
 * @param suites The outermost ones that are to run; none: all of them.
 */
async function integration(
	host: HostKind,
	only?: readonly string[],
	folder: string = host,
	suites: readonly string[] = [],
): Promise<Bundle> {
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
		define: { MENTORING_TESTS_PATIENCE: String(patience), MENTORING_TESTS_SUITES: JSON.stringify(suites) },
	};
}

/**
 * Every test file, found and not listed by hand; with `MENTORING_ONLY=carry,trees` in the environment
 * only those with one of these in their path, while they are being written.
 */
async function integrationTests(
	only: readonly string[] = (process.env['CI'] ? '' : process.env['MENTORING_ONLY'] ?? '').split(','),
): Promise<string[]> {
	const folder = join(root, 'test/integration');
	const files = await readdir(folder, { recursive: true });
	const tests = files.filter((file) => file.endsWith('.test.ts') && only.some((part) => file.includes(part))).sort();
	return tests.map((file) => `./${relative(root, join(folder, file)).replaceAll('\\', '/')}`);
}

/**
 * The test files call mocha's globals when loaded, so they load when mocha is ready.
 * Mocha's bundle takes `module.exports` for itself; setting it last takes it back.
 */
function integrationEntry(tests: string[]) {
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
	void runScript(() => flags.has('--watch') ? watch(options) : build(options));
}
