import { factOf, type LibraryFunction } from './factOf.ts';
import type { PathUse, PresetRule } from './preset.ts';

const pathsOf = factOf(({ paths, reads, cost }: PresetRule): readonly PathUse[] | undefined => {
	if (paths !== undefined) return paths;
	if (reads !== true) return undefined;
	return [{ argument: 0, use: cost === 'fast' ? 'looks' : 'reads' }];
});

const changesFirst: readonly PathUse[] = [{ argument: 0, use: 'changes' }];

/**
 * What a function of a library does with the paths that it is given; where nothing is said of it, it changes what
 * is at the first one.
 */
export function usedPaths(called: LibraryFunction | undefined): readonly PathUse[] {
	return (called && pathsOf(called)) ?? changesFirst;
}
