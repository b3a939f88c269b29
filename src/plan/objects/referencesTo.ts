import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';

/** A value, and the file that it stands in. */
export interface Step {
	readonly tree: SyntaxTree;
	readonly node: Node;
}

/**
 * Where a declared name is used: the name, or the member that it is the end of.
 *
 * @param isLocal only its file knows it
 */
export function referencesTo(
	tree: SyntaxTree,
	name: Node,
	{ index, oracle, treeOf }: ExploreSources,
	isLocal = false,
): Step[] {
	const text =
		name.type === 'Identifier' ? name.name : name.type === 'PrivateName' ? name.id.name : '';
	const keys = oracle.entitiesAt(tree.path, [name.start!])[0]?.keys ?? [];
	if (keys.length === 0 || text === '') return [];
	const references = isLocal ? index.namedIn(tree.path, text) : index.named(text);
	return references.flatMap(({ file, offset, entity }) => {
		if (!entity?.keys.some((key) => keys.includes(key))) return [];
		const home = treeOf(file);
		const node = home?.nameAt(offset);
		const parent = node && parentOf(node);
		if (home === undefined || node === undefined || parent === undefined) return [];
		if (/^(?:Import|Export)|^TS(?:TypeReference|TypeQuery|Expression)/.test(parent.type)) return [];
		if ('id' in parent && parent.id === node) return [];
		if ('key' in parent && parent.key === node && !('shorthand' in parent && parent.shorthand))
			return [];
		const isMember = /MemberExpression$/.test(parent.type) && 'property' in parent;
		return [{ tree: home, node: isMember && parent.property === node ? parent : node }];
	});
}
