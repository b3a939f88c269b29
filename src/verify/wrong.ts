import type { RefusalCode } from '../plan/plan.ts';

/** Something wrong with a result. */
export interface Wrong {
	/** Absolute path. */
	readonly file: string;
	/** Offset into the original text; undefined: the whole file. */
	readonly offset?: number;
	readonly code: RefusalCode;
	readonly message: string;
}

/** Whether two checks complain about the same: at the same place, or in the same words. */
export function isSameWrong(a: Wrong, b: Wrong): boolean {
	if (a.file !== b.file || a.code !== b.code) return false;
	return a.message === b.message || (a.offset !== undefined && a.offset === b.offset);
}
