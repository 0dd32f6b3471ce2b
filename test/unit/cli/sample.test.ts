import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reportOf, runCli } from './runCli.ts';
import type { StatusReport } from '../../../src/core/query/statusReport.ts';

/**
 * The sample notebook as of 2026-11-23. After a change that is meant, write the expected report anew:
 * `npx tsx src/cli/main.ts status sample --today 2026-11-23 --json > test/fixtures/sample-report.json`
 */
const EXPECTED = 'test/fixtures/sample-report.json';

suite('the sample notebook', () => {
	let report: StatusReport;
	suiteSetup(async () => {
		report = await reportOf('sample', '--today', '2026-11-23');
	});

	const open = () => report.homework.filter(({ status }) => status === 'open' || status === 'in-progress');
	const overdueOf = (owner: string) =>
		open().filter(({ owners, overdueDays }) => overdueDays > 0 && owners.includes(owner));
	const keyed = (word: string) => report.mentorships.find(({ key }) => key.includes(word))!;

	test('gives the report it gave before', () => {
		assert.deepEqual(report, JSON.parse(readFileSync(EXPECTED, 'utf8')));
	});

	test('has two items overdue for each side', () => {
		assert.deepEqual(overdueOf('mentor').map(({ due, carried }) => [due, carried]), [['2026-10-31', 2], [
			'2026-11-06',
			null,
		]]);
		assert.deepEqual(overdueOf('mentee').map(({ due }) => due), ['2026-11-11', '2026-11-20']);
	});

	test('has one item due today, one this week, one later and one without a date', () => {
		const rest = open().filter(({ overdueDays }) => overdueDays === 0);
		assert.equal(rest.filter(({ due }) => due === '2026-11-23').length, 1);
		assert.equal(rest.filter(({ due }) => due !== null && due > '2026-11-23' && due <= '2026-11-29').length, 1);
		assert.equal(rest.filter(({ due }) => due !== null && due > '2026-11-29').length, 1);
		assert.equal(rest.filter(({ due }) => due === null).length, 1);
		assert.equal(rest.length, 4);
	});

	test('has about 90 homework lines, four in five done', () => {
		const done = report.homework.filter(({ status }) => status === 'done').length;
		assert.ok(report.homework.length >= 80 && report.homework.length <= 100, String(report.homework.length));
		assert.ok(done / report.homework.length > 0.7 && done / report.homework.length < 0.9, String(done));
	});

	test('knows the next meetings, and nobody is late', () => {
		assert.equal(keyed('abara').nextMeeting, '2026-12-16');
		assert.equal(keyed('committee').nextMeeting, '2027-04-28');
		assert.deepEqual(report.mentorships.map(({ meetingLateDays }) => meetingLateDays), [0, 0, 0]);
		assert.equal(keyed('eklund').status, 'informal');
	});

	test('has seven goals, four opportunities and no problem', () => {
		assert.equal(report.goals.length, 7);
		assert.deepEqual(report.opportunities.map(({ decision }) => decision).sort(), [
			'accept',
			'decline',
			'decline',
			'pending',
		]);
		assert.equal(report.opportunities.find(({ decision }) => decision === 'pending')?.respondBy, '2026-11-27');
		assert.deepEqual(report.problems, []);
	});

	test('keeps the private reflection to itself', async () => {
		const all = await reportOf('sample', '--today', '2026-11-23', '--include-private');
		assert.ok(JSON.stringify(all).length >= JSON.stringify(report).length);
		assert.ok(!JSON.stringify(report).includes('private'));
	});

	test('reads as a report in which the overdue comes first', async () => {
		const { out } = await runCli(['status', 'sample', '--today', '2026-11-23']);
		assert.match(out, /8 open items, 4 overdue\n\nOverdue · 4\n {2}Mentor\n/);
		assert.match(out, /23 days overdue · slipped 3 times/);
	});
});
