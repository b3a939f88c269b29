import type { CallExpression, Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { firstOf } from '../../firstOf.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import { packageOf } from '../../project/packageOf.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import { findParameter } from '../functions/findParameter.ts';
import type { Session } from '../session.ts';
import { endedBy } from './endedBy.ts';

const known = new WeakMap<Session, Map<string, readonly Place[]>>();

/**
 * `next(); log('after');`: a callback of a library has more to do when the callbacks have returned that it calls so.
 * Those of a package run in it, and in packages that depend on it.
 *
 * @param file where the library gets a callback
 */
export function findInterrupted(
	{ goesOnBy = [] }: Fact,
	file: string,
	session: Session,
): Place | undefined {
	const found = getOrAdd(known, session, () => new Map<string, readonly Place[]>());
	return goesOnBy
		.flatMap((type) => getOrAdd(found, type, () => findCalls(type, session)))
		.find((place) => {
			const name = packageOf(place.file);
			return name === packageOf(file) || (name !== undefined && dependenciesOf(file).has(name));
		});
}

/** Only files are looked at that have the type or the word `next`, as its parameter is called everywhere. */
function findCalls(type: string, session: Session): Place[] {
	const named = new RegExp(`\\b(?:next|${type})\\b`);
	return [...session.texts].flatMap(([file, text]) => {
		const tree = named.test(text) ? session.treeOf(file) : undefined;
		const call = tree && firstOf(tree.walk(), (node) => interruptedAt(tree, node, type, session));
		return call ? [{ file, start: call.start!, end: call.end! }] : [];
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
