import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** A call to be pointed at its replacement. */
export interface ReplacedCall {
	readonly unit: Unit;
	readonly site: CallSite;
}

export function groupByFile(
	replaced: Iterable<readonly [Unit, readonly CallSite[]]>,
): Map<string, ReplacedCall[]> {
	const groups = new Map<string, ReplacedCall[]>();
	for (const [unit, sites] of replaced) {
		for (const site of sites) {
			const group = groups.get(site.file);
			if (group === undefined) groups.set(site.file, [{ unit, site }]);
			else group.push({ unit, site });
		}
	}
	return groups;
}
