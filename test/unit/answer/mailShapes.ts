/** A mail or message as people send it back, and what it says, each part in a line. */
export interface MailShape {
	readonly name: string;
	readonly text: string;
	readonly says: readonly string[];
}

const INTRO = 'Introduce Mara to Ingrid Solheim';
const AIMS = 'Read the second draft of the aims';
const DOSSIER = 'Comment on the dossier';

/** As of Monday 23 November 2026; Ruth Abara answers, Mara Lindqvist keeps the notebook. */
export const MAIL_SHAPES: readonly MailShape[] = [
	{
		name: 'answers between the lines',
		text: `> - [ ] ${INTRO}\ndone last week\n> - [ ] ${AIMS}\nnot yet\n> - [ ] ${DOSSIER}\nby Dec 4`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | not yet`, `due 2026-12-04: ${DOSSIER}`],
	},
	{
		name: 'ticks in what is quoted',
		text: `> - [x] ${INTRO}\n> - [X] ${AIMS}\n> - [ ] ${DOSSIER}`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: 'Gmail: blank lines around each answer',
		text: 'Hi Mara,\n\nOn Mon, Nov 23, 2026 at 9:12 AM Mara Lindqvist <mara@example.org> wrote:\n\n'
			+ `> - [ ] ${INTRO}\n\nDone!\n\n> - [ ] ${AIMS}\n\nI will read it on the train, by Friday.\n\nBest,\n`
			+ 'Ruth',
		says: [`done: ${INTRO}`, `due 2026-11-27: ${AIMS} | I will read it on the train, by Friday.`],
	},
	{
		name: 'Gmail: all quoted below, answer on top',
		text: 'Hi Mara,\n\nThe introduction to Ingrid Solheim is done.\nI will comment on the dossier by Dec 4.\n\n'
			+ 'Best wishes\nRuth\n\nOn Mon, Nov 23, 2026 at 9:12 AM Mara Lindqvist <mara@example.org> wrote:\n'
			+ `> Hi Ruth,\n> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n> Mara`,
		says: ['done: introduction to ingrid solheim', 'new mentor 2026-12-04: Comment on the dossier by Dec 4'],
	},
	{
		name: 'Apple Mail: wrapped lines, trailing answers',
		text: `> On 23 Nov 2026, at 09:12, Mara Lindqvist <mara@example.org> wrote:\n> \n> ☐ ${INTRO}, who leads\n`
			+ `> the registry in Lund\n\nDone – she answers on Monday.\n\n> ☐ ${AIMS}\n\nSorry, haven’t.\n\n`
			+ 'Sent from my iPhone',
		says: [
			`done: ${INTRO}, who leads the registry in Lund | Done – she answers on Monday.`,
			`not done: ${AIMS} | Sorry, haven’t.`,
		],
	},
	{
		name: 'Apple Mail: quote bars as characters',
		text: `│ - [ ] ${INTRO}\nDone.\n│ - [ ] ${AIMS}\nFriday`,
		says: [`done: ${INTRO}`, `due 2026-11-27: ${AIMS}`],
	},
	{
		name: 'Outlook: headers, items with answers behind them',
		text: 'See below.\n\nRuth\n\nFrom: Mara Lindqvist <mara@example.org>\nSent: Monday, 23 November 2026 09:12\n'
			+ `To: Ruth Abara\nSubject: Wednesday\n\nDear Ruth,\n\n• ${INTRO} – DONE\n• ${AIMS}: not yet\n`
			+ `• ${DOSSIER}`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | not yet`],
	},
	{
		name: 'Outlook: answers with initials',
		text: 'From: Mara Lindqvist\nSent: Monday, 23 November 2026 09:12\nTo: Ruth Abara\nSubject: Wednesday\n\n'
			+ `- ${INTRO}\n[RA] Done, she is glad to meet you.\n- ${AIMS}\nRA: by Dec 4`,
		says: [`done: ${INTRO} | Done, she is glad to meet you.`, `due 2026-12-04: ${AIMS}`],
	},
	{
		name: 'Outlook: arrows',
		text: `From: Mara\nSent: 23 November 2026\nTo: Ruth\n\n1. ${INTRO}\n--> done\n2. ${AIMS}\n==> next week`,
		says: [`done: ${INTRO}`, `due 2026-11-30: ${AIMS}`],
	},
	{
		name: 'Outlook in German',
		text: 'Liebe Mara,\n\nsiehe unten.\n\nLiebe Grüße\nRuth\n\nVon: Mara Lindqvist\n'
			+ `Gesendet: Montag, 23. November 2026\nAn: Ruth Abara\nBetreff: Mittwoch\n\n• ${INTRO}\nerledigt\n`
			+ `• ${AIMS}\nnoch nicht`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | noch nicht`],
	},
	{
		name: 'Outlook: original message',
		text: `All done!\n\n-----Original Message-----\nFrom: Mara\nTo: Ruth\n\n- [x] ${INTRO}\n- [ ] ${AIMS}`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'behind the item, with a dash',
		text: `> - [ ] ${INTRO} — done\n> - [ ] ${AIMS} - not yet, sorry`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | not yet, sorry`],
	},
	{
		name: 'behind the item, with a sign',
		text: `> - [ ] ${INTRO} ✓\n> - [ ] ${AIMS} ✅\n> - [ ] ${DOSSIER} [done]`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `done: ${DOSSIER}`],
	},
	{
		name: 'behind the item, in capitals',
		text: `> * ${INTRO} DONE\n> * ${AIMS} *DONE*`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: 'quoted twice',
		text: `>> - [ ] ${INTRO}\n> did you?\nYes, done.\n>> - [ ] ${AIMS}\nnot yet`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | not yet`],
	},
	{
		name: 'deeper quotes with spaces',
		text: `> > - [ ] ${INTRO}\ndone\n> > - [ ] ${AIMS}\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'a single item and an answer below a blank line',
		text: `> - [ ] ${INTRO}\n\nShe is on leave until January; may I write to Nora instead?`,
		says: [`said: ${INTRO} | She is on leave until January; may I write to Nora instead?`],
	},
	{
		name: 'below all that is quoted, to nothing in particular',
		text: `> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n\nLooking at the plan again I think that it is too much for one `
			+ 'year.\n\nRuth',
		says: ['text: Looking at the plan again I think that it is too much for one year.'],
	},
	{
		name: 'all done, below everything',
		text: `> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n\nBoth done.`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: 'answers by number',
		text: `1. done\n2. by Dec 4\n\n> 1. ${INTRO}\n> 2. ${AIMS}`,
		says: [`done: ${INTRO}`, `due 2026-12-04: ${AIMS}`],
	},
	{
		name: 'answers by number below',
		text: `> 1. ${INTRO}\n> 2. ${AIMS}\n\n1. done\n2. Dec 4`,
		says: [`done: ${INTRO}`, `due 2026-12-04: ${AIMS}`],
	},
	{
		name: 'a list that was copied and ticked',
		text: `[x] ${INTRO}\n[ ] ${AIMS}\n[x] ${DOSSIER}`,
		says: [`done: ${INTRO}`, `new mentor: ${AIMS}`, `done: ${DOSSIER}`],
	},
	{ name: 'ballot boxes', text: `☑ ${INTRO}\n☒ ${AIMS}`, says: [`done: ${INTRO}`, `done: ${AIMS}`] },
	{
		name: 'WhatsApp on a telephone',
		text: `[23/11/2026, 10:32:11] Mara Lindqvist: ${INTRO}?\n[23/11/2026, 10:40:02] Ruth Abara: done\n`
			+ `[23/11/2026, 10:41:00] Mara Lindqvist: ${AIMS}?\n[23/11/2026, 10:44:10] Ruth Abara: Friday`,
		says: [`done: ${INTRO}?`, `due 2026-11-27: ${AIMS}?`],
	},
	{
		name: 'WhatsApp exported',
		text: `23.11.26, 10:32 - Mara: ${AIMS}\n23.11.26, 10:40 - Ruth Abara: not yet, sorry`,
		says: [`not done: ${AIMS} | not yet, sorry`],
	},
	{
		name: 'Teams, copied',
		text: `[10:32] Lindqvist, Mara: ${INTRO}\n[10:40] Abara, Ruth: Sent yesterday\n`
			+ '[10:41] Abara, Ruth: Please send me the biosketch by Dec 1',
		says: [`done: ${INTRO}`, 'new mentee 2026-12-01: Send me the biosketch by Dec 1'],
	},
	{
		name: 'Teams, names on lines of their own',
		text: `Mara Lindqvist 10:32 AM\n${INTRO}\nRuth Abara 10:40 AM\ndone`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'a message alone',
		text: `Introduction to Ingrid Solheim: done`,
		says: ['done: Introduction to Ingrid Solheim'],
	},
	{
		name: 'promises and requests',
		text: `Dear Mara,\n\nI will write to the programme director by Dec 11. Could you send me the abstract?\n\n`
			+ `Warmly,\nRuth`,
		says: ['new mentor 2026-12-11: Write to the programme director by Dec 11', 'new mentee: Send me the abstract'],
	},
	{
		name: 'will be done is not done',
		text: `> - [ ] ${INTRO}\nWill be done by Friday.\n> - [ ] ${AIMS}\nAlmost done, one section left.`,
		says: [`due 2026-11-27: ${INTRO} | Will be done by Friday.`, `said: ${AIMS} | Almost done, one section left.`],
	},
	{
		name: 'a question is kept as it is',
		text: `> - [ ] ${INTRO}\nDone when?`,
		says: [`said: ${INTRO} | Done when?`],
	},
	{
		name: 'several sentences',
		text: `> - [ ] ${INTRO}\nDone. She asks for your curriculum vitae, and whether you are coming to Lund in `
			+ 'March.',
		says: [`done: ${INTRO} | She asks for your curriculum vitae, and whether you are coming to Lund in March.`],
	},
	{
		name: 'Windows line ends, narrow and no-break spaces',
		text: `> -\u00A0[ ]\u00A0${INTRO}\r\ndone\r\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'French',
		text: `> - [ ] ${INTRO}\nC’est fait\n> - [ ] ${AIMS}\npas encore`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | pas encore`],
	},
	{
		name: 'Spanish and Swedish',
		text: `> - [ ] ${INTRO}\nhecho\n> - [ ] ${AIMS}\nklart`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: 'a forwarded mail',
		text: 'Begin forwarded message:\n\nFrom: Mara Lindqvist\nDate: 23 November 2026\nTo: Ruth Abara\n\n'
			+ `- [ ] ${INTRO}\n- [x] ${AIMS}`,
		says: [`done: ${AIMS}`],
	},
	{
		name: 'a notice and a signature',
		text: `[EXTERNAL] Be careful with links.\n\n> - [ ] ${INTRO}\ndone\n\n-- \nRuth Abara, MD\n`
			+ 'Professor of Paediatrics and much more than that\nThis message and its attachments are confidential.',
		says: [`done: ${INTRO}`],
	},
	{ name: 'nothing', text: '', says: [] },
	{ name: 'courtesy only', text: 'Thanks, Mara!\n\nRuth', says: [] },
	{ name: 'nothing that was sent was changed', text: `Thank you!\n\n> - [ ] ${INTRO}\n> - [ ] ${AIMS}`, says: [] },
];
