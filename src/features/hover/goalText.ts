import { progressInWords } from '../../core/assist/completion/nameEntries.ts';
import type { Goal } from '../../core/model/goal.ts';
import { isOpen } from '../../core/query/isOpen.ts';
import { longDay } from '../../core/text/dayWords.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import type { Words } from '../../core/text/words.ts';
import { goalStatusName, horizonName } from '../../host/tree/names.ts';
import { farInWords } from './dateText.ts';
import type { HoverContext } from './hoverContext.ts';

/** Where a goal stands: progress, target, the next step. Nothing for links that lead elsewhere. */
export function goalText({ view, memory, path, l10n }: HoverContext, reference: string): string | undefined {
	const goal = memory.goalNamed(view.goals(), reference, path);
	if (!goal) { return undefined; }
	const { horizon, goalStatus, targetDate, measure } = goal.note.fields;
	const facts = [
		[horizon && horizonName(horizon, l10n), goalStatus && goalStatusName(goalStatus, l10n)].filter(Boolean).join(', '),
		progressInWords(goal, l10n),
		targetDate && l10n.t('Target: {0} ({1})', longDay(targetDate, l10n), farInWords(targetDate, view.today, l10n)),
		nextStep(goal, l10n),
		measure && l10n.t('Reached when: {0}', measure),
	];
	return [`**${escapeMarkdown(goal.note.title)}**`, facts.filter(Boolean).map(fact => `- ${escapeMarkdown(String(fact))}`).join('\n')].join('\n\n');
}

function nextStep({ note, homework }: Goal, l10n: Words): string | undefined {
	const step = homework.map(({ task }) => task).find(isOpen) ?? note.tasks.find(isOpen);
	return step?.text ? l10n.t('Next step: {0}', step.text) : undefined;
}
