import assert from 'node:assert/strict';
import {
	CALM_LINES,
	PRIVATE_FRONTS,
	PRIVATE_HEADINGS,
	PRIVATE_SHAPES,
	TOLD_FRONTS,
} from '../../support/privateShapes.ts';
import { withoutPrivate } from '../../../src/core/notebook/withoutPrivate.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const FRONT = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n# T\n\n';

/** Whether others may see the words, and are told nothing of it. */
function isSilent(body: string, ending = '\n'): boolean {
	const parsed = parseNote(FRONT + `${body}\n`.replaceAll('\n', ending), 'm.md');
	const isTold = withoutPrivate(parsed).problems.some(({ code }) => code.startsWith('private.'));
	const line = body.split('\n').findIndex(each => each.includes('ZQ')) + FRONT.split('\n').length - 1;
	const isKept = parsed.note?.privateLines.some(({ start, end }) => start <= line && line < end);
	return !isTold && isKept !== true;
}

/** Of one line or more; `ZQ` is what nobody else is to read. */
const SIGNS: readonly string[] = [
	'Private: ZQ',
	'Private — ZQ',
	'Private - ZQ',
	'PRIVATE: ZQ',
	'PRIVATE he said ZQ',
	'private: ZQ',
	'Vertraulich: ZQ',
	'Privé : ZQ',
	'*Private:* ZQ',
	'==Private:== ZQ',
	'🔒 ZQ',
	'ZQ 🔒',
	'🔒 Private: ZQ',
	'(private) ZQ',
	'[private] ZQ',
	'(private: ZQ)',
	'{private: ZQ}',
	'ZQ (private)',
	'ZQ [private]',
	'ZQ (confidential)',
	'ZQ — private',
	'ZQ; private.',
	'ZQ {.private}',
	'ZQ {: .private }',
	'[ZQ]{.private}',
	'[ZQ]{.mark #private}',
	'ZQ <private>',
	'<span class="private">ZQ</span>',
	'ZQ private:yes',
	'ZQ confidentiality:private',
	'ZQ visibility:private',
	'ZQ +private',
	'ZQ !private',
	'ZQ %private',
	'ZQ ^private',
	'ZQ ::private',
	'ZQ [[private]]',
	'ZQ [sensitivity:: confidential]',
	'Private\nZQ',
	'Private  \nZQ',
	'Private<br>ZQ',
	'Private\u2028ZQ',
	'PRIVATE NOTES\nZQ',
	'Private notes: ZQ',
	'Private thoughts: ZQ',
	'This part is private: ZQ',
	'Keep this private: ZQ',
	'In confidence: ZQ',
	'Between us: ZQ',
	'Do not share: ZQ',
	'For my eyes only:\nZQ',
	'{private}\nZQ',
	'{{< private >}}\nZQ\n{{< /private >}}',
	'{% private %}\nZQ\n{% endprivate %}',
	'{% if private %}\nZQ',
	'[private]\nZQ\n[/private]',
	'[private]ZQ[/private]',
	'/// private\nZQ\n///',
	'/// note | Private\nZQ\n///',
	'=== PRIVATE ===\nZQ\n=== END PRIVATE ===',
	'-----BEGIN PRIVATE NOTE-----\nZQ',
	':PRIVATE:\nZQ\n:END:',
	':private: true\nZQ',
	'#+begin_private\nZQ\n#+end_private',
	'\\begin{private}\nZQ\n\\end{private}',
	'.. container:: private\nZQ',
	'Thoughts :private:\nZQ',
	'ZQ\nprivate:: true',
	'ZQ\ntags:: #private, work',
	'tags: private\nZQ',
	'**Note**\nPrivate\nZQ',
	'{% comment %}\nZQ\n{% endcomment %}',
	'{# ZQ #}',
	'{{!-- ZQ --}}',
	'\\begin{comment}\nZQ\n\\end{comment}',
	'#+BEGIN_COMMENT\nZQ\n#+END_COMMENT',
	'#+Begin_Comment\nZQ\n#+End_Comment',
	'<span hidden>ZQ</span>',
	'<SPAN HIDDEN>ZQ</SPAN>',
	'<p style="Display: none">ZQ</p>',
	'<span style="display:none">ZQ</span>',
	'<p style="visibility: hidden">ZQ</p>',
	'visibility: hidden\nZQ',
	'[visibility:: hidden] ZQ',
];

/** What stands on a line or below it without being private. */
const OPEN: readonly string[] = [
	'Private practice, twice a week: ZQ',
	'He went private in May. ZQ',
	'The clinic (private) asked. ZQ',
	'The private sector: ZQ',
	'Public, private and charity clinics: ZQ',
	'Not private: ZQ',
	'Two days of **private** practice ZQ',
	'[private](private.md) ZQ',
	'[ZQ][private]',
	'Prove: ZQ',
	'Secretary: ZQ',
	'We talked about what is said in confidence and what is\nprivate. ZQ',
	'| private | Joan |\n|--|--|\n| private notes and parts | ZQ |',
	'| Private (fees) | ZQ |\n|--|--|\n| 1 | 2 |',
	'`private:` ZQ',
	'`{.private}` ZQ',
	'see page.html#private ZQ',
	'location: private\nZQ',
	'status: private\nZQ',
	'[private:: no] ZQ',
	'Private: no',
	'audience: the committee\nZQ',
	'Do not forget the letter. ZQ',
	'A hidden curriculum: ZQ',
	'{% note %} ZQ',
	'{#id} ZQ',
	'{{ title }} ZQ',
	'/private/tmp ZQ',
];

suite('signs of privacy that make nothing private', () => {
	const places: readonly (readonly [string, (sign: string) => string])[] = [
		['by itself', sign => sign],
		['in an item', sign => `- a\n- ${sign.replaceAll('\n', '\n  ')}`],
		['in a task', sign => `- [ ] ${sign.replaceAll('\n', '\n      ')} @mentee`],
		['in a numbered item', sign => `1. ${sign.replaceAll('\n', '\n   ')}`],
		['in a quote', sign => `> ${sign.replaceAll('\n', '\n> ')}`],
		['deep', sign => `> - 1. > ${sign.replaceAll('\n', '\n>     > ')}`],
		['in a callout', sign => `> [!note]\n>\n> ${sign.replaceAll('\n', '\n> ')}`],
		['in a footnote', sign => `a[^1]\n\n[^1]: ${sign.replaceAll('\n', '\n    ')}`],
	];
	// A handle stands behind the words of a task, and a comment of org or an admonition begins a line.
	const isOneOfATask = (sign: string): boolean => !/\n/.test(sign) && !/(?:[)\]🔒]|private\.?|:)$/u.test(sign);

	for (const [place, wrap] of places) {
		test(`are told ${place}`, () => {
			const signs = place === 'in a task' ? SIGNS.filter(isOneOfATask) : SIGNS;
			for (const ending of ['\n', '\r\n', '\r']) {
				assert.deepEqual(signs.filter(sign => isSilent(wrap(sign), ending)), [], JSON.stringify(ending));
			}
		});
	}

	test('are none where the words are part of a sentence, an address, code or a table', () => {
		assert.deepEqual(OPEN.filter(body => !isSilent(body)), []);
	});

	test('are told of headings', () => {
		const headings = [
			'Private conversation',
			'Private concerns about Ruth',
			'A private note',
			'Some private notes',
			'This section is private',
			'Keep private',
			'Strictly private notes',
			'Thoughts, private',
			'Thoughts `private`',
			'Thoughts [[private]]',
			'Thoughts {visibility=private}',
			'Thoughts ^private',
			'Thoughts #private/ruth',
			'Thoughts 🔒',
			'🔒 Thoughts',
			':lock: Thoughts',
			'P R I V A T E',
			'Pri-vate',
			'❸ Private',
			'{private}',
			'Personal notes',
			'Notes to self',
			'Not for my mentor',
			'Not for distribution',
			'Do not circulate',
			'In confidence',
			'Hidden',
			'Sensitive',
			'Private\u2028ZQ',
		];
		assert.deepEqual(headings.filter(heading => isSilent(`## ${heading}\n\nZQ`)), []);
		assert.equal(isSilent('Private\nof a kind\n---\n\nZQ'), false);
		const open = [
			'Private practice',
			'Public, private',
			'The private ward',
			'Private life',
			'Personal',
			'In private',
		];
		assert.deepEqual(open.filter(heading => !isSilent(`## ${heading}\n\nZQ`)), []);
	});

	test('are told of comments, callouts, divs, fences and tags of other languages', () => {
		const shapes = [
			'<!-- {private} -->\n\nZQ',
			'<!-- #region private -->\n\nZQ\n\n<!-- #endregion private -->',
			'<!-- keep private -->\n\nZQ',
			'<!-- the following is private -->\n\nZQ',
			'<!-- hidden -->\n\nZQ',
			'<!-- noexport -->\n\nZQ',
			'> [!private]\n\nZQ',
			'> [!private]\n- ZQ',
			'> [!private_note]\n> ZQ',
			'> [!hidden]\n> ZQ',
			'> [!quote] private conversation\n> ZQ',
			'> [private]\n> ZQ',
			'&gt; [!private]\n&gt; ZQ',
			'::: hidden\nZQ\n:::',
			'::: {.content-hidden}\nZQ\n:::',
			'::: {data-private="true"}\nZQ\n:::',
			'```ad-private\nZQ\n```',
			'```ad-note\ntitle: Private\nZQ\n```',
			'<?private ZQ ?>',
			'<% if private %>\nZQ',
			'<![CDATA[ private ]]>\nZQ',
			'<div hidden>\n\nZQ\n\n</div>',
			'<template>\n\nZQ\n\n</template>',
		];
		assert.deepEqual(shapes.filter(shape => isSilent(shape)), []);
		const open = [
			'> [!private]\n> ZQ\n\nx',
			'::: {.note}\nZQ\n:::',
			'```ad-note\ntitle: Aims\nZQ\n```',
			'<!-- aims -->\n\nZQ',
		];
		assert.deepEqual(open.slice(1).filter(shape => !isSilent(shape)), []);
	});

	test('are said once of a line', () => {
		const { problems } = parseNote(`${FRONT}🔒 **Private:** (private) ZQ — private #private\n`, 'm.md');
		assert.deepEqual(problems.map(({ code }) => code), ['private.would-be-exported']);
	});
});

/** Where a writer’s or a tool’s shape may stand; one of many lines goes along. */
const PLACES: readonly (readonly [string, (shape: string) => string])[] = [
	['by itself', shape => shape],
	['between words', shape => `Words.\n\n${shape}\n\nMore.`],
	['under a heading', shape => `## Research\n\n${shape}\n\n## After`],
	['in an item', shape => `- a\n- ${shape.replaceAll('\n', '\n  ')}`],
	['below an item', shape => `- a\n\n  ${shape.replaceAll('\n', '\n  ')}`],
	['in a numbered item', shape => `1. ${shape.replaceAll('\n', '\n   ')}`],
	['in a quote', shape => `> ${shape.replaceAll('\n', '\n> ')}`],
	['in a callout', shape => `> [!info] x\n> ${shape.replaceAll('\n', '\n> ')}`],
	['deep', shape => `> - > ${shape.replaceAll('\n', '\n>   > ')}`],
	['in a footnote', shape => `a[^1]\n\n[^1]: x\n\n    ${shape.replaceAll('\n', '\n    ')}`],
	['in details', shape => `<details>\n<summary>x</summary>\n\n${shape}\n\n</details>`],
	['in a div', shape => `::: note\n${shape}\n:::`],
];
/** A tag over two lines is no tag in a quote, and a list or a number before Logseq’s property is none of its. */
const NOT_EVERYWHERE = /^<div\n|public:: false/;

suite('shapes of writers and tools', () => {
	for (const [place, wrap] of PLACES) {
		test(`are kept or told ${place}`, () => {
			const shapes = Object.values(PRIVATE_SHAPES).flat().filter(shape =>
				place === 'by itself' || !NOT_EVERYWHERE.test(shape)
			);
			for (const ending of ['\n', '\r\n']) {
				assert.deepEqual(shapes.filter(shape => isSilent(wrap(shape), ending)), [], JSON.stringify(ending));
			}
		});
	}

	test('are kept or told as headings', () => {
		assert.deepEqual(PRIVATE_HEADINGS.filter(heading => isSilent(`## ${heading}\n\nZQ`)), []);
	});

	test('keep the note in front matter, or are told there', () => {
		const reading = (front: string) =>
			parseNote(`---\n${/^type:/i.test(front) ? '' : 'type: meeting\n'}${front}\n---\n`, 'm.md');
		assert.deepEqual(PRIVATE_FRONTS.filter(front => reading(front).note?.private === false), []);
		assert.deepEqual(
			TOLD_FRONTS.filter(front =>
				!reading(front).problems.some(({ code }) => code === 'private.would-be-exported')
			),
			[],
		);
	});

	test('are none of what people write of practices, agreements and intervals', () => {
		const shapes: readonly ((line: string) => string)[] = [
			line => line,
			line => `- ${line}`,
			line => `- [ ] ${line} @mentee`,
			line => `> ${line}`,
			line => `**${line}**`,
			line => `## ${line.replace(/\.$/, '')}\n\nx`,
			line => `| a | b |\n|--|--|\n| ${line} | c |`,
		];
		const nagged = CALM_LINES.flatMap(line => shapes.map(shape => shape(line))).filter(body => {
			const { note, problems } = parseNote(`${FRONT}${body}\n`, 'm.md');
			return note?.privateLines.length !== 0 || problems.some(({ code }) => code.startsWith('private.'));
		});
		assert.deepEqual(nagged, []);
	});
});
