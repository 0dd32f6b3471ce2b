import { DEFAULT_TODAY } from './notebookFolder.ts';
import { run } from '../../../src/cli/run.ts';
import type { StatusReport } from '../../../src/core/query/statusReport.ts';
import type { CalendarDate } from '../../../src/core/model/calendarDate.ts';

/** What a run of the command line left behind. */
export interface CliResult {
	readonly status: number;
	readonly out: string;
	readonly error: string;
}

/** Runs the command line in this process: a pipe without environment, unless said otherwise. */
export async function runCli(
	argv: readonly string[],
	around: { isTerminal?: boolean, env?: Record<string, string> } = {},
): Promise<CliResult> {
	let [out, error] = ['', ''];
	const status = await run(argv, {
		writeOut: text => {
			out += text;
		},
		writeError: text => {
			error += text;
		},
		isTerminal: around.isTerminal ?? false,
		env: around.env ?? {},
		today: () => DEFAULT_TODAY as CalendarDate,
		moment: () => '20261123T090000Z',
	});
	return { status, out, error };
}

/** The JSON report of a folder. */
export async function reportOf(folder: string, ...options: readonly string[]): Promise<StatusReport> {
	return JSON.parse((await runCli(['status', folder, '--json', ...options])).out) as StatusReport;
}
