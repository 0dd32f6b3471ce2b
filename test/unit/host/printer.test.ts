import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printPdf, usualPlaces } from '../../../src/host/export/printer.node.ts';

/** What a browser would print, without one: Łukasz shows that bytes are kept. */
const PAGE = '<!DOCTYPE html><p>Łukasz</p>';
const SAY = {
	'Target.createTarget': { targetId: 'T' },
	'Target.attachToTarget': { sessionId: 'S' },
	'Page.enable': {},
	'Page.navigate': {},
};

/** Where the system's temporary folder is told, by system. */
const TEMP_NAMES = ['TMPDIR', 'TEMP', 'TMP'];

suite('printing with a browser', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentoring-printer-'));
	const before = new Map(TEMP_NAMES.map(name => [name, process.env[name]]));
	const temp = mkdtempSync(join(folder, 'temp-'));
	suiteSetup(() => {
		for (const name of TEMP_NAMES) { process.env[name] = temp; }
	});
	suiteTeardown(() => {
		for (const [name, value] of before) {
			if (value === undefined) { Reflect.deleteProperty(process.env, name); }
			else { process.env[name] = value; }
		}
		rmSync(folder, { recursive: true });
	});
	teardown(() => {
		assert.deepEqual(readdirSync(temp), [], 'a temporary folder was left behind');
	});

	/** A script that speaks as a browser does through its pipe; `print` makes its answer to the last question. */
	function standIn(name: string, print: string): string {
		const path = join(folder, `${name}.cjs`);
		writeFileSync(
			path,
			`const fs = require('node:fs'), net = require('node:net');
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
`,
		);
		return path;
	}
	const signal = () => new AbortController().signal;
	/** Node runs the script: that is a program on every system. */
	const printBy = (script: string, more: { readonly signal?: AbortSignal, readonly limit?: number } = {}) =>
		printPdf(PAGE, { browser: process.execPath, signal: signal(), ...more }, [script]);

	test('gives what the browser printed, which was shown only the page, without a network of its own', async () => {
		const path = standIn('good', 'pdf("%PDF-1.4 x");');
		const printed = await printBy(path);
		assert.ok(typeof printed === 'object');
		assert.equal(Buffer.from(printed.pdf).toString(), '%PDF-1.4 x');
		assert.equal(readFileSync(`${path}.page`, 'utf8'), PAGE);
		const args = readFileSync(`${path}.args`, 'utf8').split('\n');
		for (
			const arg of [
				'--headless',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			]
		) { assert.ok(args.includes(arg), arg); }
		assert.equal(args.includes('--no-sandbox'), process.getuid?.() === 0);
	});

	test('what is no PDF, an error, or an end in between is a failure', async () => {
		for (
			const [name, script] of Object.entries({
				other: 'pdf("no");',
				error: 'say({ id, error: { message: "no" } });',
				ends: 'process.exit(1);',
			})
		) {
			assert.equal(await printBy(standIn(name, script)), 'failed', name);
		}
	});

	test('one that hangs is ended when its time is over', async () => {
		assert.equal(await printBy(standIn('slow', ''), { limit: 300 }), 'failed');
	});

	test('cancelling ends it', async () => {
		const path = standIn('waits', '');
		const controller = new AbortController();
		const printing = printBy(path, { signal: controller.signal });
		while (!existsSync(`${path}.page`)) {
			await new Promise(resolve => {
				setImmediate(resolve);
			});
		}
		controller.abort();
		assert.equal(await printing, 'cancelled');
	});

	test('only what is named is used, by its full path', async () => {
		for (const named of [join(folder, 'nothing'), 'chromium', './good', folder]) {
			assert.equal(await printPdf(PAGE, { browser: named, signal: signal() }), 'no-browser', named);
		}
	});

	test('browsers are looked for where each system has them', () => {
		const mac = usualPlaces('darwin', {});
		assert.ok(mac.length > 0 && mac.every(path => path.startsWith('/Applications/')));
		assert.ok(
			usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' }).includes(
				'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
			),
		);
		assert.ok(usualPlaces('linux', { PATH: '/usr/bin' }).includes('/usr/bin/chromium'));
	});

	test('relative entries of PATH are passed over: a folder of notes may hold “chromium”', () => {
		assert.deepEqual(usualPlaces('linux', { PATH: '.:bin::./x' }), []);
		assert.deepEqual(usualPlaces('win32', { LOCALAPPDATA: '.' }), []);
	});
});
