import { localToday } from './localToday.ts';
import { run } from './run.ts';

/** A reader that has seen enough (`| head`) is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE') { throw error; }
}

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);

// The exit code is set and not forced, so that everything written still arrives.
void run(process.argv.slice(2), {
	writeOut: text => { process.stdout.write(text); },
	writeError: text => { process.stderr.write(text); },
	isTerminal: process.stdout.isTTY,
	env: process.env,
	today: () => localToday(),
}).then(status => { process.exitCode = status; });
