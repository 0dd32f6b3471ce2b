import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	committeeAgenda,
	fullChecklist,
	meetingChecklist,
} from '../../../src/core/documents/prepare/meetingChecklist.ts';
import type { Section } from '../../../src/core/documents/prepare/prepareModel.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { expandSnippet } from '../../support/expandSnippet.ts';

interface Snippet {
	readonly prefix: string;
	readonly body: readonly string[];
}
const SNIPPETS = ['meetings', 'mentors'].flatMap(name =>
	Object.values(
		JSON.parse(readFileSync(new URL(`../../../snippets/${name}.json`, import.meta.url), 'utf8')) as Record<
			string,
			Snippet
		>,
	)
);

suite('the checklists of prepared meetings', () => {
	test('the one of two people is the snippet’s, but for what is asked in a place of its own', () => {
		const own = 'What I would like to talk about most';
		assert.deepEqual(
			outline(toMarkdown(meetingChecklist('academic', ENGLISH))),
			outline(snippet('mentor-meeting-checklist')).filter(line => !line.endsWith(own)),
		);
	});

	test('a mentor’s speaks as a mentor', () => {
		assert.deepEqual(
			outline(toMarkdown(meetingChecklist('academic', ENGLISH, 'mentor'))),
			outline(snippet('mentor-as-mentor-checklist')),
		);
		assert.doesNotMatch(toMarkdown(meetingChecklist('academic', ENGLISH, 'mentor')), /\b(?:I|my)\b/);
	});

	test('the longer one is the snippet’s, but for the table of what comes of it', () => {
		const longer = snippet('mentor-meeting-checklist-full').replace(/\n## Deliverables[^]*?(?=\n## )/, '');
		assert.deepEqual(outline(toMarkdown(fullChecklist('academic', ENGLISH))), outline(longer));
		assert.doesNotMatch(toMarkdown(fullChecklist('community', ENGLISH)), /research|grant|universit/i);
	});

	test('the committee’s agenda is the snippet’s', () => {
		const agenda = snippet('mentor-committee-agenda').replace(/\n## Action items[^]*$/, '');
		assert.deepEqual(outline(toMarkdown(committeeAgenda(ENGLISH))), outline(agenda));
	});

	test('the one for the community asks of no research', () => {
		const text = toMarkdown(meetingChecklist('community', ENGLISH));
		assert.doesNotMatch(text, /research|grant|universit/i);
		assert.match(text, /finances/);
	});

	test('items stand below the areas they are of, and none is homework', () => {
		for (const track of ['academic', 'community'] as const) {
			const { note } = parseNote(
				`---\ntype: meeting\n---\n${toMarkdown(meetingChecklist(track, ENGLISH))}`,
				'a.md',
			);
			assert.ok(note!.tasks.some(({ area }) => area === 'work-life-balance'));
			assert.ok(note!.tasks.every(({ isHomework }) => !isHomework));
		}
	});
});

function snippet(prefix: string): string {
	return expandSnippet(SNIPPETS.find(snippet => snippet.prefix === prefix)!.body, { today: '2026-11-23' });
}

function toMarkdown(sections: readonly Section[]): string {
	return sections.map(({ heading, lines }) => `## ${heading}\n\n${lines!.join('\n')}\n`).join('\n');
}

/** Headings and items in order; typographic apostrophes are the same as plain ones. */
function outline(markdown: string): string[] {
	return markdown.split('\n').filter(line => line.trim() !== '').map(line => line.replaceAll('’', "'"));
}
