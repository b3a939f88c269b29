import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import type { Session } from '../session.ts';
import { comesOfLibrary, isMadeByLibrary } from './comesOfLibrary.ts';
import type { PlainCall } from './invocation.ts';

/**
 * `feed.next()`, `feed.return()`: runs the body of an async generator, or of what stands in for one, up to its next
 * `await` (ECMA-262, 27.6.3). Those that a library made run nothing of the workspace.
 */
export function pullsIterator(tree: SyntaxTree, { callee }: PlainCall, session: Session): boolean {
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return false;
	const name = calledName(callee);
	const isPull = (name === undefined ? [] : declarationsOf(name, tree, session)).some(
		({ library, owner }) => library === 'lib' && /^Async(?:Generator|Iterator)$/.test(owner ?? ''),
	);
	return isPull && !isOfLibrary(tree, callee.object, session);
}

function isOfLibrary(tree: SyntaxTree, iterator: PlainCall['callee'], session: Session): boolean {
	if (iterator.type !== 'Identifier') return isMadeByLibrary(tree, iterator, session);
	const declarations = session.oracle.declaredAt(tree.path, iterator.start!);
	return (
		declarations.length > 0 &&
		declarations.every(({ library, file, offset }) => {
			const home = library === undefined ? session.treeOf(file) : undefined;
			const name = home?.nameAt(offset);
			return library !== undefined || (name !== undefined && comesOfLibrary(home!, name, session));
		})
	);
}
