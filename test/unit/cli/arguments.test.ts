import assert from 'node:assert/strict';
import { parseArguments } from '../../../src/cli/arguments.ts';

suite('command line arguments', () => {
	test('a folder is all that is needed', () => {
		assert.deepEqual(parseArguments(['status', 'notes']), { command: 'status', folder: 'notes', json: false, failOn: [], includePrivate: false });
	});

	test('every option is read', () => {
		assert.deepEqual(
			parseArguments(['status', '--json', 'notes', '--today=2026-11-23', '--owner', '@Eklund', '--fail-on', 'overdue', '--fail-on', 'problems', '--include-private']),
			{ command: 'status', folder: 'notes', json: true, today: '2026-11-23', owner: 'Eklund', failOn: ['overdue', 'problems'], includePrivate: true },
		);
	});

	for (const [argv, command] of [[['--help'], 'help'], [['-h'], 'help'], [['status', '--help'], 'help'], [['--version'], 'version'], [['-v'], 'version']] as const) {
		test(`${argv.join(' ')} asks for ${command}`, () => { assert.equal(parseArguments(argv).command, command); });
	}

	for (const [argv, words] of [
		[[], /status FOLDER/], [['list', 'x'], /“list” is not a command/], [['status'], /Which folder/], [['status', ''], /Which folder/], [['status', 'a', 'b'], /“b” is one too many/],
		[['status', 'a', '--today', '2026-02-30'], /“2026-02-30” is not a date/], [['status', 'a', '--today', 'tomorrow'], /not a date/], [['status', 'a', '--today'], /--today/],
		[['status', 'a', '--fail-on', 'mood'], /overdue/], [['status', 'a', '--colour'], /--colour/], [['status', 'a', '--owner', '@'], /--owner needs/], [['status', 'a', '--json=yes'], /--json/],
	] as const) {
		test(`refused: ${JSON.stringify(argv)}`, () => {
			const parsed = parseArguments(argv);
			assert.equal(parsed.command, 'usage');
			assert.match('message' in parsed ? parsed.message : '', words);
		});
	}
});
