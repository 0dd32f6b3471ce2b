/** The JSON Schema of a note's front matter, for other tools: made from the same rules that read it. */
import { FIELD_RULES, RULES_OF_TYPE, type FieldRule, type FieldShape } from '../core/model/noteSchema.ts';
import { AREAS, CADENCES, NOTE_TYPES } from '../core/model/vocabulary.ts';
import type { Json, JsonObject } from './manifest.ts';

/** A field of a date may be given a time too, which it has no use for. */
const DATE_TIME = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]+([01]\\d|2[0-3]):[0-5]\\d(:\\d{2})?)?$';
const CADENCE = `^(${CADENCES.join('|')}|(every )?[1-9]\\d{0,2} (week|month)s?)$`;

/**
 * Draft 07, which YAML and JSON tools of all kinds read. Types are told apart by `if` and
 * `then`; keys that no type knows are allowed, as the format says. Empty values count as absent.
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
