import type { Blocked } from '../decide/block.ts';
import type { Exploration } from '../explore/explore.ts';
import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';

/**
 * Units whose async form somebody would call. A function that only blocked callers and twins call had
 * better stay as it is: that is also what keeps a second run from making twins of twins.
 *
 * @param isTwinned whether a unit is a candidate: its calls only count when it is useful itself.
 * @param wanted units that code outside of the repository would call.
 */
export function findUseful(
	{ units, unitOf }: Exploration,
	blocked: Blocked,
	isTwinned: (unit: Unit) => boolean,
	wanted: ReadonlyMap<Unit, unknown>,
): Set<Unit> {
	const useful = new Set<Unit>();
	const queue: Unit[] = [];
	const calls = new Map<Unit, Unit[]>();
	const mark = (unit: Unit): void => {
		if (useful.has(unit)) return;
		useful.add(unit);
		queue.push(unit);
	};
	for (const unit of units) {
		if (!isTwinned(unit)) continue;
		if (wanted.has(unit)) mark(unit);
		for (const site of unit.sites.values()) {
			// An async function may hand the promise on as it is.
			const isLost = site.handled && !site.containerIsAsync;
			if (isLost || blocked.ofSite(site) !== undefined) continue;
			const caller = callerOf(site, unitOf);
			if (caller === undefined || !isTwinned(caller)) mark(unit);
			else calls.set(caller, [...(calls.get(caller) ?? []), unit]);
		}
	}
	for (let unit = queue.shift(); unit !== undefined; unit = queue.shift())
		calls.get(unit)?.forEach(mark);
	return useful;
}

/** The unit whose function makes the call, seen through callbacks that run in place; undefined when it is async already. */
function callerOf(site: CallSite, unitOf: Exploration['unitOf']): Unit | undefined {
	for (let call = site; ; ) {
		const unit = call.containerIsAsync ? undefined : unitOf(call.container);
		const role = unit?.facts.get(call.container)?.role;
		if (role?.kind !== 'inline') return unit;
		call = role.site;
	}
}
