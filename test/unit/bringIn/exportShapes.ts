import type { OldNote } from './oldNotes.ts';

/**
 * Notes in the shapes in which other programs keep or export them, and of tired hands; all made up. Read on 23 November
 * 2026 by Jonas Weber, mentee of Priya Rao.
 */
export const EXPORT_SHAPES: Readonly<Record<string, readonly OldNote[]>> = {
	'Notion': [
		[
			'Mentoring 1a2b3c4d5e6f708192a3b4c5d6e7f809/Priya Rao 14 Sep 9f8e7d6c5b4a39281706f5e4d3c2b1a0.md',
			'# Priya Rao 14 Sep\n\nCreated by: Jonas Weber\nCreated time: September 14, 2026 9:02 AM\nTags: 1:1\nEvent time: September 14, 2026 10:00 AM → 10:45 AM\nAttendees: Jonas Weber, Priya Rao\n\n<aside>\n💡 Energy: low\n\n</aside>\n\n### ✅ Action items\n\n- [ ]  Jonas Weber send CV @September 21, 2026\n- [ ]  @Priya Rao forward the call\n- [x]  renew badge\n\n---\n\n### 📝 Notes\n\n- talked about leave\n',
			'meeting 2026-09-14 rao',
			{
				'Jonas Weber send CV September 21, 2026': 'mentee 2026-09-21',
				'Priya Rao forward the call': 'mentor',
			},
		],
		[
			'Meeting Notes/1 on 1 – Priya 0123456789abcdef0123456789abcdef.md',
			'# 1 on 1 – Priya\n\nDate: 2026/10/05\nType: 1:1\nParticipants: Priya Rao (https://www.notion.so/Priya-Rao-aaaa)\n\n## Discussion\n\n- authorship order\n\n## Next Steps\n\n| Task | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Draft aims | Jonas | October 19, 2026 | In progress |\n| Read aims | Priya Rao | October 26, 2026 | Not started |\n',
			'meeting 2026-10-05 rao',
			{
				'Draft aims': 'mentee 2026-10-19',
				'Read aims': 'mentor 2026-10-26',
			},
		],
		[
			'Toggle.md',
			'# Sync with Priya\n\nOct 19, 2026\n\n- Agenda\n    - budget\n    - coverage\n- Action Items\n    - [ ]  Priya → intro to Dr. Chen\n    - [ ]  me → IRB renewal by Nov 2\n- Parking lot\n    - sabbatical\n',
			'meeting 2026-10-19 rao',
			{
				'Priya → intro to Dr. Chen': 'mentor',
				'me → IRB renewal by Nov 2': 'mentee 2026-11-02',
			},
		],
		[
			'AI summary.md',
			'# Meeting with Priya Rao @October 28, 2026\n\n### Summary\n\nWe discussed the grant.\n\n### Action Items\n\n- [ ]  Jonas to revise the budget justification by Friday\n- [ ]  Priya to email the program officer\n- [ ]  Jonas and Priya to meet the statistician\n\n### Transcript\n\nPriya: so how is it going?\nJonas: fine. I will send it.\n',
			'meeting 2026-10-28 rao',
			{
				'Jonas to revise the budget justification by Friday': 'mentee 2026-10-30',
				'Priya to email the program officer': 'mentor',
				'Jonas and Priya to meet the statistician': 'mentee+mentor',
			},
		],
		[
			'Weekly.md',
			'# Weekly check-in\n\n**Date:** November 3, 2026 **With:** Priya Rao\n\n**Wins 🎉**\n\n- paper accepted\n\n**To do before next time**\n\n- [ ]  thank the reviewers\n- [ ]  ask Priya about the course\n',
			'meeting 2026-11-03 rao',
			{
				'thank the reviewers': 'mentee',
				'ask Priya about the course': 'mentee',
			},
		],
		[
			'People/Priya Rao.md',
			'# Priya Rao\n\nRole: Mentor\nEmail: p.rao@example.org\nLast met: September 14, 2026\n',
			undefined,
		],
	],
	'Obsidian': [
		[
			'Meetings/2026-09-02 Priya.md',
			'---\ntags:\n  - meeting\n  - mentoring\nattendees:\n  - "[[Priya Rao]]"\n  - "[[Jonas Weber|me]]"\ndate: 2026-09-02T15:00\n---\n## Tasks\n- [ ] [[Priya Rao|Priya]] nominates me #task 🔺 📅 2026-09-20\n- [ ] Ask [[Priya Rao]] for slides ⏳ 2026-09-10 📅 2026-09-12 🔁 every month\n- [>] moved to next week\n- [-] buy cake ❌ 2026-09-03\n- [!] grant deadline 📅 2026-10-01\n',
			'meeting 2026-09-02 rao',
			{
				'Priya nominates me #task': 'mentor 2026-09-20',
				'Ask Priya Rao for slides': ' 2026-09-12',
				'grant deadline': ' 2026-10-01',
			},
		],
		[
			'Daily/2026-09-16.md',
			'# 2026-09-16\n\n## Schedule\n- 09:00 clinic\n- 15:00 [[Priya Rao]]\n\n## Log\n### 1:1 Priya\n- she likes aim 1\n- [ ] cut aim 2 #mentoring [due:: 2026-09-30]\n- [ ] Priya: letter [due:: 2026-10-05]\n',
			'meeting 2026-09-16 rao',
			{
				'cut aim 2 #mentoring': ' 2026-09-30',
				'Priya: letter': 'mentor 2026-10-05',
			},
		],
		[
			'Priya 23 Sept 2026.md',
			'> [!info] Meeting\n> with:: [[Priya Rao]]\n> date:: 2026-09-23\n> mood:: 3/5\n\n> [!todo]- Actions\n> - [ ] (me) poster text, by 1 Oct\n> - [ ] (PR) check poster\n\n![[whiteboard.png]]\n',
			'meeting 2026-09-23 rao',
			{
				'(me) poster text, by 1 Oct': 'mentee 2026-10-01',
				'(PR) check poster': 'mentor',
			},
		],
		[
			'Meetings/Priya 2026-10-07.md',
			'%% template: 1on1 %%\nAttendees:: [[Priya Rao]], [[Jonas Weber]]\nDate:: [[2026-10-07]]\n\n# Agenda\n- [ ] talk about the move\n- [ ] parental leave?\n\n# Action items\n- [ ] **Priya** – write to HR\n- [ ] **Jonas** – list of duties (15 Oct)\n\n```dataview\nTASK FROM "Meetings" WHERE !completed\n```\n',
			'meeting 2026-10-07 rao',
			{
				'Priya – write to HR': 'mentor',
				'Jonas – list of duties (15 Oct)': 'mentee 2026-10-15',
			},
		],
		[
			'Priya 2026-10-21.md',
			'---\naliases: [Oct chat]\ncssclass: meeting\n---\n# [[Priya Rao]] – 21 October 2026\n\n- [ ] follow up on data access ➕ 2026-10-21 ⏬ ^abc123\n	- [ ] sub: write to registry\n- [?] is the grant open?\n- [I] idea: podcast\n',
			'meeting 2026-10-21 rao',
			{
				'follow up on data access': 'mentee',
			},
		],
		[
			'kanban.md',
			'---\nkanban-plugin: basic\n---\n\n## To do\n\n- [ ] aims\n\n## Done\n\n**Complete**\n- [x] CV\n',
			undefined,
		],
	],
	'Logseq': [
		[
			'journals/2026_09_09.md',
			'- ## Meeting with [[Priya Rao]] #mentoring\n  id:: 6545de18-dc84-4dee-b21b-a3a53a78a295\n  collapsed:: true\n	- went through aims\n	- TODO [#A] send budget\n	  SCHEDULED: <2026-09-15 Tue>\n	  :LOGBOOK:\n	  CLOCK: [2026-09-09 Wed 10:35:42]\n	  :END:\n	- TODO [[Priya Rao]] introduces me to [[Lars Holm]]\n	  DEADLINE: <2026-09-30 Wed>\n	- DONE book room\n	- LATER think about [[sabbatical]]\n- groceries\n',
			'meeting 2026-09-09 rao',
			{
				'[#A] send budget SCHEDULED: <2026-09-15 Tue> :LOGBOOK: CLOCK: [2026-09-09 Wed 10:35:42] :END:':
					'mentee 2026-09-15',
				'Priya Rao introduces me to Lars Holm DEADLINE: <2026-09-30 Wed>': 'mentor 2026-09-30',
				'think about sabbatical': 'mentee',
			},
		],
		[
			'pages/Priya Rao.md',
			'type:: person\nrole:: mentor\n\n- [[Sep 9th, 2026]] met\n- TODO thank her\n',
			undefined,
		],
		[
			'pages/1on1___Priya___2026-10-14.md',
			'tags:: meeting, [[1on1]]\nattendees:: [[Priya Rao]], [[Jonas Weber]]\ndate:: [[Oct 14th, 2026]]\n\n- **Notes**\n	- grant score 32\n- **Actions**\n	- TODO Jonas: resubmit by [[Nov 5th, 2026]]\n	- DOING Priya: read reviews\n	- CANCELED call the dean\n	- WAITING HR answer\n',
			'meeting 2026-10-14 rao',
			{
				'Jonas: resubmit by Nov 5th, 2026': 'mentee 2026-11-05',
				'Priya: read reviews': 'mentor',
				'HR answer': 'mentee',
			},
		],
		[
			'journals/2026_11_11.md',
			'- 15:00 met with Priya, coffee\n	- she: apply for the course\n	- #+BEGIN_NOTE\n	  TODO not this\n	  #+END_NOTE\n	- TODO apply for the course DEADLINE: <2026-11-20 Fri>\n',
			'meeting 2026-11-11 rao',
			{
				'apply for the course DEADLINE: <2026-11-20 Fri>': 'mentee 2026-11-20',
			},
		],
		[
			'pages/contents.md',
			'- [[Priya Rao]]\n- [[Grants]]\n',
			undefined,
		],
	],
	'Google Docs': [
		[
			'Notes - Priya _ Jonas.md',
			'# **Sep 21, 2026 | [Priya / Jonas](https://www.google.com/calendar/event?eid=xyz)**\n\nAttendees: [Priya Rao](mailto:p.rao@example.org) [Jonas Weber](mailto:j@example.org)\n\n## **Notes**\n\n* protected time\n\n## **Action items**\n\n- [ ] [Jonas Weber](mailto:j@example.org) send the draft Sep 28, 2026\n- [ ] [Priya Rao](mailto:p.rao@example.org) talk to chief\n',
			'meeting 2026-09-21 rao',
			{
				'Jonas Weber send the draft Sep 28, 2026': 'mentee 2026-09-28',
				'Priya Rao talk to chief': 'mentor',
			},
		],
		[
			'Priya 12 10 2026.md',
			'Meeting with Priya — 12 Oct 2026\n\n**Decisions**\n\n1. Lancet first  \n2. no new committee\n\n**TODO**\n\n1. Jonas \\- cover letter  \n2. Priya \\- call the editor (by 20 Oct)  \n',
			'meeting 2026-10-12 rao',
			{
				'Jonas - cover letter': 'mentee',
				'Priya - call the editor (by 20 Oct)': 'mentor 2026-10-20',
			},
		],
		[
			'Table.md',
			'# Meeting notes: Priya Rao, 2026-10-30\n\n| Topic | Notes | Action | Who | By |\n| :---- | :---- | :---- | :---- | :---- |\n| Grant | score 40 | resubmit aims | JW | 15 Nov |\n| Time | too little | ask for Thursdays | PR | 1 Dec |\n',
			'meeting 2026-10-30 rao',
			{
				'resubmit aims (Grant; score 40)': 'mentee 2026-11-15',
				'ask for Thursdays (Time; too little)': 'mentor 2026-12-01',
			},
		],
		[
			'Smart chips.md',
			'**Date:** Nov 4, 2026 **Attendees:** [Priya Rao](mailto:p@x.org) [Person](mailto:person@x.org)\n\n# 1:1 Priya\n\n**Action items**\n\n* [Priya Rao](mailto:p@x.org) to share the rota\n* [Jonas Weber](mailto:j@x.org) to pick two clinics to drop, due Nov 18\n',
			'meeting 2026-11-04 rao',
			{
				'Priya Rao to share the rota': 'mentor',
				'Jonas Weber to pick two clinics to drop, due Nov 18': 'mentee 2026-11-18',
			},
		],
	],
	'OneNote': [
		[
			'Priya Oct 8.md',
			'Priya Oct 8\n===========\n\nThursday, October 8, 2026\n\n2:03 PM\n\n☐ Jonas send the abstract by 15 Oct\n\n☐ Priya: ask about travel money\n\n☑ poster\n\n* Clinic load\n  * two half days\n',
			'meeting 2026-10-08 rao',
			{
				'Jonas send the abstract by 15 Oct': 'mentee 2026-10-15',
				'Priya: ask about travel money': 'mentor',
			},
		],
		[
			'Meeting Notes/PR 22 Oct.md',
			'# PR 22 Oct\n\nDonnerstag, 22. Oktober 2026\n\n14:00\n\nBesprochen\n\n* Antrag\n\nNächste Schritte\n\n* ☐ Jonas: Antrag überarbeiten bis 5.11.\n* ☐ Priya: Gutachten\n',
			'meeting 2026-10-22 rao',
			{
				'Jonas: Antrag überarbeiten bis 5.11.': 'mentee 2026-11-05',
				'Priya: Gutachten': 'mentor',
			},
		],
		[
			'Untitled page.md',
			'2026-11-12\n\nPriya\n\n!!! important: contract ends in June\n\n[To Do] update CV\n[To Do] PR to write to dean\n',
			'meeting 2026-11-12 rao',
		],
		[
			'Sec/Nov.md',
			'**Priya, 19 November 2026**\n\n1. - [ ] Follow up: call IRB\n2. - [x] figure\n\nNext meeting Dec 3\n',
			'meeting 2026-11-19 rao',
			{
				'Follow up: call IRB': 'mentee',
			},
		],
	],
	'Word': [
		[
			'Minutes 2026-09-30.md',
			'# Minutes of supervision meeting\n\n__Date:__ 30 September 2026\n\n__Present:__ Dr P. Rao, J. Weber\n\n__Apologies:__ none\n\n1. __Progress__\n\nAll well\\.\n\n2. __Actions__\n\n| __Action__ | __By whom__ | __By when__ |\n|--|--|--|\n| Submit chapter 1 | JW | 31/10/2026 |\n| Feedback on chapter 1 | PR | 14/11/2026 |\n',
			'meeting 2026-09-30 rao',
			{
				'Submit chapter 1': 'mentee 2026-10-31',
				'Feedback on chapter 1': 'mentor 2026-11-14',
			},
		],
		[
			'Supervision form.md',
			'__Supervision record__\n\n__Supervisee:__ Jonas Weber\n\n__Supervisor:__ Priya Rao\n\n__Date of meeting:__ 15/10/2026\n\n__Agreed actions \\(with dates\\):__\n\n- JW to write methods by 30/10/2026\n- PR to arrange access\n\n__Signed:__ \n',
			'meeting 2026-10-15 rao',
			{
				'JW to write methods by 30/10/2026': 'mentee 2026-10-30',
				'PR to arrange access': 'mentor',
			},
		],
		[
			'memo.md',
			'__MEMO__\n\nTo: Priya Rao\n\nFrom: Jonas Weber\n\nDate: 3 November 2026\n\nRe: our talk\n\nAs agreed I will:\n\n- send the tables by 10 November\n- ask for leave\n\nYou kindly offered to:\n\n- speak to the chief\n',
			'meeting 2026-11-03 rao',
			{
				'send the tables by 10 November': 'mentee 2026-11-10',
				'ask for leave': 'mentee',
			},
		],
		[
			'Annual review 2026.md',
			'# Annual mentoring review 2026\n\nMentor: Priya Rao\n\nMentee: Jonas Weber\n\n## Goals for 2027\n\n- one R01\n',
			undefined,
		],
	],
	'tired hands': [
		[
			'call.md',
			'Phone call Priya Rao 27.10.26\n\n!! letter due 1.11.\n\n-> me: send CV today\n-> PR: letter by 31.10.\n=> decision: apply\n',
			'meeting 2026-10-27 rao',
			{
				'me: send CV today': 'mentee',
				'PR: letter by 31.10.': 'mentor 2026-10-31',
			},
		],
		[
			'Priya - coffee - Nov 6 2026.md',
			'Reminded: ethics closes in Dec\nWorried: money\nPlanned: visit to Lyon\n\nDiscussed: authorship\nAgreed: I write first draft by 30 Nov, Priya edits within a week\n',
			'meeting 2026-11-06 rao',
		],
		[
			'SOC.md',
			'# Scholarship oversight committee, 3 November 2026\n\nPresent: Priya Rao (chair), Lars Holm, Wen Li, Jonas Weber\n\nActions\n- Lars: data access by Dec 1\n- Wen: sample size\n- Jonas: one page of plan by 20 Nov\n- Priya: letter\n',
			'meeting 2026-11-03 -',
			{
				'Lars: data access by Dec 1': 'holm 2026-12-01',
				'Wen: sample size': 'li',
				'Jonas: one page of plan by 20 Nov': 'mentee 2026-11-20',
				'Priya: letter': 'rao',
			},
		],
		[
			'mentor mtg.md',
			'2026-11-09 mtg Priya\nq: when to submit?\na: after clinic\n\n* action (JW): submit by 30/11\n* action (PR): co-author forms\n',
			'meeting 2026-11-09 rao',
			{
				'action (JW): submit by 30/11': 'mentee 2026-11-30',
				'action (PR): co-author forms': 'mentor',
			},
		],
	],
	'the newcomer with eleven files': [
		[
			'2025 11 mtg w Dr Rao.md',
			'Mtg w/ Priya Rao 14.11.2025\n\nAIs\n* me - redo the power calc (by xmas)\n* PR - talk to the chief\n',
			'meeting 2025-11-14 rao',
			{ 'me - redo the power calc (by xmas)': 'mentee 2025-12-25', 'PR - talk to the chief': 'mentor' },
		],
		[
			'mentoring/Rao Jan.md',
			'**Jan 20th 2026, Priya**\n\n[ ] me: send abstract EOM\n[x] Priya: look at abstract\n[ ] Priya: sign it\n',
			'meeting 2026-01-20 rao',
			{ 'me: send abstract EOM': 'mentee 2026-01-31', 'Priya: sign it': 'mentor' },
		],
		[
			'mentoring/committee notes june.md',
			'# SOC meeting 11 June 2026\n\nAttendees: Priya Rao (chair), Lars Holm, Wen Li\n\n'
			+ '| Who | What | When |\n|--|--|--|\n| LH | data access | 1 Aug |\n| me | the plan | 15 July |\n',
			'meeting 2026-06-11 -',
			{ 'data access': 'holm 2026-08-01', 'the plan': 'mentee 2026-07-15' },
		],
		[
			'Agenda Nov 24.md',
			'# Agenda, meeting with Priya, 24 November 2026\n\n1. Time\n2. Money\n',
			'meeting 2026-11-24 rao',
		],
	],
};
