/**
 * Makes the command line as a package for npm: one program, its manual page and the pages that its help names, with
 * nothing to install beside it.
 *
 * tsx scripts/npmPackage.ts [FOLDER]    writes FOLDER/mentoring-notebook-VERSION.tgz (default: this folder)
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';
import { buildCommandLine } from './build.ts';
import { makeNotices } from './package/notices.ts';
import { shippedPackages } from './package/shippedPackages.ts';
import { runScript } from './runScript.ts';

/** What goes with the program. */
const FILES = [
	'LICENSE',
	'PRIVACY.md',
	'docs/assistants.md',
	'docs/cli.md',
	'docs/format.md',
	'docs/mentoring-notebook.1',
	'docs/preview.md',
	'docs/programme.md',
	'docs/rules',
	'docs/rules.md',
	'schemas/receipt.schema.json',
];

/** What the manifest says there: no dependencies, since all of them are in the program. */
const KEYS = ['name', 'version', 'license', 'engines', 'bin', 'man', 'keywords'];

/** @returns The package's file. */
export async function makeNpmPackage(folder: string): Promise<string> {
	const stage = await mkdtemp(join(tmpdir(), 'mentoring-npm-'));
	try {
		await fill(stage);
		const { status, stdout, stderr } = spawnSync('npm', [
			'pack',
			'--json',
			'--offline',
			'--ignore-scripts',
			'--pack-destination',
			resolve(folder),
		], { cwd: stage, encoding: 'utf8', shell: process.platform === 'win32' });
		if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
		const [{ filename }] = JSON.parse(stdout);
		return join(resolve(folder), filename);
	} finally {
		await rm(stage, { recursive: true, force: true });
	}
}

async function fill(stage: string) {
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const own = Object.fromEntries(KEYS.map((key) => [key, manifest[key]]));
	await writeFile(
		join(stage, 'package.json'),
		`${JSON.stringify({ ...own, description: 'Mentoring notes kept as Markdown, without a window' }, null, 2)}\n`,
	);
	for (const file of FILES) {
		await mkdir(dirname(join(stage, file)), { recursive: true });
		await cp(join(root, file), join(stage, file), { recursive: true });
	}
	// npm shows it first.
	await cp(join(root, 'docs/cli.md'), join(stage, 'README.md'));
	await buildCommandLine(join(stage, 'dist/cli.js'));
	await writeFile(join(stage, 'dist/third-party-licenses.txt'), makeNotices(await shippedPackages()));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	void runScript(async () => console.log(await makeNpmPackage(process.argv[2] ?? '.')));
}
