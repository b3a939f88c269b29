import type { Node } from '@babel/types';
import { type TestRunner, testRunners } from '../../../presets/testRunners.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { importOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { findProvider } from '../receivers/findProvider.ts';

/** A test runner's function that a callback is handed to. */
export interface RunnerFunction {
	readonly runner: TestRunner;
	/** Its callback may be async. */
	readonly awaits: boolean;
	/** Its callback collects tests, and must be synchronous. */
	readonly collects: boolean;
	/** The rows that the callback runs for, in front of its other parameters: `it.each(table)`. */
	readonly table?: Node;
}

/**
 * The test runner behind a callee such as `it`, `it.only`, `test.concurrent`, `describe.each(table)` or
 * `it.skipIf(ci).each(table)`.
 */
export function findTestRunner(
	tree: SyntaxTree,
	callee: Node,
	oracle: Oracle,
): RunnerFunction | undefined {
	const chain = readChain(callee);
	if (chain === undefined) return undefined;
	const imported = importOf(tree, chain.root.name);
	const candidates = testRunners.flatMap((runner) => {
		const known = [...runner.awaits, ...runner.collects];
		const isModule =
			(imported?.imported === 'default' || imported?.imported === '*') &&
			runner.packages.includes(imported.source);
		const name = isModule
			? (chain.members.find((member) => known.includes(member)) ?? runner.moduleItself)
			: (imported?.imported ?? chain.root.name);
		return name !== undefined && known.includes(name) ? [{ runner, name }] : [];
	});
	if (candidates.length === 0) return findContextMethod(tree, callee, chain, oracle);
	const isProvidedBy = findProvider(tree, chain.root, oracle);
	const found = candidates.find(({ runner }) => runner.packages.some(isProvidedBy));
	if (found === undefined) return undefined;
	const { runner, name } = found;
	const collects = [name, ...chain.members].some((word) => runner.collects.includes(word));
	return {
		runner,
		awaits: !collects,
		collects,
		...(chain.table === undefined ? {} : { table: chain.table }),
	};
}

/** `t.test('…', () => …)`: a method of what a test is given. */
function findContextMethod(
	tree: SyntaxTree,
	callee: Node,
	{ members }: RunnerChain,
	oracle: Oracle,
): RunnerFunction | undefined {
	const [method] = members;
	if (method === undefined || members.length > 1) return undefined;
	const candidates = testRunners.filter(({ contextMethods }) => contextMethods?.includes(method));
	if (candidates.length === 0) return undefined;
	const isProvidedBy = findProvider(tree, callee, oracle);
	const runner = candidates.find(({ packages }) => packages.some(isProvidedBy));
	return runner && { runner, awaits: true, collects: false };
}

interface RunnerChain {
	readonly root: Node & { type: 'Identifier' };
	readonly members: readonly string[];
	readonly table?: Node;
}

/** Takes a chain of members apart; only members of it may be called on the way. */
function readChain(callee: Node): RunnerChain | undefined {
	const members: string[] = [];
	let table: Node | undefined;
	for (let node = callee; ; ) {
		switch (node.type) {
			case 'Identifier':
				return { root: node, members, ...(table === undefined ? {} : { table }) };
			case 'MemberExpression':
				if (node.computed || node.property.type !== 'Identifier') return undefined;
				members.unshift(node.property.name);
				node = node.object;
				break;
			case 'CallExpression':
			case 'TaggedTemplateExpression': {
				const called: Node = node.type === 'CallExpression' ? node.callee : node.tag;
				if (called.type !== 'MemberExpression' || called.property.type !== 'Identifier')
					return undefined;
				if (called.property.name === 'each') table = node;
				node = called;
				break;
			}
			default:
				return undefined;
		}
	}
}
