import type { Draft } from '../decide/decide.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block, CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { reachesMocks } from '../replace/reachesMocks.ts';
import type { RefusalDraft, Session, Withdrawn } from '../session.ts';
import { type Bridge, planTwins, type TwinPlan } from '../twins/twins.ts';
import { siteId, type Unit } from '../unit.ts';
import { canCopy, copyMocks } from './copyMocks.ts';
import type { Mock } from './mock.ts';
import { promiseAnswers } from './mockAnswers.ts';
import { blocksOf, groupMocks, type MockGroup } from './mockGroups.ts';

/** What is decided, with the mocks of tests following the functions that they replace. */
export interface Settled {
	readonly twins: TwinPlan;
	readonly mocks: { readonly drafts: readonly Draft[]; readonly refusals: readonly RefusalDraft[] };
}

/**
 * Decides together about calls and the mocks in the tests of those calls.
 *
 * A function that keeps its name keeps its mocks: callers that await a plain value get it. Where the
 * answers can be seen, they become promises, which is what the types ask for.
 *
 * A function that is replaced by another one takes its mocks along, as long as every call that the test
 * may reach moves; otherwise the calls of the code under test stay, and so do the mocks. Each round
 * settles at least one more group of mocks, so this ends.
 *
 * @param kept units that keep their signature for those outside.
 * @param bridge given when only some of the files change now.
 */
export function settleMocks(
	exploration: Exploration,
	session: Session,
	kept: ReadonlyMap<Unit, Block>,
	bridge?: Bridge,
): (withdrawn: Withdrawn, extra: ReadonlyMap<string, Block>) => Settled {
	const groups = groupMocks(exploration.units, session);
	return (withdrawn, extra) => {
		const isWithdrawn = ({ mocks }: MockGroup): boolean =>
			mocks.some((mock) => withdrawn.sites.has(siteId(mock)));
		const stuck = new Map(
			groups.flatMap((group) =>
				group.isFixed || isWithdrawn(group) ? [[group, group.block] as const] : [],
			),
		);
		const plan = (mocked: ReadonlyMap<string, Block>): TwinPlan => {
			const sites = new Map([...extra, ...mocked, ...withdrawn.sites]);
			return planTwins(exploration, session, { units: withdrawn.units, sites }, kept, bridge);
		};
		// What stays anyway keeps its own reason.
		const { migrated } = plan(new Map()).outcome;
		for (;;) {
			const twins = plan(blocksOf(stuck, migrated));
			const copied = copiedCalls(twins);
			const states = new Map(
				groups.map((group) => [group, stateOf(group, twins, copied, session)] as const),
			);
			let isSettled = true;
			for (const [group, state] of states) {
				if (typeof state === 'string' || stuck.has(group) || canCopy(group, exploration, session))
					continue;
				isSettled = false;
				const place = `${session.relative(state.file)}:${session.lineOf(state.file, state.start)}`;
				const message = `${group.block.message}, and may reach a call that stays as it is (${place})`;
				stuck.set(group, { ...group.block, message });
			}
			if (!isSettled) continue;
			const drafts = groups.flatMap((group) => {
				const state = states.get(group)!;
				if (stuck.has(group) || state === 'stays') return [];
				return draftMoves(group, twins, exploration, state === 'moved' ? undefined : session);
			});
			return {
				twins,
				mocks: {
					drafts: [...drafts, ...draftAnswers(exploration, twins, withdrawn)],
					refusals: [...stuck].flatMap(([group, block]) => refuse(group, block, migrated)),
				},
			};
		}
	};
}

/** Calls that also stay behind in a synchronous twin. */
function copiedCalls({ twins, copies }: TwinPlan): ReadonlySet<string> {
	const sources = [...twins.values()].flatMap((twin) => twin.sources);
	return new Set(
		sources.flatMap((source) => copies.callsIn(source)).map(({ site }) => siteId(site)),
	);
}

/** Whether all or none of the calls that a test may reach move; one that stays when others move. */
function stateOf(
	{ unit, loaded }: MockGroup,
	{ outcome }: TwinPlan,
	copied: ReadonlySet<string>,
	session: Session,
): 'moved' | 'stays' | CallSite {
	let staying: CallSite | undefined;
	let moves = false;
	for (const site of unit.sites.values()) {
		if (!loaded.has(site.file)) continue;
		const id = siteId(site);
		const isMigrated = outcome.migrated.has(id);
		moves ||= isMigrated;
		if (!isMigrated || copied.has(id) || !reachesMocks(site, unit, session)) staying ??= site;
	}
	return !moves ? 'stays' : (staying ?? 'moved');
}

/**
 * The mocks of a replaced function, pointed at its replacement.
 *
 * @param session given when some calls stay: copies of the mocks move then.
 */
function draftMoves(
	group: MockGroup,
	twins: TwinPlan,
	exploration: Exploration,
	session: Session | undefined,
): Draft[] {
	const { unit, mocks, moves } = group;
	const editsOf = (mock: Mock): TextEdit[] => [
		...moves.get(mock)!,
		...callbackEdits(mock, exploration, twins),
	];
	const edits = new Map(mocks.map((mock) => [mock, editsOf(mock)]));
	const written = session === undefined ? edits : copyMocks(group, edits, session);
	return [...written].map(([mock, own]) => toDraft(unit, mock, twins, own));
}

/** The mocks of functions that keep their name and return promises now. */
function draftAnswers(exploration: Exploration, twins: TwinPlan, withdrawn: Withdrawn): Draft[] {
	const drafts: Draft[] = [];
	for (const unit of exploration.units) {
		if (unit.isReplaced || !twins.outcome.decisionOf.has(unit)) continue;
		for (const mock of unit.mocks.values()) {
			if (mock.problem !== undefined || withdrawn.sites.has(siteId(mock))) continue;
			const edits = [...promiseAnswers(mock), ...callbackEdits(mock, exploration, twins)];
			if (edits.length > 0) drafts.push(toDraft(unit, mock, twins, edits));
		}
	}
	return drafts;
}

/** Makes the functions that answer async, unless that follows from the calls in them. */
function callbackEdits(
	{ callbacks }: Mock,
	{ unitOf }: Exploration,
	{ outcome }: TwinPlan,
): TextEdit[] {
	return callbacks.flatMap(({ id, edits }) => {
		const own = unitOf(id);
		const isMade =
			own !== undefined &&
			outcome.drafts.some(({ kind, owner }) => kind === 'make-async' && owner.unit === own);
		return isMade ? [] : edits;
	});
}

function toDraft(unit: Unit, mock: Mock, { outcome }: TwinPlan, edits: readonly TextEdit[]): Draft {
	const { file, start, end, label } = mock;
	return {
		file,
		start,
		end,
		kind: 'follow-mock',
		title: `let \`${label}\` answer with promises`,
		because: outcome.decisionOf.get(unit) ?? { rule: unit.seed!.rule.text },
		edits,
		owner: { unit, site: mock },
	};
}

function refuse(
	{ unit, reach, mocks }: MockGroup,
	block: Block,
	migrated: ReadonlySet<string>,
): RefusalDraft[] {
	const isInTheWay = [...unit.sites.values()].some(
		(site) => reach.has(site.file) && migrated.has(siteId(site)),
	);
	if (!isInTheWay) return [];
	return mocks.map(({ file, start, end }) => ({
		file,
		start,
		end,
		code: block.code,
		message: block.message,
		rule: unit.seed!.rule.text,
	}));
}
