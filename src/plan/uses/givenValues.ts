import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { findParameter } from '../functions/findParameter.ts';
import type { Session } from '../session.ts';
import { ownUsesOf } from './ownUsesOf.ts';

/** A value, and the file that it stands in. */
export interface LocatedValue {
	readonly tree: SyntaxTree;
	readonly value: Node;
}

/** What the workspace gives for the parameter that a name means; undefined where it means something else. */
export function givenValues(
	tree: SyntaxTree,
	name: Node,
	session: Session,
): { readonly values: readonly LocatedValue[]; readonly isWhole: boolean } | undefined {
	const [place] = session.oracle.declarationsAt(tree.path, name.start!);
	const from = place && session.treeOf(place.file);
	const declared = from?.nameAt(place!.offset);
	const parameter = declared && findParameter(declared);
	if (from === undefined || parameter === undefined || !isFunction(parameter.owner))
		return undefined;
	const uses = ownUsesOf(from, parameter.owner, session);
	const values = uses.flatMap((use): LocatedValue[] => {
		if (use.kind !== 'call' && use.kind !== 'parameter') return [];
		const given = argumentsOf(use.call).slice(0, parameter.index + 1);
		const value = given[parameter.index];
		const isHidden = given.some(({ type }) => type === 'SpreadElement');
		return value === undefined || isHidden ? [] : [{ tree: use.tree, value }];
	});
	return { values, isWhole: uses.length > 0 && values.length === uses.length };
}

function argumentsOf(call: Node): readonly Node[] {
	return 'arguments' in call ? (call.arguments as readonly Node[]) : [];
}
