import { Unzip, UnzipInflate, strFromU8, type UnzipFile } from 'fflate';

/** How large a package may be before it is refused unread. */
interface PackageCaps {
	/** Bytes of the file itself. */
	readonly file: number;
	/** Bytes of all its parts together, unpacked. */
	readonly unpacked: number;
	/** Bytes of one part, unpacked. */
	readonly part: number;
	/** Number of parts. */
	readonly parts: number;
}

/** A letter, a curriculum vitae or a year of minutes is well within these; pictures are not unpacked. */
export const PACKAGE_CAPS: PackageCaps = { file: 40_000_000, unpacked: 64_000_000, part: 24_000_000, parts: 2_000 };

/** Why nothing of a file was read. */
export type PackageRefusal = 'not-a-package' | 'password-or-old' | 'too-large' | 'broken';

/** The parts of an Office file that were unpacked, by path without a leading slash: `word/document.xml`. */
export interface OfficePackage {
	readonly parts: ReadonlyMap<string, Uint8Array>;
	/** Every path there is, those that were not unpacked included. */
	readonly paths: ReadonlySet<string>;
}

/** Thrown out of the unpacking; {@link openOfficePackage} catches it. */
class Refused extends Error {
	constructor(readonly refusal: PackageRefusal) {
		super(refusal);
	}
}

/**
 * Unpacks a `.docx`, `.xlsx` or `.odt`, which are zip files, with an eye on its size: what is unpacked is counted as it
 * comes out, whatever the file says of itself, so that a small file that would fill the memory is refused early.
 * Nothing outside the file is looked at and nothing in it is run.
 *
 * @param isWanted Which parts are unpacked; XML and relationships without it, so that pictures and macros stay packed.
 */
export function openOfficePackage(
	bytes: Uint8Array,
	caps: PackageCaps = PACKAGE_CAPS,
	isWanted: (path: string) => boolean = isXml,
): OfficePackage | PackageRefusal {
	if (bytes.length > caps.file) { return 'too-large'; }
	if (startsWith(bytes, OLE)) { return 'password-or-old'; }
	if (!startsWith(bytes, ZIP)) { return 'not-a-package'; }
	if (!hasDirectory(bytes)) { return 'broken'; }
	try {
		return new Unpacking(caps, isWanted).take(bytes);
	} catch (error) {
		// Whatever a damaged file makes of the unpacker.
		return error instanceof Refused ? error.refusal : 'broken';
	}
}

/** The text of a part, which is UTF-8 or UTF-16 with a mark; `undefined` where there is no such part. */
export function partText({ parts }: OfficePackage, path: string): string | undefined {
	const bytes = parts.get(path);
	if (!bytes) { return undefined; }
	if (bytes[0] === 0xff && bytes[1] === 0xfe) { return utf16(bytes, 0); }
	if (bytes[0] === 0xfe && bytes[1] === 0xff) { return utf16(bytes, 1); }
	return strFromU8(bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0));
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Of old Office files, and of new ones that have a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The record at the end of a zip file, before a comment of at most so many bytes. */
const END = [0x50, 0x4b, 0x05, 0x06];
const LONGEST_COMMENT = 65_557;
/** So much is handed to the unpacker at once: it comes out as a thousand times as much at most. */
const SLICE = 16_384;

class Unpacking {
	readonly #parts = new Map<string, Uint8Array>();
	readonly #paths = new Set<string>();
	readonly #caps: PackageCaps;
	readonly #wanted: (path: string) => boolean;
	#total = 0;
	#unfinished = 0;

	constructor(caps: PackageCaps, isWanted: (path: string) => boolean) {
		this.#caps = caps;
		this.#wanted = isWanted;
	}

	take(bytes: Uint8Array): OfficePackage {
		const unzip = new Unzip(file => {
			this.#open(file);
		});
		unzip.register(UnzipInflate);
		for (let at = 0; at < bytes.length; at += SLICE) {
			unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
		}
		if (this.#unfinished > 0 || this.#paths.size === 0) { throw new Refused('broken'); }
		return { parts: this.#parts, paths: this.#paths };
	}

	#open(file: UnzipFile): void {
		const path = file.name.replaceAll('\\', '/').replace(/^\/+/, '');
		// The same path twice is read one way by one program and another way by the next.
		if (this.#paths.has(path)) { throw new Refused('broken'); }
		this.#paths.add(path);
		if (this.#paths.size > this.#caps.parts) { throw new Refused('too-large'); }
		if (!this.#wanted(path)) { return; }
		if ((file.originalSize ?? 0) > this.#caps.part) { throw new Refused('too-large'); }
		this.#unfinished++;
		this.#collect(file, path);
	}

	#collect(file: UnzipFile, path: string): void {
		const chunks: Uint8Array[] = [];
		let size = 0;
		file.ondata = (error, chunk, isLast) => {
			if (error) { throw error; }
			size += chunk.length;
			this.#total += chunk.length;
			if (size > this.#caps.part || this.#total > this.#caps.unpacked) { throw new Refused('too-large'); }
			chunks.push(chunk.slice());
			if (isLast) {
				this.#parts.set(path, joined(chunks, size));
				this.#unfinished--;
			}
		};
		file.start();
	}
}

function isXml(path: string): boolean {
	return /\.(?:xml|rels)$/i.test(path);
}

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
	return start.every((byte, index) => bytes[at + index] === byte);
}

function hasDirectory(bytes: Uint8Array): boolean {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_COMMENT); at--) {
		if (startsWith(bytes, END, at)) { return true; }
	}
	return false;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	if (chunks.length === 1) { return chunks[0]!; }
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** @param high Which byte of two is the high one, seen from the mark: 0 where the low comes first. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
	const units: string[] = [];
	for (let at = 2; at + 1 < bytes.length; at += 2) {
		units.push(
			String.fromCharCode(high === 1 ? bytes[at]! << 8 | bytes[at + 1]! : bytes[at + 1]! << 8 | bytes[at]!),
		);
	}
	return units.join('');
}
