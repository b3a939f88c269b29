import type { Identifier, Node } from '@babel/types';
import type { DeclaredName, Oracle } from '../../resolve/oracle.ts';
import { importOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** The packages that declare what is called; where they are not installed, the one that it is imported from. */
export function declarersOf(
	tree: SyntaxTree,
	callee: Node,
	oracle: Oracle,
): readonly DeclaredName[] {
	if (callee.type === 'Identifier') {
		const declarers = oracle.declarersOf(tree.path, { nameOffset: callee.start! });
		return declarers.length > 0 ? declarers : importedName(tree, callee, undefined, oracle);
	}
	if (
		(callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') ||
		callee.property.type !== 'Identifier' ||
		callee.computed
	)
		return [];
	const { object, property } = callee;
	const declarers = oracle.declarersOf(tree.path, {
		nameOffset: property.start!,
		object: { start: object.start!, end: object.end! },
	});
	if (declarers.length > 0 || object.type !== 'Identifier') return declarers;
	return importedName(tree, object, property.name, oracle);
}

/** `useState` or `React.useState`, imported from a package. */
function importedName(
	tree: SyntaxTree,
	local: Identifier,
	member: string | undefined,
	oracle: Oracle,
): readonly DeclaredName[] {
	if (!oracle.entitiesAt(tree.path, [local.start!])[0]?.unresolvedImport) return [];
	const imported = importOf(tree, local.name);
	if (imported === undefined || /^[./]/.test(imported.source)) return [];
	const isWhole = imported.imported === '*' || imported.imported === 'default';
	if (isWhole !== (member !== undefined)) return [];
	const source = imported.source.replace(/^node:.*/, 'node');
	const [first = '', second = ''] = source.split('/', 2);
	const name = member ?? imported.imported;
	return [{ package: first.startsWith('@') ? `${first}/${second}` : first, name }];
}
