import assert from 'node:assert/strict';
import { reportOf, runCli } from './runCli.ts';
import type { StatusReport } from '../../../src/core/query/statusReport.ts';

const asked = async (...query: readonly string[]) =>
	JSON.parse((await runCli(['query', 'sample', ...query, '--json'])).out) as StatusReport & {
		subject: string;
		left: number;
	};

suite('mentoring-notebook query', () => {
	test('lists what a block would, as the report has it', async () => {
		const { homework } = await reportOf('sample');
		const overdue = homework.filter(({ overdueDays, owners }) => overdueDays > 0 && owners.includes('mentor'));
		assert.ok(overdue.length > 0);
		assert.deepEqual((await asked('homework', 'overdue', 'owner:mentor')).homework, overdue);
		assert.deepEqual((await asked('homework owner:mentor overdue limit:1')).homework, overdue.slice(0, 1));
		assert.equal((await asked('homework', 'owner:mentor', 'overdue', 'limit:1')).left, overdue.length - 1);
	});

	for (
		const [query, words] of [
			['homework overdue owner:mentor', /○ Introduce Mara .*\n {4}mentor · due Saturday 31 October, 23 days ago/],
			['goals horizon:short status:active', /Short\n {4}/],
			['next-meeting', /Abara[^]*next meeting Wednesday 16 December, in 23 days/],
			['opportunities', / {2}\? .*\n {4}(?:pending|decline|accept) · /],
			['homework owner:mentor area:administration overdue', /^Nothing\.\n$/],
			['homework all limit:2', /… and \d+ more\n$/],
		] as const
	) {
		test(`${query}, for people`, async () => {
			const { status, out, error } = await runCli(['query', 'sample', ...query.split(' ')]);
			assert.deepEqual([status, error], [0, '']);
			assert.match(out, words);
		});
	}

	test('what is not understood is one line and 2, with the nearest word', async () => {
		for (
			const [query, words] of [
				['homewrok', /Did you mean “homework”\?/],
				['homework overdeu', /Did you mean “overdue”\?/],
				['goals horizon:shrt', /Did you mean “short”\?/],
				['homework owner:abarra', /Nobody in these notes is called “abarra”\. Did you mean “abara”\?/],
			] as const
		) {
			const { status, out, error } = await runCli(['query', 'sample', ...query.split(' ')]);
			assert.deepEqual([status, out, error.split('\n').length], [2, '', 2]);
			assert.match(error, words);
		}
		assert.match((await runCli(['query', 'sample'])).error, /List what\?/);
	});

	test('a value with spaces is one, however the shell hands it on', async () => {
		const { homework } = await asked('homework', 'owner:Ruth Abara');
		assert.ok(homework.length > 0);
		assert.deepEqual((await asked('homework', 'owner:"Ruth Abara"')).homework, homework);
		assert.deepEqual((await asked('homework owner:“Ruth Abara”')).homework, homework);
		const { status, error } = await runCli(['query', 'sample', 'homework', 'owner:Ruth', 'Abara']);
		assert.equal(status, 2);
		assert.match(error, /in quotation marks: owner:"Ruth Abara"\.\n$/);
	});

	test('--fail-if-any says whether there is something', async () => {
		assert.equal((await runCli(['query', 'sample', 'homework', 'overdue', '--fail-if-any'])).status, 1);
		assert.equal(
			(await runCli([
				'query',
				'sample',
				'homework',
				'owner:mentor',
				'area:administration',
				'overdue',
				'--fail-if-any',
			])).status,
			0,
		);
	});
});
