import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotebookFolder } from './notebookFolder.ts';
import { reportOf, runCli } from './runCli.ts';
import type { StatusReport } from '../../../src/core/query/statusReport.ts';

const note = (head: string, body = ''): string => `---\ntype: meeting\n${head}\n---\n${body}`;
const bytes = (text: string, ...tail: number[]): Uint8Array => Buffer.concat([Buffer.from(text), Buffer.from(tail)]);
const nested = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- [ ] Level ${depth} @mentee`).join(
	'\n',
);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
	'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
	'broken-yaml.md': note('title: "never closed'),
	'unknown-type.md': '---\ntype: metting\n---\n- [ ] not listed @mentor',
	'unknown-value.md': note('status: hold'),
	'impossible-date.md': note('date: 2026-02-30', '- [ ] Leap due:2026-02-30\n'),
	'two-due-dates.md': note('', '- [ ] Twice due:2026-11-01 📅 2026-11-02\n'),
	'unknown-owner.md': note('', '- [ ] Who @abbara\n'),
	'no-mentorship.md': note('mentorship: abarra'),
	'duplicate-keys.md': note('date: 2026-11-01\ndate: 2026-11-02'),
	'javascript.md': '---js\n{ type: "meeting", x: globalThis.mentoringWasRun = true }\n---\ntype: meeting\n',
	'no-newline.md': note('', '- [ ] No final newline @mentor'),
	'crlf.md': note('', '- [ ] Windows @mentor\n').replaceAll('\n', '\r\n'),
	'bom.md': `\ufeff${note('', '- [ ] With BOM @mentor\n')}`,
	'tabs.md': note('', '-\t[ ] Tabs\t@mentor\n\t- [ ] Child @mentor\n'),
	'invalid-utf8.md': bytes(note('', '- [ ] Bytes @mentor '), 0xff, 0xfe),
	'nul.md': bytes(note(''), 0),
	'empty.md': '',
	'deep.md': note('', nested),
	'identical.md': note('', '- [ ] Same @mentor\n- [ ] Same @mentor\n'),
	'folder.md/inside.md': note('', '- [ ] In a folder called folder.md @mentor\n'),
	'node_modules/package/readme.md': note('', '- [ ] Not ours @mentor\n'),
	'.obsidian/daily.md': note('', '- [ ] Not ours either @mentor\n'),
};

suite('bad input gets a clear word, and nothing is lost', () => {
	let folder: NotebookFolder;
	let report: StatusReport;
	suiteSetup(async () => {
		folder = new NotebookFolder(FILES);
		folder.write('huge.md', note('', 'x'.repeat(50 * 1024 * 1024)));
		folder.write('huge-paper.md', '# Not a note\n'.repeat(1_000_000));
		symlinkSync(folder.path, join(folder.path, 'loop'));
		symlinkSync('loop-b', join(folder.path, 'loop-a'));
		symlinkSync('loop-a', join(folder.path, 'loop-b'));
		symlinkSync('bom.md', join(folder.path, 'alias.md'));
		report = await reportOf(folder.path);
	});
	suiteTeardown(() => {
		folder.remove();
	});

	const codesOf = (file: string): string[] =>
		report.problems.filter(problem => problem.file === file).map(({ code }) => code);
	const textsOf = (file: string): string[] =>
		report.homework.filter(item => item.file === file).map(({ text }) => text);

	for (
		const [file, code] of [
			['broken-yaml.md', 'front-matter.invalid-yaml'],
			['unknown-type.md', 'front-matter.unknown-type'],
			['unknown-value.md', 'front-matter.unknown-value'],
			['impossible-date.md', 'front-matter.invalid-date'],
			['impossible-date.md', 'task.invalid-date'],
			['two-due-dates.md', 'task.duplicate-field'],
			['unknown-owner.md', 'task.unknown-owner'],
			['no-mentorship.md', 'mentorship.not-found'],
			['duplicate-keys.md', 'front-matter.duplicate-key'],
			['javascript.md', 'front-matter.unsupported-engine'],
			['invalid-utf8.md', 'file.invalid-utf8'],
			['nul.md', 'file.binary'],
			['huge.md', 'file.too-large'],
		] as const
	) {
		test(`${file}: ${code}`, () => {
			assert.ok(codesOf(file).includes(code), codesOf(file).join());
		});
	}

	for (
		const file of [
			'empty.md',
			'no-newline.md',
			'crlf.md',
			'bom.md',
			'tabs.md',
			'deep.md',
			'identical.md',
			'folder.md/inside.md',
			'huge-paper.md',
		]
	) {
		test(`${file}: nothing to complain about`, () => {
			assert.deepEqual(codesOf(file), []);
		});
	}

	for (
		const [file, texts] of [
			['no-newline.md', ['No final newline']],
			['crlf.md', ['Windows']],
			['bom.md', ['With BOM']],
			['tabs.md', ['Tabs', 'Child']],
			['two-due-dates.md', ['Twice']],
			['identical.md', ['Same', 'Same']],
			['folder.md/inside.md', ['In a folder called folder.md']],
			['unknown-type.md', []],
			['alias.md', []],
			['node_modules/package/readme.md', []],
			['.obsidian/daily.md', []],
		] as const
	) {
		test(`${file}: ${texts.length === 0 ? 'not listed' : texts.join(', ')}`, () => {
			assert.deepEqual(textsOf(file), texts);
		});
	}

	test('a hundred levels are a hundred levels', () => {
		assert.equal(Math.max(...report.homework.map(({ depth }) => depth)), 99);
	});
	test('JavaScript in front matter never runs', () => {
		assert.equal('mentoringWasRun' in globalThis, false);
	});
	test('the first of two due dates counts', () => {
		assert.equal(report.homework.find(({ text }) => text === 'Twice')?.due, '2026-11-01');
	});
	test('a near miss gets a suggestion', () => {
		assert.match(
			report.problems.find(({ code }) => code === 'front-matter.unknown-type')?.message ?? '',
			/Did you mean “meeting”\?/,
		);
		assert.match(report.problems.find(({ code }) => code === 'mentorship.not-found')?.message ?? '', /abara/);
	});
	test('lines and columns count from 1 and lie in the file', () => {
		const { line, column } = report.problems.find(({ code }) => code === 'task.duplicate-field')!;
		assert.deepEqual([line, column], [5, 28]);
	});
	test('no file is lost and none comes twice', () => {
		assert.equal(report.homework.filter(({ text }) => text === 'With BOM').length, 1);
		assert.ok(report.homework.every(({ file }) => !file.startsWith('loop')));
	});
});

suite('what may not be read', () => {
	test('is named, and the rest is read', async () => {
		const folder = new NotebookFolder({ 'open.md': note('', '- [ ] Read @mentor\n'), 'closed.md': note('') });
		mkdirSync(join(folder.path, 'closed'));
		chmodSync(folder.path, 0o755);
		for (const name of ['closed', 'closed.md']) { chmodSync(join(folder.path, name), 0); }
		try {
			const report = await asOrdinaryUser(() => reportOf(folder.path));
			assert.deepEqual(
				report.problems.map(({ file, code, message }) => [file, code, message.includes('permission denied')]),
				[['closed', 'file.unreadable', true], ['closed.md', 'file.unreadable', true]],
			);
			assert.equal(report.homework.length, 1);
		} finally {
			chmodSync(join(folder.path, 'closed'), 0o700);
			folder.remove();
		}
	});
});

/** Root may read everything; as root, the action runs as nobody. */
async function asOrdinaryUser<T>(action: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) { return action(); }
	process.seteuid?.(65534);
	try {
		return await action();
	} finally {
		process.seteuid?.(0);
	}
}

suite('files that other programs wrote', () => {
	const utf16 = (text: string, isBig: boolean): Uint8Array => {
		const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
		return isBig ? bytes.swap16() : bytes;
	};

	test('a note in UTF-16 is named, and so is one whose file name is not UTF-8', async function() {
		const folder = new NotebookFolder({
			'good.md': note('', '- [ ] Read @mentor\n'),
			'little.md': utf16(note(''), false),
			'big.md': utf16(note(''), true),
			'plain.md': utf16('# No note\n', false),
		});
		try {
			try {
				writeFileSync(Buffer.from(`${folder.path}/M\xfcller.md`, 'latin1'), note(''));
			} catch {
				this.skip();
			}
			const { problems, homework } = await reportOf(folder.path);
			assert.deepEqual(problems.map(({ file, code }) => [file, code]), [['M\ufffdller.md', 'file.unreadable'], [
				'big.md',
				'file.binary',
			], ['little.md', 'file.binary']]);
			assert.match(problems[0]?.message ?? '', /its name is not valid UTF-8/);
			assert.deepEqual(homework.map(({ text }) => text), ['Read']);
		} finally {
			folder.remove();
		}
	});
});

suite('what a terminal would obey', () => {
	const BELL = '\u0007';
	const HOSTILE = `\u001b]0;TITLE${BELL} \u001b[2J \u009b31m x \u202e gpj \u2066y\u2069 \u007f\u0085\u2028z`;
	const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
	let folder: NotebookFolder;
	suiteSetup(() => {
		folder = new NotebookFolder({
			'abara.md': `---\ntype: mentorship\ntitle: "${JSON.stringify(HOSTILE).slice(1, -1)}"\nmentor: Ruth Abara\n`
				+ 'mentee: Mara Lind\nstatus: "\\e[2J"\n---\n',
			'goal.md': `---\ntype: goal\nhorizon: short\n---\n# ${HOSTILE}\n`,
			'ask.md': `---\ntype: opportunity\n---\n# ${HOSTILE}\n`,
			[`a${BELL}\u202eb.md`]: note(
				'mentorship: abara\ndate: 2026-11-18',
				`- [ ] ${HOSTILE} @mentee due:2026-11-20\n- [ ] b @${HOSTILE}\n`,
			),
		});
	});
	suiteTeardown(() => {
		folder.remove();
	});

	test('is seen in the readable report, and nowhere obeyed', async () => {
		const { out } = await runCli(['status', folder.path]);
		assert.doesNotMatch(out, OBEYED);
		assert.ok(out.includes('␛]0;TITLE␇ ␛[2J <U+009B>31m x <U+202E> gpj <U+2066>y<U+2069> ␡'), out);
	});

	test('is escaped in the JSON report, which says the same', async () => {
		const { out } = await runCli(['status', folder.path, '--json']);
		assert.doesNotMatch(out, OBEYED);
		const { homework } = JSON.parse(out) as StatusReport;
		assert.ok(
			homework[0]?.text.includes('\u001b[2J') && homework[0].file.includes(`${BELL}\u202e`),
			JSON.stringify(homework[0]),
		);
	});

	test('is seen in what is said of a folder, an owner or a word that is not known', async () => {
		for (
			const argv of [['status', `/none/${HOSTILE}`], ['status', folder.path, '--owner', HOSTILE], [
				`--${HOSTILE}`,
			], ['status', '--today', HOSTILE]]
		) {
			const { status, error } = await runCli(argv);
			assert.equal(status, 2);
			assert.doesNotMatch(error, OBEYED);
			assert.match(error, /^[^\n]+\n$/);
		}
	});
});

suite('a notebook without a mentorship', () => {
	for (const verb of ['agenda', 'prepare', 'summary', 'pack', 'slides', 'dates', 'receipt']) {
		test(`${verb} says so`, async () => {
			const folder = new NotebookFolder({ 'a.txt': '' });
			try {
				const { status, out, error } = await runCli([verb, folder.path]);
				assert.deepEqual([status, out], [2, '']);
				assert.match(
					error,
					/^mentoring-notebook: There is no mentorship in the notebook yet, or none that is not private\.\n$/,
				);
			} finally {
				folder.remove();
			}
		});
	}
});
