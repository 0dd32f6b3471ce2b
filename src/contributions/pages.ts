/** The pages (web views): ids that the manifest and the code share. */

/** A page's type, for VS Code's menus and for restoring it after the window was reloaded. */
export const PAGES = {
	checklist: 'mentoring.checklist',
	dashboard: 'mentoring.dashboard',
} as const;
export type PageName = keyof typeof PAGES;

/** Pages that also live in the side bar, folded until someone opens them. */
export const PAGE_VIEWS = {
	checklist: { id: 'mentoring.checklistView', name: 'Checklist', icon: '$(tasklist)', type: 'webview', visibility: 'collapsed' },
} as const;
