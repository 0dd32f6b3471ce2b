/** Colours the words of the report, or leaves them as they are. */
export interface Painter {
	bold(text: string): string;
	dim(text: string): string;
	red(text: string): string;
	yellow(text: string): string;
	green(text: string): string;
	cyan(text: string): string;
}

/** What decides about colour. */
export interface ColourEnvironment {
	readonly isTerminal: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Colour on a terminal only. `NO_COLOR` (any value but the empty one) turns it off,
 * `FORCE_COLOR` (any but `0` and `false`) turns it on, also in a pipe; `NO_COLOR` wins.
 */
export function wantsColour({ isTerminal, env }: ColourEnvironment): boolean {
	if (env['NO_COLOR']) { return false; }
	const force = env['FORCE_COLOR'];
	if (force !== undefined) { return force !== '0' && force !== 'false'; }
	return isTerminal && env['TERM'] !== 'dumb';
}

/** A painter that writes ANSI codes, or one that writes none. */
export function createPainter(colour: boolean): Painter {
	const code = (on: number, off: number) => (text: string): string => colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), yellow: code(33, 39), green: code(32, 39), cyan: code(36, 39) };
}
