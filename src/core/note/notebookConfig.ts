import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import { detachText } from '../text/lines.ts';
import { readFullYaml } from './fullYaml.ts';
import type { YamlValue } from './plainYaml.ts';

/** Where a notebook keeps what every reader of it must know; relative to its folder. */
export const CONFIG_PATH = '.mentoring/config.yml';

/** The keys of `.mentoring/config.yml` that say how notes are read. */
const KEYS: Readonly<Record<string, keyof NoteOptions>> = {
	homework_headings: 'homeworkHeadings',
	private_headings: 'privateHeadings',
	mentor_words: 'mentorWords',
	mentee_words: 'menteeWords',
};
/** Longer files are no list of headings. */
const LONGEST = 65_536;

/** What `.mentoring/config.yml` says, or why it cannot be read. */
export interface NotebookConfig {
	/** Words to be added to those of the settings. */
	readonly words: Partial<NoteOptions>;
	/** In English; absent where the file could be read. */
	readonly problem?: string;
}

/** Reads `.mentoring/config.yml`; never throws. Keys that it does not know are left alone. */
export function readNotebookConfig(text: string): NotebookConfig {
	if (text.length > LONGEST) { return { words: {}, problem: 'it is too long' }; }
	const read = readFullYaml(text.replace(/^\uFEFF/, ''));
	if (!('length' in read)) { return { words: {}, problem: read.kind === 'not-a-map' ? 'it should be lines such as “private_headings: [Diary]”' : read.message }; }
	const words: { -readonly [K in keyof NoteOptions]?: NoteOptions[K] } = {};
	for (const { key, value } of read) {
		const option = KEYS[key.trim().toLowerCase().replaceAll('-', '_')];
		if (option) { words[option] = [...words[option] ?? [], ...textsOf(value)]; }
	}
	return { words };
}

/** The options with what a notebook says of itself: it adds, and takes nothing away (format.md §1). */
export function withConfig(options: NoteOptions, { words }: NotebookConfig): NoteOptions {
	const added = (option: keyof NoteOptions): readonly string[] => [...new Set([...options[option], ...words[option] ?? []])];
	return { homeworkHeadings: added('homeworkHeadings'), mentorWords: added('mentorWords'), menteeWords: added('menteeWords'), privateHeadings: added('privateHeadings') };
}

/** {@link withConfig} of the options that hold where nobody set any. */
export function optionsOf(config: NotebookConfig): NoteOptions {
	return withConfig(DEFAULT_NOTE_OPTIONS, config);
}

function textsOf(value: YamlValue): string[] {
	if (typeof value === 'string') { return value.trim() === '' ? [] : [detachText(value.trim())]; }
	return Array.isArray(value) ? (value as readonly YamlValue[]).flatMap(textsOf) : [];
}
