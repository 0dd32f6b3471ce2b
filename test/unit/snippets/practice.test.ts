import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { COMMANDS } from '../../../src/contributions/collectedCommands.ts';
import { typeName } from '../../../src/core/text/names.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';

const ROOT = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/practice.md', ROOT), 'utf8');
const rows = page.split('\n').flatMap(line => {
	const [, want, way, numbers] = /^\| ([^|]*) \| ([^|]*) \| ([\d, ]+) \|$/.exec(line) ?? [];
	return want === undefined || way === undefined ? [] : [{ want, way, numbers: numbers!.split(', ').map(Number) }];
});
const everything = (pattern: RegExp, text = page): string[] => [...text.matchAll(pattern)].map(match => match[1]!);
const titles = new Set<string>(Object.values(COMMANDS).map(({ title }) => title));
const prefixes = readdirSync(new URL('snippets/', ROOT)).filter(file => file.endsWith('.json')).flatMap(file =>
	Object.values(
		JSON.parse(readFileSync(new URL(`snippets/${file}`, ROOT), 'utf8')) as Record<string, { prefix: string }>,
	).map(({ prefix }) => prefix)
);

suite('the page on the practice', () => {
	test('has every row of the practice', () => {
		assert.deepEqual(
			[...new Set(rows.flatMap(({ numbers }) => numbers))].sort((a, b) => a - b),
			Array.from({ length: 44 }, (_, index) => index + 1),
		);
		assert.equal(
			rows.length,
			page.split('\n').filter(line => /\| [\d, ]+ \|$/.test(line)).length,
			'a row that is not of the form',
		);
	});

	test('each row leads to something that exists', () => {
		for (const { want, way } of rows) {
			const named = [
				...everything(/\*\*([^*]+)\*\*/g, way).filter(title => titles.has(title)),
				...everything(/`(mentor-[a-z-]+)`/g, way).filter(prefix => prefixes.includes(prefix)),
			];
			assert.ok(named.length > 0 || /Homework view|Mentorships view|Goals view/.test(way), want);
		}
	});

	test('names every snippet and every kind of note, and none that is not there', () => {
		assert.deepEqual([...new Set(everything(/`(mentor-[a-z-]+)`/g))].sort(), prefixes.sort());
		assert.deepEqual([...new Set(everything(/`type: ([a-z]+)`/g))].sort(), [...NOTE_TYPES].sort());
	});

	test('names only commands that exist', () => {
		for (const title of everything(/\*\*([^*]+)\*\*/g)) { assert.ok(title === 'Bold' || titles.has(title), title); }
	});

	test('names only commands that F1 has, as it says at the top', () => {
		const hidden = new Set<string>(
			Object.values(COMMANDS).flatMap(({ title, palette }: { title: string, palette?: string }) =>
				palette === 'false' ? [title] : []
			),
		);
		assert.ok(hidden.has('New Concern…'));
		assert.deepEqual(everything(/\*\*([^*]+)\*\*/g).filter(title => hidden.has(title)), []);
	});

	test('names kinds of notes as “New Note…” does', () => {
		const kinds = new Set<string>(NOTE_TYPES.map(type => typeName(type, ENGLISH)));
		assert.deepEqual(everything(/\*\*New Note…\*\*, “([^”]+)”/g).filter(kind => !kinds.has(kind)), []);
	});

	test('speaks to physicians: no keys of the front matter in what they are to do', () => {
		for (const { want, way } of rows) {
			assert.doesNotMatch(`${want} ${way.replace(/`mentor-[a-z-]+`/g, '')}`, /`|_/, want);
		}
	});
});
