/** Opens the sample notebook in VS Code with the extension; `--help` says how. */
import { parseArgs } from 'node:util';
import { findCodeCommand, hasDisplay } from '../headless/index.ts';
import { build } from './build.ts';
import { check } from './host/check.ts';
import { openDesktop, serve } from './host/serve.ts';
import { runScript } from './runScript.ts';

const help = `npm start [-- OPTIONS]

Opens the sample notebook, dated today, in VS Code with the extension: in the
application if the command code is there and there is a screen, else in a VS
Code server on this machine, whose address is printed. Ctrl-C stops it; the
copy of the sample is deleted then.

	--folder DIR   open this folder instead, itself and not a copy
	--server       use the server, even where the application could be used
	--port N       the server's port (any free one)
	--check        without a window: wait until overdue homework is shown, write
								 a screenshot, exit 0; or 1 with the reason
	--help         this
`;

function readOptions() {
	const { values } = parseArgs({
		options: {
			folder: { type: 'string' },
			server: { type: 'boolean', default: false },
			port: { type: 'string' },
			check: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const port = values.port === undefined ? undefined : Number(values.port);
	if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
		throw new Error(`--port wants a number up to 65535, not ${values.port}.`);
	}
	return { ...values, port };
}

async function main() {
	const options = readOptions();
	if (options.help) return void console.log(help);
	console.log('Building …');
	await build();
	if (options.check) return check(options.folder);
	const code = options.server || options.port !== undefined || !hasDisplay() ? undefined : findCodeCommand();
	return code ? openDesktop(code, options.folder) : serve(options);
}

// At once: what still runs is not waited for.
void runScript(main).then(() => process.exit());
