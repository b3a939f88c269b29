import type { Node } from '@babel/types';
import { widenJsDocParameter } from '../../edit/widenJsDocParameter.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts, ParameterOf, ReachableName } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { describeSignature } from '../functions/describeSignature.ts';
import { findParameter, type Parameter } from '../functions/findParameter.ts';
import { functionId, slotId } from '../functions/functionId.ts';
import { keyOf, nameOffsetOf, plainName } from '../functions/memberKey.ts';
import { describeSlotType, type SlotType } from './describeSlotType.ts';
import { describeTable } from './tables.ts';

/**
 * Describes what functions are given to: a parameter, a variable, a field or a function type. Whoever
 * calls it calls all of them, so it counts as a function without a body.
 *
 * @param offset of its name.
 */
export function describeSlot(tree: SyntaxTree, offset: number, oracle: Oracle): FunctionFacts {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined)
		return makeSlot(tree, offset, { block: unfollowed('a pattern takes the function apart') });
	const text = plainName(name) ?? '';
	const parameter = findParameter(name);
	if (parameter !== undefined) return describeParameter(tree, name, parameter, oracle);
	switch (parent.type) {
		case 'ObjectProperty':
			return describeInferred(tree, parent.value, offset);
		case 'ClassProperty':
			if (parent.value?.type === 'CallExpression' && parent.typeAnnotation == null)
				return describeInferred(tree, parent.value, offset);
			return describeMember(tree, parent, offset, oracle);
		case 'TSPropertySignature':
		case 'TSMethodSignature':
		case 'ClassAccessorProperty':
			return describeMember(tree, parent, offset, oracle);
		case 'ClassPrivateProperty':
			return makeSlot(tree, offset, {
				names: [{ text, file: tree.path, isMember: false }],
				type: describeSlotType(tree, parent.typeAnnotation, oracle),
			});
		case 'VariableDeclarator': {
			const exported = parentOf(parentOf(parent)!)?.type === 'ExportNamedDeclaration';
			const table = name.type === 'Identifier' ? describeTable(name) : undefined;
			if (table !== undefined)
				return makeSlot(tree, offset, {
					names: [{ text, isMember: false, file: tree.path }],
					type: describeSlotType(tree, table.element, oracle),
				});
			return makeSlot(tree, offset, {
				names: [{ text, isMember: exported, ...(exported ? {} : { file: tree.path }) }],
				type: describeSlotType(tree, annotationOf(name), oracle),
			});
		}
		case 'MemberExpression':
			// JavaScript declares a field by assigning to it.
			return makeSlot(tree, offset, { names: [{ text, isMember: true }] });
		case 'TSTypeAliasDeclaration':
			return makeSlot(tree, offset, {
				names: [{ text, isMember: false }],
				type: describeSlotType(tree, parent.typeAnnotation, oracle),
			});
		case 'TSInterfaceDeclaration': {
			const [signature, ...others] = parent.body.body;
			const isFunctionType =
				signature?.type === 'TSCallSignatureDeclaration' &&
				others.length === 0 &&
				!parent.extends?.length;
			return makeSlot(tree, offset, {
				names: [{ text, isMember: false }],
				...(isFunctionType
					? { type: describeSlotType(tree, signature, oracle) }
					: { block: unfollowed(`\`${text}\` is more than a function type`) }),
			});
		}
		default: {
			const declared = declaredFunction(name);
			// A method that something is assigned to is a function of its own.
			if (isFunction(declared)) return describeFunction(tree, declared, oracle);
			return makeSlot(tree, offset, {
				block: unfollowed(`\`${text}\` is declared in a way that cannot be followed`),
			});
		}
	}
}

/** A property or field that holds what a call gives, under no type of its own: `{ audit: auditOf('page') }`. */
function describeInferred(tree: SyntaxTree, value: Node, offset: number): FunctionFacts {
	const binding = value.type === 'CallExpression' ? describeBinding(tree, value) : undefined;
	const text = tree.nameAt(offset);
	const lost = `\`${(text && plainName(text)) ?? ''}\` is declared in a way that cannot be followed`;
	if (binding === undefined) return makeSlot(tree, offset, { block: unfollowed(lost) });
	const { names, member, block } = binding;
	return makeSlot(tree, offset, { names, block, ...(member && { member }) });
}

function unfollowed(message: string): Block {
	return { code: 'escapes-as-value', message };
}

function annotationOf(name: Node): Node | undefined {
	return 'typeAnnotation' in name ? ((name.typeAnnotation as Node | null) ?? undefined) : undefined;
}

function makeSlot(
	tree: SyntaxTree,
	offset: number,
	{
		names = [],
		type,
		block = type?.block,
		...rest
	}: {
		readonly names?: readonly ReachableName[];
		readonly type?: SlotType;
		readonly block?: Block | undefined;
	} & Pick<Partial<FunctionFacts>, 'member' | 'parameterOf' | 'returnTypeEdits'>,
): FunctionFacts {
	const label = names[0]?.text ?? 'parameter';
	return {
		file: tree.path,
		start: offset,
		end: offset + label.length,
		id: slotId({ file: tree.path, offset }),
		label,
		isAsync: false,
		isSignature: true,
		returnsPromise: false,
		declaresPromise: false,
		role: { kind: 'slot' },
		isSlot: true,
		takesPromise: type?.takesPromise === true,
		returnsAnything: type?.returnsAnything === true,
		names,
		...(names.length === 0 ? {} : { nameOffset: offset }),
		overloads: [],
		asyncEdits: [],
		returnTypeEdits: type?.widening ?? [],
		...(type === undefined || type.shared.length === 0 ? {} : { sharesTypeWith: type.shared }),
		...(block === undefined ? {} : { block }),
		...rest,
	};
}

function describeParameter(
	tree: SyntaxTree,
	name: Node,
	{ owner, index, isField, isRest }: Parameter,
	oracle: Oracle,
): FunctionFacts {
	const text = plainName(name) ?? '';
	const file = tree.path;
	const isMethod = owner.type === 'TSMethodSignature' || owner.type === 'TSDeclareMethod';
	const isDeclared = isFunction(owner) || isMethod || owner.type === 'TSDeclareFunction';
	const type = describeSlotType(tree, annotationOf(name), oracle);
	const block = !isDeclared
		? unfollowed(`\`${text}\` is a parameter of a function type, which any function may have`)
		: isRest
			? unfollowed(`\`${text}\` takes any number of functions`)
			: isFunction(owner) && readsArguments(owner)
				? unfollowed(`the function that \`${text}\` is a parameter of reads its \`arguments\``)
				: type.block;
	return makeSlot(tree, name.start!, {
		names: [{ text, file, isMember: false }, ...(isField ? [{ text, isMember: true }] : [])],
		type,
		block,
		...(isDeclared ? { parameterOf: describeOwner(file, owner, index) } : {}),
		...(isJavaScript(file) && isFunction(owner)
			? {
					returnTypeEdits: widenJsDocParameter(
						describeBinding(tree, owner)?.documented ?? owner,
						text,
					),
				}
			: {}),
	});
}

function describeOwner(file: string, owner: Node, index: number): ParameterOf {
	const key = keyOf(owner) ?? ('id' in owner ? (owner.id as Node | null) : undefined);
	return {
		function: functionId(file, owner),
		start: owner.start!,
		index,
		...(key == null ? {} : { nameOffset: nameOffsetOf(key) }),
	};
}

function readsArguments(fn: FunctionNode): boolean {
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'Identifier' && node.name === 'arguments') found = true;
		// An arrow function has no `arguments` of its own.
		if (node.type === 'ArrowFunctionExpression') forEachOwnNode(node, visit);
	};
	if (fn.type !== 'ArrowFunctionExpression') forEachOwnNode(fn, visit);
	return found;
}

/** A property or a method of an interface, or a field of a class, whose name others implement and override. */
function describeMember(
	tree: SyntaxTree,
	member: Node,
	offset: number,
	oracle: Oracle,
): FunctionFacts {
	const facts = describeSignature(tree, member);
	const declared =
		member.type === 'TSMethodSignature'
			? member
			: 'typeAnnotation' in member
				? (member.typeAnnotation as Node | null)
				: undefined;
	const isFixed = facts.names.length === 0 || facts.block?.code === 'external-declaration';
	if (isFixed || declared == null) return facts;
	const type = describeSlotType(tree, declared, oracle);
	const { block: _, ...rest } = facts;
	return {
		...rest,
		...(type.shared.length === 0
			? {}
			: { sharesTypeWith: type.shared, role: { kind: 'slot' as const } }),
		...(type.block === undefined
			? {}
			: { block: facts.returnTypeEdits.length > 0 ? facts.block! : type.block }),
		isSlot: true,
		takesPromise: type.takesPromise === true,
		nameOffset: offset,
		returnTypeEdits: type.wrapping,
		wideningEdits: type.widening,
	};
}
