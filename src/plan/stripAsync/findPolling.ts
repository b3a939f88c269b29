import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * `while (!ready) await tick();`: the loop around an `await`, where it goes on until somebody else changes
 * what it asks for. Nobody gets the turn to do so without the `await`.
 */
export function findPolling(tree: SyntaxTree, node: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (
			(up.type === 'WhileStatement' ||
				up.type === 'DoWhileStatement' ||
				up.type === 'ForStatement') &&
			up.test != null &&
			asksOthers(tree, up.test, up)
		)
			return up;
	}
	return undefined;
}

/** Whether a condition has a member or a variable, which may change, that its loop never names again. */
function asksOthers(tree: SyntaxTree, test: Node, loop: Node): boolean {
	const asked = new Set<string>();
	for (const node of tree.walk(test)) {
		if (node.type !== 'Identifier') continue;
		const parent = parentOf(node);
		const isMember = parent?.type === 'MemberExpression' && parent.property === node;
		if (isMember ? !isCalled(parent) : isAssignedElsewhere(tree, node.name, loop))
			asked.add(node.name);
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

/** Whether the file gives a variable of the name another value outside of the loop. */
function isAssignedElsewhere(tree: SyntaxTree, name: string, loop: Node): boolean {
	for (const node of tree.walk()) {
		const target =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression'
					? node.argument
					: undefined;
		if (target?.type !== 'Identifier' || target.name !== name) continue;
		if (node.start! < loop.start! || node.end! > loop.end!) return true;
	}
	return false;
}
