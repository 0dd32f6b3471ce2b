import { parseArgs } from 'node:util';
import { parseCalendarDate } from '../core/model/calendarDate.ts';
import type { CalendarDate } from '../core/model/calendarDate.ts';

/** What `--fail-on` can watch for. */
export const FAIL_ON = ['overdue', 'problems'] as const;
export type FailOn = typeof FAIL_ON[number];

/** A `status` call that makes sense. */
export interface StatusArguments {
	readonly command: 'status';
	readonly folder: string;
	readonly json: boolean;
	readonly today?: CalendarDate;
	/** Lower-case, without a leading `@`. */
	readonly owner?: string;
	readonly failOn: readonly FailOn[];
	readonly includePrivate: boolean;
}

/** What the user asked for; `usage` carries the one line that says what is wrong. */
export type CliArguments = StatusArguments | { readonly command: 'help' | 'version' } | { readonly command: 'usage'; readonly message: string };

const OPTIONS = {
	'json': { type: 'boolean' },
	'today': { type: 'string' },
	'owner': { type: 'string' },
	'fail-on': { type: 'string', multiple: true },
	'include-private': { type: 'boolean' },
	'help': { type: 'boolean', short: 'h' },
	'version': { type: 'boolean', short: 'v' },
} as const;

/** The text of `--help`. */
export const HELP = `Usage: mentoring-notebook status FOLDER [options]

Reads the mentoring notes in FOLDER and says what is owed, by whom and since when,
where each goal stands, and when the next meetings are. Nothing is changed, and
nothing leaves this machine.

Options
  --json                      one JSON object, for scripts
  --today YYYY-MM-DD          as of this day (default: today)
  --owner NAME                only homework of mentor, mentee or a person: lind, "Mara Lind", me
  --fail-on overdue|problems  exit with 1 if there are any; may be given twice
  --include-private           private notes and parts too
  -h, --help                  this text
  -v, --version               the version

Exit status: 0; 1 when --fail-on finds some; 2 for bad usage or an unreadable folder.
Colour on a terminal only; NO_COLOR and FORCE_COLOR are respected.
`;

/** Reads the command line (without `node` and the script); never throws. */
export function parseArguments(argv: readonly string[]): CliArguments {
	try {
		return interpret(argv);
	} catch (error) {
		return usage(firstSentence(error));
	}
}

function interpret(argv: readonly string[]): CliArguments {
	const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
	if (values.help) { return { command: 'help' }; }
	if (values.version) { return { command: 'version' }; }
	const wrong = positionalProblem(positionals);
	if (wrong !== undefined) { return usage(wrong); }
	const today = values.today === undefined ? undefined : parseCalendarDate(values.today);
	if (values.today !== undefined && today === undefined) {
		return usage(`--today: “${values.today}” is not a date on the calendar. Write YYYY-MM-DD.`);
	}
	const failOn = values['fail-on'] ?? [];
	if (!failOn.every(isFailOn)) { return usage('--fail-on takes “overdue” or “problems”.'); }
	const owner = values.owner?.replace(/^@/, '').trim();
	if (owner === '') { return usage('--owner needs a name: mentor, mentee or a person.'); }
	return {
		command: 'status', folder: positionals[1]!, json: values.json ?? false, failOn, includePrivate: values['include-private'] ?? false,
		...(today && { today }), ...(owner && { owner }),
	};
}

function positionalProblem([command, folder, extra]: readonly string[]): string | undefined {
	if (command === undefined) { return 'Say what to do: mentoring-notebook status FOLDER.'; }
	if (command !== 'status') { return `“${command}” is not a command. Known is: status.`; }
	if (folder === undefined || folder === '') { return 'Which folder? mentoring-notebook status FOLDER.'; }
	return extra === undefined ? undefined : `One folder at a time; “${extra}” is one too many.`;
}

function isFailOn(value: string): value is FailOn {
	return (FAIL_ON as readonly string[]).includes(value);
}

function usage(message: string): CliArguments {
	return { command: 'usage', message };
}

function firstSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return `${message.split(/(?<=\.)\s/)[0] ?? message}`;
}
