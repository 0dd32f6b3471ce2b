import { completionVerb } from './completion.ts';
import { statusVerb } from './status.ts';
import type { Verb } from './verb.ts';

/** Everything that the command line does, in the order of its help. */
export const VERBS: readonly Verb[] = [
	statusVerb,
	completionVerb(() => VERBS),
];
