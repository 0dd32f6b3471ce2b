import assert from 'node:assert/strict';
import { readMail } from '../../../src/core/mail/readMail.ts';
import { textOfBytes } from '../../../src/core/text/textOfBytes.ts';

const HEAD = 'From: Ruth Abara <ruth@example.org>\nDate: Mon, 23 Nov 2026 23:30:00 -0800\nMIME-Version: 1.0\n';

async function textOf(rest: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
	return (await readMail(Buffer.from(`${HEAD}${rest}`.replaceAll('\n', '\r\n'), encoding))).text.trim().replaceAll(
		'\r\n',
		'\n',
	);
}

suite('a mail that was saved', () => {
	test('with HTML only is read as its text: quotes, numbers, boxes, blank lines', async () => {
		const html = 'Content-Type: text/html; charset=utf-8\n\n';
		const gmail =
			`${html}<div>Hi Mara,</div><br><div class="gmail_quote"><div>On Mon, Nov 23, 2026 Mara wrote:<br></div><blockquote>`
			+ '<div>Dear Ruth,<ol start="2"><li>Read the aims</li></ol></div></blockquote><div>done</div><div><br></div>'
			+ '<blockquote><ul><li><input type="checkbox" checked> Send it</li></ul></blockquote></div>';
		assert.equal(
			await textOf(gmail),
			'Hi Mara,\n\nOn Mon, Nov 23, 2026 Mara wrote:\n> Dear Ruth,\n> 2. Read the aims\ndone\n\n> - [x] Send it',
		);
		const outlook =
			`${html}<style>p { margin: 0 }</style><p>See below.</p><p><b>From:</b> Mara<br><b>Sent:</b> Monday<br></p>`
			+ '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Read the aims</p>'
			+ '<p>&nbsp;</p><p style="color:blue">not yet</p>';
		assert.equal(await textOf(outlook), 'See below.\nFrom: Mara\nSent: Monday\n- Read the aims\n\nnot yet');
		const within = `${html}<ul><li>Read the aims<br>done</li><li><p>Send it</p><p>by Friday</p></li></ul>`;
		assert.equal(await textOf(within), '- Read the aims\ndone\n- Send it\nby Friday');
		const table =
			`${html}<table><tr><td>Read the aims</td><td>done</td></tr></table><img src="https://example.org/a.png">`;
		assert.equal(await textOf(table), 'Read the aims \tdone');
		const both =
			'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: text/html\n\n'
			+ '<p>Done: it is sent</p>\n--b--\n';
		assert.equal(await textOf(both), 'Done: it is sent');
	});

	test('with answers in colour behind its items keeps them apart', async () => {
		const html = (...items: readonly string[]) =>
			textOf(
				`Content-Type: text/html; charset=utf-8\n\n<ul>${items.map(each => `<li>${each}</li>`).join('')}</ul>`,
			);
		assert.equal(
			await html(
				'Read the aims <span style="color:red">not yet</span>',
				'Send it <font color="#0070C0"><span style="color:#0070C0">done</span></font>',
				'<span style="color:blue">Call her</span>',
				'Ask <span style="color:black">Joan</span> <span style="font-size:9pt">soon</span>',
			),
			'- Read the aims – not yet\n- Send it – done\n- Call her\n- Ask Joan soon',
		);
	});

	test('that a program answers while somebody is away says nothing', async () => {
		for (const header of ['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'Precedence: auto_reply']) {
			assert.equal(await textOf(`${header}\nContent-Type: text/plain\n\nI will answer by Friday.`), '', header);
		}
		assert.equal(
			await textOf('Auto-Submitted: no\nContent-Type: text/plain\n\nI will answer by Friday.'),
			'I will answer by Friday.',
		);
	});

	test('that a list or a person sends is read, whatever its other headers say', async () => {
		for (
			const header of [
				'Precedence: bulk',
				'Auto-Submitted: not-auto-replied',
				'X-Loop: auto_reply',
				'Precedence: no auto_reply',
			]
		) {
			assert.equal(await textOf(`${header}\nContent-Type: text/plain\n\nIt is done.`), 'It is done.', header);
		}
	});

	test('tells who wrote it, and the day that it was where they wrote it', async () => {
		const days: readonly (readonly [string, string | undefined])[] = [
			['Mon, 23 Nov 2026 23:30:00 -0800', '2026-11-23'],
			['5 Dec 2026 08:00:00 +0100', '2026-12-05'],
			['Friday, 01-Jan-2027 00:30:00 GMT', '2027-01-01'],
			['23 November 2026', '2026-11-23'],
			['Sat, 31 JAN 2026 08:00:00 +0000', '2026-01-31'],
			['31 Feb 2026', undefined],
			['12 Abc 2026', undefined],
			['yesterday', undefined],
		];
		for (const [date, day] of days) {
			const mail = await readMail(Buffer.from(`From: Ruth Abara <ruth@example.org>\nDate: ${date}\n\nDone.\n`));
			assert.deepEqual([mail.name, mail.address, mail.day], ['Ruth Abara', 'ruth@example.org', day], date);
		}
		const bare = await readMail(Buffer.from('Subject: Aims\n\nDone.\n'));
		assert.deepEqual([bare.name, bare.address, 'day' in bare], ['', '', false]);
	});

	test('hands over calendars and Word documents by their type or their name, and nothing else', async () => {
		const part = (type: string, name: string, text: string) =>
			`--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${text}\n`;
		const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
		const mail = await readMail(Buffer.from(
			'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nDone.\n'
				+ part('text/calendar', 'entry', 'BEGIN:VCALENDAR')
				+ part('application/octet-stream', 'invite.ICS', 'BEGIN:VCALENDAR 2')
				+ part(word, 'aims', 'PK1')
				+ part('application/octet-stream', 'Aims.DOCX', 'PK2')
				+ part('application/pdf', 'aims.docx.pdf', 'PDF')
				+ part('text/plain', 'invite.ics.txt', 'no')
				+ '--b--\n',
		));
		assert.deepEqual(mail.calendars.map(text => text.trim()), ['BEGIN:VCALENDAR', 'BEGIN:VCALENDAR 2']);
		assert.deepEqual(
			mail.documents.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString().trim()}`),
			['aims PK1', 'Aims.DOCX PK2'],
		);
	});

	test('with lines that flow has no quote marks inside', async () => {
		const flowed = (more: string) => `Content-Type: text/plain; charset=utf-8;\n format=flowed${more}\n\n`;
		assert.equal(
			await textOf(`${flowed('')}> - [ ] Read the \n> aims\ndone last \nweek\n>> deeper \n> and not\n-- \nRuth`),
			'> - [ ] Read the aims\ndone last week\n>> deeper \n> and not\n-- \nRuth',
		);
		assert.equal(await textOf(`${flowed('; delsp=yes')}> 読 \n> む`), '> 読む');
	});

	test('in an older encoding keeps its quotes and dashes', async () => {
		const plain = 'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: ';
		assert.equal(await textOf(`${plain}quoted-printable\n\nc=92est fait =96 oui`), 'c’est fait – oui');
		assert.equal(await textOf(`${plain}8bit\n\nschöne Grüße`, 'latin1'), 'schöne Grüße');
	});
});

suite('the text of a file that somebody sent', () => {
	test('is UTF-8, UTF-16 with a mark, else Windows-1252', () => {
		const texts = [
			Buffer.from('\uFEFFdone – ok'),
			Buffer.from('\uFEFFdone – ok', 'utf16le'),
			Buffer.from('\uFEFFdone – ok', 'utf16le').swap16(),
			Buffer.from('done \x96 ok', 'latin1'),
		].map(textOfBytes);
		assert.deepEqual(texts, ['done – ok', 'done – ok', 'done – ok', 'done – ok']);
	});

	test('has no fold inside a letter, and keeps all others', () => {
		const folded = Buffer.from('\u00c3\r\n \u00bc a\r\n b \u00c3\u00a9\r\n c \u00e2\n\t\u0080\u0093', 'latin1');
		assert.equal(textOfBytes(folded), 'ü a\r\n b é\r\n c –');
	});
});
