import { type CommandDefinition, inView, itemHas, type MenuEntries } from '../definitions.ts';
import { CONTEXTS } from '../views.ts';

const RELATIONSHIPS = CONTEXTS.hasMentorships;

export const EXPORTS_COMMANDS = {
	'mentoring.buildSummary': { title: 'Build Summary for My Mentor', icon: '$(note)', palette: RELATIONSHIPS },
	'mentoring.exportSlides': { title: 'Export Slides…', palette: RELATIONSHIPS },
	'mentoring.exportMeetingPack': { title: 'Export Meeting Pack…', palette: RELATIONSHIPS },
	'mentoring.exportCalendar': { title: 'Export Calendar…', palette: RELATIONSHIPS },
	'mentoring.exportAttestation': { title: 'Export Meeting Dates…', palette: RELATIONSHIPS },
} as const satisfies Record<string, CommandDefinition>;

const ON_RELATIONSHIP = inView('mentorships', itemHas('mentorship'));

export const EXPORTS_MENUS: MenuEntries = {
	'view/title': [
		{ command: 'mentoring.exportCalendar', when: inView('mentorships', RELATIONSHIPS), group: '5_export@1' },
	],
	'view/item/context': [
		{ command: 'mentoring.buildSummary', when: ON_RELATIONSHIP, group: '5_export@1' },
		{ command: 'mentoring.exportSlides', when: ON_RELATIONSHIP, group: '5_export@2' },
		{ command: 'mentoring.exportMeetingPack', when: ON_RELATIONSHIP, group: '5_export@3' },
		{ command: 'mentoring.exportCalendar', when: ON_RELATIONSHIP, group: '5_export@4' },
		{ command: 'mentoring.exportAttestation', when: ON_RELATIONSHIP, group: '5_export@5' },
	],
};
