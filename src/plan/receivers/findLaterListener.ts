import type { Node } from '@babel/types';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether the code around a listener also listens to one of these events on the same object.
 *
 * @param listener what is handed to `child.on('exit', …)`.
 */
export function findLaterListener(
	tree: SyntaxTree,
	listener: Node,
	events: readonly string[],
): boolean {
	const call = parentOf(unwrapOutward(listener));
	const emitter = call && emitterOf(tree, call);
	if (call === undefined || emitter === undefined) return false;
	for (const node of tree.walk(outermost(call))) {
		if (node.type !== 'CallExpression' || node === call) continue;
		const [event] = node.arguments;
		const isLater = event?.type === 'StringLiteral' && events.includes(event.value);
		if (isLater && emitterOf(tree, node) === emitter) return true;
	}
	return false;
}

/** The text of `child` in `child.on(…).on(…)`. */
function emitterOf(tree: SyntaxTree, call: Node): string | undefined {
	let node = call;
	while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression')
		node = node.callee.object;
	return node === call ? undefined : tree.textOf(node);
}

/** The outermost function around a node, or the module. */
function outermost(node: Node): Node {
	let outer = node;
	for (let up: Node | undefined = node; up !== undefined; up = parentOf(up))
		if (isFunction(up) || up.type === 'Program') outer = up;
	return outer;
}
