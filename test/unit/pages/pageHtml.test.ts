import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/host/pages/pageHtml.ts';

const SHELL = {
	title: 'Checklist',
	place: 'editor' as const,
	words: { language: 'en', messages: {} },
	script: 'https://host/checklist.js',
	style: 'https://host/checklist.css',
	source: 'https://*.host',
	nonce: 'abc',
};

suite('the shell of a page', () => {
	test('allows its own script and style sheet and nothing else', () => {
		const html = pageHtml(SHELL);
		const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll(
			'&#39;',
			"'",
		);
		assert.equal(
			policy,
			"default-src 'none'; style-src https://*.host; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
		);
		assert.doesNotMatch(html, /unsafe|\son\w+=|<style|javascript:/);
		assert.equal(html.match(/<script/g)!.length, 2);
	});

	test('holds words that cannot leave their place', () => {
		const html = pageHtml({
			...SHELL,
			title: '</title><script>x</script>',
			words: { language: '"><img>', messages: { a: '</script><script>alert(1)</script>' } },
		});
		assert.doesNotMatch(html, /<script>|<img>/);
		assert.match(html, /\\u003c\/script>/);
	});
});
