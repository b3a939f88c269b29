import type {
	ArrowFunctionExpression,
	CallExpression,
	FunctionExpression,
	Node,
} from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { declaredNames } from '../syntax/declaredNames.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { needsParentheses } from '../syntax/needsParentheses.ts';
import { needsSemicolon } from '../syntax/needsSemicolon.ts';
import { forEachChild, parentOf } from '../syntax/tree.ts';

/**
 * Turns `items.map((item) => …)` into `await Promise.all(items.map(async (item) => …))`.
 *
 * The callbacks then run interleaved, so one that writes to anything outside itself is refused: the
 * order of its effects would change.
 *
 * @returns the edits (none when the call already stands in `Promise.all(…)`), or the reason why not.
 */
export function mapToPromiseAll(
	call: CallExpression,
	callback: FunctionExpression | ArrowFunctionExpression,
	text: string,
): TextEdit[] | string {
	if (call.callee.type !== 'MemberExpression') return 'the array may be missing (`?.`)';
	if (call.arguments.length !== 1) return 'it passes a `this` argument';
	const written = outsideWrite(callback);
	if (written !== undefined)
		return `the callback changes \`${written}\`, in an order that would be lost`;
	if (isInPromiseAll(call)) return [];
	const start = call.start!;
	const end = call.end!;
	const span = end - start;
	const parenthesize = needsParentheses(call);
	const open = parenthesize ? '(await Promise.all(' : 'await Promise.all(';
	return [
		{
			start,
			end: start,
			text: parenthesize && needsSemicolon(text, call) ? `;${open}` : open,
			side: 'open',
			span,
		},
		{ start: end, end, text: parenthesize ? '))' : ')', side: 'close', span },
	];
}

/** Whether the expression is the argument of `Promise.all(…)` or one of its siblings. */
export function isInPromiseAll(expression: Node): boolean {
	const call = parentOf(expression);
	return (
		call?.type === 'CallExpression' && call.arguments[0] === expression && isPromiseCombinator(call)
	);
}

/** `Promise.all`, `allSettled`, `race` and `any` take promises, so elements need no `await`. */
export function isPromiseCombinator(call: CallExpression): boolean {
	const { callee } = call;
	return (
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise' &&
		callee.property.type === 'Identifier' &&
		/^(?:all|allSettled|race|any)$/.test(callee.property.name)
	);
}

const mutators = new Set([
	'push',
	'pop',
	'shift',
	'unshift',
	'splice',
	'sort',
	'reverse',
	'set',
	'add',
	'delete',
	'clear',
	'write',
]);

/** Something outside of the callback that it writes to. */
export function outsideWrite(callback: FunctionNode): string | undefined {
	const own = declaredNames(callback);
	let written: string | undefined;
	const visit = (node: Node): void => {
		const target =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression'
					? node.argument
					: node.type === 'UnaryExpression' && node.operator === 'delete'
						? node.argument
						: mutatedObject(node);
		const root = target && rootName(target);
		if (root !== undefined && !own.has(root)) written = root;
		forEachChild(node, visit);
	};
	visit(callback.body);
	return written;
}

function mutatedObject(node: Node): Node | undefined {
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object, property } = node.callee;
	return property.type === 'Identifier' && mutators.has(property.name) ? object : undefined;
}

function rootName(target: Node): string | undefined {
	let node: Node = target;
	while (
		node.type === 'MemberExpression' ||
		node.type === 'OptionalMemberExpression' ||
		node.type === 'TSNonNullExpression'
	) {
		node = node.type === 'TSNonNullExpression' ? node.expression : node.object;
	}
	if (node.type === 'ThisExpression') return 'this';
	return node.type === 'Identifier' ? node.name : undefined;
}
