import type { Node } from '@babel/types';
import { type IterableConsumer, iterableConsumers } from '../../../presets/iterableConsumers.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** The built-in that a call or `new` hands its only argument to, when it reads iterators to their end. */
export function findConsumer(
	tree: SyntaxTree,
	call: Node & { type: 'CallExpression' | 'NewExpression' },
	oracle: Oracle,
): IterableConsumer | undefined {
	const { callee } = call;
	if (call.arguments.length !== 1) return undefined;
	const text = tree.textOf(callee);
	const isConstructor = call.type === 'NewExpression';
	const consumer = iterableConsumers.find(
		(known) => known.name === text && known.isConstructor === isConstructor,
	);
	return consumer !== undefined && isBuiltIn(tree, callee.start!, oracle) ? consumer : undefined;
}

/** Whether a name is declared by the language's own library, and not by somebody's code of that name. */
function isBuiltIn(tree: SyntaxTree, offset: number, oracle: Oracle): boolean {
	const entity = oracle.entitiesAt(tree.path, [offset])[0];
	return entity?.keys.some((key) => /\/lib\.[\w.]+\.d\.ts#/.test(key)) === true;
}
