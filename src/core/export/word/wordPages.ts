import { checkTags, itemTags } from '../../answer/itemTags.ts';
import { publicDashboard } from '../../dashboard/dashboardHtml.ts';
import { agreementSentences } from '../../documents/agreementSentences.ts';
import { nameOf, type MeetingScope, maySee } from '../../documents/homeworkLines.ts';
import {
	plainLine,
	portableLine,
	withoutInternalLinks,
	withoutUnwritten,
	tidyTasks,
} from '../../documents/portable.ts';
import { summaryTitle } from '../../documents/summary.ts';
import { withoutTags } from '../../markdown/plainText.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note, TaskItem } from '../../model/note.ts';
import type { WordBox, WordFacts, PageSize, WordBlock, WordDocument } from '../../office/wordModel.ts';
import { itemWords } from '../../taskFields/itemWords.ts';
import { direction } from '../../text/direction.ts';
import { shortDay, type Words, longDay } from '../../text/words.ts';
import { meetingDates } from '../attestation.ts';
import { composeChairsPage, lastCommitteeMeeting } from '../chairsPage.ts';
import { WORD_PAGES, type WordPage } from '../exportFormats.ts';
import { composePack, type Pack } from '../meetingPack.ts';
import type { PublicNotes } from '../publicNotes.ts';
import { dashboardBlocks } from './dashboardWord.ts';
import { type AnchoredItem, ItemAnchors } from './itemAnchors.ts';
import { type DrawnItem, MarkdownWord } from './markdownWord.ts';

/** Draws items of a mentorship: words, a box with the tag by which they are found, whose they are, and the day. */
function itemDrawing(
	{ view, mentorship }: Pick<MeetingScope, 'view' | 'mentorship'>,
	l10n: Words,
): (item: AnchoredItem) => DrawnItem {
	const tags = itemTags(view.homework(), mentorship);
	const checks = new Map<Note, ReturnType<typeof checkTags>>();
	const checkTag = (note: Note, task: TaskItem) => {
		const ofNote = checks.get(note) ?? checkTags(note);
		checks.set(note, ofNote);
		return ofNote.get(task);
	};
	return ({ task, note, homework }) => {
		// A link that only says the goal could name that of another pair. `wordingsOf` has the words as they are here.
		const words = itemWords(task.text);
		const markdown = withoutTags(portableLine(words)).trim() || l10n.t('(no words)');
		if (task.status === 'cancelled' || task.status === 'carried') { return { markdown }; }
		const isDone = task.status === 'done';
		const tag = homework ? tags.get(homework) : checkTag(note, task);
		const owners = homework ? nameOf(homework.owners, mentorship, l10n) : '';
		const facts = isDone
			? undefined
			: factsOf(plainLine(owners), homework?.effectiveDue ?? task.fields.due, view.today, l10n);
		const box: WordBox = {
			checked: isDone,
			name: plainLine(words),
			...tag !== undefined && { tag },
			...facts && { facts },
		};
		return { markdown, box };
	};
}

/** Stands where the day goes, to find what stands around it in any language. */
const DAY = '\u0000';

function factsOf(
	owners: string,
	due: CalendarDate | undefined,
	today: CalendarDate,
	l10n: Words,
): WordFacts | undefined {
	if (due === undefined) { return owners === '' ? undefined : { before: owners, after: '' }; }
	const said = owners === '' ? l10n.t('due {0}', DAY) : l10n.t('{0}, {1}', owners, l10n.t('due {0}', DAY));
	const [before = '', after = ''] = said.split(DAY);
	return { before, due: { day: due, words: shortDay(due, today, l10n) }, after };
}

/** What a page for Word is made of. */
interface WordPageRequest {
	readonly scope: MeetingScope;
	/** With the texts of {@link wordPagePaths}. */
	readonly notes: PublicNotes;
	readonly l10n: Words;
	readonly page: PageSize;
}

/**
 * The page, as data: `writeWord` makes the file of it. `undefined` where the notes have nothing for it, such as no next
 * meeting.
 */
export function composeWord(kind: WordPage, { scope, notes, l10n, page }: WordPageRequest): WordDocument | undefined {
	const composed = new PageComposer(scope, notes, l10n).compose(kind);
	return composed && { ...composed, language: l10n.language, page, rightToLeft: direction(l10n.language) === 'rtl' };
}

/** Which pages there are something for, in the order in which they are offered. */
export function offeredWordPages(scope: MeetingScope): WordPage[] {
	const offered: Readonly<Record<WordPage, boolean>> = {
		summary: true,
		pack: true,
		agenda: scope.nextNote !== undefined,
		agreement: scope.mentorship.note !== undefined,
		priorities: newestPriorities(scope) !== undefined,
		chairsPage: lastCommitteeMeeting(scope) !== undefined,
		attestation: meetingDates(scope.mentorship, scope.view).length > 0,
		dashboard: true,
	};
	return WORD_PAGES.filter(kind => offered[kind]);
}

/** Notes whose text these pages are made of, besides those of `pathsOf`. */
export function wordPagePaths(scope: MeetingScope): string[] {
	return [scope.mentorship.note, newestPriorities(scope)].flatMap(note => note ? [note.path] : []);
}

function newestPriorities({ view, mentorship }: MeetingScope): Note | undefined {
	const lists = [...view.notes()].filter(note => note.type === 'priorities' && maySee(view, mentorship, note));
	return lists.sort((a, b) => (a.fields.date?.date ?? '') < (b.fields.date?.date ?? '') ? -1 : 1).at(-1);
}

type Composed = Pick<WordDocument, 'title' | 'blocks' | 'footnotes'>;

class PageComposer {
	readonly #anchors: ItemAnchors;
	readonly #scope: MeetingScope;
	readonly #notes: PublicNotes;
	readonly l10n: Words;
	readonly #markdown: MarkdownWord;

	constructor(scope: MeetingScope, notes: PublicNotes, l10n: Words) {
		this.#anchors = new ItemAnchors(scope);
		this.#scope = { ...scope, sign: item => this.#anchors.signOf(item) };
		this.#notes = notes;
		this.l10n = l10n;
		this.#markdown = new MarkdownWord({ l10n, anchors: this.#anchors, draw: itemDrawing(scope, l10n), shift: -1 });
	}

	compose(kind: WordPage): Composed | undefined {
		const { nextNote, mentorship, view } = this.#scope;
		switch (kind) {
			case 'summary':
				return this.#summary();
			case 'pack':
				return this.#pack(composePack(this.#scope, this.#marked(), this.l10n));
			case 'agenda':
				return this.#note(nextNote);
			case 'agreement':
				return this.#agreement();
			case 'priorities':
				return this.#note(newestPriorities(this.#scope));
			case 'chairsPage': {
				const meeting = lastCommitteeMeeting(this.#scope);
				return meeting && this.#pack(composeChairsPage(this.#scope, meeting, this.#notes, this.l10n));
			}
			case 'attestation':
				return this.#attestation(meetingDates(mentorship, view));
			case 'dashboard': {
				const model = publicDashboard(this.#notes, mentorship.key, this.l10n);
				return {
					title: plainLine(mentorship.title),
					blocks: dashboardBlocks(model, this.l10n),
					footnotes: new Map(),
				};
			}
		}
	}

	/** The page for the mentor: what is written on it, and what the notes have besides, such as homework to tick. */
	#summary(): Composed {
		const { facts, parts: [card] } = composePack(this.#scope, this.#marked(), this.l10n);
		const { heading, markdown } = card ?? { heading: '', markdown: '' };
		const title = this.#scope.summary ? heading : summaryTitle(this.#scope.mentorship, this.l10n);
		return this.#pack({
			title: plainLine(title),
			facts,
			parts: [{ heading: '', markdown: markdown.replace(/^#(?=##)/gm, ''), newPage: false }],
		});
	}

	#note(note: Note | undefined): Composed | undefined {
		const body = note && this.#body(note);
		return body === undefined || !note ? undefined : this.#composed(plainLine(note.title), body);
	}

	#agreement(): Composed | undefined {
		const { note, mentor, mentee, chair, members } = this.#scope.mentorship;
		const page = this.#note(note);
		if (!page) { return undefined; }
		const head = agreementSentences(note?.fields ?? {}, this.l10n);
		const said: WordBlock[] = head.length === 0 ? [] : [{ kind: 'paragraph', runs: [{ text: head.join(' ') }] }];
		const at = page.blocks[0]?.kind === 'heading' ? 1 : 0;
		const names = [
			...new Set(
				[mentor, chair, ...members, mentee].flatMap(name => name === undefined ? [] : [plainLine(name)]),
			),
		];
		const heads = [this.l10n.t('Name'), this.l10n.t('Signature'), this.l10n.t('Date')] as const;
		const place: WordBlock = { kind: 'heading', level: 1, runs: [{ text: this.l10n.t('Signed') }] };
		return {
			...page,
			blocks: [...page.blocks.slice(0, at), ...said, ...page.blocks.slice(at), place, {
				kind: 'signatures',
				names: names.length > 0 ? names : ['', ''],
				heads,
			}],
		};
	}

	#attestation(dates: ReturnType<typeof meetingDates>): Composed {
		const title = this.l10n.t('Days on which we met');
		const items = dates.map((date): WordBlock => ({
			kind: 'item',
			level: 0,
			runs: [{ text: longDay(date, this.l10n) }],
		}));
		return { title, blocks: [titleBlock(title), ...items], footnotes: new Map() };
	}

	#pack({ title, facts, parts }: Pack): Composed {
		const blocks = parts.flatMap(({ heading, markdown, newPage }): WordBlock[] => [
			...heading === ''
				? []
				: [{
					kind: 'heading' as const,
					level: 1,
					runs: this.#markdown.line(heading),
					...newPage && { newPage },
				}],
			...markdown === '' ? [{ kind: 'lines' as const, count: LINES }] : this.#markdown.blocks(markdown),
		]);
		return {
			title,
			blocks: [
				titleBlock(title),
				{ kind: 'paragraph', look: 'soft', runs: [{ text: facts.join(' \u00b7 ') }] },
				...blocks,
			],
			footnotes: this.#markdown.footnotes,
		};
	}

	#composed(title: string, markdown: string): Composed {
		const blocks = this.#markdown.blocks(markdown);
		const composedTitle = blocks.find(block => block.kind === 'heading' && block.level <= 0);
		const words = composedTitle && 'runs' in composedTitle
			? composedTitle.runs.map(({ text }) => text).join('')
			: title;
		return {
			title: words,
			blocks: composedTitle || title === '' ? blocks : [titleBlock(title), ...blocks],
			footnotes: this.#markdown.footnotes,
		};
	}

	/** A note's text as others may read it, its items with their signs. */
	#body(note: Note): string | undefined {
		const open = this.#notes.notes.get(note.path);
		if (!open) { return undefined; }
		const { text, note: { bodyLine } } = this.#anchors.marked(open);
		const body = text.split('\n').slice(bodyLine).join('\n');
		return withoutUnwritten(
			withoutInternalLinks(tidyTasks(body, { today: this.#scope.view.today, l10n: this.l10n })),
		);
	}

	/** The texts of the next meeting and of the page for the mentor with the signs of their items. */
	#marked(): PublicNotes {
		const { nextNote, summary } = this.#scope;
		const texts = new Map(this.#notes.notes);
		for (const note of [nextNote, summary]) {
			const open = note && texts.get(note.path);
			if (!note || !open) { continue; }
			const marked = this.#anchors.marked(open);
			texts.set(
				note.path,
				note === summary
					? { ...marked, text: this.#anchors.markedByWords(marked.text, this.#scope) } as typeof open
					: marked,
			);
		}
		return { ...this.#notes, notes: texts };
	}
}

/** Lines to write on. */
const LINES = 8;

function titleBlock(title: string): WordBlock {
	return { kind: 'heading', level: 0, runs: [{ text: title }] };
}
