import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { calledName } from './calledName.ts';
import { isEffectFree } from './coversFact.ts';
import { declarationsOf } from './declarationsOf.ts';

/**
 * Whether a function may go on where the read before it ended: `readFile(handle)`, `readFile(3)`. What
 * nobody knows the type of may be such a handle.
 */
export function readsOn(
	{ library }: Declaration,
	[from]: readonly Node[],
	tree: SyntaxTree,
	session: Session,
): boolean {
	if (from === undefined || !/^(?:fs|fs\/promises|fs-extra)$/.test(library ?? '')) return false;
	if (isText(from, tree, session)) return false;
	const { oracle } = session;
	const { start, end } = from;
	return (
		oracle.kindOf(tree.path, start!, end!) === 'untyped' ||
		oracle.mayBeNumber(tree.path, start!, end!) ||
		oracle.memberOf(tree.path, start!, end!, 'createReadStream') !== undefined
	);
}

/** What is seen to be a string: written out, or put together by `path`. */
function isText(value: Node, tree: SyntaxTree, session: Session): boolean {
	if (/^(?:StringLiteral|TemplateLiteral)$/.test(value.type)) return true;
	const name = value.type === 'CallExpression' ? calledName(value.callee) : undefined;
	const declarations = name === undefined ? [] : declarationsOf(name, tree, session);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) =>
			isEffectFree(declaration, (fact) => fact.library === 'path'),
		)
	);
}
