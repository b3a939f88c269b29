import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findParameter } from '../functions/findParameter.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import { describeSlot } from '../slots/describeSlot.ts';
import type { Use } from '../use.ts';
import { awaitResult } from './describeTypeQuery.ts';

/**
 * What a type reference does with the function type that it names. Where it is the type of a variable,
 * a parameter or a member, calls of that are calls of the type. Elsewhere it is left to the compiler's
 * check of the result: how a function gets to such a place is looked at where it is given away.
 */
export function describeTypeUse(
	tree: SyntaxTree,
	reference: Node & { type: 'TSTypeReference' },
	oracle: Oracle,
): Use {
	const list = parentOf(reference);
	const outer = list?.type === 'TSTypeParameterInstantiation' ? parentOf(list) : undefined;
	if (
		outer?.type === 'TSTypeReference' &&
		outer.typeName.type === 'Identifier' &&
		outer.typeName.name === 'ReturnType'
	)
		return awaitResult(tree, outer);
	const slot = slotTypedBy(reference);
	return slot === undefined
		? { kind: 'none' }
		: { kind: 'declaration', facts: describeSlot(tree, slot, oracle) };
}

/** Offset of the name of the variable, parameter, member or type that has exactly this type. */
function slotTypedBy(reference: Node): number | undefined {
	let type = reference;
	let parent = parentOf(type);
	while (parent?.type === 'TSUnionType' || parent?.type === 'TSParenthesizedType') {
		type = parent;
		parent = parentOf(type);
	}
	if (parent?.type === 'TSTypeAliasDeclaration') return parent.id.start!;
	const owner = parent?.type === 'TSTypeAnnotation' ? parentOf(parent) : undefined;
	switch (owner?.type) {
		case 'Identifier': {
			// A parameter of a function type says nothing about who calls it.
			const holder = findParameter(owner)?.owner.type;
			return holder === 'TSFunctionType' || holder === 'TSCallSignatureDeclaration'
				? undefined
				: owner.start!;
		}
		case 'TSPropertySignature':
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return nameOffsetOf(owner.key);
		default:
			return undefined;
	}
}
