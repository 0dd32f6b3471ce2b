import { agendaVerb } from './agendaVerb.ts';
import { calendarVerb } from './calendarVerb.ts';
import { checkVerb } from './checkVerb.ts';
import { completionVerb } from './completionVerb.ts';
import { datesVerb } from './datesVerb.ts';
import { digestVerb } from './digestVerb.ts';
import { mcpVerb } from './mcpVerb.ts';
import { packVerb } from './packVerb.ts';
import { prepareVerb } from './prepareVerb.ts';
import { queryVerb } from './queryVerb.ts';
import { programmeVerb } from './programmeVerb.ts';
import { receiptVerb } from './receiptVerb.ts';
import { slidesVerb } from './slidesVerb.ts';
import { statusVerb } from './statusVerb.ts';
import { summaryVerb } from './summaryVerb.ts';
import { carriedOutBy, type Verb } from './verb.ts';

/** Everything that the command line does, in the order of its help, and what carries it out. */
export const VERBS: readonly Verb[] = [
	carriedOutBy(statusVerb, async () => (await import('../showStatus.ts')).showStatus),
	carriedOutBy(agendaVerb, async () => (await import('../make/showAgenda.ts')).showAgenda),
	carriedOutBy(prepareVerb, async () => (await import('../make/prepareNote.ts')).prepareNote),
	carriedOutBy(summaryVerb, async () => (await import('../make/makeSummary.ts')).makeSummary),
	carriedOutBy(packVerb, async () => (await import('../make/makePapers.ts')).makePack),
	carriedOutBy(slidesVerb, async () => (await import('../make/makePapers.ts')).makeSlides),
	carriedOutBy(calendarVerb, async () => (await import('../make/makeCalendar.ts')).makeCalendar),
	carriedOutBy(datesVerb, async () => (await import('../make/makeDates.ts')).makeDates),
	carriedOutBy(checkVerb, async () => (await import('../check/checkNotebook.ts')).checkNotebook),
	carriedOutBy(queryVerb, async () => (await import('../query/runQuery.ts')).runQuery),
	carriedOutBy(digestVerb, async () => (await import('../make/makeDigest.ts')).makeDigest),
	carriedOutBy(mcpVerb, async () => (await import('../assistants/serveAssistants.ts')).serveAssistants),
	carriedOutBy(receiptVerb, async () => (await import('../make/makeReceipt.ts')).makeReceipt),
	carriedOutBy(programmeVerb, async () => (await import('../programme/showProgramme.ts')).showProgramme),
	carriedOutBy(completionVerb, async () => (await import('../help/completionScript.ts')).showCompletion(VERBS)),
];
