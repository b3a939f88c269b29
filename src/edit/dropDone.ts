import type { Node, Statement } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { type FunctionNode, forEachOwnNode, isInsideTry } from '../syntax/functions.ts';
import { forEachChild, parentOf } from '../syntax/tree.ts';
import { unwrapInward } from '../syntax/unwrapInward.ts';

/**
 * Takes the `done` callback out of a test or a hook that calls it in its own code, at the end of every path:
 * `done()` goes, `done(error)` becomes `throw error`.
 *
 * @returns undefined when it is used in any other way.
 */
export function dropDone(fn: FunctionNode, done: Node, text: string): TextEdit[] | undefined {
	if (done.type !== 'Identifier' || fn.params.at(-1) !== done) return undefined;
	if (fn.body.type !== 'BlockStatement') return undefined;
	const calls = new Map<Node, readonly TextEdit[]>();
	const note = (statement: Statement, isLast: boolean): boolean => {
		const edits = dropCall(statement, done.name, text, isLast);
		if (edits !== undefined) calls.set(statement, edits);
		return edits !== undefined;
	};
	if (!alwaysEnds(fn.body.body, (statement) => note(statement, true))) return undefined;
	let returnsOtherwise = false;
	forEachOwnNode(fn.body, (node) => {
		if (node.type !== 'ReturnStatement' || calls.has(node)) return;
		returnsOtherwise ||= isInsideTry(node) || !note(node, false);
	});
	if (returnsOtherwise || countUses(fn.body, done.name) !== calls.size) return undefined;
	return [dropParameter(fn, done), ...[...calls.values()].flat()];
}

/** Whether the code always comes to a call of `done` or to a throw, and to nothing after it. */
function alwaysEnds(
	statements: readonly Statement[],
	note: (statement: Statement) => boolean,
): boolean {
	const last = statements.at(-1);
	switch (last?.type) {
		case 'ExpressionStatement':
		case 'ReturnStatement':
			return note(last);
		case 'ThrowStatement':
			return true;
		case 'BlockStatement':
			return alwaysEnds(last.body, note);
		case 'IfStatement':
			return (
				last.alternate != null &&
				alwaysEnds([last.consequent], note) &&
				alwaysEnds([last.alternate], note)
			);
		case 'TryStatement':
			return (
				last.finalizer == null &&
				last.handler != null &&
				alwaysEnds(last.block.body, note) &&
				alwaysEnds(last.handler.body.body, note)
			);
		default:
			return false;
	}
}

/** What becomes of `done();`, `return done();` and `done(error);`. */
function dropCall(
	statement: Statement,
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
		if (!isError(error)) return undefined;
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

/** `new Error(…)`, or what was caught: `done(undefined)` would mean success. */
function isError(given: Node): boolean {
	const value = unwrapInward(given);
	if (value.type === 'NewExpression') return true;
	if (value.type !== 'Identifier') return false;
	for (let up = parentOf(value); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'CatchClause') continue;
		return up.param?.type === 'Identifier' && up.param.name === value.name;
	}
	return false;
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
