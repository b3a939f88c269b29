import { getOrAdd } from '../../getOrAdd.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import type { FunctionId } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Wait } from './wait.ts';

/**
 * The calls that were done at once, and are awaited now, by the function that they stand in.
 *
 * @param migrated ids of the calls that are migrated
 * @param isReturned whether those count that the function itself does not await: `return load()`
 */
export function waitsByFunction(
	units: readonly Unit[],
	migrated: ReadonlySet<string>,
	isReturned = false,
): Map<FunctionId, Wait[]> {
	const found = new Map<FunctionId, Wait[]>();
	for (const unit of units) {
		if (!unit.wasSync) continue;
		for (const [id, site] of unit.sites) {
			const isWait = site.handled
				? isReturned && (migrated.has(id) || !unit.isReplaced)
				: migrated.has(id);
			if (isWait) getOrAdd(found, site.container, () => []).push({ unit, site });
		}
	}
	return found;
}

/**
 * The calls of libraries that only read and are done at once as before, by the function that they stand in.
 *
 * @param migrated ids of the calls that are migrated
 */
export function readsByFunction(
	units: Iterable<Unit>,
	migrated: ReadonlySet<string>,
): Map<FunctionId, Wait[]> {
	const found = new Map<FunctionId, Wait[]>();
	for (const unit of units) {
		if (!unit.isOfLibrary || !onlyReads(unit.seed!.rule)) continue;
		for (const [id, site] of unit.sites)
			if (!site.handled && !site.isValue && !migrated.has(id))
				getOrAdd(found, site.container, () => []).push({ unit, site });
	}
	return found;
}
