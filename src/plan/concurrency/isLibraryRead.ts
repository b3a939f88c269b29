import type { Node } from '@babel/types';
import { type LibraryRead, libraryReads } from '../../../presets/libraryReads.ts';
import type { Declaration, Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { holdsFor } from '../seeds/holdsFor.ts';
import { calledName } from './calledName.ts';
import { onlySelects } from './onlySelects.ts';

/** Whether a function of a library is known to only read when it is called with these arguments. */
export function isLibraryRead(
	{ library, owner, name }: Declaration,
	callee: Node,
	passed: readonly Node[],
	{ path }: SyntaxTree,
	oracle: Oracle,
): boolean {
	if (library === undefined) return false;
	const isRead = (fact: LibraryRead) =>
		fact.libraries.includes(library) &&
		fact.names.includes(name) &&
		(fact.owner === undefined || fact.owner === owner) &&
		(fact.takesSql === undefined || onlySelects(passed[0])) &&
		(fact.ofCall === undefined || isOfCall(callee, library, path, oracle)) &&
		(fact.ofClientWith === undefined || isOfClient(callee, fact.ofClientWith, path, oracle)) &&
		(fact.givesPromise === undefined ||
			oracle.functionReturnsPromise(path, callee.start!, callee.end!)) &&
		(fact.versions === undefined || holdsFor(fact.versions, path) === true) &&
		(fact.arguments === undefined ||
			(passed.length <= fact.arguments &&
				// A `Request` has a method of its own.
				passed.every(
					({ type, start, end }) =>
						type !== 'SpreadElement' && isOfPlainType(path, start!, end!, oracle),
				)));
	return libraryReads.some(isRead);
}

/** `User.find().lean`: what it is a method of was made there, by the same library. */
function isOfCall(callee: Node, library: string, path: string, oracle: Oracle): boolean {
	if (callee.type !== 'MemberExpression' || callee.object.type !== 'CallExpression') return false;
	const maker = calledName(callee.object.callee);
	const declarations = maker === undefined ? [] : oracle.declaredAt(path, maker.start!);
	return (
		declarations.length > 0 && declarations.every((declaration) => declaration.library === library)
	);
}

/** `client.user.findMany`, where the client has a member. */
function isOfClient(callee: Node, member: string, path: string, oracle: Oracle): boolean {
	const model = callee.type === 'MemberExpression' ? callee.object : undefined;
	const client = model?.type === 'MemberExpression' && !model.computed ? model.object : undefined;
	return client != null && oracle.memberOf(path, client.start!, client.end!, member) !== undefined;
}

function isOfPlainType(path: string, start: number, end: number, oracle: Oracle): boolean {
	return (
		oracle.awaitable(path, start, end) === 'plain' &&
		oracle.memberOf(path, start, end, 'method') === undefined
	);
}
