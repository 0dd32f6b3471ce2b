/** Scripts that run from right to left, by their code (ISO 15924). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
	'Adlm',
	'Arab',
	'Hebr',
	'Mand',
	'Nkoo',
	'Rohg',
	'Samr',
	'Syrc',
	'Thaa',
	'Yezi',
]);
const RIGHT_TO_LEFT_LETTER =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a language is written: for `dir` of a page. What is no tag of a language runs as English does. */
export function direction(language: string): 'ltr' | 'rtl' {
	const script = scriptOf(language);
	return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

function scriptOf(language: string): string | undefined {
	try {
		return new Intl.Locale(language).maximize().script;
	} catch {
		return undefined;
	}
}

/** Whether a text begins with a letter of a script that runs from right to left. */
export function beginsRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT_LETTER.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/**
 * A name or words of a note for a line that is put together for the screen, where they would otherwise carry a number
 * beside them along: `لح 23 d` would be shown as `d 23 لح`. Words that run from left to right are as they were; never
 * for a file.
 */
export function isolated(text: string): string {
	return RIGHT_TO_LEFT_LETTER.test(text) ? `\u2068${text}\u2069` : text;
}
