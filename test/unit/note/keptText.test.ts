import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseNote } from '../../../src/core/note/parseNote.ts';

/** What else stands in each note, and how many notes there are. */
const PROSE = 'A sentence about growth curves and wrists. '.repeat(500);
const NOTES = 600;
/** Megabytes: a third of what the texts have together is far more than what may be remembered of them. */
const MOST_KEPT = PROSE.length * NOTES / 1e6 / 3;

/** What is in a note that no other has, and might be remembered so as not to be judged twice. */
const KINDS: Readonly<Record<string, (i: number) => readonly [head: string, body: string]>> = {
	'a heading': i => ['', `## A talk of its own, number ${i}`],
	'a bold line': i => ['', `**A bold line of its own, number ${i}**`],
	'a callout': i => ['', `> [!info-of-its-own-${i}] With a title, number ${i}\n> And text`],
	'an HTML block': i => ['', `<div class="a-class-of-its-own-${i}">\n\n<summary>A summary, number ${i}</summary>`],
	'a comment': i => ['', `<!-- a comment of its own, number ${i} -->`],
	'a hashtag and a field':
		i => ['', `Text #a-tag-of-its-own-${i} and [a-field-${i}:: a value of its own, number ${i}]`],
	'a tag, a title and a key':
		i => [`tags: [a-long-tag-of-its-own-${i}]\ntitle: A title, number ${i}\na_key_of_its_own_${i}: x\n`, ''],
	'people': i => [`mentor: Ruth Abara the Number ${i}\nparticipants: [Somebody Else Number${i}]\n`, ''],
	'an item': i => [
		'',
		`## Homework — Name Surname${i}\n\n- [ ] Item number ${i} @owner-of-its-own-${i} [goal:: goal-number-${i}]`,
	],
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function megabytes(): number {
	collect();
	return process.memoryUsage().heapUsed / 1e6;
}

suite('the texts of notes that were read are not kept', () => {
	for (const [kind, of] of Object.entries(KINDS)) {
		test(`where each has ${kind} of its own`, () => {
			const before = megabytes();
			for (let i = 0; i < NOTES; i++) {
				const [head, body] = of(i);
				const text = `---\ntype: meeting\nmentorship: abara\n${head}---\n# Talk\n\n${body}\n\n${PROSE}${i}\n`;
				assert.ok(parseNote(text, `meetings/${i}.md`).note);
			}
			const kept = megabytes() - before;
			assert.ok(kept < MOST_KEPT, `${kept.toFixed(1)} MB are kept`);
		});
	}
});
