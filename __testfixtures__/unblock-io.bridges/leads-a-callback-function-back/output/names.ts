import { promisify } from 'node:util';

type Done = (error: Error | null, name: string) => void;

function findName(id: number, done: Done): void {
	setTimeout(() => done(id > 0 ? null : new Error('no id'), `name ${id}`), 1);
}

/** Waits for a name. */
export const nameOf = promisify(findName);
