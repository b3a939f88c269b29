// warned: still-blocks
import { database, type Row } from './support/database.js';

/** All rows. */
export async function rows(): Promise<Row[]> {
	return _rowsSync();
}

function _rowsSync(): Row[] {
	return database.all();
}

export const countOf = async (id: string): Promise<number> => _countOfSync(id);

const _countOfSync = (id: string): number => _findSync(id)?.count ?? 0;

export async function find<T extends string>(id: T): Promise<Row | undefined> {
	return _findSync<T>(id);
}

function _findSync<T extends string>(id: T): Row | undefined {
	return _rowsSync().find((row) => row.id === id);
}

function total(): number {
	return _rowsSync().reduce((sum, { id }) => sum + _countOfSync(id), 0);
}

export default async function report(): Promise<string> {
	return _reportSync();
}

function _reportSync(): string {
	return `${total()} in ${_rowsSync().length}`;
}

console.log(_reportSync());
