import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { callTool } from '../../../src/cli/assistants/callTool.ts';
import { KeptNotebook } from '../../../src/cli/assistants/keptNotebook.ts';
import { CONSENT_PATH } from '../../../src/core/assistants/consentFile.ts';
import { ASSISTANT_TOOL_NAMES } from '../../../src/core/assistants/toolNames.ts';
import { day, type Files } from '../../support/noteBuilder.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { NotebookFolder } from './notebookFolder.ts';

const TODAY = day('2026-11-23');
const MEETING = '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n## Homework\n\n- [ ] Send it @mentor\n';
const FILES = {
	[CONSENT_PATH]: 'mentorships: abara\n',
	'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
	'm.md': MEETING,
	'eklund.md': '---\ntype: mentorship\nmentor: Tomás Eklund\nmentee: Mara Lindqvist\n---\n',
	'e.md': '---\ntype: meeting\nmentorship: eklund\ndate: 2026-11-12\n---\n## Homework\n\n- [ ] Read it @mentor\n',
};
/** As if every file were old: then it is believed to be the same. */
const LATER = () => Date.now() + 3_600_000;

/** Every question that the tools have an answer to, whatever is in the notebook. */
const QUESTIONS: readonly (readonly [string, object])[] = [
	...ASSISTANT_TOOL_NAMES.map(name => [name, {}] as const),
	['mentoring_search', { words: 'e' }],
	['mentoring_search', { words: 'send', limit: 3 }],
	['mentoring_owed', { owner: 'mentor', state: 'overdue' }],
	['mentoring_agenda', { date: '2026-11-18' }],
	['mentoring_accomplishments', { since: '0001-01-01' }],
	['mentoring_draft_homework', { text: 'Send it', owner: 'mentor' }],
	['mentoring_draft_letter', { kind: 'ask-mentor' }],
];

async function answers(notebook: KeptNotebook, today = TODAY): Promise<string[]> {
	const all: string[] = [];
	for (const mentorship of ['abara', 'board']) {
		for (const [name, input] of QUESTIONS) {
			const { text, files } = await callTool(name, { ...input, mentorship }, { notebook, today, only: [] });
			all.push(`${name} ${JSON.stringify(input)} ${mentorship}\n${text}\n${files.join(' ')}`);
		}
	}
	return all;
}

suite('a notebook that is kept between the calls of an assistant', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder(FILES);
	});
	teardown(() => {
		folder.remove();
	});

	/** The items of homework that are told. */
	async function told(notebook: KeptNotebook): Promise<string[]> {
		const { text, refused } = await callTool('mentoring_owed', {}, { notebook, today: TODAY, only: [] });
		return refused ? ['(refused)'] : [...text.matchAll(/"text": "([^"]*)"/g)].map(([, words]) => words!);
	}

	test('answers as one that is read anew, after any change', async () => {
		const change = fc.record({ path: fc.nat(), how: fc.constantFrom('other', 'other', 'away', 'moved', 'day') });
		await fc.assert(
			fc.asyncProperty(
				notebookWithSecrets,
				notebookWithSecrets,
				fc.array(change, { minLength: 1, maxLength: 3 }),
				async (first, second, changes) => {
					folder.remove();
					const consent = { [CONSENT_PATH]: 'mentorships: [abara, board]\n' };
					folder = new NotebookFolder({ ...first, ...consent });
					const notebook = new KeptNotebook(folder.path);
					await answers(notebook);
					let today = TODAY;
					const paths = Object.keys({ ...first, ...second }).sort();
					for (const { path, how } of changes) {
						if (how === 'day') { today = day('2026-12-20'); }
						else { applyTo(folder, how, paths[path % paths.length]!, second); }
						const kept = await answers(notebook, today);
						assert.deepEqual(kept, await answers(new KeptNotebook(folder.path), today));
						assert.deepEqual(kept.filter(text => text.toLowerCase().includes(SECRET)), []);
					}
				},
			),
			{ numRuns: runs(6) },
		);
	});

	test('reads again what changed, whatever its time says, and nothing else', async () => {
		const notebook = new KeptNotebook(folder.path, LATER);
		assert.deepEqual(await told(notebook), ['Send it']);
		const before = notebook.filesRead;
		assert.deepEqual(await told(notebook), ['Send it']);
		assert.equal(notebook.filesRead, before);
		folder.write('m.md', MEETING.replace('meeting\n', 'meeting\nconfidentiality: private\n'));
		utimesSync(join(folder.path, 'm.md'), 1, 1);
		assert.deepEqual(await told(notebook), []);
		assert.equal(notebook.filesRead, before + 1);
	});

	test('reads a file again that was written a moment ago: its time may be too coarse to tell', async () => {
		const notebook = new KeptNotebook(folder.path);
		await told(notebook);
		const before = notebook.filesRead;
		await told(notebook);
		assert.equal(notebook.filesRead, before + 4);
	});

	test('knows what goes, comes, moves and is linked to', async () => {
		const notebook = new KeptNotebook(folder.path, LATER);
		assert.deepEqual(await told(notebook), ['Send it']);
		folder.write('deep/new.md', MEETING.replace('Send it', 'Ask her'));
		assert.deepEqual((await told(notebook)).sort(), ['Ask her', 'Send it']);
		renameSync(join(folder.path, 'deep'), join(folder.path, '.kept'));
		assert.deepEqual(await told(notebook), ['Send it']);
		symlinkSync(join(folder.path, '.kept'), join(folder.path, 'linked'));
		assert.deepEqual((await told(notebook)).sort(), ['Ask her', 'Send it']);
		rmSync(join(folder.path, 'm.md'));
		assert.deepEqual(await told(notebook), ['Ask her']);
	});

	test('says nothing of a note that cannot be read any more, or whose first lines are broken', async () => {
		const notebook = new KeptNotebook(folder.path, LATER);
		assert.deepEqual(await told(notebook), ['Send it']);
		folder.write('m.md', MEETING.replace('type: meeting', 'type: [meeting'));
		assert.deepEqual(await told(notebook), []);
		folder.write('m.md', MEETING);
		assert.deepEqual(await told(notebook), ['Send it']);
		folder.write('m.md', new Uint8Array([...Buffer.from(MEETING), 0, 0]));
		assert.deepEqual(await told(notebook), []);
		if (process.getuid?.() === 0 || process.platform === 'win32') { return; }
		folder.write('m.md', MEETING);
		chmodSync(join(folder.path, 'm.md'), 0);
		assert.deepEqual(await told(notebook), []);
	});

	test('reads all of it anew when the notebook’s own file changes, and after the folder was away', async () => {
		const notebook = new KeptNotebook(folder.path, LATER);
		assert.deepEqual(await told(notebook), ['Send it']);
		folder.write('.mentoring/config.yml', 'private_headings: [Homework]\n');
		assert.deepEqual(await told(notebook), []);
		rmSync(join(folder.path, '.mentoring/config.yml'));
		assert.deepEqual(await told(notebook), ['Send it']);
		renameSync(folder.path, `${folder.path}-away`);
		await assert.rejects(told(notebook), /cannot be read/);
		renameSync(`${folder.path}-away`, folder.path);
		assert.deepEqual(await told(notebook), ['Send it']);
	});
});

function applyTo(folder: NotebookFolder, how: 'other' | 'away' | 'moved', path: string, other: Files): void {
	const text = other[path];
	if (how === 'moved') {
		rmSync(join(folder.path, `${path}-moved.md`), { force: true });
		folder.write(`${path}-moved.md`, text ?? '');
	}
	if (how !== 'other' || text === undefined) { rmSync(join(folder.path, path), { force: true }); }
	else { folder.write(path, text); }
}
