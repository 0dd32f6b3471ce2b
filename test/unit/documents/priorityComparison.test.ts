import assert from 'node:assert/strict';
import { prioritiesOf, priorityComparison } from '../../../src/core/documents/priorityComparison.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { noteText } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';
import { below } from '../../support/pairNotes.ts';

suite('priorities beside earlier ones', () => {
	const list = (date: string, body: string) => noteText(['type: priorities', `date: ${date}`], body);

	test('tell what is new, done, moved, gone and still there', () => {
		const page = priorityComparison(
			prioritiesOf(publicNotesOf({
				'1.md': list('2024-01-01', '## Quit\n\n- [ ] Rota goal:x\n- [ ] Board\n\n## Start\n\n- [ ] Gone\n'),
				'2.md': list('2025-01-01', '## Quit\n\n- [ ] Rota\n\n## Start\n\n- [ ] Run\n'),
				'3.md': list(
					'2026-01-01',
					'## Quit\n\n- [ ] Rota\n- [ ] New\n\n## Continue\n\n- [ ] Board\n- [x] Run\n',
				),
			}))!,
			ENGLISH,
		);
		assert.equal(page.split('\n\n')[1], 'Beside the lists of 2025-01-01, 2024-01-01.');
		assert.deepEqual(below(page, 'I said I would quit, and it still stands'), [
			'- Rota (since 2024-01-01; on 3 lists)',
			'- Board (since 2024-01-01; on 2 lists; before under “Quit”)',
		]);
		assert.deepEqual([below(page, 'Quit'), below(page, 'Start')], [[
			'- Rota (since 2024-01-01; on 3 lists)',
			'- New (new)',
		], []]);
		assert.deepEqual(below(page, 'Continue'), [
			'- Board (since 2024-01-01; on 2 lists; before under “Quit”)',
			'- Run (done; since 2025-01-01; on 2 lists; before under “Start”)',
		]);
		assert.deepEqual(below(page, 'No longer on a list'), ['- Gone (last under “Start”, 2024-01-01)']);
		const first = priorityComparison(
			prioritiesOf(publicNotesOf({ '1.md': list('2024-01-01', '## Decline\n\n- A *b* [c](d.md)\n') }))!,
			ENGLISH,
		);
		assert.equal(
			first,
			'# Quit, decline, start, continue: 2024-01-01\n\nThis is the first list. The next one will be laid '
				+ 'beside it.\n\n## I said I would quit, and it still stands\n\nNothing. What was to go has gone.\n\n'
				+ '## Decline\n\n- A b c (new)\n',
		);
	});
});
