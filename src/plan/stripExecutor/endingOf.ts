import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import { isSafe } from './describeValue.ts';

/**
 * The statement that does nothing but to end a pool: `await pool.destroy();`.
 *
 * @param use the pool, as the statement names it
 * @param methods what ends pools of its library
 */
export function endingOf(use: Node, methods: readonly string[]): Node | undefined {
	const member = parentOf(use);
	if (member?.type !== 'MemberExpression' && member?.type !== 'OptionalMemberExpression')
		return undefined;
	if (member.object !== use || member.computed) return undefined;
	if (!methods.includes(plainName(member.property as Node) ?? '')) return undefined;
	const call = parentOf(member);
	if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return undefined;
	if (call.callee !== member || !call.arguments.every(isSafe)) return undefined;
	const outer = parentOf(call);
	const isMarked =
		outer?.type === 'AwaitExpression' ||
		(outer?.type === 'UnaryExpression' && outer.operator === 'void');
	const statement = isMarked ? parentOf(outer) : outer;
	const list = statement?.type === 'ExpressionStatement' ? parentOf(statement) : undefined;
	const isListed =
		list?.type === 'Program' ||
		(list?.type === 'BlockStatement' && (isFunction(parentOf(list)) || list.body.length > 1));
	return isListed ? statement : undefined;
}

/** Whether nothing comes after a statement in its function, apart from others of a list. */
export function isLast(statement: Node, others: ReadonlySet<Node>): boolean {
	const list = parentOf(statement);
	if (list?.type === 'Program') return false;
	if (list?.type !== 'BlockStatement' || !isFunction(parentOf(list))) return false;
	return list.body.slice(list.body.indexOf(statement as never)).every((each) => others.has(each));
}
