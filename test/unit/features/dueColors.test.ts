import assert from 'node:assert/strict';
import { dueRanges } from '../../../src/features/homework/dueRanges.ts';
import { noteText, notebookOf, TODAY } from '../../support/noteBuilder.ts';

/** The coloured texts of a note; `changed` is what the editor says when the notebook still knows `text`. */
function colored(lines: readonly string[], changed?: readonly string[]): { overdue: string[], soon: string[] } {
	const text = (body: readonly string[]) => noteText(['type: meeting', 'date: 2026-11-01'], body.join('\n'));
	const shown = text(changed ?? lines);
	const { overdue, soon } = dueRanges(shown, notebookOf({ 'a.md': text(lines) }).homeworkOf('a.md'), TODAY);
	const cut = (ranges: typeof overdue) => ranges.map(({ start, end }) => shown.slice(start, end));
	return { overdue: cut(overdue), soon: cut(soon) };
}

suite('colours of due dates', () => {
	test('what has passed, what comes within a week, and nothing else', () => {
		const result = colored([
			'- [ ] a due:2026-11-22',
			'- [ ] b due:2026-11-23',
			'- [/] c 📅 2026-11-30',
			'- [ ] d due:2026-12-01',
			'- [x] e due:2026-11-01',
			'- [-] f due:2026-11-01',
		]);
		assert.deepEqual(result, { overdue: ['due:2026-11-22'], soon: ['due:2026-11-23', '📅 2026-11-30'] });
	});

	test('only the date that counts, whatever the dialect', () => {
		assert.deepEqual(colored(['- [ ] a [due:: 2026-11-01] due:2026-11-02']).overdue, ['[due:: 2026-11-01]']);
	});

	test('a date on a continuation line, in a quote', () => {
		assert.deepEqual(colored(['> - [ ] a', '>   and more due:2026-11-01']).overdue, ['due:2026-11-01']);
	});

	test('a line that was changed since is left alone', () => {
		assert.deepEqual(colored(['- [ ] a due:2026-11-01'], ['- [ ] a due:2027-11-01']), { overdue: [], soon: [] });
	});

	test('homework that is due only by its meeting has no date to colour', () => {
		assert.deepEqual(colored(['- [ ] a @mentee']), { overdue: [], soon: [] });
	});
});
