import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VERBS } from '../../../src/cli/verbs/allVerbs.ts';
import { applyChanges } from '../../../src/cli/write/noteChanges.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { folderSnapshot } from './folderSnapshot.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

/** Verbs that make or change a file of a notebook; `programme` makes its files of receipts, and is tested with them. */
const WRITING = VERBS.filter(({ name, options }) => 'dry-run' in options && name !== 'programme').map(({ name }) =>
	name
);
/** Those that make something to hand on. */
const SAVING = VERBS.filter(({ options }) => 'output' in options && 'mentorship' in options).map(({ name }) => name);
const fixture = (name: string) => readFileSync(`test/fixtures/exports/${name}`, 'utf8');

const entriesOf = (calendar: string) =>
	calendar.split(/(?=^BEGIN:V(?:EVENT|TODO))|(?<=^END:V(?:EVENT|TODO)\r\n)(?=END:VCALENDAR)/m).sort();

suite('verbs that write', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder();
		cpSync('sample', folder.path, { recursive: true });
	});
	teardown(() => {
		folder.remove();
	});

	for (
		const [argv, name] of [
			[['pack', '--mentorship', 'abara'], 'abara-pack.html'],
			[['pack', '--mentorship', 'committee'], 'committee-pack.html'],
			[['pack', '--mentorship', 'committee', '--chairs-page'], 'committee-chairs-page.html'],
			[['slides', '--mentorship', 'Abara'], 'abara-slides.md'],
			[['slides', '--mentorship', 'abara', '--source', 'meeting'], 'abara-slides-meeting.md'],
			[['dates', '--mentorship', 'abara'], 'abara-dates.md'],
			[['dates', '--mentorship', 'abara', '--format', 'csv'], 'abara-dates.csv'],
			[['calendar'], 'sample-events.ics'],
			[['calendar', '--homework', 'todo'], 'sample-todos.ics'],
		] as const
	) {
		test(`${argv.join(' ')} writes what the editor does`, async () => {
			const { status, out, error } = await runCli([argv[0], folder.path, ...argv.slice(1), '--output', '-']);
			assert.deepEqual([status, error], [0, '']);
			// Which mentorship comes first is nothing to a calendar.
			assert.deepEqual(
				name.endsWith('.ics') ? entriesOf(out) : out,
				name.endsWith('.ics') ? entriesOf(fixture(name)) : fixture(name),
			);
		});
	}

	for (const verb of SAVING) {
		test(`${verb} saves below exports, and never over a file`, async () => {
			const before = folderSnapshot(folder.path);
			const first = await runCli([verb, folder.path, '--mentorship', 'abara']);
			assert.deepEqual([first.status, first.error], [0, '']);
			const file = /^Saved as (.+)\n$/.exec(first.out)![1]!;
			assert.ok(file.startsWith(join(folder.path, 'exports')) && existsSync(file));
			const after = folderSnapshot(folder.path);
			assert.deepEqual(Object.keys(after).length, Object.keys(before).length + 1);
			for (const options of [[], ['--dry-run'], ['--output', file], ['-n', '-o', file]]) {
				const again = await runCli([verb, folder.path, '--mentorship', 'abara', ...options]);
				assert.deepEqual([again.status, again.out], [2, '']);
				assert.match(again.error, /^mentoring-notebook: [^\n]*is there already[^\n]*\n$/);
			}
			assert.deepEqual(folderSnapshot(folder.path), after);
		});
	}

	for (const verb of WRITING) {
		test(`${verb} --dry-run shows a diff and writes nothing`, async () => {
			const before = folderSnapshot(folder.path);
			const { status, out } = await runCli([
				verb,
				folder.path,
				'--dry-run',
				...verb === 'check' ? ['--fix'] : [],
				...verb === 'digest' ? ['--mail'] : [],
			]);
			assert.ok(status < 2);
			if (verb !== 'check') { assert.match(out, /^--- .+\n\+\+\+ .+\n@@ .+ @@\n/); }
			assert.deepEqual(folderSnapshot(folder.path), before);
		});

		test(`${verb} has no way to let private parts in`, async () => {
			assert.equal(
				(await runCli([
					verb,
					folder.path,
					'--include-private',
					'--dry-run',
					...verb === 'check' ? ['--fix'] : [],
				])).status,
				2,
			);
		});
	}

	test('digest is text on standard output, and a mail file where that is asked for; none where nothing is due', async () => {
		const { status, out } = await runCli(['digest', folder.path]);
		assert.equal(status, 0);
		assert.match(out, /^Yours\n\n[^]*\nTheirs\n/m);
		const mail = await runCli(['digest', folder.path, '--mail', '--to', 'mara@example.org']);
		const file = /^Saved as (.+\.eml)\n$/.exec(mail.out)![1]!;
		assert.match(readFileSync(file, 'utf8'), /^To: .*mara@example\.org/m);
		assert.equal((await runCli(['digest', folder.path, '--mail', '-o', file])).status, 2);
		assert.match((await runCli(['digest', folder.path, '--to', 'mara'])).error, /not a mail address/);
		assert.match((await runCli(['digest', folder.path, '--to', 'mara@example.org'])).error, /--to is for --mail/);
		const empty = await runCli(['digest', join(folder.path, 'papers'), '--mail']);
		assert.deepEqual([empty.status, empty.out, empty.error], [
			0,
			'',
			'Nothing is due this week, and no meeting is booked.\n',
		]);
	});

	test('what is made is in the notebook’s own language', async () => {
		folder.write('.mentoring/config.yml', 'language: de\n');
		assert.match(
			(await runCli(['summary', folder.path, '--mentorship', 'committee', '-n'])).out,
			/^\+# Meine Seite für /m,
		);
		assert.match((await runCli(['agenda', folder.path])).out, /Dezember/);
	});

	test('prepare writes the note of the next meeting and carries, once', async () => {
		const { status, error } = await runCli(['prepare', folder.path, '--mentorship', 'abara']);
		assert.equal(status, 0);
		assert.match(error, /2026-12-16-abara\.md is ready\. 5 items were carried forward\.\n$/);
		assert.equal(
			readFileSync(join(folder.path, 'mentoring/meetings/2026-12-16-abara.md'), 'utf8'),
			readFileSync('test/fixtures/prepared/abara.md', 'utf8'),
		);
		const after = folderSnapshot(folder.path);
		assert.match(
			(await runCli(['prepare', folder.path, '--mentorship', 'abara'])).error,
			/lacks nothing; it is as it was\.\n$/,
		);
		assert.deepEqual(folderSnapshot(folder.path), after);
	});

	test('prepare makes a note on the day that was asked for, where none is booked', async () => {
		folder.write('m/solo.md', '---\ntype: mentorship\nmentor: Ada Ng\nmentee: Mara Lindqvist\n---\n# Ada Ng\n');
		assert.match(
			(await runCli(['prepare', folder.path, '--mentorship', 'solo'])).error,
			/is booked\. Say when you meet: --date/,
		);
		const { status } = await runCli(['prepare', folder.path, '--mentorship', 'solo', '--date', '2027-01-20 15:00']);
		assert.equal(status, 0);
		assert.match(
			readFileSync(join(folder.path, 'meetings/2027-01-20-solo.md'), 'utf8'),
			/^---\ntype: meeting\nmentorship: "solo"\ndate: 2027-01-20 15:00\nstatus: planned\n/,
		);
	});

	test('summary adds to the page that is there, and makes one where there is none', async () => {
		assert.match((await runCli(['summary', folder.path])).out, /^Added to .*2026-12-16-summary\.md\n$/);
		assert.match((await runCli(['summary', folder.path])).error, /lacks nothing/);
		assert.match((await runCli(['summary', folder.path, '--mentorship', 'committee'])).out, /^Saved as /);
	});

	test('a mentorship that is not there, or is private, is one line and 2', async () => {
		folder.write(
			'm/zq.md',
			'---\ntype: mentorship\nmentor: Zo Quill\nmentee: Mara Lindqvist\nconfidentiality: private\n---\n# Zo Quill\n',
		);
		for (const verb of WRITING.filter(name => !['check', 'digest'].includes(name))) {
			const unknown = await runCli([verb, folder.path, '--mentorship', 'nobody']);
			assert.deepEqual([unknown.status, unknown.out], [2, '']);
			assert.match(unknown.error, /^mentoring-notebook: --mentorship: [^\n]*There are [^\n]*abara[^\n]*\n$/);
			assert.ok(!unknown.error.includes('zq'));
			assert.match(
				(await runCli([verb, folder.path, '--mentorship', 'zq'])).error,
				/is private, so nothing of it leaves/,
			);
		}
	});

	test('nothing private is in anything that is written or shown', async () => {
		await fc.assert(
			fc.asyncProperty(notebookWithSecrets, async files => {
				const secrets = new NotebookFolder(files);
				try {
					for (const verb of WRITING.filter(name => name !== 'check' && name !== 'prepare')) {
						for (const options of [['--dry-run'], SAVING.includes(verb) ? ['--output', '-'] : []]) {
							const { out, error } = await runCli([verb, secrets.path, ...options]);
							assert.ok(
								!`${out}${error}`.replace(/\r\n /g, '').toLowerCase().includes(SECRET),
								`${verb} ${options.join(' ')}: ${out}${error}`,
							);
						}
					}
					for (
						const argv of [['agenda'], ['agenda', '--json'], [
							'prepare',
							'--dry-run',
							'--date',
							'2027-03-01',
						]]
					) {
						const { out, error } = await runCli([argv[0]!, secrets.path, ...argv.slice(1)]);
						assert.ok(
							!`${out}${error}`.toLowerCase().includes(SECRET),
							`${argv.join(' ')}: ${out}${error}`,
						);
					}
				} finally {
					secrets.remove();
				}
			}),
			{ numRuns: runs(4) },
		);
	});

	test('no control character of a note reaches a terminal', async () => {
		folder.write(
			'm/solo.md',
			'---\ntype: mentorship\nmentor: Ada Ng\nmentee: Mara\nnext_meeting: 2026-11-24\n---\n'
				+ '# Ada\u001b[31m Ng\u0007\n\n## Homework\n\n- [ ] Ring \u001b]0;title\u0007 her\u009b31m @mentor\n',
		);
		for (
			const argv of [
				['agenda'],
				['agenda', '--markdown'],
				['prepare', '-n'],
				['summary', '-n'],
				['slides', '-o', '-'],
				['pack', '-n'],
				['calendar', '-o', '-'],
			]
		) {
			const { out, error } = await runCli([argv[0]!, folder.path, ...argv.slice(1)], {
				isTerminal: true,
				env: { NO_COLOR: '1' },
			});
			assert.doesNotMatch(out + error, /[\0-\x08\x0b-\x1f\x7f-\x9f]/, argv.join(' '));
		}
	});

	test('a note that changed in the meantime is left alone, and so is the rest', () => {
		const [a, b] = ['a.md', 'b.md'].map(name => join(folder.path, name)) as [string, string];
		writeFileSync(a, '\ufeffone\r\n');
		writeFileSync(b, 'two, and more\n');
		const before = folderSnapshot(folder.path);
		const changes = [{ path: a, before: 'one\r\n', after: 'ONE\r\n' }, {
			path: join(folder.path, 'new/c.md'),
			after: 'c',
		}];
		assert.throws(() => {
			applyChanges(folder.path, [...changes, { path: b, before: 'two\n', after: 'TWO\n' }]);
		}, /has changed in the meantime/);
		assert.deepEqual(folderSnapshot(folder.path), before);
		assert.throws(() => {
			applyChanges(folder.path, [...changes, { path: a, after: 'x' }]);
		}, /is there already/);
		assert.deepEqual(folderSnapshot(folder.path), before);
		chmodSync(a, 0o640);
		applyChanges(folder.path, changes);
		assert.equal(readFileSync(a, 'utf8'), '\ufeffONE\r\n');
	});

	test('a new note never lies behind a link that leads out of the notebook', () => {
		const outside = new NotebookFolder();
		try {
			symlinkSync(outside.path, join(folder.path, 'out'));
			mkdirSync(join(outside.path, 'deep'));
			for (const name of ['out/c.md', 'out/deep/more/c.md']) {
				assert.throws(() => {
					applyChanges(folder.path, [{ path: join(folder.path, name), after: 'c' }]);
				}, /outside the notebook/);
			}
			assert.deepEqual(folderSnapshot(outside.path), {});
		} finally {
			outside.remove();
		}
	});
});
