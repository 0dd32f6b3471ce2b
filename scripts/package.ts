/**
 * Makes the extension's package, mentoring-notebook-VERSION.vsix.
 *
 * tsx scripts/package.ts [--check-reproducible] [--smoke]
 *
 * --check-reproducible   make it again elsewhere: it has to be the same to the byte
 * --smoke                install it in a VS Code and look
 */
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { build } from './build.ts';
import { forbiddenIn, timesVscodeIsTaken } from './package/bundleRules.ts';
import { makeNotices } from './package/notices.ts';
import { checkReproducible, fixModes, fixTimes } from './package/reproducible.ts';
import { packTighter } from './package/packTighter.ts';
import { shippedPackages } from './package/shippedPackages.ts';
import { withoutDeadLinks } from './package/withoutDeadLinks.ts';
import { runScript } from './runScript.ts';
import { smoke } from './smoke.ts';
import type { Nodes } from 'mdast';
import { root } from './root.ts';

/** The licences of the code that is bundled. */
const notices = 'dist/third-party-licenses.txt';

/** The first page as it is shipped, where it becomes the package's own: it leads only to what is there. */
const README = 'dist/README.md';

/** Everything that may be in the package. */
const allowed = [
	/^(package\.json|package\.nls(\.[\w-]+)?\.json|(CHANGELOG|PRIVACY|SECURITY)\.md|LICENSE|dist\/README\.md)$/,
	/^dist\/(cli|extension|extension\.node|office|letters|works|webview\/\w+)\.js$/,
	/^dist\/webview\/\w+\.css$/,
	/^dist\/third-party-licenses\.txt$/,
	/^dist\/l10n\/[\w.-]+\.json$/,
	/^media\/[\w-]+\.(svg|png|css)$/,
	/^media\/skills\/mentoring-notes\/SKILL\.md$/,
	/^media\/walkthrough\/[\w-]+(\.nls\.[\w-]+)?\.md$/,
	/^sample\/.+\.(md|bib|csv|txt|json)$/,
	/^(snippets|syntaxes|schemas)\/[\w.-]+(json|code-snippets)$/,
	/^docs\/([\w-]+|rules\/[\w.-]+)\.md$/,
	/^docs\/mentoring-notebook\.1$/,
	/^docs\/images\/[\w-]+\.webp$/,
];

/** What it cannot do without. */
const required = [
	'package.json',
	'docs/cli.md',
	'docs/mentoring-notebook.1',
	README,
	'PRIVACY.md',
	'LICENSE',
	'dist/cli.js',
	'dist/extension.js',
	'dist/extension.node.js',
	'dist/office.js',
	'dist/letters.js',
	'dist/works.js',
	'dist/l10n/messages.json',
	notices,
	'sample/README.md',
	'docs/rules.md',
	'media/walkthrough/sample.md',
	'schemas/front-matter.schema.json',
];

/** vsce's "no package manager": every dependency is bundled into dist/. */
const noDependencies = { cwd: root, dependencies: false, packageManager: PackageManager.None, readmePath: README };

/** @returns The package's file. */
async function makePackage(): Promise<string> {
	fixTimes();
	await build({ production: true });
	await writeFile(join(root, notices), makeNotices(await shippedPackages()));
	await writeReadme();
	await checkFiles();
	await checkLinks();
	await checkBundles();
	const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	await fixModes((await shippedFiles()).map((file) => join(root, file)));
	const packagePath = join(root, `${name}-${version}.vsix`);
	await createVSIX({ ...noDependencies, packagePath, allowMissingRepository: true, rewriteRelativeLinks: false });
	await packTighter(packagePath);
	return packagePath;
}

/** What is in the package, relative to the root. */
async function shippedFiles() {
	return (await listFiles(noDependencies)).map((file) => file.replaceAll('\\', '/'));
}

async function checkFiles() {
	const files = await shippedFiles();
	const unwanted = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
	if (unwanted.length > 0) throw new Error(`Not wanted in the package: ${unwanted.join(', ')}`);
	const missing = required.filter((file) => !files.includes(file));
	if (missing.length > 0) throw new Error(`Missing in the package: ${missing.join(', ')}`);
}

/** The first page, without what is for those who build it: pictures that are not shipped, and links to their pages. */
async function writeReadme() {
	await writeFile(join(root, README), '');
	const text = await readFile(join(root, 'README.md'), 'utf8');
	await writeFile(join(root, README), withoutDeadLinks(text, await shippedFiles()));
}

function linksIn(node: Nodes): string[] {
	return [...'url' in node ? [node.url] : [], ...'children' in node ? node.children.flatMap(linksIn) : []];
}

/** Pages for readers lead only to what is in the package: VS Code shows them without the repository. */
async function checkLinks() {
	const files = (await shippedFiles()).map((file) => file === README ? 'README.md' : file);
	const pages = [
		README,
		...files.filter((file) => file !== 'README.md' && /^(docs\/(rules\/)?)?[\w.-]+\.md$/.test(file)),
	];
	const dead = await Promise.all(pages.map(async (page) => {
		const targets = linksIn(unified().use(remarkParse).parse(await readFile(join(root, page), 'utf8'))).filter((
			url,
		) => !/^(\w+:|#)/.test(url)).map((url) => url.replace(/#.*/, ''));
		const folder = page === README ? '' : posix.dirname(page);
		return targets.filter((target) => !files.includes(posix.join(folder, target))).map((target) =>
			`${page} → ${target}`
		);
	}));
	const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const programs = Object.values<string>(bin).filter((file) => !files.includes(file)).map((file) => `bin → ${file}`);
	if (dead.flat().length + programs.length > 0)
		throw new Error(`Leads to what is not in the package: ${[...dead.flat(), ...programs].join(', ')}`);
}

/** A page's script is read each time the page is opened. */
const largestPage = 150_000;

/** Looks through all that runs or is drawn: what is shipped, and the command line. */
async function checkBundles() {
	for (const file of (await shippedFiles()).filter((name) => /\.(js|css|svg|html)$/.test(name))) {
		const text = await readFile(join(root, file), 'utf8');
		const forbidden = forbiddenIn(file, text);
		if (forbidden.length > 0) throw new Error(`${file} could run, send or load something: ${forbidden.join(', ')}`);
		// Twice by the shim itself: what it hands on, and the messages of which it makes its own.
		if (timesVscodeIsTaken(text) > 2)
			throw new Error(`${file} takes VS Code’s API for each module, which makes it slow to load`);
		if (/^dist\/webview\/.*\.js$/.test(file) && text.length > largestPage)
			throw new Error(`${file} has ${text.length} characters, more than ${largestPage}`);
	}
}

void runScript(async () => {
	const file = await makePackage();
	console.log(`${file}: ${((await stat(file)).size / 1000).toFixed(1)} kB`);
	if (process.argv.includes('--check-reproducible')) await checkReproducible(file);
	if (process.argv.includes('--smoke')) await smoke(file);
});
