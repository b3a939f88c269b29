import { factOf, type LibraryFunction } from './factOf.ts';

const readsOf = factOf(({ reads, paths }) => reads ?? paths?.every(({ use }) => use !== 'changes'));

/** Whether a bundled preset says of a function of a library that it only reads, whether or not a rule names it. */
export function onlyReads(called: LibraryFunction): boolean {
	return readsOf(called) === true;
}
