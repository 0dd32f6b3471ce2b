import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';
import type { CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { DEFAULT_TODAY, NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

const NOTE = '---\ntype: meeting\ndate: 2026-11-18\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n## Homework\n\n';

/** Those that a failed test may have left. */
const started: Watching[] = [];

/** A verb that goes on; what it writes is waited for. */
class Watching {
	readonly #stop = new AbortController();
	readonly #ended: Promise<number>;
	#out = '';
	error = '';
	#look: () => void = () => undefined;

	constructor(argv: readonly string[], isTerminal = false) {
		started.push(this);
		this.#ended = run(argv, {
			writeOut: text => {
				this.#out += text;
				this.#look();
			},
			writeError: text => {
				this.error += text;
				this.#look();
			},
			isTerminal,
			env: { NO_COLOR: '1' },
			today: () => DEFAULT_TODAY as CalendarDate,
			moment: () => '',
			stop: this.#stop.signal,
		});
	}

	/** Fulfils when that was written since the last time. */
	until(words: RegExp): Promise<string> {
		return new Promise(resolve => {
			this.#look = () => {
				if (!words.test(this.#out)) { return; }
				const text = this.#out;
				this.#out = '';
				this.#look = () => undefined;
				resolve(text);
			};
			this.#look();
		});
	}

	/** Fulfils when that was told beside the answer. */
	untilTold(words: RegExp): Promise<void> {
		return new Promise(resolve => {
			this.#look = () => {
				if (words.test(this.error)) { resolve(); }
			};
			this.#look();
		});
	}

	end(): Promise<number> {
		this.#stop.abort();
		return this.#ended;
	}
}

suite('--watch', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder({ 'a/meeting.md': `${NOTE}- [ ] First @mentor due:2026-12-01\n` });
	});
	teardown(async () => {
		await Promise.all(started.splice(0).map(watching => watching.end()));
		folder.remove();
	});

	test('status says it anew when a note changes, comes, moves or goes, and when the notebook’s own file does', async () => {
		const watching = new Watching(['status', folder.path, '--watch', '--json']);
		assert.equal((JSON.parse(await watching.until(/\}\n$/)) as { homework: unknown[] }).homework.length, 1);
		folder.write('a/meeting.md', `${NOTE}- [ ] Second @mentor due:2026-12-01\n`);
		await watching.until(/"Second"[^\n]*\}\n$/);
		folder.write('new/deep/other.md', `${NOTE}- [ ] Third @mentor\n`);
		await watching.until(/"Third"[^\n]*\}\n$/);
		renameSync(join(folder.path, 'new'), join(folder.path, 'moved'));
		await watching.until(/"moved\/deep\/other\.md"[^\n]*\}\n$/);
		rmSync(join(folder.path, 'moved'), { recursive: true });
		assert.ok(!(await watching.until(/^\{[^\n]*"homework":\[(?:(?!Third)[^\n])*\}\n$/)).includes('Third'));
		mkdirSync(join(folder.path, '.mentoring'));
		folder.write('.mentoring/config.yml', 'colour: blue\n');
		await watching.until(/config-unknown-key[^\n]*\}\n$/);
		assert.equal(await watching.end(), 0);
	});

	test('each report as JSON is one line, the whole of it, on a terminal too', async () => {
		const watching = new Watching(['status', folder.path, '--watch', '--json'], true);
		const first = await watching.until(/\n$/);
		const { out } = await runCli(['status', folder.path, '--json']);
		assert.equal(first, `${JSON.stringify(JSON.parse(out))}\n`);
		assert.equal(await watching.end(), 0);
	});

	test('status clears a terminal before each, and no other reader gets such signs', async () => {
		const terminal = new Watching(['status', folder.path, '-w'], true);
		assert.match(await terminal.until(/First/), /^\u001b\[2J/);
		assert.equal(await terminal.end(), 0);
	});

	test('what cannot be followed, or makes no sense, is one line and 2', async () => {
		for (
			const argv of [['status', join(folder.path, 'nowhere'), '--watch'], [
				'status',
				folder.path,
				'--watch',
				'--fail-on',
				'overdue',
			], ['check', folder.path, '--watch', '--fix']]
		) {
			const { status, out, error } = await runCli(argv);
			assert.deepEqual([status, out], [2, '']);
			assert.match(error, /^mentoring-notebook: [^\n]+\n$/);
		}
	});

	test('check goes on where the folder is away for a while, and says so', async () => {
		const watching = new Watching(['check', folder.path, '--watch']);
		await watching.until(/Nothing to mend\.\n/);
		rmSync(folder.path, { recursive: true });
		await watching.untilTold(/^mentoring-notebook: The folder .* cannot be read: there is no such folder/m);
		assert.equal(await watching.end(), 0);
	});

	test('check tells a note anew when it changes', async () => {
		const watching = new Watching(['check', folder.path, '--watch']);
		await watching.until(/Nothing to mend\.\n/);
		folder.write('a/meeting.md', `${NOTE}- [ ] First @mentor due:2026-02-30\n`);
		assert.match(await watching.until(/\[task\.invalid-date\]\n/), /^a\/meeting\.md:9:25 warning /);
		folder.write('a/meeting.md', `${NOTE}- [ ] First @mentor due:2026-12-01\n`);
		await watching.until(/a\/meeting\.md: nothing to mend\n/);
		assert.equal(await watching.end(), 0);
	});
});
