/** What a copy of the sample notebook is called: `mentoring-sample`, a second one `mentoring-sample-2`. */
export const SAMPLE_FOLDER = 'mentoring-sample';

/** Whether a folder inside a notebook holds a copy of the sample, whose invented notes are not the notebook's own. */
export function isSampleFolder(name: string): boolean {
	return name === SAMPLE_FOLDER || name.startsWith(`${SAMPLE_FOLDER}-`);
}
