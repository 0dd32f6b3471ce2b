import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printPdf } from '../../../src/host/printer.node.ts';

/** What a browser would print, without one: Łukasz shows that bytes are kept. */
const PAGE = '<!DOCTYPE html><p>Łukasz</p>';
const SAY = {
	'Target.createTarget': { targetId: 'T' }, 'Target.attachToTarget': { sessionId: 'S' }, 'Page.enable': {}, 'Page.navigate': {},
};

/** A stand-in browser in a shell, and places that only Linux looks at. */
const suiteWithShell = process.platform === 'linux' ? suite : suite.skip;

suiteWithShell('printing with a browser', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentoring-printer-'));
	const before = process.env['TMPDIR'];
	const temp = mkdtempSync(join(folder, 'temp-'));
	suiteSetup(() => { process.env['TMPDIR'] = temp; });
	suiteTeardown(() => {
		if (before === undefined) { delete process.env['TMPDIR']; } else { process.env['TMPDIR'] = before; }
		rmSync(folder, { recursive: true });
	});
	teardown(() => { assert.deepEqual(readdirSync(temp), [], 'a temporary folder was left behind'); });

	/** A program that speaks as a browser does through its pipe; `print` makes its answer to the last question. */
	function browser(name: string, print: string): string {
		const path = join(folder, name);
		writeFileSync(path, `#!${process.execPath}
const fs = require('node:fs'), net = require('node:net');
fs.writeFileSync(${JSON.stringify(path)} + '.args', process.argv.slice(2).join('\\n'));
const output = new net.Socket({ fd: 4 }), said = ${JSON.stringify(SAY)};
const say = message => output.write(JSON.stringify(message) + '\\0');
let text = '';
new net.Socket({ fd: 3 }).on('data', data => {
	const parts = (text + data).split('\\0');
	text = parts.pop();
	for (const { id, method, params } of parts.map(part => JSON.parse(part))) {
		if (method === 'Page.navigate') { fs.copyFileSync(new URL(params.url), ${JSON.stringify(path)} + '.page'); }
		if (method === 'Page.printToPDF') { const pdf = text => say({ id, result: { data: Buffer.from(text).toString('base64') } }); ${print} } else { say({ id, result: said[method] }); }
		if (method === 'Page.navigate') { say({ method: 'Page.loadEventFired' }); }
	}
});
`);
		chmodSync(path, 0o755);
		return path;
	}
	const signal = () => new AbortController().signal;

	test('gives what the browser printed, which was shown only the page, without a network of its own', async () => {
		const path = browser('good', 'pdf("%PDF-1.4 x");');
		const printed = await printPdf(PAGE, { browser: path, signal: signal() });
		assert.ok(typeof printed === 'object');
		assert.equal(Buffer.from(printed.pdf).toString(), '%PDF-1.4 x');
		assert.equal(readFileSync(`${path}.page`, 'utf8'), PAGE);
		const args = readFileSync(`${path}.args`, 'utf8').split('\n');
		for (const arg of ['--headless', '--disable-background-networking', '--disable-component-update', '--disable-sync']) { assert.ok(args.includes(arg), arg); }
		assert.equal(args.includes('--no-sandbox'), process.getuid?.() === 0);
	});

	test('what is no PDF, an error, or an end in between is a failure', async () => {
		for (const [name, script] of Object.entries({ other: 'pdf("no");', error: 'say({ id, error: { message: "no" } });', ends: 'process.exit(1);' })) {
			assert.equal(await printPdf(PAGE, { browser: browser(name, script), signal: signal() }), 'failed', name);
		}
	});

	test('one that hangs is ended when its time is over', async () => {
		assert.equal(await printPdf(PAGE, { browser: browser('slow', ''), signal: signal(), limit: 300 }), 'failed');
	});

	test('cancelling ends it', async () => {
		const path = browser('waits', '');
		const controller = new AbortController();
		const printing = printPdf(PAGE, { browser: path, signal: controller.signal });
		while (!existsSync(`${path}.page`)) { await new Promise(resolve => { setImmediate(resolve); }); }
		controller.abort();
		assert.equal(await printing, 'cancelled');
	});

	test('only what is named is used, by its full path', async () => {
		for (const named of [join(folder, 'nothing'), 'chromium', './good', folder]) { assert.equal(await printPdf(PAGE, { browser: named, signal: signal() }), 'no-browser', named); }
	});

	test('relative entries of PATH are passed over: a folder of notes may hold “chromium”', async () => {
		const path = process.env['PATH'];
		process.env['PATH'] = '.:bin';
		try { assert.equal(await printPdf(PAGE, { browser: '', signal: signal() }), 'no-browser'); } finally { process.env['PATH'] = path; }
	});
});
