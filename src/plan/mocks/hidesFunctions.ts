import type { CallExpression, Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { forEachChild } from '../../syntax/tree.ts';

/**
 * Whether a module may give other functions than before where a test mocks it. It does not where the test lists all that
 * there is, or adds to what the module has anyway.
 */
export function hidesFunctions({ arguments: given }: CallExpression, specifier: string): boolean {
	const factory = given.find((argument) => isFunction(argument));
	if (factory === undefined) return true;
	const isActual = loadsActual(factory, specifier);
	const results = resultsOf(factory.body);
	return results.length === 0 || results.some((result) => !isListed(result, isActual));
}

/** `vi.importActual('fs')`, `jest.requireActual('fs')`, or the first parameter called. */
function loadsActual({ params, body }: FunctionNode, specifier: string): boolean {
	const [original] = params;
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression') {
			const { callee } = node;
			const [module] = node.arguments;
			if (callee.type === 'Identifier')
				found ||= original?.type === 'Identifier' && callee.name === original.name;
			else if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
				found ||=
					/^(?:importActual|requireActual)$/.test(callee.property.name) &&
					module?.type === 'StringLiteral' &&
					module.value === specifier;
		}
		forEachChild(node, visit);
	};
	visit(body);
	return found;
}

/** An object that names its functions; others come from the module itself. */
function isListed(result: Node, takesActual: boolean): boolean {
	if (result.type !== 'ObjectExpression') return false;
	return result.properties.every((property) => {
		if (property.type === 'SpreadElement') return takesActual;
		if (property.type !== 'ObjectProperty') return true;
		const isDefault = property.key.type === 'Identifier' && property.key.name === 'default';
		return property.computed ? false : !isDefault || isListed(property.value, takesActual);
	});
}

/** What a function with this body returns. */
function resultsOf(body: Node): Node[] {
	if (body.type !== 'BlockStatement') return [body];
	const results: Node[] = [];
	const visit = (node: Node): void => {
		if (isFunction(node)) return;
		if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
		forEachChild(node, visit);
	};
	forEachChild(body, visit);
	return results;
}
