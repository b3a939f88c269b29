import type { Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { enclosingFunction, type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { ownUsesOf } from '../uses/ownUsesOf.ts';
import { loopAround } from '../uses/repeatedCalls.ts';
import { awaitsBefore } from './droppedCalls.ts';

/**
 * `Promise.all([save(a), save(b)])`, `names.map(save)`, `tasks.push(save(name))`: where several calls of a function
 * begin before somebody waits for the first, also by functions that wait for it before all else.
 */
export function begunTogether(
	tree: SyntaxTree,
	fn: FunctionNode,
	session: Session,
	seen = new Set<FunctionNode>(),
): Place[] {
	if (seen.has(fn)) return [];
	seen.add(fn);
	const arrays = new Map<Node, Node[]>();
	const found: Place[] = [];
	for (const { tree: from, call, kind } of ownUsesOf(tree, fn, session)) {
		if (kind === 'visit' && isMap(call, from)) found.push(placeOf(call, from));
		if (kind !== 'call') continue;
		const value = endOfChain(call);
		const parent = parentOf(value);
		const { function: caller } = enclosingFunction(call);
		if (parent?.type === 'ArrayExpression' && isJoined(parent)) {
			const calls = arrays.get(parent) ?? [];
			arrays.set(parent, [...calls, call]);
			if (calls.length === 1) found.push(placeOf(parent, from));
		} else if (isAdded(value) && loopAround(from, call) !== undefined)
			found.push(placeOf(call, from));
		else if (isPassedOn(value) && caller !== undefined) {
			const visit = parentOf(unwrapOutward(caller));
			const place = { start: call.start!, end: call.end! };
			if (awaitsBefore(caller, place)) continue;
			if (visit !== undefined && isMap(visit, from)) found.push(placeOf(visit, from));
			else found.push(...begunTogether(from, caller, session, seen));
		}
	}
	return found;
}

/** The `map` whose callback a function is. */
export function visitsOf(fn: FunctionNode, tree: SyntaxTree): Place[] {
	const call = parentOf(unwrapOutward(fn));
	return call !== undefined && isMap(call, tree) ? [placeOf(call, tree)] : [];
}

function isJoined(array: Node): boolean {
	const call = parentOf(array);
	return call?.type === 'CallExpression' && promiseCombinator(call) !== undefined;
}

/** `names.map(…)`, `Array.from(names, …)` */
function isMap(call: Node, { text }: SyntaxTree): boolean {
	return /^(?:map|from)$/.test(readElementCall(call, text)?.method ?? '');
}

/** `tasks.push(save(name))` */
function isAdded(value: Node): boolean {
	const call = parentOf(value);
	return (
		call?.type === 'CallExpression' &&
		call.callee.type === 'MemberExpression' &&
		call.callee.property.type === 'Identifier' &&
		call.callee.property.name === 'push'
	);
}

function placeOf({ start, end }: Node, { path }: SyntaxTree): Place {
	return { file: path, start: start!, end: end! };
}
