import { ROLES, TASK_STATUSES, type Role, type TaskStatus } from '../../core/model/vocabulary.ts';
import {
	isFlag,
	isKindOf,
	isListOf,
	isOneOf,
	isShape,
	isText,
	isWhole,
	optional,
	type Guard,
} from '../../core/shape/guards.ts';

/** A task line as the page saw it; it is found again by this before anything is written. */
export interface ItemRef {
	/** From 0. */
	readonly line: number;
	/** `hashLine` of the line's text. */
	readonly hash: number;
}

/** When an item is due, in words. */
interface DueView {
	readonly text: string;
	readonly overdue: boolean;
	/** The whole date. */
	readonly title: string;
}

/** Words of one look; see `InlineRun`. */
export interface RunView {
	readonly text: string;
	readonly style?: 'strong' | 'emphasis' | 'code' | 'delete';
	readonly link?: string;
}

/** One item as the page shows it; every text is the user's and set as text. */
export interface ItemView extends ItemRef {
	/** The same for the same item while the note is edited. */
	readonly id: string;
	readonly text: string;
	/** The same with its marks and links, where it has any. */
	readonly runs?: readonly RunView[];
	readonly status: TaskStatus;
	/** How many items of the same list enclose it. */
	readonly depth: number;
	/** The item it belongs below. */
	readonly under?: string;
	readonly isHomework: boolean;
	/** Whose it is, in words; only homework that is not in a side's own column. */
	readonly owners?: string;
	/** The side it can be given to from where it is. */
	readonly other?: Role;
	readonly due?: DueView;
	readonly slips?: string;
	/** What became of it, where the box does not say so: `in progress`, `done Nov 20`. */
	readonly state?: string;
	readonly private: boolean;
	/** The note under the item as Markdown, without the indentation around it. */
	readonly note?: string;
	/** Fingerprint of that note: it is not written over when it has changed meanwhile. */
	readonly noteHash: number;
}

/** Items below one heading, or the homework of one side. */
export interface GroupView {
	/** The same for the same heading while the note is edited. */
	readonly id: string;
	readonly title: string;
	/** The area in words where the title does not say it. */
	readonly area?: string;
	readonly private: boolean;
	readonly done: number;
	readonly total: number;
	/** Ids, in showing order. */
	readonly items: readonly string[];
	/** Where a new item goes: after this one; absent where a place is yet to be found. */
	readonly last?: ItemRef;
	/** The side whose homework this is. */
	readonly side?: Role;
}

/** Completion of one area of work, over all its headings. */
export interface AreaView {
	readonly name: string;
	readonly done: number;
	readonly total: number;
}

/** How many items were done by the end of a day. */
export interface DoneBy {
	readonly day: string;
	/** The day in words. */
	readonly label: string;
	readonly done: number;
}

/** Everything but the items. */
export interface HeadView {
	readonly uri: string;
	readonly title: string;
	/** What kind of note, and of when: `Meeting · Wednesday, November 18, 2026`. */
	readonly subtitle: string;
	readonly private: boolean;
	/** The file can be changed; otherwise the page only shows. */
	readonly editable: boolean;
	readonly pinned: boolean;
	/** Checklist items, without homework. */
	readonly done: number;
	readonly total: number;
	readonly areas: readonly AreaView[];
	readonly groups: readonly GroupView[];
	/** Mentee, mentor, then what is shared or someone else's; empty where the note has no place for homework. */
	readonly homework: readonly GroupView[];
	/** By day; empty unless days are known. */
	readonly over: readonly DoneBy[];
}

/** What the host tells the page. */
export type ToChecklist =
	/** The note as it is now: the head, and the items that are new or changed since the last time. */
	| { readonly kind: 'show', readonly head: HeadView, readonly items: readonly ItemView[], readonly fresh: boolean }
	/** There is no note to show; reading it again may help. */
	| { readonly kind: 'nothing', readonly text: string, readonly canReload: boolean }
	/** The note cannot be shown as it is now; what was shown stays. */
	| { readonly kind: 'trouble', readonly text: string }
	/** What became of an action; `text` where there is something to say. */
	| { readonly kind: 'result', readonly action: number, readonly done: boolean, readonly text?: string };

/** Where a new item goes. */
interface NewItemPlace {
	readonly after?: ItemRef;
	readonly side?: Role;
}

/** What the page asks of the host; `action` comes back in the result. */
export type FromChecklist =
	| { readonly kind: 'toggle', readonly action: number, readonly item: ItemRef }
	| { readonly kind: 'addItem', readonly action: number, readonly place: NewItemPlace, readonly text: string }
	| {
		readonly kind: 'writeNote';
		readonly action: number;
		readonly item: ItemRef;
		readonly noteHash: number;
		readonly text: string;
	}
	| { readonly kind: 'reschedule', readonly action: number, readonly item: ItemRef }
	| { readonly kind: 'assign', readonly action: number, readonly item: ItemRef, readonly to?: Role }
	| { readonly kind: 'open', readonly item?: ItemRef }
	/** A link of an item that is shown. */
	| { readonly kind: 'link', readonly link: string }
	| { readonly kind: 'pin', readonly pinned: boolean }
	| { readonly kind: 'reload' };

/** What a page keeps for the time when it is restored. */
export interface KeptChecklist {
	readonly uri?: string;
	readonly pinned?: boolean;
	readonly scroll?: number;
	/** The text box that is open: below an item for its note, or at the end of a group for a new item. */
	readonly editor?: EditorState;
}

/** An open text box and what is in it. */
export interface EditorState {
	readonly kind: 'note' | 'item';
	/** The id of the item, or of the group. */
	readonly at: string;
	/**
	 * Fingerprint of the words of the item, or of the title of the group, when the box was opened: ids are made anew
	 * with the page.
	 */
	readonly words: number;
	readonly draft: string;
	/** The note that is being edited, as it was when the box was opened. */
	readonly noteHash?: number;
}

const isStatus = isOneOf(...TASK_STATUSES);
const isRole = isOneOf(...ROLES);
const REF = { line: isWhole, hash: isWhole };
const isRef: Guard<ItemRef> = isShape<ItemRef>(REF);
const isDue: Guard<DueView> = isShape<DueView>({ text: isText, overdue: isFlag, title: isText });

const isRun: Guard<RunView> = isShape<RunView>({
	text: isText,
	style: optional(isOneOf('strong', 'emphasis', 'code', 'delete')),
	link: optional(isText),
});

const isItem: Guard<ItemView> = isShape<ItemView>({
	...REF,
	id: isText,
	text: isText,
	runs: optional(isListOf(isRun)),
	status: isStatus,
	depth: isWhole,
	under: optional(isText),
	isHomework: isFlag,
	owners: optional(isText),
	other: optional(isRole),
	due: optional(isDue),
	slips: optional(isText),
	state: optional(isText),
	private: isFlag,
	note: optional(isText),
	noteHash: isWhole,
});

const isGroup: Guard<GroupView> = isShape<GroupView>({
	id: isText,
	title: isText,
	area: optional(isText),
	private: isFlag,
	done: isWhole,
	total: isWhole,
	items: isListOf(isText),
	last: optional(isRef),
	side: optional(isRole),
});

const isHead: Guard<HeadView> = isShape<HeadView>({
	uri: isText,
	title: isText,
	subtitle: isText,
	private: isFlag,
	editable: isFlag,
	pinned: isFlag,
	done: isWhole,
	total: isWhole,
	areas: isListOf(isShape<AreaView>({ name: isText, done: isWhole, total: isWhole })),
	groups: isListOf(isGroup),
	homework: isListOf(isGroup),
	over: isListOf(isShape<DoneBy>({ day: isText, label: isText, done: isWhole })),
});

/** Checks what the host says. */
export const isToPage: Guard<ToChecklist> = isKindOf<ToChecklist>({
	show: { head: isHead, items: isListOf(isItem), fresh: isFlag },
	nothing: { text: isText, canReload: isFlag },
	trouble: { text: isText },
	result: { action: isWhole, done: isFlag, text: optional(isText) },
});

/** Checks what the page says. */
export const isFromPage: Guard<FromChecklist> = isKindOf<FromChecklist>({
	toggle: { action: isWhole, item: isRef },
	addItem: {
		action: isWhole,
		place: isShape<NewItemPlace>({ after: optional(isRef), side: optional(isRole) }),
		text: isText,
	},
	writeNote: { action: isWhole, item: isRef, noteHash: isWhole, text: isText },
	reschedule: { action: isWhole, item: isRef },
	assign: { action: isWhole, item: isRef, to: optional(isRole) },
	open: { item: optional(isRef) },
	link: { link: isText },
	pin: { pinned: isFlag },
	reload: {},
});

/** Checks what the page kept. */
export const isKeptState: Guard<KeptChecklist> = isShape<KeptChecklist>({
	uri: optional(isText),
	pinned: optional(isFlag),
	scroll: optional((value): value is number => typeof value === 'number'),
	editor: optional(
		isShape<EditorState>({
			kind: isOneOf('note', 'item'),
			at: isText,
			words: isWhole,
			draft: isText,
			noteHash: optional(isWhole),
		}),
	),
});
