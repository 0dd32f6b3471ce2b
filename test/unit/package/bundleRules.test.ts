import assert from 'node:assert/strict';
import { forbiddenIn, timesVscodeIsTaken } from '../../../scripts/package/bundleRules.ts';

/** What is found in a script, by a text that holds it. */
const BAD: readonly (readonly [string, ...string[]])[] = [
	['eval', 'eval("1")', 'x=(0,eval)("1"),eval ("2")'],
	['new Function', 'new Function("return 1")', 'new  Function(a)'],
	['fetch', 'fetch("x")', 'await fetch (url)', 'const f=globalThis.fetch;f(x)', 'self?.fetch', 'window["fetch"](x)'],
	['XMLHttpRequest', 'new XMLHttpRequest'],
	['WebSocket', 'new WebSocket("wss://x")'],
	['WebTransport', 'new WebTransport(u)'],
	['RTCPeerConnection', 'new RTCPeerConnection({})'],
	['EventSource', 'new EventSource(u)'],
	['sendBeacon', 'navigator.sendBeacon(u,d)'],
	['importScripts', 'importScripts(u)'],
	['Worker', 'new Worker(u)', 'new SharedWorker(u)'],
	[
		'a module that runs or reaches',
		...['http', 'https', 'http2', 'net', 'tls', 'dns', 'dgram', 'vm', 'worker_threads'].flatMap(
			name => [`require("${name}")`, `require("node:${name}")`],
		),
		"require('https')",
		'require(`net`)',
		'require("dns/promises")',
		'require("node:dns/promises")',
		'import("node:http")',
		'import{get}from"https"',
		'import"net"',
		'process.getBuiltinModule("http")',
	],
	[
		'a module that starts programs',
		'require("child_process")',
		'import("node:child_process")',
		'import{spawn}from"child_process"',
	],
	[
		'an import from elsewhere',
		'import("https://example.org/x.js")',
		"import('//example.org/x.js')",
		'import(`data:text/javascript,1`)',
		'import x from"http://example.org/x.js"',
	],
	[
		'an element that loads from elsewhere',
		'<script src="https://example.org/x.js">',
		'"<img alt=\\"\\" src=\\"http://example.org/x.png\\">"',
		'<link rel=stylesheet href=//example.org/x.css>',
		"<IFRAME src='https://example.org'>",
		'<use xlink:href="https://example.org/x.svg#a"/>',
	],
	['an address in url()', 'a{background:url(https://example.org/x.png)}', 'url("//example.org/x.woff2")'],
];

/** What looks alike and does no harm. */
const GOOD = [
	'prefetch(x)',
	'this.fetched(1)',
	'let evaluate=1;evaluate(2)',
	'medieval()',
	'class Functions{}new Functions',
	'let worker=Workers()',
	'require("vscode")',
	'require("node:fs")',
	'require("./extension.js")',
	'import("./x.js")',
	'require("network")',
	'"from netting"',
	'<a href="https://example.org">',
	'xmlns="http://www.w3.org/2000/svg"',
	'<img src="${uri}">',
	'url(data:image/svg+xml,x)',
	'url(#clip)',
	'"https://example.org"',
];

suite('what no bundle may hold', () => {
	for (const [what, ...samples] of BAD) {
		test(`${what} is found`, () => {
			for (const sample of samples) {
				assert.ok(forbiddenIn('x.js', `"use strict";var a;${sample};a=1`).includes(what), sample);
			}
		});
	}

	test("only the Node host's entry may start a program, the browser that prints", () => {
		assert.deepEqual(forbiddenIn('dist/extension.node.js', 'require("node:child_process")'), []);
		assert.deepEqual(forbiddenIn('dist/extension.node.js', 'require("node:https")'), [
			'a module that runs or reaches',
		]);
		assert.deepEqual(forbiddenIn('dist/extension.js', 'require("node:child_process")'), [
			'a module that starts programs',
		]);
	});

	test('only the bundle of both hosts may evaluate a text, at one place: its own second bundle', () => {
		assert.deepEqual(forbiddenIn('dist/extension.js', 'new Function(a)'), []);
		assert.deepEqual(forbiddenIn('dist/extension.js', 'new Function(a);new  Function(b)'), ['new Function']);
		assert.deepEqual(forbiddenIn('dist/office.js', 'new Function(a)'), ['new Function']);
	});

	test('a style sheet that loads another or an address is found', () => {
		assert.deepEqual(forbiddenIn('x.css', '@import "x.css";'), ['@import']);
		assert.deepEqual(forbiddenIn('x.css', 'a{background:url( "https://example.org/x.png")}'), [
			'an address in url()',
		]);
	});

	test('what only looks alike is left alone', () => {
		for (const sample of GOOD) { assert.deepEqual(forbiddenIn('x.js', sample), [], sample); }
		assert.deepEqual(forbiddenIn('x.css', '.fetch{color:red}/* eval( */'), []);
	});

	test("the times VS Code's API is taken are counted", () => {
		assert.equal(timesVscodeIsTaken('var a=require("vscode"),b=require( \'vscode\' );vscode'), 2);
	});
});
