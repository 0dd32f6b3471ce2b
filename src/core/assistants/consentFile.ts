import { readFullYaml } from '../note/fullYaml.ts';

/**
 * Where a person writes which mentorships the command line may show to assistants; relative to the notebook's folder.
 */
export const CONSENT_PATH = '.mentoring/assistants.yml';

/** Longer files are no list of names. */
const LONGEST_FILE = 10_000;
const MOST_NAMES = 100;

/**
 * Reads the names of `.mentoring/assistants.yml`:
 *
 * ```yaml
 * mentorships: [abara]
 * ```
 *
 * Anything that is not understood is a problem, in English, and then nothing may be shown: a yes has to be plain.
 */
export function readConsentFile(text: string): readonly string[] | { readonly problem: string } {
	if (text.length > LONGEST_FILE) { return { problem: 'it is too long' }; }
	const entries = readFullYaml(text.replace(/^\uFEFF/, ''));
	if (!('length' in entries)) { return { problem: 'it should be a line such as “mentorships: [abara]”' }; }
	if (entries.some(({ key }) => key !== 'mentorships')) {
		return { problem: 'the only key that is known here is “mentorships”' };
	}
	if (entries.length > 1) { return { problem: '“mentorships” stands there twice' }; }
	const { value } = entries[0] ?? { value: '' };
	const names: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (names.length > MOST_NAMES || !names.every(name => typeof name === 'string')) {
		return { problem: '“mentorships” should be a list of names, such as [abara]' };
	}
	return names.map(name => (name as string).trim()).filter(name => name !== '');
}
