import type { Node } from '@babel/types';
import { dropDone } from '../../edit/dropDone.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeArrayCallback } from '../arrays/describeArrayCallback.ts';
import { describeContract } from '../receivers/describeContract.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import { judgeMember } from '../receivers/judgeMember.ts';
import { memberOfElement } from '../receivers/memberOfElement.ts';
import { receiverOfElement } from '../receivers/receiverOfElement.ts';
import { tableOf } from '../slots/tables.ts';
import { describeThrowAssertion } from '../testing/describeThrowAssertion.ts';
import { findDone } from '../testing/findDone.ts';
import { findTestRunner, type RunnerFunction } from '../testing/findTestRunner.ts';
import { describeCall } from '../uses/describeCall.ts';
import type { AnyCall } from '../uses/describeSite.ts';
import { findMaker } from './findMaker.ts';
import { resultId, slotId } from './functionId.ts';
import { calleeText, type RoleFacts, refuse } from './roleFacts.ts';

/** Describes a function that stands where a value is expected: an argument, a callee, a JSX attribute. */
export function describeRole(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): RoleFacts {
	const parent = parentOf(fn);
	switch (parent?.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
			return (parent.callee as Node) === fn
				? immediateCall(tree, parent, oracle)
				: describeCallback(tree, parent, fn, oracle);
		case 'NewExpression': {
			const isPromise = parent.callee.type === 'Identifier' && parent.callee.name === 'Promise';
			return isPromise
				? refuse('promise executor', 'promise-executor', 'the call is in a promise executor')
				: describeContract(tree, fn, calleeText(tree, parent.callee), oracle);
		}
		case 'JSXExpressionContainer':
			return describeContract(tree, fn, 'a JSX attribute', oracle);
		case 'AssignmentPattern':
			// The default of a parameter.
			if (parent.right === fn && parent.left.type === 'Identifier') {
				const { name, start } = parent.left;
				return {
					label: `default of \`${name}\``,
					role: { kind: 'accepted-callback' },
					requires: [slotId({ file: tree.path, offset: start! })],
				};
			}
			return refuse('function value', 'escapes-as-value', 'the function is used as a value');
		case 'ArrayExpression': {
			const table = tableOf(parent);
			if (table !== undefined)
				return {
					label: `function in \`${table.name.name}\``,
					role: { kind: 'accepted-callback' },
					requires: [slotId({ file: tree.path, offset: table.name.start! })],
				};
			const receiver = receiverOfElement(tree, fn, oracle);
			if (receiver !== undefined) return describeContract(tree, fn, receiver, oracle);
			return (
				describeElement(tree, fn, oracle) ??
				refuse('function value', 'escapes-as-value', 'the function is used as a value')
			);
		}
		default: {
			const maker = findMaker(tree, fn);
			if (maker !== undefined)
				return {
					label: `function that ${maker.label} gives`,
					role: { kind: 'accepted-callback' },
					requires: [resultId(maker)],
				};
			return refuse('function value', 'escapes-as-value', 'the function is used as a value');
		}
	}
}

/** `{ preHandler: [(request) => { … }] }` */
function describeElement(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
): RoleFacts | undefined {
	const names = memberOfElement(tree, fn, oracle);
	const receiver = names[0]?.name ?? '';
	const verdict = judgeMember(tree, names, { value: fn, fn, receiver });
	if (verdict === undefined) return undefined;
	const label = `callback of ${receiver}`;
	const { block, ...accepted } = verdict;
	if (block !== undefined) return { label, block };
	return { label, role: { kind: 'accepted-callback' }, ...accepted };
}

function immediateCall(tree: SyntaxTree, call: AnyCall, oracle: Oracle): RoleFacts {
	const site = describeCall(tree, call, undefined, oracle);
	return {
		label: 'immediately called function',
		role: { kind: 'inline', form: 'call', site },
	};
}

function describeCallback(
	tree: SyntaxTree,
	call: AnyCall,
	fn: FunctionNode,
	oracle: Oracle,
): RoleFacts {
	const callee = call.callee as Node;
	const text = calleeText(tree, callee);
	const label = `callback of ${text}`;
	const runner = findTestRunner(tree, callee, oracle);
	if (runner?.collects)
		return refuse(label, 'describe-body', `the call is in the body of \`${text}\``);
	if (runner !== undefined) return describeTestCallback(label, fn, runner, tree.text);
	const assertion = describeThrowAssertion(tree, call, fn, oracle);
	if (assertion !== undefined) {
		return 'code' in assertion
			? { label, block: assertion }
			: { label, role: { kind: 'inline', form: 'call', site: assertion } };
	}
	// What it gives is the promise then, as that of a function which is called where it stands.
	if (findReceiverFact(tree, fn, oracle)?.givesResult)
		return { ...immediateCall(tree, call, oracle), label };
	return (
		describeArrayCallback(tree, call, fn, label, oracle) ?? describeContract(tree, fn, text, oracle)
	);
}

/** A test or a hook: its runner waits for the promise, unless it waits for a `done` callback. */
function describeTestCallback(
	label: string,
	fn: FunctionNode,
	runner: RunnerFunction,
	text: string,
): RoleFacts {
	const done = findDone(fn, runner);
	const edits = done && dropDone(fn, done, text);
	if (done !== undefined && edits === undefined)
		return refuse(label, 'done-callback', 'the test takes a `done` callback');
	return { label, role: { kind: 'accepted-callback' }, ...(edits === undefined ? {} : { edits }) };
}
