import type { Identifier, Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isReassigned, type ModuleSources } from '../replace/isModuleItself.ts';

/**
 * `while (!ready) await tick();`: the loop around an `await`, where it goes on until somebody else changes
 * what it asks for. Nobody gets the turn to do so without the `await`.
 */
export function findPolling(
	tree: SyntaxTree,
	node: Node,
	sources: ModuleSources,
): Node | undefined {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (
			(up.type === 'WhileStatement' ||
				up.type === 'DoWhileStatement' ||
				up.type === 'ForStatement') &&
			up.test != null &&
			asksOthers(tree, up.test, up, sources)
		)
			return up;
	}
	return undefined;
}

/** Whether a condition has a member or a variable, which may change, that its loop never names again. */
function asksOthers(tree: SyntaxTree, test: Node, loop: Node, sources: ModuleSources): boolean {
	const asked = new Set<string>();
	for (const node of tree.walk(test)) {
		if (node.type !== 'Identifier') continue;
		const parent = parentOf(node);
		const isMember = parent?.type === 'MemberExpression' && parent.property === node;
		if (isMember ? !isCalled(parent) : isChanged(tree, node, sources)) asked.add(node.name);
	}
	for (const node of tree.walk(loop)) {
		const isInTest = node.start! >= test.start! && node.end! <= test.end!;
		if (node.type === 'Identifier' && !isInTest) asked.delete(node.name);
	}
	return asked.size > 0;
}

/** `queue.isEmpty()`: what it calls is followed by nobody, and may be anything. */
function isCalled(member: Node): boolean {
	const call = parentOf(member);
	return call !== undefined && 'callee' in call && call.callee === member;
}

/** Whether something gives a variable another value, also where it is exported from. */
function isChanged(tree: SyntaxTree, name: Identifier, { oracle, treeOf }: ModuleSources): boolean {
	const binder = binderOf(name, name.name);
	if (binder !== undefined && isReassigned(binder, tree)) return true;
	return oracle.declaredAt(tree.path, name.start!).some(({ file, offset, library }) => {
		const home = library === undefined && file !== tree.path ? treeOf(file) : undefined;
		const declared = home?.nameAt(offset);
		return home !== undefined && declared !== undefined && isReassigned(declared, home);
	});
}
