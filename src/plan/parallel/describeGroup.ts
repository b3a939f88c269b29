import type { CallExpression } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Place } from '../facts.ts';
import type { AwaitGroup } from './awaitGroup.ts';
import { textOf } from './judgeGroup.ts';

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
		return `\`${name === undefined ? textOf(callee, tree) : textOf(name, tree)}\``;
	});
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
