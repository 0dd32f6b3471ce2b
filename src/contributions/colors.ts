/** Colours that a theme or a user may set, in the editor. */

/** One colour: where it is used, and the theme's colours it stands for unless set. */
export interface ColorDefinition {
	readonly id: string;
	readonly description: string;
	/** The id of another colour. */
	readonly standard: string;
	/** The same in high contrast: words in a colour that has no value there are not seen at all. */
	readonly highContrast: string;
}

export const COLORS = {
	overdue: { id: 'mentoring.overdueForeground', description: 'Due dates that have passed, in the editor and on the pages.', standard: 'list.errorForeground', highContrast: 'errorForeground' },
	dueSoon: { id: 'mentoring.dueSoonForeground', description: 'Due dates of the next seven days, in the editor.', standard: 'list.warningForeground', highContrast: 'editorWarning.foreground' },
} as const satisfies Record<string, ColorDefinition>;
