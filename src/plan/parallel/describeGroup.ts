import type { CallExpression } from '@babel/types';
import { onOneLine } from '../../syntax/onOneLine.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Place } from '../facts.ts';
import type { AwaitGroup } from './awaitGroup.ts';

/** From the first statement of a group to the last. */
export function placeOf({ members }: AwaitGroup, { path }: SyntaxTree): Place {
	const start = members[0]!.statement.start!;
	return { file: path, start, end: members.at(-1)!.statement.end! };
}

/** The calls of a group: `` `loadUser` and `loadOrders` `` */
export function namesOf({ members }: AwaitGroup, tree: SyntaxTree): string {
	return listNames(
		members.map(({ call }) => call),
		tree,
	);
}

/** `` `loadUser` and `loadOrders` `` */
export function listNames(calls: readonly CallExpression[], tree: SyntaxTree): string {
	const names = calls.map(({ callee }) => {
		const name = calledName(callee);
		return `\`${name === undefined ? onOneLine(tree, callee) : onOneLine(tree, name)}\``;
	});
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
