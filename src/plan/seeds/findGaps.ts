import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import { limitOf } from './limitOf.ts';

/** Calls of seeds that have no async form, or not with these arguments, by site id. */
export function findGaps(units: Iterable<Unit>, session: Session): Map<string, Block> {
	const blocks = new Map<string, Block>();
	for (const unit of units) {
		const { gap, limits = [] } = unit.seed?.rule ?? {};
		if (gap === undefined && limits.length === 0) continue;
		for (const site of unit.sites.values()) {
			const message =
				gap === undefined ? limitOf(site, limits, unit.label, session) : `\`${unit.label}\` ${gap}`;
			if (message !== undefined) blocks.set(siteId(site), { code: 'no-async-form', message });
		}
	}
	return blocks;
}
