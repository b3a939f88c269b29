import type { ElementCall } from '../../syntax/elementCall.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { identifiersIn, referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { ElementMethod } from './elementMethods.ts';
import type { LoopBinding } from './loopBinding.ts';
import { expressionPlace, findLoopPlace, type LoopPlace } from './loopPlace.ts';
import type { LoopRequest } from './loopRequest.ts';

/** The widest place where the loop's own names and its result fit. */
export function choosePlace(
	{ element, tree }: LoopRequest,
	method: ElementMethod,
	binding: LoopBinding,
): LoopPlace {
	const { call } = element;
	const place = findLoopPlace(call, tree);
	const { text } = tree;
	const inside = expressionPlace(call, text);
	if (place.kind === 'expression') return place;
	const around = text.slice(place.start, element.sourceStart) + text.slice(call.end!, place.end);
	if (place.kind !== 'statement' && /\/[/*]/.test(around)) return inside;
	const accumulator = binding.accumulator?.name;
	const scope = enclosingFunction(call).function ?? tree.root;
	const isTaken = [accumulator, binding.collection].some(
		(name) =>
			name !== undefined &&
			(name !== place.variable?.name || name !== accumulator) &&
			referencesIn(scope, name).length > referencesIn(element.callback, name).length,
	);
	if (isTaken) return inside;
	if (place.kind === 'statement') {
		const isSeveral = binding.collection !== undefined || method.use === 'assign';
		return place.needsBlock && isSeveral ? inside : place;
	}
	if (element.isOptional && place.kind === 'variable') return inside;
	if (place.kind === 'return' && method.use === 'drop' && element.method !== 'forEach')
		return inside;
	if (place.variable !== undefined) {
		const { name, type, isCaptured } = place.variable;
		const isAccumulator = accumulator === name;
		const isHidden = identifiersIn(call).some((node) => node.name === name) && !isAccumulator;
		const isTyped = type !== '' || typeArgumentOf(element, tree) !== undefined;
		const isUntyped = !isTyped && isCaptured;
		if (isHidden || method.use === 'drop' || method.isFlat) return inside;
		if (/^(?:push|keep)$/.test(method.use) && isUntyped) return inside;
		if (method.found === 'element' && type === '' && (isCaptured || !isJavaScript(tree.path)))
			return inside;
		if (isAccumulator && isCaptured) return inside;
	}
	return place;
}

/** `map<Label>(…)`: what the results are declared to be. */
export function typeArgumentOf(
	{ call, method }: ElementCall,
	tree: SyntaxTree,
): string | undefined {
	const list = call.typeParameters ?? call.typeArguments;
	if (list?.type !== 'TSTypeParameterInstantiation') return undefined;
	const type = list.params[method === 'from' ? 1 : 0];
	return type && tree.textOf(type);
}
