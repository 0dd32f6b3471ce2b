import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bringIn, peopleOf } from '../../../src/core/bringIn/bringIn.ts';
import { dayIn, dueIn } from '../../../src/core/bringIn/foreignDates.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { asItem } from '../../../src/core/bringIn/foreignItems.ts';
import { actorOf, peopleIn } from '../../../src/core/bringIn/foreignNames.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, notebookOf } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';

const TODAY = day('2026-11-29');
const MOSS: KnownPair = { reference: 'moss', mentor: 'Helen Moss', mentee: 'Nora Feld', mine: 'mentee' };
const read = (path: string, text: string, pairs: readonly KnownPair[] = [MOSS]) =>
	bringIn({ path, text, today: TODAY, pairs, noteOptions: DEFAULT_NOTE_OPTIONS, l10n: ENGLISH });

/** `text → owner, due`. */
type Promises = Readonly<Record<string, string>>;
/** Path, text, what it becomes (`type day`), what is promised in it. */
type Case = readonly [path: string, text: string, becomes: string, homework?: Promises];

const PLAIN: readonly Case[] = [
	[
		'2026-09-03 Helen.md',
		'# Meeting with Helen, 3 Sept\n\n- [ ] Helen to introduce me to Ken Ito\n'
		+ '- [ ] Helen: read the methods section by 30 Sept\n',
		'meeting 2026-09-03 moss',
		{
			'Helen to introduce me to Ken Ito': 'mentor',
			'Helen: read the methods section by 30 Sept': 'mentor 2026-09-30',
		},
	],
	[
		'notes/helen-oct.md',
		'# 1:1 Helen / Nora\n\n14 October 2026\n\n## Action items\n\n- me: send the aims\n'
		+ '- Helen: speak to the head\n',
		'meeting 2026-10-14 moss',
		{ 'me: send the aims': 'mentee', 'Helen: speak to the head': 'mentor' },
	],
	[
		'catchup 20260915.md',
		'Catch up with Helen Moss\n\nTODO: write to the registry by Friday\n',
		'meeting 2026-09-15 moss',
		{ 'write to the registry by Friday': 'mentee 2026-09-18' },
	],
	[
		'mtg.md',
		'# Helen Moss\nDate: 5 November 2026\n\n☐ Ask about leave due 20 November\n☑ Book the room\n',
		'meeting 2026-11-05 moss',
		{ 'Ask about leave due 20 November': 'mentee 2026-11-20' },
	],
	[
		'm/2026-08-01.md',
		'# Coffee with Helen\n\nI said I would read.\n\n## Next steps\n\n1. Nora to read it before 15 August\n'
		+ '2. Helen to call\n',
		'meeting 2026-08-01 moss',
		{ 'Nora to read it before 15 August': 'mentee 2026-08-15', 'Helen to call': 'mentor' },
	],
	[
		'call.md',
		'# Call with Helen\n\n2026-07-02\n\n- [ ] Draft the letter (Helen)\n- [x] Old thing\n',
		'meeting 2026-07-02 moss',
		{ 'Draft the letter (Helen)': 'mentor' },
	],
	['goals.md', '# Goals for 2027\n\n- [ ] Finish the paper\n', 'goal - moss'],
	['IDP 2026.md', '# Individual Development Plan\n\nSkills.\n', 'idp - moss'],
	['achievements.md', '# Achievements\n\n- 2026-10-02 Paper accepted\n', 'accomplishments - moss'],
	['invite.md', '# Invitation to review for a journal\n\nThey ask for two reviews.\n', 'opportunity - moss'],
	['agreement.md', '# Mentoring agreement with Helen Moss\n\nWe meet monthly.\n', 'mentorship - moss'],
	[
		'minutes.md',
		'# Minutes of our session, September 9th, 2026\r\n\r\nPresent: Helen Moss, Nora Feld\r\n\r\n'
		+ '- [ ] Both: look at the figures\r\n',
		'meeting 2026-09-09 moss',
		{ 'Both: look at the figures': 'mentor+mentee' },
	],
];
const OBSIDIAN: readonly Case[] = [
	[
		'Helen 1-1.md',
		'---\ndate: 2026-09-03\ntags: [meeting]\npeople: ["[[Helen Moss]]"]\n---\n# 1:1\n'
		+ '- [ ] Read it 📅 2026-09-30 ^abc\n',
		'meeting 2026-09-03 moss',
		{ 'Read it': ' 2026-09-30' },
	],
	[
		'a.md',
		'---\ncreated: 2026-09-04T10:00\nattendees:\n  - "[[Helen Moss|Helen]]"\n---\n\n## Meeting\n\n'
		+ '- [ ] [[Helen Moss]] to read the aims ➕ 2026-09-04\n',
		'meeting 2026-09-04 moss',
		{ 'Helen Moss to read the aims': 'mentor' },
	],
	[
		'b.md',
		'---\ntitle: Check-in with Helen\nDate: 2026-10-01\n---\n- [ ] send CV [due:: 2026-10-20]\n',
		'meeting 2026-10-01 moss',
		{ 'send CV': ' 2026-10-20' },
	],
	[
		'Daily/2026-10-02.md',
		'Met with [[Helen Moss]] today.\n\n- [/] Helen: letter to the dean 🛫 2026-10-05\n',
		'meeting 2026-10-02 moss',
		{ 'Helen: letter to the dean': 'mentor' },
	],
	['People/Helen Moss/2026-05-05.md', '# Notes\n\n- [ ] me: read the book\n', 'meeting 2026-05-05 moss', {
		'me: read the book': 'mentee',
	}],
	[
		'c.md',
		'---\naliases: []\n---\n# Supervision 2026-03-03 with Helen\n\n> [!todo] Next\n'
		+ '> - [ ] Helen: book the room\n',
		'meeting 2026-03-03 moss',
		{ 'Helen: book the room': 'mentor' },
	],
	['d.md', '---\ncategory: goal\n---\n# Learn R\n\n- [ ] Course\n', 'goal - moss'],
	[
		'e.md',
		'---\nDate: 2026-06-01 # first\n---\n# Meeting Helen\n- [ ] x by 2026-06-09 #task\n',
		'meeting 2026-06-01 moss',
		{ 'x by 2026-06-09 #task': ' 2026-06-09' },
	],
	[
		'f.md',
		'%% nothing %%\n# Zoom with Helen 2026-02-02\n- [ ] Helen: a ⏫ 📅 2026-02-09\n',
		'meeting 2026-02-02 moss',
		{ 'Helen: a': 'mentor 2026-02-09' },
	],
	[
		'g.md',
		'---\ndate: 2026-01-05\n---\n\nCatch-up with Helen\n\n```tasks\nnot done\n```\n\n' + '- [ ] We will write it\n',
		'meeting 2026-01-05 moss',
		{ 'We will write it': 'mentor+mentee' },
	],
	['h.md', '---\ntags: priorities\n---\n# What matters\n', 'priorities - moss'],
	[
		'i.md',
		'---\ndate: 2026-04-04\nwith: Helen Moss\n---\n- [-] off\n- [>] moved\n- [ ] Helen should ask\n',
		'meeting 2026-04-04 moss',
		{ 'Helen should ask': 'mentor' },
	],
];
const LOGSEQ: readonly Case[] = [
	[
		'journals/2026_09_03.md',
		'- Met with [[Helen Moss]]\n- TODO Send CV\n  DEADLINE: <2026-09-30 Wed>\n- DOING Read paper\n'
		+ '- DONE Mail\n',
		'meeting 2026-09-03 moss',
		{ 'Send CV DEADLINE: <2026-09-30 Wed>': 'mentee 2026-09-30', 'Read paper': 'mentee' },
	],
	[
		'pages/a.md',
		'type:: meeting\ndate:: [[Sep 3rd, 2026]]\nattendees:: [[Helen Moss]]\n\n- LATER Helen: read it\n',
		'meeting 2026-09-03 moss',
		{ 'Helen: read it': 'mentor' },
	],
	['journals/2026_09_04.md', '- 1:1 with Helen\n\t- NOW write\n\t- CANCELED drop\n', 'meeting 2026-09-04 moss', {
		write: 'mentee',
	}],
	['journals/2026_09_05.md', '- Call with Helen\n- WAITING Helen to sign\n', 'meeting 2026-09-05 moss', {
		'Helen to sign': 'mentor',
	}],
	[
		'journals/2026_09_06.md',
		'- Helen Moss\n  id:: 6500-1\n- TODO [[Helen Moss]]: call\n',
		'meeting 2026-09-06 moss',
		{ 'Helen Moss: call': 'mentor' },
	],
	[
		'journals/2026_09_07.md',
		'- Coffee with Helen\n- TODO by Friday the form\n  SCHEDULED: <2026-09-08 Tue>\n',
		'meeting 2026-09-07 moss',
		{ 'by Friday the form SCHEDULED: <2026-09-08 Tue>': 'mentee 2026-09-08' },
	],
	['pages/goals.md', 'title:: Goals\n\n- TODO one\n', 'goal - moss', { one: 'mentee' }],
	['pages/b.md', 'tags:: meeting\ndate:: 2026-09-08\n\n- Helen\n- TODO x\n', 'meeting 2026-09-08 moss', {
		x: 'mentee',
	}],
	['journals/2026_09_09.md', '- Meeting Helen\n\t- nested\n\t\t- TODO deep\n', 'meeting 2026-09-09 moss', {
		deep: 'mentee',
	}],
	['journals/2026_09_10.md', '- Chat with Helen\n- TODO [#A] urgent\n', 'meeting 2026-09-10 moss', {
		'[#A] urgent': 'mentee',
	}],
	['journals/2026_09_11.md', '- Session with Helen\n- DONE all\n', 'meeting 2026-09-11 moss'],
	['journals/2026_09_12.md', '- Lunch with Helen\n- IN-PROGRESS me: slides\n', 'meeting 2026-09-12 moss', {
		'me: slides': 'mentee',
	}],
];
const NOTION: readonly Case[] = [
	[
		'Meeting Helen 1a2b3c4d5e6f.md',
		'# Meeting Helen\n\nDate: September 3, 2026\nAttendees: Helen Moss, Nora Feld\nType: 1:1\n\n'
		+ '- [ ]  Nora: send the aims\n- [x]  old\n',
		'meeting 2026-09-03 moss',
		{ 'Nora: send the aims': 'mentee' },
	],
	[
		'1 1 9f8e7d.md',
		'# 1:1\n\nCreated: November 2, 2026 9:14 AM\nDate: November 3, 2026 10:00 AM\nParticipants: Helen Moss\n\n'
		+ '### Action Items\n\n- [ ]  Helen: intro\n',
		'meeting 2026-11-03 moss',
		{ 'Helen: intro': 'mentor' },
	],
	[
		'Check-in ab12.md',
		'# Check-in\n\nDate: August 4, 2026\nWith: Helen Moss\n\n---\n\n- [ ]  Send it by August 10\n',
		'meeting 2026-08-04 moss',
		{ 'Send it by August 10': ' 2026-08-10' },
	],
	['Career plan 77.md', '# Career plan\n\nOwner: Nora\n\n| a | b |\n| --- | --- |\n', 'idp - moss'],
	['Wins 3.md', '# Wins\n\n- [x]  grant\n', 'accomplishments - moss'],
	['Goals 4.md', '# Goals\n\nStatus: In progress\n\n- [ ]  a\n', 'goal - moss'],
	['Helen Moss 5.md', '# Helen Moss\n\nEvent time: July 1, 2026\n\n- [ ]  me: a\n', 'meeting 2026-07-01 moss', {
		'me: a': 'mentee',
	}],
	[
		'Catch up 6.md',
		'# Catch up\n\nWhen: June 2, 2026\nWho: Helen Moss\n\n**Next steps**\n\n- [ ]  Helen will call\n',
		'meeting 2026-06-02 moss',
		{ 'Helen will call': 'mentor' },
	],
	[
		'Minutes 7.md',
		'# Minutes\n\nDate: May 5, 2026\nAttendees: Nora Feld, Helen Moss\n\n<aside>\n💡 Tip\n</aside>\n\n'
		+ '- [ ]  Nora Feld: x due May 9\n',
		'meeting 2026-05-05 moss',
		{ 'Nora Feld: x due May 9': 'mentee 2026-05-09' },
	],
	['Offer 8.md', '# Invitation: panel\n\nAsked by: Society\n', 'opportunity - moss'],
	['Session 9.md', '# Session April 6, 2026\n\nPeople: Helen Moss\n\n- [ ]  a (Helen)\n', 'meeting 2026-04-06 moss', {
		'a (Helen)': 'mentor',
	}],
	['Network 10.md', '# People to meet\n\n- Ken Ito\n', 'network - moss'],
];
const GOOGLE: readonly Case[] = [
	[
		'Notes.md',
		'# **Meeting with Helen \\- Sep 3, 2026**\n\nAttendees: [Helen Moss](mailto:h@x.org) [Nora '
		+ 'Feld](mailto:n@x.org)\n\n- [ ] Helen: read\n',
		'meeting 2026-09-03 moss',
		{ 'Helen: read': 'mentor' },
	],
	[
		'Notes 2.md',
		'## **Oct 4, 2026 | [Helen / Nora](https://x)**\n\nAttendees: Helen Moss\n\n### Action items\n\n'
		+ '- [ ] Nora \\- send it\n',
		'meeting 2026-10-04 moss',
		{ 'Nora - send it': 'mentee' },
	],
	[
		'Notes 3.md',
		'# Helen 1:1\n\nNov 1, 2026\n\n* \\[ \\] me: the form\n* \\[x\\] done\n',
		'meeting 2026-11-01 moss',
		{ 'me: the form': 'mentee' },
	],
	[
		'Notes 4.md',
		'# Catch-up\n\n**Date:** Sep 5, 2026\n**Attendees:** Helen Moss, Nora Feld\n\n☐ Helen: sign\n',
		'meeting 2026-09-05 moss',
		{ 'Helen: sign': 'mentor' },
	],
	[
		'Notes 5.md',
		'# Check in with Helen, Sep 6, 2026\n\n## Next steps\n\n* Helen to send it by Sep 20\n* Nora to wait\n',
		'meeting 2026-09-06 moss',
		{ 'Helen to send it by Sep 20': 'mentor 2026-09-20', 'Nora to wait': 'mentee' },
	],
	['Notes 6.md', '# Meeting notes\n\nSep 7, 2026\n\nHelen Moss\n\n1. \\[ \\] Helen: a\n', 'meeting 2026-09-07 moss', {
		'Helen: a': 'mentor',
	}],
	['Plan.md', '# **Development plan**\n\n![][image1]\n\n[image1]: <data:image/png;base64,AAAA>\n', 'idp - moss'],
	['Goals.md', '# **Goals** {#goals}\n\n- [ ] a\n', 'goal - moss'],
	['Notes 7.md', '# Talk with Helen 2026-09-08\n\n- [ ] **Helen:** the slides\n', 'meeting 2026-09-08 moss', {
		'Helen: the slides': 'mentor',
	}],
	['Notes 8.md', '# Debrief with Helen\n\n9 September 2026\n\nTODO: *me*: notes\n', 'meeting 2026-09-09 moss', {
		'me: notes': 'mentee',
	}],
	[
		'Notes 9.md',
		'# Supervision\n\nDate: 10/13/2026\nPresent: Helen Moss\n\n□ Helen to ask\n',
		'meeting 2026-10-13 moss',
		{ 'Helen to ask': 'mentor' },
	],
	['Notes 10.md', '# One on one with Helen Moss\n\nSep 11, 2026\n\n- [ ] I’ll write\n', 'meeting 2026-09-11 moss', {
		'I’ll write': 'mentee',
	}],
];

suite('bringing in notes', () => {
	for (
		const [kind, cases] of Object.entries({
			'plain notes': PLAIN,
			'an Obsidian vault': OBSIDIAN,
			Logseq: LOGSEQ,
			'a Notion export': NOTION,
			'Google Docs': GOOGLE,
		})
	) {
		for (const [path, text, becomes, homework = {}] of cases) {
			test(`of ${kind}: ${path}`, () => {
				const brought = read(path, text);
				assert.ok(brought, 'nothing found');
				assert.equal(`${brought.type} ${brought.date ?? '-'} ${brought.pair?.reference ?? '-'}`, becomes);
				assert.deepEqual(
					Object.fromEntries(
						brought.homework.map((
							{ text: words, owners, due },
						) => [words, [owners.join('+'), ...due ? [due] : []].join(' ')]),
					),
					homework,
				);
				const after = applyEdits(text, brought.edits);
				const parsed = parseNote(after, path);
				assert.deepEqual(parsed.problems.filter(({ severity }) => severity !== 'information'), []);
				assert.equal(parsed.note?.type, brought.type);
				assert.equal(read(path, after), undefined, 'a note is not brought in again');
				// Every word that was there is there, in its order.
				let at = 0;
				for (
					const word of text.replace(
						/TODO:?|DOING|DONE|LATER|WAITING|NOW|CANCELED|IN-PROGRESS|\\\[|\\\]|[☐☑□]|\[[ x]?\]/gu,
						' ',
					).split(/\s+/).filter(Boolean)
				) {
					const next = after.indexOf(word, at);
					assert.ok(next >= 0, word);
					at = next + word.length;
				}
			});
		}
		test(`of ${kind}: twelve real shapes`, () => {
			assert.equal(cases.length, 12);
		});
	}

	test('nothing is a slip that was never pledged here, and what was due is overdue', () => {
		const files = Object.fromEntries(
			PLAIN.map(([path, text]) => [path, applyEdits(text, read(path, text)!.edits)]),
		);
		const view = notebookOf({
			'moss.md': '---\ntype: mentorship\nmentor: Helen Moss\nmentee: Nora Feld\nrole: mentee\n---\n',
			...files,
		}, { today: TODAY });
		for (const { task, slips, overdueDays } of view.openHomework()) {
			if (task.fields.due === undefined) { assert.deepEqual([slips, overdueDays], [0, 0], task.text); }
		}
		assert.deepEqual(
			view.openHomework('overdue').map(({ task, owners }) => `${task.text.split(' ')[0]!} ${owners.join()}`)
				.sort(),
			['Ask mentee', 'Helen: mentor', 'Nora mentee', 'write mentee'],
		);
	});

	const left: readonly (readonly [string, string])[] = [
		['paper.md', '# Growth after transplant\n\n## Abstract\n\n## Methods\n\n- [ ] Helen: check\n'],
		['README.md', '# Meeting 2026-09-03 with Helen\n'],
		['recipe.md', '# Soup\n\n- [ ] onions\n'],
		['a.md', '---\ntype: meeting\ndate: 2026-09-03\n---\n# Meeting with Helen\n'],
		['b.md', '---\ntype: daily\n---\n# Meeting with Helen 2026-09-03\n'],
		['c.md', '---\na: [broken\n---\n# Meeting with Helen 2026-09-03\n'],
		['d.md', ''],
		['e.md', '# Meeting with Helen\n\nNo day.\n'],
		['big.md', `# Meeting with Helen 2026-09-03\n${'x'.repeat(400_001)}`],
	];
	for (const [path, text] of left) {
		test(`${path} is left in peace`, () => {
			assert.equal(read(path, text), undefined);
		});
	}

	test('with several pairs it is the one that is named; with none the people are', () => {
		const ito: KnownPair = { reference: 'ito', mentor: 'Ken Ito', mentee: 'Nora Feld', mine: 'mentee' };
		assert.equal(read('x.md', '# Meeting with Ken, 2026-09-03\n', [MOSS, ito])?.pair?.reference, 'ito');
		assert.equal(read('x.md', '# Meeting with Helen and Ken, 2026-09-03\n', [MOSS, ito])?.pair, undefined);
		assert.deepEqual(
			peopleOf('# Meeting with Helen\n\nAttendees: Helen Moss, Nora Feld\n\n- Ken Ito to call\n', 'x.md'),
			['Helen Moss', 'Nora Feld', 'Ken Ito'],
		);
		const mentor: KnownPair = { reference: 'feld', mentor: 'Helen Moss', mentee: 'Nora Feld', mine: 'mentor' };
		assert.deepEqual(
			read('x.md', '# 1:1 Nora 2026-09-03\n\n- [ ] me: call\n- [ ] Nora: write\n', [mentor])?.homework.map((
				{ owners },
			) => owners),
			[['mentor'], ['mentee']],
		);
	});

	test('code, private parts and words in prose are left alone', () => {
		const text = '# Meeting with Helen 2026-09-03\n\n```\nTODO: code\n- [ ] Helen: code\n```\n\n<!-- private -->\n'
			+ '- [ ] Helen: secret\n<!-- /private -->\n\nDONE with it, TODO lists are fun.\n';
		const { edits } = read('x.md', text)!;
		assert.equal(edits.length, 1);
		assert.equal(edits[0]!.start, 0);
	});

	test('whatever a file says, nothing throws, and a note keeps all that is not replaced', () => {
		const piece = fc.constantFrom(
			'# Meeting with Helen 2026-09-03',
			'---',
			'a: b',
			'- [ ] Helen: x by 30 Sept',
			'TODO: y',
			'☐ z',
			'```',
			'<!-- private -->',
			'<!-- /private -->',
			'> - [ ] q',
			'\t- DOING d',
			'## Action items',
			'- bullet',
			'\uFEFF',
			'| a | b |',
			'1. one',
			'$$',
			'[^1]: note',
			'DEADLINE: <2026-09-30>',
			'^id',
			'\\[ \\] e',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
				const text = lines.join(eol);
				const brought = read('x.md', text);
				if (!brought) { return; }
				const after = applyEdits(text, brought.edits);
				assert.equal(parseNote(after, 'x.md').note?.type, brought.type);
				for (const { text: added } of text.includes(eol) ? brought.edits : []) {
					assert.doesNotMatch(added, eol === '\n' ? /\r/ : /(?<!\r)\n/);
				}
			}),
			{ numRuns: runs(1500) },
		);
	});
});

suite('days, people and items as others write them', () => {
	test('people are named in other languages', () => {
		for (
			const [heading, ...head] of [
				['Rencontre avec Claire Tremblay'],
				['Treffen mit Eva Gruber'],
				['Notizen', 'Anwesend: Eva Gruber und Karl Huber'],
				['Reunión', 'Asistentes: Ana Ruiz y Luis Ortega'],
			] as const
		) { assert.notDeepEqual(peopleIn(heading, head, []), [], heading); }
		assert.deepEqual(peopleIn('Notes', ['Présents : Claire Tremblay et Yves Morin'], []).sort(), [
			'Claire Tremblay',
			'Yves Morin',
		]);
	});

	const days: readonly (readonly [string, string | undefined])[] = [
		['2026-09-03', '2026-09-03'],
		['2026_09_03', '2026-09-03'],
		['20260903-helen', '2026-09-03'],
		['3 Sept', '2026-09-03'],
		['Sep 3rd, 2025', '2025-09-03'],
		['3rd of September 2025', '2025-09-03'],
		['24 December', '2025-12-24'],
		['23/9/2026', '2026-09-23'],
		['9/23/2026', '2026-09-23'],
		['3/9/2026', undefined],
		['2026-02-30', undefined],
		['marching 3', undefined],
		['room 12', undefined],
		['Rencontre du 3 septembre 2025', '2025-09-03'],
		['Treffen am 14. Okt. 2025', '2025-10-14'],
		['Reunión 1º de marzo de 2026', '2026-03-01'],
		['Gesprek 3 mrt 2026', '2026-03-03'],
		['22 Patienten', undefined],
		['10 minutes de marche', undefined],
	];
	for (const [text, expected] of days) {
		test(`${text} is ${expected ?? 'no day'}`, () => {
			assert.equal(dayIn(text, TODAY), expected);
		});
	}

	const dues: readonly (readonly [string, string | undefined])[] = [
		['read it by 30 Sept', '2026-09-30'],
		['due 20 November', '2026-11-20'],
		['until Friday', '2026-09-04'],
		['by the end of the month', '2026-09-30'],
		['in two weeks', undefined],
		['by email', undefined],
		['for one paper', undefined],
		['by next Wednesday, please', '2026-09-09'],
		['(due: Oct 3)', '2026-10-03'],
		['deadline 2027-01-10', '2027-01-10'],
		['written by Helen', undefined],
		['by may', undefined],
		['envoyer le CV d’ici le 14/10', '2026-10-14'],
		['relire le chapitre pour vendredi', '2026-09-04'],
		['pour 3/4 des patients', undefined],
		['Antrag fertig bis Freitag', '2026-09-04'],
		['bis Ende September', '2026-09-30'],
		['alle 2 bis 3 Monate', undefined],
		['enviar el CV a más tardar el 3 de diciembre', '2026-12-03'],
		['até 30 de novembro', '2026-11-30'],
		['uiterlijk maandag', '2026-09-07'],
		['entro fine mese', '2026-09-30'],
	];
	for (const [text, expected] of dues) {
		test(`“${text}” is due ${expected ?? 'on no day'}`, () => {
			assert.equal(dueIn(text, day('2026-09-03'), ENGLISH), expected);
		});
	}

	const actors: readonly (readonly [string, string | undefined])[] = [
		['- [ ] Helen: read', 'Helen'],
		['- Dr. Helen Moss to call', 'Dr. Helen Moss'],
		['me – send', 'me'],
		['I’ll write', 'I'],
		['Send (Helen)', 'Helen'],
		['Send → Ken Ito', 'Ken Ito'],
		['Paper: methods', undefined],
		['Next: all', undefined],
		['Talk to Helen', undefined],
		['Finish to end', undefined],
		['Anna van der Berg should ask', 'Anna van der Berg'],
		['https://x.org: y', undefined],
	];
	for (const [text, expected] of actors) {
		test(`“${text}” is for ${expected ?? 'nobody named'}`, () => {
			assert.equal(actorOf(text)?.who, expected);
		});
	}

	const items: readonly (readonly [string, boolean, string | undefined])[] = [
		['☐ a', false, '- [ ] '],
		['  • ☑ a', false, '  - [x] '],
		['TODO: a', false, '- [ ] '],
		['* TODO a', false, '* [ ] '],
		['- DONE a', false, '- [x] '],
		['TODO lists', false, undefined],
		['- a', true, '- [ ] '],
		['1. a', true, '1. [ ] '],
		['- a', false, undefined],
		['- [ ] a', true, undefined],
		['\\[ \\] a', false, '- [ ] '],
		['* \\[x\\] a', false, '* [x] '],
		['> ☐ a', false, '> - [ ] '],
		['done with', true, undefined],
	];
	for (
		const [line, below, marker] of items
	) {
		test(`“${line}” ${marker === undefined ? 'stays' : `begins “${marker}”`}`, () => {
			assert.equal(asItem(line, below)?.marker, marker);
		});
	}
});
