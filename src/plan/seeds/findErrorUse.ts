import type { CatchClause, Node } from '@babel/types';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { type ErrorHolder, errorHolders, referencesTo } from './errorHolders.ts';

/**
 * What a `catch` around a call, or a function that it gives its error to, reads of the error, of the given
 * members; as a sentence.
 *
 * @param classes names of exported classes, for which it must not be looked either.
 * @param ifNothing whether only a read counts that tells nothing from an empty text
 * @param isMinor whether only what the function with the `catch` does itself counts
 * @param warns how they differ, as the end of the sentence
 */
export function findErrorUse(
	call: Node,
	{
		members,
		classes = [],
		ifNothing = false,
		isMinor = false,
		warns = 'which the async form sets otherwise',
	}: {
		readonly members: readonly string[];
		readonly classes?: readonly string[];
		readonly ifNothing?: boolean;
		readonly isMinor?: boolean;
		readonly warns?: string;
	},
	tree: SyntaxTree,
	session: Pick<Session, 'oracle' | 'treeOf'>,
): string | undefined {
	for (const { param, body } of handlersAround(call)) {
		if (!param) continue;
		for (const holder of errorHolders(param, body, tree, session)) {
			if (isMinor && holder.depth > 0) continue;
			const reader = holder.depth === 0 ? 'the `catch`' : 'a function called by the `catch`';
			const member = memberReadBy(holder, members, ifNothing);
			if (member !== undefined)
				return `${reader} around it reads \`${member}\` of the error, ${warns}`;
			const other = classesAskedBy(holder).find((name) => classes.includes(name));
			if (other !== undefined)
				return `${reader} around it looks for \`${other}\`, and the error of the async form has another class`;
		}
	}
	return undefined;
}

/**
 * Whether the error of a call gets to where nobody looks at: out of its function, or out of the `catch`
 * around it and the functions that it is followed into.
 */
export function letsErrorGo(
	call: Node,
	tree: SyntaxTree,
	session: Pick<Session, 'oracle' | 'treeOf'>,
): boolean {
	const [handler] = handlersAround(call);
	if (handler === undefined) return true;
	const { param, body } = handler;
	if (!param) return false;
	if (param.type !== 'Identifier') return true;
	return errorHolders(param, body, tree, session).some((holder) =>
		referencesTo(holder).some((name) => !holder.followed.has(name) && isHandedOn(name)),
	);
}

/** The handlers that an error of a call can get to within its function, the nearest first. */
function handlersAround(call: Node): CatchClause[] {
	const handlers: CatchClause[] = [];
	let inner: Node = call;
	for (let node = parentOf(call); node !== undefined && !isFunction(node); node = parentOf(node)) {
		if (node.type === 'TryStatement' && node.block === inner && node.handler)
			handlers.push(node.handler);
		inner = node;
	}
	return handlers;
}

/** `report(error)`, `throw error`; not `error.message`, `console.error(error)` and `error instanceof Error`. */
function isHandedOn(reference: Node): boolean {
	const node = unwrapOutward(reference);
	const up = parentOf(node);
	switch (up?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return up.object === node && up.computed;
		case 'VariableDeclarator':
			return up.id.type !== 'ObjectPattern';
		case 'CallExpression':
			return !(
				up.callee.type === 'MemberExpression' &&
				up.callee.object.type === 'Identifier' &&
				up.callee.object.name === 'console'
			);
		case 'BinaryExpression':
			return up.operator === 'in';
		case 'IfStatement':
		case 'ConditionalExpression':
			return up.test !== node;
		case 'TemplateLiteral':
		case 'UnaryExpression':
			return false;
		default:
			return true;
	}
}

/** The exported names of `Class` in `error instanceof Class`. */
function classesAskedBy(holder: ErrorHolder): string[] {
	return referencesTo(holder).flatMap((reference) => {
		const node = unwrapOutward(reference);
		const up = parentOf(node);
		if (up?.type !== 'BinaryExpression' || up.operator !== 'instanceof' || up.left !== node)
			return [];
		const { right } = up;
		if (right.type === 'Identifier') return importOf(holder.tree, right.name)?.imported ?? [];
		const isMember = right.type === 'MemberExpression' && right.property.type === 'Identifier';
		return isMember ? [(right.property as Node & { type: 'Identifier' }).name] : [];
	});
}

function memberReadBy(
	holder: ErrorHolder,
	members: readonly string[],
	ifNothing: boolean,
): string | undefined {
	const { pattern } = holder;
	if (pattern.type === 'ObjectPattern' && !ifNothing) {
		for (const property of pattern.properties) {
			if (property.type === 'RestElement') return '...';
			const { key } = property;
			if (key.type === 'Identifier' && members.includes(key.name)) return key.name;
		}
	}
	return referencesTo(holder)
		.flatMap((reference) => membersOf(reference, ifNothing))
		.find((name) => members.includes(name));
}

/** `error.status`, `(error as any).status`, `'status' in error`. */
function membersOf(reference: Node, ifNothing: boolean): string[] {
	const node = unwrapOutward(reference);
	const up = parentOf(node);
	if (up?.type === 'BinaryExpression' && up.operator === 'in' && up.right === node)
		return up.left.type === 'StringLiteral' && !ifNothing ? [up.left.value] : [];
	const isRead = up?.type === 'MemberExpression' || up?.type === 'OptionalMemberExpression';
	if (!isRead || up.object !== node || (ifNothing && !isComparedWithNothing(up))) return [];
	if (up.property.type === 'StringLiteral') return [up.property.value];
	return up.property.type === 'Identifier' && !up.computed ? [up.property.name] : [];
}

/** `error.stderr ?? error.message`, `error.stderr?.trim()`, `error.stdout === null` */
function isComparedWithNothing(member: Node): boolean {
	const node = unwrapOutward(member);
	const up = parentOf(node);
	if (up?.type === 'LogicalExpression') return up.operator === '??' && up.left === node;
	if (up?.type === 'OptionalMemberExpression') return up.optional && up.object === node;
	if (up?.type !== 'BinaryExpression') return false;
	return [up.left, up.right].some(
		(side) =>
			side.type === 'NullLiteral' || (side.type === 'Identifier' && side.name === 'undefined'),
	);
}
