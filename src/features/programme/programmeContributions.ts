import { defineCommands, FOLDER, SAVES_TO } from '../../contributions/definitions.ts';
import { isFlag, isOneOf, isText } from '../../core/shape/guards.ts';

/** What the page of a programme is saved as. */
const PROGRAMME_FORMATS = ['html', 'xlsx', 'csv'] as const;

/** What kind of file a programme is saved as. */
export type ProgrammeFormat = typeof PROGRAMME_FORMATS[number];

/** For the coordinator of a programme: the page over a folder of receipts. */
export const PROGRAMME_COMMANDS = defineCommands({
	'mentoring.openProgramme': {
		title: 'Open Programme',
		argument: { uri: isText },
		icon: '$(organization)',
		palette: FOLDER,
	},
	'mentoring.saveProgramme': {
		title: 'Save Programme…',
		argument: { ...SAVES_TO, uri: isText, format: isOneOf(...PROGRAMME_FORMATS), names: isFlag },
		palette: FOLDER,
	},
});
