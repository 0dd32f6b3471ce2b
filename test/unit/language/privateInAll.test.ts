import assert from 'node:assert/strict';
import { LANGUAGE_CODES } from '../../../src/core/language/languages.ts';
import { PRIVATE_WORDS } from '../../../src/core/markdown/privateWords.ts';
import { NotebookFolder } from '../cli/notebookFolder.ts';
import { runCli } from '../cli/runCli.ts';

/** Whatever a notebook can be asked for at the command line, on standard output. */
const COMMANDS: readonly (readonly string[])[] = [
	['status'],
	['status', '--json'],
	['check'],
	['check', '--format', 'json'],
	['digest'],
	['agenda'],
	['summary', '-n'],
	['pack', '-o', '-'],
	['slides', '-o', '-'],
	['calendar', '-o', '-'],
	['dates', '-o', '-'],
	['prepare', '-n'],
	['query', 'homework'],
];

/** A section below each word, and a part between its markers, with a secret of its own. */
function secretNotes(): Record<string, string> {
	const item = (secret: string) => `- [ ] ${secret} @mentor due:2026-11-20\n`;
	const sections = PRIVATE_WORDS.map((word, index) =>
		`## ${word[0]!.toUpperCase()}${word.slice(1)}\n\n${item(`ZQ${index}`)}\nZQ${index}\n`
	);
	const callouts = PRIVATE_WORDS.map((word, index) => `> [!${word}]\n> ZQC${index}\n`);
	return {
		'abara.md':
			`---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ncadence: monthly\n---\n# Ours\n`,
		'2026-11-18.md': `---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\nstatus: held\n---\n# November\n\n`
			+ `## Homework\n\n${item('Open work')}\n${sections.join('\n')}`,
		'2026-12-16.md':
			`---\ntype: meeting\nmentorship: abara\ndate: 2026-12-16\nstatus: planned\n---\n# December\n\n## Research\n\n`
			+ callouts.join('\n'),
	};
}

suite('what is private in one language', () => {
	for (const language of ['', ...LANGUAGE_CODES]) {
		test(`stays in at the command line in a notebook in ${language || 'none'}`, async () => {
			const folder = new NotebookFolder({ ...secretNotes(), '.mentoring/config.yml': `language: ${language}\n` });
			try {
				let shown = '';
				for (const [verb = '', ...options] of COMMANDS) {
					const { out, error, status } = await runCli([verb, folder.path, ...options]);
					assert.ok(status < 2, `${verb} ${options.join(' ')}: ${error}`);
					assert.deepEqual(out.match(/ZQC?\d+/g), null, `${verb} ${options.join(' ')}`);
					shown += out;
				}
				assert.match(shown, /Open work/);
			} finally {
				folder.remove();
			}
		});
	}
});
