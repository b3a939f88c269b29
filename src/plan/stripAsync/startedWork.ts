import type { CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { enclosingFunction, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import { canReach } from '../races/canReach.ts';
import type { Session } from '../session.ts';
import { givesPromise } from './handedStart.ts';

const known = new WeakMap<Session, Map<Node, readonly CallExpression[]>>();

/**
 * `const work = start(); await reset(); await work;`: what a function has started before an `await`, and not waited
 * for yet. It goes on in the turn that the `await` gives it.
 */
export function findStartedWork(
	tree: SyntaxTree,
	node: Node,
	session: Session,
): CallExpression | undefined {
	const { function: fn } = enclosingFunction(node);
	return startedIn(tree, fn ?? tree.root.program, session).find((call) => {
		const isBefore = call.end! <= node.start!;
		const loop = isBefore ? undefined : loopAround(call, node);
		if (isBefore ? !canReach(call, node) : loop === undefined) return false;
		return !isAwaitedBetween(tree, call, node, loop);
	});
}

/** The calls in a function, or in the code outside of all, that start work and do not wait for it. */
export function startedIn(
	tree: SyntaxTree,
	root: Node,
	session: Session,
): readonly CallExpression[] {
	const starts = getOrAdd(known, session, () => new Map<Node, readonly CallExpression[]>());
	return getOrAdd(starts, root, () => {
		const found: CallExpression[] = [];
		forEachOwnNode(isFunction(root) ? root.body : root, (node) => {
			if (node.type !== 'CallExpression' || isHandedOn(endOfChain(node))) return;
			if (startsWork(tree, node, session)) found.push(node);
		});
		return found;
	});
}

/** It is awaited, or somebody else gets its promise, where it stands. */
function isHandedOn(value: Node): boolean {
	const parent = parentOf(value);
	return (
		parent?.type === 'AwaitExpression' ||
		parent?.type === 'ReturnStatement' ||
		(isFunction(parent) && parent.body === value)
	);
}

/** What a library does by itself is seen by nobody, until it calls something of the workspace. */
function startsWork(tree: SyntaxTree, call: CallExpression, session: Session): boolean {
	const { path, text } = tree;
	const { oracle } = session;
	if (isMicrotask(tree, call.callee, session)) return true;
	const visit = call.arguments.find(
		(argument) => readElementCall(call, text)?.callback === argument,
	);
	if (visit !== undefined && givesPromise(path, visit, session)) return true;
	if (oracle.awaitable(path, call.start!, call.end!) !== 'promise') return false;
	if (isFunction(call.callee)) return true;
	const { callee } = call;
	const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
	return (
		oracle.declarationsAt(path, nameOffsetOf(name)).length > 0 ||
		call.arguments.some(({ start, end }) => oracle.kindOf(path, start!, end!) === 'function')
	);
}

/** `queueMicrotask(flush)`, `process.nextTick(flush)`. */
function isMicrotask(tree: SyntaxTree, callee: Node, { oracle }: Session): boolean {
	return callee.type === 'MemberExpression'
		? callee.property.type === 'Identifier' &&
				callee.property.name === 'nextTick' &&
				isGlobal(tree, callee.object, 'process', oracle)
		: isGlobal(tree, callee, 'queueMicrotask', oracle);
}

/** `for (const name of names) { await reset(); void start(name); }`: the next round comes behind what this one starts. */
function loopAround(call: Node, node: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up))
		if (/^(?:For|While|DoWhile)/.test(up.type) && contains(up, call)) return up;
	return undefined;
}

/** Whether the work is waited for before a node, whatever happens. */
function isAwaitedBetween(
	tree: SyntaxTree,
	call: CallExpression,
	node: Node,
	loop: Node | undefined,
): boolean {
	const held = holderOf(tree, call);
	const isBetween = (each: Node): boolean => {
		const isBehind = each.start! >= call.end!;
		const isAhead = each.end! <= node.start!;
		return loop === undefined ? isBehind && isAhead : contains(loop, each) && (isBehind || isAhead);
	};
	let isAwaited = false;
	const { function: fn } = enclosingFunction(node);
	forEachOwnNode(fn?.body ?? tree.root.program, (each) => {
		if (each.type !== 'AwaitExpression' || contains(each, node) || !isPassed(each, node)) return;
		isAwaited ||=
			contains(each, call) || (isBetween(each) && held !== undefined && names(tree, each, held));
	});
	return isAwaited;
}

function names(tree: SyntaxTree, node: Node, text: string): boolean {
	return [...tree.walk(node)].some(({ start, end }) => tree.text.slice(start!, end!) === text);
}

/** Whether a function that gets to a node has come by an `await` that stands before. */
function isPassed(awaited: Node, node: Node): boolean {
	for (let up = parentOf(awaited); up !== undefined; up = parentOf(up)) {
		if (/^(?:If|Switch|While|For|Try)|^(?:Logical|Conditional)Expression$/.test(up.type))
			return contains(up, node);
		if (isFunction(up)) return true;
	}
	return true;
}

function contains(outer: Node, inner: Node): boolean {
	return outer.start! <= inner.start! && inner.end! <= outer.end!;
}

/** `const work = start()`, `this.work = start()`, `works.push(start())`: by what it may be waited for. */
function holderOf(tree: SyntaxTree, call: Node): string | undefined {
	const value = endOfChain(call);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.id.type === 'Identifier' ? parent.id.name : undefined;
		case 'AssignmentExpression':
			return tree.text.slice(parent.left.start!, parent.left.end!);
		case 'ArrayExpression':
			return holderOf(tree, parent);
		case 'CallExpression': {
			const { callee } = parent;
			return callee.type === 'MemberExpression'
				? tree.text.slice(callee.object.start!, callee.object.end!)
				: undefined;
		}
		default:
			return undefined;
	}
}
