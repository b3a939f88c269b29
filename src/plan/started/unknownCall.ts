import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { calledCode, privateName } from './calledCode.ts';
import { comesOfLibrary } from './comesOfLibrary.ts';
import { calleeOf, type Invocation, invocationsIn } from './invocation.ts';
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

/** A function that a variable, a parameter, a field, an element or another call gives. */
function isUnknown(tree: SyntaxTree, call: Invocation, session: Session): boolean {
	if (call.type === 'AssignmentExpression' || call.type === 'NewExpression') return false;
	if (parentOf(endOfChain(call))?.type === 'AwaitExpression') return false;
	if (calledCode(tree, call, session).length > 0) return false;
	const callee = unwrapInward(calleeOf(call));
	if (callee.type === 'Super' || callee.type === 'Import') return false;
	const name = privateName(callee) ?? calledName(callee);
	if (name === undefined) return true;
	const declarations = declarationsOf(name, tree, session);
	return declarations.some(({ library, file, offset }) => {
		if (library !== undefined) return false;
		const home = session.treeOf(file);
		const declared = home?.nameAt(offset);
		const holder = declared && parentOf(declared);
		return (
			holder !== undefined &&
			!/^TS(?:Method|Declare)/.test(holder.type) &&
			!comesOfLibrary(home!, declared!, session)
		);
	});
}
