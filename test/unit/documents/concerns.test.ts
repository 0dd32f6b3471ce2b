import assert from 'node:assert/strict';
import { concernsOf } from '../../../src/core/documents/committee/concerns.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';

const COMMITTEE = noteText([
	'type: committee',
	'mentee: Mara Lindqvist',
	'chair: Joan Petrie',
	'members: [Joan Petrie, Samir Qureshi, Ruth Abara]',
	'next_meeting: 2027-04-28',
]);
const NEXT = 'm/2027-04-28.md';

function meeting(date: string, body: string, ...fields: string[]): string {
	return noteText(['type: meeting', 'mentorship: committee', `date: ${date}`, ...fields], body);
}

function told(files: Files): string[] {
	const { view, notes } = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	return concernsOf(view.mentorship('committee.md')!, notes, ENGLISH).map((
		{ words, by, raised, answer, settled, meetingsSince },
	) => [words, by, raised, answer, settled ?? `open after ${meetingsSince}`].map(part => part ?? '-').join(' | '));
}

suite('concerns of a committee', () => {
	const raised = (body: string, later = '') =>
		told({
			'committee.md': COMMITTEE,
			'm/1.md': meeting('2025-10-29', body),
			...later === '' ? {} : { 'm/2.md': meeting('2026-04-29', later) },
		});

	for (
		const [form, body] of Object.entries({
			'a list':
				'## Concerns of today\n\n- No plan for missing values (Samir): a page by May\n- Too many duties\n',
			'a table': '## Concerns\n\n| concern | raised by | what we will do |\n|--|:-:|--|\n'
				+ '| No plan for missing values | Samir | a page |\n| Too many duties | | |\n',
			'a table with a heading of its own words':
				'# First\n\n### New concerns\n\nTwo.\n\n| What worries us | who |\n| --- | --- |\n'
				+ '| No plan for missing values | Samir |\n| Too many duties |  |\n\nAfterwards.\n',
			'boxes': '## Concerns\n\n- [ ] No plan for missing values (Samir)\n- [ ] Too many duties\n',
		})
	) {
		test(`are raised by ${form}`, () => {
			assert.deepEqual(raised(body), [
				'No plan for missing values | Samir Qureshi | 2025-10-29 | - | open after 0',
				'Too many duties | - | 2025-10-29 | - | open after 0',
			]);
		});
	}

	const FIRST = '## Concerns\n\n- No plan for missing values (Samir)\n- Too many duties (Joan)\n';
	for (
		const [later, plan, duties] of [
			[
				'- [x] No plan for missing values: written\n- [ ] Too many duties: still four',
				'written | 2026-04-29',
				'still four | open after 1',
			],
			['- No plan for missing values: written\n- Too many duties', 'written | 2026-04-29', '- | open after 1'],
			['- [-] No plan: not needed\n- ~~Too many duties~~', 'not needed | 2026-04-29', '- | 2026-04-29'],
			[
				'| concern | answer |\n|--|--|\n| No plan for missing values | written |\n| Too many duties | |',
				'written | 2026-04-29',
				'- | open after 1',
			],
			['Nothing was said.', '- | open after 1', '- | open after 1'],
			['```\n- [x] Too many duties\n```', '- | open after 1', '- | open after 1'],
		]
	) {
		test(`are answered by ${JSON.stringify(later)}`, () => {
			assert.deepEqual(raised(FIRST, `## Concerns of last time\n\n${later}\n`), [
				`No plan for missing values | Samir Qureshi | 2025-10-29 | ${plan}`,
				`Too many duties | Joan Petrie | 2025-10-29 | ${duties}`,
			]);
		});
	}

	test('raised anew are open again, from that day', () => {
		assert.deepEqual(raised('## Concerns\n\n- [x] Too many duties\n', '## Concerns\n\n- Too many duties\n'), [
			'Too many duties | - | 2026-04-29 | - | open after 0',
		]);
	});

	test('come back with room for an answer, once, until they are answered', () => {
		const files: Files = {
			'committee.md': COMMITTEE,
			'm/2025-10-29.md': meeting('2025-10-29', FIRST),
			'm/2026-04-29.md': meeting(
				'2026-04-29',
				'## Concerns of last time\n\n- [ ] No plan for missing values: begun\n'
					+ '- [x] Too many duties: one fewer\n\n## Concerns of today\n\n- One aim too many\n',
			),
		};
		const first = prepared(files, 'committee.md');
		assert.match(
			first.files[first.path]!,
			/## Concerns of last time\n\n- \[ \] No plan for missing values \(Samir Qureshi, since 2025-10-29\):\n- \[ \] One aim too many \(since 2026-04-29\):\n\n/,
		);
		assert.match(first.files[first.path]!, /## Concerns of today\n\n<!-- [^\n]* -->\n/);
		assert.deepEqual(prepared(first.files, 'committee.md').plan.files, []);
		const answered = {
			...first.files,
			[first.path]: first.files[first.path]!.replace(
				'[ ] One aim too many (since 2026-04-29):',
				'[x] One aim too many (since 2026-04-29): gone',
			),
		};
		assert.deepEqual(prepared(answered, 'committee.md').plan.files, []);
		assert.deepEqual(
			told({ ...answered, [NEXT]: answered[first.path]!.replace('status: planned', 'status: held') }).map(line =>
				line.split(' | ')[4]
			),
			['open after 2', '2026-04-29', '2027-04-28'],
		);
	});

	test('of a pair are none, and what is private or for fewer people does not come back', () => {
		const files: Files = {
			'committee.md': COMMITTEE,
			'm/1.md': meeting(
				'2025-10-29',
				'## Concerns\n\n- Open one\n<!-- private -->\n- Hidden one\n<!-- /private -->\n',
			),
			'm/2.md': meeting('2026-01-29', '## Concerns\n\n- Secret one\n', 'confidentiality: private'),
			'm/3.md': meeting('2026-02-20', '## Concerns\n\n- Pair one\n', 'confidentiality: pair'),
			[NEXT]: meeting('2027-04-28', '# Next\n', 'confidentiality: committee'),
		};
		const text = prepared(files, 'committee.md').files[NEXT]!;
		assert.match(text, /Open one/);
		assert.doesNotMatch(text, /Hidden one|Secret one|Pair one/);
	});
});
