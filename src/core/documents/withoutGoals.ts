import { FIELD_DIALECTS } from '../taskFields/dialects.ts';

const COLON_OF_GOAL = /(?<=goal[ \t]*):/gi;

/** Text without `goal:name`, `[goal:: name]` and the like, also where it is no field: it means nothing elsewhere, and could name a private note. */
export function withoutGoals(markdown: string): string {
	let text = '';
	let from = 0;
	for (const { index } of markdown.matchAll(COLON_OF_GOAL)) {
		const field = Object.values(FIELD_DIALECTS).map(dialect => dialect.readAt(markdown, index)).find(match => match?.field === 'goal');
		if (!field || field.start < from) { continue; }
		text += markdown.slice(from, field.start);
		from = field.end;
	}
	return text + markdown.slice(from);
}
