import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD_STYLE } from '../../../src/core/dashboard/dashboardStyle.ts';

const STILL = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g;
const MOTION = /\b(?:transition|animation|scroll-behavior)[\w-]*\s*:|@keyframes/;

suite('reduced motion', () => {
	const sheets = [
		...readdirSync('src/webview', { encoding: 'utf8', recursive: true }).filter(path => path.endsWith('.css')).map(
			path => join('src/webview', path),
		).map(path => [path, readFileSync(path, 'utf8')] as const),
		['the dashboard', DASHBOARD_STYLE] as const,
	];

	test('nothing of a page moves for who asked for less motion', () => {
		assert.ok(sheets.length >= 4 && sheets.some(([, css]) => MOTION.test(css)), 'the style sheets are elsewhere');
		assert.deepEqual(sheets.filter(([, css]) => MOTION.test(css.replace(STILL, ''))).map(([path]) => path), []);
	});

	test('nor for who asked VS Code for it', () => {
		for (const [path, css] of sheets) {
			for (const [block] of css.matchAll(STILL)) {
				assert.match(block, /body:not\(\.vscode-reduce-motion\)/, path);
			}
		}
	});
});
