import type { CallExpression, Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { firstOf } from '../../firstOf.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import { findParameter } from '../functions/findParameter.ts';
import type { Session } from '../session.ts';
import { endedBy } from './endedBy.ts';

const known = new WeakMap<Session, Map<string, { readonly place: Place | undefined }>>();

/** `next(); log('after');`: a callback of a library has more to do when the callbacks have returned that it calls so. */
export function findInterrupted({ goesOnBy = [] }: Fact, session: Session): Place | undefined {
	const found = getOrAdd(known, session, () => new Map());
	return firstOf(
		goesOnBy,
		(type) => getOrAdd(found, type, () => ({ place: findCall(type, session) })).place,
	);
}

/** Only files are looked at that have the type or the word `next`, as its parameter is called everywhere. */
function findCall(type: string, session: Session): Place | undefined {
	const named = new RegExp(`\\b(?:next|${type})\\b`);
	return firstOf(session.texts, ([file, text]) => {
		const tree = named.test(text) ? session.treeOf(file) : undefined;
		const call = tree && firstOf(tree.walk(), (node) => interruptedAt(tree, node, type, session));
		return call && { file, start: call.start!, end: call.end! };
	});
}

function interruptedAt(
	tree: SyntaxTree,
	node: Node,
	type: string,
	{ oracle }: Session,
): CallExpression | undefined {
	const isCandidate =
		node.type === 'CallExpression' &&
		node.callee.type === 'Identifier' &&
		!reportsError(node) &&
		endedBy(tree, node) === undefined;
	if (!isCandidate || !isParameter(node.callee)) return undefined;
	const { start, end } = node.callee;
	return oracle.typeNamesOf(tree.path, start!, end!).some(({ name }) => name === type)
		? node
		: undefined;
}

function isParameter(callee: Node): boolean {
	const binder = callee.type === 'Identifier' ? binderOf(callee, callee.name) : undefined;
	return binder !== undefined && findParameter(binder) !== undefined;
}

/** `next(error)`, and not `next('route')`: only what handles errors comes next. */
function reportsError({ arguments: [given] }: CallExpression): boolean {
	return given !== undefined && given.type !== 'StringLiteral';
}
