import type { Role } from '../../model/vocabulary.ts';
import type { Words } from '../../text/words.ts';
import type { Section } from './prepareModel.ts';

/**
 * The checklist for a meeting of two (domain row 25), the same items as the snippet
 * `mentor-meeting-checklist`; a test holds the two equal. In the community the review is of a
 * practice instead of a university post (row 42). A mentor's is in the words of `mentor-as-mentor-checklist`.
 */
export function meetingChecklist(track: 'academic' | 'community', l10n: Words, voice: Role = 'mentee'): Section[] {
	return [
		{
			key: 'check-in',
			heading: l10n.t('Check in'),
			lines: boxes(
				l10n.t('How are you? As much as you would like to say'),
				l10n.t('Is anything urgent? Then that first'),
				l10n.t('What was promised last time, on both sides, and what came of it'),
			),
		},
		{
			key: 'review',
			heading: l10n.t('Review'),
			lines: track === 'academic' ? academicReview(l10n, voice) : communityReview(l10n),
		},
		{
			key: 'assist',
			heading: l10n.t('Assist and advise'),
			lines: boxes(
				l10n.t('Each goal under way: the next step, and the date for it'),
				l10n.t('What is hard: a skill to learn, a resource, somebody to ask'),
			),
		},
		{
			key: 'together',
			heading: l10n.t('Opportunities and collaboration'),
			lines: boxes(l10n.t('Offers to weigh together'), l10n.t('People to meet, work to share')),
		},
		{
			key: 'advocate',
			heading: l10n.t('Advocate'),
			lines: boxes(l10n.t('Where a word from the mentor would help, with whom, and by when')),
		},
		wrapUp(l10n),
	];
}

/**
 * The longer checklist, for once a year (domain row 26), the same items as the snippet `mentor-meeting-checklist-full`;
 * what comes of it is homework, so its table is left out. In the community the areas are those of a practice.
 */
export function fullChecklist(track: 'academic' | 'community', l10n: Words): Section[] {
	return meetingChecklist(track, l10n).flatMap((section): Section[] => {
		if (section.key === 'review') {
			return [
				{ ...section, lines: track === 'academic' ? fullReview(l10n) : communityReview(l10n) },
				clarify(l10n),
			];
		}
		if (section.key !== 'assist') { return [section]; }
		return [{
			...section,
			lines: [...boxes(l10n.t('Resources: people, time, money, data, a quiet room')), ...section.lines ?? []],
		}];
	});
}

function clarify(l10n: Words): Section {
	return {
		key: 'clarify',
		heading: l10n.t('Clarify'),
		lines: boxes(
			l10n.t('Which word did we use differently, and what did we both mean by it?'),
			l10n.t(
				'What have we not talked about, and why? Leave, pay, leadership and how we treat each other belong here, too',
			),
			l10n.t('How is the mentoring itself working, for each of us?'),
		),
	};
}

function fullReview(l10n: Words): string[] {
	return [
		...area(
			l10n.t('Administration'),
			l10n.t('Hospital'),
			l10n.t('University'),
			l10n.t('Province or region'),
			l10n.t('National'),
			l10n.t('International'),
		),
		...area(
			l10n.t('Clinical'),
			l10n.t('Inpatients'),
			l10n.t('Outpatients'),
			l10n.t('On call'),
			l10n.t('Quality and safety of my own practice'),
		),
		...area(
			l10n.t('Research'),
			l10n.t('Publications: in work, submitted, in print'),
			l10n.t('Grants: held, applied for, planned'),
			l10n.t('Presentations, given and invited'),
			l10n.t('Review panels and editorial work'),
		),
		...area(
			l10n.t('Teaching'),
			l10n.t('Undergraduate'),
			l10n.t('Postgraduate'),
			l10n.t('Graduate students'),
			l10n.t('Continuing education'),
		),
		...area(
			l10n.t('Creative professional activity'),
			l10n.t('What I made or changed in practice that is no paper: guidelines, tools, programmes'),
		),
		...area(
			l10n.t('Work-life balance'),
			l10n.t('Family, friends, health, rest: as much as you would like to say'),
			l10n.t('The thing I no longer find time for'),
		),
		...area(
			l10n.t('Career guidance'),
			l10n.t('The plan and the curriculum vitae, side by side'),
			l10n.t('Time there is, against time promised'),
			l10n.t('Priorities: what comes first if only one thing can'),
			l10n.t('What is still pending, and on whom it waits'),
		),
	].slice(0, -1);
}

/** The agenda of a committee (domain row 36), as the snippet `mentor-committee-agenda` has it. */
export function committeeAgenda(l10n: Words): Section[] {
	return [{
		key: 'agenda',
		heading: l10n.t('Agenda'),
		lines: boxes(
			l10n.t('Welcome by the chair, who is not one of the mentors'),
			l10n.t('The mentee’s page: what was done, what is planned'),
			l10n.t('The concerns of last time, each with its answer'),
			l10n.t('Progress against the plan, area by area'),
			l10n.t('The question on which I would like the committee’s advice'),
			l10n.t('Load and time: what the committee would take away'),
			l10n.t('Ten minutes without the mentors'),
			l10n.t('Ten minutes without the mentee, and then the result, told in person'),
			l10n.t('Concerns of today, in one sentence each'),
			l10n.t('The next date, while everybody is here'),
		),
	}];
}

function academicReview(l10n: Words, voice: Role): string[] {
	return [
		...area(l10n.t('Administration'), l10n.t('Committees and duties: what to keep, hand over or leave')),
		...area(
			l10n.t('Clinical'),
			l10n.t('Inpatients: the load, and what it leaves'),
			l10n.t('Outpatients: the load, and what it leaves'),
			l10n.t('On call: how often, and how it is borne'),
		),
		...area(l10n.t('Research'), l10n.t('What moves, what is stuck, what is due')),
		...area(
			l10n.t('Teaching'),
			voice === 'mentor'
				? l10n.t('Teaching and supervising: of whom, and how it goes')
				: l10n.t('Whom I teach and supervise, and how it goes'),
		),
		...area(l10n.t('Work-life balance'), l10n.t('Rest, evenings, leave: better or worse than last time?')),
		...area(
			l10n.t('Career guidance'),
			voice === 'mentor'
				? l10n.t('Still on the way to where the mentee wanted to go?')
				: l10n.t('Am I still on my way to where I wanted to go?'),
		),
	].slice(0, -1);
}

function communityReview(l10n: Words): string[] {
	return [
		...area(l10n.t('Clinical'), l10n.t('Patients and load: what went well, what I would do otherwise')),
		...area(l10n.t('Administration'), l10n.t('The practice: finances, staff, paper')),
		...area(l10n.t('Teaching'), l10n.t('Students, colleagues, what I learn myself')),
		...area(l10n.t('Work-life balance'), l10n.t('Rest, evenings, leave: better or worse than last time?')),
		...area(l10n.t('Career guidance'), l10n.t('What still gives me joy in this work, and where the pitfalls are')),
	].slice(0, -1);
}

function wrapUp(l10n: Words): Section {
	return {
		key: 'wrap-up',
		heading: l10n.t('Wrap up'),
		lines: boxes(
			l10n.t('The next meeting is booked'),
			l10n.t('Homework is written down for both of us, with dates'),
		),
	};
}

function area(name: string, ...items: readonly string[]): string[] {
	return [`### ${name}`, '', ...boxes(...items), ''];
}

function boxes(...items: readonly string[]): string[] {
	return items.map(item => `- [ ] ${item}`);
}
