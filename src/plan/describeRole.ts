import type { Node } from '@babel/types';
import { forEachToForOf } from '../edit/forEachToForOf.ts';
import { isInPromiseAll, mapToPromiseAll } from '../edit/mapToPromiseAll.ts';
import type { CallbackContract, Oracle } from '../resolve/oracle.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { type AnyCall, describeCall } from './describeCall.ts';
import type { Block, Role } from './facts.ts';
import { findTestRunner } from './findTestRunner.ts';
import type { RefusalCode } from './plan.ts';

/** What a function without a name of its own is used for, or why it must stay as it is. */
export type RoleFacts =
	| { readonly label: string; readonly role: Role }
	| { readonly label: string; readonly block: Block; readonly role?: undefined };

const contractCodes: Record<Exclude<CallbackContract, 'accepts-promise'>, RefusalCode> = {
	'ignores-result': 'callback-returns-void',
	'needs-result': 'callback-sync',
	untyped: 'callback-untyped',
};

/** Array methods that use the result of their callback at once (ECMA-262, 23.1.3). */
const resultMethods =
	/^(?:every|some|filter|find|findIndex|findLast|findLastIndex|flatMap|reduce|reduceRight)$/;

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
				: byContract(tree, fn, calleeText(tree, parent.callee), oracle);
		}
		case 'JSXExpressionContainer':
			return byContract(tree, fn, 'a JSX attribute', oracle);
		default:
			return refuse('function value', 'escapes-as-value', 'the function is used as a value');
	}
}

function refuse(label: string, code: RefusalCode, message: string): RoleFacts {
	return { label, block: { code, message } };
}

function immediateCall(tree: SyntaxTree, call: AnyCall, oracle: Oracle): RoleFacts {
	const site = describeCall(tree, call, undefined, oracle);
	return {
		label: 'immediately called function',
		role: { kind: 'inline', form: 'call', site, edits: site.edits },
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
	const label = `callback of \`${text}\``;
	const runner = findTestRunner(tree, callee, oracle);
	if (runner !== undefined) {
		const { collects, awaits, doneParameter } = runner.runner;
		if (collects.includes(runner.name))
			return refuse(label, 'describe-body', `the call is in the body of \`${text}\``);
		if (doneParameter !== undefined && fn.params.length > doneParameter) {
			return refuse(label, 'done-callback', 'the test takes a `done` callback');
		}
		if (awaits.includes(runner.name)) return { label, role: { kind: 'accepted-callback' } };
	}
	return arrayCallback(tree, call, fn, label, oracle) ?? byContract(tree, fn, text, oracle);
}

function arrayCallback(
	tree: SyntaxTree,
	call: AnyCall,
	fn: FunctionNode,
	label: string,
	oracle: Oracle,
): RoleFacts | undefined {
	const { callee } = call;
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return undefined;
	if (callee.computed || callee.property.type !== 'Identifier' || call.arguments[0] !== fn)
		return undefined;
	const method = callee.property.name;
	const isComparator = method === 'sort' || method === 'toSorted';
	if (method !== 'forEach' && method !== 'map' && !isComparator && !resultMethods.test(method))
		return undefined;
	if (!oracle.isArray(tree.path, callee.object.start!, callee.object.end!)) return undefined;
	if (isComparator) return refuse(label, 'comparator', 'the call is in a comparator');
	if (resultMethods.test(method))
		return refuse(label, 'array-callback', `\`${method}\` needs the result at once`);
	if (fn.type !== 'ArrowFunctionExpression' && fn.type !== 'FunctionExpression') return undefined;
	const shapeCode = method === 'map' ? 'map-shape' : 'for-each-shape';
	if (call.type !== 'CallExpression')
		return refuse(label, shapeCode, 'the array may be missing (`?.`)');
	const edits = (method === 'map' ? mapToPromiseAll : forEachToForOf)(call, fn, tree.text);
	if (typeof edits === 'string') return refuse(label, shapeCode, edits);
	const site = describeCall(tree, call, undefined, oracle);
	const form = method === 'map' ? 'map' : 'for-each';
	const handled = form === 'map' && isInPromiseAll(call);
	return { label, role: { kind: 'inline', form, site: { ...site, handled, edits }, edits } };
}

function byContract(
	tree: SyntaxTree,
	fn: FunctionNode,
	receiver: string,
	oracle: Oracle,
): RoleFacts {
	const label = `callback of \`${receiver}\``;
	const contract = oracle.callbackContract(tree.path, fn.start!, fn.end!);
	if (contract === 'accepts-promise') return { label, role: { kind: 'accepted-callback' } };
	const reasons = {
		'ignores-result': 'ignores what its callback returns',
		'needs-result': 'needs the result of its callback at once',
		untyped: 'does not say what it does with its callback',
	};
	return refuse(label, contractCodes[contract], `\`${receiver}\` ${reasons[contract]}`);
}

function calleeText(tree: SyntaxTree, callee: Node): string {
	const text = tree.text.slice(callee.start!, callee.end!).replace(/\s+/g, ' ');
	return text.length > 40 ? `…${text.slice(-39)}` : text;
}
