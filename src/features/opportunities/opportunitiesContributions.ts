import { defineCommands, NOTES } from '../../contributions/definitions.ts';

/** Between meetings: opportunities, priorities, accomplishments, introductions. */
export const OPPORTUNITIES_COMMANDS = defineCommands({
	'mentoring.weighOpportunity': { title: 'Weigh Opportunity…', icon: '$(law)', palette: NOTES },
	'mentoring.askMentor': { title: 'Ask My Mentor…', icon: '$(comment)', palette: NOTES },
	'mentoring.declineViaMentor': { title: 'Decline Through My Mentor…', icon: '$(circle-slash)', palette: NOTES },
	'mentoring.comparePriorities': { title: 'Compare Priorities', icon: '$(list-selection)', palette: NOTES },
	'mentoring.gatherAccomplishments': { title: 'Gather Accomplishments…', icon: '$(star)', palette: NOTES },
	'mentoring.logIntroduction': { title: 'Log Introduction…', icon: '$(organization)', palette: NOTES },
});
