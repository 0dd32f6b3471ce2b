import assert from 'node:assert/strict';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import type { ExportChannel } from '../../../src/core/export/exportFormats.ts';
import { fullName } from '../../../src/core/documents/opportunities/greeting.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';
import { wordsOf } from '../language/bundleWords.ts';

const pair = (...fields: string[]) => noteText(['type: mentorship', ...fields]);
const held = (ship: string, body: string) =>
	noteText(['type: meeting', `mentorship: ${ship}`, 'date: 2026-10-28', 'status: held'], body);
const offer = (title: string, ...fields: string[]) =>
	noteText(['type: opportunity', 'mentorship: p', 'date: 2026-10-01', ...fields], `# ${title}\n`);
const BOARD = ['members: [Joan Petrie, Samir Qureshi]', 'chair: Joan Petrie', 'mentee: Mara Lindqvist'];
const NAMED = pair('mentor: Ruth Abara', 'mentee: Mara Lindqvist', 'next_meeting: 2026-12-16');
const UNNAMED = {
	'p.md': pair('mentee: Mara Lindqvist', 'next_meeting: 2026-12-16'),
	'm.md': held('p', '## Homework\n\n- [ ] Read it @mentor due:2026-11-20\n'),
};
const COMMITTEE = {
	'c.md': noteText(['type: committee', ...BOARD, 'next_meeting: 2027-04-28']),
	'm.md': held(
		'c',
		'## Concerns of last time\n\n- [x] Alone too much: settled\n\n## Action items\n\n'
			+ '- [ ] @qureshi Read it due:2026-11-20\n- [ ] @mentee Write it due:2026-11-22\n',
	),
};

/** What is odd about a notebook, a way out of it, and what stands there or must not. */
const CASES:
	readonly (readonly [odd: string, files: Files, way: keyof typeof EXPORT_CHANNELS, says: RegExp, not?: RegExp])[] = [
		['a mentor without a name', UNNAMED, 'summary', /^# My page for our meeting$/m, /page for p$/m],
		['a mentor without a name', UNNAMED, 'beforeMeeting', /\| Others owe \(1, 1 late\) \|/, /\bp owes/],
		['a mentor without a name', UNNAMED, 'summaryMail', /^Dear \[name\],$/m, /Dear colleagues/],
		['a committee without a title', COMMITTEE, 'summary', /^# My page for Mentorship committee$/m, /page for c$/m],
		['a committee that meets in five months', COMMITTEE, 'beforeMeeting', /^\*\*Wednesday, April 28, 2027\*\*$/m],
		[
			'an item of a committee’s member',
			COMMITTEE,
			'mentor-draft',
			/^Dear Samir,$[^]*on whose mentorship committee I serve/m,
			/Dear \[your/,
		],
		[
			'the chair’s reminder',
			COMMITTEE,
			'homeworkReminder',
			/- Mara Lindqvist: Write it \(still open\)\n[^]*With thanks,\nJoan$/m,
		],
		['a concern whose answer says that it is settled', COMMITTEE, 'chairsPage', /: settled</, /settled; settled/],
		[
			'an offer whose day has passed',
			{
				'p.md': NAMED,
				'o.md': offer('Chair a session.', 'respond_by: 2026-11-01', 'requested_by: National society'),
			},
			'summary',
			/- Chair a session \(asked by National society, an answer was due on Nov 1\)/,
		],
		[
			'an offer whose day has passed',
			{
				'p.md': NAMED,
				'o.md': offer('Chair a session.', 'respond_by: 2026-11-01', 'requested_by: National society'),
			},
			'ask-mentor',
			/view: Chair a session \(from: National society\)\. The answer was due on Sunday, November 1, 2026\./,
		],
		[
			'names written with the last one first',
			{
				'p.md': pair('mentor: "Abara, Ruth"', 'mentee: "Lindqvist, Mara"'),
				'o.md': offer('A talk', 'mentor_says: decline', 'mentor_said_on: 2026-10-02'),
			},
			'decline-offer',
			/my mentor, Ruth Abara\.[^]*\nMara Lindqvist$/m,
		],
		[
			'chores beside what went well',
			{
				'p.md': NAMED,
				'm.md': held(
					'p',
					'## Homework\n\n- [x] Thank Hanne @mentee done:2026-11-20\n- [x] First draft goal:g @mentee done:2026-11-21\n',
				),
				'g.md': noteText(['type: goal', 'mentorship: p', 'status: active'], '# A paper\n'),
				'a.md': noteText(['type: accomplishments', 'mentorship: p'], '- 2026-11-19 A grant.\n'),
			},
			'summary',
			/- \*\*Went well:\*\* A grant \(Nov 19\)\. \*\*Done:\*\* First draft; Thank Hanne\n/,
		],
		[
			'two relationships with the same mentor',
			{
				'a.md': pair('mentor: Ruth Abara', 'mentee: Mara Lindqvist', 'title: Research'),
				'b.md': pair('mentor: Ruth Abara', 'mentee: Mara Lindqvist', 'title: Leadership'),
				'm.md': held('a', '## Homework\n\n- [ ] Send it @mentee due:2026-11-20\n'),
				'n.md': held('b', '## Homework\n\n- [ ] Send it @mentee due:2026-11-20\n'),
			},
			'digest',
			/- Send it \(Leadership, 3 days overdue\)[^]*- Send it \(Research, 3 days overdue\)|- Send it \(Research[^]*- Send it \(Leadership/,
		],
	];

suite('what is composed of odd notebooks', () => {
	for (const [odd, files, way, says, not] of CASES) {
		test(`${odd}: ${way}`, () => {
			const channel: ExportChannel = EXPORT_CHANNELS[way];
			const text = [...channel.everything(publicNotesOf(files), ENGLISH)].join('\n');
			assert.match(text, says);
			if (not) { assert.doesNotMatch(text, not); }
		});
	}

	for (
		const [language, said] of [['fr', '«\u00a0A paper\u00a0»'], ['de', '„A paper“'], ['es', '«A paper»'], [
			'en',
			'“A paper”',
		]] as const
	) {
		test(`the goals that an offer would serve stand in the quotation marks of ${language}`, () => {
			const notes = publicNotesOf({
				'p.md': NAMED,
				'g.md': noteText(['type: goal', 'mentorship: p', 'status: active'], '# A paper\n'),
				'o.md': offer('A talk', 'goals: [g]'),
			});
			const l10n = language === 'en' ? ENGLISH : wordsOf(language);
			const letter = [...EXPORT_CHANNELS['ask-mentor'].everything(notes, l10n)].join('\n');
			assert.ok(letter.replaceAll('\u202f', '\u00a0').includes(said), letter);
		});
	}

	const NAMES: readonly (readonly [written: string, told: string])[] = [
		['Lindqvist, Mara', 'Mara Lindqvist'],
		['Mara Lindqvist', 'Mara Lindqvist'],
		['Ruth Abara, MD', 'Ruth Abara, MD'],
		['Dr. Anneke de Vries', 'Dr. Anneke de Vries'],
		['Abara, Ruth, MD PhD', 'Ruth Abara'],
		['Professor', 'Professor'],
		['山田太郎', '山田太郎'],
	];
	for (const [written, told] of NAMES) {
		test(`${written} is signed ${told}`, () => {
			assert.equal(fullName(written), told);
		});
	}
});
