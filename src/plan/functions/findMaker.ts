import type { Node } from '@babel/types';
import { choiceAround } from '../../syntax/choices.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from './describeBinding.ts';
import type { ResultPlace } from './functionId.ts';

/**
 * The function with a name that gives a value to who calls it: `audit` for the innermost function of
 * `const audit = (name) => (request) => { … }`.
 *
 * @returns undefined when the value is not returned, or nobody can tell who calls what returns it
 */
export function findMaker(
	tree: SyntaxTree,
	value: Node,
): (ResultPlace & { readonly label: string }) | undefined {
	let returned = choiceAround(value);
	for (let depth = 1; isReturned(returned); depth++) {
		const { function: maker } = enclosingFunction(returned);
		if (maker === undefined || !isPlainlyCalled(maker)) return undefined;
		const binding = describeBinding(tree, maker);
		if (binding !== undefined)
			return isNamed(binding)
				? { file: tree.path, start: maker.start!, depth, label: binding.label }
				: undefined;
		returned = choiceAround(maker);
	}
	return undefined;
}

function isReturned(value: Node): boolean {
	const parent = parentOf(value);
	return parent?.type === 'ReturnStatement' || (isFunction(parent) && parent.body === value);
}

/** Accessors, constructors and generators do not give what they return to who calls them. */
function isPlainlyCalled(fn: FunctionNode): boolean {
	return !fn.generator && (!('kind' in fn) || fn.kind === 'method');
}

function isNamed({
	nameOffset,
	isDefault,
	block,
}: NonNullable<ReturnType<typeof describeBinding>>) {
	return block === undefined && (nameOffset !== undefined || isDefault === true);
}
