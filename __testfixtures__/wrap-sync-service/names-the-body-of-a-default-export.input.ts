// warned: still-blocks
import { database } from './support/database.js';

/** How many there are. */
export default (id: string): number => database.get(id)?.count ?? 0;
