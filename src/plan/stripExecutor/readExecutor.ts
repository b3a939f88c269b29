import type {
	ArrowFunctionExpression,
	FunctionExpression,
	NewExpression,
	Node,
	TryStatement,
} from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { forEachChild, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { describeValue, isIdle } from './describeValue.ts';
import { deferralOf } from './globals.ts';
import { hasChain } from './hasChain.ts';
import { onlyExpression } from './onlyExpression.ts';
import { readBody, readChoice, type Settlers } from './readBody.ts';
import { readThen } from './readThen.ts';
import { usesThis } from './usesThis.ts';
import type { Body, Kept, Wrapper } from './wrapper.ts';

type Executor = ArrowFunctionExpression | FunctionExpression;

/** Reads `new Promise(…)`; undefined when it is made around something that ends later by itself. */
export function readExecutor(
	tree: SyntaxTree,
	node: NewExpression,
	oracle: Oracle,
): Wrapper | Kept | undefined {
	const [executor, ...others] = node.arguments;
	if (!isGlobal(tree, node.callee, 'Promise', oracle) || others.length > 0) return undefined;
	if (executor?.type !== 'ArrowFunctionExpression' && executor?.type !== 'FunctionExpression')
		return undefined;
	const settlers = settlersOf(executor);
	if (settlers === undefined || executor.generator) return undefined;
	const chain = readThen(tree, node, executor, settlers, oracle);
	if (chain !== undefined) return chain;
	const put = readDeferral(tree, executor, oracle);
	const work = put?.fn ?? executor;
	const kept = (message: string, code: Kept['code'] = 'executor-shape') => ({
		node,
		code,
		message,
	});
	if (!settlesItself(work, settlers)) {
		return hasChain(tree, work.body, settlers, oracle)
			? kept('it does more with a promise than to hand it on')
			: undefined;
	}
	if (work.params.length > 0 && work !== executor) return kept('its callback takes parameters');
	if (work.async && work !== executor) return kept('its callback is async');
	if (
		(executor.type === 'FunctionExpression' || work.type === 'FunctionExpression') &&
		usesThis(work.body)
	)
		return kept('its executor has a `this` of its own');
	const read = readWork(tree, work, settlers);
	if (typeof read === 'string') return isIdleWait(work, settlers) ? undefined : kept(read);
	const value = read.kind === 'body' ? undefined : read.node;
	if (read.kind === 'value' && isIdle(value) && put !== undefined) return undefined;
	if (put?.delay !== undefined) return kept(`the work waits for ${put.delay}`, 'delayed');
	const catches = read.kind === 'body' && read.catches;
	return {
		tree,
		node,
		label: 'new Promise',
		work: read.kind === 'body' ? read.body : describeValue(tree, read.node, oracle),
		...(put === undefined ? {} : { deferral: put.by }),
		...(/^set/.test(put?.by ?? '') ? { givesTurns: true as const } : {}),
		...((put !== undefined || executor.async) && !catches ? { losesErrors: true as const } : {}),
	};
}

function settlersOf({ params }: Executor): Settlers | undefined {
	const [resolve, reject, ...others] = params;
	if (resolve?.type !== 'Identifier' || others.length > 0) return undefined;
	if (reject !== undefined && reject.type !== 'Identifier') return undefined;
	return { resolve: resolve.name, ...(reject === undefined ? {} : { reject: reject.name }) };
}

interface Deferral {
	readonly by: string;
	readonly fn: Executor;
	/** How long it waits, when that is not as short as it can. */
	readonly delay?: string;
}

/** `setImmediate(() => …)` as all that an executor does. */
function readDeferral(tree: SyntaxTree, executor: Executor, oracle: Oracle): Deferral | undefined {
	const call = onlyExpression(executor);
	if (call?.type !== 'CallExpression') return undefined;
	const by = deferralOf(tree, call.callee, oracle);
	const [fn, delay, ...others] = call.arguments;
	if (fn?.type !== 'ArrowFunctionExpression' && fn?.type !== 'FunctionExpression') return undefined;
	if (by === undefined || others.length > 0 || (delay !== undefined && by !== 'setTimeout'))
		return undefined;
	const isShort = delay === undefined || (delay.type === 'NumericLiteral' && delay.value === 0);
	if (isShort) return { by, fn };
	const text = tree.textOf(delay);
	return { by, fn, delay: `\`${text}\` milliseconds` };
}

type Work =
	| { readonly kind: 'value'; readonly node: Node }
	| { readonly kind: 'body'; readonly body: Body; readonly catches: boolean };

function readWork(tree: SyntaxTree, fn: Executor, settlers: Settlers): Work | string {
	if (fn.body.type !== 'BlockStatement') {
		const value = resolvedBy(fn.body, settlers);
		const choice = value === undefined ? readChoice(fn.body, settlers) : undefined;
		if (choice !== undefined) return { kind: 'body', body: choice, catches: false };
		return value === undefined
			? `\`${tree.text.slice(fn.body.start!, fn.body.end!)}\` does more than resolve`
			: { kind: 'value', node: value };
	}
	const body = readBody(fn.body, settlers);
	if (typeof body === 'string') return body;
	const [only, ...others] = fn.body.body;
	const catches = only?.type === 'TryStatement' && others.length === 0 && isCalm(only);
	const [exit] = body.exits;
	const isOne = body.statements.length === 1 && exit?.kind === 'resolve' && exit.isLast;
	if (isOne && exit.value !== undefined && !catches) return { kind: 'value', node: exit.value };
	return { kind: 'body', body, catches };
}

/** Whether nothing that a `try` does about an error can reject by itself. */
function isCalm({ handler, finalizer }: TryStatement): boolean {
	return handler != null && ![handler, finalizer].some((part) => part && awaits(part));
}

function awaits(node: Node): boolean {
	if (node.type === 'AwaitExpression') return true;
	let found = false;
	forEachChild(node, (child) => {
		if (!isFunction(child)) found ||= awaits(child);
	});
	return found;
}

/** `E` in `resolve(E)`. */
function resolvedBy(node: Node, settlers: Settlers): Node | undefined {
	if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
	const [value, ...others] = node.arguments;
	if (node.callee.name !== settlers.resolve || others.length > 0) return undefined;
	return value === undefined || value.type === 'SpreadElement' ? undefined : value;
}

/** Whether a function settles the promise in its own code: not in a callback of something else. */
function settlesItself(fn: Executor, { resolve }: Settlers): boolean {
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
			found ||= node.callee.name === resolve;
		if (!isFunction(node)) forEachChild(node, visit);
	};
	visit(fn.body);
	return found;
}

/** `() => resolve()`, `() => resolve(x)`: it only waits. */
function isIdleWait(fn: Executor, { resolve }: Settlers): boolean {
	const only = onlyExpression(fn);
	return (
		only?.type === 'CallExpression' &&
		referencesIn(only.callee, resolve).length === 1 &&
		only.arguments.every(isIdle)
	);
}
