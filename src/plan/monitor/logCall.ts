import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { forEachOwnNode, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';

export type Call = CallExpression | OptionalCallExpression;

/** What logging one call takes, or why it cannot be done. */
export type Logging =
	| { readonly edits: readonly TextEdit[] }
	| { readonly code: RefusalCode; readonly message: string };

/** The call whose callee ends with the name at an offset; undefined: the name is used otherwise. */
export function callOfName(tree: SyntaxTree, offset: number): Call | undefined {
	let callee = tree.nameAt(offset);
	const up = callee && parentOf(callee);
	if (isMember(up) && up.property === callee) callee = up;
	const call = callee && parentOf(callee);
	return isCall(call) && call.callee === callee ? call : undefined;
}

export function isCall(node: Node | undefined): node is Call {
	return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression';
}

function isMember(node: Node | undefined): node is Node & { property: Node; object: Node } {
	return node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';
}

/**
 * Puts the helper around a call. A function by its own name is handed over as it is:
 * `log('load', {}, load)(id)`; any other call is made by a function of its own, which keeps `this`:
 * `log('load', {}, () => store.load(id))()`.
 *
 * @param helper `log('load', {}, `
 */
export function logCall(
	tree: SyntaxTree,
	call: Call,
	label: string,
	helper: string,
	oracle: Oracle,
): Logging {
	if (isReplaced(tree, call, oracle)) {
		return {
			code: 'promise-replaced',
			message: `\`${label}\` gives a promise with members of its own`,
		};
	}
	const span = call.end! - call.start!;
	const { callee } = call;
	if (call.type === 'CallExpression' && callee.type === 'Identifier' && !hasTypeArguments(call)) {
		return {
			edits: [
				{ start: callee.start!, end: callee.start!, text: helper, side: 'open', span },
				{ start: callee.end!, end: callee.end!, text: ')', side: 'close', span: 0 },
			],
		};
	}
	if (isInChain(call))
		return {
			code: 'call-shape',
			message: `the call of \`${label}\` is inside of an optional chain`,
		};
	if (waits(call))
		return { code: 'call-shape', message: `the arguments of \`${label}\` are waited for` };
	return {
		edits: [
			{ start: call.start!, end: call.start!, text: `${helper}() => `, side: 'open', span },
			{ start: call.end!, end: call.end!, text: ')()', side: 'close', span },
		],
	};
}

function hasTypeArguments(call: Call): boolean {
	return Boolean(call.typeArguments ?? ('typeParameters' in call && call.typeParameters));
}

/** A promise that is not awaited on the spot gets another one in its place, without members of its own. */
function isReplaced({ path }: SyntaxTree, call: Call, oracle: Oracle): boolean {
	const outer = unwrapOutward(call);
	if (parentOf(outer)?.type === 'AwaitExpression') return false;
	const { callee } = call;
	return oracle.thenableResult(path, callee.start!, callee.end!).isOther;
}

/** The chain goes on after the call, or the call is skipped with what stands before it. */
function isInChain(call: Call): boolean {
	const parent = parentOf(call);
	return (
		/^Optional/.test(parent?.type ?? '') &&
		((isMember(parent) && parent.object === call) || (isCall(parent) && parent.callee === call))
	);
}

/** It waits, or hands control to somebody, before the call is made. */
function waits(call: Call): boolean {
	let found = false;
	forEachOwnNode(call, (node) => {
		if (/^(?:Await|Yield)Expression$/.test(node.type)) found = true;
	});
	return found;
}

/** Whether the call is the whole of `() => store.load(id)`, handed to one of the names. */
export function isLogged(call: Call, isHelper: (name: Node) => boolean): boolean {
	const arrow = parentOf(call);
	if (!isFunction(arrow) || arrow.type !== 'ArrowFunctionExpression' || arrow.body !== call)
		return false;
	const wrapper = parentOf(arrow);
	return (
		wrapper?.type === 'CallExpression' &&
		wrapper.arguments.at(-1) === arrow &&
		isHelper(wrapper.callee)
	);
}
