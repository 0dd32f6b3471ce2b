/** What came of printing a page. */
export type Printed =
	| { readonly pdf: Uint8Array }
	/** This host starts no programs. */
	| 'no-programs'
	/** No browser was found where browsers usually are. */
	| 'no-browser'
	| 'cancelled'
	/** The browser took too long, or wrote nothing. */
	| 'failed';

/** How a page is printed. */
export interface PrintOptions {
	/** Full path of the browser to use, before any that is found; empty for none. */
	readonly browser: string;
	/** Ends the browser. */
	readonly signal: AbortSignal;
	/** How long it may take, in milliseconds; a minute unless told. */
	readonly limit?: number;
}
