import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeWord, offeredWordPages } from '../../../src/core/export/word/wordPages.ts';
import { WORD_PAGES, type WordPage } from '../../../src/core/export/exportFormats.ts';
import { meetingScope } from '../../../src/core/documents/homeworkLines.ts';
import { toPublicNotes, type PublicNotes } from '../../../src/core/export/publicNotes.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { openOfficePackage, partText } from '../../../src/core/office/officePackage.ts';
import { readBoxTag } from '../../../src/core/office/returnMarks.ts';
import type { WordDocument } from '../../../src/core/office/wordModel.ts';
import { writeWord } from '../../../src/core/office/writeWord.ts';
import { parseXml, within, type XmlElement } from '../../../src/core/office/xmlTree.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookOf } from '../../support/noteBuilder.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { publicNotesOf, sampleTexts } from '../../support/samplePublicNotes.ts';

function composed(notes: PublicNotes, key: string, kind: WordPage): WordDocument | undefined {
	const scope = meetingScope(notes.view, key);
	return scope && composeWord(kind, { scope, notes, l10n: ENGLISH, page: 'letter' });
}

async function partsOf(page: WordDocument): Promise<ReadonlyMap<string, string>> {
	const file = openOfficePackage(await writeWord(page));
	assert.ok(typeof file === 'object');
	return new Map([...file.parts.keys()].map(path => [path, partText(file, path)!]));
}

async function documentOf(page: WordDocument): Promise<XmlElement> {
	const root = parseXml((await partsOf(page)).get('word/document.xml')!);
	assert.ok(typeof root === 'object', String(root));
	return root;
}

const textOf = (element: XmlElement): string =>
	[...within(element, 'w:t')].flatMap(({ children }) => children.filter(child => typeof child === 'string')).join('');
const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:false|0|off)$/.test(value);
const stylesIn = (root: XmlElement): string[] =>
	[...within(root, 'w:pStyle')].map(({ attributes }) => attributes['w:val']!);

suite('pages for Word', () => {
	const sample = publicNotesOf(sampleTexts());
	const key = 'mentoring/mentorships/abara.md';

	test('the pack has headings, boxes with a tag of their own, days to change, and page numbers', async () => {
		const page = composed(sample, key, 'pack')!;
		const root = await documentOf(page);
		const tags = [...within(root, 'w:tag')].map(({ attributes }) => attributes['w:val']!);
		const boxes = tags.filter(tag => readBoxTag(tag));
		assert.ok(boxes.length > 10 && new Set(boxes).size === boxes.length, String(boxes.length));
		assert.ok(tags.every(tag => tag.length <= 64 && /^mn1\.[a-z0-9.-]+$/.test(tag)), tags.join(' '));
		assert.ok([...within(root, 'w14:checkbox')].length >= boxes.length);
		assert.ok(
			[...within(root, 'w:date')].some(({ attributes }) => attributes['w:fullDate'] === '2026-10-31T00:00:00Z'),
		);
		assert.ok(['Title', 'Heading1', 'Heading2', 'MentoringItem'].every(style => stylesIn(root).includes(style)));
		assert.match((await partsOf(page)).get('word/footer1.xml')!, /PAGE<.*NUMPAGES</);
	});

	test('the agreement has a place for each to sign, and its boxes have tags', async () => {
		const root = await documentOf(composed(sample, key, 'agreement')!);
		const [table] = [...within(root, 'w:tbl')];
		assert.match(textOf(table!), /^NameSignatureDateRuth AbaraMara Lindqvist$/);
		assert.equal([...within(table!, 'w:tblHeader')].length, 1);
		assert.ok([...within(root, 'w:tag')].length > 10);
	});

	test('a table keeps its header row, a footnote its place, a link on the web its address; the language is said', async () => {
		const notes = publicNotesOf({
			'r.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n# Agreement\n\n'
				+ 'See [the web](https://example.org/a?b=1&c=2) and [a file](a.md).[^1]\n\n| What | When |\n'
				+ '|--|--|\n| Draft | May |\n\n[^1]: A note on it.\n',
		});
		const parts = await partsOf({ ...composed(notes, 'r.md', 'agreement')!, language: 'de' });
		assert.match(parts.get('word/_rels/document.xml.rels')!, /example\.org\/a\?b=1&amp;c=2/);
		assert.doesNotMatch([...parts.values()].join(''), /a\.md/);
		assert.match(parts.get('word/footnotes.xml')!, /A note on it\./);
		assert.match(parts.get('word/styles.xml')!, /w:lang w:val="de"/);
		assert.equal(parts.get('word/document.xml')!.match(/<w:tblHeader/g)?.length, 2);
	});

	test('a table gives its width to those columns that have words for it, and breaks only rows that are long', async () => {
		const table = (...rows: readonly (readonly string[])[]): WordDocument => ({
			title: 'Table',
			language: 'en',
			page: 'a4',
			footnotes: new Map(),
			blocks: [{ kind: 'table', name: 'Table', rows: rows.map(row => row.map(text => [{ text }])) }],
		});
		const widthsOf = async (page: WordDocument) =>
			[...within(await documentOf(page), 'w:gridCol')].map(({ attributes }) => Number(attributes['w:w']));
		const text = 'a step that was done, and one to come. '.repeat(20);
		const goals = table(['Status', 'Progress', 'Steps'], ['achieved', '100%', text]);
		const [status = 0, progress = 0, steps = 0] = await widthsOf(goals);
		assert.ok(steps > 3 * status && steps > 3 * progress, [status, progress, steps].join(' '));
		assert.ok(progress >= 'Progress'.length * 120, String(progress));
		const many = await widthsOf(table(['Administration', ...Array.from({ length: 30 }, () => 'December')], []));
		for (const widths of [[status, progress, steps], many]) {
			assert.ok(
				widths.every(width => width > 0) && widths.reduce((a, b) => a + b, 0) <= 11_906,
				widths.join(' '),
			);
		}
		const rows = [...within(await documentOf(goals), 'w:tr')];
		assert.deepEqual(
			rows.map(row => [...within(row, 'w:cantSplit')].some(({ attributes }) => isOn(attributes['w:val']))),
			[true, false],
		);
	});

	test('lines to write on stay together, and what a template says by itself is part of an agreement', async () => {
		const lines = [...within(await documentOf(composed(sample, key, 'pack')!), 'w:p')].filter(paragraph =>
			[...within(paragraph, 'w:tab')].some(({ attributes }) => attributes['w:leader'] === 'underscore')
		);
		assert.ok(lines.length > 3, String(lines.length));
		assert.deepEqual(
			lines.map(line => [...within(line, 'w:keepNext')].some(({ attributes }) => isOn(attributes['w:val']))),
			lines.map((_line, index) => index < lines.length - 1),
		);
		const committee = composed(sample, 'mentoring/mentorships/committee.md', 'agreement')!;
		assert.ok(textOf(await documentOf(committee)).includes('That we met, and when. Nothing else.'));
	});

	test('the dashboard says in words what its charts show, once', async () => {
		const root = await documentOf(composed(sample, key, 'dashboard')!);
		const lines = [...within(root, 'w:p')].map(textOf);
		assert.deepEqual(lines.filter(line => /\u00b7 ?[;:,]|: ?\u00b7|\u00b7 *$/.test(line)), []);
		assert.ok(lines.includes('Ready: Agenda written, 10 topics'), lines.join('\n'));
		assert.ok(
			lines.some(line => line.startsWith('The cohort paper, accepted \u00b7 at risk \u00b7 ')),
			lines.join('\n'),
		);
		const rows = [...within(root, 'w:tr')].map(row => [...within(row, 'w:tc')].map(textOf));
		assert.ok(rows.some(([area, ...cells]) => area === 'Research' && cells.includes('\u2713')), 'no area');
		assert.equal(lines.filter(line => line.includes('Look again: Ruth Abara')).length, 1);
		// A cell with all steps of a goal was three pages long.
		const longest = Math.max(...rows.flat().map(cell => cell.length));
		assert.ok(longest < 200, `a cell of ${longest} characters`);
		const at = lines.indexOf('The cohort paper, accepted: Steps with a day');
		assert.ok(at > 0 && lines[at + 1]!.includes('step done'), lines.slice(at, at + 3).join('\n'));
	});

	test('the same notes give every page that is offered, and no other', () => {
		const scope = meetingScope(sample.view, key)!;
		const offered = offeredWordPages(scope);
		for (const kind of WORD_PAGES) {
			assert.equal(composed(sample, key, kind) !== undefined, offered.includes(kind), kind);
		}
	});

	test('characters that XML cannot hold are left out, and all others kept', async () => {
		const page: WordDocument = {
			title: 'a\u0001<b>',
			language: 'en',
			page: 'a4',
			footnotes: new Map(),
			blocks: [{ kind: 'paragraph', runs: [{ text: 'x\u0000\u0008\ud800y & <z> "\u{1f600} \u202e' }] }],
		};
		assert.equal(textOf(await documentOf(page)), 'xy & <z> "\u{1f600} \u202e');
	});

	test('nothing private is in any part of the file', async () => {
		await fc.assert(
			fc.asyncProperty(notebookWithSecrets, async files => {
				const notes = toPublicNotes(notebookOf(files), new Map(Object.entries(files)), DEFAULT_NOTE_OPTIONS);
				for (const { key: each } of notes.view.mentorships()) {
					for (const kind of WORD_PAGES) {
						const page = composed(notes, each, kind);
						const all = page
							? [...await partsOf(page)].map(([path, text]) => `${path}\n${text}`).join('\n')
								.toLowerCase()
							: '';
						assert.ok(
							!all.includes(SECRET),
							`${kind}: `
								+ `${all.slice(Math.max(0, all.indexOf(SECRET) - 200), all.indexOf(SECRET) + 40)}`,
						);
					}
				}
			}),
			{ numRuns: runs(4) },
		);
	});
});
