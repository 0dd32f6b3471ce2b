import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { joinSnippets, writeSnippet } from '../../../src/core/documents/snippetText.ts';
import {
	fillTemplate,
	templateRecipe,
	type FieldValue,
	type TemplateName,
} from '../../../src/core/documents/templates.ts';
import { writingPlace } from '../../../src/core/documents/writingPlace.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { toPublicNotes } from '../../../src/core/export/publicNotes.ts';
import { bodyStartOf } from '../../../src/core/note/frontMatter.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { firstNotes } from '../../../src/features/notes/firstNotes.ts';
import { day, notebookOf, TODAY, type Files } from '../../support/noteBuilder.ts';
import { promptsIn, promptWords, snippetParts, unaskedFacts } from '../../support/templateWords.ts';
import { prepared } from './preparing.ts';

const FOLDER = new URL('../../../snippets/', import.meta.url);
const bodies = new Map(
	readdirSync(FOLDER).flatMap(file =>
		Object.values(
			JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<
				string,
				{ prefix: string, body: string[] }
			>,
		)
			.map(({ prefix, body }) => [prefix.slice('mentor-'.length), body.join('\n')] as const)
	),
);
const TEMPLATES: readonly TemplateName[] = [...NOTE_TYPES, 'first-meeting', 'committee-meeting'];
const TRACKS = ['academic', 'community'] as const;
const VOICES = ['mentee', 'mentor'] as const;

/** What each command knows after Enter at every question, and nothing else. */
const ANSWERED: Partial<Readonly<Record<TemplateName, Readonly<Record<string, FieldValue>>>>> = {
	mentorship: {
		role: 'mentee',
		mentor: 'Ruth Abara',
		mentee: 'Mara Lindqvist',
		cadence: 'monthly',
		start_date: TODAY,
	},
	committee: { cadence: 'semiannual', start_date: TODAY },
	goal: { horizon: 'short', target_date: '2027-02-23' },
	opportunity: { respond_by: '2026-11-30' },
};
const TITLES: Partial<Readonly<Record<TemplateName, string>>> = { committee: 'Zz', goal: 'Qq', opportunity: 'Ww' };

/** The note as its command makes it, left with Esc before a word was typed. */
function left(
	name: TemplateName,
	track: typeof TRACKS[number],
	voice: typeof VOICES[number],
	reference: string,
): string {
	const template = writeSnippet(
		joinSnippets(
			templateRecipe(name, track, voice).map(part =>
				snippetParts('body' in part ? part.body : bodies.get(part.snippet)!)
			),
		),
	);
	const hasOwnDates = name === 'mentorship' || name === 'committee';
	const filled = fillTemplate(template, {
		variables: { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '23' },
		fields: { ...hasOwnDates ? {} : { date: TODAY, mentorship: reference }, ...ANSWERED[name] },
		...TITLES[name] === undefined ? {} : { title: TITLES[name] },
		standardTitle: 'Standard',
	});
	assert.ok('text' in filled, name);
	return filled.text;
}

/** One notebook with every template in both tracks and voices, beside a pair and its first meeting. */
function untouched(): Files {
	const first = firstNotes({
		mentor: 'Ruth Abara',
		mentee: 'Mara Lindqvist',
		role: 'mentee',
		cadence: 'monthly',
		date: day('2026-11-30'),
		today: TODAY,
		homeworkHeading: 'Homework',
		mentorWord: 'mentor',
		menteeWord: 'mentee',
	}, ENGLISH);
	const results = TEMPLATES.flatMap(name =>
		TRACKS.flatMap(track =>
			VOICES.map(voice => [`made/${name}-${track}-${voice}.md`, left(name, track, voice, 'abara')] as const)
		)
	);
	const files = {
		[first.mentorship.path]: first.mentorship.text,
		[first.meeting.path]: first.meeting.text,
		...Object.fromEntries(results),
	};
	const next = prepared(files, first.mentorship.path);
	return next.files;
}

suite('what nobody wrote', () => {
	const files = untouched();
	const view = notebookOf(files, { includePrivate: false });
	const prompts = promptWords([...bodies.values()]);
	const notes = toPublicNotes(view, new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);

	test('is no homework, no step, no hours, no category, no place', () => {
		assert.deepEqual(view.problems(), []);
		assert.deepEqual(view.homework().map(({ note, task }) => `${note.path}: ${task.text}`), []);
		assert.deepEqual(
			view.goals().map(({ steps, progress }) => [steps.total, progress]),
			view.goals().map(() => [0, undefined]),
		);
		assert.deepEqual(unaskedFacts(view), []);
	});

	for (const [id, channel] of Object.entries(EXPORT_CHANNELS)) {
		test(`is in nothing that ${id} lets out`, () => {
			const told = [...channel.everything(notes, ENGLISH)].join('\n');
			assert.deepEqual(promptsIn(id === 'summary' ? told.replace(/<!--.*?-->/gs, '') : told, prompts), []);
		});
	}

	test('is on no dashboard', () => {
		assert.deepEqual(promptsIn(JSON.stringify(dashboardModel(view, undefined, TODAY)), prompts), []);
	});

	test('the prompts that are looked for are many', () => {
		assert.ok(prompts.length > 150, String(prompts.length));
	});

	for (const [path, text] of Object.entries(files)) {
		test(`${path}: writing starts in the prose, below a heading`, () => {
			const { line, character } = writingPlace(text);
			const before = text.split('\n').slice(0, line).join('\n');
			assert.ok(before.length >= bodyStartOf(text) - 1);
			assert.match(before.slice(bodyStartOf(text) - 1), /^#/m);
			assert.ok(character <= text.split('\n')[line]!.length);
		});
	}
});

/** What each command can put into a file or on the way to somebody: a template, ways out, or nothing of its own. */
const MAKES: Readonly<
	Record<string, readonly (TemplateName | keyof typeof EXPORT_CHANNELS | 'first-notes' | 'prepared')[]>
> = {
	newMentorship: ['first-notes'],
	newNote: [...NOTE_TYPES],
	newMentorshipNote: ['mentorship'],
	newCommittee: ['committee'],
	newMeeting: ['meeting', 'first-meeting', 'committee-meeting'],
	newGoal: ['goal'],
	newPlan: ['idp'],
	newPriorities: ['priorities'],
	newOpportunity: ['opportunity'],
	newSummary: ['summary'],
	newMission: ['mission'],
	newNetwork: ['network'],
	newAccomplishments: ['accomplishments'],
	newReview: ['review'],
	newClosing: ['closing'],
	newConcern: ['concern'],
	customizeTemplate: [...NOTE_TYPES],
	openAgreement: ['mentorship'],
	prepareMeeting: ['prepared'],
	wrapUpMeeting: ['prepared'],
	buildSummary: ['summary'],
	reviewMentorship: ['review'],
	closeMentorship: ['closing'],
	exportSlides: ['slides'],
	exportMeetingPack: ['meetingPack'],
	exportCalendar: ['calendar'],
	shareDates: ['calendar'],
	exportAttestation: ['attestation'],
	exportChairsPage: ['chairsPage'],
	weighOpportunity: ['weigh-offer'],
	askMentor: ['ask-mentor'],
	declineViaMentor: ['decline-offer'],
	draftForMentor: ['mentor-draft'],
	comparePriorities: ['compare-priorities'],
	gatherAccomplishments: ['accomplishments'],
	cvLines: ['cv-lines'],
	showBoundaries: ['boundaries'],
	beforeMeeting: ['beforeMeeting'],
	openDashboard: ['dashboard'],
	saveDashboard: ['dashboard'],
	saveAsWord: ['word'],
	sendSummary: ['summaryMail'],
	homeworkReminder: ['homeworkReminder'],
	openProgramme: ['programme'],
	saveProgramme: ['programme'],
	chooseForAssistants: ['assistants', 'assistants-page'],
};
/** Commands that show, filter, move or change what somebody wrote, and put no words of ours anywhere. */
const MAKE_NOTHING = (
	'toggleTask undoLastChange startTask cancelTask reopenTask rescheduleTask rescheduleTomorrow rescheduleInAWeek '
	+ 'rescheduleNextMeeting rescheduleToDate assignTask goTo openLink openNextMeeting carryForward openSample '
	+ 'openWalkthrough groupHomework filterHomework clearHomeworkFilter showDone hideDone refresh revealTask showOverdue '
	+ 'logIntroduction openChecklist hidePrivate showPrivate showOneMentorship explainRule showProblems writeFieldsAs '
	+ 'continueItem nestItem unnestItem settleOldHomework bringInNotes stopAssistants showAssistantsLog '
	+ 'addAssistantInstructions readWhatCameBack'
).split(' ');

suite('every command', () => {
	const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
		contributes: { commands: readonly { command: string }[] };
	};
	const ids = contributes.commands.map(({ command }) => command.replace(/^mentoring\./, ''));

	test('that makes a text is looked through above for words that nobody wrote; a new one says here what it makes', () => {
		assert.deepEqual([...Object.keys(MAKES), ...MAKE_NOTHING].sort(), [...ids].sort());
	});

	test('makes only what is looked through', () => {
		const looked = new Set<string>([...TEMPLATES, ...Object.keys(EXPORT_CHANNELS), 'first-notes', 'prepared']);
		const unknown = Object.entries(MAKES).flatMap(([id, all]) =>
			all.filter(each => !looked.has(each)).map(each => `${id}: ${each}`)
		);
		assert.deepEqual(unknown, []);
	});
});

suite('where writing starts', () => {
	const places: readonly (readonly [string, string])[] = [
		['---\ntype: meeting\n---\n\n# M\n\n## Ask\n\n**The matter.** |\n\n**Tried.**\n', 'a label'],
		['# M\n\n## Topics\n\n- [ ] Said\n- [ ] |\n', 'an empty box'],
		['# M\n\nText\n\n- |<!-- What it is. -->\n', 'a prompt'],
		['# M\n\n## A\n\nSaid\n\n## B\n|\n## C\n', 'a bare heading'],
		['# M\n\n## A\n\n|\n\n## B\n', 'a bare heading with room'],
		['# M\n\nAll said.|', 'the end'],
		['# M\n\n<!-- private -->\n\nSecret\n\n<!-- /private -->\n|', 'the end, after what is private'],
	];
	for (const [marked, name] of places) {
		test(`is at ${name}`, () => {
			const text = marked.replace('|', '');
			const before = marked.slice(0, marked.indexOf('|')).split('\n');
			assert.deepEqual(writingPlace(text), { line: before.length - 1, character: before.at(-1)!.length });
		});
	}
});
