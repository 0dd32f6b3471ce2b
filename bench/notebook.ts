import { addDays, parseCalendarDate, type CalendarDate } from '../src/core/model/calendarDate.ts';
import { AREAS, GOAL_KINDS, GOAL_STATUSES, HORIZONS, OPPORTUNITY_CATEGORIES } from '../src/core/model/vocabulary.ts';
import { block, sentence } from './prose.ts';
import { noteSize, seededRandom, type Random } from './random.ts';

/** The day on which all measuring happens. */
export const BENCH_TODAY = '2026-11-23' as CalendarDate;

/** One generated file: its path in the notebook and its text. */
export interface GeneratedNote {
	readonly path: string;
	readonly text: string;
}

/** A pair with its folder; notes of one mentorship refer to each other. */
interface Pair {
	readonly key: string;
	readonly mentor: string;
	readonly mentee: string;
	readonly goals: readonly string[];
}

const GIVEN = ['Ruth', 'Tomás', 'Joan', 'Samir', 'Mara', 'Aiko', 'Désirée', 'Piotr', 'Nadia', 'Henrik'];
const FAMILY = ['Abara', 'Eklund', 'Petrie', 'Qureshi', 'Lindqvist', 'Tanaka', 'Moreau', 'Nowak', 'Haddad', 'Solberg'];
/** Notes of one mentorship: the pair's own, its goals, its meetings, and the rest. */
const NOTES_PER_PAIR = 50;
const GOALS_PER_PAIR = 7;
const MEETINGS_PER_PAIR = 34;
/** A note ends with the block that reaches its size; on average that is this much too far. */
const OVERSHOOT = 200;
const OTHER_TYPES = [
	'opportunity',
	'priorities',
	'summary',
	'idp',
	'accomplishments',
	'network',
	'review',
	'mission',
] as const;

/** A notebook of `size` notes; the same seed gives the same bytes. */
export function* generateNotebook(size: number, seed = 2014): Generator<GeneratedNote> {
	const random = seededRandom(seed);
	for (let count = 0; count < size; count += NOTES_PER_PAIR) {
		const pair = makePair(random, count / NOTES_PER_PAIR);
		for (let i = 0; i < Math.min(NOTES_PER_PAIR, size - count); i++) { yield pairNote(random, pair, i); }
	}
}

function makePair(random: Random, index: number): Pair {
	const family = `${random.pick(FAMILY)}${letters(index)}`;
	const key = family.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return {
		key,
		mentor: `${random.pick(GIVEN)} ${family}`,
		mentee: `${random.pick(GIVEN)} Holm${letters(index)}`,
		goals: Array.from({ length: GOALS_PER_PAIR }, (_, i) => `${key}-goal-${i + 1}`),
	};
}

function letters(index: number): string {
	return index.toString(26).replace(/./g, digit => String.fromCharCode(97 + parseInt(digit, 26)));
}

function pairNote(random: Random, pair: Pair, index: number): GeneratedNote {
	const folder = `mentoring/${pair.key}`;
	if (index === 0) { return { path: `${folder}/${pair.key}.md`, text: mentorshipText(random, pair) }; }
	if (index <= GOALS_PER_PAIR) {
		return { path: `${folder}/goals/${pair.goals[index - 1]!}.md`, text: goalText(random, pair, index) };
	}
	if (index <= GOALS_PER_PAIR + MEETINGS_PER_PAIR) { return meeting(random, pair, folder, index - GOALS_PER_PAIR); }
	const type = OTHER_TYPES[index % OTHER_TYPES.length]!;
	return { path: `${folder}/${type}-${index}.md`, text: otherText(random, pair, type) };
}

function mentorshipText(random: Random, pair: Pair): string {
	const head = [
		'type: mentorship',
		'role: mentee',
		`mentor: ${pair.mentor}`,
		`mentee: ${pair.mentee}`,
		'mentor_role: primary research mentor',
		'cadence: monthly',
		'status: active',
		'phase: cultivation',
		'start_date: 2024-01-15',
		'duration_minutes: 60',
		'location: Library café',
	];
	const duties = Array.from({ length: 9 }, () => `- [${random.chance(0.7) ? 'x' : ' '}] ${sentence(random)}`);
	return fill(random, head, `# ${pair.mentor}`, [`## Responsibilities\n\n${duties.join('\n')}`]);
}

function goalText(random: Random, pair: Pair, index: number): string {
	const target = addDays(BENCH_TODAY, random.between(-200, 700));
	const head = [
		'type: goal',
		`title: ${random.pick(['Submit', 'Finish', 'Learn', 'Build'])} part ${index}`,
		`horizon: ${random.pick(HORIZONS)}`,
		`kind: ${random.pick(GOAL_KINDS)}`,
		`area: ${random.pick(AREAS)}`,
		`target_date: ${target}`,
		`status: ${random.pick(GOAL_STATUSES)}`,
		`mentorship: ${pair.key}`,
		'links:',
		'  - ../../papers/growth-cohort/manuscript.md',
		'barriers: [time, statistics]',
	];
	const steps = Array.from(
		{ length: random.between(3, 8) },
		() => `- [${random.chance(0.5) ? 'x' : ' '}] ${sentence(random)}`,
	);
	return fill(random, head, `# Goal ${index}`, [`## Steps\n\n${steps.join('\n')}`]);
}

function meeting(random: Random, pair: Pair, folder: string, index: number): GeneratedNote {
	const date = addDays(BENCH_TODAY, 20 - 30 * (MEETINGS_PER_PAIR - index));
	return { path: `${folder}/meetings/${date}-${pair.key}.md`, text: meetingText(random, pair, date) };
}

function meetingText(random: Random, pair: Pair, date: CalendarDate): string {
	const head = [
		'type: meeting',
		`title: "Meeting of ${date}"`,
		`mentorship: ${pair.key}`,
		`mentor: ${pair.mentor}`,
		`mentee: ${pair.mentee}`,
		`date: ${date} 15:00`,
		`next_meeting: ${addDays(date, 30)}`,
		'location: Library café',
		'format: in-person',
		'duration_minutes: 60',
		'tags: [monthly, research]',
		`satisfaction: ${random.between(4, 10)}`,
		`effort: { clinical: ${random.between(30, 50)}, research: 30, teaching: 10 }`,
	];
	const agenda = AREAS.map(area => `- [${random.chance(0.6) ? 'x' : ' '}] ${title(area)}: ${sentence(random)}`);
	const sections = [
		`## Agenda\n\n${agenda.join('\n')}`,
		`## Homework — mentee\n\n${homework(random, pair, date, random.between(2, 5))}`,
		`## Homework — mentor\n\n${homework(random, pair, date, random.between(1, 3))}`,
	];
	return fill(random, head, `# ${date}`, sections);
}

function homework(random: Random, pair: Pair, date: CalendarDate, count: number): string {
	return Array.from({ length: count }, () => homeworkLine(random, pair, date)).join('\n');
}

function homeworkLine(random: Random, pair: Pair, date: CalendarDate): string {
	const due = random.chance(0.8) ? field(random, addDays(date, random.between(5, 45))) : '';
	const done = random.chance(0.8);
	const goal = random.chance(0.3) ? ` goal:${random.pick(pair.goals)}` : '';
	const owner = random.chance(0.5) ? ` @${random.pick(['mentor', 'mentee', pair.key])}` : '';
	const child = random.chance(0.15) ? `\n  - [${done ? 'x' : ' '}] ${sentence(random)}` : '';
	return `- [${done ? 'x' : ' '}] ${sentence(random).slice(0, -1)}${owner}${due}${goal}${child}`;
}

function field(random: Random, due: CalendarDate): string {
	return random.pick([` due:${due}`, ` due:${due}`, ` 📅 ${due}`, ` [due:: ${due}]`]);
}

function otherText(random: Random, pair: Pair, type: typeof OTHER_TYPES[number]): string {
	const date = addDays(BENCH_TODAY, -random.between(1, 700));
	const head = [`type: ${type}`, `title: ${title(type)} of ${date}`, `mentorship: ${pair.key}`, `date: ${date}`];
	if (type === 'opportunity') {
		head.push(
			`requested_by: ${random.pick(GIVEN)}`,
			`category: ${random.pick(OPPORTUNITY_CATEGORIES)}`,
			'hours: 12',
			'decision: decline',
		);
	}
	return fill(random, head, `# ${title(type)}`, []);
}

function title(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}

/** Front matter, heading and sections, with prose between them until the note has its size. */
function fill(random: Random, head: readonly string[], heading: string, sections: readonly string[]): string {
	const size = noteSize(random);
	let length = [...head, heading, ...sections].join('\n').length;
	const blocks: string[] = [];
	while (length < size - OVERSHOOT) {
		const next = random.chance(0.15) ? `## ${title(random.pick(AREAS))}\n\n${block(random)}` : block(random);
		blocks.push(next);
		length += next.length + 2;
	}
	return [`---\n${head.join('\n')}\n---`, heading, ...blocks, ...sections].join('\n\n') + '\n';
}

/** Checked here so that a typing error cannot make every date of a run absent. */
if (parseCalendarDate(BENCH_TODAY) === undefined) { throw new Error('BENCH_TODAY is not a date'); }
