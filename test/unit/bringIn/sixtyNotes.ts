import type { OldNote } from './oldNotes.ts';

const PLAIN: readonly OldNote[] = [
	[
		'Helen 12 Feb.md',
		'# Helen, Thurs 12 Feb\n\nAction – SB: send the protocol\nAction – me: read it by Thurs\n',
		'meeting 2026-02-12 moss',
		{
			'Action – SB: send the protocol': 'sb',
			'Action – me: read it by Thurs': 'mentee 2026-02-19',
		},
	],
	[
		'helen_3sept.md',
		'Mtg w/ Helen 3 Sept\n\nHW for me\n- aims page EOM\n- f/u with registry by Thurs\n\nHW for Helen\n- intro to Ken\n',
		'meeting 2026-09-03 moss',
		{
			'aims page EOM': 'mentee 2026-09-30',
			'f/u with registry by Thurs': 'mentee 2026-09-10',
			'intro to Ken': 'mentor',
		},
	],
	[
		'm1.md',
		'# Meeting with Helen 03-Sep-26\n\n## Actions\n\nHelen\n- read the draft\n- ask the dean by end of Oct\n\nNora\n- ethics form by 30/9\n',
		'meeting 2026-09-03 moss',
		{
			'read the draft': 'mentor',
			'ask the dean by end of Oct': 'mentor 2026-10-31',
			'ethics form by 30/9': 'mentee 2026-09-30',
		},
	],
	[
		'm2.md',
		"# Catch-up, Helen, 7 Oct '26\n\n## Actions\n\n### Helen\n\n- call the fellowship office\n\n### Me\n\n- [ ] ~~book the room~~\n- [ ] abstract by COB Friday\n",
		'meeting 2026-10-07 moss',
		{
			'call the fellowship office': 'mentor',
			'abstract by COB Friday': 'mentee 2026-10-09',
		},
	],
	[
		'm3.md',
		'# 1:1 Helen\n\n11 Nov\n\nAI: HM to send the reference\nAI: NF – reviewer 2, by Mon\nAI is changing radiology, we said.\n',
		'meeting 2026-11-11 moss',
		{
			'AI: HM to send the reference': 'mentor',
			'AI: NF – reviewer 2, by Mon': 'mentee 2026-11-16',
		},
	],
	[
		'm4.md',
		'# Coffee with Helen Moss\n\nTue 4 Aug\n\nTo do (Helen):\n* look at budget\n* slides, in 2 wks\n\nTo do (me):\n* power calculation by the 15th\n',
		'meeting 2026-08-04 moss',
		{
			'look at budget': 'mentor',
			'slides, in 2 wks': 'mentor 2026-08-18',
			'power calculation by the 15th': 'mentee 2026-08-15',
		},
	],
	[
		'm5.md',
		'# Helen 2026-10-20\n\n| Action | Owner | Due |\n|--|--|--|\n| Send the aims | NF | 27 Oct |\n| Write to the chair | Helen | EOM |\n| Book the room | me | done |\n\nEnd.\n',
		'meeting 2026-10-20 moss',
		{
			'Send the aims': 'mentee 2026-10-27',
			'Write to the chair': 'mentor 2026-10-31',
		},
	],
	[
		'm6.md',
		'# Helen 2026-07-01\n\nActions:\n1) me – literature search by mid-July\n2) Helen – comments within a week\n3) both – pick a journal, no rush\n',
		'meeting 2026-07-01 moss',
		{
			'me – literature search by mid-July': 'mentee 2026-07-15',
			'Helen – comments within a week': 'mentor 2026-07-08',
			'both – pick a journal, no rush': 'mentor+mentee',
		},
	],
	[
		'm7.md',
		'# Meeting with Helen, January 15\n\n- Helen said the paper is fine.\n- Nora: tired.\n\n## Follow-up\n\n- [ ] grant budget by Q1\n- [ ] @helen letter by Feb 1st\n- [ ] ask HR asap\n',
		'meeting 2026-01-15 moss',
		{
			'grant budget by Q1': ' 2026-03-31',
			'letter by Feb 1st': 'mentor 2026-02-01',
			'ask HR asap': 'mentee',
		},
	],
	[
		'm8.md',
		'# Supervision Helen 2025-12-10\n\n@todo draft cover letter before Xmas\n@me: chase the lab by 5 Jan\n@Helen: intro to Ken by end Jan\n',
		'meeting 2025-12-10 moss',
		{
			'draft cover letter before Xmas': 'mentee 2025-12-25',
			'chase the lab by 5 Jan': 'mentee 2026-01-05',
			'intro to Ken by end Jan': 'mentor 2026-01-31',
		},
	],
];
const OBSIDIAN: readonly OldNote[] = [
	[
		'o1.md',
		'---\ndate: 2026-09-10\n---\n# [[Helen Moss]] 1-1\n\n## Action Items\n- [ ] [[Helen Moss]]\n\t- [ ] read methods\n\t- [ ] sign form by Fri\n- [ ] me\n\t- [ ] cut the intro\n',
		'meeting 2026-09-10 moss',
		{
			'Helen Moss': 'mentor',
			'read methods': 'mentor',
			'sign form by Fri': 'mentor 2026-09-11',
			me: 'mentee',
			'cut the intro': 'mentee',
		},
	],
	[
		'Meetings/2026-03-05 Helen.md',
		'#meeting #mentoring\n\n- [ ] #todo table 2 for Helen by [[2026-03-12]]\n- [ ] wait for [[Helen Moss|Helen]] re: CV\n',
		'meeting 2026-03-05 moss',
		{
			'#todo table 2 for Helen by 2026-03-12': ' 2026-03-12',
			'wait for Helen re: CV': 'mentee',
		},
	],
	[
		'o3.md',
		'---\ndate: 2026-04-01\nattendees: [Helen, Nora]\n---\n\n- [!] HM: urgent letter\n- [?] NF: which journal?\n- [ ] *Helen* – lunch w/ Ken, w/c 13 April\n',
		'meeting 2026-04-01 moss',
		{
			'HM: urgent letter': 'mentor',
			'NF: which journal?': 'mentee',
			'Helen – lunch w/ Ken, w/c 13 April': 'mentor 2026-04-13',
		},
	],
	[
		'o4.md',
		'---\ndate: 2026-05-06\ntags:\n  - mentoring\n---\n# Mentoring, Helen\n> [!todo]- Actions\n> - [ ] me → ethics amendment, due Wed\n> - [ ] Helen → nothing\n',
		'meeting 2026-05-06 moss',
		{
			'me → ethics amendment, due Wed': 'mentee 2026-05-13',
			'Helen → nothing': 'mentor',
		},
	],
	[
		'o5.md',
		'---\ndate: 2026-06-02\n---\nHelen.\n\n- [ ] Send CV 📅 2026-06-20 ➕ 2026-06-02\n- [x] Helen: reply ✅ 2026-06-03\n- [ ] Helen: book @ 2026-06-09\n',
		'meeting 2026-06-02 moss',
		{ 'Send CV': ' 2026-06-20', 'Helen: book @ 2026-06-09': 'mentor 2026-06-09' },
	],
	[
		'o6.md',
		'# 2026-06-30 Helen\n\n**Actions**\n- NF draft response letter (10 July)\n- HM talk to editor (before 3 July)\n\n**Decisions**\n- submit in autumn\n',
		'meeting 2026-06-30 moss',
		{
			'NF draft response letter (10 July)': 'mentee 2026-07-10',
			'HM talk to editor (before 3 July)': 'mentor 2026-07-03',
		},
	],
	[
		'o7.md',
		'# 2026-07-14 Helen\n\nTasks:: \n- [ ] cut to 3000 words [due:: 2026-07-21]\n- [ ] Helen [owner:: mentor] comments\n',
		'meeting 2026-07-14 moss',
		{ 'cut to 3000 words': ' 2026-07-21', 'Helen comments': 'mentor' },
	],
	[
		'o8.md',
		'# Helen 2026-07-28\n\n- [ ] ask Helen about leave\n- [ ] remind Ken (Helen knows him)\n- [ ] thank Helen and Ken\n',
		'meeting 2026-07-28 moss',
		{
			'ask Helen about leave': 'mentee',
			'remind Ken (Helen knows him)': 'mentee',
			'thank Helen and Ken': 'mentee',
		},
	],
	[
		'o9.md',
		'# Helen 2026-08-11\n\n## To-do’s\n\n- paper: new figure 3 by 8/25\n- clinic swap, Helen?\n\n## Notes\n\n- by Friday she is away\n',
		'meeting 2026-08-11 moss',
		{
			'paper: new figure 3 by 8/25': ' 2026-08-25',
			'clinic swap, Helen?': '',
		},
	],
	['o10.md', '# Reading list\n\n- [ ] Smith 2024 by Friday\n', undefined],
];
const LOGSEQ: readonly OldNote[] = [
	[
		'journals/2026_10_01.md',
		'- [[Helen Moss]] 1:1\n\t- Actions\n\t\t- Helen: budget by EOW\n\t\t- me: CV\n',
		'meeting 2026-10-01 moss',
		{ 'Helen: budget by EOW': 'mentor 2026-10-02', 'me: CV': 'mentee' },
	],
	[
		'journals/2026_10_02.md',
		'- met Helen\n- TODO [[@Helen Moss]] read 4.2\n- TODO NF: reply #urgent\n  SCHEDULED: <2026-10-05 Mon 10:00>\n',
		'meeting 2026-10-02 moss',
		{
			'@Helen Moss read 4.2': 'mentor',
			'NF: reply #urgent SCHEDULED: <2026-10-05 Mon 10:00>': 'mentee 2026-10-05',
		},
	],
	[
		'journals/2026_10_06.md',
		'- Helen, phone\n- WAITING Helen → letter, promised by the 20th\n- DONE me: slides\n- CANCELLED poster\n',
		'meeting 2026-10-06 moss',
		{ 'Helen → letter, promised by the 20th': 'mentor 2026-10-20' },
	],
	['pages/Helen Moss.md', 'type:: person\nalias:: HM\n\n- mentor since 2024\n', undefined],
	[
		'journals/2026_10_08.md',
		'- lunch with Helen\n- TODO [#B] both: outline of the review by end of the month\n  :LOGBOOK:\n  CLOCK: [2026-10-08 Thu 12:00:00]\n  :END:\n',
		'meeting 2026-10-08 moss',
		{
			'[#B] both: outline of the review by end of the month :LOGBOOK: CLOCK: [2026-10-08 Thu 12:00:00] :END:':
				'mentor+mentee 2026-10-31',
		},
	],
	['journals/2026_10_09.md', '- groceries\n- TODO milk\n', undefined],
	[
		'journals/2026_10_13.md',
		'- Helen: 1:1\n- NOW (Helen) references\n- LATER send Helen the CV by Tues\n',
		'meeting 2026-10-13 moss',
		{ '(Helen) references': 'mentor', 'send Helen the CV by Tues': 'mentee 2026-10-20' },
	],
	[
		'journals/2026_10_14.md',
		'- Catch up Helen\n- TODO\n- TODO ~~old idea~~\n- TODO me & Helen: pick date\n',
		'meeting 2026-10-14 moss',
		{ 'me & Helen: pick date': 'mentee+mentor' },
	],
	[
		'journals/2026_10_15.md',
		'- Zoom with Helen\n- {{query (task TODO)}}\n- TODO HM/NF: agenda for retreat, 1 Nov\n',
		'meeting 2026-10-15 moss',
		{ 'HM/NF: agenda for retreat, 1 Nov': 'mentor+mentee 2026-11-01' },
	],
	['journals/2026_10_16.md', '- Helen\n- TODO Dr. Moss will write to Ken by next Wed\n', 'meeting 2026-10-16 moss', {
		'Dr. Moss will write to Ken by next Wed': 'mentor 2026-10-21',
	}],
];
const NOTION: readonly OldNote[] = [
	[
		'Helen sync a1b2c3d4e5f60718293a4b5c6d7e8f90.md',
		'# Helen sync\n\nDate: October 5, 2026\nAttendees: Helen Moss, Nora Feld\n\n## ✅ Action items\n\n- [ ]  @Helen Moss intro to Ken → @October 12, 2026\n- [ ]  @Nora Feld IRB → @October 9, 2026\n',
		'meeting 2026-10-05 moss',
		{
			'Helen Moss intro to Ken → October 12, 2026': 'mentor 2026-10-12',
			'Feld IRB → October 9, 2026': 'mentee 2026-10-09',
		},
	],
	[
		'Mentor meeting 2.md',
		'# Mentor meeting\n\nDate: October 19, 2026 → October 20, 2026\nPerson: Helen Moss\n\n### 📌 Next steps\n\n- Helen Moss: ping the editor\n    - by Thursday if possible\n- Nora: cut figure\n',
		'meeting 2026-10-19 moss',
		{
			'Helen Moss: ping the editor': 'mentor',
			'by Thursday if possible': 'mentor 2026-10-22',
			'Nora: cut figure': 'mentee',
		},
	],
	[
		'Notes 3.md',
		'# Notes with Helen\n\nCreated time: Nov 2, 2026 9:00 AM\nDate: 2 Nov 2026\n\n| Task | Assignee | Due date | Status |\n| --- | --- | --- | --- |\n| Abstract | Nora Feld | November 9, 2026 | In progress |\n| Letter | Helen Moss | November 6, 2026 | Done |\n| Ask Ken | Ken Ito |  | Not started |\n',
		'meeting 2026-11-02 moss',
		{ Abstract: 'mentee 2026-11-09', 'Ask Ken': 'ito' },
	],
	[
		'Check-in 4.md',
		'# Check-in 🗓 4 Nov 2026\n\nWith: Helen\n\n- [ ]  **Helen**: call Ken\n- [ ]  **Nora**: *methods* by **13 Nov**\n- [x]  ~~Nora: form~~\n',
		'meeting 2026-11-04 moss',
		{ 'Helen: call Ken': 'mentor', 'Nora: methods by 13 Nov': 'mentee 2026-11-13' },
	],
	['Task 5.md', '# Send the biosketch\n\nOwner: Nora\nDue: November 20, 2026\nStatus: To do\n', undefined],
	[
		'Career chat 6.md',
		'# Career chat (Helen)\n\nDate: 01/28/2026\n\n- ☐ list of journals – NF – 4 Feb\n- ☐ reading group – HM – tbc\n- ☑ room – NF\n',
		'meeting 2026-01-28 moss',
		{
			'list of journals – NF – 4 Feb': 'mentee 2026-02-04',
			'reading group – HM – tbc': 'mentor',
		},
	],
	[
		'Meeting notes 7.md',
		'# Meeting notes\n\nDate: May 12, 2026 3:00 PM\nAttendees: Helen Moss\n\n<details><summary>Actions</summary>\n\n- [ ]  Helen: a visit\n\n</details>\n',
		'meeting 2026-05-12 moss',
		{ 'Helen: a visit': 'mentor' },
	],
	[
		'Goals 8.md',
		'# Goals 2026\n\n- [ ]  First-author paper by Q3\n- [ ]  Talk at the congress (Sept)\n',
		'goal - moss',
		{ 'First-author paper by Q3': ' 2026-09-30' },
	],
	[
		'1-1 9.md',
		'# 1-1\n\nDate: June 16, 2026\nWho: Helen\n\nHomework:\n\n1. NF: two pages on aim 2, by 23 June\n2. HM: nothing this time\n',
		'meeting 2026-06-16 moss',
		{
			'NF: two pages on aim 2, by 23 June': 'mentee 2026-06-23',
			'HM: nothing this time': 'mentor',
		},
	],
	['Retro 10.md', '# Team retro June 17, 2026\n\n- [ ]  Priya: fix the build by Friday\n', 'meeting 2026-06-17 -', {
		'Priya: fix the build by Friday': 'priya 2026-06-19',
	}],
];
const GOOGLE: readonly OldNote[] = [
	[
		'g1.md',
		'# Sep 16, 2026 | Helen / Nora\n\nAttendees: [Helen Moss](mailto:h@example.org) [Nora Feld](mailto:n@example.org)\n\n## Notes\n\n* good talk\n\n## Action items\n\n- [ ] [Helen Moss](mailto:h@example.org) \\- share the template\n- [ ] [Nora Feld](mailto:n@example.org) \\- Sep 30, 2026 \\- first draft\n',
		'meeting 2026-09-16 moss',
		{
			'Helen Moss - share the template': 'mentor',
			'Nora Feld - Sep 30, 2026 - first draft': 'mentee 2026-09-30',
		},
	],
	[
		'g2.md',
		'**Meeting with Helen**\n\n*Oct 14, 2026*\n\n**Action items:**\n\n* Nora to email Ken by Oct 16\\.\n* Helen to check w/ dean\\!\n',
		'meeting 2026-10-14 moss',
		{
			'Nora to email Ken by Oct 16.': 'mentee 2026-10-16',
			'Helen to check w/ dean!': 'mentor',
		},
	],
	[
		'g3.md',
		'# Helen x Nora, 10/28/2026\n\n1. Paper\n   1. \\[HM\\] look at fig 2\n   2. \\[NF\\] rewrite by 11/4\n2. Grant\n',
		'meeting 2026-10-28 moss',
		{ '[HM] look at fig 2': 'mentor', '[NF] rewrite by 11/4': 'mentee' },
	],
	[
		'g4.md',
		'# Notes \\- Nov 3, 2026 \\- Helen\n\n## **Homework** {#homework}\n\n* me: reply to reviewers (2 weeks)\n* ~~me: poster~~\n',
		'meeting 2026-11-03 moss',
		{ 'me: reply to reviewers (2 weeks)': 'mentee 2026-11-17' },
	],
	[
		'g5.md',
		'# Agenda with Helen, Nov 10, 2026\n\n## Nora’s actions\n\n* IRB\n\n## Helen’s actions\n\n* letter, by Dec 1\n',
		'meeting 2026-11-10 moss',
		{ IRB: 'mentee', 'letter, by Dec 1': 'mentor 2026-12-01' },
	],
	[
		'g6.md',
		'# Mentoring 17 Nov 2026 (Helen)\n\nACTION: Nora to register by 24/11\nACTION: HM reference by Fri 27 Nov\n',
		'meeting 2026-11-17 moss',
		{
			'ACTION: Nora to register by 24/11': 'mentee 2026-11-24',
			'ACTION: HM reference by Fri 27 Nov': 'mentor 2026-11-27',
		},
	],
	[
		'g7.md',
		'# Call with Helen 24 Nov 2026\n\n**Next steps (Nora)**\n\n- aims v3 by next week\n\n**Next steps (Helen)**\n\n- sign off\n',
		'meeting 2026-11-24 moss',
		{ 'aims v3 by next week': 'mentee 2026-12-01', 'sign off': 'mentor' },
	],
	[
		'g8.md',
		'# Helen 5 May 2026\n\nWhat I will do:\n- read the guideline\n\nWhat Helen will do:\n- ask Ken\n',
		'meeting 2026-05-05 moss',
		{ 'read the guideline': 'mentee', 'ask Ken': 'mentor' },
	],
	[
		'g9.md',
		'# Helen, 19th May 2026\n\n## Agreed\n\n- NF: CV by mid June\n- HM: contact at the foundation by start of June\n',
		'meeting 2026-05-19 moss',
		{
			'NF: CV by mid June': 'mentee 2026-06-15',
			'HM: contact at the foundation by start of June': 'mentor 2026-06-01',
		},
	],
	[
		'g10.md',
		'# Helen 2 June 2026\n\n## Agenda\n\n- Paper: stuck\n- Clinic: Tuesdays\n\nNext meeting: 30 June\n\nTODO (me): slides for next time\n',
		'meeting 2026-06-02 moss',
		{ '(me): slides for next time': 'mentee' },
	],
];
const ONENOTE: readonly OldNote[] = [
	[
		'n1.md',
		'# Helen Moss\n\nWednesday, 4 March 2026\n\n14:05\n\n- [ ] HM: introduce me to Ken by Easter\n- [ ] Me: exec summary by Tuesday pm\n',
		'meeting 2026-03-04 moss',
		{
			'HM: introduce me to Ken by Easter': 'mentor',
			'Me: exec summary by Tuesday pm': 'mentee 2026-03-10',
		},
	],
	[
		'n2.md',
		'# Mtg 18.3.26 Helen\n\n- Points\n    - [ ] NF draft to HM 25.3.\n    - [ ] HM → comments 1.4.2026\n',
		'meeting 2026-03-18 moss',
		{
			'NF draft to HM 25.3.': 'mentee 2026-03-25',
			'HM → comments 1.4.2026': 'mentor 2026-04-01',
		},
	],
	[
		'n3.md',
		'# Mentoring Helen\n\n2 April 2026\n\n| **What** | **Who** | **When** |\n| --- | --- | --- |\n| Call Ken | Helen | Thurs |\n| Form 7 | Me + Helen | 30/4 |\n',
		'meeting 2026-04-02 moss',
		{ 'Call Ken': 'mentor 2026-04-09', 'Form 7': 'mentee+mentor 2026-04-30' },
	],
	[
		'n4.md',
		'# Helen\n\nThursday, April 16, 2026\n\n9:30 AM\n\nActions from last time\n\n- [x] me: CV\n- [ ] Helen: still to ask dean\n\nActions for next time\n\n- [ ] me: budget\n',
		'meeting 2026-04-16 moss',
		{ 'Helen: still to ask dean': 'mentor', 'me: budget': 'mentee' },
	],
	[
		'n5.md',
		'# Session w Helen\n\n30 Apr 2026\n\nHelen’s homework: read two chapters by 14 May\n\nMy homework: write one\n',
		'meeting 2026-04-30 moss',
		{
			'Helen’s homework: read two chapters by 14 May': 'mentor 2026-05-14',
			'My homework: write one': 'mentee',
		},
	],
	[
		'n6.md',
		'# H.M. 14/05/2026\n\nto do:\n- me: x-ray figure (by 21/05)\n- H. Moss: licence\n',
		'meeting 2026-05-14 moss',
		{ 'me: x-ray figure (by 21/05)': 'mentee 2026-05-21', 'H. Moss: licence': 'mentor' },
	],
	['n7.md', '# Helen 28 May\n\nNF to: revise, resubmit\nHM to: nudge editor\n', 'meeting 2026-05-28 moss', {}],
	[
		'n8.md',
		'# Helen + Nora + Ken Ito, 11 June 2026\n\n## Actions\n\n- KI: data dictionary by 25 June\n- NF+HM: authorship talk\n- all: availability for July\n',
		'meeting 2026-06-11 moss',
		{
			'KI: data dictionary by 25 June': 'ito 2026-06-25',
			'NF+HM: authorship talk': 'mentee+mentor',
			'all: availability for July': 'mentor+mentee',
		},
	],
	[
		'n9.md',
		'# Helen\n\n25 June 2026\n\n- She will ask the dean\n- I said I would read\n- AP NF: consent form\n- AP HM: sign by 2 July\n',
		'meeting 2026-06-25 moss',
		{ 'AP NF: consent form': 'mentee', 'AP HM: sign by 2 July': 'mentor 2026-07-02' },
	],
	[
		'n10.md',
		'# Helen 9 July 2026\n\n- [ ] Helen (or Ken) to chair\n- [ ] Nora/Helen: cover letter 16th July\n- [ ] me, by 23 July: budget\n',
		'meeting 2026-07-09 moss',
		{
			'Helen (or Ken) to chair': 'mentor',
			'Nora/Helen: cover letter 16th July': 'mentee+mentor 2026-07-16',
			'me, by 23 July: budget': 'mentee 2026-07-23',
		},
	],
];

/**
 * Sixty old notes as people keep them, all made up, ten of each kind. They are read on 30 November 2026 by Nora Feld,
 * mentee of Helen Moss.
 */
export const SIXTY_NOTES: Readonly<Record<string, readonly OldNote[]>> = {
	'plain notes': PLAIN,
	'an Obsidian vault': OBSIDIAN,
	Logseq: LOGSEQ,
	'a Notion export': NOTION,
	'Google Docs': GOOGLE,
	'OneNote or Word': ONENOTE,
};
