import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import type { Session } from '../session.ts';
import { callOf } from './callOf.ts';

/** The calls of a function in the workspace, by its names. */
export function ownCallsOf(
	tree: SyntaxTree,
	fn: FunctionNode,
	{ oracle, index, treeOf }: Session,
): { readonly tree: SyntaxTree; readonly call: Node }[] {
	const binding = describeBinding(tree, fn);
	if (binding?.nameOffset === undefined) return [];
	const own = oracle.entitiesAt(tree.path, [binding.nameOffset])[0]?.keys ?? [];
	return binding.names.flatMap(({ text, file }) => {
		const references = file === undefined ? index.named(text) : index.namedIn(file, text);
		return references.flatMap((reference) => {
			if (!reference.entity?.keys.some((key) => own.includes(key))) return [];
			const from = treeOf(reference.file);
			const call = from && callOf(from.nameAt(reference.offset));
			return from && call ? { tree: from, call } : [];
		});
	});
}
