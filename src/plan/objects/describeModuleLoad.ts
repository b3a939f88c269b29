import type { CallExpression, Expression, Node } from '@babel/types';
import { enclosingFunction, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeObjectValue, type ObjectPlaces, type ObjectUse } from './describeObjectUse.ts';

/** An expression that loads a module, and what is done with the module as a whole. */
export interface ModuleLoad {
	readonly use: ObjectUse;
	/** What has the module for its value, where that is known. */
	readonly value?: Node;
}

const nothing: ObjectUse = { kind: 'none' };

/** What is done with the module that a path is loaded from: `require('./x')`, `import('./x')`. */
export function describeModuleLoad(tree: SyntaxTree, offset: number): ModuleLoad | undefined {
	const path = tree.nameAt(offset);
	const call = path && parentOf(path);
	if (call?.type !== 'CallExpression' || call.arguments[0] !== path) return undefined;
	if (call.callee.type === 'Import') return describePromised(tree, call);
	return call.callee.type === 'Identifier' && call.callee.name === 'require'
		? describeLoaded(tree, call)
		: undefined;
}

function describeLoaded(tree: SyntaxTree, value: Node): ModuleLoad {
	const places: ObjectPlaces = {
		typeOf: () => 'none',
		mockAt: () => undefined,
		isFollowed: () => false,
	};
	return { use: describeObjectValue(tree, value, places), value };
}

/** What is done with the promise of a module. */
function describePromised(tree: SyntaxTree, promise: Node): ModuleLoad {
	const value = unwrapOutward(promise);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'AwaitExpression':
			return describeLoaded(tree, parent);
		case 'ExpressionStatement':
		case 'UnaryExpression':
			return { use: nothing };
		case 'MemberExpression':
			return describeHandler(tree, parent) ?? passedOn(tree, promise);
		case 'ArrayExpression':
			return describeElement(tree, parent, value as Expression) ?? passedOn(tree, promise);
		default:
			return passedOn(tree, promise);
	}
}

/** `import('./x').then((module) => …)`. */
function describeHandler(
	tree: SyntaxTree,
	member: Node & { type: 'MemberExpression' },
): ModuleLoad | undefined {
	const call = parentOf(member);
	if (call?.type !== 'CallExpression' || call.callee !== member) return undefined;
	if (member.property.type !== 'Identifier') return undefined;
	const { name } = member.property;
	if (name === 'catch' || name === 'finally') return describePromised(tree, call);
	const [handler] = call.arguments;
	if (name !== 'then' || !isFunction(handler)) return undefined;
	const [parameter] = handler.params;
	return parameter === undefined ? { use: nothing } : describeBinding(tree, parameter, true);
}

/** `const [x, y] = await Promise.all([import('./x'), import('./y')])`. */
function describeElement(
	tree: SyntaxTree,
	list: Node & { type: 'ArrayExpression' },
	element: Expression,
): ModuleLoad | undefined {
	const all = parentOf(list);
	if (all?.type !== 'CallExpression' || !isPromiseAll(all)) return undefined;
	const awaited = parentOf(unwrapOutward(all));
	const declarator = awaited && parentOf(unwrapOutward(awaited));
	if (awaited?.type !== 'AwaitExpression' || declarator?.type !== 'VariableDeclarator')
		return undefined;
	if (declarator.id.type !== 'ArrayPattern') return undefined;
	const index = list.elements.indexOf(element);
	const binding = declarator.id.elements[index];
	if (binding == null) return { use: nothing };
	return describeBinding(tree, binding, enclosingFunction(declarator).function !== undefined);
}

function isPromiseAll({ callee }: CallExpression): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise' &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'all'
	);
}

/** A variable or pattern that the module is given to. */
function describeBinding(tree: SyntaxTree, binding: Node, isLocal: boolean): ModuleLoad {
	if (binding.type === 'Identifier') {
		const { name, start } = binding;
		return { use: { kind: 'alias', name, offset: start!, isLocal }, value: binding };
	}
	const isWhole =
		binding.type !== 'ObjectPattern' ||
		binding.properties.some(({ type }) => type === 'RestElement');
	return isWhole ? passedOn(tree, binding) : { use: nothing };
}

function passedOn(tree: SyntaxTree, value: Node): ModuleLoad {
	const text = tree.textOf(value);
	return { use: { kind: 'problem', message: `\`${text}\` is passed on as a whole` } };
}
