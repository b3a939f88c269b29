import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { orderedSections } from '../../../presets/orderedSections.ts';
import { enclosingFunction, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { parentOf } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { closesTransaction, opensTransaction } from '../concurrency/transactions.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { fits } from '../receivers/findFact.ts';
import type { Session } from '../session.ts';

/** Names that no fact ends in need not be looked up. */
const members = new Set(
	orderedSections.flatMap(({ names }) =>
		names.map((name) => name.slice(name.lastIndexOf('.') + 1)),
	),
);

/** So many functions of the workspace are looked through, one in the other. */
const maximumDepth = 3;

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
		const what = beginsAround(up, tree, session, 0);
		if (what !== undefined) return what;
	}
	const own = enclosingFunction(node).function;
	if (own === undefined) return undefined;
	let found: string | undefined;
	forEachOwnNode(own.body, (inner) => {
		found ??= begins(inner, tree, session) ?? leavesOpen(inner, tree, session);
	});
	return found;
}

/** What a call runs its callbacks in, when it is one of a library or of the workspace. */
function beginsAround(
	call: Node,
	tree: SyntaxTree,
	session: Session,
	depth: number,
): string | undefined {
	if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return undefined;
	const what = begins(call, tree, session);
	if (what !== undefined || depth === maximumDepth) return what;
	for (const { fn, tree: home } of functionsCalled(call, tree, session)) {
		let found: string | undefined;
		forEachOwnNode(fn, (inner) => {
			found ??= begins(inner, home, session) ?? beginsAround(inner, home, session, depth + 1);
		});
		if (found !== undefined) return found;
	}
	return undefined;
}

/** `await startTransaction(client)`, where somebody else commits. */
function leavesOpen(call: Node, tree: SyntaxTree, session: Session): string | undefined {
	if (call.type !== 'CallExpression') return undefined;
	const isOpen = functionsCalled(call, tree, session).some(({ fn }) => {
		let opens = false;
		let closes = false;
		forEachOwnNode(fn, (inner) => {
			opens ||= opensTransaction(inner);
			closes ||= closesTransaction(inner);
		});
		return opens && !closes;
	});
	return isOpen ? 'a transaction' : undefined;
}

/** The functions of the workspace that a call may mean. */
function functionsCalled(
	call: CallExpression | OptionalCallExpression,
	tree: SyntaxTree,
	session: Session,
): LocatedFunction[] {
	const name = calledName(call.callee);
	if (name === undefined) return [];
	return session.oracle
		.declaredAt(tree.path, name.start!)
		.filter(({ library }) => library === undefined)
		.flatMap((declaration) => functionAtPlace(declaration, session) ?? []);
}

function begins(node: Node, tree: SyntaxTree, session: Session): string | undefined {
	if (opensTransaction(node) || closesTransaction(node)) return 'a transaction';
	if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return undefined;
	const { callee } = node;
	const last = 'property' in callee ? callee.property : callee;
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
