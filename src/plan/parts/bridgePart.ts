import { findRules } from '../decide/listRefusals.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import { groupMocks } from '../mocks/mockGroups.ts';
import type { Session } from '../session.ts';
import type { Bridge, TwinPlan } from '../twins/twins.ts';
import { siteId, type Unit } from '../unit.ts';

/** What deciding about some of the files has to go by, besides what it knows of all of them. */
export interface BridgedPart {
	/** Functions that stay as they are here, whoever calls them. */
	readonly kept: ReadonlyMap<Unit, Block>;
	/** Calls that stay as they are, by site id. */
	readonly sites: ReadonlyMap<string, Block>;
	readonly bridge: Bridge;
}

const stays: Block = {
	code: 'not-editable',
	message: 'it changes in another part of the migration',
};

/**
 * What some of the files can change by themselves of what the whole migration changes, so that the
 * repository works before and after whatever becomes of the other files:
 *
 * - A call may be awaited before its function is async: `await` of a plain value is that value.
 * - A function becomes async when all its callers are among the files. When they are not, it leaves a
 *   synchronous twin under its name, and gets a new one for the time being.
 * - Everything else waits for the last part.
 *
 * @param plan the whole migration
 * @param contains whether a file is in the part
 */
export function bridgePart(
	exploration: Exploration,
	plan: TwinPlan,
	contains: (file: string) => boolean,
	session: Session,
): BridgedPart {
	const { units } = exploration;
	const { decisionOf } = plan.outcome;
	const rules = findRules(exploration, plan);
	const isOutside = ({ file }: { readonly file: string }): boolean => !contains(file);
	const ends = new Map(
		[...decisionOf.keys()]
			// Calls of a form that gets a new name have nothing to call yet.
			.filter((unit) => !unit.isFixed && plan.twins.get(unit)?.newForm !== 'async')
			.map((unit) => [unit, { rule: rules.get(unit) ?? '' }] as const),
	);
	const kept = new Map<Unit, Block>();
	const wanted = new Map<Unit, Block>();
	const sites = new Map(sitesBehindMocks(units, contains, session));
	for (const unit of units) {
		const isUsedOutside =
			[...unit.typeQueries.values()].some(isOutside) || [...unit.mocks.values()].some(isOutside);
		if (!ends.has(unit) || plan.twins.has(unit) || isUsedOutside) kept.set(unit, stays);
		if (isUsedOutside || [...unit.sites.values()].some(isOutside)) wanted.set(unit, stays);
		for (const [id, site] of unit.sites)
			if (plan.blocked.ofSite(site) !== undefined) sites.set(id, stays);
	}
	const problemOf = (unit: Unit): string | undefined => {
		if (!ends.has(unit)) return 'it stays synchronous';
		if ([...unit.facts.values()].some(isOutside)) return 'other parts declare it too';
		if (plan.twins.has(unit)) return 'it gets a synchronous twin in the end';
		if (unit.requires.size > 0) return 'it is handed to something that waits itself';
		if (unit.standIns.size > 0) return 'objects stand for it that have no member of another name';
		return undefined;
	};
	return { kept, sites, bridge: { problemOf, wanted, ends } };
}

/**
 * Calls of replaced functions that a test gets at which mocks them, where not all that belongs together
 * is in the part: the calls, and the mocks that have to move with them.
 */
function sitesBehindMocks(
	units: Iterable<Unit>,
	contains: (file: string) => boolean,
	session: Session,
): [string, Block][] {
	return groupMocks(units, session).flatMap(({ unit, mocks, loaded }) => {
		const behind = [...unit.sites.values()].filter(({ file }) => loaded.has(file));
		const isWhole = [...mocks, ...behind].every(({ file }) => contains(file));
		return isWhole ? [] : behind.map((site): [string, Block] => [siteId(site), stays]);
	});
}
