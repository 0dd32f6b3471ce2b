import assert from 'node:assert/strict';
import { unlinkLeftOut } from '../../../src/core/taskFields/unlinkLeftOut.ts';

const NAMES = { leavesOut: () => true, isLeftOut: (name: string) => /(^|\/)secret(\.md)?$/.test(name) };

suite('links to private notes', () => {
	const cases: readonly (readonly [name: string, markdown: string, open: string])[] = [
		[
			'lose their name, and keep the words that were written for it',
			'See [[secret]], [[x/secret|the plan]], ![[secret]] and ![[secret|a]].',
			'See …, the plan, … and a.',
		],
		[
			'lose their name where a table has cut them, as converters do',
			'| see \\[\\[secret |\n  see \\[\\[x/secret   the words\\]\\]\n| [[secret\n| [[award | b]] |\n\\[\\[a secret   b',
			'| see … |\n  see …   the words\\]\\]\n| …\n| [[award | b]] |\n\\[\\[a secret   b',
		],
		['keep nothing where the words are empty', 'See [[secret|]].', 'See .'],
		[
			'are gone several in a line, and those to other notes stay',
			'[[secret]][[award]][[secret|it]][[award|prize]]',
			'…[[award]]it[[award|prize]]',
		],
		[
			'in Markdown keep their words, with title and angle brackets too',
			'[the plan](secret.md) [b](<x/secret.md>) [c]( secret.md ) [d](secret.md "why") [e](secret.md  '
			+ "'why') ![f](secret.md)",
			'the plan b c d e f',
		],
		[
			'in Markdown may have escaped brackets in their words, or none',
			'[a \\[b\\] c](secret.md), [](secret.md).',
			'a \\[b\\] c, .',
		],
		[
			'in Markdown to other notes, and what is no link, stay',
			'[a](award.md) [b](<award.md> "secret") [c][secret] [d] (secret.md) [e](secret.md',
			'[a](award.md) [b](<award.md> "secret") [c][secret] [d] (secret.md) [e](secret.md',
		],
		[
			'of a task line go, in every dialect',
			'goal:secret Do\nDo goal:secret\nDo goal: secret now\nDo [goal:: x/secret] now\n'
			+ 'Do (goal::\tsecret) now\nDo [goal:secret]',
			' Do\nDo \nDo  now\nDo  now\nDo  now\nDo ',
		],
		[
			'of a task line stay where they name another note, or are part of a word',
			'Do goal:award, subgoal:secret, goals:secret',
			'Do goal:award, subgoal:secret, goals:secret',
		],
		[
			'of definitions lead nowhere',
			'[1]: secret.md\n  [two words]:secret.md "why"\n> [3]: <secret.md>\n[4]:\tsecret.md',
			'[1]: #\n  [two words]: # "why"\n> [3]: #\n[4]: #',
		],
		[
			'of definitions stay where they lead to another note',
			'[1]: award.md\n[2]: <award.md>\nx [3]: award.md',
			'[1]: award.md\n[2]: <award.md>\nx [3]: award.md',
		],
		[
			'of definitions go in the middle of a line, and one behind another',
			'x [3]: secret.md\n[a]:[b]:secret.md',
			'x [3]: #\n[a]:[b]: #',
		],
		[
			'of definitions go from code, HTML, comments and quotes',
			'```\n[1]: secret.md\n```\n\n    [2]: secret.md\n\n> ~~~\n> [3]:\n> secret.md\n> ~~~\n\n<div>\n'
			+ '> [4]: <secret.md>\n</div>',
			'```\n[1]: #\n```\n\n    [2]: #\n\n> ~~~\n> [3]:\n> #\n> ~~~\n\n<div>\n> [4]: #\n</div>',
		],
		[
			'lose their name in any way that Markdown writes a title',
			'[a](secret.md (why)) [b](<secret.md>\t\'c\') [d](secret.md "e (f)")',
			'a b d',
		],
		[
			'go where words, address or title are on several lines, and the lines below keep their numbers',
			'[the\nplan](secret.md) x\n> [a](\n> secret.md\n> "why") b\ny',
			'the\nplan x\n> a\n\n b\ny',
		],
		[
			'go where the words break in an item, a quote or a picture, with any line ends',
			'- [ ] Read [the long\r\n  name](secret.md) @mentor\n\n> ![a\n> b](secret.md)',
			'- [ ] Read the long\r\n  name @mentor\n\n> a\n> b',
		],
		[
			'of definitions go from the line below, and of those that are none for Markdown',
			'[p]:\n  secret.md\n\nSee\n[q]: secret.md',
			'[p]:\n  #\n\nSee\n[q]: #',
		],
		[
			'keep the words of references',
			'See [the plan][p], [p] and ![p].\n\n[p]: secret.md',
			'See the plan, p and p.\n\n[p]: #',
		],
		[
			'go from a table, with the pipe escaped',
			'| a |\n|--|\n| [[secret\\|plan]] and [[secret#Steps\\|it]] |',
			'| a |\n|--|\n| plan and it |',
		],
		[
			'of a task line go in any case and in quotes',
			'Do Goal:secret\nDo [Goal:: secret]\nDo goal:"secret"\nDo goal:\'secret\'\nDo GOAL:“secret” now',
			'Do \nDo \nDo \nDo \nDo  now',
		],
		[
			'are not hidden by escapes',
			'[a](\\secret.md) [b](s&#101;cret.md) [c](&#x73;ecret.md)',
			'a b c',
		],
		[
			'are not hidden by the other slash, a query, a block id, HTML or escaped brackets',
			'[a](..\\x\\secret.md) [[x\\secret]] [b](secret.md?plain=1) [[secret^id|c]] <a href="x/secret.md">d</a> '
			+ "<img alt=e src='secret.md'> \\[f\\](x/secret.md) \\[g]\\(secret.md)",
			'a … b c <a>d</a> <img alt=e> f g',
		],
		[
			'of HTML and with a query stay where they lead elsewhere',
			'<a href="https://a.org/?secret">d</a> [b](award.md?secret) <a href=\'award.md\'>e</a> \\[f\\](award.md)',
			'<a href="https://a.org/?secret">d</a> [b](award.md?secret) <a href=\'award.md\'>e</a> \\[f\\](award.md)',
		],
		[
			'go from code, comments, tags and front matter too',
			'---\nlinks: ["[[secret]]"]\n---\n\n`[[secret]]` <!-- [a](secret.md) --> <i t="[[secret]]">\n\n```\n'
			+ '[[secret|b]]\n```\n\n    [c](secret.md)',
			'---\nlinks: ["…"]\n---\n\n`…` <!-- a --> <i t="…">\n\n```\nb\n```\n\n    c',
		],
		[
			'go from a table, also where nobody escaped the pipe',
			'| a [[secret|plan]] | [[award|b]] | [[x/secret|c]]\n|--|--|--|\n' + '| [[secret\\|d]] [[secret|e]] | f |',
			'| a plan | [[award|b]] | c\n|--|--|--|\n| d e | f |',
		],
		[
			'go where a tool has escaped the brackets',
			'See \\[\\[secret]], \\[\\[x/secret|the plan]], \\[\\[secret\\]\\], !\\[\\[secret]] and '
			+ '\\[[secret#Part\\|it]].',
			'See …, the plan, …, !… and it.',
		],
		[
			'of a task line go where a tool has escaped the brackets',
			'Do \\[goal:: secret] now\nDo \\[goal:: secret\\]\nDo \\[goal:: \\[\\[secret]]] now\n'
			+ 'Do goal:sec\\ret goal:\\secret',
			'Do  now\nDo \nDo \\[goal:: …] now\nDo goal:sec\\ret goal:\\secret',
		],
		[
			'with escaped brackets stay where they lead to another note',
			'See \\[\\[award]], \\[secret] and \\[\\[secret.',
			'See \\[\\[award]], \\[secret] and \\[\\[secret.',
		],
		[
			'go with words that an editor wrote for them',
			'[secret](secret.md) [x/secret.md](x/secret.md) [[x/secret|secret]] now [[secret|the plan]]',
			'… … … now the plan',
		],
		[
			'lose their name in every attribute of HTML',
			'<a href=x/secret.md>a</a> <img srcset="secret.md 2x"> <a data-href="secret">b</a> <Link to="/x/secret">c</Link>',
			'<a>a</a> <img> <a>b</a> <Link>c</Link>',
		],
		[
			'go where an address leads into a program',
			'[a](obsidian://open?vault=v&file=x%2Fsecret) [b](obsidian://x?filepath=x%252Fsecret.md) '
			+ '[c](vscode://file/c:/x/secret.md:3) <file:///x/secret.md> obsidian://open?file=secret [d](secret.md:3:1)',
			'a b c … … d',
		],
		[
			'go as other programs write them',
			'[a]({{< ref "secret.md" >}}) {{< relref "x/secret" >}} [b]({% link x/secret.md %}) {% post_url secret %} '
			+ '{{secret}} [[secret][c]] [[file:secret.md][d]] [[file:secret.md]] xref:secret.md[e] include::secret.md[] '
			+ '<<secret,f>> <<secret>> {doc}`secret` :doc:`g <x/secret>` `h <secret.md>`_ --8<-- "secret.md" <x/secret.md> '
			+ '[[secret]](x)',
			'a … b … … c d … e … f … … g h … … …(x)',
		],
		[
			'go from queries in code',
			'```dataview\nTASK FROM "x/secret"\n```\n`$= dv.page("secret")`',
			'```dataview\nTASK "…"\n```\n`$= "…")`',
		],
		[
			'of other programs stay where they lead to another note',
			'[a]({{< ref "award.md" >}}) {{award}} [[award][c]] xref:award.md[e] <<award>> {doc}`award` <award.md> '
			+ '[a](obsidian://open?file=award) https://a.org/?file=secret',
			'[a]({{< ref "award.md" >}}) {{award}} [[award][c]] xref:award.md[e] <<award>> {doc}`award` <award.md> '
			+ '[a](obsidian://open?file=award) https://a.org/?file=secret',
		],
		[
			'are not looked for in plain words',
			'secret, secret.md, the goal: secrecy',
			'secret, secret.md, the goal: secrecy',
		],
	];
	for (const [name, markdown, open] of cases) {
		test(name, () => {
			assert.equal(unlinkLeftOut(markdown, NAMES), open);
		});
	}
});
