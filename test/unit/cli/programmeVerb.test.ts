import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readReceipt } from '../../../src/core/programme/readReceipt.ts';
import { dayNumber } from '../../../src/core/programme/dayNumbers.ts';
import { DEFAULT_TODAY, NotebookFolder } from './notebookFolder.ts';
import { day } from '../../support/noteBuilder.ts';
import { receipt } from '../../support/receipts.ts';
import { sampleFiles } from '../../support/sampleNotes.ts';
import { runCli } from './runCli.ts';

const folders: NotebookFolder[] = [];
const folderOf = (files: ConstructorParameters<typeof NotebookFolder>[0]) => {
	const folder = new NotebookFolder(files);
	folders.push(folder);
	return folder.path;
};
/** Where the first file of a zip says how it is packed. */
const METHOD = 8;
const json = (more: Parameters<typeof receipt>[0] = {}) => JSON.stringify(receipt(more));
const pair = (number: number, more: Parameters<typeof receipt>[0] = {}) =>
	json({ mentee: `Mentee ${number}`, ...more });

suiteTeardown(() => {
	for (const folder of folders) { folder.remove(); }
});

suite('receipt', () => {
	test('shows in words what the programme is told, and writes it once', async () => {
		const path = folderOf(sampleFiles());
		const argv = ['receipt', path, '--mentorship', 'abara', '--programme', 'Faculty', '--code', 'A-17'];
		const shown = await runCli([...argv, '--words']);
		assert.match(shown.out, /^# What the programme is told\n[\s\S]*- \*\*Code, in place of your names:\*\* A-17\n/);
		assert.doesNotMatch(shown.out, /Ruth|Mara/);
		assert.ok(!existsSync(join(path, 'exports')));
		const { status, out } = await runCli(argv);
		assert.equal(status, 0);
		const [file] = readdirSync(join(path, 'exports'));
		assert.match(out, new RegExp(`Saved as .*${file}\n$`));
		const read = readReceipt(readFileSync(join(path, 'exports', file!), 'utf8'), dayNumber(DEFAULT_TODAY)!);
		assert.deepEqual('held' in read && [read.programme, read.code, read.held.length], ['Faculty', 'A-17', 8]);
		const again = await runCli(argv);
		assert.equal(again.status, 2);
		assert.match(again.error, /is there already and is never written over/);
	});

	test('on standard output is the receipt alone', async () => {
		const { out } = await runCli(['receipt', folderOf(sampleFiles()), '--mentorship', 'committee', '-o', '-']);
		assert.equal((JSON.parse(out) as { kind: string }).kind, 'committee');
	});

	test('a period that ends before it begins is said', async () => {
		const { status, error } = await runCli([
			'receipt',
			folderOf(sampleFiles()),
			'--mentorship',
			'abara',
			'--from',
			'2026-05-01',
			'--until',
			'2026-04-01',
		]);
		assert.deepEqual([status, /2026-05-01 is later than 2026-04-01/.test(error)], [2, true]);
	});
});

suite('programme', () => {
	test('reads folders, files with one a line and zips, and names what it does not count', async () => {
		const lines = [pair(3), '', '{"broken', pair(4, { department: null })].join('\n');
		const zip = zipSync({
			'x/five.json': strToU8(pair(5)),
			'x/readme.txt': strToU8('hello'),
			'__MACOSX/x/._five.json': new Uint8Array([0, 5, 22, 7]),
			'x/six.jsonl': strToU8(`${pair(6)}\n`),
		});
		const path = folderOf({
			'one.json': pair(1),
			'b/two.json': pair(2),
			'all.jsonl': lines,
			'more.zip': zip,
			'settings.json': '{"a": 1}',
			'.hidden/x.json': pair(9),
			'._one.json': new Uint8Array([0, 5, 22, 7]),
			'torn.zip': zip.slice(0, 60),
			'bytes.json': new Uint8Array([0xff, 0xfd, 0]),
		});
		const { status, out } = await runCli(['programme', path]);
		assert.equal(status, 0);
		assert.match(out, /^6 pairs and 0 committees, from 6 receipts\n/);
		assert.match(out, /all\.jsonl, line 3: it is not whole/);
		assert.match(out, /settings\.json: it is not a receipt/);
		assert.match(out, /bytes\.json: it is not whole/);
		assert.match(out, /torn\.zip/);
		assert.doesNotMatch(out, /Mentee 9|readme|\._/);
	});

	test('a zip within a zip is not read, and says so', async () => {
		const inner = zipSync({ 'a.json': strToU8('{}') });
		const path = folderOf({
			'all.zip': zipSync({ 'deep/inner.ZIP': inner, '__MACOSX/x.zip': inner, 'note.txt': strToU8('x') }),
		});
		const { out } = await runCli(['programme', path]);
		assert.match(
			out,
			/Could not be opened \(1\)\n {2}all\.zip\/deep\/inner\.ZIP: a zip within a zip is not read; unpack it first\n/,
		);
	});

	test('reads of a zip what can be read, and names what cannot', async () => {
		const files = Object.fromEntries([1, 2, 3].map(number => [`${number}.json`, strToU8(pair(number))]));
		const whole = zipSync(files);
		const unknown = whole.map((byte, index) => index === METHOD ? 9 : byte);
		const path = folderOf({ 'torn.zip': whole.slice(0, whole.length * 0.7) });
		assert.match((await runCli(['programme', path])).out, /^2 pairs [^]*\n {2}torn\.zip: it is not whole/);
		const other = (await runCli(['programme', folderOf({ 'other.zip': unknown })])).out;
		assert.match(other, /^2 pairs [^]*Could not be opened \(1\)\n {2}other\.zip\/1\.json: /);
	});

	test('says whom to write to, and that fewer than five are not broken down', async () => {
		const { out } = await runCli([
			'programme',
			folderOf({ 'a.json': pair(1, { held: [day('2026-01-10')] }), 'b.json': pair(2) }),
		]);
		assert.match(out, /1 {2}no meeting reported for twice the agreed rhythm/);
		assert.match(
			out,
			/No meeting reported for twice the agreed rhythm \(1\)\n {2}Mentee 1, with Ruth Abara · Renal · last meeting Saturday, January 10, 2026/,
		);
		assert.match(out, /fewer than 5 pairs; so small a group is not broken down/);
	});

	test('a table or a page goes to standard output in place of the report, and what else is saved is told beside it', async () => {
		const path = folderOf({ 'a.json': json() });
		const page = join(path, 'programme.html');
		const csv = await runCli(['programme', path, '--csv', '-', '--html', page]);
		assert.match(csv.out, /^\uFEFFWho,Kind,[^\n]*\r\n[^\n]*\r\n$/);
		assert.deepEqual([csv.status, csv.error, readdirSync(path)], [0, `Saved as ${page}\n`, [
			'a.json',
			'programme.html',
		]]);
		assert.match((await runCli(['programme', path, '--html=-'])).out, /^<!DOCTYPE html>/);
	});

	for (
		const [line, words] of [
			['--csv a.out --html ./a.out', /“\.\/a\.out” is named twice, so nothing was written\.$/],
			['--csv - --html -', /Only one of csv, html can be standard output\.$/],
			['--xlsx -', /--xlsx needs a name: what it writes is no text/],
			['--parquet -', /--parquet needs a name/],
		] as const
	) {
		test(`${line} is refused, and nothing is written`, async () => {
			const path = folderOf({ 'a.json': json() });
			const { status, out, error } = await runCli(['programme', path, ...line.split(' ')]);
			assert.deepEqual([status, out, existsSync('a.out')], [2, '', false]);
			assert.match(error.trim(), words);
		});
	}

	test('where all receipts are of another programme, it is not said that there are none', async () => {
		const { out, error } = await runCli(['programme', folderOf({ 'a.json': json() }), '--programme', 'Nursing']);
		assert.match(out, /Of another programme, not counted \(1\)/);
		assert.equal(error, '');
	});

	test('with --dry-run says which files would be written, and writes none', async () => {
		const path = folderOf({ 'a.json': json() });
		const page = join(path, 'programme.html');
		const columns = join(path, 'columns');
		const { status, out } = await runCli(['programme', path, '--html', page, '--parquet', columns, '--dry-run']);
		assert.deepEqual([status, readdirSync(path)], [0, ['a.json']]);
		assert.ok(out.endsWith(`\nWould be saved as ${page}\nWould be saved as ${columns}\n`), out);
	});

	test('writes the table, the workbook and the page, and never over a file', async () => {
		const path = folderOf({
			'r/a.jsonl': [1, 2, 3, 4, 5, 6].map(number => pair(number, { held: [day('2026-01-10')] })).join('\n'),
		});
		const file = (name: string) => join(path, 'out', name);
		const argv = [
			'programme',
			join(path, 'r'),
			'--csv',
			file('p.csv'),
			'--xlsx',
			file('p.xlsx'),
			'--html',
			file('p.html'),
			'--programme',
			'Faculty',
		];
		assert.equal((await runCli(argv)).status, 0);
		assert.equal(readFileSync(file('p.csv'), 'utf8').split('\r\n').length, 8);
		assert.equal(readFileSync(file('p.xlsx')).subarray(0, 2).toString(), 'PK');
		const page = readFileSync(file('p.html'), 'utf8');
		assert.match(page, /<h1>Mentoring programme: Faculty<\/h1>/);
		assert.doesNotMatch(page, /Mentee \d|<script|https?:/);
		assert.equal((await runCli(argv)).status, 2);
		await runCli(['programme', join(path, 'r'), '--html', file('names.html'), '--names']);
		assert.match(readFileSync(file('names.html'), 'utf8'), /Mentee 1, with Ruth Abara/);
	});

	test('reads notebooks of one’s own, dates only, from their beginning on', async () => {
		const { out } = await runCli(['programme', folderOf(sampleFiles()), '--notebooks', '--first-within', '2']);
		assert.match(out, /^2 pairs and 1 committee, from 3 receipts\n/);
		assert.match(out, /First meeting within 2 weeks: 2 of 2 pairs/);
	});

	test('counts only the programme that is asked for', async () => {
		const { out } = await runCli([
			'programme',
			folderOf({ 'a.json': pair(1), 'b.json': pair(2, { programme: 'Clinic' }) }),
			'--programme',
			'faculty',
		]);
		assert.match(out, /^1 pair and 0 committees, from 1 receipt\n/);
		assert.match(out, /b\.json: it is of “Clinic”/);
	});

	test('a folder that is not there, and options that cannot be, are one line', async () => {
		for (
			const argv of [['programme', '/nowhere/at/all'], ['programme', '.', '--year-begins', '13'], [
				'programme',
				'.',
				'--first-within',
				'soon',
			]]
		) {
			const { status, error } = await runCli(argv);
			assert.equal(status, 2);
			assert.equal(error.trim().split('\n').length, 1);
		}
	});
});
