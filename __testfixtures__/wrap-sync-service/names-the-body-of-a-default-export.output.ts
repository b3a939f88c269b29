// warned: still-blocks
import { database } from './support/database.js';

/** How many there are. */
export default async (id: string): Promise<number> => _defaultSync(id);

const _defaultSync = (id: string): number => database.get(id)?.count ?? 0;
