import type { Contenders } from './contenders.ts';

/** The middle one of several runs, by each figure for itself. */
export interface Median {
	/** Seconds of CPU time of all processes. */
	readonly cpu: number;
	readonly wall: number;
	/** Megabytes, of the first process. */
	readonly ownMemory: number;
	/** Megabytes, of all processes at once. */
	readonly allMemory: number;
	/** CPU seconds of each counted run. */
	readonly all: readonly number[];
}

export type Medians = { readonly [Key in keyof Contenders]: Median };

/**
 * Runs all contenders in turn, once without counting and then `runs` times, every other time in the
 * opposite order, so that a slower machine is slower for all of them.
 */
export async function compare(
	contenders: Contenders,
	runs: number,
	tell: (step: string) => void,
): Promise<Medians> {
	const keys = Object.keys(contenders) as (keyof Contenders)[];
	const samples = new Map(keys.map((key) => [key, [] as Omit<Median, 'all'>[]]));
	for (let run = 0; run <= runs; run++) {
		for (const key of run % 2 === 0 ? keys : keys.toReversed()) {
			tell(`${run === 0 ? 'warm-up' : `run ${run} of ${runs}`}: ${contenders[key].name}`);
			const usages = await contenders[key].run();
			if (run === 0) continue;
			samples.get(key)!.push({
				cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
				wall: usages.reduce((sum, { wall }) => sum + wall, 0),
				ownMemory: Math.max(0, ...usages.map(({ ownMemory }) => ownMemory)),
				allMemory: Math.max(0, ...usages.map(({ allMemory }) => allMemory)),
			});
		}
	}
	return Object.fromEntries(
		[...samples].map(([key, list]): [string, Median] => [
			key,
			{
				cpu: median(list.map(({ cpu }) => cpu)),
				wall: median(list.map(({ wall }) => wall)),
				ownMemory: median(list.map(({ ownMemory }) => ownMemory)),
				allMemory: median(list.map(({ allMemory }) => allMemory)),
				all: list.map(({ cpu }) => cpu),
			},
		]),
	) as unknown as Medians;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
