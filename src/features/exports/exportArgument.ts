import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { asNode } from '../../host/ui/placeArgument.ts';

/** What other extensions and tests hand to an export command, so that it asks nothing. */
export type ExportArgument = Readonly<Record<string, unknown>>;

/** The argument object; none for a row of a tree. */
export function asArgument(argument: unknown): ExportArgument | undefined {
	return typeof argument === 'object' && argument !== null && asNode(argument) === undefined ? argument as ExportArgument : undefined;
}

/** A text of it. */
export function textIn(argument: ExportArgument | undefined, key: string): string | undefined {
	const value = argument?.[key];
	return typeof value === 'string' ? value : undefined;
}

/** One of some words. */
export function choiceIn<Choice extends string>(argument: ExportArgument | undefined, key: string, choices: readonly Choice[]): Choice | undefined {
	return choices.find(choice => choice === argument?.[key]);
}

/** A day. */
export function dayIn(argument: ExportArgument | undefined, key: string): CalendarDate | undefined {
	return parseCalendarDate(textIn(argument, key) ?? '');
}
