/** Makes of an extension's folder one that VS Code loads as the extension under development. */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of VS Code's two extension hosts: Node or the web worker. */
export type HostKind = 'node' | 'web';

/** The keys of a `package.json` that say where an extension runs; all others stay as they are. */
export interface Manifest {
	main?: string;
	browser?: string;
	extensionKind?: readonly string[];
	[key: string]: unknown;
}

/** A manifest with one entry only leaves VS Code no choice of host: with `browser` alone it takes the web worker. */
export function manifestFor(host: HostKind, { main, browser, extensionKind, ...others }: Manifest): Manifest {
	if (host === 'web') return browser === undefined ? others : { ...others, browser };
	return {
		...others,
		...(main === undefined ? {} : { main }),
		// It says where to run when there is a choice; with `browser` alone it would say: nowhere.
		...(extensionKind === undefined ? {} : { extensionKind }),
	};
}

/**
 * Copies the parts of an extension, and its manifest for one host.
 *
 * @param parts Names in the folder, besides `package.json`; what is not there is left out.
 * @param change What else is to be otherwise in the manifest.
 */
export async function copyExtension(
	source: string,
	target: string,
	host: HostKind,
	parts: readonly string[],
	change: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	await mkdir(target, { recursive: true });
	const present = new Set(await readdir(source));
	await Promise.all(
		parts.filter((name) => present.has(name))
			.map((name) => cp(join(source, name), join(target, name), { recursive: true })),
	);
	const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest;
	await writeFile(
		join(target, 'package.json'),
		JSON.stringify({ ...manifestFor(host, manifest), ...change }, null, 2),
	);
}
