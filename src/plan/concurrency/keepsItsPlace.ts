import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A regular expression that is made where it can be seen and, without `g` and `y`, begins at the start each time. */
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
		declarator.init != null &&
		flagsOf(declarator.init)?.search(/[gy]/) === -1
	);
}

/** The flags of `/a/i` and `new RegExp('a', 'i')`; undefined where they are not written. */
function flagsOf(value: Node): string | undefined {
	if (value.type === 'RegExpLiteral') return value.flags;
	const isMade =
		value.type === 'NewExpression' &&
		value.callee.type === 'Identifier' &&
		value.callee.name === 'RegExp';
	if (!isMade) return undefined;
	const [pattern, flags] = value.arguments;
	// One that is made of another one has its flags.
	if (pattern?.type === 'RegExpLiteral' && flags === undefined) return pattern.flags;
	const isText =
		pattern !== undefined &&
		/^(?:StringLiteral|TemplateLiteral|BinaryExpression)$/.test(pattern.type);
	if (!isText) return undefined;
	if (flags === undefined) return '';
	return flags.type === 'StringLiteral' ? flags.value : undefined;
}
