import { DRAFT_KINDS } from '../../core/model/vocabulary.ts';
import {
	defineCommands,
	EDITABLE_NOTE,
	inTrees,
	itemHas,
	NOTES,
	defineMenus,
} from '../../contributions/definitions.ts';
import { isFlag, isListOf, isOneOf, isText } from '../../core/shape/guards.ts';

/** Between meetings: opportunities, priorities, accomplishments, introductions. */
export const OPPORTUNITIES_COMMANDS = defineCommands({
	'mentoring.weighOpportunity': {
		title: 'Weigh Opportunity…',
		argument: { decision: isText },
		icon: '$(law)',
		palette: NOTES,
	},
	'mentoring.askMentor': { title: 'Ask My Mentor…', icon: '$(comment)', palette: NOTES },
	'mentoring.declineViaMentor': {
		title: 'Decline Through My Mentor…',
		argument: { decide: isFlag },
		icon: '$(circle-slash)',
		palette: NOTES,
	},
	'mentoring.draftForMentor': {
		title: 'Draft for My Mentor…',
		argument: { kind: isOneOf(...DRAFT_KINDS), who: isText },
		icon: '$(mail)',
		palette: EDITABLE_NOTE,
	},
	'mentoring.comparePriorities': { title: 'Compare Priorities', icon: '$(list-selection)', palette: NOTES },
	'mentoring.gatherAccomplishments': {
		title: 'Gather Accomplishments…',
		argument: { since: isText, into: isText, homework: isFlag },
		icon: '$(star)',
		palette: NOTES,
	},
	'mentoring.cvLines': {
		title: 'CV Lines…',
		argument: { headings: isListOf(isText), used: isFlag },
		icon: '$(list-ordered)',
		palette: NOTES,
	},
	'mentoring.logIntroduction': {
		title: 'Log Introduction…',
		argument: { who: isText, why: isText, asked: isText, made: isText, met: isText, result: isText },
		icon: '$(organization)',
		palette: NOTES,
	},
});

/** Where the commands of opportunities stand in menus. */
export const OPPORTUNITIES_MENUS = defineMenus({
	'view/item/context': [
		{
			command: 'mentoring.draftForMentor',
			when: inTrees(itemHas('task', 'active', 'promised')),
			group: '4_draft@1',
		},
	],
});
