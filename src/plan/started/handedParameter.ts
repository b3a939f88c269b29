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
	/** It holds all arguments from its place on. */
	readonly isRest: boolean;
}

/** The parameter that a name means, of whichever function around it: `visit` of `(visit) => visit(1)`. */
export function parameterNamed(name: Node): Parameter | undefined {
	if (name.type !== 'Identifier') return undefined;
	const binder = binderOf(name, name.name);
	return binder && parameterDeclaredBy(binder);
}

/** The parameter that is declared by a name, also where that declares a field: `constructor(readonly load: Load)`. */
export function parameterDeclaredBy(name: Node): Parameter | undefined {
	const around = parentOf(name);
	if (around === undefined) return undefined;
	const isRest = around.type === 'RestElement';
	const preset = around.type === 'AssignmentPattern' && around.left === name ? around : undefined;
	const pattern = isRest ? around : (preset ?? name);
	const holder = parentOf(pattern);
	const declared = holder?.type === 'TSParameterProperty' ? holder : pattern;
	const owner = parentOf(declared);
	if (!isFunction(owner)) return undefined;
	const index = owner.params.indexOf(declared as never);
	if (index < 0) return undefined;
	return { owner, name, index, isRest, ...(preset && { preset: preset.right }) };
}

/**
 * What a call gives to a parameter of the function that it runs. Undefined: nobody knows.
 *
 * @param first what the function was given before, by `bind`
 */
export function givenTo(
	{ index, preset, isRest }: Parameter,
	call: Invocation,
	first: readonly Node[] = [],
): readonly Node[] | undefined {
	if (!('arguments' in call) || isApplied(call)) return undefined;
	const all = [...first, ...call.arguments];
	const given = isRest ? all : all.slice(0, index + 1);
	if (given.some(({ type }) => type === 'SpreadElement')) return undefined;
	return isRest ? all.slice(index) : [given[index], preset].filter((value) => value != null);
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
