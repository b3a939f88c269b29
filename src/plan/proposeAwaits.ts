import { finishBridges } from './bridges/finishBridges.ts';
import { draftLimiterImports } from './concurrency/draftLimiterImports.ts';
import { settleMaps } from './concurrency/settleMaps.ts';
import { settleTogether } from './concurrency/settleTogether.ts';
import { warnOfTogether } from './concurrency/warnOfTogether.ts';
import { DroppedCalls } from './decide/droppedCalls.ts';
import { listRefusals } from './decide/listRefusals.ts';
import { summarize } from './decide/summarize.ts';
import {
	warnOfErrors,
	warnOfFanOut,
	warnOfOverlaps,
	warnOfPending,
	warnOfReplacements,
} from './decide/warnings.ts';
import { warnOfBegunTogether } from './decide/warnOfBegunTogether.ts';
import { warnOfDroppedCalls } from './decide/warnOfDroppedCalls.ts';
import { type Exploration, explore } from './explore/explore.ts';
import { type ExploreSources, sourcesOf } from './explore/exploreSources.ts';
import type { Block } from './facts.ts';
import { settleThenables } from './functions/settleThenables.ts';
import { type Settled, settleMocks } from './mocks/settleMocks.ts';
import { bridgePart } from './parts/bridgePart.ts';
import { joinWithdrawn } from './parts/joinWithdrawn.ts';
import { listWaiting } from './parts/listWaiting.ts';
import { findProducts } from './products/findProducts.ts';
import { listBreaking } from './publicApi/listBreaking.ts';
import { keepPublic, PublicApi } from './publicApi/publicApi.ts';
import { warnOfEarlyCallbacks } from './races/warnOfEarlyCallbacks.ts';
import { warnOfLateListeners } from './races/warnOfLateListeners.ts';
import { warnOfRaces } from './races/warnOfRaces.ts';
import { settleCutOffs } from './receivers/settleCutOffs.ts';
import { settleDecorators } from './receivers/settleDecorators.ts';
import { settleOpened } from './receivers/settleOpened.ts';
import { settleStarts } from './receivers/settleStarts.ts';
import { Starts } from './receivers/starts.ts';
import { findUnreplaceable } from './replace/findUnreplaceable.ts';
import { CalleeReplacer } from './replace/replaceCallees.ts';
import { withCallees } from './replace/withCallees.ts';
import { findGaps } from './seeds/findGaps.ts';
import { findOutsideAsync, isInAsync } from './seeds/findOutsideAsync.ts';
import { findSeeds } from './seeds/findSeeds.ts';
import type { Proposal, Propose, Session } from './session.ts';
import { settleSideBySide } from './sideBySide/settleSideBySide.ts';
import { draftTwins } from './twins/draftTwins.ts';
import type { Unit } from './unit.ts';
import { settleHiddenPromises } from './uses/settleHiddenPromises.ts';
import { settlePromiseUses } from './uses/settlePromiseUses.ts';
import { settleScriptErrors } from './uses/settleScriptErrors.ts';

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
		seeds = session.options.rules
			.flatMap((rule) => findSeeds(rule, session))
			.flatMap((seed) => (seed.makesProducts ? findProducts(seed, session) : [seed])),
		scope = 'everywhere',
		sources = {},
		onExplored,
	}: Request = {},
): Propose {
	const exploration = explore(seeds, {
		...sourcesOf(session),
		isInScope: scope === 'async' ? (site) => isInAsync(site, session.treeOf) : () => true,
		...sources,
	});
	onExplored?.(exploration);
	settleDecorators(exploration, session);
	settleMaps(exploration, session);
	settleTogether(exploration);
	settleHiddenPromises(exploration);
	settleThenables(exploration);
	settlePromiseUses(exploration, session);
	settleCutOffs(exploration, session);
	settleScriptErrors(exploration, session);
	const starts = new Starts(session);
	settleStarts(exploration, starts);
	settleOpened(exploration, session);
	settleSideBySide(exploration, session);
	const dropped = new DroppedCalls(session, starts);
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
	const draft = ({ twins, mocks }: Settled, view: Session): Proposal => {
		const { outcome, ahead } = twins;
		const called = withCallees(twins, replacer, view, (found) => finishBridges(found, view));
		const drafts = [...called, ...draftLimiterImports(called, view), ...mocks.drafts];
		const decided = [...exploration.units].filter((unit) => outcome.decisionOf.has(unit));
		return {
			warnings: [
				...outcome.warnings,
				...warnOfReplacements(outcome, view),
				...warnOfErrors(outcome, view),
				...warnOfDroppedCalls(decided, outcome, dropped, view),
				...warnOfPending(decided, outcome, view),
				...warnOfOverlaps(decided, outcome, view),
				...warnOfBegunTogether(decided, exploration, outcome, view),
				...warnOfTogether(decided, exploration, outcome.migrated, view),
				...warnOfRaces(decided, exploration, outcome.migrated, view),
				...warnOfLateListeners(decided, outcome.migrated, view),
				...warnOfEarlyCallbacks(decided, outcome.migrated, view),
				...warnOfFanOut(decided, outcome, view),
			],
			breaking: listBreaking(twins, api, view),
			untracedEntries: api.untraced,
			drafts: draftTwins(twins, view, drafts),
			refusals: [...listRefusals(exploration, twins, view), ...mocks.refusals],
			summary: summarize(exploration, outcome, view),
			units: [...decided, ...ahead.keys()],
			waiting: listWaiting(twins, view),
		};
	};
	const settle = settleMocks(exploration, session, kept);
	const within: Propose['within'] = (whole, contains) => {
		const view = session.within(contains);
		const part = bridgePart(exploration, settle(whole, unreplaceable).twins, contains, view);
		const settlePart = settleMocks(exploration, view, part.kept, part.bridge);
		const extra = new Map([...unreplaceable, ...part.sites]);
		return (withdrawn) => draft(settlePart(joinWithdrawn(whole, withdrawn), extra), view);
	};
	const propose: Propose = (withdrawn) => draft(settle(withdrawn, unreplaceable), session);
	return Object.assign(propose, { within });
}
