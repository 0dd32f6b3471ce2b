import type { FieldMatch } from './dialect.ts';
import { fieldDialects } from './dialects.ts';

/**
 * Every `goal:name`, `[goal:: name]` and the like of a text, on a task line or not, in code too; in order, not
 * overlapping.
 */
export function goalFields(markdown: string): FieldMatch[] {
	const dialects = fieldDialects();
	const trigger = new RegExp(dialects.trigger);
	const goals: FieldMatch[] = [];
	while (trigger.test(markdown)) {
		const at = trigger.lastIndex - 1;
		const goal = dialects.toldBy(markdown[at]!).map(dialect => dialect.readAt(markdown, at)).find(match =>
			match?.field === 'goal'
		);
		if (!goal || goal.start < (goals.at(-1)?.end ?? 0)) { continue; }
		goals.push(goal);
		trigger.lastIndex = goal.end;
	}
	return goals;
}
