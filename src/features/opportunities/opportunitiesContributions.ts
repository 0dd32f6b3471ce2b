import { defineCommands, NOTES } from '../../contributions/definitions.ts';
import { isFlag, isText } from '../../core/shape/guards.ts';

/** Between meetings: opportunities, priorities, accomplishments, introductions. */
export const OPPORTUNITIES_COMMANDS = defineCommands({
	'mentoring.weighOpportunity': { title: 'Weigh Opportunity…', argument: { decision: isText }, icon: '$(law)', palette: NOTES },
	'mentoring.askMentor': { title: 'Ask My Mentor…', icon: '$(comment)', palette: NOTES },
	'mentoring.declineViaMentor': { title: 'Decline Through My Mentor…', argument: { decide: isFlag }, icon: '$(circle-slash)', palette: NOTES },
	'mentoring.comparePriorities': { title: 'Compare Priorities', icon: '$(list-selection)', palette: NOTES },
	'mentoring.gatherAccomplishments': { title: 'Gather Accomplishments…', argument: { since: isText, into: isText, homework: isFlag }, icon: '$(star)', palette: NOTES },
	'mentoring.logIntroduction': { title: 'Log Introduction…', argument: { who: isText, why: isText, asked: isText, made: isText, met: isText, result: isText }, icon: '$(organization)', palette: NOTES },
});
