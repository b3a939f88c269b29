import type { Node } from '@babel/types';
import { orderedSections } from '../../../presets/orderedSections.ts';
import { enclosingFunction, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { parentOf } from '../../syntax/tree.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { fits } from '../receivers/findFact.ts';
import type { Session } from '../session.ts';

/** Names that no fact ends in need not be looked up. */
const members = new Set(
	orderedSections.flatMap(({ names }) =>
		names.map((name) => name.slice(name.lastIndexOf('.') + 1)),
	),
);

/**
 * What keeps the order around a node: a transaction, a lock or a rate limit that its function begins, or
 * whose callback it stands in.
 */
export function findOrderedSection(
	node: Node,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	for (let up: Node | undefined = node; up !== undefined; up = parentOf(up)) {
		const what = up.type === 'CallExpression' ? begins(up, tree, session) : undefined;
		if (what !== undefined) return what;
	}
	const own = enclosingFunction(node).function;
	if (own === undefined) return undefined;
	let found: string | undefined;
	forEachOwnNode(own.body, (inner) => {
		if (inner.type === 'CallExpression') found ??= begins(inner, tree, session);
	});
	return found;
}

function begins(call: Node, tree: SyntaxTree, session: Session): string | undefined {
	if (call.type !== 'CallExpression') return undefined;
	const { callee } = call;
	const last = callee.type === 'MemberExpression' ? callee.property : callee;
	if (last.type !== 'Identifier' || !members.has(last.name)) return undefined;
	const declarers = declarersOf(tree, callee, session.oracle);
	return orderedSections.find(({ package: library, names }) =>
		declarers.some(
			(declarer) =>
				declarer.package === library &&
				names.some((pattern) => pattern === declarer.name || fits(pattern, declarer.name)),
		),
	)?.what;
}
