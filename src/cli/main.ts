import { fstatSync, writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { localToday, momentStamp } from './localToday.ts';
import { reasonOf } from './nodeFileSystem.ts';
import { run } from './run.ts';

const NOT_WRITTEN = 2;
let hasFailed = false;
let hasReaderGone = false;
/** What goes on until it is stopped ends when nobody reads it any more. */
const stop = new AbortController();

/**
 * Told once; what could not be written makes any other answer doubtful. A reader that has seen
 * enough (`| head`) is no error.
 */
function failOnce(error: unknown): void {
	if (hasFailed) { return; }
	hasFailed = true;
	stop.abort();
	hasReaderGone = isClosedPipe(error);
	if (hasReaderGone) { return; }
	process.exitCode = NOT_WRITTEN;
	process.stderr.write(`mentoring-notebook: The output could not be written whole: ${reasonOf(error)}.\n`);
}

/** Files and devices are written here to the last byte: a stream takes a short write to a full disk for a whole one. */
function writeWhole(text: string): void {
	if (hasFailed) { return; }
	try {
		// Nearly always that is all of it; bytes of a report's many pieces would wait to be collected.
		const written = writeSync(process.stdout.fd, text);
		if (written === Buffer.byteLength(text)) { return; }
		for (let bytes = Buffer.from(text).subarray(written); bytes.length > 0;) {
			bytes = bytes.subarray(writeSync(process.stdout.fd, bytes));
		}
	} catch (error) {
		failOnce(error);
	}
}

function isClosedPipe(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function isStream(): boolean {
	if (process.stdout.isTTY) { return true; }
	const stats = fstatSync(process.stdout.fd);
	return !stats.isFile() && !stats.isCharacterDevice();
}

// The room for new objects, of which most go at once, stays as small as it is at the start: three such rooms of 16 MB
// would be a fifth of what 10,000 notes take, and no quicker (docs/quality.md).
setFlagsFromString('--semi-space-growth-factor=1');
process.stdout.on('error', failOnce);
// Where not even that can be told, the exit status does.
process.stderr.on('error', () => {
	process.exitCode = NOT_WRITTEN;
});

// The exit code is set and not forced, so that everything written still arrives.
void run(process.argv.slice(2), {
	writeOut: isStream()
		? text => {
			if (!hasFailed) { process.stdout.write(text); }
		}
		: writeWhole,
	writeError: text => {
		process.stderr.write(text);
	},
	isTerminal: process.stdout.isTTY,
	isErrorTerminal: process.stderr.isTTY,
	env: process.env,
	stop: stop.signal,
	today: () => localToday(),
	moment: () => momentStamp(),
}).then(status => {
	process.exitCode = hasFailed && !hasReaderGone ? NOT_WRITTEN : status;
});
