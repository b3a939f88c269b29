import type { Node, Statement } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { constantValue } from '../syntax/constantValue.ts';
import { type FunctionNode, forEachOwnNode, isFunction, isInsideTry } from '../syntax/functions.ts';
import { identifiersIn } from '../syntax/names.ts';
import { siblingsOf } from '../syntax/siblings.ts';
import { forEachChild, parentOf } from '../syntax/tree.ts';
import { unwrapInward } from '../syntax/unwrapInward.ts';

/**
 * Takes the `done` callback out of a test or a hook that calls it in its own code, at the end of every path:
 * `done()` goes, `done(error)` becomes `throw error`.
 *
 * @param isAnswer tells statements that end a path by themselves, with which the function gives its answer
 * @returns undefined when it is used in any other way.
 */
export function dropDone(
	fn: FunctionNode,
	done: Node,
	text: string,
	isAnswer: (statement: Node) => boolean = () => false,
): TextEdit[] | undefined {
	if (done.type !== 'Identifier' || fn.params.at(-1) !== done) return undefined;
	if (fn.body.type !== 'BlockStatement') return undefined;
	const calls = new Map<Node, readonly TextEdit[]>();
	const note = (statement: Node, isLast: boolean): boolean => {
		if (calls.has(statement) || isAnswer(statement)) return true;
		const edits = dropCall(statement, done.name, text, isLast);
		if (edits !== undefined) calls.set(statement, edits);
		return edits !== undefined;
	};
	const noteReturn = (node: Node & { type: 'ReturnStatement' }): boolean => {
		const before = node.argument == null ? statementBefore(node) : undefined;
		if (before === undefined || !note(before, true)) return note(node, false);
		// Nothing comes behind a `throw`.
		const isThrow = calls.get(before)?.some((edit) => edit.text === 'throw ');
		if (isThrow) calls.set(node, [{ start: before.end!, end: node.end!, text: '' }]);
		return true;
	};
	const isEnd = (statement: Statement) =>
		statement.type === 'ReturnStatement' && statement.argument == null
			? noteReturn(statement)
			: note(statement, true);
	if (!alwaysEnds(fn.body.body, isEnd)) return undefined;
	let returnsOtherwise = false;
	forEachOwnNode(fn.body, (node) => {
		if (node.type !== 'ReturnStatement' || calls.has(node)) return;
		returnsOtherwise ||= (isInsideTry(node) && !isAnswer(node)) || !noteReturn(node);
	});
	const called = [...calls.keys()].filter((statement) => !isBareReturn(statement));
	if (returnsOtherwise || countUses(fn.body, done.name) !== called.length) return undefined;
	return [dropParameter(fn, done), ...[...calls.values()].flat()];
}

function isBareReturn(node: Node): boolean {
	return node.type === 'ReturnStatement' && node.argument == null;
}

function statementBefore(node: Node): Node | undefined {
	const siblings = siblingsOf(node);
	return siblings[siblings.indexOf(node) - 1];
}

/** Whether the code always comes to a call of `done`, an answer or a throw, and to nothing after it. */
function alwaysEnds(
	statements: readonly Statement[],
	isEnd: (statement: Statement) => boolean,
): boolean {
	const last = statements.at(-1);
	switch (last?.type) {
		case 'ExpressionStatement':
		case 'ReturnStatement':
			return isEnd(last);
		case 'ThrowStatement':
			return true;
		case 'BlockStatement':
			return alwaysEnds(last.body, isEnd);
		case 'IfStatement':
			return (
				last.alternate != null &&
				alwaysEnds([last.consequent], isEnd) &&
				alwaysEnds([last.alternate], isEnd)
			);
		case 'TryStatement':
			return (
				last.finalizer == null &&
				last.handler != null &&
				alwaysEnds(last.block.body, isEnd) &&
				alwaysEnds(last.handler.body.body, isEnd)
			);
		default:
			return false;
	}
}

/** What becomes of `done();`, `return done();` and `done(error);`. */
function dropCall(
	statement: Node,
	name: string,
	text: string,
	isLast: boolean,
): TextEdit[] | undefined {
	const call =
		statement.type === 'ExpressionStatement'
			? statement.expression
			: statement.type === 'ReturnStatement'
				? statement.argument
				: undefined;
	if (call?.type !== 'CallExpression' || call.arguments.length > 1) return undefined;
	if (call.callee.type !== 'Identifier' || call.callee.name !== name) return undefined;
	const [error] = call.arguments;
	const end = statement.end!;
	let start = statement.start!;
	if (error !== undefined) {
		// A `catch` around the call would get what is thrown in its place.
		if (!isError(error) || isInsideTry(statement)) return undefined;
		return [
			{ start, end: error.start!, text: 'throw ' },
			{ start: error.end!, end: call.end!, text: '' },
		];
	}
	if (!isLast) return [{ start: start + 'return'.length, end: call.end!, text: '' }];
	if (parentOf(statement)?.type !== 'BlockStatement') return [{ start, end, text: '{}' }];
	while (/\s/.test(text[start - 1]!)) start--;
	return [{ start, end, text: '' }];
}

/** `new Error(…)`, also in a constant, or what was caught: `done(undefined)` would mean success. */
function isError(given: Node): boolean {
	const value = unwrapInward(given);
	if (value.type === 'NewExpression') return true;
	if (value.type !== 'Identifier') return false;
	for (let up = parentOf(value); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type === 'CatchClause')
			return up.param?.type === 'Identifier' && up.param.name === value.name;
		const declared = up.type === 'BlockStatement' ? declaratorOf(up.body, value.name) : undefined;
		if (declared !== undefined) return constantValue(declared.id)?.type === 'NewExpression';
	}
	return false;
}

function declaratorOf(statements: readonly Statement[], name: string) {
	return statements
		.flatMap((statement) =>
			statement.type === 'VariableDeclaration' ? statement.declarations : [],
		)
		.find(({ id }) => identifiersIn(id).some((declared) => declared.name === name));
}

function countUses(node: Node, name: string): number {
	let count = 0;
	forEachChild(node, (child) => {
		if (child.type === 'Identifier' && child.name === name) count++;
		count += countUses(child, name);
	});
	return count;
}

function dropParameter(fn: FunctionNode, done: Node): TextEdit {
	const before = fn.params.at(-2);
	// `done => …` has no parentheses of its own.
	const isBare = fn.type === 'ArrowFunctionExpression' && fn.start === done.start;
	return before === undefined
		? { start: done.start!, end: done.end!, text: isBare ? '()' : '' }
		: { start: before.end!, end: done.end!, text: '' };
}
