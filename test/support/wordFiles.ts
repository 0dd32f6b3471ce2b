import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sentItems, wordAnswer } from '../../src/core/answer/wordAnswer.ts';
import type { Answer } from '../../src/core/answer/answer.ts';
import type { Proposal } from '../../src/core/answer/proposals.ts';
import { meetingScope } from '../../src/core/documents/homeworkLines.ts';
import type { WordPage } from '../../src/core/export/exportFormats.ts';
import { toPublicNotes } from '../../src/core/export/publicNotes.ts';
import { composeWord } from '../../src/core/export/word/wordPages.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { readReturned } from '../../src/core/office/readReturned.ts';
import type { ReturnedDocument } from '../../src/core/office/returned.ts';
import { writeWord } from '../../src/core/office/writeWord.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { notebookOf, TODAY, type Files } from './noteBuilder.ts';
import { propose } from './proposedChanges.ts';

/** A page of the first mentorship of these files, as the mentor gets it. */
export async function sent(files: Files, kind: WordPage): Promise<Uint8Array> {
	const notes = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	const scope = meetingScope(notes.view, notes.view.mentorships()[0]!.key)!;
	const page = composeWord(kind, { scope, notes, l10n: ENGLISH, page: 'a4' });
	assert.ok(page, `no ${kind}`);
	return writeWord(page);
}

/** The file with its document changed as a program would. `parts` are more parts, or other ones. */
export function changed(
	bytes: Uint8Array,
	change: (xml: string) => string,
	parts: Readonly<Record<string, string>> = {},
): Uint8Array {
	const files = unzipSync(bytes);
	const before = strFromU8(files['word/document.xml']!);
	const after = change(before);
	assert.ok(after !== before || Object.keys(parts).length > 0, 'nothing was changed');
	return zipSync({
		...files,
		'word/document.xml': strToU8(after),
		...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
	}, { level: 1 });
}

/** A document with this body, as other programs write it. */
export function foreign(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const document = '<?xml version="1.0" encoding="UTF-8"?><w:document '
		+ 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
		+ 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
		+ `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body>`
		+ '</w:document>';
	return zipSync(
		Object.fromEntries(
			Object.entries({ 'word/document.xml': document, ...parts }).map(([path, text]) => [path, strToU8(text)]),
		),
	);
}

/** A paragraph with one run. */
export function para(text: string, properties = ''): string {
	return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">`
		+ `${text}</w:t></w:r></w:p>`;
}

/** The paragraph in which some words stand, changed. */
export function inParagraph(words: string, change: (paragraph: string) => string): (xml: string) => string {
	return xml => {
		const at = xml.indexOf(words);
		assert.ok(at >= 0, `${words} is not on the page`);
		const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
		const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
		return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
	};
}

/** A click on the box of a paragraph. */
export function clicked(paragraph: string): string {
	const isOn = paragraph.includes('<w14:checked w14:val="1"/>');
	return isOn
		? paragraph.replace('w14:checked w14:val="1"', 'w14:checked w14:val="0"').replace('\u2612', '\u2610')
		: paragraph.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"').replace('\u2610', '\u2612');
}

/** {@link clicked} of the item with these words. */
export function tick(words: string): (xml: string) => string {
	return inParagraph(words, clicked);
}

export function returned(bytes: Uint8Array): ReturnedDocument {
	const document = readReturned(bytes);
	assert.ok(typeof document === 'object', String(document));
	return document;
}

/** What a file says, as an answer of Ruth Abara about the first mentorship. */
export function answerIn(files: Files, bytes: Uint8Array, from = 'Ruth Abara'): Answer {
	const view = notebookOf(files);
	const document = returned(bytes);
	return wordAnswer(document, from, sentItems(view, view.mentorships()[0]!, document), {
		today: TODAY,
		l10n: ENGLISH,
	});
}

/** What files propose. */
export function proposeFrom(files: Files, ...documents: readonly Uint8Array[]): readonly Proposal[] {
	return propose(files, documents.map(bytes => answerIn(files, bytes)));
}
