import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { type FunctionNode, forEachOwnNode, unwrapOutward } from '../../syntax/functions.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, Place } from '../facts.ts';
import { functionAround } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { awaitsBefore } from './droppedCalls.ts';

/** Methods that add to what they are called on, in the order of the calls, and those that print. */
const orderedMethods =
	/^(?:push|unshift|splice|set|add|delete|append|write|emit|log|info|warn|error|debug)$/;

/**
 * `names.map(async (name) => { const text = readFileSync(name); texts.push(text); })`: the callback was async, and
 * did all its work at once. The runs overlap when it waits, and what follows comes in the order in which they are
 * done.
 *
 * @returns what others see the order of, behind the wait
 */
export function findOverlap(
	site: CallSite,
	{ treeOf, oracle }: Session,
): (Place & { text: string }) | undefined {
	const { tree, fn } = functionAround(site, treeOf) ?? {};
	if (tree === undefined || fn === undefined || awaitsBefore(fn, site)) return undefined;
	const value = unwrapOutward(fn);
	const visit = readElementCall(parentOf(value), tree.text);
	if (visit?.method !== 'map' || visit.callback !== value) return undefined;
	const own = declaredNames(fn);
	let found: Node | undefined;
	forEachOwnNode(fn.body, (node) => {
		if (node.end! <= site.start || found !== undefined) return;
		if (!isOrdered(node, tree, oracle) && !isReadElsewhere(node, fn, tree)) return;
		if (!own.has(rootOf(node)) && !isAwaited(node)) found = node;
	});
	if (found === undefined) return undefined;
	const { start, end } = found;
	return {
		file: tree.path,
		start: fn.start!,
		end: fn.end!,
		text: shorten(tree.text.slice(start!, end!)),
	};
}

/** `texts.push(text)`, `last = name`, `id = ++count`; sums are the same in every order. */
function isOrdered(node: Node, { path }: SyntaxTree, oracle: Oracle): boolean {
	const isUsed = parentOf(node)?.type !== 'ExpressionStatement';
	if (node.type === 'UpdateExpression') return isUsed;
	if (node.type === 'AssignmentExpression') {
		const { left, operator } = node;
		const isSum = operator === '+=' || operator === '-=';
		return isUsed || !isSum || !oracle.isNumber(path, left.start!, left.end!);
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
	const { property } = node.callee;
	return property.type === 'Identifier' && orderedMethods.test(property.name);
}

/** `done++; report(done);`: the sum is the same in every order, and what a run sees of it is not. */
function isReadElsewhere(node: Node, fn: FunctionNode, tree: SyntaxTree): boolean {
	const target = summedBy(node);
	if (target === undefined) return false;
	const name = tree.textOf(target);
	for (const other of tree.walk(fn.body)) {
		if (other.type !== target.type || tree.textOf(other) !== name || isPropertyName(other))
			continue;
		if (summedBy(parentOf(other)!) !== other) return true;
	}
	return false;
}

/** `done` in `done++;` and `done += size;` */
function summedBy(node: Node): Node | undefined {
	if (parentOf(node)?.type !== 'ExpressionStatement') return undefined;
	if (node.type === 'UpdateExpression') return node.argument;
	if (node.type !== 'AssignmentExpression') return undefined;
	return /^[+-]=$/.test(node.operator) ? node.left : undefined;
}

/** The name that what is changed begins with. */
function rootOf(node: Node): string {
	let root: Node =
		node.type === 'AssignmentExpression'
			? node.left
			: node.type === 'UpdateExpression'
				? node.argument
				: (node as Node & { type: 'CallExpression' }).callee;
	while (root.type === 'MemberExpression') root = root.object;
	return root.type === 'Identifier' ? root.name : 'this';
}

function isAwaited(node: Node): boolean {
	return parentOf(node)?.type === 'AwaitExpression';
}

function shorten(text: string): string {
	const [line] = text.split('\n') as [string];
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
