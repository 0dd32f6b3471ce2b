import assert from 'node:assert/strict';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { composeMailFile, isMailAddress, mailtoLink, type MailDraft } from '../../../src/core/mail/mailDraft.ts';
import { runs } from '../../support/runs.ts';

const DRAFT: MailDraft = {
	to: [{ name: 'Tomás Eklund', address: 'tomas@example.org' }],
	subject: 'The “aims” for Wednesday – and a longer subject than fits on a line of a mail, in fact',
	text: 'Dear Tomás,\n\nÅ = 1.\n.\nFrom here on. \n',
};

suite('a mail to be sent by the user', () => {
	test('is read by a mail parser as it was meant, with its files', async () => {
		const bytes = new Uint8Array(300).map((_, at) => at % 256);
		const file = composeMailFile({
			...DRAFT,
			attachments: [{ name: 'page “one” (é).docx', type: 'application/octet-stream', bytes }],
		});
		const mail = await PostalMime.parse(file);
		assert.deepEqual(mail.to, [{ name: 'Tomás Eklund', address: 'tomas@example.org' }]);
		assert.equal(mail.subject, DRAFT.subject);
		assert.equal(mail.text?.trimEnd(), DRAFT.text.trimEnd());
		assert.equal(mail.headers.find(({ key }) => key === 'x-unsent')?.value, '1');
		assert.deepEqual(
			mail.attachments.map(({ filename, content }) => [filename, [...new Uint8Array(content as ArrayBuffer)]]),
			[['page “one” (é).docx', [...bytes]]],
		);
	});

	test('of any text, name and subject is ASCII in short lines, and nothing in it becomes a header', async () => {
		const texts = fc.string({ unit: 'binary', maxLength: 120 });
		await fc.assert(
			fc.asyncProperty(texts, texts, texts, async (name, subject, text) => {
				const file = composeMailFile({
					to: [{ name: `${name}\r\nBcc: x@example.org`, address: 'a@example.org' }, {
						name: '',
						address: 'b@example.org\r\nCc: c@example.org',
					}],
					subject: `${subject}\r\nBcc: x@example.org`,
					text,
				});
				assert.match(file, /^[\t\r\n -~]*$/);
				assert.ok(file.split('\r\n').every(line => line.length <= 78 && !line.includes('\n')), file);
				const mail = await PostalMime.parse(file);
				assert.deepEqual(mail.headers.map(({ key }) => key).sort(), [
					'content-transfer-encoding',
					'content-type',
					'mime-version',
					'subject',
					'to',
					'x-unsent',
				]);
				assert.equal(mail.to?.length, 1);
			}),
			{ numRuns: runs(200) },
		);
	});

	test('is a link where it is short and has no file', () => {
		const link = mailtoLink({ ...DRAFT, subject: 'Aims & dates', text: 'Dear Tomás,\nas #1 asked?' });
		assert.equal(
			link,
			'mailto:tomas@example.org?subject=Aims%20%26%20dates&body=Dear%20Tom%C3%A1s%2C%0D%0Aas%20%231%20asked%3F',
		);
		assert.equal(new URL(link).searchParams.get('body'), 'Dear Tomás,\r\nas #1 asked?');
		assert.equal(mailtoLink({ ...DRAFT, text: 'x'.repeat(2_000) }), undefined);
		assert.equal(
			mailtoLink({ ...DRAFT, attachments: [{ name: 'a', type: 'text/plain', bytes: new Uint8Array() }] }),
			undefined,
		);
		assert.equal(
			mailtoLink({ to: [{ name: '', address: 'not an address' }], subject: '\ud800', text: '' }),
			'mailto:?subject=%EF%BF%BD&body=',
		);
	});

	test('knows what an address is', () => {
		assert.deepEqual(['a@b.org', 'a.b+c@d-e.org', 'müller@straße.de'].map(isMailAddress), [true, true, true]);
		assert.deepEqual(
			['', 'a', 'a@', 'a b@c.org', 'a@b.org, c@d.org', '<a@b.org>', 'a@b.org\nBcc: c'].map(isMailAddress),
			[false, false, false, false, false, false, false],
		);
	});
});
