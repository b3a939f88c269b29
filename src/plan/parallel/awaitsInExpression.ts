import type { CallExpression, Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { referencesIn } from '../../syntax/names.ts';
import { awaitedCall } from './awaitStatement.ts';

/**
 * Calls that are awaited one after the other by one declaration or expression: `const a = await f(), b = await g();`,
 * `[await f(), await g()]`, `{ a: await f(), b: await g() }`, `use(await f(), await g())`.
 */
export function awaitsInExpression(node: Node): readonly CallExpression[] {
	const calls = valuesOf(node).flatMap((value) => (value && awaitedCall(value)) || []);
	if (calls.length < 2) return [];
	if (node.type !== 'VariableDeclaration') return calls;
	const names = node.declarations.flatMap(({ id }) => [...declaredNames(id)]);
	const isNeeded = (name: string) => calls.some((call) => referencesIn(call, name).length > 0);
	return names.some(isNeeded) ? [] : calls;
}

function valuesOf(node: Node): readonly (Node | null | undefined)[] {
	switch (node.type) {
		case 'VariableDeclaration':
			return node.declarations.map(({ init }) => init);
		case 'ArrayExpression':
			return node.elements;
		case 'ObjectExpression':
			return node.properties.map((property) => ('value' in property ? property.value : undefined));
		case 'CallExpression':
		case 'NewExpression':
			return node.arguments;
		default:
			return [];
	}
}
