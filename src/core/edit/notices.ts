/**
 * What the user is told although the change was made, in words; `{0}` … are arguments.
 */
export const NOTICE_MESSAGES = {
	'unknown-repeat': 'It is ticked. “{0}” is not a rule that is understood here, so no next item was made. Examples are “every 2 weeks”, “every month on the last Friday” and “every 3 months when done”.',
	'repeat-ended': 'It is ticked. By the rule “{0}” there is no further day, so no next item was made.',
	'next-would-break': 'It is ticked. The next item for “{0}” would not read well at this place, so none was made.',
} as const;

/** A key of {@link NOTICE_MESSAGES}; stable. */
export type NoticeCode = keyof typeof NOTICE_MESSAGES;

/** Something to tell about a change that was made. */
export interface Notice {
	readonly notice: NoticeCode;
	readonly args: readonly string[];
}

/** Makes a notice; long arguments are cut. */
export function notice(code: NoticeCode, ...args: readonly string[]): Notice {
	return { notice: code, args: args.map(arg => arg.length > 80 ? `${arg.slice(0, 80)}…` : arg) };
}
