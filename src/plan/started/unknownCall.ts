import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { calledFunctions } from './calledCode.ts';
import { type Invocation, invocationsIn } from './invocation.ts';
import { invocationsAhead } from './startedWork.ts';

/**
 * `for (const hook of hooks) hook(value); await store(value);`: a call of a function that nobody knows, which a function
 * comes by before it is done with a node. It may start work that an `await` gives a turn.
 */
export function findUnknownCall(tree: SyntaxTree, node: Node, session: Session): Place | undefined {
	return firstOf(invocationsAhead(tree, node, session), (call) => unknownIn(tree, call, session));
}

/** What other functions call in turn is not looked at: nearly all come to an unknown one in the end. */
function unknownIn(tree: SyntaxTree, call: Invocation, session: Session): Place | undefined {
	const visit = readElementCall(call, tree.text)?.callback;
	const inline = [visit, 'callee' in call ? call.callee : undefined].find(isFunction);
	if (inline !== undefined)
		return firstOf(invocationsIn(inline), (each) => unknownIn(tree, each, session));
	return isUnknown(tree, call, session)
		? { file: tree.path, start: call.start!, end: call.end! }
		: undefined;
}

/** A function that a parameter, an element, another call or somebody that nobody knows gives. */
function isUnknown(tree: SyntaxTree, call: Invocation, session: Session): boolean {
	return (
		parentOf(endOfChain(call))?.type !== 'AwaitExpression' &&
		calledFunctions(tree, call, session).isOpen
	);
}
