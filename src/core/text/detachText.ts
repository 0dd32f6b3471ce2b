/**
 * A copy of a short text that does not keep the long text alive from which it was cut.
 * V8 makes a slice of 13 characters or more a view into the whole; ten thousand notes
 * would stay in memory for the sake of their titles. Joining and cutting forces a copy.
 */
export function detachText(text: string): string {
	return text.length < 13 ? text : ` ${text}`.slice(1);
}
