/** Run by links.test.ts in a process of its own, as counting slows down everything around it. */
import { countWork } from '../../../bench/gate/countWork.ts';

/** Of our own code; it has to be loaded after the counting has begun. */
const OURS = '/src/';
const SIZES = [2_000, 8_000] as const;

async function readers(): Promise<Readonly<Record<string, (text: string) => unknown>>> {
	const { readMarkdown, everyLink } = await import('../../../src/core/markdown/links.ts');
	const { linkTargets, linkWords } = await import('../../../src/core/markdown/linkTargets.ts');
	const { mentionsIn, fileMentionsIn } = await import('../../../src/core/languageService/references/mentions.ts');
	const { portableLine, plainLine, withoutInternalLinks } = await import('../../../src/core/documents/portable.ts');
	const { unlinkLeftOut } = await import('../../../src/core/taskFields/unlinkLeftOut.ts');
	const { parseNote } = await import('../../../src/core/note/parseNote.ts');
	const { Definitions } = await import('../../../src/core/edit/carry/carriedDefinitions.ts');
	const { notebookOf } = await import('../../support/noteBuilder.ts');
	const { publicView } = await import('../../../src/core/export/publicNotes.ts');
	const head = '---\ntype: meeting\ndate: 2026-11-18\n---\n';
	const { names } = publicView(notebookOf({ 'goals/award.md': '---\ntype: goal\nconfidentiality: private\n---\n' }));
	return {
		'links of a text': text => readMarkdown(text),
		'whatever could be a link': everyLink,
		'where an item leads': linkTargets,
		'its words': linkWords,
		'names in a note': text => mentionsIn(head + text),
		'files in a note': text => fileMentionsIn(head + text),
		'a line elsewhere': portableLine,
		'a line as plain text': plainLine,
		'a text elsewhere': withoutInternalLinks,
		'names that are left out': text => unlinkLeftOut(text, names),
		'what an item uses': text => {
			const note = parseNote(head + text, 'a.md');
			return note.note
				&& new Definitions({ path: 'a.md', text: head + text, note: note.note }, false).meaning(text);
		},
	};
}

async function main(): Promise<void> {
	const all = await readers();
	const { LINK_SHAPES } = await import('../../support/linkShapes.ts');
	const rows: { shape: string, reader: string, cost: number[] }[] = [];
	for (const [shape, make] of Object.entries(LINK_SHAPES)) {
		for (const [reader, read] of Object.entries(all)) {
			const cost: number[] = [];
			for (const size of SIZES) {
				const text = make(size);
				cost.push((await countWork(OURS, () => read(text))).steps / text.length);
			}
			rows.push({ shape, reader, cost });
		}
	}
	process.stdout.write(JSON.stringify(rows));
}

void main();
