import type { Dialect } from '../model/vocabulary.ts';
import { bracketedDialect } from './bracketedDialect.ts';
import type { FieldDialect } from './dialect.ts';
import { emojiDialect } from './emojiDialect.ts';
import { plainDialect } from './plainDialect.ts';

/** Every way of writing a field, by name. */
export const FIELD_DIALECTS: Readonly<Record<Dialect, FieldDialect>> = {
	plain: plainDialect, emoji: emojiDialect, bracketed: bracketedDialect,
};
