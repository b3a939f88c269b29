import type { Node } from '@babel/types';

/** What an argument hands over: itself, or the values in an object or array that is written out. */
export function valuesIn(argument: Node): readonly Node[] {
	switch (argument.type) {
		case 'ObjectExpression':
			return argument.properties.flatMap((property) =>
				property.type === 'ObjectProperty' ? valuesIn(property.value) : [],
			);
		case 'ArrayExpression':
			return argument.elements.flatMap((element) => (element ? valuesIn(element) : []));
		default:
			return [argument];
	}
}
