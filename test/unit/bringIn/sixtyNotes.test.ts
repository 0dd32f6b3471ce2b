import assert from 'node:assert/strict';
import { bringIn } from '../../../src/core/bringIn/bringIn.ts';
import type { KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day, notebookOf } from '../../support/noteBuilder.ts';
import { testOldNotes } from './oldNotes.ts';
import { SIXTY_NOTES } from './sixtyNotes.ts';

const TODAY = day('2026-11-30');
const MOSS: KnownPair = { reference: 'moss', mentor: 'Helen Moss', mentee: 'Nora Feld', mine: 'mentee' };
const read = (path: string, text: string) =>
	bringIn({ path, text, today: TODAY, pairs: [MOSS], noteOptions: DEFAULT_NOTE_OPTIONS, l10n: ENGLISH });

suite('sixty old notes as people keep them', () => {
	for (const [kind, notes] of Object.entries(SIXTY_NOTES)) {
		test(`of ${kind}: ten`, () => {
			assert.equal(notes.length, 10);
		});
		testOldNotes(kind, notes, read);
	}

	test('keep their words where some lines end with a carriage return alone', () => {
		const text = '# Meeting with Helen 2026-09-03\n\nA\rB\n\n## Actions\n\n- Helen: read it\r\n- me: send it\n';
		const after = applyEdits(text, read('cr.md', text)!.edits);
		assert.match(
			after,
			/- \[ \] Helen: read it @mentor since:2026-11-30\r\n- \[ \] me: send it @mentee since:2026-11-30\n$/,
		);
	});

	test('bring no slip: nobody pledged any of it here', () => {
		const files = Object.values(SIXTY_NOTES).flat().flatMap(([path, text]): [string, string][] => {
			const brought = read(path, text);
			return brought ? [[path, applyEdits(text, brought.edits)]] : [];
		});
		const view = notebookOf({
			'moss.md': '---\ntype: mentorship\nmentor: Helen Moss\nmentee: Nora Feld\nrole: mentee\n---\n',
			...Object.fromEntries(files),
		}, { today: TODAY });
		const open = view.openHomework();
		assert.ok(open.some(({ overdueDays }) => overdueDays > 0));
		assert.deepEqual(
			open.filter(({ slips }) => slips > 0).map(({ task, note }) => `${note.path} ${task.text}`),
			[],
		);
	});
});
