import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Body } from './scopeOf.ts';
import { readSharedUse, type SharedUse } from './sharedUse.ts';

/** What a function does with variables of its own, which others that stand in it use as well. */
export function capturedUses(
	body: Body,
	{ path: file }: SyntaxTree,
	names: ReadonlySet<string>,
): SharedUse[] {
	const found: SharedUse[] = [];
	if (names.size === 0) return found;
	forEachOwnNode(body, (node) => {
		const use = readSharedUse(node, file);
		if (use !== undefined && names.has(use.path[0]!)) found.push(use);
		if (node.type !== 'VariableDeclarator' || !node.init) return;
		for (const name of declaredNames(node.id))
			if (names.has(name))
				found.push({ path: [name], root: node.id, node, changedAt: node.end!, file });
	});
	return found;
}
