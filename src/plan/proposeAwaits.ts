import { draftLimiterImports } from './concurrency/draftLimiterImports.ts';
import { settleMaps } from './concurrency/settleMaps.ts';
import { settleTogether } from './concurrency/settleTogether.ts';
import { type Cause, isRedirected } from './decide/block.ts';
import type { Draft, Outcome } from './decide/decide.ts';
import { DroppedCalls } from './decide/droppedCalls.ts';
import { findPending } from './decide/findPending.ts';
import { type Exploration, explore } from './explore/explore.ts';
import { type ExploreSources, sourcesOf } from './explore/exploreSources.ts';
import type { Block } from './facts.ts';
import { settleThenables } from './functions/settleThenables.ts';
import { settleMocks } from './mocks/settleMocks.ts';
import { listBreaking } from './publicApi/listBreaking.ts';
import { keepPublic, PublicApi } from './publicApi/publicApi.ts';
import type { RefusalCode } from './refusalCodes.ts';
import { findUnreplaceable } from './replace/findUnreplaceable.ts';
import { CalleeReplacer } from './replace/replaceCallees.ts';
import { findGaps } from './seeds/findGaps.ts';
import { findOutsideAsync, isInAsync } from './seeds/findOutsideAsync.ts';
import { findSeeds } from './seeds/findSeeds.ts';
import type { Proposal, RefusalDraft, Session, WarningDraft, Withdrawn } from './session.ts';
import { draftTwins } from './twins/draftTwins.ts';
import type { TwinPlan } from './twins/twins.ts';
import { siteId, type Unit } from './unit.ts';
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

/** What a rule says to look at where it changes calls. */
function warnOfReplacements({ replaced }: Outcome): WarningDraft[] {
	return [...replaced].flatMap(([unit, sites]) => {
		const hazard = unit.seed?.rule.hazard;
		if (hazard === undefined) return [];
		return sites.map(({ file, start, end }) => ({ file, start, end, ...hazard }));
	});
}

/** Names the calls that did not have to wait for a function that was async, and that it outlives now. */
function warnOfDroppedCalls(
	units: readonly Unit[],
	outcome: Outcome,
	dropped: DroppedCalls,
): WarningDraft[] {
	const warnings = new Map<string, WarningDraft>();
	for (const unit of units) {
		for (const [id, site] of unit.sites) {
			if (!site.containerIsAsync || site.handled || !outcome.migrated.has(id)) continue;
			for (const place of dropped.behind(site)) {
				const message = `nobody waits for this, which now awaits \`${unit.label}\``;
				warnings.set(siteId(place), { ...place, code: 'finishes-later', message });
			}
		}
	}
	return [...warnings.values()];
}

/** Names the promises that nobody handles while a call is awaited that was done at once. */
function warnOfPending(
	units: readonly Unit[],
	{ migrated }: Outcome,
	{ treeOf, oracle }: Session,
): WarningDraft[] {
	const warnings = new Map<string, WarningDraft>();
	for (const unit of units) {
		if (!unit.wasSync) continue;
		for (const [id, site] of unit.sites) {
			const isNew = site.containerIsAsync && !site.handled && migrated.has(id);
			const tree = isNew ? treeOf(site.file) : undefined;
			for (const place of tree === undefined ? [] : findPending(tree, site, oracle)) {
				const message = `nobody handles this promise while \`${unit.label}\` is awaited`;
				warnings.set(siteId(place), { ...place, code: 'left-pending', message });
			}
		}
	}
	return [...warnings.values()];
}

/** Adds the replaced callees to the decisions about their calls, and a decision for each file's imports. */
function withCallees({ outcome, twins, copies }: TwinPlan, replacer: CalleeReplacer): Draft[] {
	const sources = [...twins.values()].flatMap((twin) => twin.sources);
	const kept = new Set(
		sources.flatMap((source) => copies.callsIn(source)).map(({ site }) => siteId(site)),
	);
	const callees = replacer.replace(outcome.replaced, (site) => kept.has(siteId(site)));
	const firstCall = new Map<string, number>();
	const drafts = outcome.drafts.map((draft, i): Draft => {
		const { site } = draft.owner;
		const edits = site && callees.get(site.file)?.sites.get(siteId(site));
		if (edits === undefined) return draft;
		if (!firstCall.has(draft.file)) firstCall.set(draft.file, i);
		return { ...draft, edits: [...draft.edits, ...edits] };
	});
	for (const [file, { imports }] of callees) {
		if (imports === undefined) continue;
		const { edits, unit, start, end } = imports;
		const decision = firstCall.get(file);
		drafts.push({
			file,
			start,
			end,
			kind: 'replace-import',
			title: 'import what replaces the migrated calls',
			because: decision === undefined ? { rule: unit.seed!.rule.text } : { decision },
			edits,
			owner: { unit },
		});
	}
	return drafts;
}

function listRefusals(exploration: Exploration, plan: TwinPlan, session: Session): RefusalDraft[] {
	const { blocked } = plan;
	const rules = findRules(exploration, plan);
	const found = new Map<string, RefusalDraft>();
	const add = (unit: Unit, block: Block & { readonly obstacle?: RefusalCode }): void => {
		if (block.at === undefined) return;
		const { at, code, obstacle, message } = block;
		const { file, start, end } = at;
		const refusal: RefusalDraft = {
			file,
			start,
			end,
			code,
			...(obstacle === undefined ? {} : { obstacle }),
			message,
			rule: rules.get(unit) ?? '',
		};
		const id = `${file}:${start}`;
		// A place has one refusal: the obstacle itself rather than that it is in somebody's way.
		if (found.get(id) === undefined || found.get(id)!.code === 'caller-blocked')
			found.set(id, refusal);
	};
	const explained = new Set<Unit>();
	const describe = createDescriber(plan, session);
	for (const unit of exploration.units) {
		// Where twins serve every call in a function, nothing in it stays behind; and what is only looked
		// at for the sake of its parameters need not change.
		if (!rules.has(unit)) continue;
		const cause = blocked.units.get(unit);
		// A fixed seed is migrated call by call; uses that are not calls stay behind.
		if (unit.isFixed && !unit.isGap) for (const block of unit.blocks) add(unit, block);
		for (const site of unit.sites.values()) {
			const block = blocked.ofSite(site);
			const isAsyncAlready = !unit.isReplaced && !unit.isGap;
			if (site.handled && (block === undefined || isAsyncAlready)) continue;
			if (plan.twins.has(unit) && isRedirected(site, blocked)) continue;
			if (block !== undefined) {
				const container = exploration.unitOf(site.container);
				if (container !== undefined && block.code !== 'caller-blocked') explained.add(container);
				const told = block.code === 'caller-blocked' && container ? describe(container) : {};
				add(unit, { ...block, ...told, at: site });
			} else if (cause !== undefined) {
				add(unit, { code: 'caller-blocked', ...describe(unit), at: site });
			}
		}
		if (plan.twins.has(unit)) continue;
		for (const site of exploration.unresolved.get(unit) ?? []) {
			const message = `the value is untyped: this may call \`${unit.label}\``;
			add(unit, { code: 'unresolved-member', message, at: site });
		}
	}
	for (const [unit, cause] of blocked.units) {
		if (cause.kind !== 'own' || !rules.has(unit)) continue;
		// What a function is by itself has been said at the calls in it.
		const isIntrinsic = [...unit.facts.values()].some(
			({ block }) => block?.message === cause.block.message,
		);
		if (!isIntrinsic || !explained.has(unit)) add(unit, cause.block);
	}
	return [...found.values()];
}

/** The rule that each unit follows from; the first one where several meet. */
function findRules(
	{ units, unitOf }: Exploration,
	{ twins, blocked }: TwinPlan,
): Map<Unit, string> {
	const rules = new Map<Unit, string>();
	const queue: Unit[] = [];
	for (const unit of units) {
		if (unit.seed === undefined) continue;
		rules.set(unit, unit.seed.rule.text);
		queue.push(unit);
	}
	for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
		for (const id of unit.requires) {
			const required = unitOf(id);
			if (required === undefined || rules.has(required)) continue;
			rules.set(required, rules.get(unit)!);
			queue.push(required);
		}
		for (const site of unit.sites.values()) {
			const container = unitOf(site.container);
			if (container === undefined || rules.has(container)) continue;
			if (twins.has(unit) && isRedirected(site, blocked)) continue;
			rules.set(container, rules.get(unit)!);
			queue.push(container);
		}
	}
	return rules;
}

/** Says why a unit stays synchronous, naming the obstacle at the end of the chain and where it is. */
function createDescriber(
	{ blocked, reasons }: TwinPlan,
	session: Session,
): (unit: Unit) => { readonly message: string; readonly obstacle?: RefusalCode } {
	return (unit) => {
		let reason = reasons.get(unit);
		let cause: Cause | undefined = blocked.units.get(unit);
		while (cause !== undefined && cause.kind !== 'own') {
			reason ??= reasons.get(cause.caller);
			cause = blocked.units.get(cause.caller);
		}
		if (cause === undefined) return { message: `\`${unit.label}\` stays synchronous` };
		const { code, message, at } = cause.block;
		const twin = reason === undefined ? '' : `; no synchronous twin: ${reason}`;
		return {
			message: `\`${unit.label}\` stays synchronous: ${message}${at === undefined ? '' : ` (${session.relative(at.file)}:${session.lineOf(at.file, at.start)})`}${twin}`,
			obstacle: code,
		};
	};
}

function summarize(
	{ units }: Exploration,
	outcome: Outcome,
	session: Session,
): Proposal['summary'] {
	const byFile = new Map<string, { found: number; migrated: number; handled: number }>();
	let identifiedByBinding = 0;
	let identifiedByName = 0;
	for (const unit of units) {
		// What has no async form is listed, but nothing that this migration could do.
		if (unit.isGap) continue;
		identifiedByBinding += unit.identifiedByBinding.size;
		identifiedByName += unit.identifiedByName.size;
		if (unit.seed === undefined) continue;
		for (const site of unit.sites.values()) {
			if (site.isValue) continue;
			const counts = byFile.get(site.file) ?? { found: 0, migrated: 0, handled: 0 };
			byFile.set(site.file, counts);
			counts.found++;
			if (site.handled) counts.handled++;
			else if (outcome.migrated.has(siteId(site))) counts.migrated++;
		}
	}
	const sum = (name: 'found' | 'migrated' | 'handled'): number =>
		[...byFile.values()].reduce((total, counts) => total + counts[name], 0);
	return {
		seedCalls: sum('found'),
		seedCallsHandled: sum('handled'),
		seedCallsMigrated: sum('migrated'),
		seedCallsByFile: Object.fromEntries(
			[...byFile]
				.map(([file, counts]) => [session.relative(file), counts] as const)
				.sort(([one], [other]) => one.localeCompare(other)),
		),
		identifiedByBinding,
		identifiedByName,
		functionsMadeAsync: outcome.functionsMadeAsync,
	};
}
