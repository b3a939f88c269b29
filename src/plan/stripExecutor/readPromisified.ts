import type { CallExpression, Node } from '@babel/types';
import { givesNothing, nodeFs } from '../../../presets/node-fs.ts';
import { parseRule } from '../../rules/parseRule.ts';
import { importAt } from '../../syntax/binderOf.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Session } from '../session.ts';
import { keptComments } from './comments.ts';
import { isSafe } from './describeValue.ts';
import type { Fakes } from './fakes.ts';
import { onlyExpression } from './onlyExpression.ts';
import { readCallback } from './readCallback.ts';
import { usesThis } from './usesThis.ts';
import type { Kept, Promisified, Wrapper } from './wrapper.ts';

/**
 * Functions that take a callback and have a promise form of the same name, in pairs of modules that a
 * preset knows: it has the promise form of `readFileSync`, which is that of `readFile` too.
 */
const promiseForms = new Map(
	nodeFs.rules.flatMap(({ rule, suffix }) => {
		const { module, exportPath, replacement } = parseRule(rule, '/');
		const name = exportPath.at(-1)!.replace(/Sync$/, '');
		const isPair = replacement?.kind === 'replace' && replacement.exportName === name;
		return isPair && suffix === undefined
			? [[`${module}#${name}`, { module, name, promises: replacement.module }] as const]
			: [];
	}),
);

/** Reads `new Promise((resolve, reject) => fs.readFile(path, (error, data) => error ? reject(error) : resolve(data)))`. */
export function readPromisified(
	tree: SyntaxTree,
	node: Node,
	fakes: Fakes,
	session: Session,
): Wrapper | Kept | undefined {
	const { oracle } = session;
	if (node.type !== 'NewExpression' || !isGlobal(tree, node.callee, 'Promise', oracle))
		return undefined;
	const [executor] = node.arguments;
	if (executor?.type !== 'ArrowFunctionExpression' && executor?.type !== 'FunctionExpression')
		return undefined;
	const [resolve, reject] = executor.params;
	const call = onlyExpression(executor);
	if (resolve?.type !== 'Identifier' || reject?.type !== 'Identifier') return undefined;
	if (call?.type !== 'CallExpression' || executor.async) return undefined;
	if (executor.type === 'FunctionExpression' && usesThis(executor.body)) return undefined;
	const callback = call.arguments.at(-1);
	const settled = settledBy(callback, resolve.name, reject.name);
	if (settled === undefined) return undefined;
	const promisified = findPromiseForm(tree, call, oracle);
	if (promisified === undefined) return readCallback(tree, node, call, settled, fakes, session);
	if (settled.others.length > 0 || !isName(settled.value, settled.data)) return undefined;
	const passed = call.arguments.slice(0, -1);
	const kept = (code: Kept['code'], message: string): Kept => ({ node, code, message });
	const replaced = fakes.ofBuiltin(asBuiltin(promisified.old.source), promisified.name, tree.path);
	if (replaced !== undefined)
		return kept('mocked-by-name', `${session.relative(replaced)} replaces \`${promisified.name}\``);
	const [first] = passed;
	if (first && oracle.mayBeNumber(tree.path, first.start!, first.end!))
		return kept(
			'no-async-form',
			'it may work on a file descriptor, which the promise form does not take',
		);
	if (settled.value === undefined && !givesNothing.has(promisified.name) && !isDropped(node))
		return kept(
			'no-async-form',
			`it resolves without a value, and the promise form of \`${promisified.name}\` gives one`,
		);
	const start = passed.at(-1)?.end ?? callback!.start!;
	const end = call.end! - 1;
	if (keptComments(tree, start, end, () => false).length > 0)
		return kept('executor-shape', 'comments stand where nothing is left');
	return {
		tree,
		node,
		label: 'new Promise',
		work: {
			kind: 'value',
			start: call.start!,
			end: call.end!,
			edits: [{ start, end, text: '' }],
			awaitable: 'promise',
			binds: 'call',
			// The promise forms are async functions.
			isSafe: passed.every(isSafe),
		},
		promisified,
	};
}

/** What a callback gets behind the error, and what it resolves with. */
export interface Settled {
	readonly data: string | undefined;
	readonly others: readonly string[];
	readonly value: Node | undefined;
}

/** Reads a callback that rejects with its first parameter, or resolves with something. */
function settledBy(
	callback: Node | undefined,
	resolve: string,
	reject: string,
): Settled | undefined {
	if (!isFunction(callback) || callback.async || callback.generator) return undefined;
	const names = callback.params.map((param) =>
		param.type === 'Identifier' ? param.name : undefined,
	);
	const [error, data, ...others] = names;
	if (error === undefined || names.includes(undefined)) return undefined;
	const branches = branchesOf(callback.body, error);
	const rejected = branches && settlingCall(branches[0], reject);
	const resolved = branches && settlingCall(branches[1], resolve);
	if (rejected === undefined || resolved === undefined) return undefined;
	const value = resolved.arguments[0];
	return isName(rejected.arguments[0], error)
		? { data, others: others as string[], value }
		: undefined;
}

/** Whether a value is what a name stands for; without a name, whether there is none. */
function isName(value: Node | undefined, name: string | undefined): boolean {
	if (name === undefined) return value === undefined;
	return value?.type === 'Identifier' && value.name === name;
}

/** `await new Promise(…);` as a statement: nobody gets what it gives. */
function isDropped(node: Node): boolean {
	const up = parentOf(node);
	return up?.type === 'AwaitExpression' && parentOf(up)?.type === 'ExpressionStatement';
}

/** What happens when there is an error, and what happens when there is none. */
function branchesOf(body: Node, error: string): readonly [Node, Node] | undefined {
	if (body.type === 'ConditionalExpression')
		return isError(body.test, error) ? [body.consequent, body.alternate] : undefined;
	if (body.type !== 'BlockStatement') return undefined;
	const [first, second, ...others] = body.body;
	if (first?.type === 'ExpressionStatement' && second === undefined)
		return branchesOf(first.expression, error);
	if (first?.type !== 'IfStatement' || !isError(first.test, error) || others.length > 0)
		return undefined;
	if (first.alternate)
		return second === undefined ? [first.consequent, first.alternate] : undefined;
	const list =
		first.consequent.type === 'BlockStatement' ? first.consequent.body : [first.consequent];
	return second !== undefined && list.at(-1)?.type === 'ReturnStatement'
		? [first.consequent, second]
		: undefined;
}

function isError(test: Node, error: string): boolean {
	if (test.type === 'BinaryExpression')
		return (
			/^!==?$/.test(test.operator) && test.right.type === 'NullLiteral' && isError(test.left, error)
		);
	return test.type === 'Identifier' && test.name === error;
}

/** The call of the function that is all of a branch. */
function settlingCall(branch: Node, name: string): CallExpression | undefined {
	const list = branch.type === 'BlockStatement' ? branch.body : [branch];
	const [first, second, ...others] = list;
	const ends = second === undefined || (second.type === 'ReturnStatement' && !second.argument);
	if (first === undefined || !ends || others.length > 0) return undefined;
	const call =
		first.type === 'ExpressionStatement'
			? first.expression
			: first.type === 'ReturnStatement'
				? first.argument
				: first;
	if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return undefined;
	return call.callee.name === name && call.arguments.length <= 1 ? call : undefined;
}

/** The promise form of what is called, when that is imported from its module. */
export function findPromiseForm(
	tree: SyntaxTree,
	{ callee }: CallExpression,
	oracle: Session['oracle'],
): Promisified | undefined {
	const isMember = callee.type === 'MemberExpression' && !callee.computed;
	const object = isMember ? callee.object : callee;
	const property = isMember ? callee.property : callee;
	if (object.type !== 'Identifier' || property.type !== 'Identifier') return undefined;
	const old = importAt(tree, object, object.name);
	if (old === undefined || isMember === isNamed(old)) return undefined;
	const name = isMember ? property.name : old.imported;
	const form = promiseForms.get(`${asBuiltin(old.source)}#${name}`);
	const declared = oracle.declaredAt(tree.path, property.start!);
	const isThat = declared.every(({ library, file }) =>
		library === undefined ? file === tree.path && !isMember : asBuiltin(library) === form?.module,
	);
	if (form === undefined || !isThat) return undefined;
	return { old, callee, name, promises: form.promises, isMember };
}

function isNamed({ imported }: ImportedName): boolean {
	return imported !== '*' && imported !== 'default';
}

function asBuiltin(source: string): string {
	return source.startsWith('node:') ? source : `node:${source}`;
}
