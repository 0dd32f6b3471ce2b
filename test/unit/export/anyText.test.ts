import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { ExportChannel } from '../../../src/core/export/exportFormats.ts';
import { EXPORT_CHANNELS } from '../../../src/core/export/exportChannels.ts';
import { NOTE_TYPES } from '../../../src/core/model/vocabulary.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { createRandom, generateMarkdown } from '../../support/generateMarkdown.ts';
import { LINK_SHAPES } from '../../support/linkShapes.ts';
import type { Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

/** Words that mean something to a calendar, a page, a table or a slide. */
const AWKWARD = [
	'\u0000',
	'\r',
	'\u2028',
	'\uFEFF',
	'\u202E',
	'\u001b[2J',
	'\ud800',
	'💥',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'</style>',
	']]>',
	'-->',
	'---',
	'=cmd',
	'"',
	"'",
	';',
	',',
	'\\n',
	'BEGIN:VEVENT',
	'{{x}}',
	'${x}',
	'`',
	'|',
	'%%',
	'[x](javascript:alert(1))',
	'[[..]]',
	'@',
	'#',
	'2026-13-45',
	'due:',
	'repeat:"',
	'::',
	'\t',
	'&lt;',
	'é'.normalize('NFD'),
	'ß',
];

const word = fc.oneof(
	fc.constantFrom(...AWKWARD),
	fc.string({ maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom('Research', 'the aims', 'Homework', 'since:2026-10-01', '@mentor', 'due:2026-12-01'),
);
const words = fc.array(word, { maxLength: 6 }).map(all => all.join(' '));
const line = fc.oneof(
	words,
	words.map(text => `- [ ] ${text}`),
	words.map(text => `- [x] ${text} done:2026-11-20`),
	words.map(text => `## ${text}`),
	words.map(text => `- 2026-11-20 ${text}`),
	words.map(text => `| ${text} |`),
	words.map(text => `- ${text}`),
	fc.constantFrom(
		'## Homework',
		'## Parked',
		'## Decisions',
		'## Concerns',
		'## Private',
		'<!-- private -->',
		'```',
		'> [!note]',
		'%%',
		'[^1]: x',
		'## Quit',
		'## Accept',
	),
	fc.constantFrom(...Object.values(LINK_SHAPES)).map(shape => shape(300)),
);
const body = fc.oneof({ weight: 3, arbitrary: fc.array(line, { maxLength: 12 }).map(lines => lines.join('\n')) }, {
	weight: 1,
	arbitrary: fc.integer().map(seed => generateMarkdown(createRandom(seed))),
});
const KEYS = [
	'title',
	'mentor',
	'mentee',
	'mentorship',
	'date',
	'next_meeting',
	'location',
	'status',
	'target_date',
	'members',
	'chair',
	'goals',
	'links',
	'requested_by',
	'respond_by',
	'hours',
	'confidentiality',
	'area',
	'measure',
	'progress',
	'review_date',
	'effort',
	'tags',
];
const value = fc.oneof(
	words.map(text => JSON.stringify(text)),
	fc.constantFrom('abara', '2026-12-16 15:00', '2026-11-01', '[]', '{}', 'null', 'pair', '30', 'held', '[a, b]'),
);
const front = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 });
const note = fc.tuple(fc.constantFrom(...NOTE_TYPES), front, body).map(([type, fields, text]) =>
	'---\n' + `${
		Object.entries({ mentorship: 'abara', date: '2026-11-18', ...fields, type }).map(([key, written]) =>
			`${key}: ${written}\n`
		).join('')
	}---\n` + `${text}\n`
);
const FIXED: Files = {
	'abara.md':
		'---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\nnext_meeting: 2026-12-16 15:00\n---\n',
	'board.md': '---\ntype: committee\nmembers: [Ann Cole, Bo Dietz]\nchair: Ann Cole\n---\n',
	'held.md': '---\ntype: meeting\nmentorship: board\ndate: 2026-11-01\nstatus: held\n---\n',
};
const notebook: fc.Arbitrary<Files> = fc.array(note, { minLength: 1, maxLength: 6 }).map(notes => ({
	...FIXED,
	...Object.fromEntries(notes.map((text, index) => [`n${index}.md`, text])),
}));

/** What must hold of each text, whatever the notes say. */
function assertWhole(id: string, text: string): void {
	if (text.startsWith('BEGIN:VCALENDAR')) {
		assert.equal(
			new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents().length,
			(text.match(/^BEGIN:(?:VEVENT|VTODO)\r$/gm) ?? []).length,
			id,
		);
		assert.ok(
			text.split('\r\n').every(part => Buffer.byteLength(part) <= 75 && !/[\u0000-\u0008\n\r]/.test(part)),
			id,
		);
	}
	if (text.startsWith('<!DOCTYPE html>')) {
		assert.doesNotMatch(text, /href="\s*javascript:/i, id);
		assert.doesNotMatch(
			text.replace(/="[^"]*"/g, '=""'),
			/<(?:script|img|iframe|object|form)|<[a-z][^<>]*\son\w+\s*=/i,
			id,
		);
		assert.equal(text.match(/<\/html>/g)?.length, 1, id);
	}
	if (id === 'statusReport') { JSON.parse(text); }
}

suite('made-up text in every export', () => {
	test('ends in something whole, and throws nothing', () => {
		fc.assert(
			fc.property(notebook, files => {
				const notes = publicNotesOf(files);
				for (const [id, channel] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
					for (const text of channel.everything(notes, ENGLISH)) { assertWhole(id, text); }
				}
			}),
			{ numRuns: runs(60) },
		);
	});

	test('reaches each of them, or the test would be for nothing', () => {
		const all = fc.sample(notebook, { numRuns: 60, seed: 1 }).map(publicNotesOf);
		for (const [id, channel] of Object.entries<ExportChannel>(EXPORT_CHANNELS)) {
			assert.ok(all.filter(notes => [...channel.everything(notes, ENGLISH)].join('').length > 20).length > 2, id);
		}
	});
});
