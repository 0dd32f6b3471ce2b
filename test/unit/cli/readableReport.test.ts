import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReadableReport } from '../../../src/cli/readableReport.ts';
import { createPainter } from '../../../src/cli/reportWords.ts';
import type { Notebook } from '../../../src/core/notebook/notebook.ts';
import type { NotebookView } from '../../../src/core/model/notebookView.ts';
import { abara, abaraMeeting, notebookOf, noteText, putText } from '../../support/noteBuilder.ts';
import { applyStep, Model, step } from '../../support/notebookHistory.ts';
import { runs } from '../../support/runs.ts';

const fresh = (): ReadableReport => new ReadableReport(createPainter(true));

/** A view that counts how often the place of an item of homework is asked for: once for each that is told anew. */
function counted(notebook: Notebook): { readonly view: NotebookView, told(): number } {
	let told = 0;
	const view = Object.create(notebook) as NotebookView;
	const watched = <T extends { readonly note: unknown }>(item: T): T =>
		new Proxy(item, {
			get: (target, key) => {
				if (key === 'note') { told++; }
				return target[key as keyof T];
			},
		});
	const proxies = new WeakMap<object, object>();
	Object.defineProperty(view, 'openHomework', {
		value: (group: Parameters<NotebookView['openHomework']>[0]) =>
			notebook.openHomework(group).map(item => {
				if (!proxies.has(item)) { proxies.set(item, watched(item)); }
				return proxies.get(item);
			}),
	});
	for (const question of ['goals', 'mentorships', 'opportunities', 'problems'] as const) {
		Object.defineProperty(view, question, { value: () => notebook[question]() });
	}
	Object.defineProperty(view, 'today', { get: () => notebook.today });
	return { view, told: () => told };
}

suite('the report for people, asked for again', () => {
	for (const includePrivate of [true, false]) {
		for (const owner of [undefined, 'mentor']) {
			const asked = owner === undefined ? {} : { owner };
			test(`is to the byte one that is made anew, ${includePrivate ? 'with' : 'without'} private parts, of ${owner ?? 'all'}`, () => {
				fc.assert(
					fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), steps => {
						const model = new Model();
						const notebook = notebookOf({}, { includePrivate });
						const followed = fresh();
						for (const each of steps) {
							model.apply(each);
							applyStep(notebook, each, model, () => followed.of(notebook, asked));
							if (each.kind === 'look') {
								assert.equal(followed.of(notebook, asked), fresh().of(notebook, asked));
							}
						}
						const anew = notebookOf(Object.fromEntries(model.files), {
							today: model.today,
							includePrivate,
						});
						assert.equal(followed.of(notebook, asked), fresh().of(anew, asked));
					}),
					{ numRuns: runs(150) },
				);
			});
		}
	}

	test('does not tell the name of a note that became private since, nor keep silent about one that is public again', () => {
		const offer = (...words: string[]): string => noteText(['type: opportunity', ...words], '# Award\n');
		const notebook = notebookOf({
			'abara.md': abara(),
			'award.md': offer(),
			'a.md': abaraMeeting('2026-11-20', '## Homework\n\n- [ ] Read [[award]] @mentor due:2026-11-30\n'),
		}, { includePrivate: false });
		const report = fresh();
		assert.match(report.of(notebook, {}), /Read \[\[award\]\]/);
		putText(notebook, 'award.md', offer('confidentiality: private'));
		assert.match(report.of(notebook, {}), /Read …/);
		putText(notebook, 'award.md', offer());
		assert.match(report.of(notebook, {}), /Read \[\[award\]\]/);
	});

	test('makes the words of the items that changed, and of no others', () => {
		const meeting = (day: number): string =>
			abaraMeeting(
				`2026-11-${10 + day}`,
				'## Homework\n\n- [ ] First @mentor due:2026-11-12\n- [ ] Later @mentee due:2027-01-12\n',
			);
		const notebook = notebookOf({
			'abara.md': abara(),
			...Object.fromEntries([...Array(9).keys()].map(day => [`m${day}.md`, meeting(day)])),
		});
		const { view, told } = counted(notebook);
		const report = fresh();
		report.of(view, {});
		const atFirst = told();
		assert.ok(atFirst >= 18);
		report.of(view, {});
		assert.equal(told(), atFirst);
		putText(notebook, 'm4.md', `${meeting(4)}- [ ] One more @mentor due:2026-11-13\n`);
		report.of(view, {});
		assert.equal(told() - atFirst, atFirst / 18 * 3);
	});
});
