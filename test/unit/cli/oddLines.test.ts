import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from '../../support/sampleNotes.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

/** Lines as people type them who have read the help alone; FOLDER is the sample. */
const TOLD: readonly (readonly [string, RegExp])[] = [
	['--vers', /“--vers” says something of a command, but there is none\. Did you mean “--version”\?/],
	['-V', /“-V” says something of a command, but there is none\./],
	['--json', /“--json” says something of a command, but there is none\./],
	['query FOLDER', /: mentoring-notebook query FOLDER QUERY\.\.\. Try --help\.$/],
	['agenda FOLDER --json --markdown', /--json and --markdown: one of them\.$/],
	['check FOLDER --dialect emoji', /--dialect is for --fix\.$/],
	['check FOLDER --fix -n --format sarif', /--dry-run shows a diff, so it takes no other --format\.$/],
	[
		'dates FOLDER --from 2026-12-01 --until 2026-01-01',
		/--from: 2026-12-01 is later than 2026-01-01, the last day\.$/,
	],
	['prepare FOLDER --date 2027-01-20', /--date: the next meeting is booked on 2026-12-16\./],
	[
		'prepare FOLDER --mentorship eklund --date 2020-01-20',
		/--date: 2020-01-20 has passed, and the next meeting is still to come\.$/,
	],
	['query FOLDER next-meeting mentorship:nobody', /No mentorship in these notes is called “nobody”\.$/],
	['query FOLDER next-meeting mentorship:abarra', /Did you mean “abara”\?$/],
	[
		'agenda FOLDER --mentorship elsewhere/eklund.md',
		/no mentorship is called “elsewhere\/eklund\.md”\. Did you mean “eklund”\?$/,
	],
	['pack FOLDER --mentorship abarra', /no mentorship is called “abarra”\. Did you mean “abara”\?$/],
	['agenda FOLDER --mentorship nobody', /called “nobody”\. There are committee, abara and eklund\.$/],
	['agenda FOLDER --mentorship mentor', /“mentor” may be abara or eklund\. Name one of them\.$/],
];

suite('command lines as they are typed', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder(sampleFiles());
	});
	teardown(() => {
		folder.remove();
	});

	const wordsOf = (line: string): string[] => line.split(' ').map(word => word.replace('FOLDER', folder.path));

	for (const [line, words] of TOLD) {
		test(`${line} is told, and nothing is done`, async () => {
			const before = readdirSync(folder.path, { recursive: true });
			const { status, out, error } = await runCli(wordsOf(line));
			assert.deepEqual([status, out], [2, '']);
			assert.match(error.trimEnd(), words);
			assert.deepEqual(readdirSync(folder.path, { recursive: true }), before);
		});
	}

	for (
		const name of [
			'Eklund',
			'eklund.md',
			'mentorships/eklund.md',
			'./mentoring/mentorships/eklund.md',
			'notes\\mentoring\\mentorships\\eklund.md',
		]
	) {
		test(`--mentorship ${name} is the note, by its name or as a shell completes it`, async () => {
			const { status, out } = await runCli(['agenda', join(folder.path, 'mentoring'), '--mentorship', name]);
			assert.deepEqual([status, out.split('\n')[0]], [0, 'Tomás Eklund']);
		});
	}

	test('help of help is the help', async () => {
		assert.deepEqual(await runCli(['help', 'help']), await runCli(['--help']));
	});

	test('digest --dry-run writes nothing, as digest itself: both show it', async () => {
		assert.deepEqual(await runCli(['digest', folder.path, '-n']), await runCli(['digest', folder.path]));
	});

	test('a folder with a mission alone has notes', async () => {
		const alone = new NotebookFolder({ 'mission.md': '---\ntype: mission\n---\nChildren.\n' });
		try {
			assert.match((await runCli(['status', alone.path])).out, /\nNothing is owed\. Well done\.\n/);
		} finally {
			alone.remove();
		}
	});

	test('where a code stands for the names, no file is called after them', async () => {
		await runCli(['receipt', folder.path, '--mentorship', 'abara', '--code', 'K/17']);
		assert.deepEqual(readdirSync(join(folder.path, 'exports')), ['k-17-2026-11-23-receipt.json']);
	});

	test('programme of a folder without receipts says how notebooks are read', async () => {
		const { status, error } = await runCli(['programme', folder.path]);
		assert.deepEqual([status, error.match(/--notebooks/)?.length], [0, 1]);
	});

	const [wrong, secret] = [
		'- [ ] Send it @mentor due:2026/12/01',
		'<!-- private -->\n\n- [ ] Keep it @mentor\n\n<!-- /private -->',
	];
	for (
		const [where, lines] of [
			['behind them', [secret, '', wrong, '']],
			['before them', [wrong, '', secret, '']],
			['right before and behind them', [secret, wrong, secret, '', 'Words.', '']],
			['between them and in two places', [
				wrong,
				'Words.',
				secret,
				'Words.',
				wrong,
				'Words.',
				'',
				'## Private',
				'',
				secret,
			]],
		] as const
	) {
		test(`a diff applies where what is private stands around the changes: ${where}`, async () => {
			const files = {
				'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lind\n---\n',
				'a.md': ['---', 'type: meeting', 'mentorship: abara', 'date: 2026-11-18', '---', '', ...lines].join(
					'\n',
				),
			};
			const [fixed, patched, applied] = [
				new NotebookFolder(files),
				new NotebookFolder(files),
				new NotebookFolder(files),
			];
			const { out } = await runCli(['check', fixed.path, '--fix', '--dry-run']);
			assert.doesNotMatch(out, /private|Keep/i);
			await runCli(['check', fixed.path, '--fix']);
			const input = out.replaceAll(`${fixed.path}/`, '');
			const ways = [[patched, 'patch', ['-p0']], [applied, 'git', ['apply', '-p0', '--unidiff-zero']]] as const;
			for (const [{ path }, program, options] of ways) {
				const { status, stdout, stderr } = spawnSync(program, options, { cwd: path, input, encoding: 'utf8' });
				assert.equal(status, 0, stdout + stderr + out);
				assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), readFileSync(join(fixed.path, 'a.md'), 'utf8'));
				assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /due:2026-12-01/);
			}
			for (const each of [fixed, patched, applied]) { each.remove(); }
		});
	}

	for (const ending of ['\n', '\r\n']) {
		for (const start of ['', '\ufeff']) {
			for (
				const verb of [['prepare'], ['prepare', '--mentorship', 'eklund', '--date', '2027-01-20'], ['summary']]
			) {
				const text = JSON.stringify(start + ending);
				test(`the diff of ${verb.join(' ')} --dry-run makes with patch what it writes: ${text}`, async () => {
					const notes = Object.entries(sampleFiles()).map(([path, note]) =>
						[path.replace('meetings/', 'meetings of ä/'), start + note.replaceAll('\n', ending)] as const
					);
					const other = new NotebookFolder(Object.fromEntries(notes));
					const patched = new NotebookFolder(Object.fromEntries(notes));
					const [name = '', ...options] = verb;
					const { out } = await runCli([name, other.path, ...options, '--dry-run']);
					assert.match(out, /^--- /);
					await runCli([name, other.path, ...options]);
					const diff = join(patched.path, 'x.diff');
					writeFileSync(diff, out.replaceAll(`${other.path}/`, ''));
					const { status, stdout } = spawnSync('patch', ['-p0', '--binary', '-i', diff], {
						cwd: patched.path,
						encoding: 'utf8',
					});
					assert.equal(status, 0, stdout);
					for (const file of filesOf(other.path)) {
						assert.equal(
							readFileSync(join(patched.path, file), 'latin1'),
							readFileSync(join(other.path, file), 'latin1'),
							file,
						);
					}
					other.remove();
					patched.remove();
				});
			}
		}
	}
});

function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));
}
