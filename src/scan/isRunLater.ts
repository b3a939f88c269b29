import type { Node } from '@babel/types';
import type { Fact } from '../../presets/receivers/receiver.ts';
import { decoratorFacts } from '../plan/receivers/describeDecorators.ts';
import { findFact } from '../plan/receivers/findFact.ts';
import { findReceiverFact } from '../plan/receivers/judgeCallback.ts';
import { receiverOf } from '../plan/uses/receiverOf.ts';
import type { Oracle } from '../resolve/oracle.ts';
import { isFunction } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';

/**
 * Whether a function goes to a library that lets the event loop run it, after the code that hands it over: a
 * handler of a server, a listener, a timer, a reaction to a promise.
 *
 * @param value the function, or a name that stands for it.
 */
export function isRunLater(tree: SyntaxTree, value: Node, oracle: Oracle): boolean {
	const { value: given, parent } = receiverOf(boundOf(value));
	if (parent !== undefined && 'callee' in parent && parent.callee === given) return false;
	return [
		findReceiverFact(tree, given, oracle),
		memberFact(tree, given, parent, oracle),
		...(isFunction(value) ? decoratorFacts(tree, value, oracle) : []),
	].some((fact) => fact !== undefined && comesLater(fact));
}

/** `handle.bind(this)` is the same function. */
function boundOf(value: Node): Node {
	const member = parentOf(value);
	const call = member && parentOf(member);
	const isBound =
		member?.type === 'MemberExpression' &&
		member.object === value &&
		member.property.type === 'Identifier' &&
		member.property.name === 'bind' &&
		call?.type === 'CallExpression' &&
		call.callee === member;
	return isBound ? call : value;
}

/** `{ method: 'GET', handler: (request) => … }` */
function memberFact(
	{ path }: SyntaxTree,
	value: Node,
	parent: Node | undefined,
	oracle: Oracle,
): Fact | undefined {
	const property = value.type === 'ObjectMethod' ? value : parent;
	const object = property && parentOf(property);
	if (property?.type !== 'ObjectMethod' && property?.type !== 'ObjectProperty') return undefined;
	if (object?.type !== 'ObjectExpression' || property.key.type !== 'Identifier') return undefined;
	const { start, end } = object;
	const declared = oracle.contextualMember(path, start!, end!, property.key.name);
	return declared?.declaredBy && findFact('members', declared.declaredBy, path);
}

/** What the program starts by itself, or what runs before anything else does, keeps nobody waiting. */
function comesLater({ fate, isQueued, startedBy, isStart, isLater }: Fact): boolean {
	if (isQueued || startedBy !== undefined || isStart) return false;
	return isLater === true || /^(?:awaited|caught|uncaught|ignored|overlapping)$/.test(fate);
}
