import type { AssignmentExpression, Node } from '@babel/types';
import { forEachChild, parentOf } from './tree.ts';

/** `module.exports`. */
export function isModuleExports(node: Node): boolean {
	return (
		node.type === 'MemberExpression' &&
		node.object.type === 'Identifier' &&
		node.object.name === 'module' &&
		node.property.type === 'Identifier' &&
		node.property.name === 'exports'
	);
}

/** Whether an assignment declares what a CommonJS module is: no other one in the file does. */
export function isOnlyExport(assignment: AssignmentExpression): boolean {
	if (assignment.operator !== '=' || !isModuleExports(assignment.left)) return false;
	let root: Node = assignment;
	for (let parent = parentOf(root); parent !== undefined; parent = parentOf(root)) root = parent;
	return countExports(root) === 1;
}

function countExports(node: Node): number {
	let count = node.type === 'AssignmentExpression' && isModuleExports(node.left) ? 1 : 0;
	forEachChild(node, (child) => {
		count += countExports(child);
	});
	return count;
}
