import { isPiece, type VNode } from '../../core/dashboard/piece.ts';
import { isKindOf, isShape, isText, isWhole, optional, type Guard } from '../../core/shape/guards.ts';

/** What the page keeps for the time when it is restored: which notebook, which mentorship, and where it stood. */
export interface KeptDashboard {
	readonly folder?: string;
	readonly mentorship?: string;
	readonly scroll?: number;
}

/** What the host tells the page. */
export type ToDashboard = /** The dashboard as it is now. */
	{ readonly kind: 'show', readonly board: VNode, readonly folder: string, readonly mentorship?: string };

/** What the page asks of the host. */
export type FromDashboard =
	/** A note that is shown, at a line from 0. */
	| { readonly kind: 'open', readonly path: string, readonly line?: number }
	/** Another mentorship, or all. */
	| { readonly kind: 'choose', readonly mentorship?: string }
	| { readonly kind: 'save' };

/** Checks what the host says. */
export const isToPage: Guard<ToDashboard> = isKindOf<ToDashboard>({
	show: { board: isPiece, folder: isText, mentorship: optional(isText) },
});

/** Checks what the page says. */
export const isFromPage: Guard<FromDashboard> = isKindOf<FromDashboard>({
	open: { path: isText, line: optional(isWhole) },
	choose: { mentorship: optional(isText) },
	save: {},
});

/** Checks what the page kept. */
export const isKeptState: Guard<KeptDashboard> = isShape<KeptDashboard>({
	folder: optional(isText),
	mentorship: optional(isText),
	scroll: optional((value): value is number => typeof value === 'number'),
});
