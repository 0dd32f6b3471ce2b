import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertDialect, countConvertible } from '../../../src/core/edit/convertDialect.ts';
import { DIALECTS } from '../../../src/core/model/vocabulary.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { tasksOf } from './notes.ts';
import { runs } from '../../support/runs.ts';

const RUNS = runs(300);
const convert = (
	text: string,
	...more: Parameters<typeof convertDialect> extends [string, ...infer Rest] ? Rest : never
) => applyEdits(text, convertDialect(text, ...more));

const PLAIN =
	'- [ ] @mentor sends the aims due:2026-10-31 priority:high to Ruth repeat:"every 2 weeks" goal:[[the award]] since:2026-09-09 ^aims\n';
const EMOJI =
	'- [ ] @mentor sends the aims 📅 2026-10-31 ⏫ to Ruth 🔁 every 2 weeks goal:[[the award]] since:2026-09-09 ^aims\n';
const BRACKETED = '- [ ] @mentor sends the aims [due:: 2026-10-31] [priority:: high] to Ruth [repeat:: every 2 weeks] '
	+ '[goal:: [[the award]]] [since:: 2026-09-09] ^aims\n';

suite('writing fields in another way', () => {
	test('each way becomes each other, in place', () => {
		assert.equal(convert(PLAIN, 'emoji'), EMOJI);
		assert.equal(convert(PLAIN, 'bracketed'), BRACKETED);
		assert.equal(convert(BRACKETED, 'plain'), PLAIN);
		assert.equal(
			convert(BRACKETED, 'emoji'),
			EMOJI.replace('goal:[[the award]] since:2026-09-09', '[goal:: [[the award]]] [since:: 2026-09-09]'),
		);
		assert.equal(convert(EMOJI, 'plain'), PLAIN);
	});

	test('items that have fields already so, or none, stay, and the others are counted', () => {
		const text = '- [ ] a due:2026-10-31\n- [ ] b\n- [ ] c 📅 2026-10-31 ⏬\n- [ ] d @mentor due:2026-10-30\n';
		assert.equal(convert(text, 'emoji'), text.replaceAll('due:', '📅 '));
		assert.equal(countConvertible(text, 'emoji'), 2);
		assert.equal(countConvertible(text, 'plain'), 1);
		assert.equal(countConvertible('- [ ] a @b\n- [ ] b [owner:: c] area:research\n', 'emoji'), 0);
	});

	test('every priority becomes its word, with a sign for emoji style behind it or not', () => {
		assert.equal(
			convert('- [ ] 🔺 a ⏫️ b 🔼 c 🔽 d ⏬', 'bracketed'),
			'- [ ] [priority:: highest] a [priority:: high] b [priority:: medium] c [priority:: low] d '
				+ '[priority:: lowest]',
		);
		assert.equal(convert('- [ ] a priority:lowest', 'emoji'), '- [ ] a ⏬');
	});

	test('a goal written as a link keeps its brackets', () => {
		assert.equal(
			convert('- [ ] a [goal:: [x](y.md)] b [goal:: z]\n', 'plain'),
			'- [ ] a goal:[x](y.md) b goal:z\n',
		);
		assert.equal(convert('- [ ] a goal:z\n', 'bracketed'), '- [ ] a [goal:: z]\n');
	});

	test('in a note of hundreds of items all change', () => {
		const text = '- [ ] a due:2026-10-31\n'.repeat(201);
		assert.equal(convert(text, 'emoji'), text.replaceAll('due:', '📅 '));
	});

	test('owners in brackets become @, and @ stays', () => {
		assert.equal(
			convert('- [ ] Send [owner:: mentor, eklund] 📅 2026-10-31', 'plain'),
			'- [ ] Send @mentor @eklund due:2026-10-31',
		);
		assert.equal(
			convert('- [ ] Send @mentor due:2026-10-31', 'bracketed'),
			'- [ ] Send @mentor [due:: 2026-10-31]',
		);
	});

	test('only the items on the lines asked for change, their further lines too', () => {
		const text = '- [ ] a due:2026-10-31\n- [ ] b\n  due:2026-10-31\n- [ ] c due:2026-10-31\n';
		assert.equal(convert(text, 'emoji', { first: 2, last: 2 }), text.replace('  due:', '  📅 '));
		assert.equal(convert(text, 'emoji', { first: 0, last: 0 }), text.replace('due:', '📅 '));
		assert.equal(convert(text, 'emoji', { first: 3, last: 9 }), text.replace('c due:', 'c 📅 '));
	});

	test('what would read differently stays: no space before it, or text right behind', () => {
		for (const text of ['- [ ] a(x)[due:: 2026-10-31]', '- [ ] a [due:: 2026-10-31]x']) {
			assert.equal(convert(text, 'plain'), text);
		}
	});

	test('code, front matter and other text keep every byte', () => {
		const text =
			'\uFEFF---\r\ntype: meeting\r\n---\r\n`due:2026-10-31` due:2026-10-31\r\n\r\n- [ ] `due:2026-01-01` due:2026-10-31  \r\n';
		assert.equal(convert(text, 'emoji'), text.replace('` due:2026-10-31  ', '` 📅 2026-10-31  '));
	});

	const piece = fc.constantFrom(
		'Send',
		'the aims',
		'due:2026-10-31',
		'📅 2026-10-31',
		'[due:: 2026-10-31]',
		'(done:: 2026-01-01)',
		'@mentor',
		'[owner:: eklund, mentor]',
		'(@eklund)',
		'`@x`',
		'`',
		'<!-- c -->',
		'⏫',
		'priority:low',
		'🔁 every week',
		'repeat:"every 2 weeks!"',
		'[repeat:: every day.]',
		'goal:[[a b]]',
		'goal:[x](y.md)',
		'due:soon',
		'⛔ a,b',
		'after:a,b',
		'🆔 a',
		'\\',
		'[',
		']',
		'https://x.org/due:2026-10-31',
		'area:research',
		'**',
	);
	const separator = fc.constantFrom(' ', ' ', ' ', '', '\n  ');
	const line = fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 6 }).map(parts =>
		`- [ ] ${parts.flat().join('')}`
	);
	const note = fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'));

	test('of any note reads the same afterwards, outside of fields nothing changes, and twice is once', () => {
		fc.assert(
			fc.property(note, fc.constantFrom(...DIALECTS), (text, to) => {
				const edits = convertDialect(text, to);
				const after = applyEdits(text, edits);
				assert.deepEqual(tasksOf(after).map(facts), tasksOf(text).map(facts));
				const spans = tasksOf(text).flatMap(task => task.spans);
				for (const edit of edits) {
					assert.ok(
						spans.some(span => span.start === edit.start && span.end === edit.end),
						JSON.stringify(edit),
					);
				}
				assert.equal(convert(after, to), after);
			}),
			{ numRuns: RUNS * 5 },
		);
	});
});

function facts({ mark, fields, text, blockId }: ReturnType<typeof tasksOf>[number]): Record<string, unknown> {
	return { mark, fields, text, blockId: blockId?.id };
}
