import assert from 'node:assert/strict';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { bringIn, peopleOf } from '../../../src/core/bringIn/bringIn.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { readWord } from '../../../src/core/bringIn/word/readWord.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';

/** Read in English, by Sofia Brandt, mentee of Anders Holm: path, text, day, homework (`text → owner due`), people. */
type Fresh = readonly [
	path: string,
	text: string,
	date: string,
	homework: Readonly<Record<string, string>>,
	people?: readonly string[],
];

const PAIR: KnownPair = { reference: 'holm', mentor: 'Anders Holm', mentee: 'Sofia Brandt', mine: 'mentee' };

const FRESH: readonly Fresh[] = [
	[
		'notes/2019/holm mar.md',
		'Anders Holm -- 14/3/2019, his office, 40min\n\ndiscussed:\n  * K23 resubmission (score 34), AH thinks june cycle\n  * night shifts are killing writing time\nagreed:\n  * AH emails Priya re biostat hours\n  * SB -> new specific aims, 2 pp max, to him by 28/3\n  * AH: LoR for the travel grant (deadline 1 Apr!!)\nnext time: 11 April 10:00\n',
		'2019-03-14',
		{
			'AH emails Priya re biostat hours': 'mentor',
			'SB -> new specific aims, 2 pp max, to him by 28/3': 'mentee 2019-03-28',
			'AH: LoR for the travel grant (deadline 1 Apr!!) next time: 11 April 10:00': 'mentor 2019-04-01',
		},
		[],
	],
	[
		'Besprechung_Holm_2022-05-17.md',
		'# Besprechung mit Prof. Holm (17.05.2022)\n\nAnwesend: Holm, Brandt\n\n**Thema 1: Habilitation**\nKumulativ möglich, 6 Erstautorschaften nötig (aktuell 4).\n\n**To-dos**\n- [ ] Brandt: Publikationsliste bis 31.05. an Holm\n- [ ] Holm: fragt beim Dekanat nach der neuen Ordnung (bis Ende Juni)\n- [x] Brandt: Ethikantrag eingereicht\n- [ ] beide: Termin mit Statistik im Juli\n\nNächstes Treffen: 21.06.2022, 16 Uhr\n',
		'2022-05-17',
		{
			'Brandt: Publikationsliste bis 31.05. an Holm': 'mentee 2022-05-31',
			'Holm: fragt beim Dekanat nach der neuen Ordnung (bis Ende Juni)': 'mentor 2022-06-30',
			'beide: Termin mit Statistik im Juli': 'mentor+mentee',
		},
		['Prof. Holm', 'Brandt'],
	],
	[
		'CR réunion 2021.md',
		"# CR – Point avec Anders Holm, le 8 novembre 2021\n\nPrésents : A. Holm, S. Brandt\n\n## Décisions\n- viser *Kidney Int* plutôt que *JASN*\n\n## À faire\n- Sofia : envoyer la figure 3 corrigée (avant le 19/11)\n- Anders : relire la discussion d'ici fin novembre\n- Anders : écrire à la Pr Lemaire pour le poste\n",
		'2021-11-08',
		{
			'Sofia : envoyer la figure 3 corrigée (avant le 19/11)': 'mentee 2021-11-19',
			"Anders : relire la discussion d'ici fin novembre": 'mentor 2021-11-30',
			'Anders : écrire à la Pr Lemaire pour le poste': 'mentor',
		},
		['Anders Holm', 'S. Brandt', 'Sofia'],
	],
	[
		'Reunión Holm.md',
		'---\ntags: [mentoría]\nfecha: 2023-02-06\n---\n# Reunión con Anders Holm\n\nPendientes\n- [ ] yo: enviar el resumen al congreso antes del 15 de febrero\n- [ ] Anders: presentarme a la Dra. Ibáñez\n- [ ] revisar el presupuesto 📅 2023-02-20\n',
		'2023-02-06',
		{
			'yo: enviar el resumen al congreso antes del 15 de febrero': 'mentee',
			'Anders: presentarme a la Dra. Ibáñez': 'mentor',
			'revisar el presupuesto': ' 2023-02-20',
		},
		['Anders Holm'],
	],
	[
		'Notion/Holm 1on1 3f2a9c1b4d5e6f708192a3b4c5d6e7f8.md',
		'# Holm 1on1\n\nDate: September 12, 2024\nAttendees: Anders Holm, Sofia Brandt\nStatus: Done\n\n## Notes\n\n- R01 idea: transplant registry\n    - too broad, cut aim 3\n\n## Action Items\n\n- [ ]  Anders Holm: intro to registry PI\n- [ ]  Sofia Brandt: 1-page concept → September 26, 2024\n- [x]  Sofia Brandt: renew IRB\n',
		'2024-09-12',
		{
			'Anders Holm: intro to registry PI': 'mentor',
			'Sofia Brandt: 1-page concept → September 26, 2024': 'mentee 2024-09-26',
		},
		['Anders Holm', 'Sofia Brandt'],
	],
	[
		'Obsidian/2025-01-20 Holm.md',
		'---\ntype:\naliases: []\npeople:\n  - "[[Anders Holm]]"\n---\n# [[2025-01-20]] with [[Anders Holm]]\n\n> [!todo] \n> - [ ] #task send him the cover letter 📅 2025-01-27 ⏫\n> - [ ] [[Anders Holm]] to read chapter 2 🛫 2025-02-01\n\nSome %%note to self%% text.\n- [/] half-done slide deck ➕ 2025-01-20\n',
		'2025-01-20',
		{
			'#task send him the cover letter': ' 2025-01-27',
			'Anders Holm to read chapter 2': 'mentor',
			'half-done slide deck': 'mentee',
		},
		['Anders Holm'],
	],
	[
		'logseq/journals/2024_06_03.md',
		'- [[Meeting]] with [[Anders Holm]] #mentoring\n  collapsed:: true\n\t- topics\n\t\t- clinic load\n\t- TODO Send Anders the offer letter\n\t  SCHEDULED: <2024-06-10 Mon>\n\t- DOING cohort figure\n\t  DEADLINE: <2024-06-20 Thu>\n\t- WAITING Anders: ask chair about FTE\n\t- DONE IRB\n',
		'2024-06-03',
		{
			'Send Anders the offer letter SCHEDULED: <2024-06-10 Mon>': 'mentee 2024-06-10',
			'cohort figure DEADLINE: <2024-06-20 Thu>': 'mentee 2024-06-20',
			'Anders: ask chair about FTE': 'mentor',
		},
		['Anders Holm'],
	],
	[
		'Google/Mentoring doc.md',
		'# **Mentoring meeting – Anders & Sofia**\n\n**Date:** Oct 3, 2025  \n**Attendees:** [Anders Holm](mailto:a@h.no), [Sofia Brandt](mailto:s@b.no)\n\n## **Action items**\n\n* [ ] [Anders Holm](mailto:a@h.no) forward the RFA *by Oct 10*  \n* [ ] [Sofia Brandt](mailto:s@b.no) reply to reviewer 2  \n* [ ] Sofia Brandt \\- draft LOI, 15 Oct\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>\n',
		'2025-10-03',
		{
			'Anders Holm forward the RFA by Oct 10': 'mentor 2025-10-10',
			'Sofia Brandt reply to reviewer 2': 'mentee',
			'Sofia Brandt - draft LOI, 15 Oct': 'mentee 2025-10-15',
		},
		['Anders Holm', 'Sofia Brandt'],
	],
	[
		'vergadering.md',
		'# Overleg met Anders Holm – dinsdag 12 april 2022\n\nActiepunten\n| Wie | Wat | Wanneer |\n|---|---|---|\n| Sofia | abstract insturen | 22 april |\n| Anders | contact met METC | 1 mei |\n',
		'2022-04-12',
		{ 'abstract insturen': 'mentee 2022-04-22', 'contact met METC': 'mentor 2022-05-01' },
		['Anders Holm'],
	],
	[
		'ruth-onenote.md',
		'Anders - ward round + career chat\n\nTuesday, 9 January 2024\n\n14:05\n\n☐ me: CV in NIH format\n\n☐ Anders: call NIDDK program officer\n\n☑ me: sign up for ARCS course\n\nWorried about childcare in March. He suggested asking for a bridge.\n',
		'2024-01-09',
		{ 'me: CV in NIH format': 'mentee', 'Anders: call NIDDK program officer': 'mentor' },
		['Anders'],
	],
	[
		'20180622 mtg.md',
		'22-Jun-18 AH/SB\n\n- F32 vs K: go K\n- SB to talk to Dr Okafor (by Wed 27 Jun)\n- AH to nominate SB for the young investigator award, nomination closes Sept 1\n- ? move clinic to Thursday\n\nAction: SB circulate minutes\n',
		'2018-06-22',
		{
			'SB to talk to Dr Okafor (by Wed 27 Jun)': 'mentee 2018-06-27',
			'AH to nominate SB for the young investigator award, nomination closes Sept 1': 'mentor 2018-09-01',
			'Action: SB circulate minutes': 'mentee',
		},
		[],
	],
];

const read = (path: string, text: string) =>
	bringIn({ path, text, today: day('2026-11-30'), pairs: [PAIR], noteOptions: DEFAULT_NOTE_OPTIONS, l10n: ENGLISH });

function promised(path: string, text: string): Record<string, string> {
	return Object.fromEntries(
		read(path, text)!.homework.map((
			{ text: words, owners, due },
		) => [words, [owners.join('+'), ...due ? [due] : []].join(' ')]),
	);
}

suite('old notes of other years, languages and tools, in an English window', () => {
	for (const [path, text, date, homework, people] of FRESH) {
		test(path, () => {
			const brought = read(path, text)!;
			assert.deepEqual([brought.type, brought.date, brought.pair?.reference], ['meeting', date, 'holm']);
			assert.deepEqual(promised(path, text), homework);
			if (people) { assert.deepEqual(peopleOf(text, path), people); }
			const parsed = parseNote(applyEdits(text, brought.edits), path);
			assert.deepEqual(parsed.problems.filter(({ severity }) => severity !== 'information'), []);
			assert.equal(parsed.note?.fields.date?.date, date);
		});
	}

	test('an empty `type:`, as templates of Obsidian have it, is filled in where it stands', () => {
		const text = '---\r\ntype:\r\ndate: \r\nTags: x\r\n---\r\n# With Anders Holm, 3 Sept 2026\r\n';
		const after = applyEdits(text, read('a.md', text)!.edits);
		assert.equal(
			after,
			'---\r\ntype: meeting\r\ndate: 2026-09-03 \r\nTags: x\r\nmentorship: holm\r\n---\r\n# With Anders Holm, 3 Sept 2026\r\n',
		);
		assert.equal(read('a.md', text.replace('type:', 'type: recipe')), undefined);
	});

	const para = (text: string, more: object = {}) => new Paragraph({ children: [new TextRun(text)], ...more });
	const row = (...cells: readonly string[]) =>
		new TableRow({ children: cells.map(text => new TableCell({ children: [para(text)] })) });
	const bullet = { bullet: { level: 0 } };
	const words:
		readonly (readonly [string, readonly (Paragraph | Table)[], string, Readonly<Record<string, string>>])[] = [
			[
				'minutes.md',
				[
					para('Minutes of mentoring meeting', { heading: HeadingLevel.HEADING_1 }),
					para('Date: 14 March 2023'),
					para('Present: Anders Holm, Sofia Brandt'),
					new Table({
						rows: [
							row('Action', 'Owner', 'Deadline'),
							row('Submit the letter', 'SB', '31 March'),
							row('Ask the dean', 'AH', 'end of April'),
						],
					}),
				],
				'2023-03-14',
				{ 'Submit the letter': 'mentee 2023-03-31', 'Ask the dean': 'mentor 2023-04-30' },
			],
			[
				'Gesprächsnotiz.md',
				[
					para('Gesprächsnotiz Holm / Brandt, 9. Juni 2021', { heading: HeadingLevel.HEADING_1 }),
					new Paragraph({ children: [new TextRun({ text: 'Nächste Schritte', bold: true })] }),
					para('Brandt: Poster bis 20. Juni', bullet),
					para('Holm: Gutachten schreiben', bullet),
				],
				'2021-06-09',
				{ 'Brandt: Poster bis 20. Juni': 'mentee 2021-06-20', 'Holm: Gutachten schreiben': 'mentor' },
			],
		];
	for (const [path, children, date, homework] of words) {
		test(`from Word, with its own style of lists: ${path}`, async () => {
			const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
			const text = await readWord(new Uint8Array(bytes));
			assert.ok(typeof text === 'object', String(text));
			assert.equal(read(path, text.markdown)?.date, date);
			assert.deepEqual(promised(path, text.markdown), homework);
		});
	}
});
