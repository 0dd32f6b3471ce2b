import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The day all these tests happen on. */
export const DEFAULT_TODAY = '2026-11-23';

/** A folder in the temporary folder, with these files; removed by {@link NotebookFolder.remove}. */
export class NotebookFolder {
	readonly path = mkdtempSync(join(tmpdir(), 'mentoring-cli-'));

	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		for (const [name, content] of Object.entries(files)) { this.write(name, content); }
	}

	write(name: string, content: string | Uint8Array): void {
		const file = join(this.path, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}
