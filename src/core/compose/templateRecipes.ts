import type { NoteType } from '../model/vocabulary.ts';

/** What a built-in template is for: a note type, or a meeting of a special kind. */
export type TemplateName = NoteType | 'first-meeting' | 'committee-meeting';

/** A snippet of `snippets/` by its prefix without `mentor-`, or text in the same syntax. */
export type Ingredient = { readonly snippet: string } | { readonly body: string };

const HOMEWORK: Ingredient = { body: '## Homework — mentee\n\n$1\n\n## Homework — mentor\n\n$2\n\n$0' };
const of = (...snippets: readonly string[]): readonly Ingredient[] => snippets.map(snippet => ({ snippet }));

/**
 * The built-in templates. Their words are those of the snippets, written once; a template
 * may join several.
 */
const RECIPES: Readonly<Record<TemplateName, readonly Ingredient[]>> = {
	'mentorship': of('agreement'),
	'committee': of('committee'),
	'meeting': [...of('meeting', 'meeting-checklist'), HOMEWORK],
	'first-meeting': of('first-meeting'),
	'committee-meeting': of('meeting', 'committee-concerns', 'committee-agenda'),
	'goal': of('goal'),
	'idp': of('idp'),
	'priorities': of('priorities'),
	'opportunity': of('opportunity'),
	'summary': of('summary'),
	'mission': of('mission'),
	'network': of('network'),
	'accomplishments': of('accomplishments'),
	'review': of('review'),
	'closing': of('closing'),
	'concern': of('concern', 'boundary-checklist'),
};

/** Those that ask a physician in the community for something else. */
const COMMUNITY: Partial<Readonly<Record<TemplateName, readonly Ingredient[]>>> = {
	meeting: [...of('meeting', 'community-physician'), HOMEWORK],
	goal: of('community-goal'),
	idp: of('community-idp'),
	accomplishments: of('community-accomplishments'),
};

/** What the built-in template of that name is made from, for the track of the settings. */
export function templateRecipe(name: TemplateName, track: 'academic' | 'community'): readonly Ingredient[] {
	return track === 'community' && COMMUNITY[name] || RECIPES[name];
}

/** Names under which a user's own template is looked for, the most special first. */
export function templateNames(name: TemplateName): readonly TemplateName[] {
	return name === 'first-meeting' || name === 'committee-meeting' ? [name, 'meeting'] : [name];
}

/** The type of the note that a template makes. */
export function typeOfTemplate(name: TemplateName): NoteType {
	return name === 'first-meeting' || name === 'committee-meeting' ? 'meeting' : name;
}
