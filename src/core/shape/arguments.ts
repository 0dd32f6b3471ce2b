import type { Guard } from './guards.ts';

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
	const given = Object.entries(fields).flatMap(([name, guard]) => {
		const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
		return property !== undefined && guard(property) ? [[name, property]] : [];
	});
	return Object.fromEntries(given) as Given<Fields>;
}
