import { defineCommands, inView, itemHas, type MenuEntries } from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

const ON_MENTORSHIP = inView('mentorships', itemHas('mentorship'));

/** What is made for a meeting and leaves the notebook. */
export const EXPORTS_COMMANDS = defineCommands({
	'mentoring.buildSummary': { title: 'Build Summary for My Mentor', icon: '$(note)', palette: CONTEXTS.hasMentorships },
	'mentoring.exportSlides': { title: 'Export Slides…', palette: CONTEXTS.hasMentorships },
	'mentoring.exportMeetingPack': { title: 'Export Meeting Pack…', palette: CONTEXTS.hasMentorships },
	'mentoring.exportCalendar': { title: 'Export Calendar…', palette: CONTEXTS.hasMentorships },
	'mentoring.exportAttestation': { title: 'Export Meeting Dates…', palette: CONTEXTS.hasMentorships },
});

export const EXPORTS_MENUS: MenuEntries = {
	'view/title': [
		{ command: 'mentoring.exportCalendar', when: inView('mentorships', CONTEXTS.hasMentorships), group: '5_export@1' },
	],
	'view/item/context': [
		{ command: 'mentoring.buildSummary', when: ON_MENTORSHIP, group: '5_export@1' },
		{ command: 'mentoring.exportSlides', when: ON_MENTORSHIP, group: '5_export@2' },
		{ command: 'mentoring.exportMeetingPack', when: ON_MENTORSHIP, group: '5_export@3' },
		{ command: 'mentoring.exportCalendar', when: ON_MENTORSHIP, group: '5_export@4' },
		{ command: 'mentoring.exportAttestation', when: ON_MENTORSHIP, group: '5_export@5' },
	],
};
