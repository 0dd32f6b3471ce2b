import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRefusal } from '../../../src/core/edit/refusals.ts';
import { setFrontMatterField, setFrontMatterFields } from '../../../src/core/edit/setFrontMatterField.ts';
import { readFrontMatter } from '../../../src/core/note/frontMatter.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const DAY = '2027-01-20';

suite('setting a field of the front matter', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['absent', '---\ntype: meeting\n---\n\n# A\n', `---\ntype: meeting\nnext_meeting: ${DAY}\n---\n\n# A\n`],
		[
			'present',
			'---\nnext_meeting: 2026-12-16 15:00\ntype: meeting\n---\n',
			`---\nnext_meeting: ${DAY}\ntype: meeting\n---\n`,
		],
		[
			'empty',
			'---\ntype: meeting\nnext_meeting:\nx: 1\n---\n',
			`---\ntype: meeting\nnext_meeting: ${DAY}\nx: 1\n---\n`,
		],
		[
			'empty with spaces and a comment',
			'---\ntype: meeting\nnext_meeting:   # when?\n---\n',
			`---\ntype: meeting\nnext_meeting: ${DAY}   # when?\n---\n`,
		],
		['null', '---\ntype: meeting\nnext_meeting: ~\n---\n', `---\ntype: meeting\nnext_meeting: ${DAY}\n---\n`],
		[
			'double quotes',
			'---\ntype: "meeting"\nnext_meeting:  "2026-12-16"  # same table\n---\n',
			`---\ntype: "meeting"\nnext_meeting:  "${DAY}"  # same table\n---\n`,
		],
		[
			'single quotes',
			"---\ntype: meeting\nnext_meeting: '2026-12-16'\n---\n",
			`---\ntype: meeting\nnext_meeting: '${DAY}'\n---\n`,
		],
		[
			'empty quotes',
			'---\ntype: meeting\nnext_meeting: ""\n---\n',
			`---\ntype: meeting\nnext_meeting: "${DAY}"\n---\n`,
		],
		[
			'comment after the value',
			'---\ntype: meeting\nnext_meeting: 2026-12-16 # same table\n---\n',
			`---\ntype: meeting\nnext_meeting: ${DAY} # same table\n---\n`,
		],
		[
			'quoted key',
			'---\ntype: meeting\n"next_meeting": 2026-12-16\n---\n',
			`---\ntype: meeting\n"next_meeting": ${DAY}\n---\n`,
		],
		[
			'quoted key without a value',
			'---\ntype: meeting\n"next_meeting":\n---\n',
			`---\ntype: meeting\n"next_meeting": ${DAY}\n---\n`,
		],
		[
			'CRLF',
			'---\r\ntype: meeting\r\n---\r\ntext\r\n',
			`---\r\ntype: meeting\r\nnext_meeting: ${DAY}\r\n---\r\ntext\r\n`,
		],
		['front matter only', '---\ntype: meeting\n---', `---\ntype: meeting\nnext_meeting: ${DAY}\n---`],
		[
			'front matter only, present',
			'---\ntype: meeting\nnext_meeting: x\n---',
			`---\ntype: meeting\nnext_meeting: ${DAY}\n---`,
		],
		['BOM', '\ufeff---\ntype: meeting\n---\n', `\ufeff---\ntype: meeting\nnext_meeting: ${DAY}\n---\n`],
		[
			'a comment last',
			'---\ntype: meeting\n# later: more\n---\n',
			`---\ntype: meeting\n# later: more\nnext_meeting: ${DAY}\n---\n`,
		],
		[
			'a list last',
			'---\ntype: meeting\ntags:\n  - a\n  - b\n---\n',
			`---\ntype: meeting\ntags:\n  - a\n  - b\nnext_meeting: ${DAY}\n---\n`,
		],
		[
			'a text of several lines last',
			'---\ntype: meeting\nmy: |\n  one\n\n  two\n---\n',
			`---\ntype: meeting\nmy: |\n  one\n\n  two\nnext_meeting: ${DAY}\n---\n`,
		],
		[
			'a rule in the body',
			'---\ntype: meeting\n---\na\n\n---\n\nb',
			`---\ntype: meeting\nnext_meeting: ${DAY}\n---\na\n\n---\n\nb`,
		],
	];
	for (const [name, before, after] of cases) {
		test(name, () => {
			assert.equal(set(before, 'next_meeting', DAY), after);
			assert.deepEqual(setFrontMatterField(after, 'next_meeting', DAY), [], 'a second time');
		});
	}

	const refused: readonly (readonly [string, string, string])[] = [
		['written twice', '---\ntype: meeting\nnext_meeting: a\nnext_meeting: b\n---\n', 'front-matter-field'],
		['a list', '---\ntype: meeting\nnext_meeting:\n  - a\n---\n', 'front-matter-field'],
		['a list in brackets', '---\ntype: meeting\nnext_meeting: [a]\n---\n', 'front-matter-field'],
		['several lines', '---\ntype: meeting\nnext_meeting: >\n  a\n  b\n---\n', 'front-matter-field'],
		['a plain text of two lines', '---\ntype: meeting\nnext_meeting: a\n  b\n---\n', 'front-matter-field'],
		['all in braces', '---\n{ type: meeting }\n---\n', 'front-matter-field'],
		['an anchor that others use', '---\ntype: meeting\nnext_meeting: &a x\ndate: *a\n---\n', 'front-matter-field'],
		['broken', '---\ntype: meeting\n a: [\n---\n', 'front-matter-unread'],
		['never closed', '---\ntype: meeting\n', 'front-matter-unread'],
		['no note', '# Text\n', 'not-a-note'],
	];
	for (const [name, text, code] of refused) {
		test(`refused: ${name}`, () => {
			const outcome = setFrontMatterField(text, 'next_meeting', DAY);
			assert.equal(isRefusal(outcome) ? outcome.refused : applyEdits(text, outcome), code);
		});
	}

	test('several at once, those that are there in their place', () => {
		const before = '---\nstatus: active\ntype: closing\n---\n';
		const edits = setFrontMatterFields(before, { end_date: DAY, status: 'ended', reason: 'it was: done # yes' });
		assert.ok(!isRefusal(edits));
		assert.equal(
			applyEdits(before, edits),
			`---\nstatus: ended\ntype: closing\nend_date: ${DAY}\nreason: "it was: done # yes"\n---\n`,
		);
	});

	test('any value is read back as it was given, and everything else stays', () => {
		const value = fc.oneof(
			fc.string(),
			fc.constantFrom('null', '~', 'yes', '- a', 'a: b', 'a #b', "'", '"', '2026-12-16 15:00', ' a ', ''),
		);
		const written = fc.constantFrom('', ' x', ' "x"', " 'x'", ' "x" # why', ' ~');
		const ending = fc.constantFrom('\n', '\r\n');
		fc.assert(fc.property(value, written, ending, fc.boolean(), (given, before, eol, present) => {
			const lines = [
				'---',
				'type: meeting',
				...present ? [`place:${before}`] : [],
				'tags: [a,  b ] # two',
				'---',
				'body',
			];
			const text = lines.join(eol);
			const edits = setFrontMatterField(text, 'place', given);
			assert.ok(!isRefusal(edits), JSON.stringify(edits));
			const after = applyEdits(text, edits);
			assert.equal(readFrontMatter(after)?.entries.get('place')?.value ?? '', given);
			const rest = (all: string) => all.split(eol).filter(line => !line.startsWith('place:'));
			assert.deepEqual(rest(after), rest(text));
		}));
	});
});

function set(text: string, key: string, value: string): string {
	const edits = setFrontMatterField(text, key, value);
	assert.ok(!isRefusal(edits), JSON.stringify(edits));
	return applyEdits(text, edits);
}
