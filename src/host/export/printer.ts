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

/** Makes a PDF of a page of HTML; `printer.node.ts` is the one that does. */
export type PrintPdf = (html: string, options: PrintOptions) => Promise<Printed>;

/** How a page is printed. */
export interface PrintOptions {
	/** Full path of the browser to use, before any that is found; empty for none. */
	readonly browser: string;
	/** Ends the browser. */
	readonly signal: AbortSignal;
	/** How long it may take, in milliseconds; a minute unless told. */
	readonly limit?: number;
}
