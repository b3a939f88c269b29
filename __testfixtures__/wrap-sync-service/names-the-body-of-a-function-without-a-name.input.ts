// warned: still-blocks
import { database } from './support/database.js';

/** How many there are. */
export default function (id: string, extra = 1): number {
	return (database.get(id)?.count ?? 0) + extra;
}
