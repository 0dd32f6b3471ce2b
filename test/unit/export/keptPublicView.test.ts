import assert from 'node:assert/strict';
import { KeptPublicView } from '../../../src/core/export/publicNotes.ts';
import type { NotebookView } from '../../../src/core/model/notebookView.ts';
import { finish } from '../../../src/core/shape/steps.ts';
import { abara, abaraMeeting, notebookOf, putText } from '../../support/noteBuilder.ts';

const GOAL = (circle: string) => `---\ntype: goal\ntitle: Xsecretx\nconfidentiality: ${circle}\n---\n`;

suite('a public view that is kept', () => {
	test('is made anew where the last making was given up: a note that became private is named by none', () => {
		const notebook = notebookOf({
			'abara.md': abara(),
			'a.md': abaraMeeting('2026-11-18', '\n## Homework\n\n- [ ] Draft for [[xsecretx]] @mentee\n'),
			'xsecretx.md': GOAL('pair'),
		});
		const kept = new KeptPublicView();
		const isNamed = (view: Pick<NotebookView, 'notes'>) => JSON.stringify([...view.notes()]).includes('xsecretx');
		assert.equal(isNamed(finish(kept.steps(notebook))), true);
		putText(notebook, 'xsecretx.md', GOAL('private'));
		kept.steps(notebook).next();
		assert.equal(isNamed(finish(kept.steps(notebook))), false);
	});
});
