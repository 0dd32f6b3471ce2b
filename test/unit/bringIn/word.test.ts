import assert from 'node:assert/strict';
import { zipSync, strToU8 } from 'fflate';
import { bringIn } from '../../../src/core/bringIn/bringIn.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { readWord } from '../../../src/core/bringIn/word/readWord.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';
import { box, formBox, item, para, run, table, wordFile } from '../../support/wordFile.ts';

const MOSS: KnownPair = { reference: 'moss', mentor: 'Helen Moss', mentee: 'Nora Feld', mine: 'mentee' };

async function markdownOf(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
	const read = await readWord(wordFile(body, more));
	assert.ok(typeof read === 'object', String(read));
	return read.markdown;
}

/** Path, body, what it becomes (`type day pair`), what is promised in it (`owner, due`). */
type Case = readonly [path: string, body: string, becomes: string, homework?: Readonly<Record<string, string>>];
const BR = '<w:r><w:br/></w:r>';

const WORD: readonly Case[] = [
	[
		'2026-09-03 Helen.md',
		para('Meeting with Helen', 'Title') + item('Helen: read the methods by 30 Sept')
		+ para('Action items', 'Heading1') + item('me: send the aims'),
		'meeting 2026-09-03 moss',
		{ 'me: send the aims': 'mentee' },
	],
	[
		'a.md',
		para('1:1 Helen / Nora, 14 October 2026', 'Heading1') + item(`${box(false)}${run(' Helen: speak to the head')}`)
		+ item(`${box(true)}${run(' Old thing')}`),
		'meeting 2026-10-14 moss',
		{ 'Helen: speak to the head': 'mentor' },
	],
	[
		'b.md',
		para('Catch up with Helen Moss', 'Heading1') + para('15 September 2026')
		+ para('☐ Ask about leave due 20 November') + para('☒ Book the room'),
		'meeting 2026-09-15 moss',
		{ 'Ask about leave due 20 November': 'mentee 2026-11-20' },
	],
	[
		'c.md',
		para('Supervision 2026-03-03', 'Title') + para('Present: Helen Moss, Nora Feld')
		+ para(`${formBox(false)}${run(' Helen to book the room')}`),
		'meeting 2026-03-03 moss',
		{ 'Helen to book the room': 'mentor' },
	],
	[
		'd.md',
		para('Minutes, September 9th, 2026', 'Heading1') + para(`${run('Helen Moss', '<w:b/>')}${run(' was there')}`)
		+ para(`${run('☐ Both: look at the figures')}${BR}${run('☐ Nora to wait')}`),
		'meeting 2026-09-09 moss',
		{ 'Both: look at the figures': 'mentor+mentee', 'Nora to wait': 'mentee' },
	],
	[
		'e.md',
		para('Meeting with Helen, 2 July 2026', 'Heading1')
		+ table(['What', 'Who', 'By'], ['The aims', 'Nora', '2026-07-20']) + para('TODO: call the dean by Friday'),
		'meeting 2026-07-02 moss',
		{ 'The aims': 'mentee 2026-07-20', 'call the dean by Friday': 'mentee 2026-07-03' },
	],
	['f.md', para('Goals for 2027', 'Title') + item('Finish the paper'), 'goal - moss'],
	['IDP.md', para('Individual Development Plan', 'Title') + para('Skills.'), 'idp - moss'],
	[
		'g.md',
		para('Coffee with Helen 2026-08-01', 'Heading1') + para('Next steps', 'Heading2')
		+ item('Nora to read it before 15 August', 0, 2) + item('Helen to call', 0, 2),
		'meeting 2026-08-01 moss',
		{ 'Nora to read it before 15 August': 'mentee 2026-08-15', 'Helen to call': 'mentor' },
	],
	[
		'h.md',
		para('Call with Helen 2026-05-05', 'Heading1')
		+ para(
			'<w:del w:id="1" w:author="H"><w:r><w:delText>TODO: deleted by Helen</w:delText></w:r></w:del>'
				+ `<w:ins w:id="2" w:author="H">${run('TODO: inserted by Helen')}</w:ins>`,
		),
		'meeting 2026-05-05 moss',
		{ 'inserted by Helen': 'mentee' },
	],
	[
		'i.md',
		para('Invitation to review for a journal', 'Title') + para('They ask for two reviews.'),
		'opportunity - moss',
	],
	['j.md', para('Mentoring agreement with Helen Moss', 'Title') + item('We meet monthly.'), 'mentorship - moss'],
];
/** A page of OneNote saved as Word: its title, the day and the time in lines of their own, to-do tags as signs. */
const page = (title: string, date: string, ...lines: readonly string[]): string =>
	[para(title), para(date), para('9:14 AM'), ...lines].join('');
const ONENOTE: readonly Case[] = [
	[
		'1.md',
		page('Helen 1:1', 'Thursday, September 3, 2026', para('☐ Helen: intro to Ken')),
		'meeting 2026-09-03 moss',
		{ 'Helen: intro to Ken': 'mentor' },
	],
	[
		'2.md',
		page('Meeting with Helen', 'Friday, October 2, 2026', item('☐ me: aims'), item('☑ done')),
		'meeting 2026-10-02 moss',
		{ 'me: aims': 'mentee' },
	],
	[
		'3.md',
		page('Catch-up', '4 August 2026', para('With: Helen Moss'), para('□ Send it by August 10')),
		'meeting 2026-08-04 moss',
		{ 'Send it by August 10': 'mentee 2026-08-10' },
	],
	[
		'4.md',
		page(
			'Supervision',
			'Monday, 1 June 2026',
			para('Helen Moss'),
			para('Next steps', 'Heading2'),
			item('Helen will call'),
		),
		'meeting 2026-06-01 moss',
		{ 'Helen will call': 'mentor' },
	],
	['5.md', page('Helen Moss', 'Wednesday, July 1, 2026', para('TODO: me: a')), 'meeting 2026-07-01 moss', {
		'me: a': 'mentee',
	}],
	[
		'6.md',
		page(
			'Minutes',
			'Tuesday, May 5, 2026',
			para('Attendees: Nora Feld, Helen Moss'),
			item('☐ Nora Feld: x due May 9'),
		),
		'meeting 2026-05-05 moss',
		{ 'Nora Feld: x due May 9': 'mentee 2026-05-09' },
	],
	[
		'7.md',
		page('Session with Helen', 'Monday, April 6, 2026', item('☐ top'), item('☐ deep', 1)),
		'meeting 2026-04-06 moss',
		{ top: 'mentee', deep: 'mentee' },
	],
	[
		'8.md',
		page('Coffee with Helen', 'March 3, 2026', para(`${run('☐ a')}${BR}${run('☐ Helen: b')}`)),
		'meeting 2026-03-03 moss',
		{ a: 'mentee', 'Helen: b': 'mentor' },
	],
	['9.md', page('Goals', 'January 2, 2026', item('☐ Finish the paper')), 'goal 2026-01-02 moss', {
		'Finish the paper': 'mentee',
	}],
	[
		'10.md',
		page('Notes from Helen', 'Monday, February 2, 2026', table(['Who', 'What'], ['Helen', 'Ask'])),
		'meeting 2026-02-02 moss',
		{ Ask: 'mentor' },
	],
	['11.md', page('Achievements', '2026-01-05', item('Paper accepted')), 'accomplishments 2026-01-05 moss'],
	['12.md', page('Debrief with Helen', '9 September 2026', para('☐ We will write it')), 'meeting 2026-09-09 moss', {
		'We will write it': 'mentor+mentee',
	}],
];

suite('bringing in Word files', () => {
	for (const [kind, cases] of Object.entries({ Word: WORD, 'OneNote through Word': ONENOTE })) {
		for (const [path, body, becomes, homework = {}] of cases) {
			test(`of ${kind}: ${path}`, async () => {
				const text = await markdownOf(body);
				const brought = bringIn({
					path,
					text,
					today: day('2026-11-29'),
					pairs: [MOSS],
					noteOptions: DEFAULT_NOTE_OPTIONS,
					l10n: ENGLISH,
				});
				assert.ok(brought, text);
				assert.equal(`${brought.type} ${brought.date ?? '-'} ${brought.pair?.reference ?? '-'}`, becomes);
				assert.deepEqual(
					Object.fromEntries(
						brought.homework.map((
							{ text: words, owners, due },
						) => [words, [owners.join('+'), ...due ? [due] : []].join(' ')]),
					),
					homework,
					text,
				);
				const { note, problems } = parseNote(applyEdits(text, brought.edits), path);
				assert.equal(note?.type, brought.type);
				assert.deepEqual(problems.filter(({ severity }) => severity !== 'information'), []);
			});
		}
		test(`of ${kind}: twelve real shapes`, () => {
			assert.equal(cases.length, 12);
		});
	}

	test('what a note can hold is taken over: headings, levels, boxes, tables, footnotes, links that lead to the web', async () => {
		const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
		const body = para('Meeting', 'Title') + para('Plan', 'Heading2') + item('one')
			+ item(`${box(true)}${run(' two')}`, 1) + table(['What', 'Who'], ['a | b', 'x'])
			+ para(link('rId4', 'web') + link('rId6', 'local'))
			+ para(`${run('noted')}<w:r><w:footnoteReference w:id="1"/></w:r>`);
		const text = await markdownOf(body, {
			'word/footnotes.xml': '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
				+ `<w:footnote w:id="1">${para('the note')}</w:footnote></w:footnotes>`,
		});
		assert.equal(
			text,
			'# Meeting\n\n## Plan\n\n- one\n  - [x] two\n\n| What | Who |\n| - | - |\n| a \\| b | x |\n\n'
				+ '[web](https://example.org/x)local\n\nnoted[^1]\n\n[^1]: the note\n',
		);
	});

	test('typed markers of what is private mean it', async () => {
		const text = await markdownOf(para(run('<!-- private -->')) + para('SECRET') + para('Open'));
		const { note } = parseNote(`---\ntype: meeting\ndate: 2026-09-03\n---\n${text}`, 'x.md');
		assert.ok((note?.privateLines.length ?? 0) > 0, text);
	});

	test('pictures, linked ones too, macros and embedded files stay in the file and are not asked for', async () => {
		const picture = '<w:r><w:drawing><wp:inline '
			+ 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
			+ '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
			+ '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
			+ '<a:blip r:link="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
			+ '</w:drawing></w:r>';
		const read = await readWord(
			wordFile(para(`${run('before')}${picture}${run(' after')}`), {
				'word/vbaProject.bin': new Uint8Array(100),
				'word/embeddings/sheet.xlsx': new Uint8Array(100),
				'word/media/image1.png': new Uint8Array(10),
				'word/media/image2.png': new Uint8Array(10),
			}),
		);
		assert.deepEqual(read, { markdown: 'before after\n', pictures: 2 });
	});

	const deep = (levels: number) =>
		`${'<w:sdt><w:sdtContent>'.repeat(levels)}${para('x')}${'</w:sdtContent></w:sdt>'.repeat(levels)}`;
	const refused: readonly (readonly [string, Uint8Array, string])[] = [
		['a file that is no package', strToU8('{\\rtf1 hello}'), 'not-a-package'],
		[
			'an old Word file, or one with a password',
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			'password-or-old',
		],
		['a file cut short', wordFile(para('Meeting')).slice(0, 700), 'broken'],
		['one without a text', zipSync({ 'x.xml': strToU8('<a/>') }), 'broken'],
		['one that unpacks to far more than notes have', wordFile(para(' '.repeat(9_000_000))), 'too-large'],
		['elements hundreds deep', wordFile(deep(200)), 'too-large'],
		[
			'entities of its own',
			wordFile('', {
				'word/document.xml': '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document '
					+ 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
			}),
			'declares',
		],
		[
			'an entity that names a file',
			wordFile('', { 'word/styles.xml': '<!DOCTYPE w SYSTEM "file:///etc/passwd"><a/>' }),
			'declares',
		],
		['XML that is none', wordFile('<w:p>'), 'broken'],
	];
	for (const [what, bytes, refusal] of refused) {
		test(`${what} is refused`, async () => {
			assert.equal(await readWord(bytes), refusal);
		});
	}
});
