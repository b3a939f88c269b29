import type { Node } from '@babel/types';
import { executorFacts } from '../../../presets/executors.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { OrderedEffects } from '../concurrency/orderedEffects.ts';
import type { Session } from '../session.ts';
import { isSafe } from './describeValue.ts';
import { isMadeBy, makingIn } from './findMaking.ts';
import { optionsOf } from './findWorker.ts';
import { workerFile } from './workerPath.ts';

/** Tells which values may be left out where nothing uses them. */
export class QuietValues {
	readonly #session: Session;
	readonly #effects: OrderedEffects;
	readonly #effectsOfOptions: OrderedEffects;

	constructor(session: Session) {
		this.#session = session;
		this.#effects = new OrderedEffects(session, new Set(), { seesErrors: true });
		this.#effectsOfOptions = new OrderedEffects(session, new Set());
	}

	/** Whether making a value throws nothing and does nothing that shows, or only makes a pool of a library. */
	has(value: Node, tree: SyntaxTree): boolean {
		return (
			isSafe(value) ||
			this.#effects.ofExpression(value, tree) === undefined ||
			this.#isPool(value, tree)
		);
	}

	#isPool(value: Node, tree: SyntaxTree): boolean {
		const making = makingIn(tree, value, this.#session);
		if (making === undefined || !executorFacts.some((fact) => isMadeBy(making, fact))) return false;
		const passed = 'arguments' in value ? (value.arguments as readonly Node[]) : [];
		return (
			passed.every((option) => this.#isQuietOption(option, tree)) &&
			making.made.arguments.every((option) => this.#isQuietOption(option, making.tree))
		);
	}

	#isQuietOption(option: Node, tree: SyntaxTree): boolean {
		const values = optionsOf(option)?.values() ?? [option];
		return [...values].every(
			(value) =>
				workerFile(tree, value, this.#session) !== undefined ||
				this.#effectsOfOptions.ofExpression(value, tree) === undefined,
		);
	}
}
