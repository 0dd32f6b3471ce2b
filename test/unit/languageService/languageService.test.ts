import type { NotebookPort, OpenNote } from '../../../src/core/languageService/notebookPort.ts';
import assert from 'node:assert/strict';
import { AssistMemory } from '../../../src/core/languageService/assistMemory.ts';
import { NoteLanguageService } from '../../../src/core/languageService/languageService.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { abara, abaraMeeting, notebookOf, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { atCursor } from './asked.ts';

const FILES: Files = {
	'mentorships/abara.md': abara('next_meeting: 2026-12-16'),
	'goals/award.md': noteText(['type: goal', 'title: Early career award'], '\n- [x] One\n- [ ] Two goal:award\n'),
	'meetings/2026-09-09-abara.md': abaraMeeting('2026-09-09', '\n## Homework\n\n- [ ] Draft it @mentor goal:award\n'),
};
const NOW = 'meetings/2026-11-18-abara.md';

/** The door with a notebook behind it, and nothing of an editor. */
function serviceAt(
	body: string,
	files: Files = FILES,
): { readonly service: NoteLanguageService, readonly note: OpenNote, readonly offset: number } {
	const { text, offset } = atCursor(abaraMeeting('2026-11-18', body));
	const all: Files = { ...files, [NOW]: text };
	const port: NotebookPort = {
		view: notebookOf(all),
		today: TODAY,
		memory: new AssistMemory(),
		noteOptions: DEFAULT_NOTE_OPTIONS,
		dialect: 'plain',
		addDoneDate: true,
		levels: {},
		l10n: ENGLISH,
		settled: () => Promise.resolve(),
		contents: () => Promise.resolve({ files: [], citations: [] }),
		readNotes: (paths, take) => {
			for (const path of paths) {
				const read = all[path];
				if (read !== undefined) { take(path, read); }
			}
			return Promise.resolve();
		},
		exists: () => undefined,
		tracked: () => undefined,
		hasCommand: () => true,
	};
	return { service: new NoteLanguageService(port), note: { path: NOW, text }, offset };
}

const onGoal = '\n## Homework\n\n- [ ] Send it due:2026-12-01 goal:aw|ard\n';

suite('the language service, by its door alone', () => {
	test('completion', async () => {
		const { service, note, offset } = serviceAt('\n## Homework\n\n- [ ] Send it area:res|\n');
		const answer = await service.completion(note, offset);
		assert.ok(answer?.entries.some(({ insert }) => insert === 'research'));
	});

	test('completion has nothing to say in plain words that are being typed', async () => {
		const { service, note, offset } = serviceAt('\nPlain wor|\n');
		assert.equal(await service.completion(note, offset, false), undefined);
	});

	test('hover', async () => {
		const { service, note, offset } = serviceAt(onGoal);
		const answer = await service.hover(note, offset);
		assert.equal(note.text.slice(answer!.start, answer!.end), 'goal:award');
		assert.match(answer!.markdown, /Early career award/);
	});

	test('definition', async () => {
		const { service, note, offset } = serviceAt(onGoal);
		const answer = await service.definition(note, offset);
		assert.deepEqual(answer?.locations, [{ path: 'goals/award.md', text: '', start: 0, end: 0 }]);
		assert.equal(note.text.slice(answer.origin.start, answer.origin.end), 'award');
	});

	test('definition of a person is where a mentorship names them', async () => {
		const { service, note, offset } = serviceAt('\n## Homework\n\n- [ ] Ask @aba|ra\n');
		const [location] = (await service.definition(note, offset))!.locations;
		assert.equal(location?.path, 'mentorships/abara.md');
		assert.match(location.text.slice(location.start, location.end), /^Ruth$/);
	});

	test('references, in every note, with the note itself where it is asked for', async () => {
		const { service, note, offset } = serviceAt(onGoal);
		const paths = async (declared: boolean) =>
			(await service.references(note, offset, declared))?.map(({ path }) => path);
		assert.deepEqual(await paths(false), ['goals/award.md', 'meetings/2026-09-09-abara.md', NOW]);
		assert.deepEqual((await paths(true))?.[0], 'goals/award.md');
	});

	test('rename', async () => {
		const { service, note, offset } = serviceAt(onGoal);
		assert.equal(service.prepareRename(note, offset)?.placeholder, 'award');
		const answer = await service.rename(note, offset, 'prize');
		assert.ok(answer && 'changes' in answer);
		assert.deepEqual(answer.move, { from: 'goals/award.md', to: 'goals/prize.md' });
		assert.ok(answer.changes.every(({ text, edits }) => !applyEdits(text, edits).includes('goal:award')));
		assert.equal(answer.changes.length, 3);
	});

	test('a rename that cannot be says why', async () => {
		const { service, note, offset } = serviceAt(onGoal);
		const answer = await service.rename(note, offset, 'a/b');
		assert.ok(answer && 'refused' in answer && /cannot be the name of a file/.test(answer.refused));
	});

	test('diagnostics and their fixes', () => {
		const { service, note, offset } = serviceAt('\n## Homework\n\n- [ ] Send it @mentee area:rese|rch\n');
		const findings = service.diagnostics(note);
		assert.deepEqual(findings.map(({ rule }) => rule.code), ['task.unknown-value']);
		const [fix] = service.codeActions(note, { start: offset, end: offset }, ['fix'], findings);
		assert.ok(fix?.kind === 'fix' && applyEdits(note.text, fix.edits).includes('area:research'));
		assert.deepEqual(
			service.codeActions(note, { start: offset, end: offset }, ['fix']).length,
			1,
			'looked for where they are not handed over',
		);
	});

	test('code actions of each kind', () => {
		const { service, note, offset } = serviceAt(onGoal);
		const range = { start: offset, end: offset };
		assert.deepEqual(service.codeActions(note, range, ['rewrite']).map(({ kind }) => kind), ['rewrite', 'rewrite']);
		assert.ok(service.codeActions(note, range, ['refactor']).some(({ kind }) => kind === 'owner'));
		assert.deepEqual(service.codeActions(note, range, []), []);
	});

	test('code lenses of a meeting', async () => {
		const { service, note } = serviceAt(onGoal);
		const answer = await service.codeLens(note);
		assert.ok(answer?.lenses.some(({ command }) => command === 'mentoring.openChecklist'));
	});

	test('a file that is no note of the notebook gets no answer', async () => {
		const { service } = serviceAt(onGoal);
		const other: OpenNote = { path: 'README.md', text: '# Read me\n\n[[award]] due:2026-12-01\n' };
		assert.equal(await service.completion(other, 14), undefined);
		assert.equal(await service.hover(other, 14), undefined);
		assert.equal(await service.definition(other, 14), undefined);
		assert.equal(await service.references(other, 14, true), undefined);
		assert.equal(service.prepareRename(other, 14), undefined);
		assert.equal(await service.rename(other, 14, 'x'), undefined);
		assert.equal(await service.codeLens(other), undefined);
	});
});
