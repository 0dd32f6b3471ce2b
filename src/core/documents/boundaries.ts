import { proseMarkdown } from '../markdown/plainText.ts';
import type { Words } from '../text/words.ts';

/**
 * The four boundaries at which confidentiality yields (Straus & Sackett, 2014), and whom to
 * turn to. Markdown; no note is read for it.
 *
 * @param contacts A name and how to reach them, each.
 */
export function boundariesPage(contacts: readonly string[], l10n: Words): string {
	const people = contacts.filter(contact => contact.trim() !== '');
	return [
		`# ${l10n.t('Four boundaries')}`,
		l10n.t(
			'What is said between us stays between us, until one of these is touched. Then it is right to speak, and to look for help.',
		),
		list([
			l10n.t('Unprofessional conduct'),
			l10n.t('Harassment, or what is felt as such'),
			l10n.t('Anyone’s safety, including my own'),
			l10n.t('The safety of patients'),
		]),
		`## ${l10n.t('What I do now')}`,
		list([
			l10n.t('I am safe where I am. If not, I leave first.'),
			l10n.t('I write down what happened, when, and who was there, in a note that is private (type: concern).'),
			l10n.t(
				'I speak with one person I trust before I decide. If the one to report to is my mentor, that is somebody outside the department.',
			),
			l10n.t(
				'I ask whether the law requires a report: of harm to a patient or a child, or of a colleague who is not fit to practise, it often does.',
			),
			l10n.t('I look after myself as well: a physician health programme is there for that.'),
			l10n.t('I know that I may end this mentorship at any time, and need not give a reason.'),
		]),
		`## ${l10n.t('Whom I can turn to')}`,
		people.length > 0
			? people.map(contact => `- ${proseMarkdown(contact)}`).join('\n')
			: l10n.t(
				'Nobody is named yet. Contacts go into .mentoring/config.yml of the notebook, which is there on each of your computers, or into the setting mentoring.contacts, which stays on this one. Think of an ombudsperson, a colleague you trust, someone in leadership, and the physician health programme.',
			),
	].join('\n\n') + '\n';
}

function list(lines: readonly string[]): string {
	return lines.map(line => `- [ ] ${line}`).join('\n');
}
