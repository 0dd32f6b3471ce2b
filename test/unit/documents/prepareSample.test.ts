import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Files } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';

const FOLDER = new URL('../../../sample/mentoring/', import.meta.url);
const GOLDEN = new URL('../../fixtures/prepared/', import.meta.url);

suite('preparing the next meetings of the sample', () => {
	const files = sample();
	for (
		const [mentorship, path] of [['abara', 'meetings/2026-12-16-abara.md'], [
			'committee',
			'meetings/2027-04-28-committee.md',
		]] as const
	) {
		test(`${mentorship}: the note is the golden one, and a second run adds nothing`, () => {
			const first = prepared(files, `mentorships/${mentorship}.md`);
			assert.equal(first.path, path);
			const golden = new URL(`${mentorship}.md`, GOLDEN);
			if (process.env['MENTORING_WRITE_GOLDEN']) { writeFileSync(golden, first.files[path]!); }
			assert.equal(first.files[path], readFileSync(golden, 'utf8').replaceAll('\r\n', '\n'));
			assert.deepEqual(prepared(first.files, `mentorships/${mentorship}.md`).plan, {
				files: [],
				items: [],
				skipped: [],
				added: [],
				left: [],
			});
		});
	}
});

function sample(): Files {
	const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
		.filter(path => path.endsWith('.md'));
	return Object.fromEntries(paths.map(path => [path, readFileSync(new URL(path, FOLDER), 'utf8')]));
}
