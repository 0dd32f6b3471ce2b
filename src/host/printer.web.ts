import type { Printed, PrintOptions } from './printer.ts';

/** Makes a PDF of a page. The twin for hosts without Node, which start no programs. */
export async function printPdf(_html: string, _options: PrintOptions): Promise<Printed> {
	return Promise.resolve('no-programs');
}
