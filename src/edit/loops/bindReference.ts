import type { ElementCall } from '../../syntax/elementCall.ts';
import { freshName } from '../../syntax/names.ts';
import type { ElementMethod } from './elementMethods.ts';
import type { LoopBinding } from './loopBinding.ts';
import type { CollectionKind } from './loopRequest.ts';
import { nameForElement } from './nameForElement.ts';

/** `ids.forEach(load)`: names for what the function is called with. */
export function bindReference(
	{ call, source, extra, method: name }: ElementCall,
	parameters: number,
	method: ElementMethod,
	kind: CollectionKind,
): LoopBinding | string {
	if (method.use === 'assign') return 'the function is passed to it by reference';
	if (extra !== undefined && extra.type !== 'ThisExpression')
		return 'it passes a `this` argument to a function that is passed by reference';
	if (parameters > 2 && (source.type !== 'Identifier' || name === 'from'))
		return 'the function takes the array as well';
	if (parameters > 1 && kind === 'set')
		return 'the callback of the set takes more than the element';
	const usesIndex = parameters > 1 || method.found === 'index';
	const element = nameForElement(source, call);
	const index = usesIndex ? freshName(call, ['index', 'i', 'position']) : '';
	return {
		declaration: `const ${usesIndex ? `[${index}, ${element}]` : element}`,
		access: usesIndex ? (kind === 'map' ? '' : '.entries()') : kind === 'map' ? '.values()' : '',
		element,
		index,
		edits: [],
	};
}
