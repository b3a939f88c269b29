import type { CallSite } from '../facts.ts';
import { siteId, type Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';
import { isInReplacement } from './isInReplacement.ts';

/** Adds a call to its unit, in the form that it has there. */
export function addSite(unit: Unit, site: CallSite, { treeOf, divert }: ExploreSources): void {
	const id = siteId(site);
	const diverted = divert?.(unit, site);
	if (diverted === 'kept') unit.keptSites.set(id, site);
	if (diverted !== undefined) return;
	const tree = unit.seed?.replacementAt && treeOf(site.file);
	if (tree !== undefined && isInReplacement(tree, site, unit.seed!)) return;
	if (site.iterator !== undefined) {
		unit.sites.set(id, site);
		return;
	}
	const own = unit.wasSync ? site.unlessSync : undefined;
	if (!unit.sites.has(id)) unit.sites.set(id, own ?? site);
}
