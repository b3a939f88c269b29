import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { RefusalCode } from '../plan.ts';
import type { Use } from '../use.ts';

/** A use that keeps the function from becoming async, with the node that is to blame. */
export function blockedUse(tree: SyntaxTree, node: Node, code: RefusalCode, message: string): Use {
	return {
		kind: 'blocked',
		block: { code, message, at: { file: tree.path, start: node.start!, end: node.end! } },
	};
}
