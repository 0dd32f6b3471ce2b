import type { Homework, Keeper } from '../../core/model/notebookView.ts';
import { isMine } from '../../core/query/homework.ts';
import { foldText } from '../../core/text/foldText.ts';
import type { NotebookFolder } from '../../host/services.ts';
import { mentorshipId, type Choices } from './homeworkChoices.ts';

/** Whether an item passes the filter. */
export type HomeworkFilter = (homework: Homework) => boolean;

/**
 * The filter of one folder; `undefined` when it lets everything through, so that the lists
 * the notebook keeps can be shown as they are.
 */
export function toFilter(folder: NotebookFolder, choices: Choices, keeper: Keeper): HomeworkFilter | undefined {
	const filters = [bySide(folder, choices, keeper), byMentorship(folder, choices), byText(choices)].filter(filter =>
		filter !== undefined
	);
	return filters.length === 0 ? undefined : homework => filters.every(passes => passes(homework));
}

/** Mine is what my side owes and what is given to me by name; theirs what anybody else owes, alone or with me. */
function bySide({ view }: NotebookFolder, { side }: Choices, keeper: Keeper): HomeworkFilter | undefined {
	if (side === undefined) { return undefined; }
	return homework => {
		const pair = homework.mentorship === undefined ? undefined : view.mentorship(homework.mentorship);
		return side === 'mine'
			? isMine(homework, pair, keeper)
			: homework.owners.some(owner => !isMine({ owners: [owner] }, pair, keeper));
	};
}

function byMentorship(folder: NotebookFolder, { mentorship }: Choices): HomeworkFilter | undefined {
	if (mentorship === undefined) { return undefined; }
	const uri = folder.uri.toString();
	return homework => homework.mentorship !== undefined && mentorshipId(uri, homework.mentorship) === mentorship;
}

/** Every word has to occur, in the item or in the title of its note. */
function byText({ text }: Choices): HomeworkFilter | undefined {
	if (text === undefined) { return undefined; }
	const words = foldText(text).split(/\s+/).filter(Boolean);
	return homework => {
		const haystack = foldText(`${homework.task.text} ${homework.owners.join(' ')} ${homework.note.title}`);
		return words.every(word => haystack.includes(word));
	};
}
