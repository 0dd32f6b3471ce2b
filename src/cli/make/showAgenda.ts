import { cardMarkdown, meetingCard, type CardPart, type MeetingCard } from '../../core/documents/beforeMeeting.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import { printable } from '../../core/text/printable.ts';
import type { Words } from '../../core/text/words.ts';
import { CommandError, writeDocument, DONE, type Terminal } from '../terminal.ts';
import { chosenMentorship, openNotebook, readOpenScope } from '../read/openNotebook.ts';
import type { AgendaCall } from '../verbs/agendaVerb.ts';
import { createPainter, wantsColour, type Painter } from '../reportWords.ts';
import { writeJson } from '../writeJson.ts';

/** Writes the card of a meeting, for people, as Markdown or as JSON. */
export async function showAgenda({ operands: { folder }, options }: AgendaCall, terminal: Terminal): Promise<number> {
	if (options.json && options.markdown) { throw new CommandError('--json and --markdown: one of them.'); }
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const mentorship = chosenMentorship(
		notebook,
		options.mentorship,
		({ status }) => status === 'active' || status === 'proposed',
	);
	const { scope, notes } = readOpenScope(notebook, mentorship);
	const card = meetingCard(scope, notes, notebook.keeper, notebook.words);
	if (options.json) {
		writeJson({ today: notebook.view.today, ...plainCard(card) }, text => {
			terminal.writeOut(text);
		});
		return DONE;
	}
	if (options.markdown) {
		writeDocument(cardMarkdown(card, notebook.words), terminal);
		return DONE;
	}
	terminal.writeOut(
		`${cardLines(plainCard(card), notebook.words, createPainter(wantsColour(terminal))).join('\n')}\n`,
	);
	return DONE;
}

/** The card without marks of Markdown; absent values are null. */
function plainCard({ title, when, owed, asked, backAndAhead }: MeetingCard) {
	return {
		title,
		when: when ?? null,
		owed: owed.map(plainPart),
		asked: plainPart(asked),
		other: backAndAhead.map(plainPart),
	};
}

function plainPart({ heading, lines }: CardPart): CardPart {
	return { heading: plainText(heading), lines: lines.map(plainText).filter(line => line !== '') };
}

function cardLines(
	{ title, when, owed, asked, other }: ReturnType<typeof plainCard>,
	l10n: Words,
	paint: Painter,
): string[] {
	const parts = [...owed, ...asked.lines.length > 0 ? [asked] : [], ...other];
	return [
		paint.bold(printable(title)),
		when ?? paint.yellow(l10n.t('No meeting is booked.')),
		...parts.flatMap((
			{ heading, lines },
		) => ['', paint.bold(printable(heading)), ...lines.map(line => `  ${printable(line)}`)]),
	];
}
