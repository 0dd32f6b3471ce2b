import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { agreementSentences, NOT_SIGNED } from '../../../src/core/documents/agreementSentences.ts';
import { RULES_OF_TYPE } from '../../../src/core/model/noteSchema.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';

const SAMPLE = readFileSync(new URL('../../../sample/mentoring/mentorships/abara.md', import.meta.url), 'utf8');
const sentences = (lines: readonly string[], type = 'mentorship') =>
	agreementSentences(parseNote(`---\ntype: ${type}\n${lines.join('\n')}\n---\n`, 'a.md').note!.fields, ENGLISH);

/** A value that can be found again, for each key. */
const VALUES: Readonly<Record<string, readonly [written: string, said: RegExp]>> = {
	mentor: ['Ruth Abara', /^Ruth Abara mentors Mara Lindqvist/],
	mentee: ['Mara Lindqvist', /Mara Lindqvist/],
	mentor_role: ['research mentor', /research mentor/],
	members: ['Joan Petrie, Samir Qureshi', /Joan Petrie and Samir Qureshi/],
	chair: ['Joan Petrie', /Joan Petrie takes the chair/],
	cadence: ['6 weeks', /every 6 weeks/],
	duration_minutes: ['75', /75 minutes/],
	location: ['Café Linden', /Café Linden/],
	start_date: ['2025-05-21', /May 21, 2025/],
	review_date: ['2026-05-21', /May 21, 2026/],
	end_date: ['2028-05-31', /May 31, 2028/],
	phase: ['closure', /coming to the end/],
	programme: ['Junior faculty', /Junior faculty/],
	department: ['Paediatrics', /Paediatrics/],
	confidentiality: ['committee', /read by the committee/],
};

suite('an agreement in sentences', () => {
	for (const type of ['mentorship', 'committee'] as const) {
		test(`every key of a ${type} is in a sentence, or is known to be none of theirs who sign`, () => {
			const keys = [...RULES_OF_TYPE.get(type)!.keys()].filter(key =>
				!(NOT_SIGNED as readonly string[]).includes(key)
			);
			const said = sentences(keys.map(key => `${key}: ${VALUES[key]?.[0] ?? ''}`), type).join(' ');
			for (const key of keys) { assert.match(said, VALUES[key]?.[1] ?? /^never$/, key); }
		});
	}

	test('what is not agreed is not said', () => {
		assert.deepEqual(sentences([]), []);
		assert.deepEqual(sentences(['cadence: monthly']), ['We meet every month.']);
		assert.deepEqual(sentences(['mentor: Ruth Abara']), []);
		assert.deepEqual(sentences(['location: Café Linden']), ['Place: Café Linden.']);
	});

	test('how often, and from when to when, in words that hold while it goes on and after it', () => {
		const said = (...lines: string[]) => sentences(lines).join(' ');
		assert.equal(said('cadence: semiannual'), 'We meet every 6 months.');
		assert.equal(said('cadence: 6 weeks', 'duration_minutes: 45'), 'We meet every 6 weeks, for 45 minutes.');
		assert.equal(said('start_date: 2025-05-21'), 'It runs from Wednesday, May 21, 2025.');
		assert.equal(said('end_date: 2028-05-31'), 'It ends on Wednesday, May 31, 2028, unless we agree otherwise.');
		assert.equal(
			said('start_date: 2025-05-21', 'end_date: 2028-05-31'),
			'It runs from Wednesday, May 21, 2025 to Wednesday, May 31, 2028, unless we agree otherwise.',
		);
	});

	test('the sample’s', () => {
		assert.deepEqual(agreementSentences(parseNote(SAMPLE, 'a.md').note!.fields, ENGLISH).slice(0, 2), [
			'Ruth Abara mentors Mara Lindqvist, as primary research mentor.',
			'We meet every month, for 60 minutes. Place: Café Linden, the table under the stairs.',
		]);
	});
});
