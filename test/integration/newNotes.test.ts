import * as vscode from 'vscode';
import { NOTE_TYPES, type NoteType } from '../../src/core/model/vocabulary.ts';
import { read, write } from './api.ts';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const COMMANDS: Readonly<Record<NoteType, string>> = {
	mentorship: 'newMentorshipNote',
	committee: 'newCommittee',
	meeting: 'newMeeting',
	goal: 'newGoal',
	idp: 'newPlan',
	priorities: 'newPriorities',
	opportunity: 'newOpportunity',
	summary: 'newSummary',
	mission: 'newMission',
	network: 'newNetwork',
	accomplishments: 'newAccomplishments',
	review: 'newReview',
	closing: 'newClosing',
	concern: 'newConcern',
};

interface Result {
	readonly uri: string;
	readonly path: string;
}

suite('new notes', () => {
	let all: Scratch;
	const uris: vscode.Uri[] = [];
	const inFolder = (path: string): vscode.Uri => vscode.Uri.joinPath(all.folder.uri, path);

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-new');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await all.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nrole: mentee\ncadence: monthly\n---\n\n'
				+ '# Vega\n',
		);
		await all.write('goals/first.md', '---\ntype: goal\n---\n\n# First\n');
		await all.until('the mentorship', note => note, 'mentorships/vega.md');
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		for (const uri of uris.splice(0)) { await vscode.workspace.fs.delete(uri, { recursive: true }); }
		await all.services.notebooks.settled();
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	async function create(command: string, answers: object): Promise<Result & { readonly text: string }> {
		const result = await vscode.commands.executeCommand<Result | undefined>(`mentoring.${command}`, answers);
		ok(result, 'nothing was made');
		uris.push(vscode.Uri.parse(result.uri));
		return { ...result, text: await read(vscode.Uri.parse(result.uri)) };
	}

	for (const type of NOTE_TYPES) {
		test(`${type}: a note without a problem, open with a stop to fill in, saved`, async () => {
			const fields = type === 'mentorship'
				? { fields: { mentor: 'Zoë Ørsted', mentee: 'Ben Orr', role: 'mentee', cadence: 'quarterly' } }
				: {};
			const answers = {
				title: 'Try: a “new” thing',
				date: '2027-01-13',
				...['mentorship', 'committee'].includes(type) ? {} : { mentorship: 'vega' },
				...fields,
			};
			const { uri, path, text } = await create(COMMANDS[type], answers);
			const editor = vscode.window.activeTextEditor;
			equal(editor?.document.uri.toString(), uri);
			equal(editor.document.isDirty, false);
			equal(editor.document.getText(), text);
			const note = await eventually('the note', () => all.folder.view.note(path));
			equal(note.type, type);
			deepEqual(all.folder.view.problems().filter(problem => problem.path === path), []);
			if (type !== 'mentorship' && type !== 'committee') {
				equal(note.fields.mentorship, 'vega');
				equal(note.fields.date?.date, '2027-01-13');
			}
			// A tab goes to the next stop, so the cursor moves and nothing is indented.
			const before = editor.selection;
			await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
			await eventually('the next stop', () => !vscode.window.activeTextEditor?.selection.isEqual(before));
			equal(editor.document.getText(), text);
			await vscode.commands.executeCommand('jumpToPrevSnippetPlaceholder');
			await vscode.commands.executeCommand('type', { text: 'status: We spoke of the aims.' });
			const typed = editor.document.getText();
			const head = text.slice(0, text.indexOf('\n---\n', 3));
			ok(typed.startsWith(head), typed);
			match(typed.slice(head.length, typed.indexOf('status: We spoke')), /\n#/);
			equal(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview, false);
		});
	}

	test('a goal has its answers, its title and a file name of its own', async () => {
		const { path, text } = await create('newGoal', {
			title: 'Learn to say “no”',
			fields: { horizon: 'long', target_date: '2029-01-01' },
			mentorship: 'vega',
		});
		match(path, /goals\/learn-to-say-no\.md$/);
		match(
			text,
			/^---\ntype: goal\nmentorship: vega\nhorizon: long\nkind:\narea:\ndate: 2026-11-23\ntarget_date: 2029-01-01\n/,
		);
		match(text, /\n# Learn to say “no”\n/);
	});

	test('a second one of the same name gets a number, and the first stays as it was', async () => {
		const first = await create('newGoal', { title: 'Twice' });
		await write(vscode.Uri.parse(first.uri), 'mine\n');
		const second = await create('newGoal', { title: 'Twice' });
		equal(second.path, first.path.replace('.md', '-2.md'));
		equal(await read(vscode.Uri.parse(first.uri)), 'mine\n');
	});

	test('the first meeting of a pair asks for an agreement; a committee meets in its own way', async () => {
		const first = await create('newMeeting', { mentorship: 'vega', date: '2026-12-01 15:30' });
		match(first.text, /mentor: Ana Vega\nmentee: Ben Orr\ndate: 2026-12-01 15:30\n/);
		match(first.text, /Getting to know each other/);
		const committee = await create('newMeeting', { mentorship: 'committee', date: '2027-04-28' });
		match(committee.text, /mentorship: committee\ndate: 2027-04-28\n/);
		match(committee.text, /Concerns of last time/);
		match(committee.path, /^mentoring\/meetings\/2027-04-28-committee\.md$/);
	});

	for (
		const title of [
			'x'.repeat(500),
			'../../../escape',
			'CON',
			'a/b\\c',
			'?!*',
			'ends in dots...',
			'two\nlines',
			'<script>alert(1)</script>',
			'$1 ${CLIPBOARD} }',
		]
	) {
		test(`the title ${JSON.stringify(title).slice(0, 40)} makes a safe file beside the other goals`, async () => {
			const { path, text } = await create('newGoal', { title });
			match(path, /^[^/]+\/goals\/[^/]{1,120}$|^mentoring\/goals\/[^/]{1,120}$/);
			ok(text.includes(`\n# ${title.replace('\n', ' ')}\n`), text);
			const note = await eventually('the note', () => all.folder.view.note(path));
			equal(note.type, 'goal');
			deepEqual(all.folder.view.problems().filter(problem => problem.path === path), []);
		});
	}

	test('a template of one’s own is used, with our variables, and is no note itself', async () => {
		uris.push(inFolder('.mentoring'));
		await write(
			inFolder('.mentoring/templates/meeting.md'),
			'---\r\ntype: meeting\r\nmentorship: ${MENTORSHIP}\r\ndate: ${DATE}\r\n---\r\n\r\n'
				+ '# ${TITLE:Coffee} with ${MENTOR}\r\n\r\n${1:Cake?}\r\n',
		);
		const { text } = await create('newMeeting', { mentorship: 'vega', date: '2026-12-02' });
		equal(
			text,
			'---\ntype: meeting\nmentorship: vega\ndate: 2026-12-02\nmentor: Ana Vega\nmentee: Ben Orr\n---\n\n'
				+ '# Coffee with Ana Vega\n\nCake?\n',
		);
		await all.services.notebooks.refresh();
		equal(all.folder.view.note('.mentoring/templates/meeting.md'), undefined);
	});

	const broken: readonly (readonly [string, string])[] = [
		['never closed', '---\ntype: goal\n---\n\n# ${1:Goal'],
		['of another type', '---\ntype: meeting\n---\n'],
		['with a strange variable', '---\ntype: goal\n---\n\n${CLIPBOARD}'],
		['empty', ''],
	];
	for (const [how, text] of broken) {
		test(`a template that is ${how} makes nothing`, async () => {
			uris.push(inFolder('.mentoring'));
			await write(inFolder('.mentoring/templates/goal.md'), text);
			equal(await vscode.commands.executeCommand('mentoring.newGoal', { title: 'Never made' }), undefined);
			const results = await vscode.workspace.findFiles('**/never-made*');
			deepEqual(results.map(String), []);
		});
	}

	test('one’s own template begins as the built-in one, and then makes the same note', async () => {
		uris.push(inFolder('.mentoring'));
		const built = await create('newOpportunity', { title: 'One' });
		equal(
			await vscode.commands.executeCommand('mentoring.customizeTemplate', { type: 'opportunity' }),
			'.mentoring/templates/opportunity.md',
		);
		const own = await create('newOpportunity', { title: 'Two' });
		equal(own.text, built.text.replace('# One', '# Two'));
	});

	test('where a file stands in the place of the folder, nothing is made and that is no crash', async () => {
		const configuration = vscode.workspace.getConfiguration('mentoring', all.folder.uri);
		await configuration.update(
			'newNotes.paths',
			{ goal: 'scratch-new/goals/first.md/${title}' },
			vscode.ConfigurationTarget.Workspace,
		);
		try {
			equal(await vscode.commands.executeCommand('mentoring.newGoal', { title: 'Nowhere' }), undefined);
			equal(await all.read('goals/first.md'), '---\ntype: goal\n---\n\n# First\n');
			await configuration.update('newNotes.paths', { goal: '../${title}' }, vscode.ConfigurationTarget.Workspace);
			equal(await vscode.commands.executeCommand('mentoring.newGoal', { title: 'Outside' }), undefined);
			await configuration.update(
				'newNotes.paths',
				{ goal: 'scratch-new/My goals/${year} ${title}' },
				vscode.ConfigurationTarget.Workspace,
			);
			equal((await create('newGoal', { title: 'Elsewhere' })).path, 'scratch-new/My goals/2026 elsewhere.md');
		} finally {
			await configuration.update('newNotes.paths', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	test('an impossible day and an unknown mentorship are refused', async () => {
		equal(await vscode.commands.executeCommand('mentoring.newMeeting', { date: '2026-02-30' }), undefined);
		equal(await vscode.commands.executeCommand('mentoring.newMeeting', { mentorship: 'nobody' }), undefined);
	});
});
