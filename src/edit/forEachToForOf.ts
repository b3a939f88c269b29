import type {
	ArrowFunctionExpression,
	CallExpression,
	FunctionExpression,
	Node,
} from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { declaredNames } from '../syntax/declaredNames.ts';
import { forEachOwnNode, isFunction } from '../syntax/functions.ts';
import { forEachChild, parentOf } from '../syntax/tree.ts';

/**
 * Turns the statement `items.forEach((item) => { … })` into `for (const item of items) { … }`.
 *
 * Safe because `forEach` ignores results and its callback has no other caller. The array, the
 * parameter and the body keep their text; only what stands between them changes.
 *
 * @returns the edits, or the reason why the loop would not do the same.
 */
export function forEachToForOf(
	call: CallExpression,
	callback: FunctionExpression | ArrowFunctionExpression,
	text: string,
): TextEdit[] | string {
	const statement = parentOf(call);
	const { callee } = call;
	if (callee.type !== 'MemberExpression') return 'the array may be missing (`?.`)';
	if (statement?.type !== 'ExpressionStatement') return 'its result is used';
	if (call.arguments.length !== 1) return 'it passes a `this` argument';
	const [item, index, rest] = callback.params;
	if (item === undefined || rest !== undefined)
		return 'the callback does not take one or two parameters';
	if (item.type === 'AssignmentPattern' || item.type === 'RestElement')
		return 'a parameter has a default or collects the rest';
	if (index !== undefined && index.type !== 'Identifier')
		return 'the index parameter is not a plain name';
	if (usesOwnThis(callback)) return 'the callback uses `this` or `arguments`';
	const returns = returnsOf(callback);
	if (typeof returns === 'string') return returns;
	const clash = clashingName(callback, call);
	if (clash !== undefined) return `\`${clash}\` would hide a name that is used around the loop`;
	if (changesArray(callback, callee.object)) return 'the callback changes the array it loops over';

	const source = callee.object;
	const parenthesized = source.extra?.parenthesized === true;
	const arrayEnd = parenthesized ? text.lastIndexOf(')', callee.property.start!) + 1 : source.end!;
	const header = text.slice(item.start!, item.end!);
	const binding = withoutType(item, header);
	const pattern = index === undefined ? binding : `[${index.name}, ${binding}]`;
	const bodyIsBlock = callback.body.type === 'BlockStatement';
	const bodyStart = startWithParentheses(callback.body);
	const bodyEnd = callback.end!;
	const start = call.start!;
	const span = call.end! - start;
	const keyword = reassignsParameter(callback) ? 'let' : 'const';
	// A block needs no semicolon; one on a later line is part of the file's style and stays.
	const ending = text.slice(call.end!, statement.end!);
	const statementEnd = bodyIsBlock && /^[ \t]*;?$/.test(ending) ? statement.end! : call.end!;
	const between =
		text.slice(arrayEnd, item.start!) +
		text.slice((index ?? item).end!, bodyStart) +
		text.slice(bodyEnd, call.end!);
	if (/\/[/*]/.test(between)) return 'a comment between the array and the body would be lost';
	return [
		{ start, end: start, text: `for (${keyword} ${pattern} of `, side: 'open', span },
		{ start: arrayEnd, end: bodyStart, text: index === undefined ? ') ' : '.entries()) ' },
		...(statementEnd > bodyEnd ? [{ start: bodyEnd, end: statementEnd, text: '' }] : []),
		...returns,
	];
}

function withoutType(parameter: Node, source: string): string {
	const annotation = 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
	return annotation ? source.slice(0, annotation.start! - parameter.start!).trimEnd() : source;
}

/** An arrow function ends where its concise body ends, parentheses included; its start has to be asked for. */
function startWithParentheses(body: Node): number {
	const { extra } = body as { extra?: { parenthesized?: boolean; parenStart?: number } };
	return extra?.parenthesized && extra.parenStart !== undefined ? extra.parenStart : body.start!;
}

/** Whether the callback's own `this` or `arguments` would mean something else in a loop. */
function usesOwnThis(callback: FunctionExpression | ArrowFunctionExpression): boolean {
	if (callback.type === 'ArrowFunctionExpression') return false;
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'ThisExpression' || (node.type === 'Identifier' && node.name === 'arguments'))
			found = true;
		if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return;
		forEachChild(node, visit);
	};
	visit(callback.body);
	return found || callback.id != null;
}

/** `return;` becomes `continue;`; anything else a loop cannot express is a reason. */
function returnsOf(callback: FunctionExpression | ArrowFunctionExpression): TextEdit[] | string {
	const edits: TextEdit[] = [];
	let problem: string | undefined;
	if (callback.body.type !== 'BlockStatement') return edits;
	forEachOwnNode(callback.body, (node) => {
		if (node.type !== 'ReturnStatement') return;
		if (node.argument) problem = 'the callback returns a value';
		else if (isInsideLoop(node, callback))
			problem = 'a `return` stands inside a loop or switch of the callback';
		else edits.push({ start: node.start!, end: node.start! + 'return'.length, text: 'continue' });
	});
	return problem ?? edits;
}

function isInsideLoop(node: Node, limit: Node): boolean {
	for (let up = parentOf(node); up !== undefined && up !== limit; up = parentOf(up)) {
		if (/^(?:For|While|DoWhile|Switch)/.test(up.type)) return true;
	}
	return false;
}

/**
 * A name of the callback that means something else around the loop. A parameter shadows an outer
 * variable in both forms, except in the array expression, which a `const` of the loop would hide, and
 * for `var`, which would move out to the enclosing function.
 */
function clashingName(
	callback: FunctionExpression | ArrowFunctionExpression,
	call: CallExpression,
): string | undefined {
	const names = new Set(callback.params.flatMap((parameter) => [...declaredNames(parameter)]));
	let clash: string | undefined;
	const visit = (node: Node): void => {
		if (node.type === 'Identifier' && names.has(node.name)) clash = node.name;
		forEachChild(node, visit);
	};
	visit((call.callee as { object: Node }).object);
	forEachOwnNode(callback.body, (node) => {
		if (node.type === 'VariableDeclaration' && node.kind === 'var') {
			clash = [...declaredNames(node)][0];
		}
	});
	return clash;
}

function reassignsParameter(callback: FunctionExpression | ArrowFunctionExpression): boolean {
	const names = new Set(callback.params.flatMap((parameter) => [...declaredNames(parameter)]));
	return someNode(callback.body, (node) => {
		const target =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression'
					? node.argument
					: undefined;
		return target !== undefined && [...assignedNames(target)].some((name) => names.has(name));
	});
}

function assignedNames(target: Node): Set<string> {
	return target.type === 'MemberExpression' ? new Set() : declaredNames(target);
}

const mutators = new Set([
	'push',
	'pop',
	'shift',
	'unshift',
	'splice',
	'sort',
	'reverse',
	'copyWithin',
	'fill',
]);

/** `forEach` visits the elements that were there at the start; a loop also visits those added on the way. */
function changesArray(
	callback: FunctionExpression | ArrowFunctionExpression,
	array: Node,
): boolean {
	if (array.type !== 'Identifier') return false;
	return someNode(
		callback.body,
		(node) =>
			node.type === 'MemberExpression' &&
			node.object.type === 'Identifier' &&
			node.object.name === array.name &&
			node.property.type === 'Identifier' &&
			mutators.has(node.property.name),
	);
}

function someNode(root: Node, test: (node: Node) => boolean): boolean {
	if (test(root)) return true;
	let found = false;
	forEachChild(root, (child) => {
		found ||= someNode(child, test);
	});
	return found;
}
