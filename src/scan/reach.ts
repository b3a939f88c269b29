import type { Identifier, Node } from '@babel/types';
import type { Caller, Callers } from '../plan/uses/callers.ts';
import { valueNamed } from '../plan/uses/callOf.ts';
import type { Oracle } from '../resolve/oracle.ts';
import { type FunctionNode, unwrapOutward } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { isRunLater } from './isRunLater.ts';

/**
 * A function on the way, and the offset in it at which it gets to the next one; without a function: where the next
 * one is handed to what runs it later.
 */
export interface Step {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode | undefined;
	readonly offset: number;
}

/**
 * The shortest way to a place from an async function or one that the event loop runs, through the functions in
 * between.
 *
 * @returns the steps from that function down; undefined when nothing that runs after the start gets there
 */
export function findPath(
	place: Caller,
	callers: Callers,
	oracle: Oracle,
): readonly Step[] | undefined {
	const seen = new Set<Node>();
	const queue: Trail[] = [];
	const follow = (runBy: readonly Caller[], next?: Trail) => {
		const open = [...runBy];
		for (let caller = open.shift(); caller !== undefined; caller = open.shift()) {
			const { tree, offset, fn } = caller;
			const name = tree.nameAt(offset);
			if (name !== undefined && isRunLater(tree, valueNamed(name), oracle)) {
				queue.push({ tree, fn: undefined, offset, next });
				continue;
			}
			const by: Node | undefined = fn ?? holderOf(caller, oracle);
			if (by === undefined || seen.has(by)) continue;
			seen.add(by);
			if (fn !== undefined) queue.push({ tree, fn, offset, next });
			else open.push(...callers.ofName(tree, by as Identifier));
		}
	};
	follow(
		place.fn === undefined
			? callers.ofInitializer(place.tree, place.tree.nameAt(place.offset)!)
			: [place],
	);
	for (let trail = queue.shift(); trail !== undefined; trail = queue.shift()) {
		const { tree, fn } = trail;
		if (fn === undefined || fn.async || isRunLater(tree, fn, oracle)) return stepsOf(trail);
		follow(callers.of(tree, fn), trail);
	}
	return undefined;
}

/**
 * The name that a function gets while its module is loaded, as it is or as what was made of it:
 * `const find = memo(load)`, `{ find: load }`. What is called then gives a value, not a function.
 */
function holderOf({ tree, offset }: Caller, oracle: Oracle): Identifier | undefined {
	const name = tree.functionAt(offset) ?? tree.nameAt(offset);
	if (name === undefined) return undefined;
	let value = unwrapOutward(name);
	for (let up = parentOf(value); up !== undefined; value = up, up = parentOf(up)) {
		if (value === name && 'callee' in up && up.callee === value) return undefined;
		const holder =
			up.type === 'VariableDeclarator' && up.init === value
				? up.id
				: up.type === 'ObjectProperty' && up.value === value && !up.computed
					? up.key
					: undefined;
		if (holder?.type === 'Identifier')
			return oracle.mayBeCalled(tree.path, holder.start!, holder.end!) ? holder : undefined;
		if (/Statement$|^Export|^Class|^Program/.test(up.type)) return undefined;
	}
	return undefined;
}

interface Trail extends Step {
	readonly next: Trail | undefined;
}

function stepsOf(trail: Trail): Step[] {
	const steps: Step[] = [];
	for (let step: Trail | undefined = trail; step !== undefined; step = step.next) {
		const { tree, fn, offset } = step;
		steps.push({ tree, fn, offset });
	}
	return steps;
}
