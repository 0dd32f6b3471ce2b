/** What a column holds; a `day` is counted from 1970. */
export type ColumnKind = 'text' | 'number' | 'share' | 'flag' | 'day';

/** A column of a Parquet file; `null` where there is nothing. */
export interface FileColumn {
	readonly name: string;
	readonly kind: ColumnKind;
	readonly data: ArrayLike<unknown>;
}

const TYPES = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	number: { type: 'INT32' },
	share: { type: 'DOUBLE' },
	flag: { type: 'BOOLEAN' },
	day: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** A Parquet file of some columns of the same length. The library is loaded when it is first used. */
export async function columnFile(columns: readonly FileColumn[]): Promise<Uint8Array> {
	const { parquetWriteBuffer } = await import('hyparquet-writer');
	const schema = [
		{ name: 'root', num_children: columns.length },
		...columns.map(({ name, kind }) => ({ name, ...TYPES[kind], repetition_type: 'OPTIONAL' as const })),
	];
	return new Uint8Array(
		parquetWriteBuffer({
			schema,
			columnData: columns.map(({ name, data }) => ({
				name,
				data: Array.isArray(data) ? data : Array.from(data),
			})),
			createdBy: 'mentoring-notebook',
		}),
	);
}
