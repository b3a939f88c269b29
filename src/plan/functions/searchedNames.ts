import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from './describeBinding.ts';

/** The names by which a function is searched for in all files; a constructor goes by that of its class. */
export function searchedNames(tree: SyntaxTree, fn: FunctionNode): string[] {
	if (fn.type === 'ClassMethod' && fn.kind === 'constructor') {
		const owner = parentOf(parentOf(fn)!)!;
		return 'id' in owner && owner.id?.type === 'Identifier' ? [owner.id.name] : [];
	}
	const names = describeBinding(tree, fn)?.names ?? [];
	return names.filter(({ file }) => file === undefined).map(({ text }) => text);
}
