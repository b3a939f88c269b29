import { enclosingFunction } from '../../syntax/functions.ts';
import type { Block, CallSite } from '../facts.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';

/** Calls that stand in no async function, by site id: a migration of async code leaves them alone. */
export function findOutsideAsync(
	units: Iterable<Unit>,
	{ treeOf }: Pick<Session, 'treeOf'>,
): Map<string, Block> {
	const blocks = new Map<string, Block>();
	for (const { label, sites } of units) {
		for (const site of sites.values()) {
			if (site.handled || isInAsync(site, treeOf)) continue;
			const message = `\`${label}\` is called outside of async functions`;
			blocks.set(siteId(site), { code: 'outside-async', message });
		}
	}
	return blocks;
}

/** Whether the call stands in an async function, directly or in a callback there. */
export function isInAsync(
	{ file, name, containerIsAsync }: CallSite,
	treeOf: Session['treeOf'],
): boolean {
	if (containerIsAsync) return true;
	let node = treeOf(file)?.nameAt(name.start);
	while (node !== undefined) {
		node = enclosingFunction(node).function;
		if (node !== undefined && 'async' in node && node.async) return true;
	}
	return false;
}
