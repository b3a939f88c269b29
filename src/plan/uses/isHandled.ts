import type { CallExpression, Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { isBeforeCleanup } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { executorAround } from './executorAround.ts';
import { receiverOf } from './receiverOf.ts';

/**
 * Whether somebody already takes care of the promise: it is awaited, chained, collected by
 * `Promise.all` and its siblings, handed to `resolve`, returned from an async function, or discarded
 * on purpose with `void`.
 */
export function isHandled(expression: Node, containerIsAsync: boolean): boolean {
	const { value, parent } = receiverOf(expression);
	switch (parent?.type) {
		case 'AwaitExpression':
			return true;
		case 'UnaryExpression':
			return parent.operator === 'void';
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return (
				parent.object === value &&
				parent.property.type === 'Identifier' &&
				/^(?:then|catch|finally)$/.test(parent.property.name)
			);
		case 'ReturnStatement':
			return containerIsAsync && !isBeforeCleanup(parent);
		case 'ArrowFunctionExpression':
			return containerIsAsync && parent.body === value;
		case 'YieldExpression':
			return containerIsAsync && !parent.delegate;
		case 'ArrayExpression': {
			const call = parentOf(parent);
			return (
				call?.type === 'CallExpression' &&
				call.arguments[0] === parent &&
				promiseCombinator(call) !== undefined
			);
		}
		case 'CallExpression':
			return parent.callee !== value && handsOverPromise(parent);
		case 'VariableDeclarator':
			return parent.init === value && isHandledVariable(parent, containerIsAsync);
		default:
			return false;
	}
}

/** `resolve(f())`, `Promise.resolve(f())`, `expect(f()).resolves`, `assert.rejects(f())`. */
function handsOverPromise(call: CallExpression): boolean {
	if (isAssertedCall(call) || isPromiseResolve(call)) return true;
	return call.callee.type === 'Identifier' && executorAround(call.callee) !== undefined;
}

/** `expect(f()).resolves`, `assert.rejects(f())` */
export function isAssertedCall(call: CallExpression): boolean {
	const { callee } = call;
	const up = parentOf(call);
	if (up?.type === 'MemberExpression' && up.object === call && up.property.type === 'Identifier') {
		if (/^(?:resolves|rejects|eventually)$/.test(up.property.name)) return true;
	}
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
	return /^(?:rejects|doesNotReject)$/.test(callee.property.name);
}

/** `Promise.resolve(f())` */
export function isPromiseResolve({ callee }: CallExpression): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'resolve' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise'
	);
}

/** `const p = f()` where every later use of `p` takes care of it. */
function isHandledVariable(
	declarator: Node & { type: 'VariableDeclarator' },
	containerIsAsync: boolean,
): boolean {
	const { id } = declarator;
	const declaration = parentOf(declarator);
	if (
		id.type !== 'Identifier' ||
		declaration?.type !== 'VariableDeclaration' ||
		declaration.kind !== 'const'
	)
		return false;
	const scope = parentOf(declaration);
	if (scope === undefined || scope.type === 'ExportNamedDeclaration') return false;
	const others = referencesIn(scope, id.name).filter((use) => use !== id);
	return others.length > 0 && others.every((use) => isHandled(use, containerIsAsync));
}
