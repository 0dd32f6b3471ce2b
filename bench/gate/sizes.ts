/** Notes of the two notebooks that are loaded. */
export const LOAD_SIZES = [1_000, 4_000] as const;

/** Notes of the two notebooks in which single notes are changed. */
export const CHANGE_SIZES = [500, 4_000] as const;

/** How many notes are changed, one after the other. */
export const CHANGED_NOTES = 30;
