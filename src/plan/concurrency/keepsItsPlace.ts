import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A regular expression that is written out and, without `g` and `y`, begins at the start each time. */
export function keepsItsPlace(value: Node, tree: SyntaxTree, session: Session): boolean {
	if (value.type === 'RegExpLiteral') return !/[gy]/.test(value.flags);
	if (value.type !== 'Identifier') return false;
	const [declaration, ...others] = session.oracle.declaredAt(tree.path, value.start!);
	if (declaration === undefined || others.length > 0 || declaration.library !== undefined)
		return false;
	const name = session.treeOf(declaration.file)?.nameAt(declaration.offset);
	const declarator = name && parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) return false;
	const holder = parentOf(declarator);
	return (
		holder?.type === 'VariableDeclaration' &&
		holder.kind === 'const' &&
		declarator.init?.type === 'RegExpLiteral' &&
		!/[gy]/.test(declarator.init.flags)
	);
}
