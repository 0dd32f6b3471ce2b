/** The keys of the objects of a table, in the order of its values. */
export type Columns = readonly string[];
/** Values by column, without those that are missing at the end; `null` where one is missing before. */
export type Table = readonly (readonly unknown[])[];

/** All keys of some objects. */
export function columnsOf(items: readonly object[]): Columns {
	return [...new Set(items.flatMap((item) => Object.keys(item)))];
}

/** Objects without their keys, for JSON: less than half the text. No value may be `null`. */
export function toTable(items: readonly object[], columns: Columns): Table {
	return items.map((item) => {
		const values = columns.map((column) => (item as Readonly<Record<string, unknown>>)[column] ?? null);
		while (values.at(-1) === null) { values.pop(); }
		return values;
	});
}

/** The opposite of {@link toTable}. A loop, as a checklist of the past is waited for by who asks for it. */
export function fromTable<Item>(table: Table, columns: Columns): Item[] {
	return table.map((values) => {
		const item: Record<string, unknown> = {};
		for (let at = 0; at < values.length; at++) { if (values[at] !== null) { item[columns[at]!] = values[at]; } }
		return item as Item;
	});
}
