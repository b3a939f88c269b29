import type { Node } from '@babel/types';

/** The name that says what is called. */
export function calledName(callee: Node): Node | undefined {
	switch (callee.type) {
		case 'Identifier':
			return callee;
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return callee.computed ? undefined : callee.property;
		case 'TSNonNullExpression':
		case 'TSAsExpression':
			return calledName(callee.expression);
		default:
			return undefined;
	}
}
