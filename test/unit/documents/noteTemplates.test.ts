import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
	fillTemplate,
	type FilledTemplate,
	type TemplateValues,
	templateRecipe,
	typeOfTemplate,
	type TemplateName,
} from '../../../src/core/documents/templates.ts';
import { notePlace, numberedPath } from '../../../src/core/documents/notePlace.ts';
import {
	expandSnippet,
	isFault,
	joinSnippets,
	readSnippet,
	writeSnippet,
	type SnippetPart,
} from '../../../src/core/documents/snippetText.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';
import { Notebook } from '../../../src/core/notebook/notebook.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { linkWords } from '../../../src/core/markdown/linkTargets.ts';
import { LONGEST_NAME, safeName, toSlug } from '../../../src/core/text/paths.ts';
import { expandSnippet as strictly } from '../../support/expandSnippet.ts';
import { TODAY } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';

const FOLDER = new URL('../../../snippets/', import.meta.url);
const bodies = new Map(
	readdirSync(FOLDER).flatMap(file =>
		Object.values(
			JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<
				string,
				{ prefix: string, body: string[] }
			>,
		)
			.map(({ prefix, body }) => [prefix.slice('mentor-'.length), body.join('\n')] as const)
	),
);
const NAMES: readonly TemplateName[] = [...NOTE_TYPES, 'first-meeting', 'committee-meeting'];
const DATES = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '23' };
const OURS = { ...DATES, TITLE: '', DATE: '2026-11-23', MENTORSHIP: '', MENTOR: '', MENTEE: '' };

function parts(text: string): readonly SnippetPart[] {
	const read = readSnippet(text);
	if (isFault(read)) { throw new Error(`${read.code} in line ${read.line}: ${read.near}`); }
	return read;
}

function fill(template: string, values: Partial<TemplateValues> = {}): FilledTemplate {
	const filled = fillTemplate(template, { variables: OURS, ...values });
	assert.ok('snippet' in filled, JSON.stringify(filled));
	return filled;
}

const builtIn = (name: TemplateName, track: 'academic' | 'community'): string =>
	writeSnippet(
		joinSnippets(
			templateRecipe(name, track).map(part => parts('body' in part ? part.body : bodies.get(part.snippet)!)),
		),
	);

suite('snippets as templates', () => {
	test('are expanded like VS Code expands them', () => {
		assert.equal(expandSnippet(parts('${1:a} $1 ${2|x,y\\,z|} \\$5 \\} $0. $ 3 $')), 'a a x $5 } . $ 3 $');
		assert.equal(expandSnippet(parts('$1 then ${1:later}')), 'later then later');
		assert.equal(expandSnippet(parts('${1:one ${2:two}} and $2')), 'one two and two');
	});

	test('agree with the stricter reader on every snippet of the extension', () => {
		for (const [name, body] of bodies) {
			assert.equal(
				fill(body).text,
				strictly(body, { today: '2026-11-23' }).replace(/^(\w+:|  [\w-]+:) $/gm, '$1'),
				name,
			);
		}
	});

	test('written again they read the same', () => {
		for (const [name, body] of bodies) { assert.deepEqual(parts(writeSnippet(parts(body))), parts(body), name); }
	});

	const faults: readonly (readonly [string, object])[] = [
		['a\n${1:never', { code: 'never-closed', line: 2, near: 'never' }],
		['${1|a,b', { code: 'never-closed', line: 1, near: '${1|a,b' }],
		['a ${TM_FILENAME/(.*)/x/}', { code: 'not-a-placeholder', line: 1, near: '${TM_FILENAME/(.*)/x/}' }],
		['${}', { code: 'not-a-placeholder', line: 1, near: '${}' }],
		['${CLIPBOARD}', { code: 'unknown-variable', name: 'CLIPBOARD' }],
		['${1:${TM_SELECTED_TEXT:x}}', { code: 'unknown-variable', name: 'TM_SELECTED_TEXT' }],
		['${constructor}', { code: 'unknown-variable', name: 'constructor' }],
	];
	for (const [template, fault] of faults) {
		test(`${JSON.stringify(template)} is broken, and that is said`, () => {
			assert.deepEqual(fillTemplate(template, { variables: OURS }), fault);
		});
	}

	test('any text is read or refused, and what is read is never lost', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[$\\{}:|,a1\n ]{0,60}$/), text => {
				const read = readSnippet(text);
				if (!isFault(read)) { assert.equal(expandSnippet(parts(writeSnippet(read))), expandSnippet(read)); }
			}),
			{ numRuns: runs(2000) },
		);
	});

	test('a hundred thousand placeholders in one another are refused', () => {
		const read = readSnippet('${1:'.repeat(100_000));
		assert.ok(isFault(read) && read.code === 'too-deep');
	});
});

suite('templates for a mentor', () => {
	test('speak as a mentor: nothing in them is asked of “my mentor”, and they are read as their type', () => {
		for (const name of ['meeting', 'goal', 'opportunity', 'summary'] as const) {
			const template = writeSnippet(
				joinSnippets(
					templateRecipe(name, 'academic', 'mentor').map(part =>
						parts('body' in part ? part.body : bodies.get(part.snippet)!)
					),
				),
			);
			assert.doesNotMatch(template, /my mentor|What I need|I am putting off|my mission|my work\b/i, name);
			assert.notEqual(template, builtIn(name, 'academic'));
			assert.equal(parseNote(fill(template).text, 'a.md').note?.type, name);
		}
	});

	test('are the mentee’s where both would say the same, and the community’s where no research is asked for', () => {
		assert.deepEqual(templateRecipe('closing', 'academic', 'mentor'), templateRecipe('closing', 'academic'));
		assert.deepEqual(templateRecipe('meeting', 'community', 'mentor'), templateRecipe('meeting', 'community'));
	});
});

suite('filling a template', () => {
	const GOAL =
		'---\ntype: goal\nhorizon: ${2|short,long|}\nmentorship: $1\n---\n\n# ${3:The goal}\n\nFor $1: $2, $3.\n$0';

	test('answers take the place of their stops, everywhere', () => {
		const { text, snippet } = fill(GOAL, {
			fields: { horizon: 'long', mentorship: 'abara' },
			title: 'Learn to say no',
		});
		const expected =
			'---\ntype: goal\nhorizon: long\nmentorship: abara\n---\n\n# Learn to say no\n\nFor abara: long, Learn to say no.\n';
		assert.deepEqual([text, snippet], [expected, `${expected}\${0}`]);
	});

	test('what is not answered stays to be filled in below; the front matter has no stop, and no choice that nobody made', () => {
		const { text, snippet } = fill(GOAL, { fields: { mentorship: undefined }, title: 'X' });
		assert.equal(text, '---\ntype: goal\nhorizon:\nmentorship:\n---\n\n# X\n\nFor : , X.\n');
		assert.equal(snippet, '---\ntype: goal\nhorizon:\nmentorship:\n---\n\n# X\n\nFor ${1}: ${2}, X.\n${0}');
	});

	test('an answer that the template forgot is added to the front matter', () => {
		assert.equal(
			fill('---\ntype: goal\n---\n\n# Fixed', { fields: { goals: ['a', 'b: c'], hours: 20 }, title: 'A: b' })
				.text,
			'---\ntype: goal\ngoals: [a, "b: c"]\nhours: 20\ntitle: "A: b"\n---\n\n# Fixed',
		);
	});

	test('our variables, with and without a default, as YAML in the front matter', () => {
		const template =
			'---\ntype: meeting\nmentor: ${MENTOR}\nlocation: ${TITLE:here}\n---\n\n# ${TITLE:Meeting with ${MENTOR}} on ${DATE}';
		assert.equal(
			fill(template, { variables: { ...OURS, MENTOR: 'Abara: R.' } }).text,
			'---\ntype: meeting\nmentor: "Abara: R."\nlocation: here\n---\n\n'
				+ '# Meeting with Abara: R. on 2026-11-23',
		);
	});

	test('CRLF and a BOM are read like LF', () => {
		assert.equal(fill(`\uFEFF${GOAL.replaceAll('\n', '\r\n')}`).text, fill(GOAL).text);
	});

	test('whatever is answered, the note keeps its type and its answers', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.constantFrom(
				'---',
				'a\n---\ntype: concern',
				'$1 ${2:x} }',
				'#',
				'- [ ] x',
				'"',
				'\\',
				'true',
				'2026-02-30',
				'[[a]]',
				'<!-- private -->',
				'{a: b}',
				'& *x',
				'! tag',
			),
		);
		fc.assert(
			fc.property(hostile, hostile, (title, name) => {
				const { text } = fill(
					'---\ntype: meeting\nmentor: ${1:M}\ntitle: ${2:T}\n---\n\n# ${3:H}\n\nWith $1.',
					{ fields: { mentor: name, title }, title },
				);
				const { note, problems } = parseNote(text, 'a.md');
				assert.equal(note?.type, 'meeting');
				// A title that looks like a marker is told: it may have been meant as one.
				assert.deepEqual(problems.filter(({ code }) => code !== 'private.would-be-exported'), []);
				assert.equal(
					note.fields.mentor ?? '',
					linkWords(name).replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Surrogate}/gu, '\uFFFD')
						.trim(),
				);
			}),
			{ numRuns: runs(1000) },
		);
	});
});

suite('built-in templates', () => {
	for (const name of NAMES) {
		for (const track of ['academic', 'community'] as const) {
			test(`${name}, ${track}: a note of its type, without a problem, with somewhere to write`, () => {
				const { text, snippet } = fill(builtIn(name, track));
				const parsed = parseNote(text, 'note.md');
				assert.deepEqual(parsed.problems, []);
				assert.equal(parsed.note?.type, typeOfTemplate(name));
				const notebook = new Notebook({ today: TODAY });
				notebook.put('note.md', parsed);
				assert.deepEqual(notebook.problems(), []);
				assert.match(snippet.slice(snippet.indexOf('\n---\n')), /\$\{\d+[}:]/);
				assert.doesNotMatch(snippet.slice(0, snippet.indexOf('\n---\n')), /\$\{/);
				assert.equal(snippet.split('${0}').length, 2, 'one place to end');
			});
		}
	}

	test('the track changes what is asked', () => {
		for (const name of ['meeting', 'goal', 'idp', 'accomplishments'] as const) {
			assert.notEqual(builtIn(name, 'community'), builtIn(name, 'academic'), name);
		}
		assert.doesNotMatch(builtIn('meeting', 'community'), /Research/);
	});

	test('joined snippets count their stops on, and mirrors stay mirrors', () => {
		assert.equal(
			writeSnippet(joinSnippets([parts('${1:a} $1 $0\n'), parts('${2:b} $1'), parts('$1$0')])),
			'${1:a} ${1} \n\n${3:b} ${2}\n\n${4}${0}',
		);
	});
});

suite('file names', () => {
	const slugs: readonly (readonly [string, string])[] = [
		['Étude n° 2: “Growth”', 'etude-n-2-growth'],
		['  a/b\\c  ', 'a-b-c'],
		['../../etc/passwd', 'etc-passwd'],
		['★ ♥ !!!', ''],
		['成長の研究', '成長の研究'],
		['मित्र', 'मित्र'],
		['ﬁne', 'fine'],
		['Łódź', 'lodz'],
		['a.b.', 'a-b'],
	];
	for (const [text, slug] of slugs) {
		test(`${JSON.stringify(text)} becomes ${JSON.stringify(slug)}`, () => {
			assert.equal(toSlug(text), slug);
		});
	}

	const names: readonly (readonly [string, string])[] = [
		['CON', 'CON-note'],
		['con.tar', 'con-tar-note'],
		['com¹', 'com¹-note'],
		['1 on 1', '1 on 1'],
		['a: b?', 'a- b'],
		['trailing. .', 'trailing'],
		['..', ''],
	];
	for (const [text, name] of names) {
		test(`${JSON.stringify(text)} is kept as ${JSON.stringify(name)}`, () => {
			assert.equal(safeName(text), name);
		});
	}

	const VALUES = { date: '2026-12-16', year: '2026', mentorship: 'abara', title: 'A goal', type: 'goal' };
	const places: readonly (readonly [string, object])[] = [
		['mentoring/meetings/${date}-${mentorship}', { path: 'mentoring/meetings/2026-12-16-abara.md' }],
		['${title}.md', { path: 'a-goal.md' }],
		['./My notes//${year}/${title}', { path: 'My notes/2026/a-goal.md' }],
		['../${title}', { fault: 'outside', detail: '../${title}' }],
		['a\\..\\..\\b', { fault: 'outside', detail: 'a\\..\\..\\b' }],
		['/etc/${title}', { fault: 'outside', detail: '/etc/${title}' }],
		['C:/notes/x', { fault: 'outside', detail: 'C:/notes/x' }],
		['.mentoring/x', { fault: 'outside', detail: '.mentoring/x' }],
		...[
			'.git/${title}',
			'a/.GIT/${title}',
			'.git\\hooks\\x',
			'GIT~1/x',
			'.vscode/${title}',
			'node_modules/${title}',
			'a/Node_Modules /x',
			'.obsidian/x',
			'./ .git./x',
			'sub/.hidden/${year}/x',
		]
			.map(pattern => [pattern, { fault: 'not-read', detail: pattern }] as const),
		['git/${title}', { path: 'git/a-goal.md' }],
		['a/node modules/x', { path: 'a/node modules/x.md' }],
		['${titel}', { fault: 'unknown-variable', detail: 'titel' }],
	];
	for (const [pattern, expected] of places) {
		test(`${pattern} is understood or refused`, () => {
			assert.deepEqual(notePlace(pattern, VALUES), expected);
		});
	}

	test('parts without a value leave no gap, and a name of nothing is the type', () => {
		assert.deepEqual(notePlace('s/${date}-${mentorship}-summary', { ...VALUES, mentorship: '' }), {
			path: 's/2026-12-16-summary.md',
		});
		assert.deepEqual(notePlace('goals/${title}', { ...VALUES, title: '?!' }), { path: 'goals/goal.md' });
	});

	test('whatever the title, the name is safe on every system and not longer than 120', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 500 }),
			fc.string({ maxLength: 500 }),
			fc.constantFrom(
				'CON',
				'nul.',
				'LPT1',
				'x'.repeat(500),
				'漢'.repeat(500),
				'../..',
				'..\\..',
				'.',
				'...',
				'aux.md',
				'COM¹',
				'\0',
				' ',
			),
		);
		fc.assert(
			fc.property(
				texts,
				texts,
				fc.constantFrom('a/${title}', '${title}', '${title}/${mentorship}', '${mentorship}.${title}'),
				(title, mentorship, pattern) => {
					const place = notePlace(pattern, { ...VALUES, title, mentorship });
					assert.ok('path' in place);
					const path = numberedPath(place.path, 99);
					for (const segment of path.split('/')) {
						assert.ok(segment.length <= LONGEST_NAME, segment);
						assert.ok(new TextEncoder().encode(segment).length <= 255, segment);
						assert.doesNotMatch(segment, /[<>:"\\|?*\p{Cc}\p{Surrogate}]|^[\s.]|[\s.]$/u);
						assert.doesNotMatch(segment, /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
					}
					assert.match(path, /[^/]-99\.md$/);
				},
			),
			{ numRuns: runs(2000) },
		);
	});
});
