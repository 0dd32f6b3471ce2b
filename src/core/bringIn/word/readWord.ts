import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import {
	openOfficePackage,
	PACKAGE_CAPS,
	partText,
	type OfficePackage,
	type PackageRefusal,
} from '../../office/officePackage.ts';
import { parseXml, type XmlRefusal } from '../../office/xmlTree.ts';
import { htmlToMarkdown } from './htmlToMarkdown.ts';

/** Why a Word file was not read. */
export type WordRefusal = PackageRefusal | XmlRefusal;

/** A Word file in the words of a note. */
export interface WordText {
	readonly markdown: string;
	/** Pictures that stay in the file. */
	readonly pictures: number;
}

/** Notes of a meeting are far below; a book is refused. */
const CAPS = { ...PACKAGE_CAPS, file: 20_000_000, unpacked: 24_000_000, part: 8_000_000 };
const XML = { elements: 200_000, depth: 128 };
/** The text and what it needs; macros, embedded files, pictures and everything of its own making stay packed. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels))$/i;
/** Titles are headings; mammoth leaves them plain. */
const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p:fresh",
	"p[style-name='List Paragraph'] => p:fresh",
];

/**
 * The text of a Word file (`.docx`, and OneNote's pages saved as Word) as Markdown: headings, lists with their boxes,
 * tables, links, footnotes; of tracked changes what was inserted, without what was deleted. Nothing outside the file is
 * fetched, nothing in it is run, and pictures are only counted. What cannot be read well is refused.
 */
export async function readWord(bytes: Uint8Array): Promise<WordText | WordRefusal> {
	const opened = openOfficePackage(bytes, CAPS, path => NEEDED.test(path));
	if (typeof opened === 'string') { return opened; }
	const checked = onlyText(opened);
	if (typeof checked === 'string') { return checked; }
	try {
		const buffer = zipSync(checked, { level: 0 });
		const arrayBuffer = buffer.buffer.slice(
			buffer.byteOffset,
			buffer.byteOffset + buffer.byteLength,
		) as ArrayBuffer;
		// The bundle's build takes `arrayBuffer`, the one of Node `buffer`.
		const input = { arrayBuffer, buffer: buffer as never };
		const { value } = await mammoth.convertToHtml(input, {
			styleMap: STYLES,
			includeEmbeddedStyleMap: false,
			externalFileAccess: false,
			convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
		});
		return {
			markdown: htmlToMarkdown(value),
			pictures: [...opened.paths].filter(path => path.startsWith('word/media/')).length,
		};
	} catch {
		// Whatever a damaged file makes of the reader.
		return 'broken';
	}
}

/** The parts that are needed, each looked at: XML without declarations of its own, of a size that people write. */
function onlyText(opened: OfficePackage): Record<string, Uint8Array> | WordRefusal {
	const parts: Record<string, Uint8Array> = {};
	for (const path of opened.parts.keys()) {
		const text = partText(opened, path)!;
		const read = parseXml(text, XML);
		if (typeof read === 'string') { return read; }
		parts[path] = strToU8(text);
	}
	return parts;
}
