import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import type { Session } from '../session.ts';
import type { Invocation } from './invocation.ts';

/**
 * The functions that a call hands to something outside of the workspace which runs them at once: `names.forEach(load)`,
 * `new Promise(load)`, `storage.run(context, load)`. A function that stands in a visit of elements is no part of this.
 */
export function callbacksOf(tree: SyntaxTree, call: Invocation, session: Session): readonly Node[] {
	if (!('arguments' in call)) return [];
	const given = call.arguments.filter((argument) => mayBeFunction(unwrapInward(argument)));
	if (given.length === 0) return [];
	const visit = readElementCall(call, tree.text)?.callback;
	const isOfLanguage = runsItsCallbacks(tree, call.callee, session);
	const { oracle } = session;
	return given.filter((argument) => {
		const value = unwrapInward(argument);
		if (isFunction(value) && visit === argument) return false;
		if (!isOfLanguage && !findReceiverFact(tree, value, oracle)?.givesResult) return false;
		return isFunction(value) || oracle.kindOf(tree.path, value.start!, value.end!) === 'function';
	});
}

function mayBeFunction(value: Node): boolean {
	return (
		isFunction(value) || /^(?:Identifier|(?:Optional)?(?:Member|Call)Expression)$/.test(value.type)
	);
}

/** Those of ECMAScript run what they get at once, but for the reactions of a promise and of the garbage collector. */
function runsItsCallbacks({ path }: SyntaxTree, callee: Node, { oracle }: Session): boolean {
	const name = calledName(callee);
	const declared = name === undefined ? [] : oracle.declaredAt(path, name.start!);
	return declared.length > 0 && declared.every(isOfLanguage);
}

function isOfLanguage({ library, file, name, owner }: Declaration): boolean {
	if (library !== 'lib' || !/\/lib\.(?:es\w*|decorators)[\w.]*\.d\.ts$/.test(file)) return false;
	return !/^(?:then|catch|finally|FinalizationRegistry)$/.test(name) && owner !== 'PromiseLike';
}
