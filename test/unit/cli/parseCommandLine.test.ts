import assert from 'node:assert/strict';
import { parseCommandLine } from '../../../src/cli/parseCommandLine.ts';
import { CommandError } from '../../../src/cli/terminal.ts';
import { VERBS } from '../../../src/cli/verbs/allVerbs.ts';

function optionsGiven(argv: readonly string[]): unknown {
	const asked = parseCommandLine(argv, VERBS);
	return asked.kind === 'call' ? [asked.verb.name, asked.call.operands, asked.call.options] : asked.kind;
}

suite('command line arguments', () => {
	const none = {
		'json': false,
		'today': undefined,
		'owner': undefined,
		'fail-on': [],
		'include-private': false,
		'watch': false,
	};

	test('a folder is all that is needed', () => {
		assert.deepEqual(optionsGiven(['status', 'notes']), ['status', { folder: 'notes' }, none]);
	});

	test('every option is read, before the verb too', () => {
		const read = ['status', { folder: 'notes' }, {
			'json': true,
			'today': '2026-11-23',
			'owner': 'Eklund',
			'fail-on': ['overdue', 'problems'],
			'include-private': true,
			'watch': false,
		}];
		const options = [
			'--today=2026-11-23',
			'--owner',
			'@Eklund',
			'--fail-on',
			'overdue',
			'--fail-on',
			'problems',
			'--include-private',
		];
		assert.deepEqual(optionsGiven(['status', '--json', 'notes', ...options]), read);
		assert.deepEqual(optionsGiven(['--json', ...options, 'status', '--', 'notes']), read);
	});

	for (
		const [argv, kind] of [
			[['--help'], 'help'],
			[['-h'], 'help'],
			[['status', '--help'], 'help'],
			[['help'], 'help'],
			[['help', 'status'], 'help'],
			[['--version'], 'version'],
			[['-v'], 'version'],
		] as const
	) {
		test(`${argv.join(' ')} asks for ${kind}`, () => {
			assert.equal(parseCommandLine(argv, VERBS).kind, kind);
		});
	}

	for (
		const [argv, words] of [
			[[], /status FOLDER/],
			[['list', 'x'], /“list” is not a command/],
			[['statsu', 'x'], /Did you mean “status”\?/],
			[['status'], /Which folder/],
			[['status', ''], /Which folder/],
			[['status', 'a', 'b'], /“b” is one too many/],
			// What was meant as the value of an option is no second folder.
			[['pack', 'a', '--outputs', 'b'], /pack has no option “--outputs”\. Did you mean “--output”\?/],
			[['pack', '--out', 'b', 'a'], /pack has no option “--out”\. Did you mean “--output”\?/],
			[['help', 'statis'], /Did you mean “status”\?/],
			[['completion', 'zsch'], /Did you mean “zsh”\?/],
			[['status', 'a', '--today', '2026-02-30'], /“2026-02-30” is not a date/],
			[['status', 'a', '--today', 'tomorrow'], /not a date/],
			[['status', 'a', '--today'], /--today/],
			[['status', 'a', '--today', '--json'], /--today needs a value: --today YYYY-MM-DD/],
			[
				['calendar', 'a', '--remind', '-1'],
				/--remind needs a value: --remind MINUTES\. If “-1” is meant, write --remind=-1\.$/,
			],
			[
				['pack', 'a', '-o', '-page.html'],
				/-o needs a value: -o FILE\. If “-page.html” is meant, write --output=-page\.html\.$/,
			],
			[['version'], /“version” is not a command\. Did you mean “--version”\?$/],
			[['hlep'], /Did you mean “help”\?$/],
			[['status', 'a', '--fail-on', 'mood'], /“overdue” or “problems”/],
			[['status', 'a', '--colour'], /status has no option “--colour”/],
			[['status', 'a', '--jsno'], /Did you mean “--json”/],
			[['completion', 'zsh', '--json'], /completion has no option “--json”/],
			[['status', 'a', '-x'], /“-x”/],
			[['status', 'a', '--owner', '@'], /--owner needs/],
			[['status', 'a', '--json=yes'], /--json/],
			[['status', 'a', '--constructor'], /--constructor/],
		] as const
	) {
		test(`refused: ${JSON.stringify(argv)}`, () => {
			assert.throws(
				() => parseCommandLine(argv, VERBS),
				(error: unknown) =>
					error instanceof CommandError && words.test(error.message) && !error.message.includes('\n'),
			);
		});
	}

	test('an option of one name is of one kind, whatever the verb', () => {
		const kinds = new Map<string, Set<string>>();
		for (const { options } of VERBS) {
			for (const [name, { kind, short }] of Object.entries(options)) {
				kinds.set(
					name,
					(kinds.get(name) ?? new Set()).add(`${kind === 'flag' ? 'flag' : 'value'} ${short ?? ''}`),
				);
			}
		}
		assert.deepEqual([...kinds].filter(([, each]) => each.size > 1), []);
	});
});
