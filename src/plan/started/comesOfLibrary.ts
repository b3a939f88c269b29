import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import type { Session } from '../session.ts';

/** `const { join } = path;`, `const note = debug('app');`: whether a name stands for a function that a library made. */
export function comesOfLibrary(tree: SyntaxTree, name: Node, session: Session): boolean {
	let holder = parentOf(name);
	while (/^(?:ObjectPattern|ArrayPattern|ObjectProperty)$/.test(holder?.type ?? ''))
		holder = parentOf(holder!);
	if (holder?.type !== 'VariableDeclarator' || !holder.init) return false;
	const declaration = parentOf(holder);
	return (
		declaration?.type === 'VariableDeclaration' &&
		declaration.kind === 'const' &&
		isMadeByLibrary(tree, holder.init, session)
	);
}

/** `debug('app')`, `console.log`: whether a library has a value, or made it of what nobody of the workspace gave. */
export function isMadeByLibrary(tree: SyntaxTree, value: Node, session: Session): boolean {
	const made = unwrapInward(value);
	switch (made.type) {
		case 'Identifier': {
			const declarations = declarationsOf(made, tree, session);
			return declarations.length > 0 && declarations.every(({ library }) => library !== undefined);
		}
		case 'MemberExpression':
			return isMadeByLibrary(tree, made.object, session);
		case 'CallExpression':
			// What it is given it may give back.
			return (
				made.arguments.every(
					({ start, end }) => session.oracle.kindOf(tree.path, start!, end!) === 'primitive',
				) && isMadeByLibrary(tree, made.callee, session)
			);
		default:
			return false;
	}
}
