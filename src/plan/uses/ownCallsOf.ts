import type { Node } from '@babel/types';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import type { Session } from '../session.ts';

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
			const call = from && calledBy(from.nameAt(reference.offset));
			return from && call ? { tree: from, call } : [];
		});
	});
}

/** The call whose callee a name is, directly or as a member. */
function calledBy(name: Node | undefined): Node | undefined {
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return undefined;
	const isMember =
		(parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
		parent.property === name;
	const callee = unwrapOutward(isMember ? parent : name);
	const call = parentOf(callee);
	return (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === callee
		? call
		: undefined;
}
