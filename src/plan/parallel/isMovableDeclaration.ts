import type { Statement } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { mayChangeMeanwhile } from './mayChangeMeanwhile.ts';
import { mayThrowAtOnce } from './mayThrowAtOnce.ts';
import type { TrustedCalls } from './trustedCalls.ts';

/** A declaration that is evaluated to the same value, and without an error, before or after calls that are waited for. */
export function isMovableDeclaration(
	statement: Statement,
	tree: SyntaxTree,
	session: Session,
	trusted: TrustedCalls,
): boolean {
	if (statement.type !== 'VariableDeclaration' || !/^(?:const|let)$/.test(statement.kind))
		return false;
	return statement.declarations.every(
		({ id, init }) =>
			id.type === 'Identifier' &&
			init != null &&
			mayThrowAtOnce(init, tree, session, trusted) === undefined &&
			mayChangeMeanwhile(init, tree, session) === undefined &&
			session.oracle.awaitable(tree.path, init.start!, init.end!) === 'plain',
	);
}
