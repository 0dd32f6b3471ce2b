import fc from 'fast-check';
import { NOTE_TYPES } from '../../src/core/model/vocabulary.ts';
import type { Files } from './noteBuilder.ts';

/** Stands in every private place of the notebooks made here, and nowhere else. */
export const SECRET = 'xsecretx';

const DAYS = [
	'2026-09-01',
	'2026-11-01',
	'2026-11-18',
	'2026-11-22',
	'2026-11-23',
	'2026-12-01',
	'2026-12-16',
	'2027-02-01',
];
const day = fc.constantFrom(...DAYS);
const box = fc.constantFrom('[ ]', '[x]', '[/]', '[-]', '[>]', '[?]');
/** How a public line can point to a private note. */
const towardsPrivate = [
	'',
	'',
	'goal:STEM',
	'[[STEM]]',
	'[words](../goals/STEM.md)',
	'[words](<../goals/STEM.md>)',
	'[[STEM|words]]',
	'[goal:: [[STEM]]]',
	'![words](../meetings/STEM.md)',
	'[words][ref]',
	'\\[\\[STEM]]',
	'\\[\\[STEM\\|words\\]\\]',
	'\\[goal:: \\[\\[STEM]]]',
];

/** A word that must not be seen, spelled differently each time. */
const secret = fc.nat({ max: 9 }).map(number => `${SECRET}${number}`);
const stem = fc.nat({ max: 2 }).map(number => `${SECRET}${number}`);

const publicItem = fc.tuple(
	box,
	day,
	fc.constantFrom('', '@mentor', '@mentee', '@petrie'),
	fc.constantFrom(...towardsPrivate),
	stem,
)
	.map(([mark, due, owner, towards, name]) =>
		`- ${mark} Send it ${owner} due:${due} ${towards.replace('STEM', name)}`
	);

const privateItem = fc.tuple(box, day, secret).map(([mark, due, word]) =>
	`- ${mark} ${word} @mentor due:${due} goal:${word} id:${word} repeat:"${word}"`
);

const privateLines = fc.array(
	fc.oneof(
		privateItem,
		secret,
		secret.map(word => `${word}\n\n### ${word} research\n\n- 2026-11-20 ${word}`),
		secret.map(word => `\`\`\`\n${word}\n\`\`\``),
		secret.map(word => `| ${word} |\n|--|\n| ${word} |`),
	),
	{ minLength: 1, maxLength: 3 },
)
	.map(lines => lines.join('\n\n'));

/** Every way in which format.md §7 lets a part of a note be private. */
const privatePart = fc.oneof(
	privateLines.map(lines => `## Private\n\n${lines}\n\n### Nested\n\n${lines}\n\n## After`),
	privateLines.map(lines => `# PRIVATE\n\n${lines}\n\n## Homework\n\n${lines}\n\n# After`),
	privateLines.map(lines => `Private\n-------\n\n${lines}\n\n## After`),
	privateLines.map(lines => `<!-- private -->\n\n${lines}\n\n<!-- /private -->`),
	privateLines.map(lines => `<!--private-->\n${lines}\n\n<!-- / PRIVATE -->`),
	privateLines.map(lines =>
		`<!-- private -->\n# The *${SECRET}* is [the title](a.md) ^id\n\n${lines}\n\n<!-- /private -->`
	),
	privateLines.map(lines => `<!-- private -->\n# ${SECRET} is the title\n\n${lines}\n\n<!-- /private -->`),
	secret.map(word => `Words <!-- private --> ${word} <!-- /private --> words`),
	secret.map(word => `Words\n<!-- private --> ${word}\nmore ${word} <!-- /private -->\nwords`),
	secret.map(word => `## Heading <!-- private --> ${word} <!-- /private -->`),
	secret.map(word => `Heading\n<!-- private --> ${word} <!-- /private -->\n=======`),
	secret.map(word => `## Homework\n\n- [ ] Send it due:2026-11-20 <!-- private --> ${word} <!-- /private -->`),
	secret.map(word =>
		`## Homework\n\n- [ ] Send it due:2026-11-20\n  <!-- private --> ${word} <!-- /private -->\n  and more`
	),
	secret.map(word =>
		'## Homework\n\n- [ ] Send it due:2026-11-20\n  today <!-- private -->'
		+ ` ${word} goal:${word} <!-- /private -->\n  and more`
	),
	secret.map(word =>
		`## Homework\n\n- [x] Send it done:2026-11-20\n  <!-- private -->\n  - [ ] ${word} @mentor\n\n`
		+ `    ${word}\n  <!-- /private -->\n- [ ] After it`
	),
	secret.map(word => `> <!-- private -->\n> - [ ] ${word} @mentor due:2026-11-20\n> <!-- /private -->`),
	secret.map(word => `<div>\n<!-- private -->\n${word}\n<!-- /private -->\n</div>`),
	secret.map(word => `<pre>\n<!-- private -->\n${word}\n<!-- /private -->\n</pre>`),
	secret.map(word => `<!-- private -->\n\n\`\`\`\n<!-- /private -->\n\`\`\`\n\n${word}\n\n<!-- /private -->`),
	...[
		'## Private {#private}',
		'## Private {.unnumbered}',
		'## Private ^ref',
		'## Private \\^ref',
		'## Private #mine',
		'## Private <!-- x -->',
		'## 3. Private',
		'## <a id="p"></a>Private',
		'## []{#_Toc1 .anchor}Private',
		'## **Private**',
		'## [Private](#p)',
		'## Privé',
		'## Vertraulich',
		'## Strictly private',
		'Private {#p}\n---',
	]
		.map(heading =>
			fc.tuple(privateLines, fc.constantFrom('---', '\n---')).map(([lines, dashes]) =>
				`${heading}\n\n${lines}\n\n> Best wishes\n> --\n> Ruth\n\n- ## ${SECRET}\n\n${lines}\n\nA thought\n`
				+ `${dashes}\n\n${lines}\n\n# After`
			)
		),
	...[
		'<!--- private --->',
		'<!--\nprivate\n-->',
		'<!-- private: mine -->',
		'<!-- confidential -->',
		'    <!-- private -->',
		'`<!-- private -->`{=html}',
		'``` {=html}\n<!-- private -->\n```',
		'Words <!--\nprivate -->',
	]
		.map(marker =>
			privateLines.map(lines =>
				`${marker}\n\n${lines}\n\n<!-- private -->\n\n${lines}\n\n<!-- /private -->\n\n${lines}\n\n`
				+ '<!-- /private -->'
			)
		),
	secret.map(word => `    <!-- private -->\n    ${word}\n    <!-- /private -->`),
	privateLines.map(lines => `<!-- private -->\n\n    <!-- /private -->\n\n${lines}\n\n<!-- /private -->`),
	secret.map(word => `> [!private]- ${word}\n> - [ ] ${word} @mentor due:2026-11-20\n>\n> > ${word}\n${word}`),
	privateLines.map(lines => `%%\n\n${lines}\n\n%%`),
	secret.map(word => `Words %% ${word} %% words`),
	privateLines.map(lines => `::: {.private}\n\n${lines}\n\n::: {.note}\n${SECRET}\n:::\n\n${lines}\n\n:::`),
	secret.map(word => `<!-- ${word} -->`),
	secret.map(word => `Words <!-- ${word} --> words`),
);

const publicPart = fc.oneof(
	fc.array(publicItem, { minLength: 1, maxLength: 3 }).map(items => `## Homework — mentor\n\n${items.join('\n')}`),
	fc.array(publicItem, { minLength: 1, maxLength: 3 }).map(items => `## Research\n\n${items.join('\n')}`),
	fc.tuple(day, fc.constantFrom(...towardsPrivate), stem).map(([date, towards, name]) =>
		`## Successes\n\n- ${date} Something ${towards.replace('STEM', name)}`
	),
	fc.tuple(fc.constantFrom(...towardsPrivate), stem, fc.constantFrom('Concerns', 'Concerns of last time')).map((
		[towards, name, heading],
	) => `## ${heading}\n\n- No plan ${towards.replace('STEM', name)} (Joan): begun `
		+ `${towards.replace('STEM', name)}\n\n| concern | by |\n|--|--|\n`
		+ `| Too much ${towards.replace('STEM', name)} | Joan |`
	),
	fc.constantFrom(
		'Present: all. Apologies: nobody.',
		'## Decisions\n\nGo on.',
		'# A title',
		'## Barriers\n\nTime.',
		'## What I need this time\n\nA map.',
		'## Agenda\n\n1. One\n2. Two',
		'> A quotation',
		'```\ncode\n```',
		'| a | b |\n|--|--|\n| 1 | 2 |',
		'---',
		'Words.',
	),
	stem.map(name => `[ref]: ../goals/${name}.md`),
	fc.tuple(fc.constantFrom(...towardsPrivate), stem).map(([towards, name]) =>
		`# The **aims** of ${towards.replaceAll('STEM', name)}`
	),
);

const body = fc.array(fc.oneof(privatePart, publicPart), { maxLength: 5 }).map(parts => parts.join('\n\n'));

/** Where notes of a type are kept. */
const folders: Record<string, string> = {
	mentorship: 'mentorships',
	committee: 'mentorships',
	meeting: 'meetings',
	goal: 'goals',
	opportunity: 'opportunities',
	summary: 'summaries',
};

const note = fc.record({
	type: fc.constantFrom(...NOTE_TYPES, 'meeting', 'meeting', 'goal', 'summary', 'opportunity', 'accomplishments'),
	confidentiality: fc.constantFrom(undefined, undefined, undefined, 'private', 'pair', 'committee', 'department'),
	date: day,
	next: fc.option(day),
	number: fc.nat({ max: 4 }),
	secretStem: stem,
	towards: stem,
	isTowards: fc.boolean(),
	body,
	titleTowards: fc.constantFrom('', '', '[[STEM]]', '[words](../goals/STEM.md)', '[[STEM|words]]', 'goal:STEM'),
	ending: fc.constantFrom('\n', '\n', '\r\n'),
	status: fc.constantFrom('planned', 'held', 'active', 'at-risk', 'ended'),
	title: fc.boolean(),
}).map(entry => {
	const isPrivate = entry.type === 'concern' || entry.confidentiality === 'private';
	const name = isPrivate ? entry.secretStem : `${entry.type}${entry.number}`;
	const word = isPrivate ? SECRET : 'open';
	const front = [
		`type: ${entry.type}`,
		`date: ${entry.date} 15:00`,
		`status: ${entry.status}`,
		'target_date: 2027-01-01',
		'respond_by: 2026-11-30',
		'hours: 4',
		'cadence: monthly',
		`location: ${isPrivate || !entry.isTowards ? word : `"[[${entry.towards}|open]] [[${entry.towards}]]"`}`,
		`barriers: ${word}`,
		`requested_by: ${word}`,
		'mentor: Ruth Abara',
		'mentee: Mara Lindqvist',
		...entry.confidentiality ? [`confidentiality: ${entry.confidentiality}`] : [],
		...entry.next ? [`next_meeting: ${entry.next}`] : [],
		...entry.title || isPrivate
			? [`title: "${word} *title* ${entry.titleTowards.replace('STEM', entry.towards)}"`]
			: [],
		entry.isTowards ? `mentorship: ${entry.towards}` : `mentorship: ${entry.number === 4 ? 'board' : 'abara'}`,
		`meeting: ../meetings/${entry.towards}.md`,
		`goals: [${entry.towards}]`,
		`links: [../goals/${entry.towards}.md]`,
	];
	const text = `---\n${front.join('\n')}\n---\n\n`
		+ `${isPrivate ? `# ${SECRET}\n\n- [ ] ${SECRET} @mentor due:2026-11-20\n\n` : ''}${entry.body}\n`;
	return [`${folders[entry.type] ?? 'other'}/${name}.md`, text.replaceAll('\n', entry.ending)] as const;
});

/** A notebook with private parts of every kind, its two open relationships beside them. */
export const notebookWithSecrets: fc.Arbitrary<Files> = fc.array(note, { minLength: 3, maxLength: 14 }).map(notes => ({
	'mentorships/abara.md':
		'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\nnext_meeting: 2026-12-16 15:00\n'
		+ 'cadence: monthly\n---\n',
	'mentorships/board.md': '---\ntype: committee\nmembers: [Joan Petrie]\nnext_meeting: 2027-01-10\n---\n',
	// All that can be pointed to is there.
	...Object.fromEntries(
		[0, 1, 2].flatMap(number =>
			[['goal', 'goals'], ['meeting', 'meetings'], ['mentorship', 'mentorships']].map((
				[type, folder],
			) => [
				`${folder}/${SECRET}${number}.md`,
				`---\ntype: ${type}\nconfidentiality: private\ndate: 2026-11-20\ntitle: ${SECRET}\n---\n`
				+ `- [ ] ${SECRET} due:2026-11-20\n`,
			])
		),
	),
	...Object.fromEntries(notes),
}));
