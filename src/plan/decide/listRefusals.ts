import { getOrAdd } from '../../getOrAdd.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import type { ChainStep } from '../plan.ts';
import type { RefusalCode } from '../refusalCodes.ts';
import type { RefusalDraft, Session } from '../session.ts';
import type { TwinPlan } from '../twins/twins.ts';
import type { Unit } from '../unit.ts';
import { type Cause, isRedirected } from './block.ts';

/** Everything that stays as it is although a rule leads to it, one refusal per place. */
export function listRefusals(
	exploration: Exploration,
	plan: TwinPlan,
	session: Session,
): RefusalDraft[] {
	const { blocked } = plan;
	const rules = findRules(exploration, plan);
	const found = new Map<string, RefusalDraft>();
	const add = (unit: Unit, block: Block & Partial<Description>): void => {
		if (block.at === undefined) return;
		const { at, code, obstacle, chain = [], message } = block;
		const { file, start, end } = at;
		const refusal: RefusalDraft = {
			file,
			start,
			end,
			code,
			...(obstacle === undefined ? {} : { obstacle }),
			...(chain.length === 0 ? {} : { chain }),
			message,
			rule: rules.get(unit) ?? '',
		};
		const id = `${file}:${start}`;
		// A place has one refusal: the obstacle itself rather than that it is in somebody's way.
		if (found.get(id) === undefined || found.get(id)!.code === 'caller-blocked')
			found.set(id, refusal);
	};
	const explained = new Set<Unit>();
	const describe = createDescriber(exploration, plan, session);
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
			const stillBlocks = unit.isBridge && cause !== undefined;
			if (site.handled && !stillBlocks && (block === undefined || isAsyncAlready)) continue;
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
		if (!isIntrinsic || !explained.has(unit))
			add(unit, withReason(unit, cause.block, plan, session));
	}
	return [...found.values()];
}

/** Says of a function that others call why it gets no async form beside it. */
function withReason(unit: Unit, block: Block, { reasons }: TwinPlan, { options }: Session): Block {
	if (block.code !== 'public-api' || options.publicApi !== 'twin') return block;
	const reason = unit.blocks[0]?.message ?? reasons.get(unit);
	return reason === undefined
		? block
		: { ...block, message: `${block.message}, and gets no async form beside it: ${reason}` };
}

/** The rule that each unit follows from; the first one where several meet. */
export function findRules(
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

/** Why a unit stays synchronous. */
interface Description {
	readonly message: string;
	readonly obstacle?: RefusalCode;
	/** From the unit to the function with the obstacle. */
	readonly chain?: readonly ChainStep[];
}

/** Says why a unit stays synchronous, naming the obstacle at the end of the chain and where it is. */
function createDescriber(
	exploration: Exploration,
	{ blocked, reasons }: TwinPlan,
	session: Session,
): (unit: Unit) => Description {
	const known = new Map<Unit, Description>();
	const describe = (unit: Unit): Description => {
		let reason = reasons.get(unit);
		let cause: Cause | undefined = blocked.units.get(unit);
		const chain: ChainStep[] = [];
		for (let last = unit; cause !== undefined && cause.kind !== 'own'; ) {
			chain.push(describeStep(last, cause, exploration, session));
			last = cause.caller;
			reason ??= reasons.get(last);
			cause = blocked.units.get(last);
		}
		if (cause === undefined) return { message: `\`${unit.label}\` stays synchronous` };
		const { code, message, at } = cause.block;
		const twin = reason === undefined ? '' : `; no synchronous twin: ${reason}`;
		return {
			message: `\`${unit.label}\` stays synchronous: ${message}${at === undefined ? '' : ` (${session.relative(at.file)}:${session.lineOf(at.file, at.start)})`}${twin}`,
			obstacle: code,
			chain,
		};
	};
	return (unit) => getOrAdd(known, unit, () => describe(unit));
}

function describeStep(
	unit: Unit,
	{ kind, caller }: Exclude<Cause, { kind: 'own' }>,
	{ unitOf }: Exploration,
	session: Session,
): ChainStep {
	if (kind === 'required') return { title: `\`${unit.label}\` is handed to \`${caller.label}\`` };
	const title = `\`${caller.label}\` calls \`${unit.label}\``;
	const site = [...unit.sites.values()].find(
		({ container, handled }) => !handled && unitOf(container) === caller,
	);
	if (site === undefined) return { title };
	return { file: session.relative(site.file), line: session.lineOf(site.file, site.start), title };
}
