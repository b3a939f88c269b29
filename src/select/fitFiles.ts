import type { Settler } from '../verify/settleResult.ts';
import type { Group } from './groups.ts';
import { isGone, rootOwners } from './leaveOut.ts';

/** How groups fit into a number of files. */
export interface Fit {
	readonly taken: readonly Group[];
	/** For a later run. */
	readonly waiting: readonly Group[];
	/** Too large for any run with this number. */
	readonly tooLarge: readonly Group[];
}

/** What counts besides the files of the groups. */
export interface FileCount {
	readonly limit: number;
	/** Files that are changed already, and count. */
	readonly changed: ReadonlySet<string>;
	/** Files that do not count: they are there already. */
	readonly free: ReadonlySet<string>;
}

/**
 * Fits groups into a number of files, such that what is taken does not need what is not. What does need it
 * waits too, and makes room for others.
 */
export function fitIndependent(
	groups: readonly Group[],
	count: FileCount,
	settler: Pick<Settler, 'propose'>,
): Fit {
	const dependent = new Set<Group>();
	for (;;) {
		const open = groups.filter((group) => !dependent.has(group));
		const fit = fitFiles(open, count);
		const left = [...fit.waiting, ...fit.tooLarge, ...dependent];
		if (left.length === 0) return fit;
		const { drafts } = settler.propose(left.flatMap(rootOwners));
		const gone = fit.taken.filter((group) => isGone(group, drafts));
		if (gone.length === 0) return { ...fit, waiting: [...fit.waiting, ...dependent] };
		for (const group of gone) dependent.add(group);
	}
}

/**
 * Takes groups, in their order, as long as they change no more than `limit` files together. A group that
 * does not fit any more is passed over, since a later one may change files that change anyway.
 */
export function fitFiles(groups: readonly Group[], { limit, changed, free }: FileCount): Fit {
	const files = new Set(changed);
	const taken: Group[] = [];
	const waiting: Group[] = [];
	const tooLarge: Group[] = [];
	for (const group of groups) {
		const own = [...group.files].filter((file) => !free.has(file));
		const more = own.filter((file) => !files.has(file));
		if (own.length > limit) tooLarge.push(group);
		else if (more.length > 0 && files.size + more.length > limit) waiting.push(group);
		else {
			taken.push(group);
			for (const file of more) files.add(file);
		}
	}
	return { taken, waiting, tooLarge };
}
