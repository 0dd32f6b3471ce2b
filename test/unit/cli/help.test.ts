import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { version } from '../../../package.json';
import { GENERAL_OPTIONS, parseCommandLine, PROGRAM } from '../../../src/cli/parseCommandLine.ts';
import { VERBS } from '../../../src/cli/verbs/allVerbs.ts';
import { runCli } from './runCli.ts';

/** The words of a line as a shell takes them, up to a pipe or a redirection. */
function wordsOf(line: string): string[] {
	return [...line.replace(/ [|>].*/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => (a ?? b ?? c)!);
}

suite('help', () => {
	test('names every verb, each with its summary, in 80 columns', async () => {
		const { status, out } = await runCli(['--help']);
		assert.equal(status, 0);
		for (const { name, summary } of VERBS) {
			assert.match(out, new RegExp(`\n {2}${name} +${summary.split(' ')[0]!}`));
		}
		assert.deepEqual(out.split('\n').filter(line => line.length > 80), []);
	});

	for (const verb of VERBS) {
		test(`of ${verb.name} tells all its options and operands, with examples that are read without complaint`, async () => {
			const { status, out, error } = await runCli([verb.name, '--help']);
			assert.deepEqual([status, error], [0, '']);
			assert.equal((await runCli(['help', verb.name])).out, out);
			for (const name of Object.keys({ ...verb.options, ...GENERAL_OPTIONS })) {
				assert.match(out, new RegExp(`\n {2}(-\\w, )?--${name}\\b`));
			}
			assert.ok(verb.examples.length > 0 && verb.details.length > 0);
			for (const { line } of verb.examples) {
				assert.equal(parseCommandLine(wordsOf(line), VERBS).kind, 'call', line);
			}
			assert.deepEqual(out.split('\n').filter(line => line.length > 80 && !line.includes(PROGRAM)), []);
		});
	}

	test('a summary is one line without a full stop, a detail whole sentences', () => {
		const summaries = VERBS.flatMap((
			{ summary, options, operands },
		) => [summary, ...[...Object.values(options), ...Object.values(operands)].map(each => each.summary)]);
		assert.deepEqual(summaries.filter(text => text.endsWith('.') || text.includes('\n')), []);
		assert.deepEqual(
			VERBS.flatMap(({ details, examples }) => [...details, ...examples.map(({ does }) => does)]).filter(text =>
				!/^[A-Z].*[.:]$/.test(text)
			),
			[],
		);
	});

	test('--version is the package’s', async () => {
		assert.deepEqual(await runCli(['--version']), { status: 0, out: `${version}\n`, error: '' });
	});

	test('docs/cli.md and the manual page name every verb and option', () => {
		const [page, manual] = ['docs/cli.md', 'docs/mentoring-notebook.1'].map(path => readFileSync(path, 'utf8')) as [
			string,
			string,
		];
		for (const { name, options } of VERBS) {
			assert.ok(page.includes(`\n## ${name}\n`) && manual.includes(`\n.SS ${name}`), name);
			for (const option of Object.keys(options)) {
				assert.ok(page.includes(`\`--${option}`) || page.includes(`, --${option}`), option);
			}
		}
	});
});
