import type { CallExpression, Node } from '@babel/types';
import { enclosingFunction, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Mock } from '../mocks/mock.ts';
import { type Holder, holdersOf } from './holdersOf.ts';

/** What a use of a variable that holds an object of functions does with the object. */
export type ObjectUse =
	/** It names or picks a member, or only looks at the object. */
	| { readonly kind: 'none'; readonly mock?: Mock }
	/** Another name for the same object. */
	| {
			readonly kind: 'alias';
			readonly name: string;
			readonly offset: number;
			/** Known inside of one function only. */
			readonly isLocal?: boolean;
			/** What holds the object that it is a property of now. */
			readonly outer?: readonly Holder[];
			/** A test has replaced all functions of the object. */
			readonly mock?: Mock;
	  }
	/** The default export, or the whole of a module. */
	| { readonly kind: 'default-alias' }
	/** It hides which of the members are called. */
	| { readonly kind: 'problem'; readonly message: string };

/**
 * Whether a place that receives the object has a type that declares the member in question: as the same
 * function (or one that may return a promise), as another one, or not at all.
 */
export type TypeOfPlace = (value: Node) => 'same' | 'other' | 'none';

/** What is known of the places that get the object. */
export interface ObjectPlaces {
	readonly typeOf: TypeOfPlace;
	/** Set when a call replaces all functions of the object, and gives it back. */
	readonly mockAt: (call: CallExpression, object: Node) => Mock | undefined;
	/** Whether an argument is given to a function of the workspace. */
	readonly isFollowed: (argument: Node) => boolean;
}

type AnyCall = Node & { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' };

const nothing: ObjectUse = { kind: 'none' };

/** What the object that the name at an offset denotes is used for. */
export function describeObjectUse(
	tree: SyntaxTree,
	offset: number,
	places: ObjectPlaces,
): ObjectUse {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return nothing;
	switch (parent.type) {
		case 'ImportSpecifier':
		case 'ImportDefaultSpecifier':
		case 'ImportNamespaceSpecifier':
			return aliasOf(parent.local);
		case 'ExportSpecifier': {
			const { exported } = parent;
			if (parent.local !== name && exported !== name) return nothing;
			return exported.type === 'Identifier' && exported.name === 'default'
				? { kind: 'default-alias' }
				: aliasOf(exported);
		}
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			// `tables.gauges`: the object is reached through another one.
			return parent.property === name && !parent.computed
				? describeObjectValue(tree, parent, places)
				: describeObjectValue(tree, name, places);
		case 'VariableDeclarator':
			return parent.id === name ? nothing : describeObjectValue(tree, name, places);
		case 'ObjectProperty':
			if (parent.key === name && !parent.shorthand) return nothing;
			return parentOf(parent)?.type === 'ObjectPattern'
				? aliasOf(parent.value)
				: describeObjectValue(tree, name, places);
		default:
			return /^(?:TS(?!As|Satisfies|NonNull|TypeAssertion|ExportAssignment)|JSXAttribute)/.test(
				parent.type,
			)
				? nothing
				: describeObjectValue(tree, name, places);
	}
}

/** What is done with an expression that gives an object of functions. */
export function describeObjectValue(
	tree: SyntaxTree,
	expression: Node,
	places: ObjectPlaces,
): ObjectUse {
	const { typeOf } = places;
	const value = unwrapOutward(expression);
	const parent = parentOf(value);
	const text = tree.textOf(expression);
	const handedOn = (): ObjectUse =>
		typeOf(value) === 'same'
			? nothing
			: { kind: 'problem', message: `\`${text}\` is passed on as a whole` };
	switch (parent?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			// Whatever member a key picks is looked at by itself.
			return nothing;
		case 'CallExpression': {
			const mock = places.mockAt(parent, value);
			if (mock === undefined) return describeArgument(parent, value, handedOn);
			const use = describeObjectValue(tree, parent, places);
			return use.kind === 'none' || use.kind === 'alias' ? { ...use, mock } : use;
		}
		case 'OptionalCallExpression':
		case 'NewExpression':
			return describeArgument(parent, value, handedOn);
		case 'VariableDeclarator':
			return describeVariable(tree, parent, value, typeOf);
		case 'AssignmentExpression':
			return parent.right === value
				? describeAssignment(tree, parent.left, value, typeOf)
				: nothing;
		case 'ObjectProperty':
			if (parent.value !== value) return nothing;
			return typeOf(value) === 'other' || isHandedToOthers(parentOf(parent)!, places)
				? handedOn()
				: propertyOf(parent);
		case 'ClassProperty':
		case 'ClassPrivateProperty':
			if (parent.value !== value) return nothing;
			return parent.typeAnnotation && typeOf(value) !== 'same' ? handedOn() : aliasOf(parent.key);
		case 'ExportDefaultDeclaration':
		case 'TSExportAssignment':
			return { kind: 'default-alias' };
		case 'LogicalExpression':
		case 'ConditionalExpression':
		case 'SequenceExpression':
		case 'AwaitExpression':
			return describeObjectValue(tree, parent, places);
		case 'ReturnStatement':
			return describeGetter(parent) ?? handedOn();
		case 'SpreadElement':
			return describeSpread(tree, parent, places) ?? handedOn();
		case 'ArrayExpression':
		case 'AssignmentPattern':
		case 'JSXExpressionContainer':
		case 'JSXSpreadAttribute':
		case 'YieldExpression':
			return handedOn();
		default:
			return isFunction(parent) && parent.body === value ? handedOn() : nothing;
	}
}

/** `register({ hooks: { gauges } })`: who gets the object in others is not followed. */
function isHandedToOthers(object: Node, { isFollowed }: ObjectPlaces): boolean {
	let value = unwrapOutward(object);
	let up = parentOf(value);
	for (; up?.type === 'ObjectProperty'; up = parentOf(value)) value = unwrapOutward(parentOf(up)!);
	if (up?.type !== 'CallExpression' && up?.type !== 'NewExpression') return false;
	return hidesMembers(up, value) && !isFollowed(value);
}

/** `const all = { ...gauges }`: another object has the same functions, under the same names. */
function describeSpread(
	tree: SyntaxTree,
	spread: Node,
	{ typeOf }: ObjectPlaces,
): ObjectUse | undefined {
	const object = parentOf(spread);
	if (object?.type !== 'ObjectExpression') return undefined;
	const value = unwrapOutward(object);
	const parent = parentOf(value);
	if (parent?.type === 'ObjectProperty' && parent.value === value && value === object)
		return propertyOf(parent);
	return parent?.type === 'VariableDeclarator' && value === object
		? describeVariable(tree, parent, value, typeOf)
		: undefined;
}

function describeArgument(call: AnyCall, value: Node, handedOn: () => ObjectUse): ObjectUse {
	if (hidesMembers(call, value)) return handedOn();
	// What is known of a library that gets the object holds whatever else it gets.
	if (call.callee !== value && !isKeyFunction(call.callee)) handedOn();
	return nothing;
}

/** Whether a call that gets an object may call any of its members. */
function hidesMembers(call: AnyCall, value: Node): boolean {
	// `stub(rules, 'load')` names the member, and is looked at by itself.
	return (
		call.callee !== value &&
		!isKeyFunction(call.callee) &&
		!call.arguments.some(({ type }) => type === 'StringLiteral')
	);
}

/** `const known = gauges`, `const { total } = gauges`. */
function describeVariable(
	tree: SyntaxTree,
	{ id }: Node & { type: 'VariableDeclarator' },
	value: Node,
	typeOf: TypeOfPlace,
): ObjectUse {
	const isTyped = 'typeAnnotation' in id && id.typeAnnotation != null;
	const hidesMembers =
		(isTyped && typeOf(value) !== 'same') ||
		(id.type === 'ObjectPattern' && id.properties.some(({ type }) => type === 'RestElement'));
	if (!hidesMembers) return id.type === 'Identifier' ? aliasOf(id) : nothing;
	const typeAt = isTyped ? id.typeAnnotation!.start! : id.end!;
	const text = tree.text.slice(id.start!, typeAt).trim();
	return { kind: 'problem', message: `\`${text}\` holds the functions under another type` };
}

/** `exports.gauges = gauges`, `this.gauges = gauges`, `module.exports = gauges`. */
function describeAssignment(
	tree: SyntaxTree,
	left: Node,
	value: Node,
	typeOf: TypeOfPlace,
): ObjectUse {
	const text = tree.textOf(left);
	if (text === 'module.exports') return { kind: 'default-alias' };
	if (!/^(?:module\.)?exports\./.test(text) && typeOf(value) === 'other')
		return { kind: 'problem', message: `\`${text}\` holds the functions under another type` };
	if (left.type === 'MemberExpression' && !left.computed) return aliasOf(left.property);
	return left.type === 'Identifier'
		? aliasOf(left)
		: { kind: 'problem', message: `the functions are stored in \`${text}\`` };
}

/** `Object.keys(gauges)` gives the names of members, and no member. */
export function isKeyFunction(callee: Node): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		/^(?:Object|Reflect)$/.test(callee.object.name) &&
		callee.property.type === 'Identifier' &&
		/^(?:keys|ownKeys|has|hasOwn|getOwnPropertyNames)$/.test(callee.property.name)
	);
}

/** `{ get gauges() { return gauges; } }`: what reads the property gets the object, as with one that holds it. */
function describeGetter(statement: Node): ObjectUse | undefined {
	const { function: fn } = enclosingFunction(statement);
	const isGetter = (fn?.type === 'ObjectMethod' || fn?.type === 'ClassMethod') && fn.kind === 'get';
	if (!isGetter || fn.computed || fn.returnType != null) return undefined;
	const alias = aliasOf(fn.key);
	if (alias.kind !== 'alias' || fn.type === 'ClassMethod') return alias;
	return { ...alias, outer: holdersOf(parentOf(fn)!) };
}

/** `{ gauges }`: the object is reached through another one. */
function propertyOf(property: Node & { type: 'ObjectProperty' }): ObjectUse {
	const alias = aliasOf(property.key);
	const object = parentOf(property)!;
	return alias.kind === 'alias' ? { ...alias, outer: holdersOf(object) } : alias;
}

function aliasOf(node: Node): ObjectUse {
	switch (node.type) {
		case 'Identifier':
			return { kind: 'alias', name: node.name, offset: node.start! };
		case 'StringLiteral':
			return { kind: 'alias', name: node.value, offset: node.start! + 1 };
		case 'PrivateName':
			return { kind: 'alias', name: node.id.name, offset: node.start! + 1 };
		case 'AssignmentPattern':
			return aliasOf(node.left);
		default:
			return { kind: 'problem', message: 'the functions are taken apart here' };
	}
}
