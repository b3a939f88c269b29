import type { Node } from '@babel/types';
import { onlyReads } from '../../rules/onlyReads.ts';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild, type SyntaxTree } from '../../syntax/tree.ts';
import type { Exploration } from '../explore/explore.ts';
import type { FunctionId } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { type Effect, unknown } from './effect.ts';
import { Locals } from './locals.ts';
import { NodeEffects } from './nodeEffects.ts';
import type { Run, Step } from './step.ts';

/** What is known already, or asked for. */
export interface EffectOptions {
	/** Calls that a rule of the user says to be without effect, by the name that is called. */
	readonly isTrusted?: (tree: SyntaxTree, name: Node) => boolean;
	/** Whether it matters what time it is when something runs. */
	readonly seesClock?: boolean;
	/** Whether it matters that something may throw. */
	readonly seesErrors?: boolean;
}

/** More than these need not be known to give up. */
const enough = 6;

/**
 * Whether calls of a function may run at the same time: whether it, and everything that it calls, is
 * known to change nothing that outlives the call and to do nothing that others can see. What is not
 * known counts as an effect, so a finding means "keep the order", never "there is an effect".
 */
export class OrderedEffects {
	readonly #session: Session;
	readonly #nodes: NodeEffects;
	readonly #unitAt = new Map<string, Unit>();
	/** Functions that are handed to a parameter, by its id. */
	readonly #givenTo = new Map<FunctionId, Unit[]>();
	readonly #known = new Map<Unit, string | undefined>();
	/** What code does by itself; that of callbacks depends on the call. */
	readonly #stepsOf = new Map<Node, readonly Step[]>();
	#writesOnly = false;
	/** How many effects the question at hand wants to know at most. */
	#wanted = 1;
	#found: Effect[] = [];
	/** What the question at hand has looked at. */
	#seen = new Set<Unit | Node>();

	constructor(
		session: Session,
		units: Exploration['units'],
		{ isTrusted = () => false, seesClock = false, seesErrors = false }: EffectOptions = {},
	) {
		this.#session = session;
		const unitAt = (tree: SyntaxTree, name: Node) =>
			this.#unitAt.get(`${tree.path}:${name.start!}`);
		this.#nodes = new NodeEffects(session, { isTrusted, seesClock, seesErrors, unitAt });
		for (const unit of units) {
			for (const id of unit.requires) {
				const given = this.#givenTo.get(id);
				if (given === undefined) this.#givenTo.set(id, [unit]);
				else given.push(unit);
			}
			for (const { file, name } of unit.sites.values())
				this.#unitAt.set(`${file}:${name.start}`, unit);
		}
	}

	/**
	 * The first effect of a unit, as the end of a sentence: "`log` is called". The first parameters of a
	 * callback that stands in the call are elements of its own.
	 */
	ofUnit(unit: Unit): string | undefined {
		if (this.#known.has(unit)) return this.#known.get(unit);
		const [effect] = this.#find([{ unit }]);
		this.#known.set(unit, effect?.text);
		return effect?.text;
	}

	/**
	 * Whether evaluating an expression, and what it calls, has an effect: one that is known before others.
	 *
	 * @param except a part of it that is looked at by itself
	 */
	ofExpression(expression: Node, tree: SyntaxTree, except?: Node): Effect | undefined {
		return this.#find(this.#stepsIn({ code: expression, tree }, except))[0];
	}

	/** The effects of awaiting an expression: a known one, or those that nobody knows, the first few. */
	ofAwaited(expression: Node, tree: SyntaxTree): readonly Effect[] {
		const steps = [
			...this.#stepsIn({ code: expression, tree }),
			...this.#nodes.ofWaiting(expression, tree),
		];
		const effects = this.#find(steps, enough);
		const certain = effects.find(({ isKnown }) => isKnown);
		return certain === undefined ? effects : [certain];
	}

	/**
	 * What a unit writes to outside of itself, directly or through functions that become async with it.
	 * Calls of anything else are not looked at.
	 */
	changesOf(unit: Unit): string | undefined {
		this.#writesOnly = true;
		const [effect] = this.#find([{ unit }]);
		this.#writesOnly = false;
		return effect?.text;
	}

	#find(steps: readonly Step[], wanted = 1): readonly Effect[] {
		this.#seen = new Set();
		this.#found = [];
		this.#wanted = wanted;
		this.#follow(steps);
		return this.#found;
	}

	#follow(steps: readonly Step[]): void {
		for (const step of steps) {
			if (this.#found.length >= this.#wanted || this.#found.some(({ isKnown }) => isKnown)) return;
			if ('effect' in step) this.#add(step.effect);
			else if ('unit' in step) this.#followUnit(step.unit);
			else this.#followRun(step.run);
		}
	}

	#add(effect: Effect): void {
		if (!this.#found.some(({ text }) => text === effect.text)) this.#found.push(effect);
	}

	#followRun(run: Run): void {
		const { code } = run;
		if (this.#seen.has(code)) return;
		this.#seen.add(code);
		const isShared = !run.isInline && !this.#writesOnly;
		const steps = (isShared ? this.#stepsOf.get(code) : undefined) ?? this.#stepsIn(run);
		if (isShared) this.#stepsOf.set(code, steps);
		this.#follow(steps);
	}

	#followUnit(unit: Unit): void {
		if (this.#seen.has(unit)) return;
		this.#seen.add(unit);
		if (unit.seed !== undefined && !(this.#writesOnly && unit.isFixed)) {
			const steps = this.#stepsOfSeed(unit);
			if (steps.length > 0 || unit.isFixed) {
				this.#follow(steps);
				if (unit.isFixed || this.#found.length > 0) return;
			}
		}
		for (const facts of unit.facts.values()) {
			if (facts.isSlot) {
				// Calling a parameter calls whatever is given to it.
				if (!this.#writesOnly) {
					this.#add(unknown(`\`${facts.label}\` is called`));
					return;
				}
				this.#follow((this.#givenTo.get(facts.id) ?? []).map((given) => ({ unit: given })));
				continue;
			}
			if (facts.isSignature) continue;
			const tree = this.#session.treeOf(facts.file);
			const fn = tree?.functionAt(facts.start);
			if (tree === undefined || !isFunction(fn)) {
				this.#add(unknown(`\`${facts.label}\` is not known`));
				return;
			}
			const run = { code: fn, tree, isInline: facts.role.kind === 'inline' };
			this.#follow([{ run }]);
			if (this.#found.length >= this.#wanted) return;
		}
		if (!this.#writesOnly && (unit.hidesOthers || unit.standIns.size > 0))
			this.#add(unknown(`\`${unit.label}\` may be a member of another object`));
		else if (unit.facts.size === 0) this.#add(unknown(`\`${unit.label}\` may have effects`));
	}

	/** A seed only reads when its preset says so, or when its source shows it. */
	#stepsOfSeed(unit: Unit): readonly Step[] {
		const { rule, mode } = unit.seed!;
		if (onlyReads(rule)) return [];
		const hidden: Step = { effect: unknown(`\`${unit.label}\` may have effects`) };
		if (mode === 'own') return [];
		const sources = [...unit.seedDeclarations];
		const { replacement } = rule;
		const { file } = sources[0] ?? {};
		if (replacement?.kind === 'rename' && file !== undefined) {
			const path = [...rule.exportPath.slice(0, -1), replacement.name];
			const twins = this.#session.oracle.ownExports(file, path);
			if (twins.length === 0) return [hidden];
			sources.push(...twins.flatMap(({ declarations }) => declarations));
		} else if (replacement !== undefined) return [hidden];
		if (sources.length === 0) return [hidden];
		return sources.map(({ file, offset }): Step => {
			const tree = this.#session.treeOf(file);
			const name = tree?.nameAt(offset);
			const fn = name && declaredFunction(name);
			return tree !== undefined && isFunction(fn) ? { run: { code: fn, tree } } : hidden;
		});
	}

	/** All that a piece of code does when it runs, the functions in it included. */
	#stepsIn(run: Run, except?: Node): readonly Step[] {
		const { code, tree, isInline, makesThis } = run;
		const locals = new Locals(code, tree, this.#session.oracle, isInline, makesThis);
		const steps: Step[] = [];
		const visit = (node: Node): void => {
			if (node === except) return;
			steps.push(...this.#nodes.stepsOf(node, { tree, locals }, this.#writesOnly));
			forEachChild(node, visit);
		};
		visit(code);
		return steps;
	}
}
