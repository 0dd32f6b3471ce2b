/** Entries of menus, and conditions on the item they are opened on. */
import type { CommandId } from './commands.ts';
import { VIEWS } from './views.ts';

/** An entry of a menu: a command or a submenu of `menus.ts`. */
export interface MenuEntry {
	readonly command?: CommandId;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}

/** Entries by the place they stand in, `view/title` or the id of a submenu. */
export type MenuEntries = Readonly<Record<string, readonly MenuEntry[]>>;

/**
 * Context values are words with a full stop before and after each: `.task.open.`. This asks
 * for an item that has all the given ones, in that order.
 */
export function itemHas(...words: readonly string[]): string {
	return `viewItem =~ /${words.map(word => `\\.${word}\\.`).join('.*')}/`;
}

/** In the tree of that name, and all the other conditions. */
export function inView(name: keyof typeof VIEWS, ...more: readonly string[]): string {
	return [`view == ${VIEWS[name].id}`, ...more].join(' && ');
}

/** In any of the three trees, and all the other conditions. */
export function inTrees(...more: readonly string[]): string {
	return ['view =~ /^mentoring\\.(homework|goals|mentorships)$/', ...more].join(' && ');
}
