/** The JSON Schema of `.mentoring/config.yml`, for editors: made from the keys and words that are read. */
import { AREAS, ROLES } from '../core/model/vocabulary.ts';
import { LANGUAGE_CODES } from '../core/language/languages.ts';
import { CONFIG_KEYS } from '../core/note/notebookConfig.ts';
import type { Json, JsonObject } from './manifest.ts';

const WORDS: JsonObject = {
	anyOf: [{ type: ['string', 'null'] }, { type: 'array', items: { type: ['string', 'null'] } }],
};

/** Draft 07; a key that is not known is allowed and told when the notebook is read. */
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
