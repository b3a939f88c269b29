// warned: still-blocks
import { database, type Row } from './support/database.js';

export function find(id: string): Promise<Row | undefined>;
export function find(id: string, other: Row): Promise<Row>;
export async function find(id: string, other?: Row): Promise<Row | undefined> {
	return _findSync(id, other);
}

function _findSync(id: string): Row | undefined;
function _findSync(id: string, other: Row): Row;
function _findSync(id: string, other?: Row): Row | undefined;
function _findSync(id: string, other?: Row): Row | undefined {
	return database.get(id) ?? other;
}

export const countOf = async (id: string): Promise<number> => _countOfSync(id);

const _countOfSync = (id: string): number => _findSync(id, { id, count: 1 }).count;
