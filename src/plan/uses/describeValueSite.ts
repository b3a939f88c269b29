import type { Node } from '@babel/types';
import { enclosingFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import type { RefusalCode } from '../plan.ts';

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

/** Whether a use of a function as a value could have a synchronous twin instead. */
export function canTakeCopy(name: Node, block: Block): boolean {
	return copyable.has(block.code) && !isObjectUse(namedValue(name));
}

/** A use of a function as a value as a place where its name stands. */
export function describeValueSite(tree: SyntaxTree, name: Node): CallSite {
	const value = namedValue(name);
	const object =
		value !== name && 'object' in value ? (value.object as Node | undefined) : undefined;
	const inset = name.type === 'StringLiteral' ? 1 : 0;
	const range = { start: name.start! + inset, end: name.end! - inset };
	const fn = enclosingFunction(name).function;
	return {
		file: tree.path,
		...range,
		name: range,
		callee: name.type === 'StringLiteral' ? 'string' : object === undefined ? 'binding' : 'member',
		...(object === undefined ? {} : { object: { start: object.start!, end: object.end! } }),
		isValue: true,
		handled: false,
		returned: false,
		container: functionId(tree.path, fn),
		containerIsAsync: fn?.async === true,
		edits: [],
	};
}

/** `this.load` when the name is that of a member. */
function namedValue(name: Node): Node {
	const holder = parentOf(name);
	return (holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression') &&
		holder.property === name
		? holder
		: name;
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
