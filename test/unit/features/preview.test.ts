import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { publicView } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { addMentoring } from '../../../src/features/editor/preview/previewPlugin.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';
import { abara, noteText, notebookOf } from '../../support/noteBuilder.ts';

/** Of the document, as VS Code hands it; markdown-it keeps link definitions in it. */
const IN_NOTEBOOK = { in: 'a notebook' };

/** The preview of a file among others; VS Code's own plugin takes the front matter away before. */
function preview(
	path: string,
	text: string,
	others: Readonly<Record<string, string>> = {},
	{ wordsHead = true, hidesPrivate = false } = {},
): string {
	const view = notebookOf({ ...others, [path]: text });
	const md = new MarkdownIt({ html: true, linkify: true });
	md.block.ruler.before('hr', 'frontMatter', (state, start, _end, silent) => {
		const last = start === 0 && state.src.startsWith('---\n')
			? state.src.slice(4).split('\n').indexOf('---') + 1
			: 0;
		if (last > 0 && !silent) {
			Object.assign(state.push('front_matter', '', 0), { hidden: true, meta: text });
			state.line = last + 1;
		}
		return last > 0;
	});
	const find = (env: unknown) =>
		typeof env === 'object' && env !== null && 'in' in env
			? { path, view, publicView: () => publicView(view), options: DEFAULT_NOTE_OPTIONS, wordsHead, hidesPrivate }
			: undefined;
	return addMentoring(md, { l10n: ENGLISH, find, depends: () => undefined }).render(text, { ...IN_NOTEBOOK });
}

const meeting = (...body: string[]) =>
	noteText(['type: meeting', 'mentorship: abara', 'date: 2026-11-01'], `${body.join('\n')}\n`);

suite('the Markdown preview of a note', () => {
	test('boxes of every state have a sign and a name', () => {
		const html = preview('a.md', meeting('- [ ] a', '- [/] b', '- [x] c', '- [-] d', '- [>] e'));
		const names = [...html.matchAll(/class="mentoring-box" role="img" aria-label="([^"]+)"/g)].map(match =>
			match[1]
		);
		assert.deepEqual(names, ['open', 'in progress', 'done', 'cancelled', 'carried forward']);
		assert.ok(!html.includes('[ ]'));
	});

	test('a definition with the label of a box leaves it a box', () => {
		const html = preview(
			'a.md',
			meeting('- [x] a due:2026-12-01', '- [X] [x] b', '- [/]  *c*', '', '[x]: http://x.example', '[/]: b.md'),
		);
		const names = [...html.matchAll(/class="mentoring-box" role="img" aria-label="([^"]+)"/g)].map(match =>
			match[1]
		);
		assert.deepEqual(names, ['done', 'done', 'in progress']);
		assert.match(html, /☑<\/span> a <span class="mentoring-field mentoring-due"/);
		assert.match(html, /☑<\/span> <a href="http:\/\/x.example">x<\/a> b/);
		assert.match(html, /◧<\/span> <em>c<\/em>/);
	});

	test('begins with what its first lines say, in words', () => {
		const text = noteText([
			'type: meeting',
			'mentorship: abara',
			'date: 2026-11-01 15:00',
			'status: held',
			'location: Café <Linden>',
			'next_meeting: 2026-12-16',
		], '# Tea\n');
		const others = { 'abara.md': abara('title: Ruth Abara') };
		const head = /^<p class="mentoring-head">(.*)<\/p>\n<h1>/.exec(preview('a.md', text, others))?.[1];
		assert.equal(
			head,
			'Meeting · Ruth Abara · Sunday, November 1, 2026, 15:00 · Café &lt;Linden&gt; · Next meeting: '
				+ 'Wednesday, December 16, 2026 · held',
		);
		assert.doesNotMatch(preview('a.md', text, others, { wordsHead: false }), /mentoring-head/);
	});

	test('each type of note has a head that names it and shows no key', () => {
		for (const type of NOTE_TYPES) {
			assert.match(
				preview(
					'a.md',
					noteText([
						`type: ${type}`,
						'title: T',
						'members: [A]',
						'target_date: 2026-12-01',
						'requested_by: Me',
						'hours: 2',
					], 'x\n'),
				),
				/^<p class="mentoring-head">[A-Z][^_<]+<\/p>/,
			);
		}
	});

	test('owner and date are set off, and an overdue one says so in words', () => {
		const html = preview('a.md', meeting('- [ ] Send **the** aims @mentee due:2026-11-20'));
		assert.match(html, /<strong>the<\/strong> aims <span class="mentoring-field mentoring-owner">@mentee<\/span>/);
		assert.match(
			html,
			/title="Due Friday, November 20, 2026, 3 days ago">due:2026-11-20<\/span> <strong class="mentoring-overdue">3 days overdue<\/strong>/,
		);
	});

	test('done homework is never overdue', () => {
		assert.ok(!preview('a.md', meeting('- [x] Sent @mentee due:2026-11-20')).includes('overdue'));
	});

	test('all dialects are set off, and code stays as it is', () => {
		const html = preview(
			'a.md',
			meeting('- [ ] One `due:2026-11-20` 📅 2026-12-20', '- [ ] Two [due:: 2026-12-21] @mentor'),
		);
		assert.match(html, /<code>due:2026-11-20<\/code>/);
		assert.match(html, />📅 2026-12-20<\/span>/);
		assert.match(html, />\[due:: 2026-12-21\]<\/span>/);
	});

	test('a heading says how much of its checklist is done', () => {
		assert.match(
			preview('a.md', meeting('## Research', '', '- [x] One', '- [ ] Two', '- [-] Three')),
			/Research <span class="mentoring-progress">1 of 2<\/span><\/h2>/,
		);
	});

	test('private parts are shaded and say so', () => {
		const html = preview('a.md', meeting('Open.', '', '## Private', '', 'Mine.', '', '## Plan', '', 'Ours.'));
		assert.match(html, /<h2 class="mentoring-private">Private<\/h2>/);
		assert.match(html, /<p class="mentoring-private">Mine\.<\/p>/);
		assert.match(html, /<p>Ours\.<\/p>/);
		const marked = preview(
			'a.md',
			meeting('<!-- private -->', '', 'Mine.', '', 'Too.', '', '<!-- /private -->', '', 'Ours.'),
		);
		assert.match(
			marked,
			/<p class="mentoring-private" data-mentoring-label="Private">Mine\.<\/p>\n<p class="mentoring-private">Too\./,
		);
	});

	test('while others look on private parts are not drawn, in lists and quotes neither, and what stands around them is', () => {
		const body = [
			'Open.',
			'',
			'## Private',
			'',
			'SECRET',
			'',
			'- SECRET',
			'',
			'> SECRET',
			'',
			'| SECRET |',
			'|--|',
			'',
			'## Plan',
			'',
			'- [ ] Ours',
			'- Also',
		];
		const html = preview('a.md', meeting(...body), {}, { hidesPrivate: true });
		assert.doesNotMatch(html, /SECRET/);
		assert.match(html, /<p>Open\.<\/p>\s*<h2>Plan[^]*Ours[^]*Also/);
		assert.doesNotMatch(
			preview('a.md', noteText(['type: concern', 'title: SECRET'], 'SECRET\n'), {}, { hidesPrivate: true }),
			/SECRET/,
		);
	});

	test('a file that is no note renders as it always did', () => {
		const text = '# Shopping\n\n- [ ] Milk @mentor due:2026-11-01\n\n## Private\n\n- [x] Done\n';
		assert.equal(preview('list.md', text), new MarkdownIt({ html: true }).render(text));
	});

	test('texts that try to be markup stay text', () => {
		assert.match(preview('a.md', meeting('- [ ] A @mentee goal:a"b&c')), />goal:a&quot;b&amp;c<\/span>/);
		const block = preview('b.md', '```mentoring\n<script>alert(1)</script>\nhomework\n```\n', {
			'abara.md': abara(),
			'x"><img src=x onerror=alert(1)>.md': meeting('- [ ] <img src=x onerror=alert(1)> @mentee'),
		});
		assert.ok(!block.includes('<script') && !block.includes('<img'), block);
	});
});

suite('a mentoring block in the preview', () => {
	const others = {
		'abara.md': abara('next_meeting: 2026-12-16'),
		'meetings/a.md': meeting(
			'- [ ] Introduce Mara @mentor due:2026-10-31',
			'- [ ] Aims @mentee',
			'',
			'## Private',
			'',
			'- [ ] Secret @mentor due:2026-10-01',
		),
	};
	const block = (...lines: string[]) =>
		preview('notes/index.md', ['```mentoring', ...lines, '```', ''].join('\n'), others);

	test('lists what is asked for, each with a link to its line', () => {
		const html = block('homework owner:mentor overdue');
		assert.match(
			html,
			/<li><a href="\.\.\/meetings\/a\.md#L6" data-href="[^"]+">Introduce Mara<\/a> <span class="mentoring-details"><strong class="mentoring-overdue">23 days overdue<\/strong> · mentor/,
		);
	});

	test('never shows private parts: pages are printed', () => {
		assert.ok(!block('homework all').includes('Secret'));
	});

	test('the next meeting', () => {
		assert.match(block('next-meeting'), /Wednesday, December 16, 2026 · in 23 days/);
	});

	test('several lines are several lists; remarks are left out', () => {
		assert.equal(block('# mine', 'homework', '', 'next-meeting').split('<ul').length - 1, 2);
	});

	test('a line that is not understood is shown with what can be written', () => {
		assert.match(
			block('homework overdeu'),
			/<code>homework overdeu<\/code> “overdeu” is no filter.*Did you mean “overdue”\?/,
		);
	});

	test('so is a name that nobody has, and one with spaces is found', () => {
		assert.match(
			block('homework owner:"Ruth Abarra"'),
			/Nobody in these notes is called “Ruth Abarra”\. Did you mean “Ruth Abara”\?/,
		);
		assert.match(block('homework owner:"Ruth Abara" overdue'), /Introduce Mara/);
	});

	test('an empty block says what to write; an empty list says so', () => {
		assert.match(block(''), /Write what to list here/);
		assert.match(block('goals'), /No goal matches\./);
	});

	test('other fences are left alone', () => {
		const text = '```js\nconst mentoring = 1;\n```\n';
		assert.equal(preview('a.md', text), new MarkdownIt().render(text));
	});
});
