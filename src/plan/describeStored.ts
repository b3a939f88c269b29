import type { Node } from '@babel/types';
import type { Oracle } from '../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { blockedUse } from './blockedUse.ts';
import { holderOf } from './describeBinding.ts';
import { describeFunction } from './describeFunction.ts';
import type { Use } from './facts.ts';

/** `const read = load`. */
export function describeVariable(
	tree: SyntaxTree,
	declarator: Node & { type: 'VariableDeclarator' },
	value: Node,
): Use {
	const { id } = declarator;
	if (declarator.init !== value || id.type !== 'Identifier') return { kind: 'none' };
	if (id.typeAnnotation)
		return blockedUse(
			tree,
			id,
			'typed-function-value',
			`\`${id.name}\` has a function type of its own`,
		);
	const exported = parentOf(parentOf(declarator)!)?.type === 'ExportNamedDeclaration';
	return {
		kind: 'alias',
		name: { text: id.name, isMember: exported, ...(exported ? {} : { file: tree.path }) },
		declaredAt: id.start!,
	};
}

/** `class Guard { check = load }`: another way to reach it, unless a type declares the field. */
export function describeField(
	tree: SyntaxTree,
	field: Node & { type: 'ClassProperty' | 'ClassPrivateProperty' | 'ClassAccessorProperty' },
	value: Node,
): Use {
	if (field.value !== value) return { kind: 'none' };
	const { key } = field;
	if (
		field.typeAnnotation ||
		key.type === 'StringLiteral' ||
		!('name' in key || key.type === 'PrivateName')
	) {
		return blockedUse(
			tree,
			field,
			'typed-function-value',
			'the field that holds the function has a type or name of its own',
		);
	}
	const isPrivate = key.type === 'PrivateName';
	const text = isPrivate ? key.id.name : (key as { name: string }).name;
	return {
		kind: 'alias',
		name: { text, isMember: !isPrivate, ...(isPrivate ? { file: tree.path } : {}) },
		declaredAt: isPrivate ? key.start! + 1 : key.start!,
	};
}

/** `exports.load = load`, `module.exports = load`, `Service.prototype.load = load`. */
export function describeAssignment(
	tree: SyntaxTree,
	assignment: Node & { type: 'AssignmentExpression' },
	value: Node,
	oracle: Oracle,
): Use {
	const { left, right } = assignment;
	if (left === value) {
		if (isFunction(right))
			return { kind: 'declaration', facts: describeFunction(tree, right, oracle) };
		const object =
			left.type === 'MemberExpression' ? tree.text.slice(left.object.start!, left.object.end!) : '';
		if (isExports(object) || left.type === 'Identifier') return { kind: 'none' };
		return blockedUse(tree, assignment, 'mocked-by-name', 'the function is replaced here');
	}
	if (left.type === 'MemberExpression' && left.property.type === 'Identifier' && !left.computed) {
		const object = tree.text.slice(left.object.start!, left.object.end!);
		if (object === 'module' && left.property.name === 'exports') return { kind: 'default-alias' };
		if (isExports(object))
			return {
				kind: 'alias',
				name: { text: left.property.name, isMember: true },
				declaredAt: left.property.start!,
			};
	}
	return blockedUse(tree, value, 'escapes-as-value', 'the function is assigned');
}

function isExports(object: string): boolean {
	return object === 'exports' || object === 'module.exports' || object === 'module';
}

/** `{ load }`, `{ read: load }`: another way to reach it, unless a type declares the property. */
export function describeProperty(
	tree: SyntaxTree,
	property: Node & { type: 'ObjectProperty' },
	value: Node,
	oracle: Oracle,
): Use {
	const object = parentOf(property);
	if (property.value !== value || object?.type !== 'ObjectExpression') return { kind: 'none' };
	const { key } = property;
	if (property.computed || (key.type !== 'Identifier' && key.type !== 'StringLiteral')) {
		return blockedUse(
			tree,
			property,
			'escapes-as-value',
			'the function is stored under a computed name',
		);
	}
	const name = key.type === 'Identifier' ? key.name : key.value;
	const declared = oracle.contextualMember(tree.path, object.start!, object.end!, name);
	if (declared !== undefined && !declared.acceptsPromise) {
		const own = oracle.entitiesAt(tree.path, [
			key.type === 'StringLiteral' ? key.start! + 1 : key.start!,
		])[0];
		if (!declared.keys.some((key) => own?.keys.includes(key))) {
			return blockedUse(
				tree,
				property,
				'escapes-as-value',
				`the type of the object declares \`${name}\``,
			);
		}
	}
	if (isArgument(object) && declared === undefined) {
		return blockedUse(tree, property, 'escapes-as-value', 'the function is passed on in an object');
	}
	const storedAt = { file: tree.path, start: property.start!, end: property.end! };
	const declaredAt = key.type === 'StringLiteral' ? key.start! + 1 : key.start!;
	return {
		kind: 'alias',
		name: { text: name, isMember: true },
		declaredAt,
		storedAt,
		...holderOf(object),
	};
}

function isArgument(node: Node): boolean {
	const value = unwrapOutward(node);
	const parent = parentOf(value);
	return (
		((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
			parent.callee !== value) ||
		parent?.type === 'ReturnStatement'
	);
}
