import { agendaVerb } from './agenda.ts';
import { calendarVerb } from './calendar.ts';
import { checkVerb } from './check.ts';
import { completionVerb } from './completion.ts';
import { datesVerb } from './dates.ts';
import { digestVerb } from './digestVerb.ts';
import { mcpVerb } from './mcp.ts';
import { packVerb } from './pack.ts';
import { prepareVerb } from './prepare.ts';
import { queryVerb } from './query.ts';
import { programmeVerb } from './programmeVerb.ts';
import { receiptVerb } from './receiptVerb.ts';
import { slidesVerb } from './slides.ts';
import { statusVerb } from './status.ts';
import { summaryVerb } from './summary.ts';
import type { Verb } from './verb.ts';

/** Everything that the command line does, in the order of its help. */
export const VERBS: readonly Verb[] = [
	statusVerb,
	agendaVerb,
	prepareVerb,
	summaryVerb,
	packVerb,
	slidesVerb,
	calendarVerb,
	datesVerb,
	checkVerb,
	queryVerb,
	digestVerb,
	mcpVerb,
	receiptVerb,
	programmeVerb,
	completionVerb(() => VERBS),
];
