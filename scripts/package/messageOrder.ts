/**
 * The order in which messages are shipped. A package is deflated, which finds again what it has seen in the last 32 kB
 * only: messages that are made of the same words stand beside each other, whatever they begin with.
 */

/** Translations under their English messages. */
type Messages = Readonly<Record<string, string>>;

/** How many characters of two messages have to be the same to bring them together. */
const LENGTH = 5;

function partsOf(message: string, languages: readonly Messages[]): Set<string> {
	const text = languages.map((words) => words[message] ?? '').join('\n');
	return new Set(
		Array.from({ length: Math.max(0, text.length - LENGTH + 1) }, (_, at) => text.slice(at, at + LENGTH)),
	);
}

/** What a shared part is worth: little where many messages have it, nothing where one or a fifth of all have. */
function weigh(parts: ReadonlyMap<string, ReadonlySet<string>>): Map<string, { weight: number, messages: string[] }> {
	const all = parts.size;
	const having = new Map<string, string[]>();
	for (const [message, own] of parts) {
		for (const part of own) {
			const messages = having.get(part);
			if (messages) messages.push(message);
			else having.set(part, [message]);
		}
	}
	return new Map(
		[...having].filter(([, { length }]) => length > 1 && length <= Math.max(2, all / 5)).map(([part, messages]) => [
			part,
			{ weight: Math.log(all / messages.length), messages },
		]),
	);
}

/**
 * @param languages By which messages are compared; the same order serves all of them.
 * @returns The same messages, each followed by the one of those left that is most like it.
 */
export function messageOrder(english: readonly string[], languages: readonly Messages[]): string[] {
	const parts = new Map(english.map((message) => [message, partsOf(message, languages)]));
	const shared = weigh(parts);
	const left = new Set(english);
	const order: string[] = [];
	for (let next = english[0]; next !== undefined; next = mostAlike(next, parts, shared, left)) {
		order.push(next);
		left.delete(next);
	}
	return order;
}

function mostAlike(
	message: string,
	parts: ReadonlyMap<string, ReadonlySet<string>>,
	shared: ReadonlyMap<string, { readonly weight: number, readonly messages: readonly string[] }>,
	left: ReadonlySet<string>,
): string | undefined {
	const likeness = new Map<string, number>();
	for (const part of parts.get(message)!) {
		const { weight, messages } = shared.get(part) ?? { weight: 0, messages: [] };
		for (const other of messages) if (left.has(other)) likeness.set(other, (likeness.get(other) ?? 0) + weight);
	}
	const [first] = left;
	return [...likeness].reduce<{ best: string | undefined, most: number }>((nearest, [other, sum]) => {
		const relative = sum / Math.sqrt(1 + parts.get(other)!.size);
		return relative > nearest.most ? { best: other, most: relative } : nearest;
	}, { best: first, most: 0 }).best;
}
