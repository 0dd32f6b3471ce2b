import { proseMarkdown } from '../markdown/plainText.ts';
import type { Words } from '../text/words.ts';

/**
 * The four boundaries at which confidentiality yields (Straus & Sackett, 2014), and whom to
 * turn to. Markdown, made from the settings alone: no note is read for it.
 *
 * @param contacts As in the setting: a name and how to reach them.
 */
export function boundariesPage(contacts: readonly string[], l10n: Words): string {
	const people = contacts.filter(contact => contact.trim() !== '');
	return [
		`# ${l10n.t('Four boundaries')}`,
		l10n.t('What is said between us stays between us, until one of these is touched. Then it is right to speak, and to look for help.'),
		list([
			l10n.t('Unprofessional conduct'), l10n.t('Harassment, or what is felt as such'), l10n.t('Anyone’s safety, including my own'), l10n.t('The safety of patients'),
		]),
		`## ${l10n.t('What I do now')}`,
		list([
			l10n.t('I am safe where I am. If not, I leave first.'),
			l10n.t('I write down what happened, when, and who was there, in a note that is private (type: concern).'),
			l10n.t('I speak with one person I trust before I decide.'),
			l10n.t('I know that I may end this mentorship at any time, and need not give a reason.'),
		]),
		`## ${l10n.t('Whom I can turn to')}`,
		people.length > 0 ? people.map(contact => `- ${proseMarkdown(contact)}`).join('\n') : l10n.t('No one is named yet. The setting mentoring.contacts takes a name and how to reach them, one a line: an ombudsperson, a trusted colleague, the occupational health service.'),
	].join('\n\n') + '\n';
}

function list(lines: readonly string[]): string {
	return lines.map(line => `- [ ] ${line}`).join('\n');
}
