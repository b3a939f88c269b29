import type { Node } from '@babel/types';
import { choiceAround } from '../../syntax/choices.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { waiterOf } from './waiterOf.ts';

/**
 * Whether a call is waited for, goes to who calls the function, or is made for a value: `compare(a, b)`. What is called for
 * a value, as far as its type and its place tell, starts nothing.
 */
export function isUsed(tree: SyntaxTree, call: Node, session: Session): boolean {
	return givesValue(tree, call, session) || isWaitedFor(tree, call, session);
}

/** Whether a call is waited for where it stands, or goes to who calls the function. */
export function isWaitedFor(tree: SyntaxTree, call: Node, { oracle }: Session): boolean {
	return (
		parentOf(endOfChain(call))?.type === 'AwaitExpression' ||
		waiterOf(tree, call, oracle) !== undefined
	);
}

function givesValue({ path }: SyntaxTree, call: Node, { oracle }: Session): boolean {
	const { start, end } = call;
	switch (oracle.awaitable(path, start!, end!)) {
		case 'plain':
			return !oracle.mayBeVoid(path, start!, end!);
		case 'untyped':
			return !isDropped(call);
		default:
			return false;
	}
}

/** `hook();`, `void hook();`, `hook !== undefined && hook();` */
export function isDropped(call: Node): boolean {
	const holder = parentOf(choiceAround(call));
	return holder?.type === 'ExpressionStatement' || holder?.type === 'UnaryExpression';
}
