import assert from 'node:assert/strict';
import { withoutPrivate } from '../../../src/core/notebook/withoutPrivate.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const SECRET = '- [ ] ZQ @mentee';
const FRONT = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n# T\n\n';

/** The words of the items that others may see. */
function seen(body: string, ending = '\n'): string[] {
	return withoutPrivate(parseNote(`${FRONT}${body}\n`.replaceAll('\n', ending), 'm.md')).note?.tasks.map(({ text }) =>
		text
	) ?? [];
}

/** Codes of what is said to everybody. */
function told(body: string): string[] {
	return withoutPrivate(parseNote(`${FRONT}${body}\n`, 'm.md')).problems.map(({ code }) => code);
}

function assertAll(cases: readonly string[], isRight: (body: string) => boolean): void {
	assert.deepEqual(cases.filter(body => !isRight(body)), []);
}

suite('headings that make a section private', () => {
	const HEADINGS = [
		'Private',
		'PRIVATE',
		'private:',
		'Private {#private}',
		'Private {.unnumbered}',
		'Private {-}',
		'Private {#private .unnumbered .unlisted}',
		'Private ^ref',
		'Private ^my-1',
		'Private #tag',
		'Private #a #b/c',
		'Private <!-- mine -->',
		'<!-- x --> Private',
		'[Private](#p)',
		'[Private](#p "title")',
		'[Private][p]',
		'[Private]',
		'[[Private]]',
		'[[x|Private]]',
		'![Private](x.png)',
		'Private \\^ref',
		'Private \\#tag',
		'Private \\{#private\\}',
		'Private \\<!-- x --\\>',
		'\\[Private\\]',
		'\\*\\*Private\\*\\*',
		'Private\\[\\^1\\]',
		'\\[\\[Private\\]\\]',
		'3. Private',
		'3) Private',
		'3\\. Private',
		'3.1 Private',
		'3.1. Private',
		'(3) Private',
		'§ 3 Private',
		'IV. Private',
		'a) Private',
		'1 Private',
		'<a id="p"></a>Private',
		'<a name="p"></a> Private',
		'<span id="x" class="anchor"></span>Private',
		'[]{#_Toc12 .anchor}Private',
		'[Private]{.smallcaps}',
		'[Private]{#p}',
		'<b>Private</b>',
		'**Private**',
		'_Private_',
		'***Private***',
		'~~Private~~',
		'`Private`',
		'==Private==',
		'"Private"',
		'“Private”',
		'Private #',
		'Private ##',
		'Private[^1]',
		'Private &nbsp;',
		'&#80;rivate',
		'🔒 Private',
		'Private 🔒',
		'Pri\u00ADvate',
		'Private\u200B',
		'Private\u00A0',
		'Ｐｒｉｖａｔｅ',
		'Private!',
		'Private …',
		'Private 2',
		'Private: about the move',
		'Private — not for Ruth',
		'Private – not for Ruth',
		'Private (not for Ruth)',
		'Private. Not for Ruth',
		'Strictly private',
		'Private and confidential',
		'Private & confidential',
		'Private / confidential',
		'Private part',
		'Private section',
		'Private only',
		'Privé',
		'Privée',
		'PRIVE\u0301',
		'Privat',
		'Privates',
		'Privado',
		'Privada',
		'Particulier',
		'Privato',
		'Riservato',
		'Confidential',
		'Confidentiel',
		'Vertraulich',
		'Streng vertraulich',
		'Confidencial',
		'Vertrouwelijk',
		'Confidenziale',
		'Förtroligt',
		'Fortroligt',
		'私人',
		'Private &mdash; mine',
		'Priv&eacute;',
		'Private &copy;',
		'Private [edit]',
		'Private %%mine%%',
		'Private @mentor',
		'$\\text{Private}$',
		'Private, 18 November',
		'[x] Private',
		'TODO Private',
		'Private ∙ mine',
		'Private → mine',
		'Private {#x .y',
		'Private・メモ',
		'一、私人',
		'第三章 私人',
		'(三) 私人',
		'خاص، لي',
		'![lock](l.png) Private',
		'{fa}`lock` Private',
	];

	test('count by their words alone, whatever tools and people write around them', () => {
		assertAll(HEADINGS, heading => seen(`## ${heading}\n\n${SECRET}`).length === 0);
		assertAll(
			HEADINGS,
			heading =>
				seen(`${heading}\n---\n\n${SECRET}`).length === 0
				|| /^<|^\[Private\]\[|^\[x\] |^3\)|^3\. |^3\.1\. |^1 |^a\)|^#/.test(heading),
		);
	});

	test('are no others, which are then told if they nearly say it', () => {
		const open = [
			'Private practice',
			'Private insurance',
			'Privatdozent',
			'The private sector',
			'Not private',
			'Privately funded',
			'Public and private',
			'Primary care',
			'Homework',
			'Confidential informants',
			'Particular',
			'Private, public and charity clinics',
			'Private–public partnership',
			'Private/public mix',
			'TODO',
			'Secretary',
			'Public / private mix',
			'Private, public',
		];
		assertAll(
			open,
			heading =>
				seen(`## ${heading}\n\n- [ ] open`).length === 1 && told(`## ${heading}\n\n- [ ] open`).length === 0,
		);
		const nearly = [
			'Private notes',
			'My private notes',
			'Meine privaten Notizen',
			'Private thoughts',
			'My notes (private)',
			'Thoughts — private',
			'Thoughts {.private}',
			'Thoughts #private',
			'Pirvate',
			'Privte',
			'Confidental',
			'Vertaulich',
			'For my eyes only',
			'Not for export',
			'Not to be shared',
			'Please do not forward',
			'Only for me',
			'Nur für mich',
			'Off the record',
			'Private / Ruth',
			'Private zone',
			'Private page',
			'🔒',
			'Secret',
			'Streng geheim',
			'Notes perso',
			'Für mich allein',
			'Para mí',
			'Para mim',
			'Voor mezelf',
			'Per me',
			'Privatnotizen',
			'Privénotities',
			'Persoonlijk (niet delen)',
			'Journal – ne pas diffuser',
			'Notizen (nicht weitergeben)',
		];
		assertAll(
			nearly,
			heading =>
				seen(`## ${heading}\n\n- [ ] x`).length === 0
				|| told(`## ${heading}\n\n- [ ] x`).join() === 'private.would-be-exported',
		);
	});
});

suite('where a private section ends', () => {
	test('only at a heading of its own container or of one around it', () => {
		const inside = [
			'> ## Her mail\n',
			'> Best wishes\n> --\n> Ruth\n',
			'- ## Point\n',
			'1. a\n\n   # b\n',
			'> - # x\n',
			'[^1]: # note\n',
			'> # a\n\n> # b\n',
		];
		assertAll(inside, part => seen(`## Private\n\n${part}\n${SECRET}`).length === 0);
		assertAll(
			['## After', '# After', 'After\n===', '  ## After ##'],
			part => seen(`## Private\n\nx\n\n${part}\n\n- [ ] open`).join() === 'open',
		);
		assert.deepEqual(seen('> ## Private\n> - [ ] ZQ\n>\n> ## After\n> - [ ] open'), ['open']);
		assert.deepEqual(seen('> ## Private\n> - [ ] ZQ\n\n## After\n\n- [ ] open'), ['open']);
		assert.deepEqual(seen('### Private\n\n#### A\n\n- [ ] ZQ\n\n### B\n\n- [ ] open'), ['open']);
	});

	test('never at dashes below a text, which is told', () => {
		const body = `## Private\n\nA thought\n---\n${SECRET}`;
		assert.deepEqual(seen(body), []);
		assert.deepEqual(parseNote(FRONT + body, 'm.md').problems.map(({ code }) => code), ['private.underlined']);
		assert.deepEqual(seen(`## Private\n\nA\n---\n\n# After\n\n- [ ] open`), ['open']);
		assert.deepEqual(seen(`Private\n---\n\n${SECRET}\n\nA\n---\n\n${SECRET}`), []);
	});

	test('headings in quotes and lists give their meaning to what stands with them, and to nothing else', () => {
		const { note } = parseNote(
			`${FRONT}## Homework — mentor\n\n> ## Her mail\n> - [ ] quoted\n\n- [ ] first\n`
				+ '- [ ] second due:2026-11-20\n',
			'm.md',
		);
		assert.deepEqual(note?.tasks.map(({ text, isHomework, headingOwner }) => [text, isHomework, headingOwner]), [
			['quoted', true, 'mentor'],
			['first', true, 'mentor'],
			['second', true, 'mentor'],
		]);
	});
});

suite('markers', () => {
	const OPEN = [
		'<!-- private -->',
		'<!--private-->',
		'<!--- private --->',
		'<!---- PRIVATE ---->',
		'<!-- private: about Ruth -->',
		'<!-- private, about Ruth -->',
		'<!-- private (about Ruth) -->',
		'<!--\nprivate\n-->',
		'<!-- private\n-->',
		'text <!--\nprivate -->',
		'text <!-- private:\nabout Ruth -->',
		'<!-- begin private -->',
		'<!-- private begins -->',
		'<!-- private part -->',
		'<!-- confidential -->',
		'<!-- privat -->',
		'<!-- Privé -->',
		'<!-- vertraulich -->',
		'\t<!-- private -->',
		'    <!-- private -->',
		'`<!-- private -->`{=html}',
		'```{=html}\n<!-- private -->\n```',
		'``` {=html}\n<!-- private -->\n```',
		'~~~ {=html}\n<!-- private -->\n~~~',
		'<div>\n<!-- private -->\n</div>',
	];
	const CLOSE = [
		'<!-- /private -->',
		'<!-- / PRIVATE -->',
		'<!--- /private --->',
		'<!-- end private -->',
		'<!-- end of private part -->',
		'<!-- private end -->',
		'<!-- /confidential -->',
		'<!-- /privé -->',
		'`<!-- /private -->`{=html}',
		'``` {=html}\n<!-- /private -->\n```',
		'    <!-- /private -->',
		'<!--\n/private\n-->',
		'<!-- /private: about Ruth -->',
	];

	test('that close in indented code are doubted where another closes the part again', () => {
		assert.deepEqual(
			seen(
				`- [ ] before\n\n<!-- private -->\n\n    <!-- /private -->\n\n${SECRET}\n\n<!-- /private -->\n\n`
					+ '- [ ] after',
			),
			['before', 'after'],
		);
		assert.deepEqual(told('<!-- private -->\n\n    <!-- /private -->\n\nx\n\n<!-- /private -->'), []);
		assert.deepEqual(told('    <!-- private -->\n    <!-- /private -->\n\nx\n\n<!-- /private -->'), [
			'private.stray-closer',
		]);
		assert.deepEqual(seen('<!-- private -->\n\n    <!-- /private -->\n\n- [ ] open'), ['open']);
	});

	test('in fenced code are text, which is told where the fence does not say what it holds and words stand beside one', () => {
		const cases: readonly (readonly [string, readonly string[]])[] = [
			['```\n<!-- private -->\n```', []],
			['```\n<!-- private -->\nx\n<!-- /private -->\n```', ['private.would-be-exported']],
			['> ~~~\n> <!-- privat -->\n> x', ['private.would-be-exported']],
			['- ```\n  x\n  <!-- private -->', ['private.would-be-exported']],
			['```md\n<!-- private -->\n```', []],
			['```\n<!-- /private -->\n```', []],
			['```\n<!-- to do -->\n```', []],
			['```\n<!-- private\n```\n-->', []],
			['<!-- private -->\n```\n<!-- private -->\n```\n<!-- /private -->', []],
		];
		for (const [body, codes] of cases) { assert.deepEqual(told(`${body}\n\n- [ ] x`), codes, body); }
		assert.deepEqual(seen('```\n<!-- private -->\n```\n\n- [ ] open'), ['open']);
	});

	test('are known in every shape, and close again', () => {
		for (const ending of ['\n', '\r\n']) {
			assertAll(
				OPEN,
				open =>
					seen(`- [ ] before\n\n${open}\n\n${SECRET}\n\n<!-- /private -->\n\n- [ ] after`, ending).join()
						=== 'before,after',
			);
			assertAll(
				CLOSE,
				close =>
					seen(`- [ ] before\n\n<!-- private -->\n\n${SECRET}\n\n${close}\n\n- [ ] after`, ending).join()
						=== 'before,after',
			);
		}
		assertAll(
			OPEN,
			open =>
				seen(`${open}\n\n${SECRET}`).length === 0 && told(`${open}\n\n${SECRET}`).join() === 'private.unclosed',
		);
		assert.deepEqual(seen(`- a\n\n      <!-- private -->\n\n${SECRET}`), []);
	});

	test('in indented code count whatever follows', () => {
		assertAll(
			['Words', '| a |\n|--|\n| b |', '```\nx\n```', '# Title', '---', '<div>\n</div>', '> q', '- a', ''],
			next =>
				seen(`    <!-- private -->\n\n${next}\n\n${SECRET}\n\n<!-- /private -->\n\n- [ ] after`).join()
					=== 'after',
		);
	});

	test('pair by depth', () => {
		const O = '<!-- private -->';
		const C = '<!-- /private -->';
		const lines = (...parts: string[]): string => parts.join('\n\n');
		assert.deepEqual(seen(lines(O, 'a', O, 'b', C, SECRET, C, '- [ ] after')), ['after']);
		assert.deepEqual(seen(lines(O, O, C, C, '- [ ] after')), ['after']);
		assert.deepEqual(seen(lines(O, O, O, C, C, SECRET, C, '- [ ] after')), ['after']);
		assert.deepEqual(seen(lines(O, O, C, SECRET)), []);
		assert.deepEqual(told(lines(O, O, C, SECRET)), ['private.unclosed']);
		assert.deepEqual(told(lines(O, C, C, 'x')), ['private.stray-closer']);
		assert.deepEqual(seen(lines('<!-- privte -->', SECRET, C, '- [ ] after')), ['after']);
		assert.deepEqual(seen(lines(O, '<!-- private thoughts on it -->', C, SECRET, C)), []);
	});

	test('are text in code, and told where a tool has escaped them', () => {
		assertAll([
			'```\n<!-- private -->\n```',
			'`<!-- private -->`',
			'~~~md\n<!-- private -->\n~~~',
			'<!-- a matter of taste -->',
			'<!-- TODO -->',
		], body => seen(`${body}\n\n- [ ] open`).length === 1 && told(`${body}\n\n- [ ] open`).length === 0);
		assertAll([
			'\\<!-- private --\\>',
			'&lt;!-- private --&gt;',
			'\\<!\\-- private --\\>',
			'<!-- private thoughts -->',
			'<!-- privte -->',
		], body => told(`${body}\n\n- [ ] x`).includes('private.would-be-exported'));
	});
});

suite('other private parts', () => {
	test('callouts', () => {
		assertAll([
			'[!private]',
			'[!PRIVATE]',
			'[!private]- Title',
			'[!private]+',
			'\\[!private\\]',
			'\\[!private]',
			'[!confidential] x',
			'[!privé]',
			'[!private|left]',
			'[!note] Private',
			'[!note]- Private: about the move',
			'\\[!info\\] Vertraulich',
			'[!note] ![](lock.png) Private',
		], sign => seen(`> ${sign}\n> - [ ] ZQ\n>\n> > deeper\nlazy\n\n- [ ] after`).join() === 'after');
		assert.deepEqual(seen('> [!note]\n> - [ ] open\n>\n> > [!private]\n> > - [ ] ZQ\n>\n> - [ ] more'), [
			'open',
			'more',
		]);
		assert.deepEqual(seen('- [ ] a\n\n  > [!private]\n  > - [ ] ZQ\n\n- [ ] b'), ['a', 'b']);
		assert.deepEqual(seen('> [!note]\n> - [ ] open'), ['open']);
		assert.deepEqual([seen('> [!note] Private practice\n> - [ ] open'), told('> [!note] Private practice\n> x')], [[
			'open',
		], []]);
		assert.deepEqual(told('> [!note] My private notes\n> - [ ] x'), ['private.would-be-exported']);
		assertAll([
			'> [!note]\n> **Private**\n> - [ ] x',
			'> [!NOTE]\n> Private:\n> - [ ] x',
			'> words\n> [!private]\n> - [ ] x',
			'> [ !private ]\n> - [ ] x',
			'> [!private/ruth]\n> - [ ] x',
			'> [!info|private]\n> - [ ] x',
			'> [!secret]\n> - [ ] x',
		], body => told(body).join() === 'private.would-be-exported');
		assertAll(
			[
				'> [!note]\n> **Aims**\n> - [ ] x',
				'> [!note] Aims\n> **Private** practice\n> - [ ] x',
				'[!todo]\n\n- [ ] x',
			],
			body => told(body).length === 0,
		);
		assertAll(['[!private]\n- [ ] x', '- [!private] x'], body => told(body).join() === 'private.would-be-exported');
	});

	test('comments of Obsidian', () => {
		assert.deepEqual(
			seen(`- [ ] a\n\n%%\n\n${SECRET}\n\n%%\n\n- [ ] b %% mine %%\n- [ ] c\n\n%% one\n\ntwo %%\n\n- [ ] d`),
			['a', 'c', 'd'],
		);
		assert.deepEqual(seen(`%% open\n\n${SECRET}`), []);
		assert.deepEqual(told(`%% open\n\n${SECRET}`), ['private.unclosed']);
		assert.deepEqual([seen('100%% sure\n\n- [ ] open'), told('100%% sure')], [['open'], []]);
		assert.deepEqual(seen('`%%` is a sign\n\n- [ ] open'), ['open']);
	});

	test('divs of pandoc and Quarto', () => {
		assertAll(
			[
				'::: {.private}',
				'::: private',
				':::: {#private .note}',
				':::private',
				'::: {.callout-note title="Private"}',
				':::note[Private]',
				':::private[Title]',
			],
			div =>
				seen(`${div}\n\n${SECRET}\n\n::: {.note}\nx\n:::\n\n${SECRET}\n\n:::\n\n- [ ] after`).join()
					=== 'after',
		);
		assert.deepEqual(seen('::: {.note}\n\n- [ ] open\n\n:::'), ['open']);
		assert.deepEqual(told(`::: private\n\n${SECRET}`), ['private.unclosed']);
	});

	test('signs of privacy of other programs are told, where they stand and mean it', () => {
		const near = [
			'- [ ] call Ruth @mentee #private',
			'#private',
			'A worry (#private)',
			'A worry #private/ruth',
			'- a #vertraulich',
			'[private:: yes]',
			'- [ ] call (private:: true) @mentee',
			'private:: true',
			'- confidential:: very',
			'!!! private',
			'!!! private "About Ruth"\n    x',
			'???+ confidential\n    x',
			'```{private}\nx\n```',
			'<!— private —>',
			'<!– private –>',
			'< !-- private -->',
			'<! -- /private -->',
			'<!— confidential: about Ruth —>',
			'<!-- nicht weitergeben -->',
			'<!-- ne pas partager -->',
			'<!-- no compartir -->',
			'<!-- niet delen -->',
			'#private-notes',
			'#mentoring/private',
			'[visibility:: private]',
			'confidentiality:: private',
			'- confidentiality:: private',
			'%%private%%',
			'%%/private%%',
		];
		assertAll(near, body => told(`${body}\n\n- [ ] x`).join() === 'private.would-be-exported');
		const open = [
			'#privatepractice',
			'#private-practice',
			'a#private',
			'[private:: no]',
			'(private:: false)',
			'private practice: two days',
			'C++ a::private::b',
			'use `#private` there',
			'```js\n#private = 1;\n```',
			'!!! note',
			'???',
			'a <! b',
			'<!doctype html>',
			'<!-- not a marker -->',
			'# A\n\n#1 of 3',
			'in private:: practice',
			'#secret-santa',
			'[location:: private]',
			'%%mine%%',
		];
		assertAll(open, body => told(`${body}\n\n- [ ] x`).length === 0);
		assert.deepEqual([
			seen('## #private\n\n- [ ] ZQ'),
			seen('## #aims\n\n- [ ] open'),
			told('## Private\n\n- [ ] ZQ #private'),
		], [[], ['open'], []]);
	});

	test('what only looks like a heading is told', () => {
		const near = [
			'**Private**',
			'__Private__',
			'**Private:** she leaves',
			'***Private***',
			'**Private notes**',
			'Private',
			'Private:',
			'Confidential.',
			'<h2>Private</h2>',
			'<h2 id="x"><b>Private</b></h2>',
			'<details>\n<summary>Private</summary>\n\nx\n\n</details>',
			'<div class="private">\n\nx\n\n</div>',
			'<b>Private</b>',
			'- **Private**',
			'[//]: # (private)',
			'[//]: # "Private: about Ruth"',
			'[comment]: <> (private)',
			'> [//]: # (private)',
			'<private>',
			'<Private>\n\nx',
			'{/* private */}',
			'x {/* begin private */}',
			'###Private notes',
			'h2. Private',
			'\\section{Private}',
			'\\#\\# Private',
			'<u>Private</u>',
			'<mark>Private</mark>',
			'<div data-private>',
			'<note type="private">',
			'<private/>',
			'<private note>',
			'<x-private>',
			'*** Private ***',
			'[Private]',
			'{private}',
			'{# private #}',
			'{% private %}',
			'{{< private >}}',
			'{% hint style="private" %}',
			'/// admonition | Private',
			'{: .private}',
			'[private]: #',
			'<! private >',
			'<-- private -->',
			'<?private?>',
			'<%-- private --%>',
			'＜!-- private --＞',
			'[[Private]]',
			'confidentiality: private',
			'**Confidentiality:** strictly private',
			'^private',
			'Begin private',
			'#+BEGIN_PRIVATE',
			'{>>private<<}',
			'**Note** (private)',
			'🔒',
		];
		assertAll(near, body => told(`${body}\n\n- [ ] x`).join() === 'private.would-be-exported');
		const open = [
			'**Private** practice',
			'Private practice',
			'**Aims**',
			'Time.',
			'<div class="note">\nx\n</div>',
			'- Private practice, twice a week',
			'<b>Aims</b>',
			'[Private practice]',
			'{note}',
			'Location: private',
			'Confidentiality: pair',
			'**Note** (public)',
			'<mark>Private practice</mark>',
			'`<private>`',
			'In private',
		];
		assertAll(open, body => told(`${body}\n\n- [ ] x`).length === 0);
	});
});

suite('what is told of private places', () => {
	test('conflicts and parts that are never closed, though all around them is private', () => {
		assert.deepEqual(
			told('<<<<<<< HEAD\n- [ ] A due:2026-12-01\n=======\n- [ ] A due:2026-12-08\n>>>>>>> theirs'),
			['file.conflict-markers'],
		);
		assert.deepEqual(told('## Private\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs'), ['file.conflict-markers']);
		assert.deepEqual(told('## Private\n\n<!-- private -->\n\n- [ ] a due:soon'), ['private.unclosed']);
	});

	test('a conflict hides what any of its versions hides', () => {
		assert.deepEqual(seen('<<<<<<< a\n=======\n<!-- private -->\n>>>>>>> b\n- [ ] ZQ @mentee'), []);
		assert.deepEqual(seen('<<<<<<< a\n## Private\n=======\n## Open\n>>>>>>> b\n- [ ] ZQ @mentee'), []);
		assert.deepEqual(seen('<<<<<<< a\n## Open\n=======\n## Private\n>>>>>>> b\n- [ ] ZQ @mentee'), []);
		assert.deepEqual(
			seen('<!-- private -->\n<<<<<<< a\n<!-- /private -->\n=======\n>>>>>>> b\n- [ ] ZQ @mentee'),
			[],
		);
		assert.deepEqual(seen('- [ ] open\n<<<<<<< a\n- [ ] ours\n=======\n- [ ] theirs\n>>>>>>> b\n'), [
			'open',
			'ours',
		]);
	});

	test('whether a section has text is told of the text that others may see', () => {
		const heading = withoutPrivate(
			parseNote(
				`${FRONT}## Work-life balance\n\n<!-- private -->\nx\n<!-- /private -->\n\n## Research\n\n`
					+ 'x <!-- private --> y <!-- /private -->\nopen\n',
				'm.md',
			),
		).note?.headings.slice(1);
		assert.deepEqual(heading?.map(({ text, hasText }) => [text, hasText]), [['Work-life balance', false], [
			'Research',
			true,
		]]);
	});

	test('a private heading gives no meaning to what stands behind its part', () => {
		const body = '<!-- private -->\n# Homework — mentor\n\nZQ\n<!-- /private -->\n\n- [ ] Submit\n';
		const { note } = withoutPrivate(parseNote(FRONT + body, 'm.md'));
		assert.deepEqual(note?.tasks.map(({ text, isHomework, headingOwner }) => [text, isHomework, headingOwner]), [[
			'Submit',
			false,
			undefined,
		]]);
		assert.equal(parseNote(FRONT + body, 'm.md').note?.tasks[0]?.isHomework, true);
	});
});

suite('confidentiality fails closed', () => {
	const read = (...lines: string[]) =>
		parseNote(`---\ntype: meeting\n${lines.join('\n')}\n---\n- [ ] ZQ @mentee\n`, 'm.md');

	test('any value that cannot be read keeps the note private, and is told', () => {
		const values = [
			'Private',
			'PRIVATE',
			'privat',
			'privé',
			'pirvate',
			'confidential',
			'secret',
			'private-to-me',
			'[private]',
			'[pair, private]',
			'{ a: b }',
			'yes',
			'true',
			'Pair',
			'everybody',
			'"Private"',
			'\n  - private',
			'|\n  private',
		];
		assertAll(values, value => {
			const { note, problems } = read(`confidentiality: ${value}`);
			return note?.private === true && problems.length === 1 && problems[0]?.code === 'front-matter.kept-private';
		});
		assertAll(['pair', 'committee', 'department', '', '~', '"pair"', 'pair # for now'], value => {
			const { note, problems } = read(`confidentiality: ${value}`);
			return note?.private === false && problems.length === 0;
		});
		assert.deepEqual([read('confidentiality: private').note?.private, read('confidentiality: private').problems], [
			true,
			[],
		]);
	});

	test('so do other keys that say it, and the second of two', () => {
		const fronts = [
			'Confidentiality: private',
			'CONFIDENTIALITY: Private',
			'confidentialty: private',
			'confidental: private',
			'confidential: true',
			'private: true',
			'private: yes',
			'Private: true',
			'visibility: private',
			'is_private: true',
			'isPrivate: yes',
			'keep-private: ja',
			'private_note: true',
			'confidentiality: pair\nconfidentiality: private',
			'confidentiality: private\nconfidentiality: pair',
			'confidentialité: privé',
			'vertraulich: ja',
			'Type: concern',
			'type: concern',
		];
		assertAll(fronts, front => {
			const { note, problems } = read(front);
			return note?.private === true
				&& (problems.some(({ code }) => code === 'front-matter.kept-private')
					|| /^confidentiality: private/i.test(front));
		});
		assertAll([
			'private: false',
			'private: no',
			'private:',
			'title: Private',
			'location: private',
			'mentor: Private',
			'Confidentiality: pair',
			'tags: [private]',
		], front => read(front).note?.private === false);
	});

	test('a note whose front matter cannot be read is private where it says so anywhere', () => {
		const broken = [
			'---\ntype: concern\ntitle: "Dr\n---\n',
			'---\ntype: meeting\nconfidentiality: private\ntitle: *ZQ\n---\n',
			'---\ntype: meeting\nconfidentiality: private\n\n# x',
			'---js\ntype: concern\n---\n',
			'---\ntype: meetin\nconfidentiality: private\n---\n',
			'---\ntype: concren\n---\n',
		];
		assertAll(broken.slice(0, 5), text => {
			const parsed = parseNote(text, 'm.md');
			return parsed.private === true && parsed.problems.length > 0
				&& withoutPrivate(parsed).problems.length === 0;
		});
		assert.equal(parseNote('---\ntype: meeting\ntitle: "Dr\n---\n', 'm.md').private, undefined);
	});
});

suite('owners of items below others', () => {
	const ownersOf = (body: string) =>
		withoutPrivate(parseNote(`${FRONT}## Homework\n\n${body}\n`, 'm.md')).note?.tasks.map((
			{ fields, ownersAbove },
		) => fields.owners ?? ownersAbove);

	test('are those of the nearest item above that names any', () => {
		assert.deepEqual(
			ownersOf('- [ ] a @mentor\n  - [ ] b\n    - [ ] c\n    - [ ] d @mentee\n      - [ ] e\n- [ ] f'),
			[['mentor'], ['mentor'], ['mentor'], ['mentee'], ['mentee'], undefined],
		);
	});

	test('but never those of a private one', () => {
		assert.deepEqual(
			ownersOf('- [ ] a @mentor\n  <!-- private -->\n  - [ ] b @petrie\n  <!-- /private -->\n    - [ ] c'),
			[['mentor'], ['mentor']],
		);
		assert.deepEqual(ownersOf('- [ ] a\n  more <!-- private --> @petrie <!-- /private -->\n  - [ ] b'), [
			undefined,
			undefined,
		]);
	});

	test('headings people use for homework make it so', () => {
		assertAll([
			'TODO',
			'To dos',
			'To-dos',
			'Next steps',
			'Tasks',
			'Assignments',
			'Action points',
			'3. Next steps {#next}',
			'Todos',
		], heading => parseNote(`${FRONT}## ${heading}\n\n- [ ] x\n`, 'm.md').note?.tasks[0]?.isHomework === true);
	});
});
