import { version } from '../../package.json';
import { printable } from '../core/text/printable.ts';
import { parseCommandLine, type CommandLine } from './parseCommandLine.ts';
import { CommandError, DONE, NOT_DONE, type Terminal } from './terminal.ts';
import { VERBS } from './verbs/allVerbs.ts';

/** Runs one command; gives its exit status and never rejects for what users can cause. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
	let asked: CommandLine;
	try {
		asked = parseCommandLine(argv, VERBS);
	} catch (error) {
		return fail(error, ' Try --help.', terminal);
	}
	try {
		return await carryOut(asked, terminal);
	} catch (error) {
		return fail(error, '', terminal);
	}
}

async function carryOut(asked: CommandLine, terminal: Terminal): Promise<number> {
	switch (asked.kind) {
		case 'call':
			return asked.verb.run(asked.call, terminal);
		case 'version':
			terminal.writeOut(`${version}\n`);
			return DONE;
		case 'help': {
			const { generalHelp, verbHelp } = await import('./help/helpText.ts');
			terminal.writeOut(asked.verb ? verbHelp(asked.verb) : generalHelp(VERBS));
			return DONE;
		}
	}
}

function fail(error: unknown, hint: string, terminal: Terminal): number {
	if (!(error instanceof CommandError)) { throw error; }
	terminal.writeError(`mentoring-notebook: ${printable(error.message.replace(/\s+/g, ' '))}${hint}\n`);
	return NOT_DONE;
}
