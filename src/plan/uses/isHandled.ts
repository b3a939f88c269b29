import type { CallExpression, Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { isBeforeCleanup, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
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
	const { callee } = call;
	const up = parentOf(call);
	if (up?.type === 'MemberExpression' && up.object === call && up.property.type === 'Identifier') {
		if (/^(?:resolves|rejects|eventually)$/.test(up.property.name)) return true;
	}
	if (callee.type === 'Identifier') return isResolveParameter(callee);
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
	if (/^(?:rejects|doesNotReject)$/.test(callee.property.name)) return true;
	return (
		callee.property.name === 'resolve' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise'
	);
}

/** Whether the name is the first parameter of an enclosing `new Promise` executor. */
function isResolveParameter(callee: Node & { type: 'Identifier' }): boolean {
	for (let up = parentOf(callee); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const [resolve] = up.params;
		const holder = parentOf(up);
		if (resolve?.type === 'Identifier' && resolve.name === callee.name) {
			return (
				holder?.type === 'NewExpression' &&
				holder.callee.type === 'Identifier' &&
				holder.callee.name === 'Promise'
			);
		}
	}
	return false;
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
