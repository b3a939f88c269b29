import type { Node } from '@babel/types';
import type { Caller, Callers } from '../plan/uses/callers.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** A function on the way, and the offset in it at which it gets to the next one. */
export interface Step {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
	readonly offset: number;
}

/**
 * The shortest way from an async function to a place, through the functions that run it.
 *
 * @returns the steps from the async function down; undefined when no async code gets there
 */
export function findAsyncPath(place: Caller, callers: Callers): readonly Step[] | undefined {
	if (place.fn === undefined) return undefined;
	const first: Trail = { tree: place.tree, fn: place.fn, offset: place.offset };
	const seen = new Set<Node>([place.fn]);
	const queue: Trail[] = [first];
	for (let trail = queue.shift(); trail !== undefined; trail = queue.shift()) {
		if (trail.fn.async) return stepsOf(trail);
		for (const { tree, offset, fn } of callers.of(trail.tree, trail.fn)) {
			if (fn === undefined || seen.has(fn)) continue;
			seen.add(fn);
			queue.push({ tree, fn, offset, next: trail });
		}
	}
	return undefined;
}

interface Trail extends Step {
	readonly next?: Trail;
}

function stepsOf(trail: Trail): Step[] {
	const steps: Step[] = [];
	for (let step: Trail | undefined = trail; step !== undefined; step = step.next) {
		const { tree, fn, offset } = step;
		steps.push({ tree, fn, offset });
	}
	return steps;
}
