import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';

/**
 * `return account`, `response.json({ account })`: who gets an object reads what is in it. What a function of the repository
 * does with its arguments is looked at there.
 */
export function givenWhole(
	value: Node,
	tree: SyntaxTree,
	session: Session,
): 'returned' | 'handed' | undefined {
	let child = value;
	for (let up = parentOf(value); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'ReturnStatement' || (isFunction(up) && up.body === child)) return 'returned';
		if (up.type === 'CallExpression' || up.type === 'OptionalCallExpression') {
			const isArgument = up.callee !== child;
			return isArgument && calledFunction(up.callee, tree, session) === undefined
				? 'handed'
				: undefined;
		}
		if (!holders.has(up.type)) return undefined;
		// `account ? 1 : 2`
		if (up.type === 'ConditionalExpression' && up.test === child) return undefined;
	}
	return undefined;
}

/** What gives a value on as it is, or as a part of something else. */
const holders: ReadonlySet<string> = new Set([
	'ArrayExpression',
	'AwaitExpression',
	'ConditionalExpression',
	'LogicalExpression',
	'ObjectExpression',
	'ObjectProperty',
	'ParenthesizedExpression',
	'SpreadElement',
	'TSAsExpression',
	'TSNonNullExpression',
	'TSSatisfiesExpression',
	'TSTypeAssertion',
]);
