import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder with its bytes as text. */
export function folderSnapshot(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(
		entry => join(entry.parentPath, entry.name),
	).sort();
	return Object.fromEntries(
		files.map(file => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'latin1')]),
	);
}
