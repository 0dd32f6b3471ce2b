const GOAL = /(^|[ \t])(?:goal:(?:\[\[[^[\]\n]*\]\]|[^\s:]\S*)|\[goal::[^\]\n]*\]|\(goal::[^)\n]*\))/gim;

/** Text without `goal:name`, also where it is no field: it means nothing elsewhere, and could name a private note. */
export function withoutGoals(markdown: string): string {
	return markdown.replace(GOAL, '$1');
}
