import type { Node } from '@babel/types';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, MemberFacts, ReachableName } from '../facts.ts';
import { holdersOf } from '../objects/holdersOf.ts';
import type { AnyCall } from '../uses/describeSite.ts';
import { describeOwner } from './describeOwner.ts';
import { isCalledByLanguage } from './findObstacle.ts';
import { keyOf, nameOffsetOf, plainName } from './memberKey.ts';
import { ownNames } from './ownName.ts';

/** What a function is called by, declared as, and held in. */
interface Binding {
	readonly label: string;
	readonly names: readonly ReachableName[];
	readonly nameOffset?: number;
	readonly member?: MemberFacts;
	readonly block?: Block;
	/** Offset of the variable or field with a type of its own that it is given to. */
	readonly slotOffset?: number;
	/** A function type that nothing but this function has. */
	readonly ownType?: Node;
	/** The whole of a module, or its default export. */
	readonly isDefault?: boolean;
	/** Node whose leading comment documents the function. */
	readonly documented: Node;
}

/**
 * The name a function is bound to; undefined when it is an argument, a callee or another plain value.
 *
 * @param fn the function, or a call that makes it
 * @param standIn a call that gives the function in another form, and has the name then.
 */
export function describeBinding(
	tree: SyntaxTree,
	fn: FunctionNode | AnyCall,
	standIn: Node = fn,
): Binding | undefined {
	switch (fn.type) {
		case 'FunctionDeclaration':
			return declarationBinding(tree, fn);
		case 'ClassMethod':
		case 'ClassPrivateMethod':
		case 'ObjectMethod':
			return memberBinding(tree, fn, fn);
		default:
			return valueBinding(tree, fn, standIn);
	}
}

function declarationBinding(
	tree: SyntaxTree,
	fn: FunctionNode & { type: 'FunctionDeclaration' },
): Binding {
	const parent = parentOf(fn);
	const isDefault = parent?.type === 'ExportDefaultDeclaration';
	const exported = isDefault || parent?.type === 'ExportNamedDeclaration';
	const documented = exported ? parent : fn;
	if (!fn.id) return { label: 'default export', names: [], documented, isDefault };
	const scope = exported || !isModule(tree) ? {} : { file: tree.path };
	return {
		label: fn.id.name,
		names: [{ text: fn.id.name, isMember: exported, ...scope }],
		nameOffset: fn.id.start!,
		documented,
		isDefault,
	};
}

/** A file without imports and exports shares its names with others. */
function isModule(tree: SyntaxTree): boolean {
	return /\b(?:import|export|require)\b/.test(tree.text);
}

function memberBinding(tree: SyntaxTree, member: Node, fn: Node): Binding {
	const key = keyOf(member)!;
	const name = nameOf(member, key);
	const owner = describeOwner(member);
	const label = owner === undefined ? (name ?? 'method') : `${owner.label}.${name ?? 'method'}`;
	if (name === undefined) {
		return {
			label,
			names: ownNames(tree, fn),
			documented: member,
			...(isCalledByLanguage(key)
				? {}
				: {
						block: { code: 'inferred-from-value', message: 'the name of the method is computed' },
					}),
		};
	}
	const object = parentOf(member);
	const isPrivate = key.type === 'PrivateName';
	return {
		label,
		names: [
			{ text: name, isMember: !isPrivate, ...(isPrivate ? { file: tree.path } : {}) },
			...ownNames(tree, fn),
		],
		nameOffset: nameOffsetOf(key),
		documented: member,
		...(isPrivate
			? {}
			: {
					member: {
						name,
						isStatic: 'static' in member && member.static === true,
						heritage: owner?.heritage ?? [],
						...(owner?.range === undefined ? {} : { owner: owner.range }),
						...(object?.type === 'ObjectExpression'
							? {
									object: { start: object.start!, end: object.end! },
									holders: holdersOf(object),
									...(isHandedOver(object) ? { isHandedOver: true } : {}),
									...(isMixedIn(object) ? { isMixedIn: true } : {}),
								}
							: {}),
					},
				}),
		...(fn !== member && hasDeclaredType(member) ? { slotOffset: nameOffsetOf(key) } : {}),
	};
}

/** `load`, `'load'`, `['load']`, `#load`; undefined when the name is only known at run time. */
function nameOf(member: Node, key: Node): string | undefined {
	const isComputed = 'computed' in member && member.computed === true;
	return isComputed && key.type !== 'StringLiteral' ? undefined : plainName(key);
}

/** `define({ run() {} })`, `define({ hooks: { run() {} } })`: who calls the member is up to the receiver. */
function isHandedOver(object: Node): boolean {
	let value = unwrapOutward(object);
	for (let up = parentOf(value); up !== undefined; up = parentOf(value)) {
		if (
			up.type === 'CallExpression' ||
			up.type === 'NewExpression' ||
			up.type === 'OptionalCallExpression'
		) {
			return up.callee !== value;
		}
		if (
			!/^(?:ObjectProperty|ObjectExpression|ArrayExpression|SpreadElement|ConditionalExpression)$/.test(
				up.type,
			)
		)
			return false;
		value = unwrapOutward(up);
	}
	return false;
}

/** `Object.assign(Service.prototype, { load() {} })`: it becomes a member of something else. */
function isMixedIn(object: Node): boolean {
	const call = parentOf(unwrapOutward(object));
	if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
	const { object: owner, property } = call.callee;
	const isAssign =
		owner.type === 'Identifier' &&
		owner.name === 'Object' &&
		property.type === 'Identifier' &&
		property.name === 'assign';
	return isAssign && call.arguments[0]?.type !== 'ObjectExpression';
}

function hasDeclaredType(node: Node): boolean {
	return 'typeAnnotation' in node && node.typeAnnotation != null;
}

/** The result in `const load: (id: string) => string`. */
function functionTypeIn(annotation: Node | null | undefined): Node | undefined {
	return annotation?.type === 'TSTypeAnnotation' &&
		annotation.typeAnnotation.type === 'TSFunctionType'
		? (annotation.typeAnnotation.typeAnnotation ?? undefined)
		: undefined;
}

function valueBinding(tree: SyntaxTree, fn: Node, standIn: Node): Binding | undefined {
	let value = standIn;
	let parent = parentOf(standIn);
	while (parent?.type === 'TSAsExpression' || parent?.type === 'TSSatisfiesExpression') {
		value = parent;
		parent = parentOf(parent);
	}
	switch (parent?.type) {
		case 'VariableDeclarator': {
			if (parent.id.type !== 'Identifier' || parent.init !== value) return undefined;
			const declaration = parentOf(parent)!;
			const exported = parentOf(declaration)?.type === 'ExportNamedDeclaration';
			const { typeAnnotation } = parent.id;
			const ownType =
				value === standIn &&
				declaration.type === 'VariableDeclaration' &&
				declaration.kind === 'const'
					? functionTypeIn(typeAnnotation)
					: undefined;
			return {
				label: parent.id.name,
				names: [
					{
						text: parent.id.name,
						isMember: exported,
						...(exported || !isModule(tree) ? {} : { file: tree.path }),
					},
					...ownNames(tree, fn),
				],
				nameOffset: parent.id.start!,
				documented: exported ? parentOf(declaration)! : declaration,
				...(ownType === undefined ? {} : { ownType }),
				...(typeAnnotation && ownType === undefined ? { slotOffset: parent.id.start! } : {}),
				...(value === standIn
					? {}
					: {
							block: {
								code: 'typed-function-value',
								message: `\`${parent.id.name}\` has a function type of its own`,
							},
						}),
			};
		}
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return parent.value === value ? memberBinding(tree, parent, fn) : undefined;
		case 'ObjectProperty':
			return parent.value === value && parentOf(parent)?.type === 'ObjectExpression'
				? memberBinding(tree, parent, fn)
				: undefined;
		case 'ExportDefaultDeclaration':
			return {
				label: 'default export',
				names: ownNames(tree, fn),
				documented: parent,
				isDefault: true,
			};
		case 'TSExportAssignment':
			return {
				label: 'the module',
				names: ownNames(tree, fn),
				documented: parent,
				isDefault: true,
			};
		case 'AssignmentExpression':
			return parent.right === value
				? assignmentBinding(tree, parent.left, parentOf(parent)!, fn)
				: undefined;
		default:
			return undefined;
	}
}

/** `exports.load = …`, `module.exports = …`, `Service.prototype.load = …`, `load = …`. */
function assignmentBinding(
	tree: SyntaxTree,
	left: Node,
	statement: Node,
	fn: Node,
): Binding | undefined {
	if (left.type === 'Identifier') {
		return {
			label: left.name,
			names: [{ text: left.name, isMember: false }, ...ownNames(tree, fn)],
			nameOffset: left.start!,
			documented: statement,
		};
	}
	if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier' || left.computed)
		return undefined;
	const object = tree.text.slice(left.object.start!, left.object.end!);
	if (object === 'module' && left.property.name === 'exports') {
		return {
			label: 'module.exports',
			names: ownNames(tree, fn),
			documented: statement,
			isDefault: true,
		};
	}
	return {
		label: `${object}.${left.property.name}`,
		names: [{ text: left.property.name, isMember: true }, ...ownNames(tree, fn)],
		nameOffset: left.property.start!,
		documented: statement,
	};
}
