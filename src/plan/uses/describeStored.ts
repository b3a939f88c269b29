import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeDeclared } from '../functions/describeDeclared.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import { describeAssignedSpy } from '../mocks/describeSpy.ts';
import { holdersOf } from '../objects/holdersOf.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { givenTo } from '../slots/givenTo.ts';
import { tableOf } from '../slots/tables.ts';
import type { Use } from '../use.ts';
import { blockedUse } from './blockedUse.ts';
import { describeCalledMember } from './describeCalledMember.ts';

/** `const read = load`. */
export function describeVariable(
	tree: SyntaxTree,
	declarator: Node & { type: 'VariableDeclarator' },
	value: Node,
): Use {
	const { id } = declarator;
	if (declarator.init !== value || id.type !== 'Identifier') return { kind: 'none' };
	if (id.typeAnnotation && !isTypeOf(id.typeAnnotation, value, tree))
		return givenTo(tree, value, { file: tree.path, offset: id.start! });
	const exported = parentOf(parentOf(declarator)!)?.type === 'ExportNamedDeclaration';
	return {
		kind: 'alias',
		name: { text: id.name, isMember: exported, ...(exported ? {} : { file: tree.path }) },
		declaredAt: id.start!,
	};
}

/** `const read: typeof load = load`: the type says nothing else. */
function isTypeOf(annotation: Node, value: Node, { text }: SyntaxTree): boolean {
	if (annotation.type !== 'TSTypeAnnotation') return false;
	const { typeAnnotation: type } = annotation;
	if (type.type !== 'TSTypeQuery' || type.typeParameters) return false;
	const { start, end } = type.exprName;
	return text.slice(start!, end!) === text.slice(value.start!, value.end!);
}

/** `class Guard { check = load }`: another way to reach it, unless a type declares the field. */
export function describeField(
	tree: SyntaxTree,
	field: Node & { type: 'ClassProperty' | 'ClassPrivateProperty' | 'ClassAccessorProperty' },
	value: Node,
	oracle: Oracle,
): Use {
	if (field.value !== value) return { kind: 'none' };
	const { key } = field;
	const isComputed = 'computed' in field && field.computed === true;
	if (field.typeAnnotation && !isComputed)
		return givenTo(tree, value, { file: tree.path, offset: nameOffsetOf(key) });
	if (
		isComputed ||
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
	const isStatic = field.static === true;
	const bases = (isPrivate ? [] : (describeOwner(field)?.heritage ?? [])).flatMap(
		(item) => oracle.inheritedMember(tree.path, item, text, isStatic)?.declaredBy ?? [],
	);
	const alias: Use = {
		kind: 'alias',
		name: { text, isMember: !isPrivate, ...(isPrivate ? { file: tree.path } : {}) },
		declaredAt: isPrivate ? key.start! + 1 : key.start!,
	};
	return describeCalledMember(tree, value, bases, oracle, alias) ?? alias;
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
		const object =
			left.type === 'MemberExpression' ? tree.text.slice(left.object.start!, left.object.end!) : '';
		const isOwn = isExports(object) || left.type === 'Identifier';
		if (isFunction(right)) {
			const facts = describeDeclared(tree, right, oracle);
			if (isOwn) return { kind: 'declaration', facts };
			const mock = describeAssignedSpy(tree, right, assignment, oracle);
			return { kind: 'declaration', facts, mock };
		}
		if (isOwn) return { kind: 'none' };
		return {
			kind: 'assigned',
			valueAt: nameOffsetOfValue(right),
			mock: describeAssignedSpy(tree, right, assignment, oracle),
		};
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
	return describeStore(tree, left, value, oracle);
}

/** `this.read = load`, `read = load`: another way to reach it, when the repository declares the place. */
function describeStore(tree: SyntaxTree, left: Node, value: Node, oracle: Oracle): Use {
	const indirect = {
		code: 'escapes-as-value' as const,
		message: 'the function is assigned',
		at: { file: tree.path, start: value.start!, end: value.end! },
	};
	const target = left.type === 'MemberExpression' && !left.computed ? left.property : left;
	if (target.type !== 'Identifier' && target.type !== 'PrivateName')
		return { kind: 'blocked', block: indirect };
	const isPrivate = target.type === 'PrivateName';
	const declaredAt = isPrivate ? target.start! + 1 : target.start!;
	const [entity] = oracle.entitiesAt(tree.path, [declaredAt]);
	if (entity === undefined) return { kind: 'blocked', block: indirect };
	if (!entity.keys.some((key) => oracle.isOwn(key))) {
		const known = describeCalledMember(tree, value, declarersOf(tree, left, oracle), oracle);
		if (known !== undefined) return known;
		return oracle.callbackContract(tree.path, value.start!, value.end!) === 'accepts-promise'
			? { kind: 'none' }
			: { kind: 'blocked', block: indirect };
	}
	const alias: Use = {
		kind: 'alias',
		name: {
			text: isPrivate ? target.id.name : target.name,
			isMember: left !== target && !isPrivate,
			...(isPrivate ? { file: tree.path } : {}),
		},
		declaredAt,
		indirect,
	};
	const [place, ...others] = oracle.declarationsAt(tree.path, declaredAt);
	return place === undefined || others.length > 0
		? alias
		: { ...givenTo(tree, value, place), whenFixed: alias };
}

/** Offset of the name of what is assigned: `load`, `this.load`, `this.load.bind(this)`. */
function nameOffsetOfValue(value: Node): number | undefined {
	switch (value.type) {
		case 'Identifier':
			return value.start!;
		case 'MemberExpression':
			if (value.property.type === 'PrivateName') return value.property.start! + 1;
			return value.computed ? undefined : value.property.start!;
		case 'CallExpression': {
			const { callee } = value;
			return callee.type === 'MemberExpression' &&
				callee.property.type === 'Identifier' &&
				callee.property.name === 'bind'
				? nameOffsetOfValue(callee.object)
				: undefined;
		}
		default:
			return undefined;
	}
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
	const table = tableOf(object);
	if (table !== undefined)
		return givenTo(tree, value, { file: tree.path, offset: table.name.start! });
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
	const at = { file: tree.path, start: property.start!, end: property.end! };
	const declaredAt = key.type === 'StringLiteral' ? key.start! + 1 : key.start!;
	const alias: Use = {
		kind: 'alias',
		name: { text: name, isMember: true },
		declaredAt,
		indirect: { code: 'escapes-as-value', message: 'the function is stored in an object', at },
		holders: holdersOf(object),
	};
	const known =
		declared?.external && describeCalledMember(tree, value, declared.declaredBy, oracle, alias);
	if (known) return known;
	if (declared !== undefined && !declared.acceptsPromise) {
		const own = oracle.entitiesAt(tree.path, [
			key.type === 'StringLiteral' ? key.start! + 1 : key.start!,
		])[0];
		if (!declared.keys.some((key) => own?.keys.includes(key))) {
			return declared.places.length === 1
				? givenTo(tree, value, declared.places[0]!)
				: blockedUse(
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
	return alias;
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
