import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsIn } from '../../../src/core/edit/pastedHomework.ts';
import { linesOfHtml } from '../../../src/core/edit/pastedHtml.ts';
import { runs } from '../../support/runs.ts';

/** A paragraph of a list as Word and Outlook copy it. */
const word = (level: number, sign: string, words: string): string =>
	`<p class=MsoListParagraphCxSpMiddle style='margin-left:${level}.0in;text-indent:-.25in;mso-list:l0 `
	+ `level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'>`
	+ `<span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>`
	+ `&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\r\n`;
const google = (level: number, checked: boolean | undefined, words: string): string =>
	'<li dir="ltr" '
	+ `${checked === undefined ? '' : `role="checkbox" aria-checked="${checked}" `}style="list-style-type:none" `
	+ `aria-level="${level}"><img src="data:image/png;base64,x" alt="${checked}">`
	+ '<p dir="ltr" role="presentation" style="display:inline-block"><span style="font-size:11pt">'
	+ `${words}</span></p></li>`;

/** What is on the clipboard as HTML, from where; and the items. */
const SHAPES: readonly (readonly [from: string, html: string, items: readonly string[] | undefined])[] = [
	[
		'what is struck out stays so, but for what a box says is done',
		'<ul><li><s>Send</s></li><li>Ask <del>Ruth</del> Joan</li><li><input type="checkbox" checked><s>Read</s></li>'
		+ '<li><strike> </strike>Write</li></ul>',
		['- [ ] ~~Send~~', '- [ ] Ask ~~Ruth~~ Joan', '- [x] Read', '- [ ] Write'],
	],
	[
		'what a page does not show is not pasted',
		'<ul><li style="display: none">No</li><li>Send<span style="color:red;display:none"> no</span></li>'
		+ '<li style="display:block">Ask</li></ul>',
		['- [ ] Send', '- [ ] Ask'],
	],
	[
		'Teams and Loop, boxes by what a screen reader is told',
		'<ul><li><input type="checkbox" aria-checked="true"><span>Send</span></li><li><input type="checkbox" '
		+ 'aria-checked="false"/><span>Ask</span></li></ul>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'Outlook, a box beside its words',
		'<div role="listitem"><div role="checkbox" aria-checked="true"></div><span>Send</span></div>'
		+ '<div role="listitem"><div role="checkbox" aria-checked="false"></div><span>Ask</span></div>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'OneNote, pictures of boxes',
		'<html><body><p style="margin:0in"><img src="x" alt="Checkbox checked"> Send</p><p><img src="x" '
		+ 'alt="Checkbox unchecked"> Ask</p></body></html>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'drawn boxes with a name',
		'<ul><li><svg aria-label="checked"><path d="M0"/></svg> Send</li><li><svg aria-label="not checked"></svg> Ask'
		+ '</li></ul>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'Confluence and Apple Notes, items that are done',
		'<ul class="inline-task-list"><li class="checked" data-inline-task-id="1">Send</li>'
		+ '<li data-inline-task-id="2">Ask</li></ul>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'Quill, lists that are done, and how deep an item stands',
		'<ul data-checked="true"><li>Send</li></ul><ul data-checked="false"><li>Ask</li>'
		+ '<li class="ql-indent-1">Ruth</li></ul>',
		['- [x] Send', '- [ ] Ask', '  - [ ] Ruth'],
	],
	[
		'Dropbox Paper',
		'<ul class="listtype-taskdone listindent1 list-taskdone1"><li>Send</li></ul><ul class="listtype-task '
		+ 'listindent1"><li>Ask</li></ul><ul class="listtype-task listindent2"><li>Ruth</li></ul>',
		['- [x] Send', '- [ ] Ask', '  - [ ] Ruth'],
	],
	[
		'Evernote, by style and by its own element',
		'<ul style="--en-todo:true;"><li style="--en-checked:true;"><div>Send</div></li><li '
		+ 'style="--en-checked:false;"><div>Ask</div></li></ul><div><en-todo checked="true"/>Read</div>',
		['- [x] Send', '- [ ] Ask', '- [x] Read'],
	],
	[
		'Word, bullets of three levels',
		'<html xmlns:o="urn:x"><head><style>p {x}</style><!--[if gte mso 9]><xml>no</xml><![endif]--></head>' + '<body>'
		+ `${word(1, '·', 'Send')}${word(2, 'o', 'to Ruth')}${word(3, '§', 'by mail')}${word(1, '·', 'Ask')}</body>`
		+ '</html>',
		['- [ ] Send', '  - [ ] to Ruth', '    - [ ] by mail', '- [ ] Ask'],
	],
	[
		'Word, a level that its text does not tell',
		word(1, '1.', 'Send') + word(2, '1.', 'to Ruth') + word(1, '2.', 'Ask'),
		['- [ ] Send', '  - [ ] to Ruth', '- [ ] Ask'],
	],
	[
		'Word, check boxes as text',
		'<p class=MsoNormal><span style="font-family:\'MS Gothic\'">☐</span> Send</p><p class=MsoNormal><span>'
		+ '☒</span> Ask</p><ul><li>Read</li></ul>',
		['- [ ] Send', '- [x] Ask', '- [ ] Read'],
	],
	['Word, check boxes as signs of the list', word(1, '☐', 'Send') + word(1, '☒', 'Ask'), ['- [ ] Send', '- [x] Ask']],
	[
		'Google Docs, a checklist',
		`<meta charset='utf-8'><b style="font-weight:normal"><ul>`
		+ `${google(1, false, 'Send')}${google(1, true, 'Ask')}</ul></b>`,
		['- [ ] Send', '- [x] Ask'],
	],
	[
		'Google Docs, levels as lists in lists',
		`<ul>${google(1, undefined, 'Send')}<ul>${google(2, undefined, 'to Ruth')}</ul>`
		+ `${google(1, undefined, 'Ask')}</ul>`,
		['- [ ] Send', '  - [ ] to Ruth', '- [ ] Ask'],
	],
	[
		'GitHub, a task list',
		'<ul class="contains-task-list"><li class="task-list-item">'
		+ '<input type="checkbox" disabled checked class="x"> Send</li><li class="task-list-item">'
		+ '<input type="checkbox" disabled> Ask<ul><li><input type="checkbox" checked="">to Ruth</li></ul></li>'
		+ '</ul>',
		['- [x] Send', '- [ ] Ask', '  - [x] to Ruth'],
	],
	[
		'Teams and Loop',
		'<div><ul><li data-checked="true"><div>Send</div></li><li data-checked="false"><div>Ask</div></li></ul>'
		+ '</div>',
		['- [x] Send', '- [ ] Ask'],
	],
	['Notion', '<ul><li><input type="checkbox"/>Send</li><li><input type="checkbox" checked=""/>Ask</li></ul>', [
		'- [ ] Send',
		'- [x] Ask',
	]],
	[
		'Quill, in mail programs and chats',
		'<ol><li data-list="checked"><span class="ql-ui"></span>Send</li><li data-list="unchecked">Ask</li>'
		+ '<li data-list="bullet">Read</li></ol>',
		['- [x] Send', '- [ ] Ask', '- [ ] Read'],
	],
	[
		'Notion, exported',
		'<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div>'
		+ ' <span class="to-do-children-checked">Send</span></li><li><div class="checkbox checkbox-off"></div>'
		+ ' Ask</li></ul>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'boxes as pictures',
		'<ul><li><img alt="☑">Send</li><li><img src="x" alt="unchecked"> Ask</li><li>Read <img alt="a chart">'
		+ ' it <img alt="👍"></li></ul>',
		['- [x] Send', '- [ ] Ask', '- [ ] Read it 👍'],
	],
	[
		'editors in web pages',
		'<ul data-type="taskList"><li data-checked="true" data-type="taskItem"><label>'
		+ '<input type="checkbox" checked="checked"><span></span></label><div><p>Send</p></div></li>'
		+ '<li data-checked="false"><label><input type="checkbox"></label><div><p>Ask</p></div></li></ul>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'boxes without a list',
		'<div><input type="checkbox" checked> Send</div><div><label><input type="checkbox"> Ask</label></div>',
		['- [x] Send', '- [ ] Ask'],
	],
	[
		'a list by numbers in a mail',
		'<div dir="ltr"><ol><li>Send <b>the</b> draft</li><li>Ask<br>for the letter</li></ol></div>',
		['- [ ] Send the draft', '- [ ] Ask for the letter'],
	],
	[
		'lists in items',
		'<ul><li>Send<ol><li>to Ruth<ul><li>by mail</li></ul></li><li>to Ida</li></ol></li><li>Ask</li></ul>',
		['- [ ] Send', '  - [ ] to Ruth', '    - [ ] by mail', '  - [ ] to Ida', '- [ ] Ask'],
	],
	['items of several paragraphs', '<ul><li><p>Send</p><p>by Friday</p></li><li>Ask</li></ul>', [
		'- [ ] Send by Friday',
		'- [ ] Ask',
	]],
	['items that nobody closes', '<ul><li>Send<li>Ask', ['- [ ] Send', '- [ ] Ask']],
	['a line that leads to the list', '<p>To do:</p><ul><li>Send</li><li>Ask</li></ul>', [
		'To do:',
		'',
		'- [ ] Send',
		'- [ ] Ask',
	]],
	['entities and spaces of print', '<ul><li>R&amp;D&nbsp;&ndash; &lt;b&gt;</li><li>&Eacute;tude&#8217;s</li></ul>', [
		'- [ ] R&D – <b>',
		'- [ ] Étude’s',
	]],
	[
		'scripts, styles, pictures and comments',
		'<style>li {}</style><script>alert(1)</script><ul><!-- no --><li><img src=x onerror=alert(1) alt="no">'
		+ 'Send</li><li><svg><title>no</title></svg>Ask</li></ul>',
		['- [ ] Send', '- [ ] Ask'],
	],
	['a half-done box', '<ul><li role="checkbox" aria-checked="mixed">Send</li><li>Ask</li></ul>', [
		'- [/] Send',
		'- [ ] Ask',
	]],
	['links, whose words stay', '<ul><li>Send <a href="https://a.example/x">it</a> today</li><li>Ask</li></ul>', [
		'- [ ] Send it today',
		'- [ ] Ask',
	]],
	['plain paragraphs: nothing', '<p>Send</p><p>Ask</p>', undefined],
	[
		'an editor’s own colours: nothing',
		'<div style="color:#000"><span>- [ ] Send</span><br><span>- [ ] Ask</span></div>',
		undefined,
	],
];

suite('a list from the HTML on the clipboard', () => {
	for (const [from, html, items] of SHAPES) {
		test(from, () => {
			const lines = linesOfHtml(html);
			assert.deepEqual(lines === undefined ? undefined : actionsIn(lines), items);
		});
	}

	test('of anything gives text without an end, in time, and throws nothing', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'<ul>',
				'<ol>',
				'<li>',
				'</li>',
				'</ul>',
				'<p>',
				'</p>',
				'<br>',
				'<input type=checkbox checked>',
				'<span style="mso-list:Ignore">',
				'</span>',
				'<p style="mso-list:l0 level3 lfo1">',
				'<script>',
				'</script>',
				'<!--',
				'-->',
				'<li aria-level=999 aria-checked=true>',
				'&amp',
				'<',
				'>',
				'"',
			),
			fc.string({ maxLength: 8 }),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
				const lines = linesOfHtml(pieces.join(''));
				if (lines !== undefined) {
					assert.ok(!lines.includes('\r'));
					actionsIn(lines);
				}
			}),
			{ numRuns: runs(300) },
		);
		linesOfHtml('<ul><li>'.repeat(20_000));
		linesOfHtml(`<ul>${'<li>a'.repeat(20_000)}`);
	});
});
