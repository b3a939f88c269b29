import { wrapTopLevel } from '../../edit/wrapTopLevel.ts';
import type { Exploration } from '../explore/explore.ts';
import type { CallSite, FunctionFacts, FunctionId, Hazard, Place } from '../facts.ts';
import type { CreatedFile, Decision, DecisionKind, TextEdit } from '../plan.ts';
import type { WarningDraft } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Blocked } from './block.ts';

/** A decision before it gets its place in the plan: an absolute path, no line yet. */
export interface Draft extends Place {
	readonly kind: DecisionKind;
	readonly title: string;
	readonly because: Decision['because'];
	readonly edits: readonly TextEdit[];
	/** Files that it needs and that do not exist yet. */
	readonly creates?: readonly CreatedFile[];
	/** A package that it imports and that no manifest above the file lists. */
	readonly needs?: string;
	/** What is given up together when the result turns out wrong. */
	readonly owner: {
		/** Undefined for a change that stands by itself. */
		readonly unit?: Unit;
		readonly site?: Place & Partial<Pick<CallSite, 'limiter' | 'container' | 'containerIsAsync'>>;
	};
}

/** The changes that follow from the seeds, in the order they follow. */
export interface Outcome {
	readonly drafts: readonly Draft[];
	/** Migrated calls of seeds with a replacement, by unit: their imports have to follow. */
	readonly replaced: ReadonlyMap<Unit, readonly CallSite[]>;
	readonly migrated: ReadonlySet<string>;
	/** First decision about a call or a unit, for what follows from it. */
	readonly decisionOf: ReadonlyMap<Unit, Decision['because']>;
	readonly functionsMadeAsync: number;
	readonly warnings: readonly WarningDraft[];
}

/**
 * Goes from the seeds through everything that is not blocked: awaits each call, makes its function
 * async, then goes on with that function's calls.
 *
 * @param ahead blocked functions whose calls are awaited all the same, since they will be async later.
 */
export function decide(
	{ units, unitOf }: Exploration,
	blocked: Blocked,
	ahead: ReadonlyMap<Unit, Decision['because']> = new Map(),
): Outcome {
	return new Decider(unitOf, blocked, ahead).run(units);
}

class Decider {
	readonly #unitOf: Exploration['unitOf'];
	readonly #blocked: Blocked;
	readonly #ahead: ReadonlyMap<Unit, Decision['because']>;
	readonly #drafts: Draft[] = [];
	readonly #migrated = new Set<string>();
	/** Calls that mean one of several functions are awaited once. */
	readonly #awaited = new Set<string>();
	readonly #madeAsync = new Set<FunctionId>();
	/** Functions that give the promise of a call as it is. */
	readonly #passingOn = new Set<FunctionId>();
	readonly #replaced = new Map<Unit, CallSite[]>();
	readonly #because = new Map<Unit, Decision['because']>();
	readonly #queue: Unit[] = [];
	/** By code and place: what shares a hazard is warned of once. */
	readonly #warnings = new Map<string, WarningDraft>();
	readonly #wrappers = new Map<
		string,
		{ start: number; end: number; newline: string; unit: Unit; because: Decision['because'] }
	>();

	constructor(
		unitOf: Exploration['unitOf'],
		blocked: Blocked,
		ahead: ReadonlyMap<Unit, Decision['because']>,
	) {
		this.#unitOf = unitOf;
		this.#blocked = blocked;
		this.#ahead = ahead;
	}

	run(units: ReadonlySet<Unit>): Outcome {
		for (const unit of units) {
			if (unit.seed !== undefined && !unit.isGap && !this.#blocked.units.has(unit)) {
				this.#demand(unit, { rule: unit.seed.rule.text });
			}
		}
		this.#follow();
		for (const [unit, because] of this.#ahead) {
			this.#awaitCalls(unit, because);
			this.#follow();
		}
		this.#addWrappers();
		return {
			drafts: this.#drafts,
			replaced: this.#replaced,
			migrated: this.#migrated,
			decisionOf: this.#because,
			functionsMadeAsync: this.#madeAsync.size,
			warnings: [...this.#warnings.values()],
		};
	}

	#follow(): void {
		for (let unit = this.#queue.shift(); unit !== undefined; unit = this.#queue.shift())
			this.#awaitCalls(unit, this.#because.get(unit)!);
	}

	/** Makes a unit async, once; its calls are looked at later. */
	#demand(unit: Unit, because: Decision['because']): void {
		if (this.#because.has(unit)) return;
		this.#because.set(unit, because);
		this.#queue.push(unit);
		if (unit.seed?.mode === 'fixed') return;
		const [place] = unit.facts.values();
		if (place !== undefined) this.#warn(place, unit.hazards);
		let first: Decision['because'] | undefined;
		for (const facts of unit.facts.values()) {
			if (facts.returnsPromise || facts.isAsync || this.#passingOn.has(facts.id)) continue;
			// It becomes async for a call of its own, or not at all: no class extends an object literal.
			if (unit.letsMembersChoose && facts.member?.object !== undefined) continue;
			const decision = this.#makeAsync(unit, facts, first ?? because);
			first ??= decision;
		}
		if (first !== undefined) this.#because.set(unit, first);
		for (const id of unit.requires) {
			const required = this.#unitOf(id);
			if (required !== undefined) this.#demand(required, this.#because.get(unit)!);
		}
		for (const { edits, ...place } of unit.typeQueries.values()) {
			if (!this.#blocked.isEditable(place.file)) continue;
			this.#add(
				unit,
				place,
				'unwrap-type-query',
				`unwrap the return type of \`${unit.label}\``,
				this.#because.get(unit)!,
				edits,
			);
		}
	}

	#makeAsync(
		unit: Unit,
		facts: FunctionFacts,
		because: Decision['because'],
	): Decision['because'] | undefined {
		if (facts.role.kind === 'inline' && facts.role.form === 'loop') {
			// The callback is gone: its body becomes the body of the loop.
			return undefined;
		}
		if (this.#madeAsync.has(facts.id)) return undefined;
		this.#warn(facts, facts.hazards);
		if (facts.role.kind === 'module') return undefined;
		const handsOn = unit.handsOn.has(facts.id);
		if (!facts.isSignature && !handsOn && unit.factory === undefined) this.#madeAsync.add(facts.id);
		let first: Decision['because'] | undefined;
		if ((facts.asyncEdits.length > 0 || unit.factory !== undefined) && !handsOn) {
			first = this.#add(
				unit,
				facts,
				facts.change?.kind ?? 'make-async',
				facts.change?.title ??
					`make \`${facts.label}\` ${facts.isGenerator ? 'an async generator' : 'async'}`,
				because,
				facts.asyncEdits,
			);
		}
		const typeEdits = this.#typeEdits(unit, facts);
		if (typeEdits.length > 0) {
			const title =
				facts.role.kind === 'slot'
					? `let \`${facts.label}\` return a promise`
					: `${unit.iterates ? 'make' : 'wrap'} the return type of \`${facts.label}\`${unit.iterates ? ' async' : ''}`;
			const decision = this.#add(
				unit,
				facts,
				'wrap-return-type',
				title,
				first ?? because,
				typeEdits,
			);
			first ??= decision;
		}
		return first;
	}

	#typeEdits(unit: Unit, facts: FunctionFacts): readonly TextEdit[] {
		if (unit.keepsVoid && facts.isSlot === true && facts.returnsAnything === true) return [];
		return (
			(unit.iterates ? facts.iteratorTypeEdits : undefined) ??
			(unit.isRequired ? facts.wideningEdits : undefined) ??
			facts.returnTypeEdits
		);
	}

	#awaitCalls(unit: Unit, because: Decision['because']): void {
		for (const site of unit.sites.values()) {
			if (site.handled && !unit.isReplaced) continue;
			if (this.#blocked.ofSite(site) !== undefined) continue;
			// Awaiting a plain value does no harm; what wants to have a promise has to wait for one.
			if (this.#ahead.has(unit) && (site.isValue || site.needsPromise || unit.iterates)) continue;
			if (site.isValue) {
				const slot = this.#unitOf(site.container);
				if (slot !== undefined) this.#demand(slot, because);
				continue;
			}
			const { kind, title } = site.change ?? {
				kind: unit.iterates ? 'iterate-async' : 'await-call',
				title: unit.iterates
					? `wait for what \`${unit.label}\` yields`
					: `${site.handled ? 'replace' : 'await'} the call of \`${unit.label}\``,
			};
			// A call whose promise is taken care of gets its new name, and nothing else.
			const isDone = site.handled || this.#awaited.has(siteId(site));
			const edits = isDone ? [] : site.edits;
			this.#awaited.add(siteId(site));
			const decision =
				edits.length === 0 && !unit.isReplaced
					? because
					: this.#add(unit, site, kind, title, because, edits, site);
			this.#migrated.add(siteId(site));
			this.#warn(site, site.hazards);
			if (unit.isReplaced) {
				const sites = this.#replaced.get(unit) ?? [];
				sites.push(site);
				this.#replaced.set(unit, sites);
			}
			if (site.wrap !== undefined) this.#wrapTopLevel(unit, site, decision);
			if (site.containerIsAsync || site.handled) continue;
			const container = this.#unitOf(site.container);
			if (container === undefined) continue;
			const facts = container.facts.get(site.container);
			if (site.passesOn) this.#passingOn.add(site.container);
			const own = site.passesOn ? undefined : facts && this.#makeAsync(container, facts, decision);
			if (container.followsCallers) this.#demand(container, own ?? decision);
		}
	}

	#warn(place: Place, hazards: readonly Hazard[] = []): void {
		for (const { code, message, at = place } of hazards) {
			const { file, start, end } = at;
			this.#warnings.set(`${code} ${file}:${start}`, { file, start, end, code, message });
		}
	}

	/** One wrapper per script, from its first migrated call to its end. */
	#wrapTopLevel(unit: Unit, { file, wrap }: CallSite, because: Decision['because']): void {
		const known = this.#wrappers.get(file);
		if (known !== undefined && known.start <= wrap!.start) return;
		this.#wrappers.set(file, { ...wrap!, unit, because });
	}

	#addWrappers(): void {
		for (const [file, { start, end, newline, unit, because }] of this.#wrappers) {
			const edits = wrapTopLevel(start, end, newline);
			this.#add(
				unit,
				{ file, start, end },
				'wrap-top-level',
				'run the rest of the script in an async function',
				because,
				edits,
			);
		}
	}

	#add(
		unit: Unit,
		{ file, start, end }: Place,
		kind: DecisionKind,
		title: string,
		because: Decision['because'],
		edits: readonly TextEdit[],
		site?: CallSite,
	): Decision['because'] {
		this.#drafts.push({
			file,
			start,
			end,
			kind,
			title,
			because,
			edits,
			owner: { unit, ...(site === undefined ? {} : { site }) },
		});
		return { decision: this.#drafts.length - 1 };
	}
}
