import type { CallExpression, Node } from '@babel/types';
import { forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { promisesIn } from './promisesIn.ts';

/** A promise that is put where it can be waited for later. */
export interface HeldPromise {
	readonly call: CallExpression;
	/** The variable or member that holds it, or what it was added to. */
	readonly holder: Node;
	readonly isAdded: boolean;
}

/** `const task = load()`, `const tasks = [load()]`, `this.task = load()`, `tasks.push(load())`, in a node or below it. */
export function heldPromises(node: Node, tree: SyntaxTree, session: Session): HeldPromise[] {
	const found: HeldPromise[] = [];
	const visit = (inner: Node): void => {
		const { holder, values, isAdded } = holding(inner) ?? {};
		if (holder === undefined || values === undefined) return;
		for (const value of values)
			for (const call of promisesIn(value, tree, session))
				found.push({ call, holder, isAdded: isAdded === true });
	};
	visit(node);
	forEachOwnNode(node, visit);
	return found;
}

function holding(
	node: Node,
):
	| { readonly holder: Node; readonly values: readonly Node[]; readonly isAdded?: true }
	| undefined {
	if (node.type === 'VariableDeclarator') {
		const { id, init } = node;
		return id.type === 'Identifier' && init ? { holder: id, values: [init] } : undefined;
	}
	if (node.type === 'AssignmentExpression') {
		const left = unwrapInward(node.left as Node);
		return isHolder(left) ? { holder: left, values: [node.right] } : undefined;
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object, property } = node.callee;
	if (property.type !== 'Identifier' || !/^(?:push|unshift)$/.test(property.name)) return undefined;
	return isHolder(object) ? { holder: object, values: node.arguments, isAdded: true } : undefined;
}

function isHolder(node: Node): boolean {
	return node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed);
}
