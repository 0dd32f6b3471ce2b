/** Copies the sample notebook with its dates moved to a day. */
import { build } from 'esbuild';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** The day that the sample notebook was written for. */
export const sampleDay = '2026-11-23';

/**
 * Copies `sample/` to `target`. File names move with the dates in the text, so links still lead there.
 *
 * @param {string} target
 * @param {string} [today] The machine's day when left out.
 */
export async function copySample(target, today = machineDay()) {
	const { shiftDates, shiftPath } = await loadShiftDates();
	const source = join(root, 'sample');
	const days = daysSinceWritten(today);
	for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = join(entry.parentPath, entry.name);
		const to = join(target, shiftPath(from.slice(source.length + 1), days));
		await mkdir(dirname(to), { recursive: true });
		await writeFile(to, shiftFile(await readFile(from), (text) => shiftDates(text, days)));
	}
}

/** By the calendar on the wall. */
function machineDay() {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join(
		'-',
	);
}

/**
 * How many days after the sample was written a day is.
 *
 * @param {string} day
 * @returns {number}
 */
export function daysSinceWritten(day) {
	return Math.round((Date.parse(day) - Date.parse(sampleDay)) / 86_400_000);
}

/**
 * @param {Buffer} bytes
 * @param {(text: string) => string} shift
 */
function shiftFile(bytes, shift) {
	// A picture or a PDF is not text, and must arrive as it is.
	return bytes.includes(0) ? bytes : shift(bytes.toString('utf8'));
}

/**
 * The extension's own code. Bundled in memory, so that this works in plain Node
 * as well as under a loader for TypeScript.
 *
 * @returns {Promise<Record<'shiftDates' | 'shiftPath', (text: string, days: number) => string>>}
 */
async function loadShiftDates() {
	const entryPoints = [join(root, 'src', 'core', 'sample', 'shiftDates.ts')];
	const { outputFiles } = await build({
		entryPoints,
		bundle: true,
		format: 'esm',
		platform: 'neutral',
		write: false,
	});
	const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
	return import(`data:text/javascript;base64,${code}`);
}
