import { stemOf } from '../../core/text/notePath.ts';
import type { NotebookFolder } from '../services.ts';

/** The shortest way to name a goal note on a task line: `early-career-award`, or its path where two have that stem. */
export function goalName({ view }: NotebookFolder, path: string): string {
	const stem = stemOf(path);
	return view.names.goal(stem, '').path === path ? stem : path.replace(/\.md$/i, '');
}
