import type { Random } from './random.ts';

const SUBJECTS = [
	'The cohort paper',
	'Our ward schedule',
	'The ethics board',
	'The award panel',
	'Her teaching dossier',
	'The residents’ seminar',
	'The statistics group',
	'A reviewer',
	'The clinic',
	'The department head',
];
const VERBS = [
	'needs',
	'asks for',
	'has received',
	'is waiting for',
	'postponed',
	'agreed on',
	'would profit from',
	'sent back',
	'discussed',
	'planned',
];
const OBJECTS = [
	'a clearer second aim',
	'two more half-days a month',
	'the amended consent form',
	'a shorter abstract',
	'an outside reader',
	'the power calculation',
	'a plan for the on-call weeks',
	'feedback from last term',
	'a letter of support',
	'the draft budget',
];
const TAILS = [
	'before the spring deadline',
	'as we said last time',
	'without adding to the clinic load',
	'once the data are locked',
	'if the committee agrees',
	'by the next meeting',
	'although the timeline is tight',
	'with help from the coordinator',
];
const ASIDES = [
	'see [the draft](../papers/growth-cohort/manuscript.md)',
	'[[early-career-award]]',
	'**not urgent**',
	'*worth repeating*',
	'`aims-v3.docx`',
	'about 30 % of my time',
	'R&D &copy; 2026',
	'mail ruth.abara@example.org',
];

/** One sentence of a meeting note, now and then with inline markup. */
export function sentence(random: Random): string {
	const aside = random.chance(0.2) ? ` (${random.pick(ASIDES)})` : '';
	return `${random.pick(SUBJECTS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)} ${random.pick(TAILS)}${aside}.`;
}

/** A few sentences, wrapped as people wrap them: some on one long line, some at 80 columns. */
export function paragraph(random: Random): string {
	const text = Array.from({ length: random.between(2, 5) }, () => sentence(random)).join(' ');
	return random.chance(0.5) ? text : text.replace(/(.{60,80}) /g, '$1\n');
}

/** What stands between the headings of a note: paragraphs, lists, a quotation, a table, sometimes code. */
export function block(random: Random): string {
	const kind = random.next();
	if (kind < 0.6) { return paragraph(random); }
	if (kind < 0.85) { return list(random); }
	if (kind < 0.92) { return `> ${sentence(random)}\n> ${sentence(random)}`; }
	return kind < 0.97 ? table(random) : '```r\nfit <- lm(growth ~ age, data = cohort)\n# - [ ] not a task\n```';
}

function list(random: Random): string {
	return Array.from({ length: random.between(2, 6) }, () => `- ${sentence(random)}`).join('\n');
}

function table(random: Random): string {
	const rows = Array.from(
		{ length: random.between(2, 4) },
		() => `| ${random.pick(SUBJECTS)} | ${random.between(5, 60)} % |`,
	);
	return ['| area | time |', '|--|--:|', ...rows].join('\n');
}
