/** What a full title begins with where its test stands in one of these outermost suites. */
export function suitePattern(suites: readonly string[]): RegExp {
	return new RegExp(`^(?:${suites.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')}) `);
}
