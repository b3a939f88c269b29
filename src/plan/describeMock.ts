import type { CallExpression, Node } from '@babel/types';
import { moduleMocks, variableMocks } from '../../presets/mockLibraries.ts';
import { parentOf } from '../syntax/tree.ts';

const moduleMockNames = new Set(moduleMocks.flatMap(({ names }) => names));
const variableMockNames = new Set(variableMocks.flatMap(({ names }) => names));

/**
 * The call in which a test gives a module another function under this name:
 * `jest.mock('fs', () => ({ readFileSync: … }))`, `proxyquire('./x', { fs: { readFileSync } })`,
 * `module.__set__('readFileSync', …)`.
 *
 * @param name a property key or a string.
 */
export function describeMock(name: Node): CallExpression | undefined {
	const parent = parentOf(name);
	if (name.type === 'StringLiteral' && parent?.type === 'CallExpression') {
		return parent.arguments[0] === name && variableMockNames.has(calleeName(parent))
			? parent
			: undefined;
	}
	const isKey =
		(parent?.type === 'ObjectProperty' || parent?.type === 'ObjectMethod') && parent.key === name;
	if (!isKey && !(parent?.type === 'ObjectProperty' && parent.shorthand)) return undefined;
	for (let up = parentOf(parent); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'CallExpression') continue;
		const isMock = up.arguments[0]?.type === 'StringLiteral' && moduleMockNames.has(calleeName(up));
		if (isMock || variableMockNames.has(calleeName(up))) return up;
	}
	return undefined;
}

function calleeName({ callee }: CallExpression): string {
	if (callee.type === 'Identifier') return callee.name;
	if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
		return callee.property.name;
	return '';
}
