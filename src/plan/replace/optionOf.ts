import type { Node, ObjectExpression, ObjectProperty } from '@babel/types';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** The property of an object literal that sets an option. */
export function optionOf(
	{ properties }: ObjectExpression,
	name: string,
): ObjectProperty | undefined {
	return properties.find(
		(property): property is ObjectProperty =>
			property.type === 'ObjectProperty' && keyOf(property) === name,
	);
}

/** An option that an argument sets in an object literal, which an assertion may stand around. */
export function writtenOption(
	argument: Node | undefined,
	name: string,
): { readonly object: ObjectExpression; readonly property: ObjectProperty } | undefined {
	const object = argument && unwrapInward(argument);
	if (object?.type !== 'ObjectExpression') return undefined;
	const property = optionOf(object, name);
	return property && { object, property };
}

/** Whether more may be in an object literal than what is written there. */
export function isOpen({ properties }: ObjectExpression): boolean {
	return properties.some(
		(property) =>
			property.type === 'SpreadElement' || (property.computed && !isPlain(property.key)),
	);
}

function keyOf({ key, computed }: ObjectProperty): string | undefined {
	if (key.type === 'Identifier' && !computed) return key.name;
	return key.type === 'StringLiteral' ? key.value : undefined;
}

function isPlain({ type }: Node): boolean {
	return type === 'StringLiteral' || type === 'NumericLiteral';
}
