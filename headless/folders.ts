/** Where things are: the download cache, and temporary folders. */
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Downloads that outlive a run: VS Code, a browser. Ignored by git, safe to delete. */
export const cacheFolder = fileURLToPath(new URL('../.vscode-test', import.meta.url));

/**
 * Makes an empty temporary folder. The real path, because VS Code compares
 * paths as text and on macOS the temporary folder is behind a link.
 */
export async function makeTempFolder(): Promise<string> {
	return realpath(await mkdtemp(join(tmpdir(), 'headless-vscode-')));
}
