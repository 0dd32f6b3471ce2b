import assert from 'node:assert/strict';
import { NotebookFolder } from './notebookFolder.ts';
import { runCli } from './runCli.ts';

const agreement = (names: string) => `---\ntype: mentorship\n${names}cadence: monthly\n---\n# Agreement\n`;

suite('relationships with the same title', () => {
	test('say whose they are, in their list and beside homework', async () => {
		const folder = new NotebookFolder({
			'one.md': agreement('mentor: Ruth Abara\nmentee: Mara Lindqvist\n'),
			'two.md': agreement('mentee: Ben Orr\n'),
			'three.md': agreement(''),
			'm.md':
				'---\ntype: meeting\nmentorship: two\ndate: 2026-11-18\n---\n## Homework\n\n- [ ] Send it @mentee due:2026-11-20\n',
		});
		try {
			const { out } = await runCli(['status', folder.path, '--today', '2026-11-23']);
			for (
				const line of [
					'  Agreement (Ruth Abara, Mara Lindqvist) · active',
					'  Agreement (Ben Orr) · active',
					'  Agreement (three) · active',
					' · Agreement (Ben Orr) · m.md:',
				]
			) { assert.ok(out.includes(line), `${line}\n${out}`); }
		} finally {
			folder.remove();
		}
	});
});
