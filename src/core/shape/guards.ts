/**
 * Small guards for values that come from outside: messages between a page and its host,
 * what a page kept for itself, arguments of commands. A guard is written once beside the
 * type, and the compiler refuses it when the two differ.
 */

/** Tells whether a value has a type. */
export type Guard<T> = (value: unknown) => value is T;

/** A guard for a property that may be absent. */
interface OptionalGuard<T> {
	readonly optional: Guard<T>;
}

/** A guard for each property of `T`, optional ones marked by {@link optional}. */
type GuardsOf<T> = {
	readonly [K in keyof T]-?: object extends Pick<T, K> ? OptionalGuard<Exclude<T[K], undefined>> : Guard<T[K]>;
};

/** Whether a value from outside is a text. */
export const isText: Guard<string> = (value): value is string => typeof value === 'string';

/** Whether a value from outside is true or false. */
export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A whole number that JavaScript holds exactly. */
export const isWhole: Guard<number> = (value): value is number => Number.isSafeInteger(value);

/** Whatever it is: who takes it looks at it itself, to say what is wrong. */
export const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;

/** Any list; who takes it reads its entries one by one. */
export const isList: Guard<readonly unknown[]> = (value): value is readonly unknown[] => Array.isArray(value);

/** For a property that may be absent. */
export function optional<T>(guard: Guard<T>): OptionalGuard<T> {
	return { optional: guard };
}

/** One of some words. */
export function isOneOf<const Word extends string>(...words: readonly Word[]): Guard<Word> {
	return (value): value is Word => words.includes(value as Word);
}

/** One of two types. */
export function isEither<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
	return (value): value is A | B => first(value) || second(value);
}

/** A list whose every entry passes. */
export function isListOf<T>(guard: Guard<T>): Guard<readonly T[]> {
	return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** An object with these properties; others may be there and are not looked at. */
export function isShape<T extends object>(guards: GuardsOf<T>): Guard<T> {
	const entries = Object.entries<Guard<unknown> | OptionalGuard<unknown>>(guards);
	return (value): value is T =>
		typeof value === 'object' && value !== null && entries.every(([key, guard]) => {
			const property: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
			return typeof guard === 'function' ? guard(property) : property === undefined || guard.optional(property);
		});
}

/** One of several kinds of messages, told apart by `kind`; each is given by its other properties. */
export function isKindOf<T extends { readonly kind: string }>(
	kinds: { readonly [Kind in T['kind']]: GuardsOf<Omit<Extract<T, { readonly kind: Kind }>, 'kind'>> },
): Guard<T> {
	const shapes = new Map(Object.entries<GuardsOf<object>>(kinds).map(([kind, guards]) => [kind, isShape(guards)]));
	return (value): value is T => {
		const kind: unknown = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
		return typeof kind === 'string' && shapes.get(kind)?.(value) === true;
	};
}

/** Properties that may be handed over, each with its guard. */
export type ArgumentFields = Readonly<Record<string, Guard<unknown>>>;

/** What was handed over: any of the properties. */
export type Given<Fields extends ArgumentFields> = {
	readonly [Name in keyof Fields]?: Fields[Name] extends Guard<infer Value> ? Value : never;
};

/**
 * Reads the properties that pass their guards; the others are as if absent, since arguments come from key
 * bindings and other extensions, of which some are from before a property was there.
 *
 * @returns `undefined` if the value is no object.
 */
export function readGiven<Fields extends ArgumentFields>(fields: Fields, value: unknown): Given<Fields> | undefined {
	if (typeof value !== 'object' || value === null) { return undefined; }
	const properties = value as Readonly<Record<string, unknown>>;
	const presentFields = Object.entries(fields).flatMap(([name, guard]) => {
		const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
		return property !== undefined && guard(property) ? [[name, property]] : [];
	});
	return Object.fromEntries(presentFields) as Given<Fields>;
}
