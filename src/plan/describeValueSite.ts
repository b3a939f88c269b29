import type { Node } from '@babel/types';
import { enclosingFunction } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import type { Block, CallSite } from './facts.ts';
import { functionId } from './functionId.ts';
import type { RefusalCode } from './plan.ts';

/** Uses that are as good with a copy of the function. */
const copyable: ReadonlySet<RefusalCode> = new Set([
	'escapes-as-value',
	'bound-function',
	'tagged-template',
	'for-each-shape',
	'array-callback',
	'callback-returns-void',
	'callback-sync',
	'callback-untyped',
	'callback-cut-off',
	'promise-misread',
	'rejection-uncaught',
	'late-event-use',
	'done-callback',
	'comparator',
	'throw-assertion',
	'typed-function-value',
]);

/**
 * A use of a function as a value as a place that cannot follow: the name there can mean a synchronous
 * twin instead. Undefined where only the function itself will do.
 */
export function describeValueSite(
	tree: SyntaxTree,
	name: Node,
	block: Block,
): CallSite | undefined {
	if (!copyable.has(block.code)) return undefined;
	const holder = parentOf(name);
	const isProperty =
		(holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression') &&
		holder.property === name;
	if (isObjectUse(isProperty ? holder : name)) return undefined;
	const inset = name.type === 'StringLiteral' ? 1 : 0;
	const range = { start: name.start! + inset, end: name.end! - inset };
	const fn = enclosingFunction(name).function;
	return {
		file: tree.path,
		...range,
		name: range,
		callee: name.type === 'StringLiteral' ? 'string' : isProperty ? 'member' : 'binding',
		...(isProperty ? { object: { start: holder.object.start!, end: holder.object.end! } } : {}),
		isValue: true,
		handled: false,
		returned: false,
		container: functionId(tree.path, fn),
		containerIsAsync: fn?.async === true,
		block,
		edits: [],
	};
}

/** `load.cache`, `load.withArgs(…)`: a copy has no such member. */
function isObjectUse(value: Node): boolean {
	const parent = parentOf(value);
	return (
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.object === value &&
		!(parent.property.type === 'Identifier' && parent.property.name === 'bind')
	);
}
