import type { Sheet } from './programmeFiles.ts';

/**
 * A workbook (.xlsx) of some sheets, titles in bold and standing still. Every text is a text, also one that looks like
 * a formula.
 */
export async function programmeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	const { default: writeWorkbook } = await import('write-excel-file/universal');
	const workbook = writeWorkbook(sheets.map(({ name, rows }) => ({
		sheet: name,
		stickyRowsCount: 1,
		columns: (rows[0] ?? []).map(() => ({ width: 22 })),
		data: rows.map((row, index) =>
			row.map(value =>
				typeof value === 'string'
					? { value, type: String, ...index === 0 ? { fontWeight: 'bold' as const } : {} }
					: value
			)
		),
	})));
	return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}
