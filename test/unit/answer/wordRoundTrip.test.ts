import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notebookOf } from '../../support/noteBuilder.ts';
import { SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { strFromU8, unzipSync } from 'fflate';
import { accept, inShort } from '../../support/proposedChanges.ts';
import { changed, clicked, inParagraph, para, proposeFrom, sent } from '../../support/wordFiles.ts';
import { notebook, THEIRS, type NumberedItem } from '../../support/wordNotebooks.ts';

const textOf = (bytes: Uint8Array) =>
	Object.values(unzipSync(bytes)).map(part => strFromU8(part)).join('\n').toLowerCase();

/** What happens to an item in Word, as text of the file. */
function acted({ act, number }: NumberedItem): (paragraph: string) => string {
	switch (act) {
		case 'leave':
			return paragraph => paragraph;
		case 'click':
			return clicked;
		case 'reword':
			return paragraph => paragraph.replace(`>N${number} `, `>N${number} more `);
		case 'comment':
			return paragraph => paragraph.replace('</w:p>', `<w:r><w:commentReference w:id="${number}"/></w:r></w:p>`);
		case 'write below':
			return paragraph => paragraph + para(`New after N${number}`, '<w:pStyle w:val="MentoringItem"/>');
	}
}

const COMMENTS = (items: readonly NumberedItem[]) =>
	'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
	+ `${
		items.map(({ number }) =>
			`<w:comment w:id="${number}" w:author="Ruth Abara"><w:p><w:r><w:t>Said of N${number}.</w:t>`
			+ '</w:r></w:p></w:comment>'
		).join('')
	}</w:comments>`;

suite('from the notes to Word and back', () => {
	test('each tick arrives at its item, nothing else changes, and nothing private was there', async () => {
		await fc.assert(
			fc.asyncProperty(notebook, async ({ items, files }) => {
				const page = await sent(files, 'agenda');
				assert.ok(!textOf(page).includes(SECRET));
				assert.ok(!textOf(page).includes(THEIRS));
				assert.deepEqual(proposeFrom(files, page).map(inShort), []);
				const clicks = items.filter(({ act }) => act === 'click');
				if (clicks.length === 0) { return; }
				const after = accept(
					files,
					proposeFrom(
						files,
						changed(
							page,
							xml => clicks.reduce((text, each) => inParagraph(`>N${each.number} `, clicked)(text), xml),
						),
					),
				);
				assert.deepEqual(after.refused, []);
				const expected = files['meeting.md'].split(/(?<=\n)/).map(line => {
					const clickedItem = clicks.find(({ number }) => line.includes(`] N${number} `));
					return clickedItem ? line.replace(/\[.\] N/, `[${clickedItem.mark === 'x' ? ' ' : 'x'}] N`) : line;
				});
				assert.deepEqual(withoutDone(after.files['meeting.md']!), expected.join(''));
			}),
			{ numRuns: runs(60) },
		);
	});

	test('rewordings, comments and new lines arrive where they belong, and a second reading proposes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(notebook, async ({ items, files }) => {
				const busy = items.filter(({ act }) => act !== 'leave');
				if (busy.length === 0) { return; }
				const page = changed(
					await sent(files, 'agenda'),
					xml => busy.reduce((text, each) => inParagraph(`>N${each.number} `, acted(each))(text), xml),
					{
						'word/comments.xml': COMMENTS(items),
					},
				);
				const proposals = proposeFrom(files, page);
				for (const each of busy) {
					assertProposed(
						each,
						proposals.filter(({ item: about, change }) =>
							about
								? about.task.text.startsWith(`N${each.number} `)
								: 'after' in change && change.after === `New after N${each.number}`
						).map(({ change }) => change.kind),
					);
				}
				assert.equal(proposals.length, busy.length, proposals.map(inShort).join('\n'));
				const after = accept(files, proposals);
				assert.deepEqual(after.refused.map(({ proposal, refusal }) => [inShort(proposal), refusal]), []);
				assert.deepEqual(proposeFrom(after.files, page).map(inShort), []);
				assert.ok(after.files['meeting.md']!.split(SECRET).length === files['meeting.md'].split(SECRET).length);
				assert.equal(
					notebookOf(after.files).note('meeting.md')!.tasks.length,
					notebookOf(files).note('meeting.md')!.tasks.length
						+ busy.filter(({ act }) => act === 'write below').length,
				);
			}),
			{ numRuns: runs(60) },
		);
	});
});

function assertProposed({ act, mark }: NumberedItem, kinds: readonly string[]): void {
	const expected = {
		leave: '',
		click: mark === 'x' ? 'reopened' : 'ticked',
		reword: 'reworded',
		comment: 'comment',
		'write below': 'new',
	}[act];
	assert.deepEqual(kinds, [expected]);
}

/** Without the days on which items were done, which ticking writes in the way of the line. */
function withoutDone(text: string): string {
	return text.replace(/ (?:done:2026-11-23|✅ 2026-11-23|\[completion:: 2026-11-23\])/g, '');
}
