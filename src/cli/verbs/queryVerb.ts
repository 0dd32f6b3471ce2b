import { FILTER_NAMES, HOMEWORK_STATES, QUERY_SUBJECTS } from '../../core/query/blockQuery.ts';
import { FOLDER, INCLUDE_PRIVATE, JSON_OUTPUT, TODAY, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: {
		folder: FOLDER,
		query: {
			name: 'QUERY',
			summary: `${QUERY_SUBJECTS.join(', ')}, then filters`,
			question: 'List what? homework, goals, next-meeting or opportunities:',
			proposes: [...QUERY_SUBJECTS, ...HOMEWORK_STATES, ...FILTER_NAMES.map(name => `${name}:`)],
			many: true,
		},
	},
	options: {
		'json': JSON_OUTPUT,
		'today': TODAY,
		'fail-if-any': { kind: 'flag', summary: 'exit with 1 if something is listed' },
		'include-private': INCLUDE_PRIVATE,
	},
} as const satisfies VerbForm;

/** What was asked of `query`. */
export type QueryCall = CallOf<typeof FORM>;

/** `query`: what it is for, and what it may be given. */
export const queryVerb = defineVerb({
	name: 'query',
	summary: 'homework, goals, next meetings or opportunities that you ask for',
	details: [
		'The language is that of the `mentoring` blocks in notes (docs/preview.md): what is listed, then filters, which all have to hold.',
		`Homework takes ${HOMEWORK_STATES.join(', ')} (several are any of them; without one, what is open), `
		+ 'and owner:, mentorship:, goal:, area:, limit:.',
		'Goals take horizon:, status:, area:, mentorship:, limit:. Opportunities take decision:, category:, mentorship:, limit:. Next meetings (next-meeting) take mentorship:, limit:.',
		'A value with a space in it stands in quotation marks, owner:"Mara Lind"; those that the shell takes for itself are put back.',
		'The JSON has the items as those of status have them.',
	],
	...FORM,
	examples: [
		{ line: 'query mentoring homework owner:mentor overdue', does: 'What the mentor owes and is late.' },
		{
			line: 'query mentoring homework owner:"Mara Lind" next-7-days',
			does: 'What somebody has to do within a week.',
		},
		{ line: 'query mentoring goals horizon:short status:at-risk --json', does: 'Goals for scripts.' },
		{
			line: 'query mentoring opportunities decision:pending --fail-if-any',
			does: 'Whether an answer is waited for.',
		},
	],
});
