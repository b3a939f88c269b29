// warned: still-blocks
import { database, type Row } from './support/database.js';

function _rowsSync(): Row[] {
	return database.all();
}

export const store = {
	async rows(): Promise<Row[]> {
		return _rowsSync();
	},
	async size(): Promise<number> {
		return (await this.rows()).length;
	},
};

export const total = async (): Promise<number> => (await store.rows()).length + await store.size();
