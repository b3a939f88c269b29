import { getOrAdd } from '../getOrAdd.ts';
import { urgencyOf } from './profile.ts';
import type { HotFunction, Measured, ScanPlace } from './scanResult.ts';

/** Calls of one package in one function, and how long they blocked. */
export interface ListedCalls {
	readonly place: Pick<ScanPlace, 'file' | 'line'>;
	readonly module: string;
	readonly measured: Measured;
}

/**
 * Functions that compute for long, without the time that is listed for blocking calls of packages in
 * them: a profile counts what runs in a package for the function that calls it.
 */
export function subtractListed(
	functions: readonly HotFunction[],
	listed: readonly ListedCalls[],
): HotFunction[] {
	// Several calls of a package in one function share one measurement.
	const byPlace = new Map<string, Map<string, ListedCalls>>();
	for (const each of listed)
		getOrAdd(byPlace, idOf(each.place), () => new Map()).set(each.module, each);
	return functions
		.map((hot) => {
			const calls = [...(byPlace.get(idOf(hot))?.values() ?? [])];
			const less = (time: number, of: 'longest' | 'total'): number =>
				Math.max(
					0,
					calls.reduce((rest, { measured }) => rest - measured[of], time),
				);
			const longest = less(hot.measured.longest, 'longest');
			const total = less(hot.measured.total, 'total');
			const { runs } = hot.measured;
			return { ...hot, measured: { longest, total, runs, urgency: urgencyOf(longest) } };
		})
		.filter(({ measured }) => measured.urgency !== 'leave')
		.sort((one, other) => other.measured.longest - one.measured.longest);
}

function idOf({ file, line }: Pick<ScanPlace, 'file' | 'line'>): string {
	return `${file}:${line}`;
}
