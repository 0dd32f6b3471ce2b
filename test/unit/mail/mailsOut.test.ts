import assert from 'node:assert/strict';
import {
	composeDigest,
	digestMail,
	recipientsOf,
	reminderMail,
	summaryMail,
} from '../../../src/core/export/reminderMail.ts';
import type { ExportChannel } from '../../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { composePack } from '../../../src/core/export/meetingPack.ts';
import { composeMailFile } from '../../../src/core/mail/mailDraft.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { wordsOf } from '../language/bundleWords.ts';
import { assertGolden } from '../../support/golden.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../support/sampleNotes.ts';

const HOMEWORK = '## Homework — mentor\n\n- [ ] Introduce Mara to **Ingrid** due:2026-10-31\n'
	+ '- [ ] Read the aims due:2026-11-25\n- [ ] Far away due:2027-11-25\n\n## Homework — mentee\n\n'
	+ '- [ ] Send the biosketch due:2026-11-23\n- [x] Sent due:2026-11-23\n\n## Private\n\n'
	+ '- [ ] Look for another mentor due:2026-11-24\n';
const FILES: Files = {
	'abara.md': abara(
		'next_meeting: 2026-11-26 15:00',
		'mentor_email: ruth@example.org',
		'mentee_email: mara@example.org',
		'status: active',
	),
	'm.md': abaraMeeting('2026-11-18', HOMEWORK, 'status: held'),
	'old.md': noteText([
		'type: mentorship',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'status: ended',
		'next_meeting: 2026-11-25',
	]),
	'old-m.md': noteText(
		['type: meeting', 'mentorship: old', 'date: 2026-10-01'],
		'- [ ] Of an ended pair @mentor due:2026-11-24\n',
	),
};

suite('a reminder of homework', () => {
	const scope = scopeOf(publicNotesOf(FILES), 'abara.md');

	test('names what both have taken on, without blame and without what is private', () => {
		assert.deepEqual(reminderMail(scope, 'mentee', ENGLISH), {
			subject: 'Before we meet on Thursday, November 26, 2026',
			text: 'Dear Ruth,\n\nWe meet on Thursday, November 26, 2026, 15:00. A short list of what we have '
				+ 'taken on, so that nothing is forgotten:\n\nFrom me:\n- Send the biosketch (due today)\n\n'
				+ 'From you:\n- Introduce Mara to Ingrid (still open)\n- Read the aims (due in 2 days)\n\n'
				+ 'If a day no longer suits, another one is quite all right: a line is enough. You can also '
				+ 'answer below each item.\n\nWith thanks,\nMara\n',
		});
		assert.ok(reminderMail(scope, 'mentor', ENGLISH)!.text.startsWith('Dear Mara,'));
		assert.deepEqual(recipientsOf(scope.mentorship, 'mentee'), [{
			name: 'Ruth Abara',
			address: 'ruth@example.org',
		}]);
		assert.deepEqual(recipientsOf(scope.mentorship, 'mentor'), [{
			name: 'Mara Lindqvist',
			address: 'mara@example.org',
		}]);
	});

	test('is not written where nothing is due, or the mentorship has ended', () => {
		assert.equal(
			reminderMail(
				scopeOf(
					publicNotesOf({
						'abara.md': abara('status: active'),
						'm.md': abaraMeeting('2026-11-18', '- [x] Done\n'),
					}),
					'abara.md',
				),
				'mentee',
				ENGLISH,
			),
			undefined,
		);
		assert.equal(reminderMail(scopeOf(publicNotesOf(FILES), 'old.md'), 'mentee', ENGLISH), undefined);
	});
});

suite('the weekly digest', () => {
	test('has the meetings, mine and theirs, and nothing private or of an ended pair', () => {
		const digest = composeDigest(publicNotesOf(FILES).view, { role: 'mentee', name: 'Mara Lindqvist' }, ENGLISH);
		assert.deepEqual(digest, {
			subject: 'Your mentoring, the week from Monday, November 23, 2026',
			isEmpty: false,
			text: 'Meetings\n\n- Thursday, November 26, 2026, 15:00: Ruth Abara\n\nYours\n\n'
				+ '- Send the biosketch (due today)\n\nTheirs\n\n- Ruth Abara: Introduce Mara to Ingrid (23 days '
				+ 'overdue)\n- Ruth Abara: Read the aims (due in 2 days)\n',
		});
		assert.ok(composeMailFile(digestMail(digest, 'mara@example.org')).includes('To: mara@example.org\r\n'));
	});

	test('says whom mine is for where a mentor has several mentees, and names a side once with one', () => {
		const pair = (mentee: string) =>
			noteText(['type: mentorship', 'mentor: Lena Falk', `mentee: ${mentee}`, 'role: mentor', 'status: active']);
		const meeting = (of: string) =>
			noteText(
				['type: meeting', `mentorship: ${of}`, 'date: 2026-11-10', 'status: held'],
				'## Homework\n\n- [ ] Read the chapter @mentor due:2026-11-24\n',
			);
		const files = { 'ruiz.md': pair('Ana Ruiz'), 'a.md': meeting('ruiz') };
		const textOf = (all: Files) => composeDigest(publicNotesOf(all).view, { role: 'mentor' }, ENGLISH).text;
		assert.equal(textOf(files), 'Yours\n\n- Read the chapter (due tomorrow)\n');
		assert.equal(
			textOf({ ...files, 'chen.md': pair('Bo Chen'), 'b.md': meeting('chen') }),
			'Yours\n\n- Read the chapter (Ana Ruiz, due tomorrow)\n- Read the chapter (Bo Chen, due tomorrow)\n',
		);
	});

	test('has the colon of its language', () => {
		const { text } = composeDigest(publicNotesOf(FILES).view, { role: 'mentee' }, wordsOf('fr'));
		assert.ok(text.includes('\n- Ruth Abara\u00A0: Introduce Mara to Ingrid ('), text);
	});

	test('of the sample, and of an empty notebook', () => {
		assert.ok(
			composeDigest(publicNotesOf(sampleFiles()).view, { role: 'mentee' }, ENGLISH).text.includes('\nTheirs\n'),
		);
		assert.equal(composeDigest(publicNotesOf({}).view, { role: 'mentee' }, ENGLISH).isEmpty, true);
	});
});

suite('the page as a mail', () => {
	test('of the sample', () => {
		const notes = publicNotesOf(sampleFiles());
		const key = notes.view.mentorships().find(({ mentor }) => mentor === 'Ruth Abara')!.key;
		assertGolden('exports/abara-mail.txt', summaryMail(scopeOf(notes, key), notes, 'mentee', ENGLISH).text);
	});

	test('says that the ask is not written, has each date once, and no heading with nothing below it', () => {
		const notes = publicNotesOf(FILES);
		const { text } = summaryMail(scopeOf(notes, 'abara.md'), notes, 'mentee', ENGLISH);
		assert.ok(text.includes('\n\nWHAT I NEED THIS TIME\n\nNot written yet.\n\nWHAT YOU SAID'), text);
		assert.equal(text.split('November 26, 2026').length, 2, text);
		const written = publicNotesOf({
			...FILES,
			's.md': noteText(
				['type: summary', 'mentorship: abara', 'date: 2026-11-23'],
				'# My page\n\n## What I need this time\n\n<!-- One thing. -->\n\n## Last time\n\n### Good\n\n'
					+ '- A paper\n\n## To decide\n',
			),
		});
		assert.ok(
			summaryMail(scopeOf(written, 'abara.md'), written, 'mentee', ENGLISH).text.includes(
				'“done” is enough.\n\nLAST TIME\n\nGOOD\n\n- A paper\n\nWith thanks,',
			),
			summaryMail(scopeOf(written, 'abara.md'), written, 'mentee', ENGLISH).text,
		);
	});

	test('and the papers say so, too', () => {
		const notes = publicNotesOf(FILES);
		assert.match(
			composePack(scopeOf(notes, 'abara.md'), notes, ENGLISH).parts[0]!.markdown,
			/^### What I need this time\n\n\*Not written yet\.\*\n/,
		);
	});
});

suite('mail addresses', () => {
	test('of the notes are in nothing that leaves them', () => {
		const notes = publicNotesOf({
			...FILES,
			'board.md': noteText([
				'type: committee',
				'chair: Joan Petrie',
				'members: [Joan Petrie, Samir Qureshi]',
				'mentee: Mara Lindqvist',
				'member_emails: [joan@example.org]',
				'next_meeting: 2026-12-16',
			]),
		});
		for (const [id, way] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
			for (const text of way.everything(notes, ENGLISH)) {
				assert.ok(!text.includes('@example.org'), `${id}: ${text}`);
			}
		}
	});
});
