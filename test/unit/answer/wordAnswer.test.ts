import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readReturned } from '../../../src/core/office/readReturned.ts';
import { wordsHash } from '../../../src/core/office/returnMarks.ts';
import { abara, abaraMeeting, type Files } from '../../support/noteBuilder.ts';
import { accept, inShort, propose } from '../../support/proposedChanges.ts';
import {
	answerIn,
	changed,
	clicked,
	foreign,
	inParagraph,
	para,
	proposeFrom,
	returned,
	sent,
	tick,
} from '../../support/wordFiles.ts';

const FILES: Files = {
	'abara.md': abara(),
	'meeting.md': abaraMeeting(
		'2026-12-16',
		[
			'# Agenda',
			'',
			'- [ ] The aims page',
			'- [x] The *second* reply',
			'',
			'## Homework',
			'',
			'- [ ] Introduce Mara to [Ingrid](https://example.org/i) @mentor due:2026-12-01',
			'- [ ] Send the draft @mentee',
			'- [x] Read it @mentor done:2026-11-20',
			'',
			'Free words about nothing.',
			'',
		].join('\n'),
		'status: planned',
	),
};

const shorts = (files: Files, ...documents: readonly Uint8Array[]) => proposeFrom(files, ...documents).map(inShort);

/** The agenda after a change in Word. */
async function back(
	change: (xml: string) => string,
	parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
	return changed(await sent(FILES, 'agenda'), change, parts);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TRACKED = 'w:id="90" w:author="Ruth" w:date="2026-11-23T10:00:00Z"';

suite('a Word document that came back', () => {
	test('as it was sent, proposes nothing', async () => {
		assert.deepEqual(shorts(FILES, await sent(FILES, 'agenda')), []);
		assert.deepEqual(shorts(FILES, await sent(FILES, 'summary')), []);
		assert.deepEqual(shorts(FILES, await sent(FILES, 'pack')), []);
	});

	test('ticks arrive at homework and at checklist items, and a second reading proposes nothing', async () => {
		const file = await back(xml => tick('The aims page')(tick('Introduce Mara')(tick('Read it')(xml))));
		const proposals = proposeFrom(FILES, file);
		assert.deepEqual(proposals.map(inShort), [
			'ticked “The aims page”',
			'ticked “Introduce Mara to [Ingrid](https://example.org/i)”',
			'reopened “Read it”',
		]);
		const after = accept(FILES, proposals);
		assert.deepEqual(after.refused, []);
		assert.match(
			after.files['meeting.md']!,
			/- \[x\] Introduce Mara to \[Ingrid\]\(https:\/\/example\.org\/i\) @mentor due:2026-12-01 done:2026-11-23\n- \[ \] Send the draft @mentee\n- \[ \] Read it @mentor\n/,
		);
		assert.deepEqual(shorts(after.files, file), []);
	});

	test('a box that the keeper has ticked meanwhile is not opened again', async () => {
		const file = await back(tick('Introduce Mara'));
		const now = {
			...FILES,
			'meeting.md': FILES['meeting.md']!.replace('- [ ] Send the draft', '- [x] Send the draft'),
		};
		assert.deepEqual(shorts(now, file), ['ticked “Introduce Mara to [Ingrid](https://example.org/i)”']);
	});

	test('words that were changed are a rewording, and a sign typed over the box is a tick', async () => {
		const file = await back(xml =>
			inParagraph(
				'Send the draft',
				text => text.replace('>Send the draft<', '>Send the whole draft<').replace('\u2610', '\u2611'),
			)(xml)
		);
		assert.deepEqual(shorts(FILES, file), [
			'ticked “Send the draft”',
			'reworded “Send the draft” → Send the whole draft',
		]);
	});

	for (const sign of ['✅ ', '✓ ', '☑', 'x ', 'X  ']) {
		test(`“${sign}” typed between the box and the words is a tick, once`, async () => {
			const file = await back(inParagraph('>Send the draft<', text => text.replace('>Send', `>${sign}Send`)));
			assert.deepEqual(shorts(FILES, file), ['ticked “Send the draft”']);
			const done = accept(FILES, proposeFrom(FILES, file)).files;
			assert.deepEqual(shorts(done, file), []);
		});
	}

	test('a sign that the words had when they were sent is none that was typed', async () => {
		for (const words of ['x Send ✅ the draft', '✅ Send the draft']) {
			const files = { ...FILES, 'meeting.md': FILES['meeting.md']!.replace('Send the draft', words) };
			assert.deepEqual(shorts(files, await sent(files, 'agenda')), [], words);
		}
	});

	test('tracked changes are taken, with the words before them known', async () => {
		const file = await back(
			inParagraph('Send the draft', text =>
				text.replace(
					/<w:r>(<w:t[^>]*>)Send the draft<\/w:t><\/w:r>/,
					`<w:r>$1Send the </w:t></w:r><w:del ${TRACKED}><w:r><w:delText>draft</w:delText></w:r></w:del>`
						+ `<w:ins ${TRACKED}><w:r><w:t>aims page</w:t></w:r></w:ins>`,
				)),
		);
		assert.deepEqual(shorts(FILES, file), ['reworded “Send the draft” → Send the aims page']);
	});

	test('a day that was chosen in the calendar moves the item', async () => {
		const file = await back(
			inParagraph(
				'Introduce Mara',
				text =>
					text.replace('2026-12-01T00:00:00Z', '2026-12-11T00:00:00Z').replace('Dec 1', '11 December 2026'),
			),
		);
		assert.deepEqual(shorts(FILES, file), [
			'moved “Introduce Mara to [Ingrid](https://example.org/i)” → 2026-12-11',
		]);
		const typed = await back(inParagraph('Introduce Mara', text => text.replace('>Dec 1<', '>2026-12-12<')));
		assert.deepEqual(shorts(FILES, typed), [
			'moved “Introduce Mara to [Ingrid](https://example.org/i)” → 2026-12-12',
		]);
	});

	test('a footnote or an endnote that was written since becomes a note below the item, and one that was sent does not', async () => {
		const noteOf = (kind: 'footnote' | 'endnote', words: string) =>
			`<w:${kind}s ${W}><w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>–</w:t></w:r></w:p></w:${kind}>`
			+ `<w:${kind} w:id="7"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:${kind}></w:${kind}s>`;
		const referring = (kind: 'footnote' | 'endnote', around = '$1') =>
			inParagraph(
				'Send the draft',
				text =>
					text.replace(
						/(<\/w:p>)$/,
						`${around.replace('$1', `<w:r><w:${kind}Reference w:id="7"/></w:r>`)}$1`,
					),
			);
		for (const kind of ['footnote', 'endnote'] as const) {
			const part = { [`word/${kind}s.xml`]: noteOf(kind, 'To both of us, please.') };
			assert.deepEqual(shorts(FILES, await back(referring(kind), part)), [
				'comment “Send the draft” → To both of us, please.',
			], kind);
			assert.deepEqual(shorts(FILES, await back(referring(kind, '<w:del>$1</w:del>'), part)), [], kind);
		}
		const own = 'As the page had it';
		const properties = (xml: string) => xml.replace('>-<', `>${wordsHash(own)}<`);
		const { 'docProps/custom.xml': custom } = unzipSync(await sent(FILES, 'agenda'));
		assert.deepEqual(
			shorts(
				FILES,
				await back(referring('footnote'), {
					'word/footnotes.xml': noteOf('footnote', own),
					'docProps/custom.xml': properties(strFromU8(custom!)),
				}),
			),
			[],
		);
		const unread = (bytes: Uint8Array) => {
			const read = readReturned(bytes);
			return typeof read === 'object' && read.unreadFootnotes;
		};
		const notes = { 'word/footnotes.xml': noteOf('footnote', own) };
		const older = strFromU8(custom!).replaceAll('Footnotes', 'Nothing');
		assert.equal(unread(await back(referring('footnote'), notes)), 0);
		assert.equal(unread(await back(referring('footnote'), { ...notes, 'docProps/custom.xml': older })), 1);
		assert.equal(unread(await back(referring('footnote'), { 'docProps/custom.xml': older })), 0);
	});

	test('comments with their answers become notes below the item', async () => {
		const comments = `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">`
			+ '<w:comment w:id="5" w:author="Ruth Abara"><w:p w14:paraId="0A"><w:r><w:t>Whom first?</w:t></w:r>'
			+ '</w:p></w:comment><w:comment w:id="6" w:author="Joan"><w:p w14:paraId="0B"><w:r><w:t>Ingrid.</w:t>'
			+ '</w:r></w:p></w:comment></w:comments>';
		const extended = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
			+ '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" '
			+ 'w15:done="0"/></w15:commentsEx>';
		const file = await back(
			inParagraph(
				'Send the draft',
				text =>
					text.replace('<w:r><w:tab/>', '<w:commentRangeStart w:id="5"/><w:r><w:tab/>').replace(
						'</w:p>',
						'<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>',
					),
			),
			{ 'word/comments.xml': comments, 'word/commentsExtended.xml': extended },
		);
		const proposals = proposeFrom(FILES, file);
		assert.deepEqual(proposals.map(inShort), [
			'comment “Send the draft” → Whom first?',
			'comment “Send the draft” → Joan: Ingrid.',
		]);
		const after = accept(FILES, proposals);
		assert.match(
			after.files['meeting.md']!,
			/- \[ \] Send the draft @mentee\n {2}- Ruth Abara: Whom first\?\n {2}- Ruth Abara: Joan: Ingrid\.\n/,
		);
		assert.deepEqual(shorts(after.files, file), []);
	});

	test('a new line below homework is new homework of that side, once', async () => {
		const file = await back(
			inParagraph(
				'Introduce Mara',
				text => text + para('Write to the registry', '<w:pStyle w:val="MentoringItem"/>'),
			),
		);
		const proposals = proposeFrom(FILES, file);
		assert.deepEqual(proposals.map(({ change }) => change), [{
			kind: 'new',
			after: 'Write to the registry',
			side: 'mentor',
			comments: [],
		}]);
		const after = accept(FILES, proposals);
		assert.match(after.files['meeting.md']!, /## Homework — mentor\n\n- \[ \] Write to the registry\n/);
		assert.deepEqual(shorts(after.files, file), []);
	});

	test('an item that was copied in Word and written anew is new, and the first stays what it is', async () => {
		const file = await back(
			inParagraph(
				'Send the draft',
				text => text + clicked(text.replace('>Send the draft<', '>Send the figures<')),
			),
		);
		assert.deepEqual(shorts(FILES, file), ['text → Send the figures (unsure)']);
		const open = await back(
			inParagraph('Send the draft', text => text + text.replace('>Send the draft<', '>Call the registry<')),
		);
		assert.deepEqual(shorts(FILES, open), ['new → Call the registry']);
	});

	test('what was deleted is not deleted unless that is chosen', async () => {
		const removed = await back(inParagraph('Send the draft', () => ''));
		const trackedAway = await back(
			inParagraph(
				'Send the draft',
				text =>
					text.replace(/<w:r>(?=.*Send)/, '<w:r>').replace(/<w:p>|<\/w:p>/g, '').replace(
						/^(<w:pPr>.*?<\/w:pPr>)(.*)$/,
						`<w:p>$1<w:del ${TRACKED}>$2</w:del></w:p>`,
					).replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>'),
			),
		);
		for (const file of [removed, trackedAway]) {
			assert.deepEqual(shorts(FILES, file), ['cancelled “Send the draft” (unsure)']);
		}
	});

	test('an item that was moved, with the change tracked, is still that item', async () => {
		const file = await back(xml => {
			let moved = '';
			const without = inParagraph('Send the draft', text => {
				moved = text;
				return text.replace(
					/<w:sdt>.*<\/w:r>/,
					runs =>
						`<w:moveFrom ${TRACKED}>`
						+ `${
							runs.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')
						}</w:moveFrom>`,
				);
			})(xml);
			return inParagraph(
				'The aims page',
				text =>
					clicked(moved).replace(/<w:bookmark\w+ [^>]*>/g, '').replace(
						/<w:sdt>.*<\/w:r>/,
						runs => `<w:moveTo ${TRACKED}>${runs}</w:moveTo>`,
					) + text,
			)(without);
		});
		assert.deepEqual(shorts(FILES, file), ['ticked “Send the draft”']);
	});

	test('two copies come together, and what they say differently is shown as both', async () => {
		const joans = await back(xml =>
			tick('Send the draft')(
				inParagraph('Introduce Mara', text => text.replace('2026-12-01T', '2026-12-11T'))(xml),
			)
		);
		const samirs = await back(xml =>
			tick('Send the draft')(
				inParagraph('Introduce Mara', text => text.replace('2026-12-01T', '2026-12-18T'))(xml),
			)
		);
		const proposals = propose(FILES, [answerIn(FILES, joans, 'Joan'), answerIn(FILES, samirs, 'Samir')]);
		assert.deepEqual(proposals.map(proposal => `${inShort(proposal)} ${proposal.from.join('+')}`), [
			'moved “Introduce Mara to [Ingrid](https://example.org/i)” → 2026-12-11 (contradiction) Joan',
			'ticked “Send the draft” Joan+Samir',
			'moved “Introduce Mara to [Ingrid](https://example.org/i)” → 2026-12-18 (contradiction) Samir',
		]);
	});

	test('a paragraph written into the page is shown as words', async () => {
		const file = await back(inParagraph('Free words', text => text + para('I am away in January.')));
		assert.deepEqual(shorts(FILES, file), ['text → I am away in January. (unsure)']);
	});

	test('what is written over a box, behind an item, below it or in its comment is known as done or not', async () => {
		const said = (before: string, after: string) =>
			back(inParagraph('Send the draft', text => text.replace(before, after)));
		const tickedDraft = ['ticked “Send the draft”'];
		for (const sign of ['x', 'X', '✔', '✅', '☒']) {
			assert.deepEqual(shorts(FILES, await said('\u2610', sign)), tickedDraft, sign);
		}
		for (const behind of [' – done', ' DONE', ' (done)', ' ✓', ': erledigt', ' — c’est fait']) {
			const file = await said('>Send the draft<', `>Send the draft${behind}<`);
			assert.deepEqual(shorts(FILES, file), tickedDraft, behind);
			assert.deepEqual(shorts(accept(FILES, proposeFrom(FILES, file)).files, file), [], behind);
		}
		assert.deepEqual(shorts(FILES, await said('>Send the draft<', '>Send the draft – not done<')), [
			'comment “Send the draft” → not done',
		]);
		const below = (words: string) => back(inParagraph('Send the draft', text => text + para(words)));
		assert.deepEqual(shorts(FILES, await below('erledigt')), tickedDraft);
		assert.deepEqual(shorts(FILES, await below('not yet, sorry')), ['comment “Send the draft” → not yet, sorry']);
		assert.deepEqual(shorts(FILES, await below('I could not get it done before the meeting in Lund.')), [
			'text → I could not get it done before the meeting in Lund. (unsure)',
		]);
		const broken = await said('>Send the draft<', '>Send the draft</w:t><w:br/><w:t>by 2026-12-11<');
		assert.deepEqual(shorts(FILES, broken), ['moved “Send the draft” → 2026-12-11']);
		for (
			const [comment, says] of [['Done.', tickedDraft], ['👍', tickedDraft], ['Whom first?', [
				'comment “Send the draft” → Whom first?',
			]], ['💡', ['comment “Send the draft” → 💡']]] as const
		) {
			const file = await back(
				inParagraph(
					'Send the draft',
					text => text.replace('</w:p>', '<w:r><w:commentReference w:id="5"/></w:r></w:p>'),
				),
				{
					'word/comments.xml': `<w:comments ${W}><w:comment w:id="5" w:author="Ruth Abara">${
						para(comment)
					}</w:comment></w:comments>`,
				},
			);
			assert.deepEqual(shorts(FILES, file), says, comment);
		}
	});

	test('a day that was typed in words moves the item, other words are kept, and a day written otherwise is the same', async () => {
		const typed = (words: string) =>
			back(inParagraph('Introduce Mara', text => text.replace('>Dec 1<', `>${words}<`)));
		const item = '“Introduce Mara to [Ingrid](https://example.org/i)”';
		for (const words of ['12 December 2026', '12.12.2026', 'Dec 12']) {
			assert.deepEqual(shorts(FILES, await typed(words)), [`moved ${item} → 2026-12-12`], words);
		}
		assert.deepEqual(shorts(FILES, await typed('as soon as I can')), [`comment ${item} → as soon as I can`]);
		for (const words of ['1 December 2026', '1. Dezember 2026', '01/12/2026', '2026年12月1日']) {
			assert.deepEqual(shorts(FILES, await typed(words)), [], words);
		}
		const emptied = await back(
			inParagraph(
				'Introduce Mara',
				text =>
					text.replace(/(<w:sdtPr>)((?:(?!<w:sdtPr>).)*mn1\.d)/, '$1<w:showingPlcHdr/>$2').replace(
						/ w:fullDate="[^"]*"/,
						'',
					).replace('>Dec 1<', '>Tap to enter a date.<'),
			),
		);
		assert.deepEqual(shorts(FILES, emptied), [`moved ${item}`]);
	});

	test('two items that were joined, and one that was parted, are what they were', async () => {
		const joined = await back(xml => {
			let second = '';
			const without = inParagraph('Read it', text => {
				second = clicked(text);
				return '';
			})(xml);
			return inParagraph(
				'Send the draft',
				text => text.replace('</w:p>', second.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, '')),
			)(without);
		});
		assert.deepEqual(shorts(FILES, joined), ['reopened “Read it”']);
		const parted = await back(
			inParagraph(
				'Send the draft',
				text => text.replace('>Send the draft<', '>Send the</w:t></w:r></w:p><w:p><w:r><w:t>draft<'),
			),
		);
		assert.deepEqual(shorts(FILES, parted), []);
	});
});

suite('an item that links to its goal', () => {
	const LINKED: Files = {
		...FILES,
		'meeting.md': abaraMeeting(
			'2026-12-16',
			'## Agenda\n\n- [ ] The aims page [[aims]]\n\n## Homework\n\n'
				+ '- [ ] Find a peer [[new-hospital]] @mentor due:2026-12-01\n- [ ] Draft for [[award]] @mentee\n',
			'status: planned',
		),
	};
	const line = (find: string, text: string) => text.split('\n').find(each => each.includes(find));
	/** As pages had them that were sent before links to goals were left out. */
	const earlier = (xml: string) =>
		xml.replace('>Find a peer<', '>Find a peer new-hospital<').replace(
			`_mn${wordsHash('Find a peer')}_`,
			`_mn${wordsHash('Find a peer new-hospital')}_`,
		);

	for (const kind of ['summary', 'agenda', 'pack'] as const) {
		test(`stands in the ${kind} without the goal's name, and proposes nothing as it was sent`, async () => {
			const page = await sent(LINKED, kind);
			const xml = Object.values(unzipSync(page)).map(part => strFromU8(part)).join('\n');
			assert.doesNotMatch(xml, /new-hospital|aims\]|>The aims page aims/);
			assert.match(xml, /Find a peer/);
			assert.deepEqual(shorts(LINKED, page), []);
		});
	}

	const CHANGES: readonly (readonly [what: string, change: (xml: string) => string, after: string])[] = [
		['a tick', tick('Find a peer'), '- [x] Find a peer [[new-hospital]] @mentor due:2026-12-01 done:2026-11-23'],
		[
			'other words',
			xml => xml.replace('>Find a peer<', '>Find two peers<'),
			'- [ ] Find two peers [[new-hospital]] @mentor due:2026-12-01',
		],
		[
			'more words',
			xml => xml.replace('>Find a peer<', '>Find a peer to read it<'),
			'- [ ] Find a peer to read it [[new-hospital]] @mentor due:2026-12-01',
		],
		[
			'a tick on a page of an earlier version',
			xml => tick('Find a peer')(earlier(xml)),
			'- [x] Find a peer [[new-hospital]] @mentor due:2026-12-01 done:2026-11-23',
		],
		[
			'other words on a page of an earlier version',
			xml => earlier(xml).replace('>Find a peer new-hospital<', '>Find two peers new-hospital<'),
			'- [ ] Find two peers [[new-hospital]] @mentor due:2026-12-01',
		],
	];
	for (const [what, change, expected] of CHANGES) {
		test(`${what} comes back to it and leaves the link where it is`, async () => {
			const page = changed(await sent(LINKED, 'agenda'), change);
			const after = accept(LINKED, proposeFrom(LINKED, page));
			assert.deepEqual(after.refused.map(({ proposal }) => inShort(proposal)), []);
			assert.equal(line('new-hospital', after.files['meeting.md']!), expected);
			assert.deepEqual(shorts(after.files, page), []);
		});
	}

	for (const words of ['Find a peer', 'Find a peer new-hospital', 'Find a peer (Ruth Abara, due Dec 1)']) {
		test(`is known where all tags are lost by its words: ${words}`, () => {
			assert.deepEqual(shorts(LINKED, foreign(para(`\u2612 ${words}`))), [
				'ticked “Find a peer [[new-hospital]]”',
			]);
		});
	}

	test('a page of an earlier version, as it was sent, proposes nothing', async () => {
		assert.deepEqual(shorts(LINKED, changed(await sent(LINKED, 'agenda'), earlier)), []);
	});
});

suite('what a program or a pen makes of words', () => {
	const HOMEWORK = [
		'- [ ] Ask the dean\'s office about "protected time" - two days @mentor',
		'- [ ] Comment on the dossier... pages 3-5 @mentor',
		'- [ ] Send the draft @mentee',
		'- [ ] ~~Struck in the notes~~ Send it @mentee',
		'- [ ] ~~Struck in the notes~~ @mentee',
		'',
	].join('\n');
	const NOTES: Files = {
		'abara.md': abara(),
		'meeting.md': abaraMeeting('2026-12-16', `## Homework\n\n${HOMEWORK}`),
	};
	const written = async (words: string, change: (paragraph: string) => string): Promise<string[]> => {
		const file = changed(await sent(NOTES, 'agenda'), inParagraph(words, change));
		const proposals = proposeFrom(NOTES, file);
		const after = accept(NOTES, proposals.filter(({ doubts }) => doubts.length === 0)).files;
		assert.deepEqual(proposeFrom(after, file).filter(({ doubts }) => doubts.length === 0), [], words);
		return proposals.map(inShort);
	};
	const QUOTED = />([^<]*)(?:"|&quot;)protected time(?:"|&quot;)([^<]*)</;

	test('quotes, dashes and hyphens of any language change no words', async () => {
		for (const around of ['„…“', '“…”', '»…«', '«\u202f…\u202f»', '‟…”']) {
			const [open, close] = around.split('…');
			assert.deepEqual(
				await written('Ask the dean', text => text.replace(QUOTED, `>$1${open}protected\u00a0time${close}$2<`)),
				[],
				around,
			);
		}
		for (
			const dossier of [
				'dossier…\u00a0pages 3–5',
				'dos\u00adsier... pages 3\u20115',
				'dossier\u200b... pages 3−5',
			]
		) {
			assert.deepEqual(
				await written('Comment on', text => text.replace('dossier... pages 3-5', dossier)),
				[],
				dossier,
			);
		}
	});

	test('words that were deleted and left their box, or are struck through, are gone unless they were struck before', async () => {
		const gone = ['cancelled “Send the draft” (unsure)'];
		const run = /<w:r>(<w:t[^>]*>Send the draft<\/w:t>)<\/w:r>/;
		for (
			const as of [
				'',
				`<w:del ${TRACKED}><w:r><w:delText>Send the draft</w:delText></w:r></w:del>`,
				'<w:r><w:rPr><w:strike/></w:rPr>$1</w:r>',
				'<w:r><w:rPr><w:dstrike w:val="true"/></w:rPr>$1</w:r>',
			]
		) { assert.deepEqual(await written('Send the draft', text => text.replace(run, as)), gone, as); }
		assert.deepEqual(
			await written(
				'Send the draft',
				text => clicked(text.replace(run, '<w:r><w:rPr><w:strike/></w:rPr>$1</w:r>')),
			),
			['ticked “Send the draft”'],
		);
		assert.deepEqual(
			await written(
				'Send the draft',
				text => text.replace(run, '<w:r><w:rPr><w:strike w:val="0"/></w:rPr>$1</w:r>'),
			),
			[],
		);
		const half =
			'<w:r><w:rPr><w:strike/></w:rPr><w:t>Send</w:t></w:r><w:r><w:t xml:space="preserve"> the draft</w:t></w:r>';
		assert.deepEqual(await written('Send the draft', text => text.replace(run, half)), []);
		const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
		const google =
			`<w:p><w:pPr>${listed}</w:pPr><w:r><w:rPr><w:strike/></w:rPr><w:t>Send the draft</w:t></w:r></w:p>`;
		assert.deepEqual(shorts(FILES, foreign(google)), gone);
	});

	test('what was written before or behind the words says done, or by when; other words stay words', async () => {
		const cases: readonly (readonly [string, string])[] = [
			['DONE Send the draft', 'ticked “Send the draft”'],
			['Done: Send the draft', 'ticked “Send the draft”'],
			['Send the draft by Dec 9', 'moved “Send the draft” → 2026-12-09'],
			['Send the draft (to whom?)', 'reworded “Send the draft” → Send the draft (to whom?)'],
			['Send the draft to Joan', 'reworded “Send the draft” → Send the draft to Joan'],
			['Please send the draft', 'reworded “Send the draft” → Please send the draft'],
		];
		for (const [words, says] of cases) {
			assert.deepEqual(
				await written('Send the draft', text => text.replace('>Send the draft<', `>${words}<`)),
				[says],
				words,
			);
		}
	});

	test('one comment on several items stands at the first, and one on what was deleted is kept', async () => {
		const comments = {
			'word/comments.xml': `<w:comments ${W}><w:comment w:id="5" w:author="Ruth Abara">${
				para('All by January?')
			}</w:comment></w:comments>`,
		};
		const page = await sent(NOTES, 'agenda');
		const over = (xml: string) =>
			inParagraph(
				'Send the draft',
				text =>
					text.replace(
						'</w:p>',
						'<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>',
					),
			)(
				inParagraph('Comment on', text => text.replace('<w:r><w:tab/>', '<w:commentRangeStart w:id="5"/>$&'))(
					xml,
				),
			);
		assert.deepEqual(shorts(NOTES, changed(page, over, comments)), [
			'comment “Comment on the dossier... pages 3-5” → All by January?',
		]);
		const deleted = inParagraph(
			'Send the draft',
			text =>
				text.replace(
					/(<w:pPr>.*?<\/w:pPr>)(.*)<\/w:p>/,
					(_all, properties: string, rest: string) =>
						`${properties}<w:del ${TRACKED}>${
							rest.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')
						}</w:del><w:r><w:commentReference w:id="5"/></w:r></w:p>`,
				),
		);
		const says = shorts(NOTES, changed(page, deleted, comments));
		assert.equal(says.length, 2, says.join('; '));
		assert.match(says.join('\n'), /cancelled “Send the draft” \(unsure\)/);
		assert.match(says.join('\n'), /text → .*All by January\? \(unsure\)/);
	});

	test('words in a text box are shown, once', async () => {
		const content = `<w:txbxContent>${para('Call me about the registry')}</w:txbxContent>`;
		const box = '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx '
			+ `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${content}</wps:txbx>`
			+ '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
			+ `${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
		const old =
			`<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${content}</v:textbox></w:pict></w:r></w:p>`;
		for (const each of [box, old]) {
			assert.deepEqual(await written('Send the draft', text => text + each), [
				'text → Call me about the registry (unsure)',
			]);
		}
	});

	test('a new item has the day that its words say, and whatever it says it is new once', async () => {
		const fresh = (words: string) => para(words, '<w:pStyle w:val="MentoringItem"/>');
		const file = changed(
			await sent(NOTES, 'agenda'),
			inParagraph(
				'Send the draft',
				text => text + fresh('☐ Write to Joan Petrie by 12 December') + fresh('Call her'),
			),
		);
		assert.deepEqual(
			proposeFrom(NOTES, file).map(({ change }) => change.kind === 'new' && [change.after, change.due]),
			[['Write to Joan Petrie by 12 December', '2026-12-12'], ['Call her', undefined]],
		);
		for (
			const words of [
				'&lt;!-- a comment --&gt; evil',
				'Write to @joan about due:2026-12-03 things',
				'🔺 urgent 📅 2026-12-03',
				'a | b # c ^d',
			]
		) {
			const once = changed(
				await sent(NOTES, 'agenda'),
				inParagraph('Send the draft', text => text + fresh(words)),
			);
			const proposals = proposeFrom(NOTES, once);
			assert.deepEqual(proposals.map(({ change }) => change.kind), ['new'], words);
			assert.deepEqual(shorts(accept(NOTES, proposals).files, once), [], words);
		}
	});
});

suite('documents as other programs write them', () => {
	test('boxes and verdicts in cells of a table belong to the words of their row', () => {
		const row = (...cells: readonly string[]) =>
			`<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
		const control =
			'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>☒</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>';
		const tickedDraft = ['ticked “Send the draft”'];
		for (
			const rows of [
				row(para('☒'), para('Send the draft')) + row(para('☐'), para('The aims page')),
				row(para('Send the draft'), para('done')) + row(para('Introduce Mara to Ingrid'), para('next week')),
				`<w:tr>${control}<w:tc>${para('Send the draft')}</w:tc></w:tr>`,
			]
		) { assert.deepEqual(shorts(FILES, foreign(`<w:tbl>${rows}</w:tbl>`)), tickedDraft, rows); }
	});

	test('boxes in brackets, signs of telephones and a verdict behind the words tick; what Word hides says nothing', () => {
		const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
		for (
			const body of [
				para('[x]Send the draft', listed),
				para('[ x ] Send the draft', listed),
				para('✔️ Send the draft') + para('⬜ The aims page'),
				para('Send the draft – done', listed),
				'<w:p><w:r><w:t>☒ Send the draft</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> and hidden words</w:t></w:r></w:p>',
			]
		) { assert.deepEqual(shorts(FILES, foreign(body)), ['ticked “Send the draft”'], body); }
		const placeholder =
			'<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here to enter text.</w:t></w:r></w:sdtContent></w:sdt>';
		assert.deepEqual(shorts(FILES, foreign(`<w:p>${placeholder}</w:p>${para('☒ Send the draft')}`)), [
			'ticked “Send the draft”',
		]);
	});

	test('marks of spelling, smart tags, links and fields around the words change nothing', async () => {
		const run = /<w:r>(<w:t[^>]*>Send the draft<\/w:t>)<\/w:r>/;
		const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
		for (
			const around of [
				'<w:smartTag w:uri="x" w:element="place"><w:r>$1</w:r></w:smartTag>',
				'<w:hyperlink r:id="rId9"><w:r>$1</w:r></w:hyperlink>',
				'<w:fldSimple w:instr="REF x"><w:r>$1</w:r></w:fldSimple>',
				`${field('begin')}<w:r><w:instrText> REF x </w:instrText></w:r>${field('separate')}<w:r>$1</w:r>${
					field('end')
				}`,
				'<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB"><w:t xml:space="preserve">Send </w:t></w:r><w:r><w:t>the draft</w:t></w:r>',
				'<w:r><w:rPr><w:rtl/></w:rPr>$1</w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
			]
		) {
			assert.deepEqual(
				shorts(FILES, await back(inParagraph('Send the draft', text => text.replace(run, around)))),
				[],
				around,
			);
		}
	});

	test('without tags items are found by their words: signs, brackets and form fields', () => {
		const legacy = '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Check1"/><w:checkBox>'
			+ '<w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r>'
			+ '<w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r>'
			+ '<w:t> The aims page</w:t></w:r></w:p>';
		for (
			const body of [
				para('☒ Send the draft (Mara Lindqvist, due Dec 16)') + para('☐ Introduce Mara to Ingrid'),
				para('[x] Send the draft', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
				`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t xml:space="preserve"> Send the draft</w:t></w:r></w:p>`,
				'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="true"/></w14:checkbox></w:sdtPr>'
				+ `<w:sdtContent>${para('Send the draft')}</w:sdtContent></w:sdt>`,
				`<w:tbl><w:tr><w:tc>${para('✓ Send the draft')}</w:tc></w:tr></w:tbl>`,
			]
		) { assert.deepEqual(shorts(FILES, foreign(body)), ['ticked “Send the draft”'], body); }
		assert.equal(returned(foreign(legacy)).lines[0]?.box?.checked, true);
		assert.equal(returned(foreign(legacy.replace('<w:checked/>', ''))).lines[0]?.box?.checked, false);
	});

	test('what LibreOffice makes of the page by way of OpenDocument is what was sent', async () => {
		const asField = (xml: string) =>
			xml.replace(/<w:tag [^>]*\/>/g, '').replace(/<w:text\/>/g, '').replace(/<w:alias [^>]*\/>/g, '').replace(
				/<w:sdt><w:sdtPr>(?:(?!<w:date|w14:checkbox|<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g,
				'$1',
			);
		const page = await sent(FILES, 'agenda');
		assert.deepEqual(shorts(FILES, changed(page, asField)), []);
		assert.deepEqual(shorts(FILES, changed(page, xml => asField(tick('Send the draft')(xml)))), [
			'ticked “Send the draft”',
		]);
		const reworded = (xml: string) =>
			inParagraph('Send the draft', text => text.replace('>Send the draft<', '>Send the aims<'))(asField(xml));
		assert.deepEqual(shorts(FILES, changed(page, reworded)), ['reworded “Send the draft” → Send the aims']);
		const copied = inParagraph(
			'Send the draft',
			text => text + clicked(text).replace(/<w:bookmark\w+ [^>]*>|<w:tag [^>]*\/>/g, ''),
		);
		assert.deepEqual(shorts(FILES, await back(copied)), ['ticked “Send the draft”']);
	});

	test('pandoc keeps words and signs only: ticks arrive at homework and at checklist items', () => {
		const body = para('☒ The aims page') + para('☒ The second reply')
			+ para('☐ Introduce Mara to Ingrid (Ruth Abara, due Dec 1)')
			+ para('☐ Send the draft – done (Mara Lindqvist, due Dec 16)');
		assert.deepEqual(shorts(FILES, foreign(body)), ['ticked “The aims page”', 'ticked “Send the draft”']);
		const twice = { ...FILES, 'other.md': abaraMeeting('2026-09-01', '# Agenda\n\n- [ ] The aims page\n') };
		assert.deepEqual(shorts(twice, foreign(para('☒ The aims page'))), ['text → ☑ The aims page (unsure)']);
	});

	test('any prefix, the strict edition and UTF-16 are read', () => {
		const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>`
			+ `☒ Send the draft</x:t></x:r></x:p></x:body></x:document>`;
		assert.deepEqual(shorts(FILES, foreign('', { 'word/document.xml': strict })), ['ticked “Send the draft”']);
	});

	test('headings are known in every language, by the name of their style', () => {
		const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>`
			+ '</w:style></w:styles>';
		assert.equal(
			returned(foreign(para('Hausaufgaben', '<w:pStyle w:val="berschrift1"/>'), { 'word/styles.xml': styles }))
				.lines[0]?.heading,
			1,
		);
	});
});
