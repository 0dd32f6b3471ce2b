import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { CheckFinding } from '../../../src/cli/check/checkFinding.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { reportOf, runCli } from './runCli.ts';

const MENTORSHIP =
	'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ncadence: monthly\n---\n# Ruth Abara\n';
const MEETING = `---
type: meeting
mentorship: abara
date: 2026-11-18
status: heldd
---
# Aims

## Homework

- [ ] Introduce Mara @mentor due:2026/12/01
- [] Looks like an item
- [ ] Ask @nobody due:2026-12-01

## Private

- [ ] Talk to the dean due:2026/12/05
`;

interface Sarif {
	readonly runs: readonly {
		readonly tool: {
			readonly driver: {
				readonly rules: readonly {
					readonly id: string;
					readonly help: { readonly text: string };
					readonly defaultConfiguration: { readonly level?: string, readonly enabled?: boolean };
				}[];
			};
		};
		readonly results: readonly {
			readonly ruleId: string;
			readonly fixes?: readonly {
				readonly description: { readonly text: string };
				readonly artifactChanges: readonly {
					readonly artifactLocation: { readonly uri: string };
					readonly replacements: readonly {
						readonly deletedRegion: Region;
						readonly insertedContent: { readonly text: string };
					}[];
				}[];
			}[];
			readonly locations: readonly {
				readonly physicalLocation: { readonly region: { readonly startLine: number } };
			}[];
		}[];
	}[];
}

interface Region {
	readonly startLine: number;
	readonly startColumn: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** The text with a fix done as readers of SARIF do it: by lines and UTF-16 columns from 1, from the last place on. */
function withFix(text: string, fix: NonNullable<Sarif['runs'][number]['results'][number]['fixes']>[number]): string {
	const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: { length } }) => index + length)];
	const places = fix.artifactChanges[0]!.replacements.map(({ deletedRegion: region, insertedContent }) => ({
		start: starts[region.startLine - 1]! + region.startColumn - 1,
		end: starts[region.endLine - 1]! + region.endColumn - 1,
		text: insertedContent.text,
	}));
	return places.sort((a, b) => b.start - a.start).reduce(
		(changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end),
		text,
	);
}

/** The schema is of an older draft, whose `id` is no keyword any more. */
function sarifValidator() {
	const schema = JSON.parse(readFileSync('test/fixtures/sarif-schema-2.1.0.json', 'utf8')) as Record<string, unknown>;
	delete schema['$schema'];
	delete schema['id'];
	return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

suite('mentoring-notebook check', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder({
			'abara.md': MENTORSHIP,
			'meetings/2026-11-18.md': MEETING,
			'papers/draft.md': '# Not a note\n',
		});
	});
	teardown(() => {
		folder.remove();
	});

	const problemsFound = async (...options: readonly string[]): Promise<readonly CheckFinding[]> =>
		(JSON.parse((await runCli(['check', folder.path, '--format', 'json', ...options])).out) as {
			problems: CheckFinding[];
		}).problems;

	test('tells what rules and reading show, a line each, with places and codes', async () => {
		const { status, out, error } = await runCli(['check', folder.path]);
		assert.deepEqual([status, error], [1, '']);
		assert.match(
			out,
			/^meetings\/2026-11-18\.md:5:9 warning .*“heldd” .*Did you mean “held”\? \[front-matter\.unknown-value\]$/m,
		);
		assert.match(
			out,
			/^meetings\/2026-11-18\.md:12:1 warning This looks like an item of homework.* \[task\.almost-box\]$/m,
		);
		assert.match(out, /\n4 warnings.*; --fix mends 2\n$/);
		assert.ok(!out.includes('dean') && !out.includes('2026/12/05'));
	});

	test('has every problem of the report', async () => {
		for (const options of [[], ['--include-private']]) {
			const all = (await problemsFound('--min-level', 'hint', ...options)).map(({ file, line, code }) =>
				`${file}:${line} ${code}`
			);
			const told = (await reportOf(folder.path, ...options)).problems.map(({ file, line, code }) =>
				`${file}:${line} ${code}`
			);
			assert.ok(told.length > 2);
			assert.deepEqual(told.filter(each => !all.includes(each)), []);
		}
	});

	test('private parts come only when asked for', async () => {
		assert.equal((await problemsFound()).filter(({ line }) => line > 14).length, 0);
		assert.equal((await problemsFound('--include-private')).filter(({ line }) => line > 14).length, 1);
	});

	test('levels: the quietest told, the one to fail at, and that of a rule', async () => {
		const status = async (...options: readonly string[]) =>
			(await runCli(['check', folder.path, ...options])).status;
		assert.deepEqual([
			await status('--fail-level', 'error'),
			await status('--fail-level', 'never'),
			await status('--fail-level', 'error', '--rule', 'task.almost-box=error'),
		], [0, 0, 1]);
		assert.equal((await problemsFound('--min-level', 'error')).length, 0);
		assert.ok(
			!(await problemsFound('--rule', 'task.almost-box=off', '--rule', 'front-matter.unknown-value=off')).some((
				{ code },
			) => /almost-box|unknown-value/.test(code)),
		);
		const unknown = await runCli(['check', folder.path, '--rule', 'task.almost-bos=off']);
		assert.deepEqual([unknown.status, unknown.error], [
			2,
			'mentoring-notebook: --rule: there is no rule “task.almost-bos”. Did you mean “task.almost-box”?\n',
		]);
	});

	test('SARIF is valid, and says the same', async () => {
		const { status, out } = await runCli(['check', folder.path, '--format', 'sarif']);
		const sarif = JSON.parse(out) as Sarif;
		const validate = sarifValidator();
		assert.ok(validate(sarif), JSON.stringify(validate.errors));
		assert.equal(status, 1);
		assert.deepEqual(
			sarif.runs[0]!.results.map((
				{ ruleId, locations },
			) => [ruleId, locations[0]!.physicalLocation.region.startLine]),
			(await problemsFound()).map(({ code, line }) => [code, line]),
		);
		assert.ok(!out.includes(folder.path));
		const empty = new NotebookFolder();
		try {
			assert.ok(validate(JSON.parse((await runCli(['check', empty.path, '--format', 'sarif'])).out)));
		} finally {
			empty.remove();
		}
	});

	test('SARIF has the fixes, at their places in the file, and says of each rule its level and where it is described', async () => {
		const BEFORE =
			'\ufeff---\r\ntype: meeting\r\nmentorship: abara\r\ndate: 2026-11-18\r\nstatus: heldd\r\n---\r\n# Aims 😀 é\r\n\r\n';
		const written = `${BEFORE}## Private\r\n\r\n- [ ] Dean due:2026/12/05\r\n\r\n## Homework\r\n\r\n`
			+ '- [ ] 😀 𝒜 Introduce Mara @mentor due:2026/12/01\r\n- [] Looks like an item\r\n';
		folder.write('meetings/2026-11-18.md', written);
		const sarif = JSON.parse((await runCli(['check', folder.path, '--format', 'sarif'])).out) as Sarif;
		const validate = sarifValidator();
		assert.ok(validate(sarif), JSON.stringify(validate.errors));
		const text = written.slice(1);
		const fixed = sarif.runs[0]!.results.flatMap(({ fixes = [] }) => fixes.map(fix => withFix(text, fix)));
		for (const [was, is] of [['heldd', 'held'], ['2026/12/01', '2026-12-01'], ['- [] ', '- [ ] ']] as const) {
			assert.ok(fixed.includes(text.replace(was, is)), `${is}: ${JSON.stringify(fixed)}`);
		}
		const { rules } = sarif.runs[0]!.tool.driver;
		assert.deepEqual(
			rules.filter(({ help, defaultConfiguration: { level, enabled } }) =>
				!/^Described/.test(help.text) || (level === undefined) === (enabled === undefined)
			),
			[],
		);
		for (const { help } of rules) {
			const page = /docs\/\S+\.md/.exec(help.text)?.[0] ?? '';
			assert.ok(existsSync(page), page);
		}
	});

	test('--fix mends what is clear and public, and shows it first with --dry-run', async () => {
		const note = join(folder.path, 'meetings/2026-11-18.md');
		const dry = await runCli(['check', folder.path, '--fix', '--dry-run']);
		assert.equal(readFileSync(note, 'utf8'), MEETING);
		assert.match(dry.out, /^-status: heldd\n\+status: held$/m);
		assert.ok(!dry.out.includes('dean'));
		assert.equal(dry.error, '2 places in 1 note would be mended.\n');
		const { status, out, error } = await runCli(['check', folder.path, '--fix']);
		assert.equal(error, '2 places in 1 note were mended.\n');
		assert.equal(
			readFileSync(note, 'utf8'),
			MEETING.replace('heldd', 'held').replace('due:2026/12/01', 'due:2026-12-01'),
		);
		assert.equal(status, 1);
		assert.ok(!out.includes('unknown-value'));
		assert.equal(
			(await runCli(['check', folder.path, '--fix'])).error,
			'There is nothing to mend without looking.\n',
		);
	});

	test('options that make no sense together are bad usage', async () => {
		for (const options of [['--fix', '--include-private'], ['--dry-run']]) {
			const { status, out, error } = await runCli(['check', folder.path, ...options]);
			assert.deepEqual([status, out], [2, '']);
			assert.match(error, /^mentoring-notebook: --[^\n]+\n$/);
		}
	});

	test('nothing private is told, whatever the form, and none of it is changed', async () => {
		await fc.assert(
			fc.asyncProperty(notebookWithSecrets, async files => {
				const secrets = new NotebookFolder(files);
				try {
					for (
						const options of [['--min-level', 'hint'], ['--format', 'json', '--min-level', 'hint'], [
							'--format',
							'sarif',
						], ['--fix', '--dry-run']]
					) {
						const { out, error } = await runCli(['check', secrets.path, ...options]);
						assert.ok(
							!`${out}${error}`.toLowerCase().includes(SECRET),
							`${options.join(' ')}: ${out}${error}`,
						);
					}
					await runCli(['check', secrets.path, '--fix']);
					const count = (text: string) => text.split(SECRET).length;
					for (const [name, text] of Object.entries(files)) {
						assert.equal(count(readFileSync(join(secrets.path, name), 'utf8')), count(text), name);
					}
				} finally {
					secrets.remove();
				}
			}),
			{ numRuns: runs(8) },
		);
	});
});
