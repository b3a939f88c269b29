import type { Node, ObjectExpression, ObjectProperty } from '@babel/types';

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
