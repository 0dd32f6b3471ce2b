import { removeFields } from '../../fields/removeFields.ts';
import { problemRule } from '../problemRule.ts';

export const DUPLICATE_FIELD = problemRule({
	code: 'task.duplicate-field', title: 'Second field of the same kind', unnecessary: true,
	fixes: ({ start, end, args }, { text, tasks, l10n }) => {
		const item = tasks.find(({ scanned: { paragraph } }) => paragraph.some(line => line.start <= start && start < line.end));
		return item ? [{ title: l10n.t('Remove the second {0}, which does not count', args[0] ?? ''), edits: removeFields(text, item.scanned.paragraph, [{ start, end }]), safe: true, preferred: true }] : [];
	},
});
