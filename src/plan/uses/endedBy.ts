import type { Node, Program, SwitchCase, SwitchStatement } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { entryTestOf } from './entryGuard.ts';
import { isLastIn } from './isLastOfModule.ts';

/** What has nothing left to do once a node in it is evaluated. */
export interface Ended {
	readonly root: FunctionNode | Program;
	/** It stands below a test for whether the module is the one that was started. */
	readonly isEntry: boolean;
}

/** The function or module that a statement, or the expression that it consists of, is the last of. */
export function endedBy(tree: SyntaxTree, place: Node): Ended | undefined {
	let isEntry = false;
	let node = place;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (isFunction(up)) return up.body === node ? { root: up, isEntry } : undefined;
		switch (up.type) {
			case 'Program':
				return isLastIn(tree, up.body, node) ? { root: up, isEntry } : undefined;
			case 'BlockStatement':
				if (!isLastIn(tree, up.body, node)) return undefined;
				break;
			case 'TryStatement':
				if (up.finalizer != null && up.finalizer !== node) return undefined;
				break;
			case 'SwitchCase':
				if (!isLastCase(tree, up, node)) return undefined;
				break;
			case 'SwitchStatement':
				if (up.discriminant === node) return undefined;
				break;
			case 'IfStatement':
				if (up.test === node) return undefined;
				isEntry ||= entryTestOf(up.test, up.consequent === node) !== undefined;
				break;
			case 'ConditionalExpression':
				if (up.test === node) return undefined;
				break;
			case 'LogicalExpression':
				if (up.left === node) return undefined;
				break;
			case 'CatchClause':
			case 'ExpressionStatement':
			case 'ReturnStatement':
				break;
			case 'UnaryExpression':
			case 'AwaitExpression':
				break;
			default:
				return undefined;
		}
	}
	return undefined;
}

/** `case 'start': start(); break;` */
function isLastCase(tree: SyntaxTree, branch: SwitchCase, node: Node): boolean {
	const { consequent } = branch;
	const next = consequent[consequent.indexOf(node as never) + 1];
	if (next?.type === 'BreakStatement') return next.label == null;
	const { cases } = parentOf(branch) as SwitchStatement;
	return cases.at(-1) === branch && isLastIn(tree, consequent, node);
}
