import type { Exploration } from '../explore/explore.ts';
import type { Place } from '../facts.ts';
import type { Session, WarningDraft } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import { OrderedEffects } from './orderedEffects.ts';

/** Names calls in `Promise.all([save(a), load(a)])` that were done one after the other, and that may tell the order. */
export function warnOfTogether(
	decided: readonly Unit[],
	{ units }: Exploration,
	migrated: ReadonlySet<string>,
	session: Session,
): WarningDraft[] {
	const arrays = new Map<string, { readonly place: Place; readonly calls: Unit[] }>();
	for (const unit of decided) {
		if (!unit.wasSync) continue;
		for (const [id, { together, file, handled, passesOn }] of unit.sites) {
			if (together === undefined || (!handled && !passesOn)) continue;
			if (unit.isReplaced && !migrated.has(id)) continue;
			const place = { file, start: together.start, end: together.end };
			const known = arrays.get(siteId(place));
			if (known === undefined) arrays.set(siteId(place), { place, calls: [unit] });
			else known.calls.push(unit);
		}
	}
	const several = [...arrays.values()].filter(({ calls }) => calls.length > 1);
	if (several.length === 0) return [];
	const effects = new OrderedEffects(session, units);
	return several.flatMap(({ place, calls }) => {
		const effect = calls.map((unit) => effects.ofUnit(unit)).find((each) => each !== undefined);
		if (effect === undefined) return [];
		const message = `these calls were done one after the other, and overlap now: ${effect}`;
		return [{ ...place, code: 'runs-overlap' as const, message }];
	});
}
