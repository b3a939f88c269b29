import type { PageDecision, PageStep } from '../pageData.ts';

/** Kinds whose decisions are functions: the nodes of the graph. */
const functionKinds = ['make-async', 'make-sync'];

/** A way from one function to another: the function, and the decision that leads there. */
export interface Edge {
	/** A decision; undefined for a rule, or for code that was async already. */
	readonly to: number | undefined;
	readonly via: number;
}

/** Who became async because of whom. */
export class Graph {
	readonly #step: PageStep;
	readonly #children: number[][];
	readonly #inside: number[][];

	constructor(step: PageStep) {
		this.#step = step;
		this.#children = step.decisions.map(() => []);
		this.#inside = step.decisions.map(() => []);
		step.decisions.forEach(({ because, within }, id) => {
			if (because !== undefined) this.#children[because]?.push(id);
			if (within !== undefined) this.#inside[within]?.push(id);
		});
	}

	decision(id: number): PageDecision {
		return this.#step.decisions[id]!;
	}

	isFunction(id: number): boolean {
		return functionKinds.includes(this.#step.kinds[this.decision(id).kind]!);
	}

	#isCall(id: number): boolean {
		return this.#step.kinds[this.decision(id).kind] === 'await-call';
	}

	/** The rule at the start of the chain. */
	ruleOf(id: number): number | undefined {
		return this.decision(this.chain(id)[0]!).rule;
	}

	/** The decisions that follow directly. */
	children(id: number): readonly number[] {
		return this.#children[id]!;
	}

	/** The decisions that have no other behind them, for a rule. */
	roots(rule: number): number[] {
		const { decisions } = this.#step;
		return [...decisions.keys()].filter((id) => {
			const { because, rule: own } = decisions[id]!;
			return (
				own === rule || (rule === -1 && own === undefined && decisions[because!] === undefined)
			);
		});
	}

	/** From the start of the chain to the decision itself. A circle, in a plan from elsewhere, is cut. */
	chain(id: number): number[] {
		const chain = [id];
		for (let at = this.decision(id).because; at !== undefined; at = this.decision(at).because) {
			if (this.#step.decisions[at] === undefined || chain.includes(at)) break;
			chain.unshift(at);
		}
		return chain;
	}

	/** The function that a decision belongs to or is. */
	functionOf(id: number): number | undefined {
		return this.isFunction(id) ? id : this.decision(id).within;
	}

	/** What made this function async: every call in it, and what it has to follow. */
	causes(id: number): Edge[] {
		const { because } = this.decision(id);
		const own = because === undefined ? [id] : this.#children[because] ? [because] : [];
		// What follows from the function itself is in it too: its type, its own calls of itself.
		const calls = this.#inside[id]!.filter(
			(inner) => !this.isFunction(inner) && !this.chain(inner).includes(id),
		);
		const edges = [...own, ...calls].map((via) => ({ to: this.#functionBehind(via, id), via }));
		const rules = new Set<number | undefined>();
		return unique(edges, id).filter(({ to, via }) => {
			if (to !== undefined) return true;
			const rule = this.ruleOf(via);
			return !rules.has(rule) && rules.add(rule);
		});
	}

	/** What this function made async, or where it is awaited in code that was async already. */
	effects(id: number): Edge[] {
		const follow = (from: number, seen: Set<number>): Edge[] =>
			this.#children[from]!.flatMap((via) => {
				if (seen.has(via)) return [];
				seen.add(via);
				if (this.isFunction(via)) return [{ to: via, via }];
				const { within } = this.decision(via);
				const further = follow(via, seen);
				if (within !== undefined && within !== id) return [{ to: within, via }, ...further];
				if (further.length > 0 || within === id || !this.#isCall(via)) return further;
				return [{ to: undefined, via }];
			});
		return unique(follow(id, new Set()), id);
	}

	/** The nearest function on the way back to the rule; undefined: the rule itself. */
	#functionBehind(via: number, id: number): number | undefined {
		return this.chain(via)
			.reverse()
			.find((at) => at !== id && at !== via && this.isFunction(at));
	}
}

/** One edge per function, and none to itself; those without a function are all kept. */
function unique(edges: readonly Edge[], id: number): Edge[] {
	const seen = new Set<number | undefined>([id]);
	return edges.filter(({ to }) => {
		if (to !== undefined && seen.has(to)) return false;
		seen.add(to);
		return true;
	});
}
