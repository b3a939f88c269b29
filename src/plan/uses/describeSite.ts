import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { awaitExpression } from '../../edit/awaitCall.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction, type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { continuesChain, isAsserted } from '../../syntax/optionalChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite, Hazard, Place } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { findCutOff } from '../receivers/judgeCallback.ts';
import { findFakeTimers } from '../testing/findFakeTimers.ts';
import { describeTopLevel } from './describeTopLevel.ts';
import { findLostUpdate, findStaleValue } from './findLostUpdate.ts';
import { receiverOf } from './receiverOf.ts';

export type AnyCall = CallExpression | OptionalCallExpression;

const obstacleMessages = {
	'parameter-default': 'the call is in a parameter default',
	'field-initializer': 'the call is in a field initializer or static block',
	decorator: 'the call is in a decorator',
	namespace: 'the call is in a namespace or enum',
} as const;

/**
 * Describes a call by itself.
 *
 * @param name the callee's name, as for `describeCall`
 * @param isHandled whether somebody takes care of its promise already
 */
export function describeSite(
	tree: SyntaxTree,
	call: AnyCall,
	name: Node | undefined,
	isHandled: boolean,
	oracle: Oracle,
): CallSite {
	const enclosing = enclosingFunction(call);
	const fn = enclosing.function;
	const cutOff = fn?.async === true ? cutOffOf(tree, fn, oracle) : undefined;
	const handled = isHandled && cutOff === undefined;
	const container = functionId(tree.path, fn);
	const containerIsAsync = fn?.async === true;
	const goesOn = continuesChain(call);
	const place = { file: tree.path, start: call.start!, end: call.end! };
	const topLevel =
		handled ||
		fn !== undefined ||
		enclosing.obstacle !== undefined ||
		oracle.moduleFormat(tree.path) === 'esm'
			? undefined
			: describeTopLevel(tree, call, oracle);
	const block = handled
		? undefined
		: cutOff !== undefined
			? { ...cutOff, at: place }
			: enclosing.obstacle !== undefined
				? { code: enclosing.obstacle, message: obstacleMessages[enclosing.obstacle], at: place }
				: topLevel !== undefined && 'code' in topLevel
					? { ...topLevel, at: place }
					: goesOn &&
							(isAsserted(call) ||
								oracle.mayReturnNullish(tree.path, call.callee.start!, call.callee.end!))
						? {
								code: 'optional-chain' as const,
								message: 'the optional chain goes on after the call',
								at: place,
							}
						: lostUpdate(tree, call, place);
	const isPicked = name !== undefined && /MemberExpression$/.test(name.type);
	const holder = name && parentOf(name);
	const isMember =
		holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression';
	return {
		...place,
		name:
			name === undefined || isPicked
				? { start: place.start, end: place.start }
				: name.type === 'StringLiteral'
					? { start: name.start! + 1, end: name.end! - 1 }
					: { start: name.start!, end: name.end! },
		callee: isPicked
			? 'picked'
			: name?.type === 'StringLiteral'
				? 'string'
				: isMember && holder.property === name
					? 'member'
					: 'binding',
		...(isMember && holder.property === name
			? { object: { start: holder.object.start!, end: holder.object.end! } }
			: {}),
		handled,
		returned: isReturned(call),
		container,
		containerIsAsync,
		...(block === undefined ? {} : { block: block satisfies Block }),
		...(handled ? {} : findHazards(tree, call, oracle)),
		edits: awaitExpression(call, tree.text, goesOn),
		...(topLevel !== undefined && 'start' in topLevel ? { wrap: topLevel } : {}),
	};
}

/** `process.on('exit', async () => …)`: it is as good as synchronous, whatever it says. */
function cutOffOf(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): Block | undefined {
	const call = parentOf(unwrapOutward(fn));
	if (call?.type !== 'CallExpression') return undefined;
	return findCutOff(tree, fn, calleeText(tree, call.callee), oracle);
}

/** What to look at once the call is awaited. */
function findHazards(
	tree: SyntaxTree,
	call: Node,
	oracle: Oracle,
): { readonly hazards?: readonly Hazard[] } {
	const { hazards = [] } = findFakeTimers(tree, oracle);
	const target = findStaleValue(tree, call);
	if (target === undefined) return hazards.length === 0 ? {} : { hazards };
	const message = `the old \`${target}\` is read before the wait`;
	return { hazards: [...hazards, { code: 'stale-value', message }] };
}

function lostUpdate(tree: SyntaxTree, call: Node, at: Place): Block | undefined {
	const target = findLostUpdate(tree, call);
	if (target === undefined) return undefined;
	const message = `\`${target}\` is read before the wait, and callbacks that wait at the same time change it`;
	return { code: 'lost-update', message, at };
}

function isReturned(call: Node): boolean {
	const { value, parent } = receiverOf(call);
	return (
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === value)
	);
}
