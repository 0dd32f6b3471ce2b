import assert from 'node:assert/strict';
import { actionsIn, pastedHomework } from '../../../src/core/edit/pastedHomework.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';

/** The note after pasting at the `|`. */
function paste(marked: string, pasted: string): string | undefined {
	const start = marked.indexOf('|');
	const text = marked.slice(0, start) + marked.slice(start + 1);
	const written = pastedHomework({ text, start, end: start, path: 'meetings/a.md', options: DEFAULT_NOTE_OPTIONS }, pasted);
	return written === undefined ? undefined : text.slice(0, start) + written + text.slice(start);
}

const HEAD = '---\ntype: meeting\ndate: 2026-11-20\n---\n\n';
const HOMEWORK = `${HEAD}## Homework — mentor\n\n`;

suite('pasting a list as homework', () => {
	test('each line is an item, whatever its bullet', () => {
		assert.deepEqual(actionsIn('Send the draft\r\n\r\nAsk Ruth\n'), ['- [ ] Send the draft', '- [ ] Ask Ruth']);
		assert.deepEqual(actionsIn('• Send\n  the draft\n* [x] Ask Ruth\n3) Rest'), ['- [ ] Send the draft', '- [x] Ask Ruth', '- [ ] Rest']);
	});

	test('one line, and what is more than a list, is not offered', () => {
		for (const text of ['', 'One line', '# Heading\n- a\n- b', '```\na\nb\n```', '| a | b |\n|--|--|', '> a\n> b', '---\na\n---']) { assert.equal(actionsIn(text), undefined, text); }
	});

	test('it goes in at an empty line and goes on with an empty item', () => {
		const items = '- [ ] Send\n- [ ] Ask\n';
		assert.equal(paste(`${HOMEWORK}|\n`, 'Send\nAsk'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- |\n`, 'Send\nAsk'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- [ ] |\n`, '- Send\n- Ask'), `${HOMEWORK}${items}`);
		assert.equal(paste(`${HOMEWORK}- [ ] Before\n|\n`, 'Send\nAsk'), `${HOMEWORK}- [ ] Before\n${items}`);
	});

	test('it is not offered where it would not be homework', () => {
		for (const note of [`${HEAD}## Discussion\n\n|\n`, `${HOMEWORK}Words |\n`, `${HOMEWORK}|words\n`, `${HOMEWORK}\`\`\`\n|\n\`\`\`\n`, '---\ntype: meeting\n|\n---\n', `# No note\n\n## Homework\n\n|\n`]) {
			assert.equal(paste(note, 'Send\nAsk'), undefined, note);
		}
	});
});
