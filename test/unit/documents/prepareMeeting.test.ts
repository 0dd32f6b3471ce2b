import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinInsertions } from '../../../src/core/documents/prepare/placeSections.ts';
import { inlineText, linkTo } from '../../../src/core/documents/prepare/prepareModel.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { abara, abaraMeeting, noteText, type Files } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';
import { runs } from '../../support/runs.ts';

const NEXT = 'm/2026-12-16.md';

/** A held meeting on 2026-11-18 and the note of the next, beside whatever else. */
function notebook(held: string, next: string, more: Files = {}): Files {
	return {
		'abara.md': abara('next_meeting: 2026-12-16'),
		'm/2026-11-18.md': abaraMeeting('2026-11-18', held),
		[NEXT]: abaraMeeting('2026-12-16', next),
		...more,
	};
}

function next(files: Files, options: Parameters<typeof prepared>[2] = {}): string {
	return prepared(files, 'abara.md', options).files[NEXT]!;
}

suite('preparing a meeting', () => {
	test('parked topics come back with their day, but not those ticked, struck out or said already', () => {
		const text = next(
			notebook(
				'## Parked\n\n- Money\n- [x] Room\n- ~~Title~~\n- [ ] Travel (since 2026-09-09)\n- Space\n\n```\n'
					+ '- code\n```\n',
				'## Parked\n\n- space, please\n- Space\n',
			),
		);
		assert.match(text, /- Space\n- Money \(since 2026-11-18\)\n- Travel \(since 2026-09-09\)\n/);
		assert.doesNotMatch(text, /Room|Title|code/);
	});

	test('parked topics outlive a postponed meeting', () => {
		const files = notebook('## Parked\n\n- Money\n', '# Next\n', {
			'm/2026-11-20.md': abaraMeeting('2026-11-20', '## Parked\n\n- Space\n', 'status: postponed'),
		});
		assert.match(next(files), /- Money \(since 2026-11-18\)\n- Space \(since 2026-11-20\)/);
	});

	test('what one would gladly take on is told at each meeting, from where it is kept, until it is taken away', () => {
		const kept = '### What I would gladly take on\n\n- A talk on fractures\n- A review of growth papers\n';
		const files = {
			...notebook(
				'### Was ich gern übernehmen würde\n\n- A seat in the registry\n- [x] A talk in June\n- ~~A chapter~~\n'
					+ '- A review of <!-- Papers of which field, how many a year. -->\n- A talk on fractures\n',
				'# Next\n',
			),
			'abara.md': `${abara('next_meeting: 2026-12-16')}\n${kept}`,
		};
		const text = next(files);
		assert.match(
			text,
			/## What I would gladly take on\n\n- A talk on fractures\n- A review of growth papers\n- A seat in the registry\n\n/,
		);
		assert.doesNotMatch(text, /June|chapter|Papers/);
		assert.equal(next({ ...files, [NEXT]: text }), text);
	});

	test('what one would gladly take on is the mentee’s: not told by a mentor, nor to a committee', () => {
		const held = '### What I would gladly take on\n\n- A talk on fractures\n';
		const mentors = abara('next_meeting: 2026-12-16', 'role: mentor');
		for (
			const note of [
				mentors,
				mentors.replace('type: mentorship', 'type: committee').replace('role: mentor', 'role: mentee'),
			]
		) {
			assert.doesNotMatch(next({ ...notebook(held, '# Next\n'), 'abara.md': note }), /gladly|fractures/, note);
		}
		const secret = `<!-- private -->\n${held}<!-- /private -->\n`;
		assert.doesNotMatch(next(notebook(secret, '# Next\n')), /gladly|fractures/);
	});

	test('links that only say the goal are left out of what is done and open, unless two items would read alike', () => {
		const done = '- [x] Find a peer [[award]] done:2026-11-20\n- [x] Draft [[paper]] done:2026-11-20\n'
			+ '- [x] Draft [[award]] done:2026-11-20\n- [ ] Read the form [[award]]\n';
		const text = next(notebook(`## Homework – mentee\n\n${done}`, '# Next\n'), { leave: () => true });
		for (const line of ['Find a peer (done', 'Draft paper (done', 'Draft award (done']) {
			assert.ok(text.includes(`- 2026-11-20 ${line}`), line);
		}
		assert.match(text, /## Also open\n\n- Read the form \(mentee;/);
	});

	test('areas are pointed out after as many meetings as the setting says', () => {
		const files = notebook('### Research\n\nMuch.\n', '# Next\n', {
			'm/a.md': abaraMeeting('2026-10-14', '### Teaching\n\nMuch.\n'),
		});
		assert.match(
			next(files, { undiscussedAfter: 1 }),
			/## Not discussed lately\n\n(?:- .*\n)*- Teaching: last on \[2026-10-14\]\(a\.md\), 1 meeting since\n/,
		);
		assert.doesNotMatch(next(files, { undiscussedAfter: 3 }), /Not discussed/);
	});

	test('in community practice nobody is asked for research that was never spoken of', () => {
		const files = notebook('### Clinical\n\nMuch.\n', '# Next\n');
		assert.match(next(files, { undiscussedAfter: 1 }), /- Research: not yet in 1 meeting/);
		assert.doesNotMatch(
			next(files, { undiscussedAfter: 1, track: 'community' }),
			/Research: not yet|Creative professional activity: not yet/,
		);
		const earlier = { ...files, 'm/a.md': abaraMeeting('2026-10-14', '### Research\n\nA register.\n') };
		assert.match(next(earlier, { undiscussedAfter: 1, track: 'community' }), /- Research: last on/);
	});

	test('a note with a checklist of its own gets no other', () => {
		const text = next(notebook('# Then\n', '## Check in\n\n- [ ] Mine\n'));
		assert.doesNotMatch(text, /How are you/);
		assert.match(next(notebook('# Then\n', '# Next\n')), /- \[ \] How are you/);
	});

	test('what another mentorship or a smaller circle owns is left out', () => {
		const goal = (...more: string[]) => noteText(['type: goal', 'status: at-risk', ...more], '# G\n');
		const files = notebook('# Then\n', '# Next\n', {
			'open.md': goal('title: Open'),
			'eklund.md': noteText(['type: mentorship', 'mentor: Tomás Eklund', 'mentee: Mara Lindqvist']),
			'theirs.md': goal('title: Theirs', 'mentorship: eklund'),
			'secret.md': goal('title: Hidden', 'confidentiality: private'),
		});
		const text = next(files);
		assert.match(text, /\[Open\]\(\.\.\/open\.md\): at risk/);
		assert.doesNotMatch(text, /Theirs|Hidden/);
		const wide = {
			...files,
			'pair.md': goal('title: Paired', 'confidentiality: pair'),
			[NEXT]: abaraMeeting('2026-12-16', '# Next\n', 'confidentiality: committee'),
		};
		assert.doesNotMatch(next(wide), /Paired/);
	});

	test('a mentor’s own goals are not put before the mentee', () => {
		const files = {
			...notebook('# Then\n', '# Next\n', { 'g.md': noteText(['type: goal', 'status: at-risk'], '# Own\n') }),
			'abara.md': abara('role: mentor', 'next_meeting: 2026-12-16'),
		};
		assert.doesNotMatch(next(files), /Own/);
	});

	test('homework elsewhere is referred to with its origin and slips, once', () => {
		const files = notebook('# Then\n', '# Next\n', {
			'plan.md': noteText(
				['type: idp', 'mentorship: abara', 'date: 2026-10-01', 'title: Plan'],
				'- [ ] Book the course @mentee due:2026-11-01\n',
			),
		});
		const once = prepared(files, 'abara.md');
		assert.match(
			once.files[NEXT]!,
			/## Also open\n\n- Book the course \(mentee; from \[Plan\]\(\.\.\/plan\.md\), pledged 2026-10-01, due 2026-11-01, slipped once\)\n/,
		);
		assert.equal(once.plan.items.length, 0);
	});

	test('a section that only finds its place beside carried homework is put in by the first run', () => {
		const files = notebook(
			'- [ ] Send @mentee\n',
			'### Teaching\n<!-- private -->\n- [ ] Hidden @mentor\n<!-- /private -->',
		);
		const first = prepared(files, 'abara.md');
		assert.match(first.files[NEXT]!, /## What I need this time/);
		assert.deepEqual(first.plan.left, []);
		assert.deepEqual(prepared(first.files, 'abara.md').files, first.files);
	});

	test('code that never ends is not written into, and that is said', () => {
		const files = notebook('## Homework\n\n- [ ] Send\n', '# Next\n\n```\nopen\n');
		const { plan, files: after } = prepared(files, 'abara.md');
		assert.ok(plan.left.length > 0);
		assert.equal(after[NEXT], files[NEXT]);
	});

	test('a first meeting has nothing to look back on', () => {
		const { files } = prepared({
			'abara.md': abara('next_meeting: 2026-12-16', 'location: "the café"', 'duration_minutes: 45'),
		}, 'abara.md');
		const text = files['meetings/2026-12-16-abara.md']!;
		assert.match(text, /location: "the café"\nduration_minutes: 45\n---/);
		assert.doesNotMatch(text, /Since last time|Not discussed/);
	});

	test('words of other notes cannot become anything else here', () => {
		assert.equal(inlineText('a [link](x.md) <b> `c` [ ] @x\n# y'), 'a link \\<b> \\`c\\` \\[ \\] @x # y');
		assert.equal(inlineText('- x'), '\\- x');
		assert.equal(inlineText('1. x'), '1\\. x');
		assert.equal(linkTo('m/a.md', 'g/my (own).md', 'A] b'), '[A\\] b](../g/my%20%28own%29.md)');
	});

	test('two rounds of insertions are one', () => {
		const round = fc.array(fc.tuple(fc.nat(20), fc.string({ minLength: 1, maxLength: 4 })), { maxLength: 4 });
		fc.assert(fc.property(fc.string({ maxLength: 12 }), round, round, (text, first, second) => {
			const insertions = (of: string, all: readonly (readonly [number, string])[]) =>
				[...new Map(all.map(([at, added]) => [Math.min(at, of.length), added]))].map(([at, added]) => ({
					start: at,
					end: at,
					text: added,
				})).sort((a, b) => a.start - b.start);
			const results = insertions(text, first);
			const between = applyEdits(text, results);
			const two = insertions(between, second);
			assert.equal(applyEdits(text, joinInsertions(results, two)), applyEdits(between, two));
		}));
	});
});

suite('preparing any notebook', () => {
	const SECRET = 'Zyxw';
	const words = fc.constantFrom(
		'Send',
		'the aims',
		'[x](y.md)',
		'<!--',
		'`',
		'```',
		'- [ ]',
		'@mentor',
		'due:2026-11-01',
		'# H',
		'\\',
		'💡',
		'<div>',
		'[[goal]]',
		'(since 2026-01-01)',
	);
	const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map(all => all.join(' '));
	const line = fc.oneof(
		phrase,
		phrase.map(text => `- ${text}`),
		phrase.map(text => `- [ ] ${text}`),
		phrase.map(text => `- [x] ${text} done:2026-11-19`),
		phrase.map(text => `  - [ ] ${text}`),
		fc.constantFrom(
			'',
			'## Homework',
			'## Homework — mentor',
			'## Parked',
			'## Check in',
			'### Teaching',
			'## Goals',
			'Text',
			'> - [ ] q',
			'---',
			'## What I need this time',
		),
		fc.constantFrom(
			`<!-- private -->\n- [ ] ${SECRET} @mentor\n<!-- /private -->`,
			`## Private\n\n- ${SECRET}\n- [ ] ${SECRET} due:2026-11-02\n\n## Parked`,
			`<!-- private -->\n## Parked\n- ${SECRET}\n<!-- /private -->`,
		),
	);
	const body = fc.array(line, { maxLength: 10 }).map(lines => lines.join('\n'));
	const files = fc.record({
		held: body,
		later: body,
		goal: body,
		wins: body,
		next: fc.option(fc.tuple(body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))),
		isPrivate: fc.boolean(),
	});

	function build(
		{ held, later, goal, wins, next: planned, isPrivate }: typeof files extends fc.Arbitrary<infer Shape> ? Shape
			: never,
	): Files {
		const all: Record<string, string> = {
			'abara.md': abara('next_meeting: 2026-12-16'),
			'm/2026-10-14.md': abaraMeeting('2026-10-14', held),
			'm/2026-11-18.md': abaraMeeting('2026-11-18', later, 'status: postponed'),
			'goals/g.md': noteText([
				'type: goal',
				'status: at-risk',
				...isPrivate ? ['confidentiality: private', `title: ${SECRET}`] : [],
			], goal),
			'wins.md': noteText(['type: accomplishments'], `- 2026-11-19 Won\n${wins}`),
			'c.md': noteText(['type: concern', 'mentorship: abara', 'date: 2026-11-01'], `- [ ] ${SECRET} @mentee\n`),
		};
		if (planned) {
			all[NEXT] = (abaraMeeting('2026-12-16', planned[0], 'status: planned') + planned[2]).replaceAll(
				'\n',
				planned[1],
			);
		}
		return all;
	}

	test('a second run changes nothing, all that was written stays in order, and nothing private comes out', () => {
		fc.assert(
			fc.property(files, shape => {
				const before = build(shape);
				const first = prepared(before, 'abara.md');
				for (const [path, text] of Object.entries(before)) {
					const edits = first.plan.files.find(file => file.path === path)?.edits ?? [];
					if (path === first.path) {
						assert.ok(edits.every(({ start, end }) => start === end), 'only insertions');
					}
					assert.equal(withoutEdits(first.files[path]!, text, edits), text);
				}
				const old = before[first.path] ?? '';
				if (
					Object.entries(before).every(([path, text]) => isHidden(path, text))
				) {
					assert.equal(count(first.files[first.path]!, SECRET), count(old, SECRET));
				}
				assert.ok(parseNote(first.files[first.path]!, first.path).note);
				const second = prepared(first.files, 'abara.md');
				assert.deepEqual(second.files, first.files);
			}),
			{ numRuns: runs(200) },
		);
	});

	/** Whether the marker is private wherever it stands: before a heading in an open code block or HTML it is not. */
	function isHidden(path: string, text: string): boolean {
		const { note } = parseNote(text, path);
		return !note || note.private
			|| text.split(/\r\n|\n/).every((part, at) =>
				!part.includes(SECRET) || note.privateLines.some(({ start, end }) => start <= at && at < end)
			);
	}

	function count(text: string, word: string): number {
		return text.split(word).length - 1;
	}

	/** The edited text with every edit taken back. */
	function withoutEdits(
		after: string,
		before: string,
		edits: readonly { start: number, end: number, text: string }[],
	): string {
		let shift = 0;
		const inverse = edits.map(({ start, end, text }) => {
			const from = start + shift;
			shift += text.length - (end - start);
			return { start: from, end: from + text.length, text: before.slice(start, end) };
		});
		return applyEdits(after, inverse);
	}
});
