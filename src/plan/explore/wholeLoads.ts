import { dirname, resolve } from 'node:path';
import { getOrAdd } from '../../getOrAdd.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { Reference, ReferenceIndex } from '../../resolve/referenceIndex.ts';
import { matches, type Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** The paths in `require('./load')(id)` whose module is the unit itself: `module.exports = load`. */
export function wholeLoads(
	unit: Unit,
	sources: Pick<ExploreSources, 'index' | 'oracle' | 'texts'>,
): Reference[] {
	const loads = getOrAdd(known, sources.index, () => loadsByModule(sources));
	const files = new Set([...unit.files, ...[...unit.facts.values()].map(({ file }) => file)]);
	return [...files].flatMap((module) => {
		const own = loads.get(module) ?? [];
		const [whole] = own.length === 0 ? [] : sources.oracle.ownExports(module, ['export=']);
		if (whole === undefined || !matches(whole.entity, unit)) return [];
		return own.map((load) => ({ ...load, entity: whole.entity }));
	});
}

const known = new WeakMap<ReferenceIndex, ReadonlyMap<string, readonly Reference[]>>();

/** The compiler says nothing of a module that is loaded by an expression: its path does. */
function loadsByModule({
	index,
	texts,
}: Pick<ExploreSources, 'index' | 'texts'>): ReadonlyMap<string, readonly Reference[]> {
	const loads = new Map<string, Reference[]>();
	for (const load of index.loads()) {
		const after = texts.get(load.file)!.slice(load.offset, load.offset + 200);
		const path = /^\.[^'"\n]*/.exec(after)?.[0];
		const module = path && findModule(slash(resolve(dirname(load.file), path)), texts);
		if (module) loads.set(module, [...(loads.get(module) ?? []), load]);
	}
	return loads;
}
