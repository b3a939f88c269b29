import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { namesIn } from '../../syntax/names.ts';
import { siblingsOf } from '../../syntax/siblings.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether other code runs between a call whose promise is kept and the first use of that: `const ready = init();
 * log(state); await ready;`. Calls that are begun together are no such code.
 *
 * @param value the call, with what is chained to it
 */
export function runsMeanwhile(value: Node, { path }: SyntaxTree, oracle: Oracle): boolean {
	const holder = parentOf(value);
	if (holder?.type === 'AssignmentExpression' && holder.right === value)
		return holder.left.type === 'MemberExpression' && !isGiven(holder);
	if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
	const { name } = holder.id;
	const declaration = parentOf(holder)!;
	const siblings = siblingsOf(declaration);
	for (const statement of siblings.slice(siblings.indexOf(declaration) + 1)) {
		if (namesIn(statement).has(name)) return false;
		if (!beginsCalls(statement, path, oracle)) return true;
	}
	return false;
}

/** `return (this.ready ??= this.init())` */
function isGiven(node: Node): boolean {
	const up = parentOf(node);
	if (up?.type === 'ParenthesizedExpression') return isGiven(up);
	return isPassedOn(node);
}

/** `const users = loadUsers();`, or nothing that runs. */
function beginsCalls(statement: Node, path: string, oracle: Oracle): boolean {
	if (/^(?:Function|TS|Empty)/.test(statement.type)) return true;
	return (
		statement.type === 'VariableDeclaration' &&
		statement.declarations.every(
			({ init }) =>
				init == null ||
				isFunction(init) ||
				oracle.awaitable(path, init.start!, init.end!) === 'promise',
		)
	);
}
