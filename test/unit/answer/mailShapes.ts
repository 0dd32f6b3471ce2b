/** A mail or message as people send it back, and what it says, each part in a line. */
export interface MailShape {
	readonly name: string;
	readonly text: string;
	readonly says: readonly string[];
}

const INTRO = 'Introduce Mara to Ingrid Solheim';
const AIMS = 'Read the second draft of the aims';
const DOSSIER = 'Comment on the dossier';

const QUOTED = `> - [ ] ${INTRO}\n> - [ ] ${AIMS}`;
const NUMBERED = `> 1. [ ] ${INTRO}\n> 2. [ ] ${AIMS}\n> 3. [ ] ${DOSSIER}`;
const LISTED = `> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n> - [ ] ${DOSSIER}`;

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
		says: ['text: All done!', `done: ${INTRO}`],
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
	{
		name: 'Outlook in German, by numbers on top',
		text:
			`Hallo Mara,\n\nPunkt 1 und 2 sind erledigt, Punkt 3 kommt bis Freitag.\n\nViele Grüße\nRuth\n\nVon: Mara Lindqvist <mara@example.org>\nGesendet: Montag, 23. November 2026 09:12\nAn: Ruth Abara <ruth@example.org>\nCc: Jo\nBetreff: Mittwoch\n\nLiebe Ruth,\n\n1. ${INTRO}\n2. ${AIMS}\n3. ${DOSSIER}\n\nDanke\nMara`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `due 2026-11-27: ${DOSSIER}`],
	},
	{
		name: 'Outlook in German, answers between unmarked lines',
		text:
			`Siehe unten in Blau.\n\nVon: Mara Lindqvist <mara@example.org>\nGesendet: Montag, 23. November 2026 09:12\nAn: Ruth Abara <ruth@example.org>\nBetreff: Mittwoch\n\n- ${INTRO}\nErledigt am Freitag.\n- ${AIMS}\nNoch nicht geschafft, kommt nächste Woche.\n- ${DOSSIER}\nmache ich bis 4. Dezember`,
		says: [
			`text: Siehe unten in Blau.`,
			`done: ${INTRO}`,
			`not done: ${AIMS} | Noch nicht geschafft, kommt nächste Woche.`,
		],
	},
	{
		name: 'Outlook in French: a space before the colons',
		text:
			`Chère Mara,\n\nvoir ci-dessous.\n\nBien à toi,\nRuth\n\nDe : Mara Lindqvist <mara@example.org>\nEnvoyé : lundi 23 novembre 2026 09:12\nÀ : Ruth Abara\nObjet : Mercredi\n\n- ${INTRO}\nFait.\n- ${AIMS}\nPas encore, désolée.\n- ${DOSSIER}\nd’ici vendredi`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | Pas encore, désolée.`, `due 2026-11-27: ${DOSSIER}`],
	},
	{
		name: 'Outlook in Spanish, where “Enviado” is a header and no answer',
		text:
			`Ver abajo.\n\nDe: Mara Lindqvist\nEnviado: lunes, 23 de noviembre de 2026 9:12\nPara: Ruth Abara\nAsunto: Miércoles\n\n- ${INTRO}\nHecho.\n- ${AIMS}\nTodavía no.\n- ${DOSSIER}\nlo haré antes del viernes`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | Todavía no.`],
	},
	{
		name: 'Gmail in German, the line above the quotation broken in an address',
		text:
			`Erledigt!\n\nAm Mo., 23. Nov. 2026 um 09:12 Uhr schrieb Mara Lindqvist <\nmara@example.org>:\n\n> - [ ] ${INTRO}\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'Gmail in Spanish, that line below and broken',
		text:
			`> - [ ] ${INTRO}\n\nHecho\n\n> - [ ] ${AIMS}\n\naún no\n\nEl lun, 23 nov 2026 a las 9:12, Mara Lindqvist (<mara@example.org>)\nescribió:\n`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | aún no`],
	},
	{
		name: 'Gmail in Italian',
		text:
			`> - [ ] ${INTRO}\nfatto\n> - [ ] ${AIMS}\nnon ancora\n\nIl giorno lun 23 nov 2026 alle ore 09:12 Mara <mara@example.org> ha scritto:\n`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | non ancora`],
	},
	{
		name: 'Gmail in Portuguese',
		text:
			`Em seg., 23 de nov. de 2026 às 09:12, Mara <m@example.org> escreveu:\n> - [ ] ${INTRO}\nfeito\n> - [ ] ${AIMS}\nainda não\n`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | ainda não`],
	},
	{
		name: 'Gmail in Dutch',
		text:
			`Op ma 23 nov 2026 om 09:12 schreef Mara <m@example.org>:\n> - [ ] ${INTRO}\ngedaan\n> - [ ] ${AIMS}\nnog niet\n`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | nog niet`],
	},
	{
		name: 'Gmail in Swedish',
		text:
			`Den mån 23 nov. 2026 kl 09:12 skrev Mara <m@example.org>:\n> - [ ] ${INTRO}\nklart\n> - [ ] ${AIMS}\ninte än\n`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | inte än`],
	},
	{
		name: 'a part is not done',
		text:
			`> - [ ] ${INTRO}\npartly done\n> - [ ] ${AIMS}\nhalf done, the rest next week\n> - [ ] ${DOSSIER}\n50% done`,
		says: [
			`said: ${INTRO} | partly done`,
			`said: ${AIMS} | half done, the rest next week`,
			`said: ${DOSSIER} | 50% done`,
		],
	},
	{
		name: 'no in its shortest forms',
		text: `> - [ ] ${INTRO}\nNope\n> - [ ] ${AIMS}\nno\n> - [ ] ${DOSSIER}\nI did not do that.`,
		says: [`said: ${INTRO} | Nope`, `said: ${AIMS} | no`, `not done: ${DOSSIER} | I did not do that.`],
	},
	{
		name: 'never, has not, could not',
		text:
			`> - [ ] ${INTRO}\nNever sent it, sorry\n> - [ ] ${AIMS}\nHasn't been sent\n> - [ ] ${DOSSIER}\nCouldn't get it done`,
		says: [
			`not done: ${INTRO} | Never sent it, sorry`,
			`not done: ${AIMS} | Hasn't been sent`,
			`not done: ${DOSSIER} | Couldn't get it done`,
		],
	},
	{
		name: 'thought to be done, asked whether done',
		text:
			`> - [ ] ${INTRO}\nI thought it was done but it isn't\n> - [ ] ${AIMS}\nIs it done?\n> - [ ] ${DOSSIER}\nUndone`,
		says: [
			`said: ${INTRO} | I thought it was done but it isn't`,
			`said: ${AIMS} | Is it done?`,
			`not done: ${DOSSIER} | Undone`,
		],
	},
	{
		name: 'done, and taken back',
		text: `> - [ ] ${INTRO}\ndone? no\n> - [ ] ${AIMS}\nDone - not.\n> - [ ] ${DOSSIER}\nNo need, done by Joan`,
		says: [`said: ${INTRO} | done? no`, `said: ${AIMS} | Done - not.`, `said: ${DOSSIER} | No need, done by Joan`],
	},
	{
		name: 'done by somebody else',
		text:
			`> - [ ] ${INTRO}\nAsked Joan to do this\n> - [ ] ${AIMS}\nDone by Joan last Tuesday\n> - [ ] ${DOSSIER}\nWas done in October already`,
		says: [
			`said: ${INTRO} | Asked Joan to do this`,
			`done: ${AIMS} | Done by Joan last Tuesday`,
			`done: ${DOSSIER} | Was done in October already`,
		],
	},
	{
		name: 'a telephone that quotes without marks: done is done',
		text:
			`done\n\nSent from my iPhone\n\nOn 23 Nov 2026, at 09:12, Mara Lindqvist <mara@example.org> wrote:\n\n- [ ] ${INTRO}\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'a telephone with the headers of Outlook: both done',
		text:
			`Both done, see you Wednesday\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: Mara Lindqvist <mara@example.org>\nDate: 23/11/2026 09:12 (GMT+01:00)\nTo: Ruth Abara <ruth@example.org>\nSubject: Wednesday\n\nDear Ruth,\n- [ ] ${INTRO}\n- [ ] ${AIMS}\nMara`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `text: Both done, see you Wednesday`],
	},
	{
		name: 'Outlook on a telephone: all done',
		text:
			`All done.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Mara Lindqvist <mara@example.org>\nSent: Monday, November 23, 2026 9:12:00 AM\nTo: Ruth Abara <ruth@example.org>\nSubject: Wednesday\n\n* ${INTRO}\n* ${AIMS}\n`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: 'a chain that was forwarded',
		text:
			`FYI\n\n---------- Forwarded message ---------\nFrom: Jo Vos <jo@example.org>\nDate: Mon, 23 Nov 2026 at 08:00\nSubject: Re: Wednesday\nTo: Ruth Abara <ruth@example.org>\n\n> - [ ] ${INTRO}\ndone\n\nOn Sun, 22 Nov 2026 Mara wrote:\n>> - [ ] ${AIMS}\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'two people in one answer who do not agree',
		text:
			`> - [ ] ${INTRO}\n[RA] done\n[JV] I do not think so, she never answered\n> - [ ] ${AIMS}\nRuth: done\nJo: not yet`,
		says: [
			`not done: ${INTRO} | done I do not think so, she never answered`,
			`not done: ${AIMS} | Ruth: done Jo: not yet`,
		],
	},
	{
		name: 'a signature without its line',
		text:
			`> - [ ] ${INTRO}\ndone\n\nBest,\nRuth\n\nRuth Abara, MD PhD\nProfessor of Paediatrics\nTel. +46 70 123 45 67\nwww.example.org`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'the notice of a house',
		text:
			`> - [ ] ${INTRO}\ndone\n\nThe information in this e-mail is confidential and may be legally privileged. It is intended solely for the addressee. If you have received this in error, please delete it.\n`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'the notice of a house, in German',
		text:
			`> - [ ] ${INTRO}\nerledigt\n\nDiese E-Mail enthält vertrauliche Informationen. Bitte löschen Sie sie, wenn Sie nicht der Empfänger sind.`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'signs on lines of their own',
		text: `> - [ ] ${INTRO}\n✅\n> - [ ] ${AIMS}\n👍\n> - [ ] ${DOSSIER}\n❌`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `said: ${DOSSIER} | ❌`],
	},
	{
		name: 'boxes in round brackets',
		text: `(x) ${INTRO}\n( ) ${AIMS}\n(X) ${DOSSIER}`,
		says: [`done: ${INTRO}`, `new mentor: ${AIMS}`, `done: ${DOSSIER}`],
	},
	{
		name: 'boxes with other marks',
		text: `> - [ok] ${INTRO}\n> - [v] ${AIMS}\n> - [ x ] ${DOSSIER}`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `done: ${DOSSIER}`],
	},
	{
		name: 'lists below “Done:” and “Not yet:”',
		text: `Done:\n- ${INTRO}\n- ${AIMS}\n\nNot yet:\n- ${DOSSIER}\n\nRuth`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `not done: ${DOSSIER} | Not yet`],
	},
	{
		name: 'done before the words',
		text: `DONE - ${INTRO}\nDONE: ${AIMS}\nNOT YET: ${DOSSIER}`,
		says: [
			`done: introduce mara to ingrid solheim`,
			`done: read the second draft of the aims`,
			`not done: comment on the dossier | NOT YET: ${DOSSIER}`,
		],
	},
	{
		name: 'no longer needed',
		text: `> - [ ] ${INTRO}\nNo longer needed\n> - [ ] ${AIMS}\nplease drop this\n> - [ ] ${DOSSIER}\nobsolete`,
		says: [`said: ${INTRO} | No longer needed`, `said: ${AIMS} | please drop this`, `said: ${DOSSIER} | obsolete`],
	},
	{
		name: 'courtesies that say nothing of being done',
		text: `> - [ ] ${INTRO}\nOk\n> - [ ] ${AIMS}\nWill do\n> - [ ] ${DOSSIER}\nYes`,
		says: [`said: ${INTRO} | Ok`, `said: ${AIMS} | Will do`, `said: ${DOSSIER} | Yes`],
	},
	{
		name: 'on the way',
		text:
			`> - [ ] ${INTRO}\nOn it\n> - [ ] ${AIMS}\nin progress\n> - [ ] ${DOSSIER}\nworking on it, done by Friday`,
		says: [
			`said: ${INTRO} | On it`,
			`said: ${AIMS} | in progress`,
			`due 2026-11-27: ${DOSSIER} | working on it, done by Friday`,
		],
	},
	{
		name: 'Slack, with the name of a sign',
		text: `Mara Lindqvist  9:12 AM\n${INTRO}?\nRuth Abara  9:15 AM\n:white_check_mark:\n`,
		says: [`done: ${INTRO}?`],
	},
	{
		name: 'Signal, copied',
		text: `Mara Lindqvist (23 Nov 2026, 09:12): ${INTRO}\nRuth Abara (23 Nov 2026, 09:20): done`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'Telegram, copied',
		text: `Mara Lindqvist, [23.11.2026 09:12]\n${INTRO}\n\nRuth Abara, [23.11.2026 09:20]\ndone`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'names without times',
		text: `Mara: ${INTRO}?\nRuth: done\nMara: ${AIMS}?\nRuth: not yet`,
		says: [`done: ${INTRO}?`, `not done: ${AIMS}? | not yet`],
	},
	{
		name: 'German without umlauts',
		text: `> - [ ] ${INTRO}\nhabe ich gemacht\n> - [ ] ${AIMS}\nnoch offen\n> - [ ] ${DOSSIER}\nkommt spaeter`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | noch offen`, `said: ${DOSSIER} | kommt spaeter`],
	},
	{
		name: 'French, in other words',
		text:
			`> - [ ] ${INTRO}\nC'est envoyé.\n> - [ ] ${AIMS}\nje n'ai pas eu le temps\n> - [ ] ${DOSSIER}\nPresque fini`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | je n'ai pas eu le temps`, `said: ${DOSSIER} | Presque fini`],
	},
	{
		name: 'Spanish, in other words',
		text: `> - [ ] ${INTRO}\nYa está hecho\n> - [ ] ${AIMS}\nno lo he hecho\n> - [ ] ${DOSSIER}\nCasi listo`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | no lo he hecho`, `said: ${DOSSIER} | Casi listo`],
	},
	{
		name: 'German, denied',
		text:
			`> - [ ] ${INTRO}\nHabe ich nicht gemacht\n> - [ ] ${AIMS}\nist nicht erledigt worden\n> - [ ] ${DOSSIER}\nnicht geschickt`,
		says: [
			`not done: ${INTRO} | Habe ich nicht gemacht`,
			`not done: ${AIMS} | ist nicht erledigt worden`,
			`not done: ${DOSSIER} | nicht geschickt`,
		],
	},
	{
		name: 'French, denied',
		text: `> - [ ] ${INTRO}\nce n'est pas fait\n> - [ ] ${AIMS}\nPas envoyé\n> - [ ] ${DOSSIER}\nnon`,
		says: [`not done: ${INTRO} | ce n'est pas fait`, `not done: ${AIMS} | Pas envoyé`, `said: ${DOSSIER} | non`],
	},
	{
		name: 'Spanish, denied',
		text: `> - [ ] ${INTRO}\nno está hecho\n> - [ ] ${AIMS}\nno enviado\n> - [ ] ${DOSSIER}\nno`,
		says: [`not done: ${INTRO} | no está hecho`, `not done: ${AIMS} | no enviado`, `said: ${DOSSIER} | no`],
	},
	{
		name: 'Italian, Portuguese and Dutch, denied',
		text: `> - [ ] ${INTRO}\nnon è fatto\n> - [ ] ${AIMS}\nnão está feito\n> - [ ] ${DOSSIER}\nniet gedaan`,
		says: [
			`not done: ${INTRO} | non è fatto`,
			`not done: ${AIMS} | não está feito`,
			`not done: ${DOSSIER} | niet gedaan`,
		],
	},
	{
		name: 'Swedish, denied',
		text: `> - [ ] ${INTRO}\ninte klart\n> - [ ] ${AIMS}\när inte klar\n> - [ ] ${DOSSIER}\nej gjort`,
		says: [
			`not done: ${INTRO} | inte klart`,
			`not done: ${AIMS} | är inte klar`,
			`not done: ${DOSSIER} | ej gjort`,
		],
	},
	{
		name: 'done but for something',
		text:
			`> - [ ] ${INTRO}\nDone, except for the last paragraph.\n> - [ ] ${AIMS}\nDone with section 1, not with section 2\n> - [ ] ${DOSSIER}\nDone unless you object`,
		says: [
			`said: ${INTRO} | Done, except for the last paragraph.`,
			`said: ${AIMS} | Done with section 1, not with section 2`,
			`said: ${DOSSIER} | Done unless you object`,
		],
	},
	{
		name: 'ahead, and denied',
		text:
			`> - [ ] ${INTRO}\nThis will not be done before January\n> - [ ] ${AIMS}\nCan't be done\n> - [ ] ${DOSSIER}\nMust be done by you`,
		says: [
			`not done: ${INTRO} | This will not be done before January`,
			`not done: ${AIMS} | Can't be done`,
			`said: ${DOSSIER} | Must be done by you`,
		],
	},
	{
		name: 'something else was sent',
		text:
			`> - [ ] ${INTRO}\nSent you a question about this\n> - [ ] ${AIMS}\nSigned up for another course instead\n> - [ ] ${DOSSIER}\nFinished with this job?`,
		says: [
			`said: ${INTRO} | Sent you a question about this`,
			`said: ${AIMS} | Signed up for another course instead`,
			`said: ${DOSSIER} | Finished with this job?`,
		],
	},
	{
		name: 'begun',
		text:
			`> - [ ] ${INTRO}\nStarted, not finished\n> - [ ] ${AIMS}\nCompleted 2 of 5\n> - [ ] ${DOSSIER}\nMostly done`,
		says: [
			`not done: ${INTRO} | Started, not finished`,
			`said: ${AIMS} | Completed 2 of 5`,
			`said: ${DOSSIER} | Mostly done`,
		],
	},
	{
		name: 'by numbers below unmarked lines',
		text:
			`1 and 3 are done, 2 by Friday.\n\nRuth\n\nFrom: Mara\nSent: Monday, 23 November 2026\nTo: Ruth\n\n1. ${INTRO}\n2. ${AIMS}\n3. ${DOSSIER}`,
		says: [`done: ${INTRO}`, `done: ${DOSSIER}`, `due 2026-11-27: ${AIMS}`],
	},
	{
		name: 'a number in a sentence is no item',
		text: `2 papers were sent to the journal, which took all of last week.\n\n> 1. ${INTRO}\n> 2. ${AIMS}`,
		says: [`text: 2 papers were sent to the journal, which took all of last week.`],
	},
	{
		name: 'an item in capitals is no signature',
		text: `Not yet:\n- ${DOSSIER}\n- ${AIMS}\n\n- Ruth van den Berg`,
		says: [`not done: ${DOSSIER} | Not yet`, `not done: ${AIMS} | Not yet`],
	},
	{
		name: 'a notice broken into lines',
		text:
			`> - [ ] ${INTRO}\ndone\n\nIf you are not the intended recipient of this message, please\ndelete it and tell us at once, and send nothing of\nit to others.`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'a mail about a message is no notice',
		text: `The message to Ingrid went off last Friday, and she liked it.\n\n> - [ ] ${INTRO}\n> - [ ] ${AIMS}`,
		says: [`text: The message to Ingrid went off last Friday, and she liked it.`],
	},
	{
		name: 'praise and promises in the words of “done”',
		text: `> - [ ] ${INTRO}\nWell done!\n> - [ ] ${AIMS}\nConsider it done\n> - [ ] ${DOSSIER}\nNicely done, Mara`,
		says: [
			`said: ${INTRO} | Well done!`,
			`said: ${AIMS} | Consider it done`,
			`said: ${DOSSIER} | Nicely done, Mara`,
		],
	},
	{
		name: 'praise in other languages',
		text: `> - [ ] ${INTRO}\nGut gemacht!\n> - [ ] ${AIMS}\nBien hecho!\n> - [ ] ${DOSSIER}\nBen fatto`,
		says: [`said: ${INTRO} | Gut gemacht!`, `said: ${AIMS} | Bien hecho!`, `said: ${DOSSIER} | Ben fatto`],
	},
	{
		name: 'not before a day is no day by which',
		text:
			`> - [ ] ${INTRO}\nNot before Dec 11\n> - [ ] ${AIMS}\nI can't get to it before Dec 11\n> - [ ] ${DOSSIER}\nnicht vor dem 11. Dezember`,
		says: [
			`said: ${INTRO} | Not before Dec 11`,
			`said: ${AIMS} | I can't get to it before Dec 11`,
			`said: ${DOSSIER} | nicht vor dem 11. Dezember`,
		],
	},
	{
		name: 'short words by number',
		text: `1) yes\n2) no\n3) next week\n\nSent from my iPhone\n\n> 1) ${INTRO}\n> 2) ${AIMS}\n> 3) ${DOSSIER}\n`,
		says: [`said: ${INTRO} | yes`, `said: ${AIMS} | no`, `due 2026-11-30: ${DOSSIER}`],
	},
	{
		name: 'a program that answers while somebody is away',
		text:
			`I am out of the office until 30 November 2026. For urgent matters please contact Joan Petrie.\n\n> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n`,
		says: [`text: I am out of the office until 30 November 2026. For urgent matters please contact Joan Petrie.`],
	},
	{
		name: 'a program that answers in German',
		text:
			`Automatische Antwort: Ich bin bis 30.11.2026 abwesend. Bitte wenden Sie sich an Joan Petrie.\n\n> - [ ] ${INTRO}\n`,
		says: [`text: Automatische Antwort: Ich bin bis 30.11.2026 abwesend. Bitte wenden Sie sich an Joan Petrie.`],
	},
	{
		name: 'a promise that does not begin the sentence',
		text: `The registry I will ask by Friday.\n\n> - [ ] ${INTRO}\n> - [ ] ${AIMS}\n`,
		says: [`new mentor 2026-11-27: The registry I will ask by Friday`],
	},
	{
		name: 'Spanish, Dutch and Italian, in words of every day',
		text: `> - [ ] ${INTRO}\n¡Listo!\n> - [ ] ${AIMS}\nIs gebeurd\n> - [ ] ${DOSSIER}\nnon ho avuto tempo`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, `not done: ${DOSSIER} | non ho avuto tempo`],
	},
	{
		name: 'by their places: the first, the second',
		text: `The first is done, the second by Friday.\n\n${QUOTED}`,
		says: [`done: ${INTRO}`, `due 2026-11-27: ${AIMS}`],
	},
	{
		name: 'by their places, in German and French',
		text: `Das erste ist erledigt, das zweite bis Freitag.\n\nLa première est faite.\n\n${QUOTED}`,
		says: [`done: ${INTRO}`, `due 2026-11-27: ${AIMS}`, `done: ${INTRO}`],
	},
	{
		name: 'a first draft is no first item',
		text: `The first draft is done.\n\n${QUOTED}`,
		says: ['done: first draft'],
	},
	{
		name: 'numbers within one line',
		text: `1) done 2) no 3) by Friday\n\n${NUMBERED}`,
		says: [`done: ${INTRO}`, `said: ${AIMS} | no`, `due 2026-11-27: ${DOSSIER}`],
	},
	{
		name: 'numbers behind a sign, each a sentence',
		text: `#1 – sent this morning. #2 – in progress. #3 – can’t, ask Tomas.\n\n${NUMBERED}`,
		says: [`done: ${INTRO}`, `said: ${AIMS} | in progress.`, `said: ${DOSSIER} | can’t, ask Tomas.`],
	},
	{
		name: 'numbers behind “Re”',
		text: `Re 1: done. Re 2: after the grant deadline.\n\n${NUMBERED}`,
		says: [`done: ${INTRO}`, `said: ${AIMS} | after the grant deadline.`],
	},
	{
		name: 'numbers with a colon',
		text: `1: done\n2: ok\n3: Friday\n\n${NUMBERED}`,
		says: [`done: ${INTRO}`, `said: ${AIMS} | ok`, `due 2026-11-27: ${DOSSIER}`],
	},
	{
		name: 'numbers behind what is said of them',
		text: `I’ve done 1 and 3.\n\n${NUMBERED}`,
		says: [`done: ${INTRO}`, `done: ${DOSSIER}`],
	},
	{
		name: '“Done both” above two',
		text: `Done both!\n\n${QUOTED}`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`],
	},
	{
		name: '“Done!” above two is shown and ticks neither',
		text: `Done!\n\n${QUOTED}`,
		says: ['text: Done!'],
	},
	{
		name: 'a verdict on a single item: not done',
		text: `Not done. Sorry!\n\n> - [ ] ${INTRO}`,
		says: [`not done: ${INTRO} | Not done.`],
	},
	{
		name: 'a verdict on a single item: will be',
		text: `Will be done by Friday.\n\n> - [ ] ${INTRO}`,
		says: [`due 2026-11-27: ${INTRO} | Will be done by Friday.`],
	},
	...[
		'As good as done',
		'hardly done',
		'sent back to you unread',
		'Done is better than perfect, so I’d rather wait',
		'so gut wie erledigt',
		'kaum fertig',
		'quasiment fait',
		'zo goed als klaar',
		'Is this not done already?',
	].map(words => ({
		name: `ticks nothing: ${words}`,
		text: `> - [ ] ${INTRO}\n${words}`,
		says: [`said: ${INTRO} | ${words}`],
	})),
	{
		name: '“done by Friday” is a promise, “sent, the next by Friday” is not',
		text: `> - [ ] ${INTRO}\nDone by Friday\n> - [ ] ${AIMS}\nSent, the next one by Friday`,
		says: [`due 2026-11-27: ${INTRO}`, `done: ${AIMS} | Sent, the next one by Friday`],
	},
	{
		name: 'what is denied behind “but”',
		text: `I did the introduction, but not the aims.\n\n${QUOTED}`,
		says: ['text: I did the introduction, but not the aims.'],
	},
	{
		name: 'answers behind arrows and stars in what is quoted',
		text: `> ☐ ${INTRO}  -> erledigt\n> ☐ ${AIMS} -> bis 4.12.\n> ☐ ${DOSSIER} ***by Friday***`,
		says: [`done: ${INTRO}`, `due 2026-12-04: ${AIMS}`, `due 2026-11-27: ${DOSSIER}`],
	},
	{
		name: 'what one is asked for by “I would suggest you”, and promised without “I”',
		text: 'I would suggest you submit the abstract by 1 December.\n\nThe aims are on my desk, will do by Friday.',
		says: [
			'new mentee 2026-12-01: I would suggest you submit the abstract by 1 December',
			'new mentor 2026-11-27: The aims are on my desk, will do by Friday',
		],
	},
	{
		name: 'who is away promises nothing',
		text: `Mara, I am on leave until Thursday. For urgent matters please call Tomas.\n\n${QUOTED}`,
		says: ['text: Mara, I am on leave until Thursday. For urgent matters please call Tomas.'],
	},
	...([
		['yes, yes, no', ['said', 'said', 'said'], ['yes', 'yes', 'no']],
		['Oui, oui, non.', ['said', 'said', 'said'], ['Oui', 'oui', 'non']],
		['ja, ja, nein', ['said', 'said', 'said'], ['ja', 'ja', 'nein']],
		['sí / sí / no', ['said', 'said', 'said'], ['sí', 'sí', 'no']],
		['sim, sim, não', ['said', 'said', 'said'], ['sim', 'sim', 'não']],
		['ja\nja\nnee', ['said', 'said', 'said'], ['ja', 'ja', 'nee']],
		['sì, sì, no', ['said', 'said', 'said'], ['sì', 'sì', 'no']],
		['✓ ✓ ✗', ['done', 'done', 'said'], ['', '', '✗']],
		['Done. Done. Not yet.', ['done', 'done', 'not done'], ['', '', 'Not yet']],
		['- done\n- done\n- done', ['done', 'done', 'done'], ['', '', '']],
		['1. done 2. next week 3 no', ['done', 'due 2026-11-30', 'said'], ['', '', 'no']],
		['1 erledigt, 2 nächste Woche, 3 nein', ['done', 'due 2026-11-30', 'said'], ['', '', 'nein']],
		['1) fait 2) vendredi 3) non', ['done', 'due 2026-11-27', 'said'], ['', '', 'non']],
		['1. hecho\n2. el viernes\n3. no', ['done', 'due 2026-11-27', 'said'], ['', '', 'no']],
		['first two done, third by Friday', ['done', 'done', 'due 2026-11-27'], ['', '', '']],
	] as const).flatMap(([words, states, comments]) =>
		[LISTED, NUMBERED].map((list, index) => ({
			name: `of each of three, in their order: ${JSON.stringify(words)}, ${index}`,
			text: `Hi Mara,\n\n${words}\n\nRuth\n\n${list}`,
			says: [INTRO, AIMS, DOSSIER].map((item, at) =>
				`${states[at]}: ${[item, comments[at]].filter(Boolean).join(' | ')}`
			),
		}))
	),
	...([
		['All done except the second.', [INTRO, DOSSIER]],
		['Everything but the last is done.', [INTRO, AIMS]],
		['Alles erledigt außer dem zweiten.', [INTRO, DOSSIER]],
		['Tout est fait sauf le deuxième.', [INTRO, DOSSIER]],
		['Todo hecho excepto el segundo.', [INTRO, DOSSIER]],
		['Tudo feito exceto o segundo.', [INTRO, DOSSIER]],
		['Alles gedaan behalve de tweede.', [INTRO, DOSSIER]],
		['Tutto fatto tranne il secondo.', [INTRO, DOSSIER]],
		['First two done', [INTRO, AIMS]],
		['The last one is done.', [DOSSIER]],
		['Die ersten beiden sind erledigt.', [INTRO, AIMS]],
		['Les deux premiers sont faits.', [INTRO, AIMS]],
		['Los dos primeros están hechos.', [INTRO, AIMS]],
		['Os dois primeiros estão feitos.', [INTRO, AIMS]],
		['De eerste twee zijn klaar.', [INTRO, AIMS]],
		['I primi due sono fatti.', [INTRO, AIMS]],
		['Only the first is done.', [INTRO]],
		['Nur der zweite ist erledigt.', [AIMS]],
		['Solo el primero está hecho.', [INTRO]],
		['Alleen de eerste is klaar.', [INTRO]],
		['Done with the second.', [AIMS]],
		['C’est fait pour les deux premiers.', [INTRO, AIMS]],
	] as const).map(([words, done]) => ({
		name: `of some of three: ${words}`,
		text: `${words}\n\n${LISTED}`,
		says: done.map(item => `done: ${item}`),
	})),
	...[
		'yes, no',
		'yes, yes, no, yes',
		'Yes and no.',
		'all but 2 done',
		'everything done except 3',
		'Everything is done but I am not happy with the aims.',
		'All sent except the dossier, which needs another week.',
		'Done, done.',
		'Alles erledigt, außer dem Brief.',
		'Only two are done.',
		'Fatto solo il primo.',
		'Half done.',
		'Mostly done!',
	].map(words => ({
		name: `shown, and ticks nothing: ${words}`,
		text: `${words}\n\n${LISTED}`,
		says: [`text: ${words}`],
	})),
	{
		name: 'below all that is quoted, only the first',
		text: `${LISTED}\n\nOnly the first is done.\n\nRuth`,
		says: [`done: ${INTRO}`],
	},
	{
		name: 'below all that is quoted, and what else is said is of none of them',
		text: `${LISTED}\n\nAll done except the last.\n\nI will call the dean by 4 Dec.\n\nRuth`,
		says: [`done: ${INTRO}`, `done: ${AIMS}`, 'new mentor 2026-12-04: Call the dean by 4 Dec'],
	},
	{
		name: 'Teams: the time before the name',
		text: `[10:32] Mara Lindqvist\n- [ ] ${INTRO}\n- [ ] ${AIMS}\n[10:40 AM] Ruth Abara\ndone, not yet`,
		says: [`done: ${INTRO}`, `not done: ${AIMS} | not yet`],
	},
	{
		name: 'WhatsApp: numbers in one message for those of another',
		text:
			`[23/11/2026, 10:32:01] Mara Lindqvist: 1. ${INTRO}\n2. ${AIMS}\n[23/11/2026, 10:40:01] Ruth Abara: 1 done 2 Friday`,
		says: [`done: ${INTRO}`, `due 2026-11-27: ${AIMS}`],
	},
];
