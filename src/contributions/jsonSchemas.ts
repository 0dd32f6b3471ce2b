/**
 * The JSON Schemas of what other programs may write or read: a note's front matter, `.mentoring/config.yml`, receipts.
 * All in draft 07, which tools for YAML and JSON of all kinds read, and made from the tables that the readers have;
 * `npm run generate` writes them to `schemas/`.
 */
import { AREAS, ROLES, CADENCES, NOTE_TYPES } from '../core/model/vocabulary.ts';
import { LANGUAGE_CODES } from '../core/language/languages.ts';
import { CONFIG_KEYS } from '../core/note/notebookConfig.ts';
import type { Json, JsonObject } from './manifest.ts';
import { FIELD_RULES, RULES_OF_TYPE, type FieldRule, type FieldShape } from '../core/model/noteSchema.ts';
import {
	MOST_BETWEEN,
	MOST_COUNTED,
	MOST_DAYS,
	MOST_LETTERS,
	RECEIPT_KEYS,
	RECEIPT_VERSION,
	type ReceiptKey,
	type ReceiptShape,
} from '../core/programme/receipt.ts';

const WORDS: JsonObject = {
	anyOf: [{ type: ['string', 'null'] }, { type: 'array', items: { type: ['string', 'null'] } }],
};

/** The schema of `.mentoring/config.yml`. A key that is not known is allowed, and told when the notebook is read. */
export function configSchema(): JsonObject {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'What every reader of a mentoring notebook must know: .mentoring/config.yml',
		description: 'Described in docs/format.md. Generated from src/core/note/notebookConfig.ts.',
		type: ['object', 'null'],
		properties: Object.fromEntries(
			Object.entries(CONFIG_KEYS).map(([key, { description }]) => [key, { description, ...shapeOf(key) }]),
		),
	};
}

function shapeOf(key: string): JsonObject {
	switch (key) {
		case 'voice':
			return { anyOf: [{ type: 'null' }, { enum: [...ROLES] }] };
		case 'me':
			return { type: ['string', 'null'] };
		case 'language':
			return languages();
		case 'area_names':
			return {
				type: ['object', 'null'],
				properties: Object.fromEntries(AREAS.map(area => [area, WORDS])),
				additionalProperties: false,
			};
		default:
			return WORDS;
	}
}

/** `de`, and also `de-CH`. */
function languages(): JsonObject {
	const language: Json = { type: 'string', pattern: `^(${LANGUAGE_CODES.join('|')})([-_][A-Za-z]+)?$` };
	return { anyOf: [{ type: 'null' }, language, { type: 'array', items: language }] };
}

/** A field of a date may be given a time too, which it has no use for. */
const DATE_TIME = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]+([01]\\d|2[0-3]):[0-5]\\d(:\\d{2})?)?$';
const CADENCE = `^(${CADENCES.join('|')}|(every )?[1-9]\\d{0,2} (week|month)s?)$`;

/**
 * The schema of a note's front matter. Types are told apart by `if` and `then`; keys that no type knows are allowed,
 * as the format says. Empty values count as absent.
 */
export function frontMatterSchema(): JsonObject {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Front matter of a note of a mentoring notebook',
		description:
			'Version 1 of the format, described in docs/format.md. Generated from src/core/model/noteSchema.ts.',
		type: 'object',
		required: ['type'],
		properties: {
			type: { description: 'What kind of note this is.', enum: [...NOTE_TYPES] },
			...propertiesOf(FIELD_RULES.filter(({ types }) => !types)),
		},
		allOf: NOTE_TYPES.map(type => ({
			if: { properties: { type: { const: type } }, required: ['type'] },
			then: { properties: propertiesOf([...RULES_OF_TYPE.get(type)!.values()].filter(({ types }) => types)) },
		})),
	};
}

function propertiesOf(rules: readonly FieldRule[]): JsonObject {
	return Object.fromEntries(rules.map(({ key, shape }) => [key, orEmpty(toSchema(shape))]));
}

function toSchema(shape: FieldShape): JsonObject {
	switch (shape.kind) {
		case 'text':
		case 'person':
			return { type: ['string', 'number', 'boolean'] };
		case 'texts':
		case 'persons':
			return {
				anyOf: [{ type: ['string', 'number', 'boolean'] }, {
					type: 'array',
					items: { type: ['string', 'number', 'boolean', 'null'] },
				}],
			};
		case 'date':
			return { type: 'string', pattern: DATE_TIME, description: 'YYYY-MM-DD' };
		case 'date-time':
			return { type: 'string', pattern: DATE_TIME, description: 'YYYY-MM-DD or YYYY-MM-DD HH:MM' };
		case 'word':
			return { enum: [...shape.words] };
		case 'number':
			return { type: 'number', minimum: shape.min, maximum: shape.max };
		case 'share':
			return { type: 'string', pattern: '^\\d{1,3}\\s*(/|of)\\s*\\d{1,3}$', description: '3 of 4' };
		case 'cadence':
			return {
				type: 'string',
				pattern: CADENCE,
				description: 'weekly, monthly, quarterly, semiannual, annual, “N weeks” or “N months”',
			};
		case 'effort':
			return effortSchema();
	}
}

function effortSchema(): JsonObject {
	const percent: Json = {
		anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' }],
	};
	return {
		type: 'object',
		description: 'Area to per cent of the time',
		properties: Object.fromEntries(AREAS.map(area => [area, percent])),
		additionalProperties: percent,
	};
}

/** `status:` with nothing behind it is a value still to be written. */
function orEmpty(schema: JsonObject): JsonObject {
	return { anyOf: [schema, { type: 'null' }, { const: '' }] };
}

const DAY: JsonObject = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

/** The schema of a receipt. No key beside the named ones, so that no text of a notebook can be in one. */
export function receiptSchema(): JsonObject {
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Receipt of a mentorship: that a pair or a committee met, and when',
		description: 'Described in docs/programme.md. Generated from src/core/programme/receipt.ts.',
		type: 'object',
		required: Object.keys(RECEIPT_KEYS),
		additionalProperties: false,
		properties: Object.fromEntries(Object.entries(RECEIPT_KEYS).map(([key, rule]) => [key, propertyOf(rule)])),
	};
}

function propertyOf({ shape, orNull, description }: ReceiptKey): JsonObject {
	return orNull ? { description, anyOf: [{ type: 'null' }, schemaOf(shape)] } : { description, ...schemaOf(shape) };
}

function schemaOf(shape: ReceiptShape): JsonObject {
	if (typeof shape !== 'string') { return { enum: [...shape] }; }
	switch (shape) {
		case 'version':
			return { const: RECEIPT_VERSION };
		case 'day':
			return DAY;
		case 'days':
			return { type: 'array', items: DAY, uniqueItems: true, maxItems: MOST_DAYS };
		case 'words':
			return { type: 'string', minLength: 1, maxLength: MOST_LETTERS };
		case 'flag':
			return { type: 'boolean' };
		case 'count':
			return { type: 'integer', minimum: 0, maximum: MOST_COUNTED };
		case 'rhythm':
			return {
				type: 'object',
				required: ['every', 'unit'],
				additionalProperties: false,
				properties: {
					every: { type: 'integer', minimum: 1, maximum: MOST_BETWEEN },
					unit: { enum: ['weeks', 'months'] },
				},
			};
	}
}
