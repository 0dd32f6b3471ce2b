import { composeDigest, digestMail } from '../../core/export/reminderMail.ts';
import { composeMailFile } from '../../core/mail/mailDraft.ts';
import { openNotebook } from '../read/openNotebook.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import type { DigestCall } from '../verbs/digestVerb.ts';
import { saveDocument } from '../write/noteChanges.ts';

/** Writes the digest of the week as text, or as a mail file. Where nothing is due, no mail is made. */
export async function makeDigest({ operands: { folder }, options }: DigestCall, terminal: Terminal): Promise<number> {
	if (options.to !== undefined && !options.mail) { throw new CommandError('--to is for --mail.'); }
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const { open, keeper } = notebook;
	const digest = composeDigest(open, keeper, notebook.words);
	if (!options.mail) {
		return saveDocument({ way: 'digest', folder, name: `${open.today}-digest.txt`, text: digest.text }, {
			...options,
			output: options.output ?? '-',
		}, terminal);
	}
	if (digest.isEmpty) {
		terminal.writeError(digest.text);
		return DONE;
	}
	return saveDocument(
		{
			way: 'digest',
			folder,
			name: `${open.today}-digest.eml`,
			text: composeMailFile(digestMail(digest, options.to)),
		},
		options,
		terminal,
	);
}
