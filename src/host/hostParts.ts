import type { PrintPdf } from './printer.ts';
import { readThroughWorkspace, statThroughWorkspace, type ReadFile, type StatFile } from './readThroughWorkspace.ts';

/** What one of the two hosts can do better than the other, or alone; its entry hands it in. */
export interface HostParts {
	readonly readFile: ReadFile;
	readonly statFile: StatFile;
	readonly printPdf: PrintPdf;
}

/** What every host can do: files through VS Code, and no programs. */
export const PORTABLE_PARTS: HostParts = { readFile: readThroughWorkspace, statFile: statThroughWorkspace, printPdf: () => Promise.resolve('no-programs') };
