import type { Dialect } from '../model/vocabulary.ts';
import { bracketedDialect } from './bracketedDialect.ts';
import type { FieldDialect, FieldMatch } from './dialect.ts';
import { emojiDialect } from './emojiDialect.ts';
import { plainDialect } from './plainDialect.ts';

/** An owner is told by its `@` in every dialect. */
const OWNER_TRIGGER = '@';

/** Every way of writing a field, and what follows from them. */
export class DialectTable {
	/** In the order of reading: of two that know a field at the same place the first one counts. */
	readonly list: readonly FieldDialect[];
	/** Every character that a field can be told by; global. */
	readonly trigger: RegExp;
	/**
	 * What makes a paragraph more than a description: a trigger, code, comments, a block id, white space to be made
	 * single.
	 */
	readonly telling: RegExp;
	readonly #byTrigger = new Map<string, readonly FieldDialect[]>();

	constructor(list: readonly FieldDialect[]) {
		this.list = list;
		const characters = [...new Set(list.flatMap(({ triggers }) => triggers.split('')))];
		for (const character of characters) {
			this.#byTrigger.set(
				character,
				list.filter(({ triggers }) => triggers.includes(character)),
			);
		}
		const knownTriggers = [...characters, OWNER_TRIGGER].map(character =>
			`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
		).join('');
		this.trigger = new RegExp(`[${knownTriggers}]`, 'g');
		this.telling = new RegExp(`[${knownTriggers}\`<\\\\^]|[^\\S ]| {2}`);
	}

	/** The dialects that tell a field by this character, in the order of reading. */
	toldBy(character: string): readonly FieldDialect[] {
		return this.#byTrigger.get(character) ?? [];
	}

	/** The dialect of that name. */
	get(name: Dialect): FieldDialect {
		return this.list.find(dialect => dialect.name === name)!;
	}
}

let current = new DialectTable([bracketedDialect, plainDialect, emojiDialect]);

/** The dialects that are known. */
export function fieldDialects(): DialectTable {
	return current;
}

/**
 * Adds a dialect, or takes it in place of the one with its name.
 *
 * @returns What takes it away again.
 */
export function addDialect(dialect: FieldDialect): () => void {
	const before = current;
	const isKnown = before.list.some(({ name }) => name === dialect.name);
	current = new DialectTable(
		isKnown
			? before.list.map(existing => existing.name === dialect.name ? dialect : existing)
			: [...before.list, dialect],
	);
	return () => {
		current = before;
	};
}

/** Tried in this order where a dialect has no word for a field or cannot hold a value. */
export const FALLBACKS: readonly Dialect[] = ['plain', 'bracketed'];

/** Holds every value, and closes it. */
export const CLOSED_DIALECT: Dialect = 'bracketed';

/**
 * Every `goal:name`, `[goal:: name]` and the like of a text, on a task line or not, in code too; in order, not
 * overlapping.
 */
export function goalFields(markdown: string): FieldMatch[] {
	const dialects = fieldDialects();
	const trigger = new RegExp(dialects.trigger);
	const goals: FieldMatch[] = [];
	while (trigger.test(markdown)) {
		const at = trigger.lastIndex - 1;
		const goal = dialects.toldBy(markdown[at]!).map(dialect => dialect.readAt(markdown, at)).find(match =>
			match?.field === 'goal'
		);
		if (!goal || goal.start < (goals.at(-1)?.end ?? 0)) { continue; }
		goals.push(goal);
		trigger.lastIndex = goal.end;
	}
	return goals;
}
