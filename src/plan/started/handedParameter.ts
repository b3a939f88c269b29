import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Invocation } from './invocation.ts';

/** A parameter of a function, by the name that declares it. */
export interface Parameter {
	readonly owner: FunctionNode;
	readonly name: Node;
	/** Its place among the arguments. */
	readonly index: number;
	/** What it is where no argument is given. */
	readonly preset?: Node;
}

/** The parameter that a name means, of whichever function around it: `visit` of `(visit) => visit(1)`. */
export function parameterNamed(name: Node): Parameter | undefined {
	if (name.type !== 'Identifier') return undefined;
	const binder = binderOf(name, name.name);
	const around = binder && parentOf(binder);
	if (binder === undefined || around === undefined) return undefined;
	const preset = around.type === 'AssignmentPattern' && around.left === binder ? around : undefined;
	const declared = preset ?? binder;
	const owner = parentOf(declared);
	if (!isFunction(owner)) return undefined;
	const index = owner.params.indexOf(declared as never);
	if (index < 0) return undefined;
	return { owner, name: binder, index, ...(preset && { preset: preset.right }) };
}

/** What a call gives to a parameter of the function that it runs. Undefined: nobody knows. */
export function givenTo(
	{ index, preset }: Parameter,
	call: Invocation,
): readonly Node[] | undefined {
	if (!('arguments' in call)) return undefined;
	const given = call.arguments.slice(0, index + 1);
	if (given.some(({ type }) => type === 'SpreadElement') || isApplied(call)) return undefined;
	return [given[index], preset].filter((value) => value != null);
}

/** `load.call(this, hook)`, `names.forEach(load)`: what stands among the arguments is not what the function gets. */
function isApplied(call: Invocation): boolean {
	return (
		'callee' in call &&
		(call.callee.type === 'MemberExpression' || call.callee.type === 'OptionalMemberExpression') &&
		call.callee.property.type === 'Identifier' &&
		/^(?:call|apply)$/.test(call.callee.property.name)
	);
}
