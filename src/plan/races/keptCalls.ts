import type { CallExpression } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { FunctionId } from '../facts.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { functionAround } from '../functions/functionAround.ts';
import { functionId } from '../functions/functionId.ts';
import type { Session } from '../session.ts';
import type { KeptCall, Split, Wait } from './wait.ts';

/**
 * `this.user = user; return await this.render()`, where `render` was async and did all at once: calls of functions that
 * wait now which stay as they are, by the function that they stand in. They are looked for in the file of the function
 * that is called.
 */
export function keptCallsByFunction(
	waits: ReadonlyMap<FunctionId, readonly Wait[]>,
	session: Session,
): Map<FunctionId, KeptCall[]> {
	const waiting = new Map<SyntaxTree, Set<FunctionNode>>();
	for (const [first] of waits.values()) {
		const around = functionAround(first!.site, session.treeOf);
		if (around) getOrAdd(waiting, around.tree, () => new Set<FunctionNode>()).add(around.fn);
	}
	const found = new Map<FunctionId, KeptCall[]>();
	for (const [tree, functions] of waiting) {
		const calls = callsByName(tree);
		// Those that call one of them wait as well, and are added while these are looked at.
		for (const fn of functions)
			for (const call of callsOf(fn, calls, tree, session)) {
				const { function: container } = enclosingFunction(call);
				if (container === undefined || container === fn) continue;
				const id = functionId(tree.path, container);
				if (waits.get(id)?.some(({ site }) => site.start === call.start)) continue;
				const kept: KeptCall = {
					label: tree.textOf(call.callee),
					site: siteOf(call, id, tree),
					isKept: true,
				};
				getOrAdd(found, id, () => []).push(kept);
				functions.add(container);
			}
	}
	return found;
}

function callsByName(tree: SyntaxTree): Map<string, CallExpression[]> {
	const calls = new Map<string, CallExpression[]>();
	for (const node of tree.walk()) {
		const name = node.type === 'CallExpression' ? calledName(node.callee) : undefined;
		if (name !== undefined)
			getOrAdd(calls, tree.textOf(name), () => []).push(node as CallExpression);
	}
	return calls;
}

function callsOf(
	fn: FunctionNode,
	calls: ReadonlyMap<string, readonly CallExpression[]>,
	tree: SyntaxTree,
	session: Session,
): CallExpression[] {
	const names = describeBinding(tree, fn)?.names ?? [];
	return names
		.flatMap(({ text }) => calls.get(text) ?? [])
		.filter(({ callee }) => calledFunction(callee, tree, session)?.fn === fn);
}

function siteOf(
	{ start, end, callee }: CallExpression,
	container: FunctionId,
	{ path }: SyntaxTree,
): Split['site'] {
	const { start: from, end: to } = calledName(callee)!;
	return { file: path, start: start!, end: end!, name: { start: from!, end: to! }, container };
}
