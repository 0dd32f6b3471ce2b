/** Something that stands in a container: a quote, a list item, a footnote, or the document itself (0). */
interface Placed {
	readonly line: number;
	/** Index in `containers`. */
	readonly container: number;
}

/** A heading as the outline needs it. */
export interface OutlineHeading extends Placed {
	readonly depth: number;
}

/** The headings that hold where something stands, as indexes; -1 for none. */
interface Outline {
	/** For each heading the one it stands below. */
	readonly outer: readonly number[];
	/** For each place the last heading above it in its own container, else in those around it. */
	readonly headingOf: readonly number[];
}

/**
 * The outline of a note. What is quoted, or part of a list item, has an outline of its own below the
 * heading it stands under: `> ## Her mail` ends no section of the note.
 *
 * @param containers For each container the one around it.
 * @param places In the order of the text, as are the headings.
 */
export function outlineOf(
	headings: readonly OutlineHeading[],
	places: readonly Placed[],
	containers: readonly number[],
): Outline {
	const lastIn = new Map<number, number>();
	const outer: number[] = [];
	const headingOf: number[] = [];
	let next = 0;
	const passTo = (line: number): void => {
		for (; next < headings.length && headings[next]!.line < line; next++) {
			outer.push(outerOf(headings, outer, lastIn, containers, headings[next]!));
			lastIn.set(headings[next]!.container, next);
		}
	};
	for (const { line, container } of places) {
		passTo(line);
		headingOf.push(nearest(lastIn, containers, container));
	}
	passTo(Infinity);
	return { outer, headingOf };
}

function outerOf(
	headings: readonly OutlineHeading[],
	outer: readonly number[],
	lastIn: ReadonlyMap<number, number>,
	containers: readonly number[],
	{ depth, container }: OutlineHeading,
): number {
	let at = nearest(lastIn, containers, container);
	while (at >= 0 && headings[at]!.container === container && headings[at]!.depth >= depth) { at = outer[at]!; }
	return at;
}

/** The last heading in the container, else in the nearest one around it that has any. */
function nearest(lastIn: ReadonlyMap<number, number>, containers: readonly number[], container: number): number {
	for (let at = container;; at = containers[at]!) {
		const heading = lastIn.get(at);
		if (heading !== undefined) { return heading; }
		if (at === 0) { return -1; }
	}
}

/** A container and all those around it, the document last. */
export function chainOf(container: number, containers: readonly number[]): Set<number> {
	const chain = new Set<number>();
	for (let at = container; at !== 0; at = containers[at]!) { chain.add(at); }
	return chain.add(0);
}
