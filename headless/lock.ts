/** A lock between processes, so that two of them do not install the same thing at once. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const patience = 15 * 60_000;

/**
 * Runs `work` while this process alone holds the lock `file`.
 * A lock whose process is gone is taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
	await acquire(file);
	try {
		return await work();
	} finally {
		await rm(file, { force: true });
	}
}

async function acquire(file: string) {
	const deadline = Date.now() + patience;
	await mkdir(dirname(file), { recursive: true });
	while (!(await tryToTake(file))) {
		if (Date.now() > deadline)
			throw new Error(`Another process has held ${file} for too long; delete it if there is none.`);
		if (!(await isHeld(file))) await rm(file, { force: true });
		else await delay(250);
	}
}

async function tryToTake(file: string) {
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function isHeld(file: string) {
	const pid = Number(await readFile(file, 'utf8').catch(() => ''));
	// Between its creation and its first byte a lock is empty, and held.
	return pid === 0 || isAlive(pid);
}

function isAlive(pid: number) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
