import { isElementCallback } from '../../syntax/elementCall.ts';
import { OrderedEffects } from '../concurrency/orderedEffects.ts';
import type { Exploration } from '../explore/explore.ts';
import { functionAround } from '../functions/functionAround.ts';
import type { Session, WarningDraft } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import { begunTogether, visitsOf } from './begunTogether.ts';
import type { Outcome } from './decide.ts';
import { awaitsBefore } from './droppedCalls.ts';
import { findOverlap } from './findOverlap.ts';
import { worksOf } from './waitsOf.ts';

/** Names calls of functions that were async and did all their work at once, where several begin together and may tell the order. */
export function warnOfBegunTogether(
	decided: readonly Unit[],
	{ units }: Exploration,
	outcome: Outcome,
	session: Session,
): WarningDraft[] {
	const effects = new OrderedEffects(session, units);
	const warnings = new Map<string, WarningDraft>();
	const seen = new Set<unknown>();
	for (const { unit, site } of worksOf(decided, outcome)) {
		const { tree, fn } = functionAround(site, session.treeOf) ?? {};
		if (tree === undefined || fn === undefined || seen.has(fn) || awaitsBefore(fn, site)) continue;
		const isVisit = isElementCallback(fn, tree.text);
		// Callbacks that wait for a library themselves are named where the order of their runs is seen.
		if (isVisit && (unit.isOfLibrary || findOverlap(site, session) !== undefined)) continue;
		seen.add(fn);
		const places = isVisit ? visitsOf(fn, tree) : begunTogether(tree, fn, session);
		if (places.length === 0) continue;
		const effect = isVisit ? effects.ofUnit(unit) : effects.ofExpression(fn, tree)?.text;
		if (effect === undefined) continue;
		const message = `these calls were done one after the other, and overlap now: ${effect}`;
		for (const place of places)
			warnings.set(siteId(place), { ...place, code: 'runs-overlap', message });
	}
	return [...warnings.values()];
}
