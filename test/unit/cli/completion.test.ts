import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERBS } from '../../../src/cli/verbs/allVerbs.ts';
import { SHELLS } from '../../../src/cli/verbs/completionVerb.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

/** What bash proposes for the last of these words. */
function bashProposes(script: string, words: readonly string[], cwd = '.'): string[] {
	const asks = `\nCOMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}\n`
		+ `compopt() { :; }\n_mentoring_notebook\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`;
	const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script + asks], { encoding: 'utf8', cwd });
	assert.deepEqual([status, stderr], [0, '']);
	return stdout.split('\n').filter(line => line !== '');
}

suite('completion', () => {
	let folder: NotebookFolder;
	let bash = '';
	suiteSetup(async () => {
		folder = new NotebookFolder({ 'note.md': '' });
		mkdirSync(join(folder.path, 'mentoring'));
		bash = (await runCli(['completion', 'bash'])).out;
	});
	suiteTeardown(() => {
		folder.remove();
	});

	test('bash proposes verbs, options, values and folders', () => {
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', '']), [
			...VERBS.map(({ name }) => name),
			'help',
			'--help',
			'--version',
		]);
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', 'statu']), ['status']);
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', 'status', '--inc']), ['--include-private']);
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', 'status', '--fail-on', '']), [
			'overdue',
			'problems',
		]);
		for (const value of [['--format', ''], ['--format', '='], ['--format', '=', '']]) {
			const words = ['mentoring-notebook', 'check', '.', ...value];
			assert.deepEqual(bashProposes(bash, words), ['text', 'json', 'sarif']);
		}
		assert.ok(bashProposes(bash, ['mentoring-notebook', 'pack', '.', '-o', ''], folder.path).includes('note.md'));
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', 'completion', '']), [...SHELLS]);
		assert.deepEqual(bashProposes(bash, ['mentoring-notebook', 'status', ''], folder.path), ['mentoring']);
	});

	test('bash proposes what can be asked of query, and commands for help', () => {
		const ask = (...words: readonly string[]) => bashProposes(bash, ['mentoring-notebook', ...words], folder.path);
		assert.deepEqual(ask('query', ''), ['mentoring']);
		assert.deepEqual(ask('query', '.', 'ho'), ['homework', 'horizon:']);
		assert.deepEqual(ask('query', '.', 'homework', 'over'), ['overdue']);
		assert.deepEqual(ask('query', '.', 'homework', 'ow'), ['owner:']);
		assert.deepEqual(ask('help', 'qu'), ['query']);
	});

	for (const shell of SHELLS) {
		test(`the script for ${shell} names every verb and option`, async () => {
			const { out } = await runCli(['completion', shell]);
			for (const { name, options } of VERBS) {
				assert.ok(out.includes(name));
				for (const option of Object.keys(options)) { assert.match(out, new RegExp(`(--|-l )${option}\\b`)); }
				for (const { short, kind } of Object.values(options)) {
					// What bash has no value for it need not know.
					if (short === undefined || shell === 'bash' && kind === 'flag') { continue; }
					assert.match(out, new RegExp(`(?:[ {]-|-s )${short}\\b`));
				}
			}
		});
	}

	// Not every machine has the other shells.
	for (const shell of (['zsh', 'fish'] as const).filter(each => spawnSync(each, ['--version']).status === 0)) {
		test(`${shell} reads its script without complaint`, async () => {
			const script = join(folder.path, `script.${shell}`);
			writeFileSync(script, (await runCli(['completion', shell])).out);
			const { status, stderr } = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
			assert.deepEqual([status, stderr], [0, '']);
		});
	}
});
