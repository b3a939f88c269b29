import type { Node } from '@babel/types';
import type { TextEdit } from '../../plan/plan.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ElementCall, isElementCallback } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { bindElement, textOf } from './bindElement.ts';
import type { Callback } from './callback.ts';
import { clashingName, isReassigned, type Named, substitute } from './callbackNames.ts';
import type { ElementMethod } from './elementMethods.ts';
import { isPlain } from './isPlain.ts';
import type { CollectionKind } from './loopRequest.ts';
import { replaceThis } from './replaceThis.ts';

/** The names that a loop gives to what the callback took as parameters. */
export interface LoopBinding {
	/** `const item`, `const [index, item]`. */
	readonly declaration: string;
	/** What follows the collection: `.entries()`. */
	readonly access: '' | '.entries()' | '.keys()' | '.values()';
	/** Written at the start of the body: `const { id } = item;`. */
	readonly inBody?: string;
	readonly element: string;
	readonly index: string;
	/** A name for the collection itself, to be declared before the loop. */
	readonly collection?: string;
	readonly accumulator?: { readonly name: string; readonly type: string };
	readonly edits: readonly TextEdit[];
}

/**
 * Turns the parameters of a callback into the names of a loop.
 *
 * @returns the reason why not, as a sentence.
 */
export function bindParameters(
	{ call, extra, source, method: name }: ElementCall,
	callback: Callback,
	method: ElementMethod,
	kind: CollectionKind,
	tree: SyntaxTree,
): LoopBinding | string {
	const parameters = callback.params.filter(
		(parameter) => !(parameter.type === 'Identifier' && parameter.name === 'this'),
	);
	if (parameters.some(({ type }) => type === 'AssignmentPattern' || type === 'RestElement'))
		return 'a parameter has a default or collects the rest';
	const accumulator = method.use === 'assign' ? parameters.shift() : undefined;
	const [item, index, array, ...others] = parameters as readonly (Node | undefined)[];
	if (others.length > 0) return 'the callback has more parameters than the method passes';
	if ((index ?? array) !== undefined && kind === 'set')
		return 'the callback of the set takes more than the element';
	if (name === 'from' && array !== undefined)
		return 'the callback has more parameters than the method passes';
	for (const plain of [accumulator, index, array]) {
		if (plain !== undefined && plain.type !== 'Identifier')
			return 'a parameter that is not the element is a pattern';
	}
	const edits: TextEdit[] = [];
	if (callback.type === 'FunctionExpression') {
		const own = replaceThis(
			callback,
			name === 'from' || method.use !== 'assign' ? extra : undefined,
		);
		if (typeof own === 'string') return own;
		edits.push(...own);
	} else if (method.use !== 'assign' && extra !== undefined && !isPlain(extra)) {
		return 'it passes a `this` argument that is computed';
	}
	const clash = clashingName(callback, source);
	if (clash !== undefined) return `\`${clash}\` would hide a name that is used around the loop`;
	if (accumulator !== undefined) {
		const problem = problemOfAccumulator(accumulator as Named, callback, tree.text);
		if (problem !== undefined) return problem;
	}

	let collection: string | undefined;
	if (array !== undefined) {
		const { name: inner } = array as Named;
		if (isReassigned(callback, [inner])) return 'the callback assigns to its array parameter';
		const canSubstitute =
			source.type === 'Identifier' &&
			!declaredNames(callback).has(source.name) &&
			!declaredNames(callback.body).has(inner) &&
			!isReassigned(callback, [source.name]);
		if (canSubstitute) {
			edits.push(...substitute(callback.body, inner, source.name));
		} else {
			collection = inner;
		}
	}
	const bound = bindElement(
		{ item, index: index as Named | undefined, callback, source, call },
		method,
		tree,
	);
	const usesIndex = bound.index !== '';
	const pattern =
		kind === 'map'
			? usesIndex
				? `[${bound.index}, ${bound.element}]`
				: bound.element
			: usesIndex && !bound.isIndexOnly
				? `[${bound.index}, ${bound.element}]`
				: usesIndex
					? bound.index
					: bound.element;
	return {
		declaration: `${bound.keyword} ${pattern}`,
		access:
			kind === 'map'
				? usesIndex
					? ''
					: '.values()'
				: !usesIndex
					? ''
					: bound.isIndexOnly
						? '.keys()'
						: '.entries()',
		...(bound.inBody === undefined ? {} : { inBody: bound.inBody }),
		element: bound.element,
		index: bound.index,
		...(collection === undefined ? {} : { collection }),
		...(accumulator === undefined
			? {}
			: {
					accumulator: {
						name: (accumulator as Named).name,
						type: textOf(tree, (accumulator as Named).typeAnnotation),
					},
				}),
		edits,
	};
}

/** The accumulator becomes one variable for all elements: a closure that keeps it would see it change. */
function problemOfAccumulator(
	{ name }: Named,
	callback: Callback,
	text: string,
): string | undefined {
	if (declaredNames(callback.body).has(name))
		return `\`${name}\` is declared again inside of the callback`;
	for (const use of referencesIn(callback.body, name)) {
		for (let up = parentOf(use); up !== undefined && up !== callback; up = parentOf(up)) {
			// A function that visits elements is done with it when its call is.
			if (isFunction(up) && !isElementCallback(up, text)) return 'a closure keeps the accumulator';
		}
	}
	return undefined;
}
