import type { NotebookNames } from '../../core/model/notebookView.ts';

/** Whether one of the words of a text is the name of a private note that is left out: that is not told either. */
export function mentionsLeftOut(text: string, names: Pick<NotebookNames, 'isLeftOut' | 'leavesOut'>): boolean {
	return names.leavesOut()
		&& text.split(/[\s[\](){}"'“”<>|,]+/).some(word =>
			word !== '' && (names.isLeftOut(word) || names.isLeftOut(word.replace(/[.:;!?]+$/, '')))
		);
}
