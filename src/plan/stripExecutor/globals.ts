import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';

const deferrals = ['setImmediate', 'queueMicrotask', 'setTimeout'];

/** What a callee puts a function off with: `setImmediate`, `process.nextTick`. */
export function deferralOf(tree: SyntaxTree, callee: Node, oracle: Oracle): string | undefined {
	if (callee.type === 'MemberExpression') {
		const { object, property, computed } = callee;
		return !computed &&
			property.type === 'Identifier' &&
			property.name === 'nextTick' &&
			isGlobal(tree, object, 'process', oracle)
			? 'process.nextTick'
			: undefined;
	}
	return deferrals.find((name) => isGlobal(tree, callee, name, oracle));
}
