import { forEachToForOf } from '../edit/forEachToForOf.ts';
import { isInPromiseAll, mapToPromiseAll } from '../edit/mapToPromiseAll.ts';
import type { Oracle } from '../resolve/oracle.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { type AnyCall, describeCall } from './describeCall.ts';
import { type RoleFacts, refuse } from './roleFacts.ts';

/** Array methods that use the result of their callback at once (ECMA-262, 23.1.3). */
const resultMethods =
	/^(?:every|some|filter|find|findIndex|findLast|findLastIndex|flatMap|reduce|reduceRight)$/;

export function describeArrayCallback(
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
