import { isKindOf, isShape, isText, type Guard } from '../core/shape/guards.ts';

/**
 * What every page and its host say to each other; a page's own messages are in
 * `NAME/NAMEProtocol.ts`. Both sides check what they hear: a page could be made to say anything.
 */
export interface ReadyMessage {
	/** The page has loaded, for the first time or again, and knows nothing. */
	readonly kind: 'ready';
}

/** Whether a message says that a page's script runs and may be told things. */
export const isReady: Guard<ReadyMessage> = isKindOf<ReadyMessage>({ ready: {} });

/** What the shell of a page tells its script before any message: the user's language. */
export interface PageWords {
	/** A BCP 47 tag. */
	readonly language: string;
	/** Translations by English message; none in English. */
	readonly messages: Readonly<Record<string, string>>;
}

/** Whether what a page was told before any message is whole. */
export const isPageWords: Guard<PageWords> = isShape<PageWords>({
	language: isText,
	messages: (value): value is PageWords['messages'] =>
		typeof value === 'object' && value !== null && Object.values(value).every(isText),
});

/** The id of the element that holds {@link PageWords} as JSON. */
export const WORDS_ID = 'page-words';
/** The id of the element that a page is drawn into. */
export const ROOT_ID = 'page-root';
