import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { FIELD_RULES } from '../../../src/core/model/noteSchema.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');
const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/front-matter.schema.json'), 'utf8')) as object;
const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
	schema,
);
const headOf = (text: string) => parse(/^---\n([^]*?)\n---\n/.exec(text)![1]!) as unknown;

suite('the schema of front matter', () => {
	test('accepts every note of the sample', () => {
		const files = readdirSync(join(ROOT, 'sample'), { recursive: true, encoding: 'utf8' }).filter(file =>
			file.endsWith('.md')
		);
		const notes = files.map(file => [file, readFileSync(join(ROOT, 'sample', file), 'utf8')] as const).filter((
			[file, text],
		) => parseNote(text, file).note);
		assert.ok(notes.length > 10);
		for (const [file, text] of notes) {
			assert.ok(validate(headOf(text)), `${file}: ${JSON.stringify(validate.errors)}`);
		}
	});

	const cases: readonly (readonly [front: string, isValid: boolean])[] = [
		['type: meeting\nstatus: held\ndate: 2026-11-18 15:00\nsatisfaction: 8', true],
		['type: meeting\nstatus: active', false],
		['type: mentorship\nstatus: active\ncadence: 6 weeks', true],
		['type: mentorship\ncadence: sometimes', false],
		['type: meeting\ndate: 18.11.2026', false],
		['type: goal\nprogress: 101', false],
		['type: goal\nlinks: ../papers/letter.md\nstatus:\nbarriers: [time, money]', true],
		['type: idp\neffort: { clinical: 40, research: 40 % }', true],
		['type: idp\neffort: { clinical: 400 }', false],
		['type: recipe', false],
		['title: no type', false],
		['type: review\nfit: 4\nour_own_key: anything', true],
	];
	for (const [front, isValid] of cases) {
		test(`${isValid ? 'accepts' : 'refuses'} ${front.replaceAll('\n', ', ')}, as the reader does`, () => {
			assert.equal(validate(parse(front)), isValid, JSON.stringify(validate.errors));
			const { note, problems } = parseNote(`---\n${front}\n---\n`, 'a.md');
			assert.equal(note !== undefined && problems.length === 0, isValid);
		});
	}

	test('knows every key of the format', () => {
		const text = JSON.stringify(schema);
		for (const { key } of FIELD_RULES) { assert.ok(text.includes(`"${key}":`), key); }
	});
});
