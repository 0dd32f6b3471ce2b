import { parseCalendarDate, parseCalendarDateTime } from '../../core/model/calendarDate.ts';
import { MEETING_STATUSES } from '../../core/model/vocabulary.ts';
import type { DayAnswer } from '../../host/ui/askDay.ts';
import type { SettledStatus } from './settleQuestions.ts';

/** One homework item that another extension or a test gives an owner or a date. */
export interface GivenChange {
	/** From 0. */
	readonly line: number;
	readonly owner?: string;
	readonly due?: ReturnType<typeof parseCalendarDate>;
}

/** What is given instead of being asked. */
export interface WrapUpArguments {
	readonly status: SettledStatus;
	readonly next: DayAnswer;
	readonly homework: readonly GivenChange[];
}

/** Reads `{ status, next?: '2027-01-13 15:00', homework?: [{ line, owner?, due? }] }`; without a status, the user is asked. */
export function wrapUpArguments(argument: unknown): WrapUpArguments | undefined {
	const given = typeof argument === 'object' && argument !== null ? argument as Record<string, unknown> : {};
	const status = MEETING_STATUSES.find(word => word === given['status']);
	if (status === undefined || status === 'planned') { return undefined; }
	const next = typeof given['next'] === 'string' ? parseCalendarDateTime(given['next']) : undefined;
	const homework = Array.isArray(given['homework']) ? given['homework'].flatMap(toChange) : [];
	return { status, next: next ?? 'none', homework };
}

function toChange(item: unknown): GivenChange[] {
	if (typeof item !== 'object' || item === null || !('line' in item) || typeof item.line !== 'number') { return []; }
	const { line, owner, due } = item as { line: number; owner?: unknown; due?: unknown };
	const date = typeof due === 'string' ? parseCalendarDate(due) : undefined;
	return [{ line, ...typeof owner === 'string' ? { owner } : {}, ...date ? { due: date } : {} }];
}
