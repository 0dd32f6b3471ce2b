import assert from 'node:assert/strict';
import { actionsIn, pastedHomework } from '../../../src/core/edit/pastedHomework.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';

/** The note after pasting at the `|`. */
function paste(marked: string, pasted: string): string | undefined {
	const start = marked.indexOf('|');
	const text = marked.slice(0, start) + marked.slice(start + 1);
	const written = pastedHomework(
		{ text, start, end: start, path: 'meetings/a.md', options: DEFAULT_NOTE_OPTIONS },
		pasted,
	);
	return written === undefined ? undefined : text.slice(0, start) + written + text.slice(start);
}

const HEAD = '---\ntype: meeting\ndate: 2026-11-20\n---\n\n';
const HOMEWORK = `${HEAD}## Homework — mentor\n\n`;

/** What is pasted, from where; and the items, `  ` further in for each level. */
const SHAPES: readonly (readonly [from: string, pasted: string, items: readonly string[]])[] = [
	['Word, bullets with tabs', '•\tSend\r\n•\tAsk\r\n', ['- [ ] Send', '- [ ] Ask']],
	['Word, levels without an indent', '•\tSend\r\no\tto Ruth\r\n▪\tby mail\r\no\tto Ida\r\n•\tAsk', [
		'- [ ] Send',
		'  - [ ] to Ruth',
		'    - [ ] by mail',
		'  - [ ] to Ida',
		'- [ ] Ask',
	]],
	['Word, signs of its Symbol and Wingdings', '\uF0B7\tSend\n\uF0A7\tdeeper\n\uF0B7\tAsk', [
		'- [ ] Send',
		'  - [ ] deeper',
		'- [ ] Ask',
	]],
	['Word, boxes of Wingdings', '\uF0A8 Send\n\uF0FE Ask', ['- [ ] Send', '- [x] Ask']],
	['ticks and crosses', '✓ Send\n✗ Ask\n✘ Write', ['- [x] Send', '- [ ] Ask', '- [ ] Write']],
	['crosses alone', '✗ Send\n✗ Ask', ['- [x] Send', '- [x] Ask']],
	['coloured marks', '✅ Send\n❌ Ask', ['- [x] Send', '- [ ] Ask']],
	['Word, check boxes', '☐ Send\n☒ Ask', ['- [ ] Send', '- [x] Ask']],
	['Word, a soft break in an item', '•\tSend\vthe draft\n•\tAsk', ['- [ ] Send the draft', '- [ ] Ask']],
	['Word, numbers and letters', '1.\tSend\na.\tto Ruth\nb.\tto Ida\ni.\tby mail\n2.\tAsk', [
		'- [ ] Send',
		'  - [ ] to Ruth',
		'  - [ ] to Ida',
		'    - [ ] by mail',
		'- [ ] Ask',
	]],
	['Word, an outline of numbers', '1.\tSend\n1.1.\tto Ruth\n1.2.\tto Ida\n2.\tAsk', [
		'- [ ] Send',
		'  - [ ] to Ruth',
		'  - [ ] to Ida',
		'- [ ] Ask',
	]],
	['a list by letters', 'a) Send\nb) Ask\nc) Read', ['- [ ] Send', '- [ ] Ask', '- [ ] Read']],
	['letters as far as i', 'g) Send\nh) Ask\ni) Read\nj) Rest', [
		'- [ ] Send',
		'- [ ] Ask',
		'- [ ] Read',
		'- [ ] Rest',
	]],
	['Roman numbers', 'i) Send\nii) Ask\niii) Read', ['- [ ] Send', '- [ ] Ask', '- [ ] Read']],
	['numbers in brackets', '(1) Send\n(2) Ask', ['- [ ] Send', '- [ ] Ask']],
	['numbers with an escaped point', '1\\. Send\n2\\. Ask', ['- [ ] Send', '- [ ] Ask']],
	['circled numbers', '① Send\n② Ask', ['- [ ] Send', '- [ ] Ask']],
	['a no-break space behind the bullet', '-\u00A0Send\n-\u00A0Ask', ['- [ ] Send', '- [ ] Ask']],
	['a no-break space behind the number', '1.\u00A0Send\n2.\u202FAsk', ['- [ ] Send', '- [ ] Ask']],
	['a tab as nesting', '• Send\n\t◦ sub\n• Ask', ['- [ ] Send', '  - [ ] sub', '- [ ] Ask']],
	['the same sign, further in', '- Send\n    - sub\n        - deeper\n- Ask', [
		'- [ ] Send',
		'  - [ ] sub',
		'    - [ ] deeper',
		'- [ ] Ask',
	]],
	['no-break spaces as nesting', '• Send\n\u00A0\u00A0\u00A0\u00A0• sub\n• Ask', [
		'- [ ] Send',
		'  - [ ] sub',
		'- [ ] Ask',
	]],
	['tabs only', 'Send\n\tto Ruth\nAsk', ['- [ ] Send', '  - [ ] to Ruth', '- [ ] Ask']],
	['Google Docs', '● Send\n   ○ sub\n      ■ deeper\n● Ask', [
		'- [ ] Send',
		'  - [ ] sub',
		'    - [ ] deeper',
		'- [ ] Ask',
	]],
	['Google Docs as Markdown', '- \\[ \\] Send\n- \\[x\\] Ask', ['- [ ] Send', '- [x] Ask']],
	['pandoc and remark', '* \\[/] Send\n* \\[x] Ask', ['- [/] Send', '- [x] Ask']],
	['boxes of one’s own', '- [/] Send\n- [-] Ask\n- [X] Read', ['- [/] Send', '- [-] Ask', '- [X] Read']],
	['words of Logseq and Org', '- DONE Ask\n- TODO Send\n- DOING Read', ['- [x] Ask', '- [ ] Send', '- [/] Read']],
	['numbers of an outline', '1. Send\n1.1 to Ruth\n1.2 to Ida\n2. Ask', [
		'- [ ] Send',
		'  - [ ] to Ruth',
		'  - [ ] to Ida',
		'- [ ] Ask',
	]],
	['numbers of an outline alone', '1.1 Send\n1.2 Ask', ['- [ ] Send', '- [ ] Ask']],
	['decimals that are none', '1.5 mg are enough\n2.5 mg too', ['- [ ] 1.5 mg are enough', '- [ ] 2.5 mg too']],
	['capital letters in a row', 'A. Send\nB. Ask', ['- [ ] Send', '- [ ] Ask']],
	['sentences that end with a letter', 'a;\nb;\nc.', ['- [ ] a;', '- [ ] b;', '- [ ] c.']],
	['ticks and blanks in brackets', '[✓] Ask\n[_] Send\n[✔] Read', ['- [x] Ask', '- [ ] Send', '- [x] Read']],
	['stars of Org', '* TODO Send\n** DONE sub\n* TODO Ask', ['- [ ] Send', '  - [x] sub', '- [ ] Ask']],
	['ticks of a web page', '☑ Send\n☐ Ask', ['- [x] Send', '- [ ] Ask']],
	['emoji', '✅ Send\n⬜ Ask', ['- [x] Send', '- [ ] Ask']],
	['a bullet and a box', '• ☐ Send\n• ☑ Ask', ['- [ ] Send', '- [x] Ask']],
	['white and black squares', '□ Send\n■ Ask', ['- [ ] Send', '- [x] Ask']],
	['black squares alone', '▪ Send\n▪ Ask', ['- [ ] Send', '- [ ] Ask']],
	['middle dots', '· Send\n· Ask', ['- [ ] Send', '- [ ] Ask']],
	['triangles', '‣ Send\n‣ Ask', ['- [ ] Send', '- [ ] Ask']],
	['minus and dashes', '− Send\n– Ask\n— Read', ['- [ ] Send', '- [ ] Ask', '- [ ] Read']],
	['a hyphen bullet', '⁃ Send\n⁃ Ask', ['- [ ] Send', '- [ ] Ask']],
	['no space behind the bullet', '•Send\n•Ask', ['- [ ] Send', '- [ ] Ask']],
	['arrows', '→ Send\n-> Ask\n➢\tRead', ['- [ ] Send', '- [ ] Ask', '- [ ] Read']],
	['Outlook, signs of Wingdings as letters', '§\tSend\n§\tAsk', ['- [ ] Send', '- [ ] Ask']],
	['empty brackets', '[] Send\n[x] Ask\n[ ]Read', ['- [ ] Send', '- [x] Ask', '- [ ] Read']],
	['round brackets', '( ) Send\n(x) Ask', ['- [ ] Send', '- [x] Ask']],
	['Teams, whose words they are', '[10:32] Ruth Abara\nSend\n[10:33] Mara Lind\nAsk', ['- [ ] Send', '- [ ] Ask']],
	['a line that leads to the list', 'Actions:\n• Send\n• Ask', ['Actions:', '', '- [ ] Send', '- [ ] Ask']],
	['two lists with their heads', 'Ruth:\n- Send\nMara:\n- Ask', [
		'Ruth:',
		'',
		'- [ ] Send',
		'',
		'Mara:',
		'',
		'- [ ] Ask',
	]],
	['a paragraph behind the list', '• Send\n• Ask\n\nUntil Friday', ['- [ ] Send', '- [ ] Ask', '', 'Until Friday']],
	['a line that goes on', '1. Send\n   the draft\n2. Ask', ['- [ ] Send the draft', '- [ ] Ask']],
	['words that look like bullets', 'A. Solheim: call\n10 mg are enough\n-5 degrees', [
		'- [ ] A. Solheim: call',
		'- [ ] 10 mg are enough',
		'- [ ] -5 degrees',
	]],
	['a bold beginning', '**Send** it\n**Ask** her', ['- [ ] **Send** it', '- [ ] **Ask** her']],
	['signs that cannot be seen', '\uFEFF•\u200B Send\n• Ask', ['- [ ] Send', '- [ ] Ask']],
	['fields stay', '• Send 📅 2026-12-04\n• Ask @mentor due:2026-12-01', [
		'- [ ] Send 📅 2026-12-04',
		'- [ ] Ask @mentor due:2026-12-01',
	]],
];

const MAILS: readonly (readonly [what: string, mail: string, items: readonly string[] | undefined])[] = [
	['a short one', 'Hi Mara,\nGood page. I will write to Ingrid by Dec 4. The rest is fine.\nRuth', [
		'- [ ] I will write to Ingrid by Dec 4.',
	]],
	[
		'a list in it',
		'Dear Mara,\n\nthank you for today.\n\n1. Send the draft\n2. Ask Dr. Eklund\n\nBest wishes,\n'
		+ 'Ruth Abara, MD\nDivision of Cardiology',
		['- [ ] Send the draft', '- [ ] Ask Dr. Eklund'],
	],
	[
		'answers between what is quoted',
		'> Could you look at the aims?\nYes, by Friday.\n\n> And the letter for the award?\n'
		+ 'I will ask Ingrid for it.',
		['- [ ] Could you look at the aims? Yes, by Friday.', '- [ ] I will ask Ingrid for it.'],
	],
	[
		'an older mail below',
		'Please send the CV.\n\nThanks,\nRuth\n\nOn Fri, 20 Nov 2026 at 10:11, Mara Lind <mara@example.org>\n'
		+ 'wrote:\n> I will read it.',
		['- [ ] Please send the CV.'],
	],
	[
		'Outlook’s older mail below',
		'Hello Mara,\n\nCould you book the room?\n\nRuth\n\n________________________________\nFrom: Mara Lind\n'
		+ 'Sent: Friday\nTo: Ruth\nSubject: Room\n\nI will do more',
		['- [ ] Could you book the room?'],
	],
	[
		'with its headers',
		'From: Ruth Abara\nTo: Mara Lind\nSubject: Next steps\n\nMara,\n\n• Send the draft\n• Ask Ida\n\n-- \n'
		+ 'Ruth Abara\nDivision of Cardiology',
		['- [ ] Send the draft', '- [ ] Ask Ida'],
	],
	[
		'wrapped lines',
		'Hi Mara,\n\nI will write to the committee about the letter that they have\n'
		+ 'still not sent. Please read Prof. Eklund’s page before we meet.\n\nCheers\nRuth',
		[
			'- [ ] I will write to the committee about the letter that they have still not sent.',
			'- [ ] Please read Prof. Eklund’s page before we meet.',
		],
	],
	['a postscript', 'Hi Mara, I will call Ida tomorrow.\n\nBest\nRuth\n\nP.S. Please bring the CV.', [
		'- [ ] I will call Ida tomorrow.',
		'- [ ] Please bring the CV.',
	]],
	['from a telephone', 'Hi,\nplease send the draft and the CV.\nSent from my iPhone', [
		'- [ ] please send the draft and the CV.',
	]],
	['another language', 'Liebe Mara,\n\nich schreibe Ingrid. Du liest das Kapitel.\n\nViele Grüße\nRuth', [
		'- [ ] ich schreibe Ingrid.',
		'- [ ] Du liest das Kapitel.',
	]],
	['only what is quoted', '> Send\n> Ask', undefined],
	['nothing but a greeting', 'Hi Mara,\n\nBest,\nRuth', undefined],
];

suite('pasting a list as homework', () => {
	for (const [from, pasted, items] of SHAPES) {
		test(`from elsewhere: ${from}`, () => {
			assert.deepEqual(actionsIn(pasted), items);
			assert.equal(paste(`${HOMEWORK}|\n`, pasted), `${HOMEWORK}${items.join('\n')}\n`);
		});
	}

	for (const [what, mail, items] of MAILS) {
		test(`a mail: ${what}`, () => assert.deepEqual(actionsIn(mail), items));
	}

	test('an open item that stands there takes no ticked one, and its bullet is kept', () => {
		assert.equal(paste(`${HOMEWORK}- [ ] |\n`, '☒ Send\n☐ Ask'), undefined);
		assert.equal(paste(`${HOMEWORK}* |\n`, '☒ Send\n☐ Ask'), `${HOMEWORK}* [x] Send\n* [ ] Ask\n`);
	});

	test('each line is an item, whatever its bullet', () => {
		assert.deepEqual(actionsIn('Send the draft\r\n\r\nAsk Ruth\n'), ['- [ ] Send the draft', '- [ ] Ask Ruth']);
		assert.deepEqual(actionsIn('• Send\n  the draft\n* [x] Ask Ruth\n3) Rest'), [
			'- [ ] Send the draft',
			'- [x] Ask Ruth',
			'- [ ] Rest',
		]);
	});

	test('one line, and what is more than a list, is not offered', () => {
		for (
			const text of [
				'',
				'One line',
				'# Heading\n- a\n- b',
				'```\na\nb\n```',
				'| a | b |\n|--|--|',
				'> a\n> b',
				'---\na\n---',
			]
		) { assert.equal(actionsIn(text), undefined, text); }
	});

	test('it goes in at an empty line and goes on with an empty item', () => {
		const items = '- [ ] Send\n- [ ] Ask\n';
		assert.equal(paste(`${HOMEWORK}|\n`, 'Send\nAsk'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- |\n`, 'Send\nAsk'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- [ ] |\n`, '- Send\n- Ask'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- [ ] Before\n|\n`, 'Send\nAsk'), `${HOMEWORK}- [ ] Before\n${items}`);
	});

	test('it is not offered where it would not be homework', () => {
		for (
			const note of [
				`${HEAD}## Discussion\n\n|\n`,
				`${HOMEWORK}Words |\n`,
				`${HOMEWORK}|words\n`,
				`${HOMEWORK}\`\`\`\n|\n\`\`\`\n`,
				'---\ntype: meeting\n|\n---\n',
				`# No note\n\n## Homework\n\n|\n`,
			]
		) {
			assert.equal(paste(note, 'Send\nAsk'), undefined, note);
		}
	});
});
