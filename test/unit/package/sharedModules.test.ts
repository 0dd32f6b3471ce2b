import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { buildCommandLine, bundles } from '../../../scripts/build.ts';
import { root } from '../../../scripts/root.ts';
import { writePackedMessages } from '../../../scripts/package/packMessages.ts';

/** Those that take from the extension's bundle what it has. */
const TAKERS = ['cli', 'office', 'letters', 'works'];
/** What needs a bundle of its own, as only some commands use it. */
const LIBRARIES = [
	'docx',
	'mammoth',
	'@xmldom/xmldom',
	'jszip',
	'postal-mime',
	'ical.js',
	'@modelcontextprotocol/server',
];

suite('what several bundles need', () => {
	let folder = '';
	const modules = new Map<string, readonly string[]>();
	suiteSetup(async () => {
		folder = mkdtempSync(join(tmpdir(), 'mentoring-bundles-'));
		const shipped = (await bundles({ production: true })).filter(({ outfile }) => outfile !== undefined);
		for (const bundle of shipped) {
			const name = basename(bundle.outfile!, '.js');
			const { metafile } = await esbuild.build({
				...bundle,
				outfile: join(folder, `${name}.js`),
				metafile: true,
			});
			const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs));
			modules.set(name, inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
		}
		await writePackedMessages(join(folder, 'l10n'), ['bundle.l10n']);
		await buildCommandLine(join(folder, 'alone/cli.js'));
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('stands in the package once', () => {
		const owned = new Set(modules.get('extension'));
		assert.ok(owned.has('src/core/note/parseNote.ts'));
		const twice = TAKERS.flatMap(name => modules.get(name)!.filter(path => owned.has(path)));
		// Re-exports alone take no room.
		assert.deepEqual(twice, []);
	});

	test('is not the libraries of Word, mails, calendars and assistants, which are loaded when they are used', () => {
		const has = (name: string) => modules.get('extension')!.filter(path => path.includes(`node_modules/${name}/`));
		assert.deepEqual(LIBRARIES.flatMap(has), []);
	});

	for (
		const argv of [
			['--help'],
			['status', 'sample/mentoring', '--today', '2026-11-23'],
			['check', 'sample/mentoring/meetings'],
			['summary', 'sample/mentoring', '--dry-run', '--mentorship', 'abara', '--today', '2026-11-23'],
			['agenda', 'sample/mentoring', '--today', '2026-11-23'],
		]
	) {
		test(`does not change what the command line says: ${argv.join(' ')}`, () => {
			const run = (program: string) => {
				const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, program), ...argv], {
					cwd: root,
					encoding: 'utf8',
				});
				return { stdout, stderr, status };
			};
			assert.notEqual(run('cli.js').stdout, '');
			assert.deepEqual(run('cli.js'), run('alone/cli.js'));
		});
	}
});
