import type { Node, ReturnStatement } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild, parentOf } from '../../syntax/tree.ts';

export function ownReturns(body: Node): ReturnStatement[] {
	const found: ReturnStatement[] = [];
	const visit = (node: Node): void => {
		if (isFunction(node) || node.type === 'ClassBody') return;
		if (node.type === 'ReturnStatement') found.push(node);
		forEachChild(node, visit);
	};
	forEachChild(body, visit);
	return found;
}

/** What stands between a `return` and the loop that its callback becomes: `break` and `continue` then need a label. */
export function nestingOf(statement: Node, callback: Node): 'none' | 'switch' | 'loop' {
	let nesting: 'none' | 'switch' | 'loop' = 'none';
	for (let up = parentOf(statement); up !== undefined && up !== callback; up = parentOf(up)) {
		if (/^(?:For|While|DoWhile)/.test(up.type)) return 'loop';
		if (up.type === 'SwitchStatement') nesting = 'switch';
	}
	return nesting;
}

/** Whether control never goes on after a statement. */
export function leaves(statement: Node | null | undefined): boolean {
	switch (statement?.type) {
		case 'ReturnStatement':
		case 'ThrowStatement':
			return true;
		case 'BlockStatement':
			return leaves(statement.body.at(-1));
		case 'IfStatement':
			return leaves(statement.consequent) && leaves(statement.alternate);
		case 'TryStatement':
			return (
				leaves(statement.finalizer) ||
				(leaves(statement.block) && (statement.handler == null || leaves(statement.handler.body)))
			);
		default:
			return false;
	}
}
