import type { Block } from '../facts.ts';
import { siteId, type Unit } from '../unit.ts';
import { accessFor, type CalleeSources } from './calleeAccess.ts';
import { groupByFile } from './replacedCalls.ts';

/** Calls of seeds with a replacement that cannot get at it, by site id. */
export function findUnreplaceable(
	units: Iterable<Unit>,
	sources: CalleeSources,
): Map<string, Block> {
	const blocks = new Map<string, Block>();
	const replaced = [...units].filter((unit) => unit.isReplaced);
	const calls = groupByFile(replaced.map((unit) => [unit, [...unit.sites.values()]]));
	for (const { unit, site } of [...calls.values()].flat()) {
		const access = accessFor(site, unit, unit.seed!.rule.replacement!, sources);
		if (access.kind === 'blocked') blocks.set(siteId(site), access.block);
	}
	return blocks;
}
