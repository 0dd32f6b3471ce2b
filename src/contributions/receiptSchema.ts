/** The JSON Schema of a receipt, for whoever reads them: made from the keys that are written and read. */
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
import type { JsonObject } from './manifest.ts';

const DAY: JsonObject = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

/** Draft 07; no key beside the named ones, so that no text of a notebook can be in a receipt. */
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
