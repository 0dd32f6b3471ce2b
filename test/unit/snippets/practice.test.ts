import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { COMMANDS } from '../../../src/contributions/commands.ts';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';

const ROOT = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/practice.md', ROOT), 'utf8');
const rows = page.split('\n').map(line => /^\| (\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line)).filter(row => row !== null);
const served = rows.map(([, , , now]) => now!).join('\n');
const result = (pattern: RegExp): Set<string> => new Set([...served.matchAll(pattern)].map(match => match[1]!));

suite('the map of the practice', () => {
	test('has every row once, and each is served by something', () => {
		assert.deepEqual(rows.map(([, number]) => Number(number)), Array.from({ length: 44 }, (_, index) => index + 1));
		for (const [, number, , now] of rows) { assert.notEqual(now!.trim(), '', `row ${number}`); }
	});

	test('names every snippet, and none that is not there', () => {
		const folder = new URL('snippets/', ROOT);
		const prefixes = readdirSync(folder).filter(file => file.endsWith('.json')).flatMap(file =>
			Object.values(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, { prefix: string }>).map(({ prefix }) => prefix));
		assert.deepEqual([...result(/`(mentor-[a-z-]+)`/g)].sort(), prefixes.sort());
	});

	test('names every note type, and none that is not there', () => {
		assert.deepEqual([...result(/`type: ([a-z]+)`/g)].sort(), [...NOTE_TYPES].sort());
	});

	test('names only commands and front-matter keys that exist', () => {
		const titles = new Set<string>(Object.values(COMMANDS).map(({ title }) => title));
		for (const title of result(/\*\*([^*]+)\*\*/g)) { assert.ok(titles.has(title), title); }
		const keys = new Set(FIELD_RULES.map(({ key }) => key));
		for (const key of result(/`([a-z_]+)`/g)) { assert.ok(keys.has(key), key); }
	});
});
