import type { Keeper } from '../../../src/core/model/notebookView.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeMeeting } from '../../../src/core/documents/beforeMeeting.ts';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, notebookOf, noteText, type Files } from '../../support/noteBuilder.ts';

function page(files: Files, key = 'abara.md', keeper: Keeper = { role: 'mentee' }): string {
	const notes = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
	const scope = meetingScope(notes.view, key);
	assert.ok(scope);
	return beforeMeeting(scope, notes, keeper, ENGLISH);
}

const LAST = abaraMeeting(
	'2026-11-18',
	'## Decisions\n\n- The panel is [declined](../o.md)\n- Ask | the head\n\n## Homework\n\n'
		+ '- [ ] Write to the head @mentor due:2026-11-20\n- [ ] Send the aims due:2026-12-01\n'
		+ '- [x] Call done:2026-11-20\n',
	'status: held',
);
const FILES = {
	'abara.md': abara('next_meeting: 2026-12-16 15:00'),
	'm1.md': LAST,
	'm2.md': abaraMeeting(
		'2026-12-16 15:00',
		'## What I need this time\n\n**The matter.** A word with the head.\n\n**What has been tried.** \n\n'
			+ '**What would help.** <!-- To be listened to -->\n\n## Check in\n\n- [ ] How are you\n- [x] Said\n',
		'status: planned',
	),
	'o.md': noteText([
		'type: opportunity',
		'mentorship: abara',
		'title: A | panel',
		'respond_by: 2026-11-27',
		'decision: pending',
	]),
};

suite('the page before the meeting', () => {
	test('has both sides, what is needed, what was decided, what waits, and the agenda', () => {
		assert.equal(
			page(FILES),
			[
				'# Ruth Abara',
				'**Wednesday, December 16, 2026, 15:00: in 23 days**',
				'| You owe (1) | Ruth owes (1, 1 late) |\n| -- | -- |\n| – Send the aims (due Dec 1) | – Write to the head (**3 days overdue**) |',
				'### What I need this time',
				'**The matter.** A word with the head.',
				'| Last time, Nov 18 | To decide together | Agenda |\n| -- | -- | -- |\n'
				+ '| – The panel is declined<br>– Ask \\| the head | – A \\| panel (answer by Nov 27) | – How '
				+ 'are you |',
			].join('\n\n') + '\n',
		);
	});

	test('is turned round for the mentor', () => {
		const text = page({ ...FILES, 'abara.md': abara('next_meeting: 2026-12-16', 'role: mentor') });
		assert.match(text, /^# Mara Lindqvist\n[^]*\| You owe \(1, 1 late\) \| Mara owes \(1\) \|/);
	});

	test('without decisions tells what was ticked; without anything says that nothing is owed', () => {
		assert.match(
			page({
				'abara.md': abara(),
				'm.md': abaraMeeting('2026-11-18', '## Topics\n\n- [x] The second paragraph\n- [ ] Not yet\n'),
			}),
			/\| Last time, Nov 18 \|\n\| -- \|\n\| – The second paragraph \|\n$/,
		);
		assert.equal(
			page({ 'abara.md': abara() }),
			'# Ruth Abara\n\nNo meeting is booked.\n\n| You owe (0) | Ruth owes (0) |\n| -- | -- |\n'
				+ '| – Nothing | – Nothing |\n',
		);
	});

	test('counts what does not fit on one screen, and lets no text out of its cell', () => {
		const many = Array.from({ length: 9 }, (_, at) => `- [ ] Item ${at} | x due:2026-12-0${at + 1}\n`).join('');
		const row = page({ 'abara.md': abara(), 'm.md': abaraMeeting('2026-11-18', `## Homework\n\n${many}`) }).split(
			'\n',
		).find(line => line.startsWith('| – '))!;
		assert.equal(row.split('<br>').length, 7);
		assert.match(row, /… and 3 more/);
		assert.equal(row.replaceAll('\\|', '').split('|').length, 4, row);
	});

	test('tells nothing private', () => {
		const text = page({
			...FILES,
			'p.md': abaraMeeting(
				'2026-11-19',
				'## Homework\n\n- [ ] SECRET due:2026-11-20\n',
				'confidentiality: private',
			),
			'm1.md': LAST.replace('## Homework', '<!-- private -->\n- SECRET\n<!-- /private -->\n\n## Homework'),
		});
		assert.doesNotMatch(text, /SECRET/);
	});

	test('of the sample fits on one screen for each of its mentorships', () => {
		const folder = new URL('../../../sample/mentoring/', import.meta.url);
		const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
			.filter(path => path.endsWith('.md'));
		const files = Object.fromEntries(paths.map(path => [path, readFileSync(new URL(path, folder), 'utf8')]));
		for (const name of ['abara', 'eklund', 'committee']) {
			const lines = page(files, `mentorships/${name}.md`).split('\n').filter(line => line.trim() !== '');
			assert.ok(lines.length <= 28, `${name}: ${lines.length} lines`);
		}
	});
});
