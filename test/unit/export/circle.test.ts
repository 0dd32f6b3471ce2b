import assert from 'node:assert/strict';
import type { ExportChannel } from '../../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { noteText, type Files } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

/** A word for each pair and for the committee, in everything that is theirs. */
const WORDS = { 'ruth.md': 'xruthonly', 'tomas.md': 'xtomasonly', 'board.md': 'xboardonly' } as const;
type Key = keyof typeof WORDS;
const KEYS = Object.keys(WORDS) as Key[];

/** Everything that a relationship can have, with its word in all texts. */
function notesOf(key: Key): Files {
	const word = WORDS[key];
	const stem = key.replace('.md', '');
	const note = (type: string, fields: readonly string[], body = '') =>
		noteText([`type: ${type}`, `mentorship: ${stem}`, `title: ${word} ${type}`, ...fields], body);
	const tasks = `- [ ] Send ${word} @mentor due:2026-11-01 goal:${stem}-goal\n- [ ] Read ${word} due:2026-12-01\n`
		+ `- [x] Write ${word} done:2026-11-20 goal:${stem}-goal\n`;
	return {
		[`${stem}-goal.md`]: note('goal', [
			'status: active',
			'target_date: 2026-12-01',
			'review_date: 2026-12-01',
			`barriers: [${word}]`,
		], `- [ ] ${word}\n`),
		[`m/${stem}-1.md`]: note(
			'meeting',
			['date: 2026-11-18', 'status: held', `location: ${word}`],
			`## Homework\n\n${tasks}\n## Concerns\n\n- ${word}\n\n## Barriers\n\n${word}\n\n## Parked\n\n`
				+ `- ${word}\n\n## Decisions\n\n${word}\n`,
		),
		[`m/${stem}-2.md`]: note(
			'meeting',
			['date: 2026-12-16', 'status: planned'],
			`## What I need this time\n\n${word}\n\n## Agenda\n\n- [ ] ${word}\n`,
		),
		[`o-${stem}.md`]: note('opportunity', [
			'date: 2026-11-01',
			'respond_by: 2026-12-01',
			'hours: 4',
			`requested_by: ${word}`,
			`goals: [${stem}-goal]`,
		], `**What is asked.** ${word}\n`),
		[`a-${stem}.md`]: note('accomplishments', [], `- 2026-11-20 ${word}\n`),
		[`s-${stem}.md`]: note('summary', ['date: 2026-11-22'], `## ${word}\n\n${word}\n`),
		[`idp-${stem}.md`]: note('idp', ['date: 2026-01-01', 'review_date: 2026-12-01']),
		[`r-${stem}.md`]: note('review', ['date: 2026-01-01', 'fit: 3'], word),
		[`n-${stem}.md`]: note('network', ['review_date: 2026-12-01'], word),
	};
}

const FILES: Files = {
	'ruth.md': noteText([
		'type: mentorship',
		'mentor: Ruth Abara',
		'mentee: Mara Lindqvist',
		'next_meeting: 2026-12-16',
		'review_date: 2026-12-01',
	]),
	'tomas.md': noteText([
		'type: mentorship',
		'mentor: Tomás Eklund',
		'mentee: Mara Lindqvist',
		'next_meeting: 2026-12-16',
		'review_date: 2026-12-01',
	]),
	'board.md': noteText([
		'type: committee',
		'chair: Joan Petrie',
		'members: [Joan Petrie, Samir Qureshi]',
		'mentee: Mara Lindqvist',
		'next_meeting: 2026-12-16',
	]),
	...Object.assign({}, ...KEYS.map(notesOf)) as Files,
};

suite('the circle of those who read', () => {
	const notes = publicNotesOf(FILES);
	const toOthers = Object.entries<ExportChannel>(EXPORT_CHANNELS).flatMap(([id, { readers }]) =>
		readers === 'keeper' ? [] : [[id, readers] as const]
	);

	for (const [id, compose] of toOthers) {
		for (const key of KEYS) {
			test(`${id} tells those of ${key} nothing of the others`, () => {
				const text = [...compose(notes, key, ENGLISH)].join('\n').replace(/\r\n /g, '').toLowerCase();
				for (const other of KEYS.filter(known => known !== key)) {
					const at = text.indexOf(WORDS[other]);
					assert.ok(at < 0, `${WORDS[other]}: ${text.slice(Math.max(0, at - 200), at + 80)}`);
				}
			});
		}

		test(`${id} tells those it is for what is theirs, or this would be for nothing`, () => {
			const told = KEYS.filter(key => [...compose(notes, key, ENGLISH)].join('').length > 20);
			assert.ok(told.length > 0, id);
		});
	}

	test('only these are for the keeper alone', () => {
		const alone = Object.entries<ExportChannel>(EXPORT_CHANNELS).filter(([, { readers }]) => readers === 'keeper')
			.map(([id]) => id);
		assert.deepEqual(alone.sort(), [
			'accomplishments',
			'assistants-page',
			'boundaries',
			'compare-priorities',
			'cv-lines',
			'digest',
			'programme',
			'statusReport',
			'weigh-offer',
		]);
	});
});
