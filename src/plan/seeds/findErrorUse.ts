import type { Node } from '@babel/types';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * What a `catch` around a call reads of its error, of the given members; as a sentence.
 *
 * @param classes names of exported classes, for which it must not be looked either.
 * @param ifNothing whether only a read counts that tells nothing from an empty text
 */
export function findErrorUse(
	call: Node,
	{
		members,
		classes = [],
		ifNothing = false,
	}: {
		readonly members: readonly string[];
		readonly classes?: readonly string[];
		readonly ifNothing?: boolean;
	},
	tree: SyntaxTree,
): string | undefined {
	let inner: Node = call;
	for (let node = parentOf(call); node !== undefined && !isFunction(node); node = parentOf(node)) {
		if (node.type === 'TryStatement' && node.block === inner && node.handler?.param) {
			const member = memberReadIn(node.handler.param, node.handler.body, members, ifNothing);
			if (member !== undefined)
				return `the \`catch\` around it reads \`${member}\` of the error, which the async form sets otherwise`;
			const asked = classesAskedIn(node.handler.param, node.handler.body, tree);
			const other = asked.find((name) => classes.includes(name));
			if (other !== undefined)
				return `the \`catch\` around it looks for \`${other}\`, and the error of the async form has another class`;
		}
		inner = node;
	}
	return undefined;
}

/**
 * Whether the error of a call gets to where nobody looks at: out of its function, or out of the `catch`
 * around it.
 */
export function letsErrorGo(call: Node): boolean {
	let inner: Node = call;
	for (let node = parentOf(call); node !== undefined && !isFunction(node); node = parentOf(node)) {
		if (node.type === 'TryStatement' && node.block === inner && node.handler) {
			const { param, body } = node.handler;
			if (param == null) return false;
			return param.type !== 'Identifier' || referencesIn(body, param.name).some(isHandedOn);
		}
		inner = node;
	}
	return true;
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
function classesAskedIn(parameter: Node, body: Node, tree: SyntaxTree): string[] {
	if (parameter.type !== 'Identifier') return [];
	return referencesIn(body, parameter.name).flatMap((reference) => {
		const node = unwrapOutward(reference);
		const up = parentOf(node);
		if (up?.type !== 'BinaryExpression' || up.operator !== 'instanceof' || up.left !== node)
			return [];
		const { right } = up;
		if (right.type === 'Identifier') return importOf(tree, right.name)?.imported ?? [];
		const isMember = right.type === 'MemberExpression' && right.property.type === 'Identifier';
		return isMember ? [(right.property as Node & { type: 'Identifier' }).name] : [];
	});
}

function memberReadIn(
	parameter: Node,
	body: Node,
	members: readonly string[],
	ifNothing: boolean,
): string | undefined {
	if (parameter.type === 'ObjectPattern' && !ifNothing) {
		for (const property of parameter.properties) {
			if (property.type === 'RestElement') return '...';
			const { key } = property;
			if (key.type === 'Identifier' && members.includes(key.name)) return key.name;
		}
	}
	if (parameter.type !== 'Identifier') return undefined;
	return referencesIn(body, parameter.name)
		.flatMap((reference) => membersOf(reference, ifNothing))
		.find((name) => members.includes(name));
}

/** `error.status`, `(error as any).status`, `const { status } = error`. */
function membersOf(reference: Node, ifNothing: boolean): string[] {
	const node = unwrapOutward(reference);
	const up = parentOf(node);
	if (up?.type === 'VariableDeclarator' && up.init === node && up.id.type === 'ObjectPattern')
		return ifNothing
			? []
			: up.id.properties.flatMap((item) =>
					item.type === 'ObjectProperty' && item.key.type === 'Identifier' ? [item.key.name] : [],
				);
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
