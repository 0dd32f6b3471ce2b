import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { fileIn } from './api.ts';
import { openServices, saveAll, Scratch } from './scratch.ts';

const MEETING = '---\ntype: meeting\nmentorship: navab\ndate: 2026-11-01\n---\n\n## Homework\n\n'
	+ '- [ ] Ask @zylander goal:navaward\n- [ ] Read [[navaward]]\n';

suite('from names to notes and back', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'navigation');
	});

	setup(async () => {
		await scratch.write('navab.md', '---\ntype: mentorship\nmentor: Zoë Zylander\nmentee: Mara Lindqvist\n---\n');
		await scratch.write('navaward.md', '---\ntype: goal\ntitle: The navigable award\nmentorship: navab\n---\n');
		await scratch.write('m.md', MEETING);
		await scratch.until(
			'the notes',
			() => scratch.note('m.md') && scratch.note('navab.md') && scratch.note('navaward.md'),
			'm.md',
		);
	});

	teardown(() => scratch.remove());

	/** The place right after the first `word` of the meeting. */
	async function at(word: string): Promise<[vscode.Uri, vscode.Position]> {
		const uri = scratch.uri('m.md');
		const document = await vscode.workspace.openTextDocument(uri);
		return [uri, document.positionAt(document.getText().indexOf(word) + 1)];
	}

	const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);

	test('go to definition leads to the note of a mentorship, a goal, a person', async () => {
		for (
			const [word, file] of [['navab', 'navab.md'], ['navaward', 'navaward.md'], [
				'zylander',
				'navab.md',
			]] as const
		) {
			const results = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
				'vscode.executeDefinitionProvider',
				...await at(word),
			);
			deepEqual(results.map(entry => nameOf('targetUri' in entry ? entry.targetUri : entry.uri)), [file]);
		}
	});

	test('all references of a goal and of a person', async () => {
		const goal = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			...await at('navaward'),
		);
		deepEqual(goal.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`).sort(), [
			'm.md:8',
			'm.md:9',
			'navaward.md:0',
		]);
		const person = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			...await at('zylander'),
		);
		deepEqual(person.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`).sort(), [
			'm.md:8',
			'navab.md:2',
			'navab.md:2',
		]);
	});

	test('a citation key leads to its entry, and to where it is cited', async () => {
		await scratch.write('navrefs.bib', '% ours\n@article{navcurves, title = {Curves}, year = {2021}}\n');
		await scratch.write(
			'navcites.md',
			'---\ntype: goal\nlinks:\n  - "@navcurves"\n---\n\nAs in [@navcurves], not navcurves.\n',
		);
		await scratch.until('the note', () => scratch.note('navcites.md'), 'navcites.md');
		const uri = scratch.uri('navcites.md');
		const place = new vscode.Position(6, 10);
		await eventually('the entry', async () => {
			const results = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
				'vscode.executeDefinitionProvider',
				uri,
				place,
			);
			return results.some(entry =>
				'targetUri' in entry
					? nameOf(entry.targetUri) === 'navrefs.bib' && entry.targetRange.start.line === 1
					: nameOf(entry.uri) === 'navrefs.bib' && entry.range.start.line === 1
			);
		});
		const places = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			uri,
			place,
		);
		deepEqual(places.map(location => `${nameOf(location.uri)}:${location.range.start.line}`).sort(), [
			'navcites.md:3',
			'navcites.md:6',
			'navrefs.bib:1',
		]);
	});

	test('a file that is no note is left to others', async () => {
		await scratch.write('plain.md', '# Plan\n\nAsk @zylander about [[navaward]].\n');
		const locations = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			scratch.uri('plain.md'),
			new vscode.Position(2, 8),
		);
		deepEqual(locations.filter(({ uri }) => nameOf(uri) === 'navab.md'), []);
	});

	test('renaming a goal renames its file and every mention, in one edit', async () => {
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			...await at('navaward'),
			'navprize',
		);
		ok(await vscode.workspace.applyEdit(edit), 'the edit was not taken');
		const document = await vscode.workspace.openTextDocument(scratch.uri('m.md'));
		equal(document.getText(), MEETING.replaceAll('navaward', 'navprize'));
		await document.save();
		ok((await scratch.read('navprize.md')).includes('The navigable award'));
	});

	test('renaming a handle changes the name that it is a word of', async () => {
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			...await at('zylander'),
			'Zeeland',
		);
		ok(await vscode.workspace.applyEdit(edit), 'the edit was not taken');
		const changed = await vscode.workspace.openTextDocument(scratch.uri('navab.md'));
		ok(changed.getText().includes('mentor: Zoë Zeeland\n'));
		await saveAll();
	});

	test('notes are symbols of the workspace, by title and date', async () => {
		const results = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			'navigable',
		);
		deepEqual(
			results.filter(({ location }) => location.uri.path.includes('/navigation/')).map(({ name }) => name),
			['The navigable award'],
		);
	});

	test('names of notes are links', async () => {
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
			'vscode.executeLinkProvider',
			scratch.uri('m.md'),
		);
		const ours = links.filter(({ target }) => target?.path.includes('/navigation/')).map(({ range, target }) =>
			`${range.start.line} ${nameOf(target!)}`
		);
		deepEqual([...new Set(ours)].sort(), ['2 navab.md', '8 navaward.md', '9 navaward.md']);
	});

	test('after a file was renamed, what names it follows when the setting says so', async () => {
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('updateNamesOnFileMove', 'always', vscode.ConfigurationTarget.Global);
		try {
			const edit = new vscode.WorkspaceEdit();
			edit.renameFile(scratch.uri('navaward.md'), fileIn('navigation/goals', 'navmedal.md'));
			ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
			const document = await vscode.workspace.openTextDocument(scratch.uri('m.md'));
			await eventually(
				'the new name',
				() => document.getText() === MEETING.replaceAll('navaward', 'navmedal') ? true : undefined,
			);
			await saveAll();
		} finally {
			await settings.update('updateNamesOnFileMove', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
