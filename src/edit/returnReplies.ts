import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import {
	type FunctionNode,
	forEachOwnNode,
	isFunction,
	unwrapOutward,
} from '../syntax/functions.ts';
import { isPropertyName } from '../syntax/names.ts';
import { siblingsOf } from '../syntax/siblings.ts';
import { parentOf } from '../syntax/tree.ts';
import { unwrapInward } from '../syntax/unwrapInward.ts';

/**
 * Lets a callback give what it answers by, `return reply.send(text)` for `reply.send(text)`, so that its promise
 * does not end before the answer is there.
 *
 * @param name the parameter that it answers by
 * @param quiet methods that answer nothing
 * @returns undefined when it answers in the middle of something
 */
export function returnReplies(
	fn: FunctionNode,
	name: string,
	quiet: readonly string[],
): TextEdit[] | undefined {
	const edits: TextEdit[] = [];
	let isPossible = true;
	const note = (node: Node): void => {
		if (node.type !== 'Identifier' || node.name !== name || isPropertyName(node)) return;
		const reply = replyOf(node, quiet);
		if (reply === undefined || isGiven(reply, fn)) return;
		const edit = returnAtEnd(reply, fn);
		if (edit === undefined) isPossible = false;
		else edits.push(...edit);
	};
	note(fn.body);
	forEachOwnNode(fn.body, note);
	return isPossible ? edits : undefined;
}

/**
 * Whether a statement is a call that answers, and nothing else: `reply.code(404).send();`.
 *
 * @param sends methods that answer in any case
 */
export function isReply(statement: Node, name: string, sends: readonly string[]): boolean {
	const value =
		statement.type === 'ExpressionStatement'
			? statement.expression
			: statement.type === 'ReturnStatement'
				? statement.argument
				: undefined;
	let call = unwrapInward(value);
	let isSent = false;
	while (call?.type === 'CallExpression' && call.callee.type === 'MemberExpression') {
		const { object, property, computed } = call.callee;
		isSent ||= !computed && property.type === 'Identifier' && sends.includes(property.name);
		call = unwrapInward(object);
	}
	return isSent && call?.type === 'Identifier' && call.name === name;
}

/** `reply.code(404).send()`: the calls that are chained, where one of them answers. */
function replyOf(name: Node, quiet: readonly string[]): Node | undefined {
	let answers = false;
	let chain = name;
	for (;;) {
		const member = parentOf(unwrapOutward(chain));
		if (member?.type !== 'MemberExpression' || member.property.type !== 'Identifier') break;
		const call = parentOf(member);
		if (call?.type !== 'CallExpression' || call.callee !== member) break;
		answers ||= member.computed || !quiet.includes(member.property.name);
		chain = call;
	}
	return answers ? chain : undefined;
}

/** The callback gives it already. */
function isGiven(reply: Node, fn: FunctionNode): boolean {
	let value = unwrapOutward(reply);
	let up = parentOf(value);
	while (
		(up?.type === 'ConditionalExpression' && up.test !== value) ||
		(up?.type === 'LogicalExpression' && up.right === value)
	) {
		value = unwrapOutward(up);
		up = parentOf(value);
	}
	return up?.type === 'ReturnStatement' || up?.type === 'AwaitExpression' || value === fn.body;
}

/** Nothing comes after it but the end of the function: `return` can stand in front of it. */
function returnAtEnd(reply: Node, fn: FunctionNode): TextEdit[] | undefined {
	const statement = parentOf(unwrapOutward(reply));
	if (statement?.type !== 'ExpressionStatement') return undefined;
	const edit = { start: statement.start!, end: statement.start!, text: 'return ' };
	const siblings = siblingsOf(statement);
	const next = siblings[siblings.indexOf(statement) + 1];
	if (next?.type === 'ReturnStatement' && next.argument == null)
		return [edit, { start: statement.end!, end: next.end!, text: '' }];
	return isAtEnd(statement, fn) ? [edit] : undefined;
}

function isAtEnd(statement: Node, fn: FunctionNode): boolean {
	let node = statement;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (isFunction(up)) return up === fn;
		if (up.type === 'BlockStatement' && up.body.at(-1) !== node) return false;
		if (!/^(?:BlockStatement|IfStatement|TryStatement|CatchClause)$/.test(up.type)) return false;
	}
	return false;
}
