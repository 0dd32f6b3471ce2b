import assert from 'node:assert/strict';
import { cvGroups, cvLines, cvPage } from '../../../src/core/documents/cvLines.ts';
import { accomplishmentsSince } from '../../../src/core/documents/gatherAccomplishments.ts';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { composeSummary } from '../../../src/core/documents/summary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, noteText } from '../../support/noteBuilder.ts';
import { publicNotesOf, sampleFiles } from '../../support/sampleNotes.ts';

const NOTES = publicNotesOf({
	'a.md': noteText(
		['type: accomplishments'],
		`# Went well

## Research

- 2026-10-02 The **cohort** paper was accepted kind:publication used:2026-05-01
  - My part: the analysis, and the first draft
- 2026-11-09 A seed grant kind:grant part:"half of it"
- 2026-11-01 Spoke in Lund
  before the whole faculty ^lund
  - two questions

~~~md
- 2026-12-01 an example kind:paper
~~~

<!-- - 2026-12-02
- 2026-12-03 not yet -->

## Private

- 2026-11-02 Asked for a rise

- not dated
`,
	),
});

suite('lines for a curriculum vitae', () => {
	test('have their heading, one’s own part, length and last use; nothing private', () => {
		assert.equal(
			cvPage(cvLines(NOTES), ['publication', 'grant', 'Research'], ENGLISH),
			`# Lines for a curriculum vitae

## Publication

- 2026-10-02 The cohort paper was accepted. My part: the analysis, and the first draft (73 characters, last used 2026-05-01)

## Grant

- 2026-11-09 A seed grant. My part: half of it (33 characters)

## Research

- 2026-11-01 Spoke in Lund before the whole faculty (38 characters)
`,
		);
	});

	test('have no field where others read them: on the page for the mentor, among what went well', () => {
		const files = {
			'abara.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist']),
			'a.md': noteText(
				['type: accomplishments'],
				'- 2026-11-20 Paper kind:paper used:2026-11-21 part:"a half" ^paper\n',
			),
		};
		const notes = publicNotesOf(files);
		assert.match(
			composeSummary(meetingScope(notes.view, 'abara.md')!, notes, ENGLISH).text,
			/\*\*Went well:\*\* Paper \(Nov 20\)\n/,
		);
		assert.deepEqual(accomplishmentsSince(notes, day('2026-11-01')).map(({ text }) => text), ['Paper']);
	});

	test('of the sample are each in exactly one group', () => {
		const sample = publicNotesOf(sampleFiles());
		const lines = cvLines(sample);
		const groups = cvGroups(lines).map(({ group }) => group);
		const page = cvPage(lines, [...groups, ...groups], ENGLISH).split('\n').filter(line => line.startsWith('- '));
		assert.ok(lines.length > 5);
		assert.equal(page.length, lines.length);
		assert.equal(new Set(page).size, lines.length);
	});
});
