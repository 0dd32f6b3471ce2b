/** Copies the sample notebook with its dates moved to a day. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { shiftDates } from '../../src/core/sample/sampleCopy.ts';

/** The day that the sample notebook was written for. */
export const sampleDay = '2026-11-23';

/**
 * Copies `sample/` to `target`. File names move with the dates in the text, so links still lead there.
 *
 * @param today The machine's day when left out.
 */
export async function copySample(target: string, today: string = machineDay()) {
	const source = join(root, 'sample');
	const days = daysSinceWritten(today);
	for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const from = join(entry.parentPath, entry.name);
		const to = join(target, shiftDates(from.slice(source.length + 1), days));
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

/** How many days after the sample was written a day is. */
export function daysSinceWritten(day: string): number {
	return Math.round((Date.parse(day) - Date.parse(sampleDay)) / 86_400_000);
}

function shiftFile(bytes: Buffer, shift: (text: string) => string) {
	// A picture or a PDF is not text, and must arrive as it is.
	return bytes.includes(0) ? bytes : shift(bytes.toString('utf8'));
}
