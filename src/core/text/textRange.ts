/** A range of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}
