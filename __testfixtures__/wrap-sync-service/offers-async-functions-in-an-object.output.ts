// warned: still-blocks
import { database, type Row } from './support/database.js';

export async function rows(): Promise<Row[]> {
	return _rowsSync();
}

function _rowsSync(): Row[] {
	return database.all();
}

export async function size(): Promise<number> {
	return _sizeSync();
}

function _sizeSync(): number {
	return _rowsSync().length;
}

export const store = { rows, size };

export async function show(): Promise<void> {
	console.log(await store.rows(), await store.size());
}
