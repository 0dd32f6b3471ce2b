import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const run = <T>(id: string, argument: object) =>
	vscode.commands.executeCommand<T | undefined>(`mentoring.${id}`, argument);
const OFFER = '---\ntype: opportunity\ntitle: Seat on a panel\nmentorship: vega\nrequested_by: The society\n'
	+ 'date: 2026-11-01\nhours: 60 # doubled\n---\n\n**What is asked.** Six calls.\n\n<!-- private -->\nSECRET\n'
	+ '<!-- /private -->\n';

suite('offers, priorities, accomplishments, introductions', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-offers');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await scratch.write(
			'vega.md',
			'---\ntype: mentorship\nmentor: Vera Vega\nmentee: Ann Able\nstatus: active\n---\n',
		);
		await scratch.until('the mentorship', note => note, 'vega.md');
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	async function note(name: string, text: string): Promise<{ readonly uri: string }> {
		await scratch.write(name, text);
		await scratch.until(name, note => note, name);
		return { uri: scratch.uri(name).toString() };
	}

	test('a decision is one line in the front matter', async () => {
		const offer = await note('offer.md', OFFER);
		equal(
			(await run<{ decision: string }>('weighOpportunity', { ...offer, decision: 'defer' }))?.decision,
			'defer',
		);
		equal(await scratch.read('offer.md'), OFFER.replace('# doubled\n', '# doubled\ndecision: defer\n'));
		equal(await run('weighOpportunity', { ...offer, decision: 'maybe' }), undefined);
	});

	test('a question to the mentor is opened and copied, without private parts', async () => {
		const result = await run<{ message: string }>('askMentor', await note('ask.md', OFFER));
		ok(result);
		ok(
			result.message.startsWith(
				'Dear Vera,\n\nI have had a request, and would value your view: Seat on a panel (from: The society).',
			),
			result.message,
		);
		ok(!result.message.includes('SECRET'));
		equal(await vscode.env.clipboard.readText(), result.message);
		const editor = await eventually('the message', () => vscode.window.activeTextEditor);
		equal(editor.document.getText().replaceAll('\r\n', '\n'), result.message);
		// Nothing to be saved when it is closed.
		equal(editor.document.uri.scheme, 'mentoring-page');
		equal(editor.document.isDirty, false);
	});

	test('declining through the mentor sets the decision and says how many hours that makes', async () => {
		const result = await run<{ message: string, hoursDeclined: number }>('declineViaMentor', {
			...await note('decline.md', OFFER),
			decide: true,
		});
		ok(result);
		ok(
			result.message.startsWith('Dear colleagues,') && result.message.includes('[your mentor’s advice'),
			result.message,
		);
		ok(result.hoursDeclined >= 60);
		ok((await scratch.read('decline.md')).includes('\ndecision: decline\n'));
	});

	test('a private offer, another note and a broken note make nothing', async () => {
		equal(
			await run('askMentor', await note('private.md', OFFER.replace('hours: 60', 'confidentiality: private'))),
			undefined,
		);
		equal(await run('askMentor', { uri: scratch.uri('vega.md').toString() }), undefined);
		await scratch.write('broken.md', OFFER.replace('hours: 60', 'hours: [60'));
		equal(
			await run('weighOpportunity', { uri: scratch.uri('broken.md').toString(), decision: 'accept' }),
			undefined,
		);
		equal(await scratch.read('broken.md'), OFFER.replace('hours: 60', 'hours: [60'));
	});

	test('a draft of what the mentor promised is opened and copied, and an introduction noted down', async () => {
		const place = await note(
			'promise.md',
			'---\ntype: meeting\nmentorship: vega\ndate: 2026-11-01\n---\n## Homework — mentor\n\n'
				+ '- [ ] Introduce me to Ingrid Solheim\n\n<!-- private -->\nSECRET\n<!-- /private -->\n',
		);
		const draft = await run<{ message: string, missing: string[] }>('draftForMentor', {
			...place,
			line: 7,
			kind: 'introduction',
		});
		ok(draft);
		ok(draft.message.includes('Dear Ingrid Solheim,') && !draft.message.includes('SECRET'), draft.message);
		ok(draft.missing.includes('why you two, in a sentence'));
		equal(await vscode.env.clipboard.readText(), draft.message);
		await note(
			'mine.md',
			'---\ntype: meeting\nmentorship: vega\ndate: 2026-11-02\n---\n## Homework — mentee\n\n- [ ] Read it\n',
		);
		equal(
			await run('draftForMentor', { uri: scratch.uri('mine.md').toString(), line: 7, kind: 'introduction' }),
			undefined,
		);
	});

	test('priorities are compared with the earlier ones', async () => {
		await note('p1.md', '---\ntype: priorities\ndate: 2098-01-01\n---\n## Quit\n\n- [ ] The reed choir\n');
		await note('p2.md', '---\ntype: priorities\ndate: 2099-01-01\n---\n## Quit\n\n- [ ] The reed choir\n');
		const result = await run<{ stillStands: string[], page: string }>('comparePriorities', {});
		ok(result?.stillStands.includes('The reed choir'), result?.page);
	});

	test('accomplishments are gathered, and added to the note once', async () => {
		const path = 'done.md';
		await note(path, '---\r\ntype: accomplishments\r\ndate: 2099-01-01\r\n---\r\n# Mine');
		await note(
			'reached.md',
			`---\ntype: goal\ntitle: Sent the reeds\nstatus: achieved\ncompleted: ${TODAY}\n---\n`,
		);
		equal(
			(await run<{ path: string }>('gatherAccomplishments', { since: TODAY, into: 'note' }))?.path,
			`${scratch.path}/${path}`,
		);
		const text = await scratch.read(path);
		ok(
			text.startsWith(
				'---\r\ntype: accomplishments\r\ndate: 2099-01-01\r\n---\r\n# Mine\r\n\r\n'
					+ `## Gathered on ${TODAY}, since ${TODAY}\r\n`,
			),
			text,
		);
		ok(text.includes(`\r\n- ${TODAY} Sent the reeds\r\n`), text);
		await run('gatherAccomplishments', { since: TODAY, into: 'note' });
		equal(await scratch.read(path), text);
		ok(
			(await run<{ page: string }>('gatherAccomplishments', { since: TODAY, into: 'page' }))?.page.includes(
				'Sent the reeds',
			),
		);
		equal(await run('gatherAccomplishments', { since: '2026-02-30', into: 'page' }), undefined);
	});

	test('lines of a curriculum vitae are marked as used when that is said, all in one undo', async () => {
		const [opened, other] = [
			'---\r\ntype: accomplishments\r\n---\r\n- 2026-10-02 Tuned the reeds kind:reeds\r\n'
			+ '- 2026-10-03 Played them kind:other\r\n',
			'---\ntype: accomplishments\n---\n- 2026-10-01 Cut the reeds kind:reeds used:2025-01-01\n',
		];
		await note('one.md', opened);
		const { uri } = await note('two.md', other);
		const shown = await run<{ page: string, used: number }>('cvLines', { uri, headings: ['reeds'] });
		equal(shown?.used, 0);
		ok(shown?.page.includes('Cut the reeds (13 characters, last used 2025-01-01)'), shown?.page);
		equal(await scratch.read('two.md'), other);
		equal((await run<{ used: number }>('cvLines', { uri, headings: ['reeds'], used: true }))?.used, 2);
		equal(await scratch.read('one.md'), opened.replace('kind:reeds', `kind:reeds used:${TODAY}`));
		equal(await scratch.read('two.md'), other.replace('2025-01-01', TODAY));
		await vscode.commands.executeCommand('mentoring.undoLastChange');
		deepEqual([await scratch.read('one.md'), await scratch.read('two.md')], [opened, other]);
	});

	test('own papers beside the notes are gathered once, and are references on a curriculum vitae', async () => {
		await note('wins.md', '---\ntype: accomplishments\ndate: 2099-01-02\n---\n# Mine\n');
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('me', 'Mara Reedlund', vscode.ConfigurationTarget.Global);
		try {
			await scratch.write(
				'library.bib',
				'@article{reedlund-reeds, author = {Reedlund, M and Others, N}, title = {Reeds}, journal = {J '
					+ `Reeds}, volume = 3, date = {${TODAY}}}\n@article{theirs, author = {Someone Else}, title = `
					+ `{Not mine}, date = {${TODAY}}}\n`,
			);
			equal(
				(await run<{ path: string }>('gatherAccomplishments', { since: TODAY, into: 'note' }))?.path,
				`${scratch.path}/wins.md`,
			);
			const text = await scratch.read('wins.md');
			ok(
				/\n### Papers\n\n- \S+ Reedlund M, Others N\. Reeds\. J Reeds\. .*;3\. kind:publication \[@reedlund-reeds\]\n/
					.test(text) && !text.includes('Not mine'),
				text,
			);
			await run('gatherAccomplishments', { since: TODAY, into: 'note' });
			equal(await scratch.read('wins.md'), text);
			const cv = await run<{ page: string }>('cvLines', { headings: ['publication'] });
			ok(
				cv && /Reedlund M, Others N\. Reeds\. J Reeds\. \d{4} \w{3} \d+;3\. \(/.test(cv.page)
					&& !cv.page.includes('[@reedlund'),
				cv?.page,
			);
			// Put into a file that was there: new, however old it is.
			await scratch.write(
				'library.bib',
				`${await scratch.read('library.bib')}@article{older, author = {Reedlund, Mara}, title = {Early `
					+ 'reeds}, date = {1999}}\n',
			);
			const page = await run<{ page: string }>('gatherAccomplishments', { since: TODAY, into: 'page' });
			ok(page?.page.includes('Early reeds') && page.page.split('[@reedlund-reeds]').length === 2, page?.page);
		} finally {
			await settings.update('me', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('an introduction is logged step by step', async () => {
		await note('net.md', '---\ntype: network\ndate: 2099-01-01\n---\n# People\n');
		const who = `Ingrid ${'x'.repeat(500)} | ../`;
		await run('logIntroduction', { who, asked: '2026-11-01', why: 'the registry' });
		deepEqual(await run('logIntroduction', { who, met: TODAY }), { path: `${scratch.path}/net.md`, who });
		const text = await scratch.read('net.md');
		ok(text.endsWith(`| ${who.replace('|', '\\|')} | the registry | 2026-11-01 | | ${TODAY} | |\n`), text);
		equal(await run('logIntroduction', { who, met: 'soon' }), undefined);
		equal(await scratch.read('net.md'), text);
	});
});
