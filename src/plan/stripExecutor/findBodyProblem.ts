import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import { findOutsideState } from '../wrapService/findOutsideState.ts';
import { usesThis } from './usesThis.ts';
import type { Target } from './wrapper.ts';

/** What would be another on the main thread; the end of a sentence about the function. */
export function findBodyProblem({ tree, fn }: Target): string | undefined {
	if (usesThis(fn.body)) return 'uses `this` or `arguments`, which a worker sets';
	const state = findOutsideState(tree, fn);
	if (state !== undefined) return `uses \`${state}\`, of which every worker has its own`;
	const changed = findChangedArgument(fn, tree);
	return changed && `changes \`${changed}\`, of which it gets a copy in a worker`;
}

const changers = new Set(
	effectFree.flatMap(({ changesReceiver, names }) => (changesReceiver ? (names ?? []) : [])),
);

/** An argument that a function assigns to, or calls a method of that changes it. */
function findChangedArgument(fn: FunctionNode, tree: SyntaxTree): string | undefined {
	const names = new Set(
		fn.params.flatMap((param) => [...declaredNames({ ...fn, params: [param] } as Node)]),
	);
	for (const node of tree.walk(fn.body)) {
		const written =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression' ||
						(node.type === 'UnaryExpression' && node.operator === 'delete')
					? node.argument
					: node.type === 'CallExpression' &&
							node.callee.type === 'MemberExpression' &&
							changers.has(plainName(node.callee.property as Node) ?? '')
						? node.callee
						: undefined;
		if (written?.type !== 'MemberExpression') continue;
		const root = rootOf(written);
		if (root !== undefined && names.has(root)) return root;
	}
	return undefined;
}

function rootOf(member: Node): string | undefined {
	let node = member;
	while (node.type === 'MemberExpression') node = node.object;
	return node.type === 'Identifier' ? node.name : undefined;
}
