import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { NotebookFolder } from './notebookFolder.ts';

interface Finished {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

const MAIN = ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs the command line as its users do, in a process of its own; `readOn` says whether to take another chunk. */
function spawnCli(argv: readonly string[], readOn: (chunks: number) => boolean = () => true): Promise<Finished> {
	const child = spawn(process.execPath, [...MAIN, ...argv], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, FORCE_COLOR: undefined },
	});
	let [out, error, chunks] = ['', '', 0];
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		out += text;
		if (!readOn(++chunks)) { child.stdout.destroy(); }
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		error += text;
	});
	return new Promise(resolve => {
		child.on('close', status => {
			resolve({ status, out, error });
		});
	});
}

suite('mentoring-notebook as a process', () => {
	const line = '- [ ] One of many things to do @mentor due:2026-11-01\n';
	let folder: NotebookFolder;
	suiteSetup(() => {
		folder = new NotebookFolder({ 'many.md': `---\ntype: meeting\n---\n${line.repeat(20_000)}` });
	});
	suiteTeardown(() => {
		folder.remove();
	});

	test('megabytes of output arrive whole, and the exit status too', async () => {
		const { status, out, error } = await spawnCli([
			'status',
			folder.path,
			'--json',
			'--today',
			'2026-11-23',
			'--fail-on',
			'overdue',
		]);
		assert.deepEqual([status, error], [1, '']);
		assert.equal((JSON.parse(out) as { homework: unknown[] }).homework.length, 20_000);
	});

	test('a reader that has seen enough is no error', async () => {
		const { status, error } = await spawnCli(
			['status', folder.path, '--json', '--today', '2026-11-23'],
			() => false,
		);
		assert.deepEqual([status, error], [0, '']);
	});

	// Only Linux and some others have such a device.
	for (const argv of existsSync('/dev/full') ? [['--help'], ['status', '--json', '--fail-on', 'overdue']] : []) {
		test(`${argv.join(' ')} to a full disk is one line and 2`, () => {
			const full = openSync('/dev/full', 'w');
			try {
				const options = argv[0] === 'status' ? [...argv, folder.path, '--today', '2026-11-23'] : argv;
				const { status, stderr } = spawnSync(process.execPath, [...MAIN, ...options], {
					stdio: ['ignore', full, 'pipe'],
					encoding: 'utf8',
				});
				assert.deepEqual([status, stderr], [
					2,
					'mentoring-notebook: The output could not be written whole: the disk is full.\n',
				]);
			} finally {
				closeSync(full);
			}
		});
	}

	test('bad usage is one line and 2', async () => {
		const { status, out, error } = await spawnCli(['status', 'a', 'b']);
		assert.deepEqual([status, out], [2, '']);
		assert.match(error, /^mentoring-notebook: [^\n]+\n$/);
	});
});
