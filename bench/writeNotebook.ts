/**
 * Writes a generated notebook, the same every time: tsx bench/writeNotebook.ts FOLDER NOTES
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateNotebook } from './notebook.ts';

const [folder, size] = process.argv.slice(2);
if (folder === undefined || !(Number(size) > 0)) { throw new Error('A folder and a number of notes, please.'); }
for (const { path, text } of generateNotebook(Number(size))) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}
