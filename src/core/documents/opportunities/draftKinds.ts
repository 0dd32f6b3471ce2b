/** What a mentee can write for the mentor, who then changes and sends it. */
export const DRAFT_KINDS = ['introduction', 'support', 'nomination'] as const;
export type DraftKind = typeof DRAFT_KINDS[number];
