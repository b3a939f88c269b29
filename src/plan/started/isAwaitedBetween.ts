import type { Node, TryStatement } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { contains } from '../../syntax/contains.ts';
import { enclosingFunction, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Session } from '../session.ts';
import type { PlainCall } from './invocation.ts';
import { endsTimer, startsTimer } from './timers.ts';
import { waiterOf } from './waiterOf.ts';

/**
 * Whether work is waited for before a node, whatever happens, or handed on to who calls the function; of a timer,
 * whether it is ended.
 *
 * @param loop the next round of which comes to the node
 */
export function isAwaitedBetween(
	tree: SyntaxTree,
	call: PlainCall,
	node: Pick<Node, 'start' | 'end'>,
	{ oracle }: Session,
	loop?: Node,
): boolean {
	const held = holderOf(tree, call, oracle);
	const isBetween = (each: Node): boolean => {
		const isBehind = each.start! >= call.end!;
		const isAhead = each.end! <= node.start!;
		return loop === undefined ? isBehind && isAhead : contains(loop, each) && (isBehind || isAhead);
	};
	const isTimer = startsTimer(tree, call, oracle);
	const waiter = isTimer ? undefined : waiterOf(tree, call, oracle);
	const isEnd = (each: Node): boolean =>
		isTimer
			? endsTimer(tree, each, oracle)
			: each.type === 'AwaitExpression' || each.type === 'ReturnStatement';
	let isAwaited = false;
	const { function: fn } = enclosingFunction(call);
	forEachOwnNode(fn?.body ?? tree.root.program, (each) => {
		if (!isEnd(each) || contains(each, node) || !isPassed(each, call, node)) return;
		isAwaited ||=
			each === waiter ||
			(isBetween(each) &&
				held !== undefined &&
				named(tree, each, held).some((name) => isTimer || waiterOf(tree, name, oracle) === each));
	});
	return isAwaited;
}

function named(tree: SyntaxTree, node: Node, text: string): readonly Node[] {
	return [...tree.walk(node)].filter(({ start, end }) => tree.text.slice(start!, end!) === text);
}

/** Whether a function that gets from a call to a node has come by an `await` that stands between. */
export function isPassed(
	awaited: Node,
	call: Pick<Node, 'start' | 'end'>,
	node: Pick<Node, 'start' | 'end'>,
): boolean {
	let child = awaited;
	for (let up = parentOf(awaited); up !== undefined; child = up, up = parentOf(up)) {
		if (isFunction(up) || contains(child, call)) return true;
		if (up.type === 'TryStatement' && isReached(awaited, child, up)) continue;
		if (/^(?:If|Switch|While|For|Try)|^(?:Logical|Conditional)Expression$/.test(up.type))
			return contains(up, node);
	}
	return true;
}

/** Whether nothing in a `try` can fail before it gets to an `await`. */
function isReached(awaited: Node, part: Node, { block, finalizer }: TryStatement): boolean {
	return part === finalizer || (part === block && contains(block.body[0]!, awaited));
}

/** `const work = start()`, `this.work = start()`, `works.push(start())`, `const work = Promise.all([start()])`: by what it may be waited for. */
function holderOf(tree: SyntaxTree, call: Node, oracle: Oracle): string | undefined {
	const value = endOfChain(call);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.id.type === 'Identifier' ? parent.id.name : undefined;
		case 'AssignmentExpression':
			return tree.text.slice(parent.left.start!, parent.left.end!);
		case 'ArrayExpression':
			return holderOf(tree, parent, oracle);
		case 'CallExpression': {
			const { callee } = parent;
			if (callee.type !== 'MemberExpression') return undefined;
			return isGlobal(tree, callee.object, 'Promise', oracle)
				? holderOf(tree, parent, oracle)
				: tree.text.slice(callee.object.start!, callee.object.end!);
		}
		default:
			return undefined;
	}
}
