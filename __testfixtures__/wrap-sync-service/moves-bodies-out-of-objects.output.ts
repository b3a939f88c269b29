// warned: still-blocks
import { database, type Row } from './support/database.js';

function _rowsSync(): Row[] {
	return database.all();
}

const _countSync = (extra: number): number => _rowsSync().length + extra;

/** All that is kept. */
export const store = {
	/** Every row. */
	async rows(): Promise<Row[]> {
		return _rowsSync();
	},
	count: async (extra: number): Promise<number> => _countSync(extra),
};

export async function size(): Promise<number> {
	const { count } = store;
	return (await store.rows()).length + await count(1);
}
