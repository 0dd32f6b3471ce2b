/** A text of the object that a command was given, by other extensions and tests. */
export function givenText(argument: unknown, key: string): string | undefined {
	const value = givenValue(argument, key);
	return typeof value === 'string' ? value : undefined;
}

/** Whether the object that a command was given has `key: true`. */
export function givenYes(argument: unknown, key: string): boolean {
	return givenValue(argument, key) === true;
}

function givenValue(argument: unknown, key: string): unknown {
	return typeof argument === 'object' && argument !== null && Object.hasOwn(argument, key) ? (argument as Record<string, unknown>)[key] : undefined;
}
