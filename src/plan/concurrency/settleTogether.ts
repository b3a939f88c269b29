import type { Exploration } from '../explore/explore.ts';
import type { CallSite, FunctionId } from '../facts.ts';

/**
 * `Promise.all([load(a), save(await load(b))])`: the first promise has nobody who waits for it while the
 * second element does. If it fails then, the process ends. Elements were done one after the other before,
 * so all of them are awaited where one has to be.
 */
export function settleTogether({ units, unitOf }: Exploration): void {
	const waiting = new Map<FunctionId, CallSite[]>();
	for (const { sites } of units) {
		for (const site of sites.values()) {
			if (site.handled || site.passesOn || site.isValue) continue;
			const list = waiting.get(site.container);
			if (list === undefined) waiting.set(site.container, [site]);
			else list.push(site);
		}
	}
	for (const unit of units) {
		if (!unit.wasSync) continue;
		for (const [id, { together, container, containerIsAsync }] of unit.sites) {
			if (together === undefined || (!containerIsAsync && unitOf(container) === undefined))
				continue;
			const { start, end, waits, inTurn } = together;
			const isOvertaken = waiting
				.get(container)
				?.some((other) => other.start >= start && other.end <= end);
			if (waits || isOvertaken) unit.sites.set(id, inTurn);
		}
	}
}
