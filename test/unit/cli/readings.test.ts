import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { callTool } from '../../../src/cli/assistants/callTool.ts';
import { KeptNotebook } from '../../../src/cli/assistants/keptNotebook.ts';
import { Readings } from '../../../src/cli/read/readings.ts';
import { CONSENT_PATH } from '../../../src/core/assistants/consentFile.ts';
import { day } from '../../support/noteBuilder.ts';
import { NotebookFolder } from './notebookFolder.ts';

const TODAY = day('2026-11-23');
const FILES = {
	[CONSENT_PATH]: 'mentorships: abara\n',
	'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
	'm.md': '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n## Homework\n\n- [ ] Send it @mentor\n',
};

suite('what reading gave before', () => {
	let folder: NotebookFolder;
	setup(() => {
		folder = new NotebookFolder(FILES);
	});
	teardown(() => {
		folder.remove();
	});

	test('is given again for the same text, and for no other', () => {
		const [readings, read] = [new Readings(), [] as string[]];
		const parse = (text: string) => {
			read.push(text);
			return { problems: [] };
		};
		const first = readings.reading(parse, 'a');
		assert.equal(first('one', 'x.md'), first('one', 'x.md'));
		assert.equal(readings.of('x.md', 'one'), first('one', 'x.md'));
		assert.equal(readings.of('x.md', 'other'), undefined);
		first('two', 'x.md');
		readings.reading(parse, 'b')('two', 'x.md');
		assert.deepEqual(read, ['one', 'two', 'two']);
	});

	test('a yes that is taken back while an answer is made ends it', async () => {
		const notebook = new KeptNotebook(folder.path);
		const call = () => callTool('mentoring_owed', {}, { notebook, today: TODAY, only: [] });
		assert.equal((await call()).refused, false);
		const underWay = call();
		rmSync(join(folder.path, CONSENT_PATH));
		const { refused, text } = await underWay;
		assert.deepEqual([refused, text.includes('Send it')], [true, false]);
	});
});
