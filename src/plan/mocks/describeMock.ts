import type { CallExpression, Node } from '@babel/types';
import { moduleMocks, variableMocks } from '../../../presets/mockLibraries.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import { describeCreatedSpy } from './describeSpy.ts';
import type { Mock } from './mock.ts';

const moduleMockNames = new Set(moduleMocks.flatMap(({ names }) => names));
const variableMockNames = new Set(variableMocks.flatMap(({ names }) => names));

/**
 * The call in which a test gives a module another function under this name:
 * `jest.mock('fs', () => ({ readFileSync: … }))`, `proxyquire('./x', { fs: { readFileSync } })`,
 * `module.__set__('readFileSync', …)`.
 *
 * @param name a property key or a string.
 */
export function findMockCall(name: Node): CallExpression | undefined {
	const parent = parentOf(name);
	if (name.type === 'StringLiteral' && parent?.type === 'CallExpression') {
		return parent.arguments[0] === name && variableMockNames.has(calleeName(parent))
			? parent
			: undefined;
	}
	const isKey =
		(parent?.type === 'ObjectProperty' || parent?.type === 'ObjectMethod') && parent.key === name;
	if (!isKey && !(parent?.type === 'ObjectProperty' && parent.shorthand)) return undefined;
	let child: Node = parent;
	for (let up = parentOf(parent); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type !== 'CallExpression' || up.callee === child) continue;
		const isMock = namesModule(up.arguments[0]) && moduleMockNames.has(calleeName(up));
		if (isMock || variableMockNames.has(calleeName(up))) return up;
	}
	return undefined;
}

/** `'node:fs'`, or `import('node:fs')`. */
function namesModule(argument: Node | undefined): boolean {
	return (
		argument?.type === 'StringLiteral' ||
		argument?.type === 'ImportExpression' ||
		(argument?.type === 'CallExpression' && argument.callee.type === 'Import')
	);
}

/** A property of a module mock: what the code under test gets instead of the function. */
export function describeModuleMock(
	tree: SyntaxTree,
	name: Node,
	call: CallExpression,
	oracle: Oracle,
): Mock {
	const property = parentOf(name);
	const answer = property?.type === 'ObjectProperty' ? property.value : property;
	return { ...describeCreatedSpy(tree, answer, call, oracle), label: calleeOf(tree, call) };
}

/** `__set__('load', …)`: another function in a variable of the module. */
export function describeSetVariable(tree: SyntaxTree, call: CallExpression, oracle: Oracle): Mock {
	return {
		...describeCreatedSpy(tree, call.arguments[1], call, oracle),
		label: calleeOf(tree, call),
	};
}

/** A place that gets at the function in a way that nothing is known of. */
export function unknownMock({ file, start, end }: Place, label: string): Mock {
	const problem = 'it is not known what it does with the function';
	return {
		file,
		start,
		end,
		label,
		edits: [],
		answers: [],
		throws: false,
		callbacks: [],
		isReset: false,
		problem,
		isHarmless: false,
	};
}

/** The name of the function handed to a call that nothing is known of. */
export function describeUnknownMock(tree: SyntaxTree, call: CallExpression): Mock {
	const place = { file: tree.path, start: call.start!, end: call.end! };
	return { ...unknownMock(place, calleeOf(tree, call)), isNameGiven: true };
}

function calleeOf(tree: SyntaxTree, { callee }: CallExpression): string {
	return tree.textOf(callee);
}

function calleeName({ callee }: CallExpression): string {
	if (callee.type === 'Identifier') return callee.name;
	if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
		return callee.property.name;
	return '';
}
