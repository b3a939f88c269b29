import type { Node } from '@babel/types';
import type { Declaration, Oracle } from '../../resolve/oracle.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** What declares the name of a function; where its module does not resolve, what the file imports it as. */
export function declarationsOf(
	name: Node,
	tree: SyntaxTree,
	oracle: Oracle,
): readonly Declaration[] {
	const declarations = oracle.declaredAt(tree.path, name.start!);
	if (declarations.length > 0 || name.type !== 'Identifier') return declarations;
	const member = parentOf(name);
	const isMember = member?.type === 'MemberExpression' && member.property === name;
	const local = isMember && !member.computed ? member.object : name;
	if (local.type !== 'Identifier' || (isMember && member.computed)) return [];
	if (!oracle.entitiesAt(tree.path, [local.start!])[0]?.unresolvedImport) return [];
	const imported = importOf(tree, local.name);
	if (imported === undefined || imported.isTypeOnly || /^[./]/.test(imported.source)) return [];
	const isWhole = imported.imported === '*' || imported.imported === 'default';
	if (isWhole !== isMember) return [];
	return [
		{
			file: tree.path,
			offset: imported.localOffset,
			name: isMember ? name.name : imported.imported,
			library: imported.source.replace(/^node:/, ''),
		},
	];
}
