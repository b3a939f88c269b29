import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import type { CallSite } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { scopeOf } from './scopeOf.ts';
import { splitLoops } from './splitLoops.ts';

/**
 * `for (const row of query.iterate()) await save(row)`: what a library reads piece by piece from something that others use
 * as well is open during the wait.
 *
 * @param site a call in the function that was done at once, and is awaited now
 * @param waits offsets where the function waited before
 * @returns what is gone through, as it is written
 */
export function findOpenIterator(
	{ fn, tree }: LocatedFunction,
	site: CallSite,
	waits: readonly number[],
	session: Session,
): string | undefined {
	const { own, parameters } = scopeOf(fn);
	const outlives = (name: string) => !own.has(name) || parameters.has(name);
	for (const loop of splitLoops(site, tree, waits)) {
		if (loop.type !== 'ForOfStatement') continue;
		const source = valueBehind(loop.right, own);
		if (source.type !== 'CallExpression' || source.callee.type !== 'MemberExpression') continue;
		const root = rootOf(source.callee.object, own);
		const isShared =
			root.type === 'ThisExpression' || (root.type === 'Identifier' && outlives(root.name));
		if (isShared && isIteratorOfLibrary(source, tree, session)) return tree.textOf(source);
	}
	return undefined;
}

/** The value of a constant of the function, or the expression itself. */
function valueBehind(expression: Node, own: ReadonlySet<string>): Node {
	const value = unwrapInward(expression);
	if (value.type !== 'Identifier' || !own.has(value.name)) return value;
	const binder = binderOf(value, value.name);
	return unwrapInward(binder && constantValue(binder)) ?? value;
}

/** What an expression begins with: `db` of `db.prepare(text).iterate()`. */
function rootOf(expression: Node, own: ReadonlySet<string>): Node {
	let value = valueBehind(expression, own);
	for (;;) {
		if (value.type === 'MemberExpression') value = valueBehind(value.object, own);
		else if (value.type === 'CallExpression') value = valueBehind(value.callee, own);
		else return value;
	}
}

/** It gives one thing after the other, and is used up by that. */
function isIteratorOfLibrary(
	call: Node & { type: 'CallExpression' },
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const name = calledName(call.callee);
	const declared = name ? oracle.declaredAt(path, name.start!) : [];
	return (
		declared.length > 0 &&
		declared.every((it) => it.library !== undefined && it.library !== 'lib' && !isEffectFree(it)) &&
		oracle.memberOf(path, call.start!, call.end!, 'next') !== undefined
	);
}
