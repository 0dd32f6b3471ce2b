import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { makeNpmPackage } from '../../../scripts/npmPackage.ts';

suite('the command line as a package of npm', () => {
	let folder = '';
	let tarball = '';
	suiteSetup(async () => {
		folder = mkdtempSync(join(tmpdir(), 'mentoring-fresh-'));
		tarball = await makeNpmPackage(folder);
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	/** As on a machine that has Node and nothing else: an empty home, no network, another folder. */
	function npx(...argv: readonly string[]) {
		const home = join(folder, 'home');
		mkdirSync(home, { recursive: true });
		const env = {
			PATH: process.env['PATH'] ?? '',
			HOME: home,
			npm_config_cache: join(home, 'cache'),
			npm_config_registry: 'http://127.0.0.1:9/',
			npm_config_update_notifier: 'false',
		};
		return spawnSync('npx', ['--yes', '--offline', `--package=${tarball}`, 'mentoring-notebook', ...argv], {
			cwd: home,
			env,
			encoding: 'utf8',
		});
	}

	test('holds one program, its languages, its manual page, the pages that its help names and the licences, and asks for nothing else', () => {
		const listed = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).stdout.trim().split('\n').sort();
		assert.deepEqual(
			listed,
			[
				'LICENSE',
				'PRIVACY.md',
				'README.md',
				'dist/cli.js',
				'dist/l10n/bundle.l10n.de.json',
				'dist/l10n/bundle.l10n.es.json',
				'dist/l10n/bundle.l10n.fr.json',
				'dist/l10n/messages.json',
				'dist/third-party-licenses.txt',
				'docs/assistants.md',
				'docs/cli.md',
				'docs/format.md',
				'docs/mentoring-notebook.1',
				'docs/preview.md',
				'docs/programme.md',
				...readdirSync('docs/rules').map(name => `docs/rules/${name}`),
				'docs/rules.md',
				'package.json',
				'schemas/receipt.schema.json',
			].sort().map(name => `package/${name}`),
		);
		const manifest = JSON.parse(
			spawnSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }).stdout,
		) as Record<string, unknown>;
		assert.deepEqual(Object.keys(manifest).filter(key => /dependencies|scripts|private/i.test(key)), []);
	});

	test('every page that its help names is in it', () => {
		const listed = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).stdout.split('\n');
		const named = new Set(readFileSync('docs/cli.md', 'utf8').match(/\b(?:docs|schemas)\/[\w./-]+\w/g));
		assert.ok(named.size >= 5, [...named].join());
		assert.deepEqual([...named].filter(file => !listed.includes(`package/${file}`)), []);
	});

	test('npx runs it on a fresh machine without a network', () => {
		const first = npx('--version');
		assert.deepEqual([first.status, first.stdout], [0, `${version}\n`], first.stderr);
		const { status, stdout } = npx('status', resolve('sample'), '--today', '2026-11-23', '--json');
		assert.equal(status, 0);
		assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync('test/fixtures/sample-report.json', 'utf8')));
		assert.match(npx('pack', resolve('sample'), '--today', '2026-11-23', '-o', '-').stdout, /^<!DOCTYPE html>/i);
		assert.equal(npx('chek', 'x').status, 2);
	});
});
