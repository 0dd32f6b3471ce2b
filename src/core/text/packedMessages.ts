/**
 * Messages as they are shipped: English once, and each language in the same order, so that no language brings the
 * English messages with it. `scripts/package/packMessages.ts` writes them.
 */
import { fillMessage } from '../model/problem.ts';

/** Translations under their English messages. */
export type Messages = Readonly<Record<string, string>>;

/** The shipped file of a language: its messages in the order of the English ones, empty where it says the same. */
export interface PackedMessages {
	readonly packed: readonly string[];
}

/** Whether a bundle is packed, as the package has it; one with its messages by key is not. */
export function isPackedMessages(value: unknown): value is PackedMessages {
	const packed: unknown = typeof value === 'object' && value !== null && 'packed' in value ? value.packed : undefined;
	return Array.isArray(packed) && packed.every(text => typeof text === 'string');
}

/** Each translation under its English message. */
export function unpackMessages({ packed }: PackedMessages, english: readonly string[]): Messages {
	return Object.fromEntries(english.flatMap((message, index) => packed[index] ? [[message, packed[index]]] : []));
}

let spoken: Messages | undefined;

/** The messages of the language that the editor speaks, once they are unpacked; nothing under English. */
export function spokenMessages(): Messages | undefined {
	return spoken;
}

/** A message in the language that the editor speaks; nothing where there are no messages of it. */
export function spokenMessage(message: string, args: readonly (string | number)[]): string | undefined {
	if (spoken === undefined) { return undefined; }
	const said = Object.hasOwn(spoken, message) ? spoken[message]! : message;
	return args.length === 0 ? said : fillMessage(said, args.map(String));
}

/** Set once, before anything is said. */
export function setSpokenMessages(messages: Messages): void {
	spoken = messages;
}
