import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert.ts';
import { leaveScratch, scratchWith, type AnswerOutcome, type Scratch } from './scratch.ts';

const run = (argument: object) =>
	vscode.commands.executeCommand<AnswerOutcome | undefined>('mentoring.readWhatCameBack', argument);
const NOTE = '---\ntype: meeting\nmentorship: vega\ndate: 2026-11-18\nstatus: held\n---\n\n## Homework — mentor\n\n'
	+ '- [ ] Write to Ingrid Solheim\n- [ ] Read the second draft\n';

suite('reading what came back', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = await scratchWith('scratch-answers', {
			today: '2026-11-23',
			notes: {
				'vega.md':
					'---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\nmentor_email: vera@example.org\nstatus: active\n---\n',
				'meeting.md': NOTE,
			},
		});
	});
	suiteTeardown(() => leaveScratch(scratch));

	test('writes what a pasted mail says, once, as one change that is taken back', async () => {
		const mentorship = scratch.uri('vega.md').toString();
		const text = '> - [ ] Write to Ingrid Solheim\ndone last week\n> - [ ] Read the second draft\nby Dec 4\n';
		const first = await run({ text, mentorship, accept: true });
		ok(first);
		deepEqual(first.proposed, ['Tick: Write to Ingrid Solheim', 'Move: Read the second draft']);
		equal(first.done, 2);
		equal(
			await scratch.read('meeting.md'),
			NOTE.replace('- [ ] Write to Ingrid Solheim', '- [x] Write to Ingrid Solheim done:2026-11-23').replace(
				'second draft',
				'second draft due:2026-12-04',
			),
		);
		await scratch.until('the tick', note => note?.tasks[0]?.status === 'done' || undefined, 'meeting.md');
		deepEqual((await run({ text, mentorship, accept: true }))?.proposed, []);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		equal(await scratch.read('meeting.md'), NOTE);
		await scratch.until('the undo', note => note?.tasks[0]?.status === 'open' || undefined, 'meeting.md');
	});

	test('reads a mail that was saved, and knows by its address whose it is', async () => {
		await scratch.write(
			'answer.eml',
			'From: "V. Vega" <Vera@example.org>\r\nDate: Sun, 22 Nov 2026 23:30:00 -0800\r\n'
				+ 'Subject: =?utf-8?q?Re=3A_Wednesday?=\r\nMIME-Version: 1.0\r\n'
				+ 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
				+ '> - [ ] Read the second draft\r\nDone =E2=80=93 it is good, send it to Ingrid.\r\n',
		);
		const result = await run({ uri: scratch.uri('answer.eml'), accept: true });
		deepEqual(result?.proposed, ['Tick: Read the second draft', 'Note below: Read the second draft']);
		ok(
			(await scratch.read('meeting.md')).includes(
				'- [x] Read the second draft done:2026-11-23\n  - Vera Vega: Done – it is good, send it to Ingrid.\n',
			),
			await scratch.read('meeting.md'),
		);
	});

	test('says nothing where nothing is said', async () => {
		deepEqual(
			(await run({ text: 'Thank you!', mentorship: scratch.uri('vega.md').toString(), accept: true }))?.proposed,
			[],
		);
	});
});

suite('invitations and mails', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = await scratchWith('scratch-invitations', {
			today: '2026-11-23',
			notes: {
				'mentorships/vega.md': '---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\n'
					+ 'mentor_email: vera@example.org\nstatus: active\n---\n',
				'meetings/2026-11-18-vega.md':
					'---\ntype: meeting\nmentorship: vega\ndate: 2026-11-18\nstatus: held\n---\n\n'
					+ '- [ ] Write to Ingrid @mentor due:2026-11-30\n',
			},
		});
	});
	suiteTeardown(() => leaveScratch(scratch));

	const invitation = (start: string, sequence: number, method = 'REQUEST') =>
		`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\n`
		+ `UID:made-up-1\r\nDTSTAMP:20261120T080000Z\r\nDTSTART:${start}\r\nDURATION:PT45M\r\n`
		+ `SEQUENCE:${sequence}\r\nSUMMARY:Mentoring\r\nORGANIZER;CN=V. Vega:mailto:VERA@example.org\r\n`
		+ 'END:VEVENT\r\nEND:VCALENDAR\r\n';

	test('an invitation makes the meeting of the right mentorship, a later one moves it, and it is taken back as one', async () => {
		await scratch.write('invite.ics', invitation('20261216T150000', 0));
		equal((await run({ uri: scratch.uri('invite.ics'), accept: true }))?.done, 1);
		const noteName = 'meetings/2026-12-16-vega.md';
		ok(
			(await scratch.read(noteName)).includes(
				'date: 2026-12-16 15:00\nstatus: planned\nduration_minutes: 45\ncalendar_uid: made-up-1\n'
					+ 'calendar_sequence: 0\n',
			),
			await scratch.read(noteName),
		);
		await scratch.until('the new meeting', note => note, noteName);
		equal((await run({ text: invitation('20261217T100000', 1), accept: true }))?.done, 1);
		ok((await scratch.read(noteName)).includes('date: 2026-12-17 10:00\n'));
		await scratch.until('the move', note => note?.fields.date?.date === '2026-12-17' || undefined, noteName);
		deepEqual((await run({ text: invitation('20261216T150000', 0), accept: true }))?.proposed, []);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		ok((await scratch.read(noteName)).includes('date: 2026-12-16 15:00\n'));
	});

	/** A mail with an invitation in it, as calendars send them, and these words. */
	const mailWith = (words: string) =>
		'From: Vera Vega <vera@example.org>\r\nTo: ann@example.org\r\nDate: Mon, 23 Nov 2026 09:00:00 +0000\r\n'
		+ 'Subject: Mentoring\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=part\r\n\r\n'
		+ `--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`
		+ '--part\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n'
		+ `${invitation('20270113T150000', 0).replace('made-up-1', 'made-up-2')}\r\n--part--\r\n`;

	test('a mail with an invitation and an answer is read for both, and words about nothing are passed over', async () => {
		await scratch.write('both.eml', mailWith('> - [ ] Write to Ingrid\r\ndone last week\r\n'));
		const both = await run({ uri: scratch.uri('both.eml'), accept: true });
		equal(both?.done, 2, JSON.stringify(both));
		ok((await scratch.read('meetings/2026-11-18-vega.md')).includes('- [x] Write to Ingrid'));
		const january = 'meetings/2027-01-13-vega.md';
		ok((await scratch.read(january)).includes('date: 2027-01-13 15:00\n'));
		await scratch.until('the meeting that was made', note => note, january);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		ok((await scratch.read('meetings/2026-11-18-vega.md')).includes('- [ ] Write to Ingrid'), 'one step for both');
		await scratch.until('the meeting to be taken back', note => !note, january);
		await scratch.write('plain.eml', mailWith('Join the meeting by the link below.\r\nSee you there\r\n'));
		deepEqual((await run({ uri: scratch.uri('plain.eml'), accept: true }))?.proposed, both.proposed.slice(0, 1));
		await scratch.until('the meeting that was made again', note => note, january);
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		await scratch.until('the meeting to be taken back again', note => !note, january);
	});

	test('what is no calendar changes nothing', async () => {
		await scratch.write('broken.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n');
		equal(await run({ uri: scratch.uri('broken.ics'), accept: true }), undefined);
	});

	test('a reminder is saved as a mail to the mentor', async () => {
		const to = scratch.uri('reminder.eml').toString();
		const result = await vscode.commands.executeCommand<{ to: readonly string[], text: string }>(
			'mentoring.homeworkReminder',
			{ mentorship: scratch.uri('mentorships/vega.md').toString(), to },
		);
		deepEqual(result.to, ['vera@example.org']);
		ok(
			result.text.startsWith('Dear Vera,')
				&& result.text.includes('From you:\n- Write to Ingrid (due in 7 days)'),
			result.text,
		);
		ok((await scratch.read('reminder.eml')).startsWith('X-Unsent: 1\r\nTo: Vera Vega\r\n <vera@example.org>\r\n'));
	});
});
