// warned: still-blocks
import { database } from './support/database.js';

/** How many there are. */
export default async function (id: string, extra?: number): Promise<number> {
	return _defaultSync(id, extra);
}

function _defaultSync(id: string, extra = 1): number {
	return (database.get(id)?.count ?? 0) + extra;
}
