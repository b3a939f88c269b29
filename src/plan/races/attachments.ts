import type { Node } from '@babel/types';
import { listeningFunctions, listeningMembers } from '../../../presets/emitters.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { forEachNodeAtOnce } from './forEachNodeAtOnce.ts';

/** Code that listens to an object. */
export interface Attachment {
	/** The object, or a part of it, as it is written: `child.stdout`. */
	readonly object: Node;
	/** Offset where it starts to listen. */
	readonly at: number;
	/** The code of the function itself in which that happens: `new Promise(…)` around its executor. */
	readonly anchor: Node;
}

const memberNames = new Set(
	listeningMembers.flatMap(({ members }) => members.map((name) => name.split('.')[1]!)),
);

/** Where code listens to an object: a function, with what it runs at once, or a module. */
export function attachmentsIn(root: Node, tree: SyntaxTree, session: Session): Attachment[] {
	const found: Attachment[] = [];
	const visit = (node: Node, anchor: Node): void => {
		for (const object of listenedIn(node, tree, session)) {
			const at = node.type === 'ForOfStatement' ? node.right.end! : node.end!;
			found.push({ object, at, anchor });
		}
	};
	forEachNodeAtOnce(root, visit);
	return found.sort((a, b) => a.at - b.at);
}

function listenedIn(node: Node, tree: SyntaxTree, session: Session): Node[] {
	if (node.type === 'ForOfStatement')
		return node.await && isEmitter(node.right, tree, session) ? [node.right] : [];
	if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return [];
	const callee = node.callee as Node;
	const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
	const name = isMember ? callee.property : callee;
	if (name.type !== 'Identifier') return [];
	if (isMember && memberNames.has(name.name) && isListening(callee, tree, session))
		return [callee.object];
	const [first] = node.arguments;
	return first !== undefined && isListeningFunction(name, tree, session) ? [first] : [];
}

function isListening(
	callee: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const { object, property } = callee;
	const range = { start: object.start!, end: object.end! };
	return oracle
		.declarersOf(path, { nameOffset: property.start!, object: range })
		.some((declared) =>
			listeningMembers.some(
				(fact) => fact.package === declared.package && fact.members.includes(declared.name),
			),
		);
}

function isListeningFunction(
	name: Node & { type: 'Identifier' },
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	if (!listeningFunctions.some(({ names }) => names.includes(name.name))) return false;
	return oracle
		.declaredAt(path, name.start!)
		.some(({ library, name: declared }) =>
			listeningFunctions.some((fact) => fact.library === library && fact.names.includes(declared)),
		);
}

/** It has the members of one, and a library declares them. */
function isEmitter({ start, end }: Node, { path }: SyntaxTree, { oracle }: Session): boolean {
	const keys = oracle.memberOf(path, start!, end!, 'addListener')?.keys ?? [];
	return keys.length > 0 && !keys.some((key) => oracle.isOwn(key));
}
