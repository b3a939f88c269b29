import { draftLimiterImports } from './concurrency/draftLimiterImports.ts';
import { settleMaps } from './concurrency/settleMaps.ts';
import { settleTogether } from './concurrency/settleTogether.ts';
import { DroppedCalls } from './decide/droppedCalls.ts';
import { listRefusals } from './decide/listRefusals.ts';
import { summarize } from './decide/summarize.ts';
import { warnOfDroppedCalls, warnOfPending, warnOfReplacements } from './decide/warnings.ts';
import { type Exploration, explore } from './explore/explore.ts';
import { type ExploreSources, sourcesOf } from './explore/exploreSources.ts';
import type { Block } from './facts.ts';
import { settleThenables } from './functions/settleThenables.ts';
import { settleMocks } from './mocks/settleMocks.ts';
import { listBreaking } from './publicApi/listBreaking.ts';
import { keepPublic, PublicApi } from './publicApi/publicApi.ts';
import { findUnreplaceable } from './replace/findUnreplaceable.ts';
import { CalleeReplacer } from './replace/replaceCallees.ts';
import { withCallees } from './replace/withCallees.ts';
import { findGaps } from './seeds/findGaps.ts';
import { findOutsideAsync, isInAsync } from './seeds/findOutsideAsync.ts';
import { findSeeds } from './seeds/findSeeds.ts';
import type { Proposal, Session, Withdrawn } from './session.ts';
import { draftTwins } from './twins/draftTwins.ts';
import type { Unit } from './unit.ts';
import { settleHiddenPromises } from './uses/settleHiddenPromises.ts';

/** What is asked of the await engine. */
interface Request {
	readonly seeds?: readonly Unit[];
	readonly scope?: 'everywhere' | 'async';
	/** What exploring takes from elsewhere than the session. */
	readonly sources?: Partial<ExploreSources>;
	/** Told what was found, before anything is decided. */
	readonly onExplored?: (exploration: Exploration) => void;
}

/**
 * The await engine: from "these functions are async now" to every change that makes it true.
 *
 * Exploring is done once; the returned function decides, and may be called again with what a check of
 * the result made impossible.
 *
 * @param seeds the functions that are async now; by default those that the rules name
 * @param scope `async`: only calls that stand in async functions, also in callbacks there
 * @throws {UserError} when a rule names something that does not exist.
 */
export function proposeAwaits(
	session: Session,
	{
		seeds = session.options.rules.flatMap((rule) => findSeeds(rule, session)),
		scope = 'everywhere',
		sources = {},
		onExplored,
	}: Request = {},
): (withdrawn: Withdrawn) => Proposal {
	const exploration = explore(seeds, {
		...sourcesOf(session),
		isInScope: scope === 'async' ? (site) => isInAsync(site, session.treeOf) : () => true,
		...sources,
	});
	onExplored?.(exploration);
	settleMaps(exploration, session);
	settleTogether(exploration);
	settleHiddenPromises(exploration);
	settleThenables(exploration);
	const dropped = new DroppedCalls(session);
	dropped.settle(exploration.units);
	const unreplaceable = new Map([
		...findUnreplaceable(exploration.units, session),
		...findGaps(exploration.units, session),
		...(scope === 'async' ? findOutsideAsync(exploration.units, session) : []),
	]);
	const api = new PublicApi(session);
	const kept =
		session.options.publicApi === 'refuse' || session.options.publicApi === 'twin'
			? keepPublic(exploration.units, api)
			: new Map<Unit, Block>();
	const replacer = new CalleeReplacer(session);
	const settle = settleMocks(exploration, session, kept);
	return (withdrawn) => {
		const { twins, mocks } = settle(withdrawn, unreplaceable);
		const { outcome } = twins;
		const called = withCallees(twins, replacer);
		const drafts = [...called, ...draftLimiterImports(called, session), ...mocks.drafts];
		const decided = [...exploration.units].filter((unit) => outcome.decisionOf.has(unit));
		return {
			warnings: [
				...outcome.warnings,
				...warnOfReplacements(outcome),
				...warnOfDroppedCalls(decided, outcome, dropped),
				...warnOfPending(decided, outcome, session),
			],
			breaking: listBreaking(twins, api, session),
			untracedEntries: api.untraced,
			drafts: draftTwins(twins, session, drafts),
			refusals: [...listRefusals(exploration, twins, session), ...mocks.refusals],
			summary: summarize(exploration, outcome, session),
			units: decided,
		};
	};
}
