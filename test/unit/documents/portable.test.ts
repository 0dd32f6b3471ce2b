import assert from 'node:assert/strict';
import {
	plainLine,
	withoutInternalLinks,
	portableLine,
	withoutGoals,
	tidyTasks,
} from '../../../src/core/documents/portable.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { TODAY } from '../../support/noteBuilder.ts';

suite('text for elsewhere', () => {
	test('links, comments and definitions of every form', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['a <!-- b\nc --> d <!-- open', 'a  d '],
			['[a](<b c.md>) [d](e(f).md) [g](h "i") [j](k \'l\')', 'a d g j'],
			['[a [b] c](d.md)', 'a [b] c'],
			['[m](mailto:a@b.org) [h](HTTP://c.org)', '[m](mailto:a@b.org) [h](HTTP://c.org)'],
			['![[a/b.md#c|d]] [[e/f.MD]] [[g#h]]', 'd f g'],
			['> [a]: b.md "t"\n[c]: <https://d.org>\n', '\n[c]: <https://d.org>\n'],
			['[a](b.md', '[a](b.md'],
		];
		for (const [written, shown] of pairs) { assert.equal(withoutInternalLinks(written), shown, written); }
	});

	test('what only says which goal a line is about stays away, a name that the sentence wants does not', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['- 2026-11-20 The paper is accepted [[cohort-paper]]', '- 2026-11-20 The paper is accepted'],
			['- The paper is out [[cohort-paper]] [[goals/award#Steps]]\n- More', '- The paper is out\n- More'],
			['- [x] Find a peer [[dossier]] @mentor due:2026-12-01', '- [x] Find a peer @mentor due:2026-12-01'],
			['We spoke again [[award]]\nand of the rest', 'We spoke again\nand of the rest'],
			['We discussed [[award]]', 'We discussed award'],
			['[[award]]', 'award'],
			['It goes on, see [[award]]', 'It goes on, see award'],
			['The paper is out goal:cohort-paper', 'The paper is out '],
			['The paper is out [goal:: [[cohort-paper]]] at last', 'The paper is out  at last'],
			['Our goal: excellence', 'Our goal: excellence'],
			['`We spoke again [[award]]`', '`We spoke again [[award]]`'],
		];
		for (const [written, shown] of pairs) { assert.equal(withoutInternalLinks(written), shown, written); }
	});

	test('on one line, no block begins', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['+ a', '\\+ a'],
			['- a', '\\- a'],
			['* a', '\\* a'],
			['*a*', '*a*'],
			['| a', '\\| a'],
			['=== a', '\\=== a'],
			['~~~', '\\~~~'],
			['~~a~~', '\\~~a~~'],
			['12) a', '12\\) a'],
			['1.5 a', '1\\.5 a'],
			['[ab](https://c.org)', '[ab](https://c.org)'],
			['[a](https://c.org)', '\\[a](https://c.org)'],
			['a\n\n b ', 'a b'],
			['a <<!-- b -->!-- c', 'a &lt;!-- c'],
		];
		for (const [written, shown] of pairs) { assert.equal(portableLine(written), shown, written); }
	});

	test('as words alone', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['__a__ _b_ ~~c~~', 'a b c'],
			['a_b_c', 'a_b_c'],
			['(*a*)', '(a)'],
			['[w](https://x.org "t") y', 'w y'],
			['\\*a\\* \\q', '*a* \\q'],
			['** a**', '** a**'],
			['  a\n b ', 'a b'],
			['See https://a.org/_b_/x and **https://a.org/_c**', 'See https://a.org/_b_/x and https://a.org/_c'],
			['See <https://a.org/x?y=1&z> and <mailto:ruth@a.org>', 'See https://a.org/x?y=1&z and ruth@a.org'],
			['Read [the paper][p], [it][] and [alone]', 'Read the paper, it and [alone]'],
		];
		for (const [written, shown] of pairs) { assert.equal(plainLine(written), shown, written); }
	});

	test('goals are not named', () => {
		assert.equal(
			withoutGoals('a goal:award b\n\tgoal:[[My award]] c [goal:: x] (goal:: y) mygoal:z GOAL:q goal: r'),
			'a  b\n\t c   mygoal:z  goal: r',
		);
	});

	test('boxes give way to signs, and only open tasks have a date', () => {
		const tidy = (text: string) =>
			tidyTasks(text, {
				today: TODAY,
				l10n: ENGLISH,
				boxes: { 'open': 'o ', 'in-progress': 'p ', 'done': 'd ', 'cancelled': 'c ', 'carried': '> ' },
			});
		assert.equal(
			tidy(
				'- [ ] A due:2026-12-01\n- [/] B due:2026-12-02\n- [x] C due:2026-12-03\n- [-] D due:2026-12-03\n'
					+ '- [>] E\n  more @mentor\n',
			),
			'- o A *(due Dec 1)*\n- p B *(due Dec 2)*\n- d C\n- c D\n- > E\n  more\n',
		);
		assert.equal(
			tidyTasks('- [/] B due:2026-12-02 ^id\n', { today: TODAY, l10n: ENGLISH }),
			'- [/] B *(due Dec 2)*\n',
		);
	});
});
