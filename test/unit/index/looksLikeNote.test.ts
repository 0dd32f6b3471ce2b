import assert from 'node:assert/strict';
import { FIRST_BYTES, looksLikeNote } from '../../../src/index/readFile.ts';

const looks = (text: string) => looksLikeNote(new TextEncoder().encode(text).subarray(0, FIRST_BYTES));

suite('looksLikeNote', () => {
	for (
		const text of [
			'---\ntype: meeting\n---\n',
			'\ufeff---\r\ntitle: x\r\ntype: goal\r\n---\r\n',
			'---\n"type" : goal\n---\n',
			'---\n{type: goal}\n---',
			"---\n'type': goal",
			'---js\nmodule.exports = { type: "meeting" }\n---\n',
			'--- \ntype: x\n---',
			'---\rtype: goal\r---\r',
			`---\ntitle: ${'long '.repeat(400)}\ntype: goal\n---\n`,
			`---\ntitle: ${'x'.repeat(FIRST_BYTES - 15)}\n---and more\ntype: goal\n---\n`,
		]
	) {
		test(`yes: ${JSON.stringify(text.slice(0, 40))}`, () => {
			assert.equal(looks(text), true);
		});
	}
	for (
		const text of [
			'',
			'-',
			'---',
			'# Title',
			'\n---\ntype: meeting\n---\n',
			'---\ntitle: x\n---\ntype: meeting\n',
			'---\nprototype: x\n---\n',
			'type: meeting',
		]
	) {
		test(`no: ${JSON.stringify(text)}`, () => {
			assert.equal(looks(text), false);
		});
	}
});
