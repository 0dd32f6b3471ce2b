import { shortened } from '../text/graphemes.ts';
import { fillMessage } from '../model/problem.ts';

/**
 * Why a change was not made, in words for the user; `{0}` … are arguments. A refusal leaves
 * every file as it is (format.md §6).
 */
export const REFUSAL_MESSAGES = {
	'line-changed': 'This item was changed in the meantime, so it was left as it is. Look at it again in {0}.',
	'several-alike':
		'There are several identical items in {0} and the line has moved, so none was changed. Change it in the note.',
	'note-gone': '{0} is gone or cannot be read, so nothing was changed.',
	'not-a-note': '{0} is not a note of the notebook, so nothing was changed.',
	'carried-forward': 'This item was carried forward to a later meeting. Change its successor there.',
	'impossible-date': '“{0}” is not a date on the calendar. Write YYYY-MM-DD.',
	'invalid-owner': '“{0}” cannot be an owner. Write one word of a name, such as @eklund.',
	'invalid-value': '“{1}” is not a value for {0}.',
	'invalid-utf8': '{0} is not valid UTF-8 and is never changed. Save it as UTF-8 first.',
	'binary': '{0} holds NUL bytes and does not look like text, so it was not changed.',
	'too-large': '{0} is too large and was not read, so it was not changed.',
	'conflict-markers':
		'Two versions of {0} were not merged, so nothing in it was changed. Settle the lines between <<<<<<< and >>>>>>> first.',
	'front-matter-unread': 'The lines between --- at the head of {0} cannot be read, so nothing was changed.',
	'front-matter-field':
		'The field “{0}” at the head of the note is written in a way that is left alone. Change it in the note.',
	'note-changed': 'The note under this item was changed in the meantime, so yours was not written. It is still here.',
	'would-change-others':
		'These words would change how other items of the note are read, so they were not written. Write them in the note itself.',
	'would-change-private':
		'This would change what is private in the note, so it was left as it is. Look at its private markers.',
	'no-words': 'An item needs some words.',
	'words-elsewhere':
		'The words of this item stand in another way in the note, so they were left as they are. Change them in the note.',
	'two-answers': 'Two answers say different things about this item, and both were chosen. Choose one of them.',
	'file-exists': 'There is a file “{0}” already, so nothing was created.',
	'not-created': '{0} could not be created, so nothing was changed.',
	'read-only': '{0} is read-only, so it was not changed.',
	'disk-full':
		'{0} could not be written whole, so it was put back as it was. The disk may be full: make room, then try again.',
	'not-put-back':
		'{0} could not be written whole, nor put back. The disk may be full. Its text is open in an editor, unsaved: make room, then save it.',
} as const;

/** A key of {@link REFUSAL_MESSAGES}; stable. */
export type RefusalCode = keyof typeof REFUSAL_MESSAGES;

/** A change that was not made. Values, not errors: one target may be refused and the others done. */
export interface Refusal {
	readonly refused: RefusalCode;
	/** Filled into the message; a message about the file gets its path from {@link refusalArgs} instead. */
	readonly args: readonly string[];
}

/** Makes a refusal. */
export function refuse(refused: RefusalCode, ...args: readonly string[]): Refusal {
	return { refused, args };
}

/** Tells a refusal from what was asked for. */
export function isRefusal(value: unknown): value is Refusal {
	return typeof value === 'object' && value !== null && 'refused' in value;
}

/** The codes whose `{0}` is the path of the file. */
const ABOUT_FILE: ReadonlySet<RefusalCode> = new Set([
	'conflict-markers',
	'line-changed',
	'several-alike',
	'note-gone',
	'not-a-note',
	'front-matter-unread',
	'invalid-utf8',
	'binary',
	'too-large',
	'file-exists',
	'not-created',
	'read-only',
	'disk-full',
	'not-put-back',
]);

/**
 * The arguments of a refusal's message, with the path of the file where the message names it. For translation in the
 * host.
 */
export function refusalArgs({ refused, args }: Refusal, path: string): readonly string[] {
	return ABOUT_FILE.has(refused) ? [path] : args;
}

/** The refusal in English. */
export function refusalMessage(refusal: Refusal, path: string): string {
	return fillMessage(REFUSAL_MESSAGES[refusal.refused], refusalArgs(refusal, path));
}

/**
 * What the user is told although the change was made, in words; `{0}` … are arguments.
 */
export const NOTICE_MESSAGES = {
	'unknown-repeat':
		'It is ticked. “{0}” is not a rule that is understood here, so no next item was made. Examples are “every 2 weeks”, “every month on the last Friday” and “every 3 months when done”.',
	'repeat-ended': 'It is ticked. By the rule “{0}” there is no further day, so no next item was made.',
	'next-would-break': 'It is ticked. The next item for “{0}” would not read well at this place, so none was made.',
} as const;

/** A key of {@link NOTICE_MESSAGES}; stable. */
type NoticeCode = keyof typeof NOTICE_MESSAGES;

/** Something to tell about a change that was made. */
export interface Notice {
	readonly notice: NoticeCode;
	readonly args: readonly string[];
}

/** Makes a notice; long arguments are cut. */
export function notice(code: NoticeCode, ...args: readonly string[]): Notice {
	return { notice: code, args: args.map(arg => shortened(arg, 81)) };
}
