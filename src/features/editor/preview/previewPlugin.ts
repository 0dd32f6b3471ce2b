import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Note } from '../../../core/model/note.ts';
import type { NotebookView } from '../../../core/model/notebookView.ts';
import { parseNote } from '../../../core/note/parseNote.ts';
import {
	cadenceInWords,
	areaName,
	goalStatusName,
	horizonName,
	meetingStatusName,
	typeName,
} from '../../../core/text/names.ts';
import { listInWords, plural, type Words, longDay, longDayTime } from '../../../core/text/words.ts';
import { decorateNote, withoutPrivateTokens, copyToken } from './decorateNote.ts';
import { renderBlock, type PreviewedDocument } from './renderBlock.ts';

/** What the first lines of a note say, in words: `Meeting`, `Ruth Abara`, `Wednesday, November 18, 2026`, `held`. */
function noteHead(note: Note, view: NotebookView, l10n: Words): string[] {
	const parts = [
		typeName(note.type, l10n),
		...relationship(note, view),
		...when(note, l10n),
		...people(note, l10n),
		...state(note, l10n),
		...offer(note, l10n),
	];
	return parts.filter(part => typeof part === 'string' && part !== '').map(String);
}

type Parts = readonly (string | undefined | false)[];

function relationship({ path, type, title }: Note, view: NotebookView): Parts {
	const key = type === 'mentorship' || type === 'committee' ? undefined : view.mentorshipOf(path);
	const name = key === undefined ? undefined : view.mentorship(key)?.title;
	return name === title ? [] : [name];
}

function when({ fields }: Note, l10n: Words): Parts {
	const { date, nextMeeting, cadence, startDate, endDate, location, durationMinutes } = fields;
	return [
		date && longDayTime(date, l10n),
		location,
		durationMinutes === undefined ? undefined : l10n.t('{0} minutes', durationMinutes),
		cadence && l10n.t('How often: {0}', cadenceInWords(cadence, l10n)),
		nextMeeting && l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n)),
		startDate && l10n.t('since {0}', longDay(startDate, l10n)),
		endDate && l10n.t('until {0}', longDay(endDate, l10n)),
	];
}

function people({ fields }: Note, l10n: Words): Parts {
	const { mentor, mentee, chair, members = [] } = fields;
	return [
		mentor && l10n.t('Mentor: {0}', mentor),
		mentee && l10n.t('Mentee: {0}', mentee),
		chair && l10n.t('Chair: {0}', chair),
		members.length > 0 && l10n.t('Members: {0}', listInWords(members, l10n)),
	];
}

function state({ fields, type }: Note, l10n: Words): Parts {
	const { meetingStatus, goalStatus, horizon, progress, targetDate, completed, area } = fields;
	return [
		meetingStatus && meetingStatusName(meetingStatus, l10n),
		type === 'goal' && horizon && horizonName(horizon, l10n),
		goalStatus && goalStatusName(goalStatus, l10n),
		progress === undefined ? undefined : l10n.t('{0}%', Math.round(progress)),
		targetDate && l10n.t('Target {0}', longDay(targetDate, l10n)),
		completed && l10n.t('done {0}', longDay(completed, l10n)),
		area && areaName(area, l10n),
	];
}

function offer({ fields, type }: Note, l10n: Words): Parts {
	if (type !== 'opportunity') { return []; }
	const { requestedBy, respondBy, hours } = fields;
	return [
		requestedBy && l10n.t('Asked by {0}', requestedBy),
		respondBy && l10n.t('Answer until {0}', longDay(respondBy, l10n)),
		hours === undefined ? undefined : plural(l10n, l10n.t('1 hour|{0} hours'), hours),
	];
}

/** The first word after the fence. */
const BLOCK = 'mentoring';

/**
 * Teaches VS Code's Markdown preview the notebook: boxes of every state, owners, dates,
 * progress and private parts in notes, and live lists in fenced `mentoring` blocks. A file
 * that is no note renders as it always did.
 */
export function addMentoring(md: MarkdownIt, source: PreviewSource): MarkdownIt {
	renderNotes(md, source);
	const otherFences = md.renderer.rules.fence;
	md.renderer.rules.fence = (tokens, index, options, env, self) => {
		const token = tokens[index]!;
		const document = token.info.trim().split(/\s+/)[0] === BLOCK ? source.find(env) : undefined;
		if (!document) {
			return otherFences
				? otherFences(tokens, index, options, env, self)
				: self.renderToken(tokens, index, options);
		}
		source.depends();
		token.attrJoin('class', 'mentoring-block');
		return `<div${self.renderAttrs(token)}>`
			+ `${renderBlock(token.content, document, source.l10n, md.utils.escapeHtml)}</div>\n`;
	};
	return md;
}

/**
 * VS Code parses without saying which document it is, keeps the tokens, and tells the
 * document when it renders: so the text is remembered with its tokens, and copies are marked.
 */
function renderNotes(md: MarkdownIt, source: PreviewSource): void {
	const texts = new WeakMap<Token[], string>();
	md.core.ruler.push('mentoring', state => {
		texts.set(state.tokens, state.src);
	});
	const render = md.renderer.render.bind(md.renderer);
	md.renderer.render = (tokens, options, env) => {
		const text = texts.get(tokens);
		const document = text === undefined ? undefined : source.find(env);
		const note = document && text !== undefined ? parseNote(text, document.path, document.options).note : undefined;
		if (!document || !note) { return render(tokens, options, env); }
		source.depends();
		const copies = (document.hidesPrivate ? withoutPrivateTokens(tokens, note) : tokens).map(copyToken);
		if (document.wordsHead) {
			sayHead(
				copies,
				noteHead(note, document.view, source.l10n).map(md.utils.escapeHtml),
			);
		}
		decorateNote({ tokens: copies, escape: md.utils.escapeHtml, note, view: document.view, l10n: source.l10n });
		return render(copies, options, env);
	};
}

/**
 * VS Code's own rule for the front matter would be put in place of ours, and draws a table: so its token is another
 * from here on.
 */
function sayHead(tokens: Token[], parts: readonly string[]): void {
	const at = tokens.findIndex(({ type }) => type === 'front_matter');
	const token = tokens[at];
	if (token) {
		tokens[at] = {
			...copyToken(token),
			...HTML,
			content: `<p class="mentoring-head">${parts.join(' · ')}</p>\n`,
		} as Token;
	}
}

const HTML = { type: 'html_block', hidden: false, markup: '' } as const;

/** What the preview is made from; nothing of VS Code. */
export interface PreviewSource {
	readonly l10n: Words;
	/** The document that markdown-it was given; `undefined` where it belongs to no notebook. */
	find(env: unknown): PreviewedDocument | undefined;
	/** Called when a page was made that other notes or the day can change. */
	depends(): void;
}
