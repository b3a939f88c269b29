import type { Node } from '@babel/types';
import { type TestRunner, testRunners } from '../../presets/testRunners.ts';
import { dependenciesOf } from '../project/dependencies.ts';
import type { Oracle } from '../resolve/oracle.ts';
import { importOf } from '../syntax/imports.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** A test runner's function that a callback is handed to. */
export interface RunnerFunction {
	readonly runner: TestRunner;
	readonly name: string;
}

/**
 * The test runner behind a callee such as `it`, `it.only` or `test.concurrent`: by the package that
 * declares it, by its import, or, for a global that no types describe, by what the package depends on.
 */
export function findTestRunner(
	tree: SyntaxTree,
	callee: Node,
	oracle: Oracle,
): RunnerFunction | undefined {
	const root = rootIdentifier(callee);
	if (root === undefined) return undefined;
	const imported = importOf(tree, root.name);
	const name = imported?.imported ?? root.name;
	if (!testRunners.some(({ awaits, collects }) => awaits.includes(name) || collects.includes(name)))
		return undefined;
	const runner = testRunners.find(({ packages }) =>
		packages.some(providerTest(tree, root, imported?.source, oracle)),
	);
	return runner === undefined ? undefined : { runner, name };
}

function providerTest(
	tree: SyntaxTree,
	root: Node,
	source: string | undefined,
	oracle: Oracle,
): (name: string) => boolean {
	if (source !== undefined) return (name) => name === source;
	const entity = oracle.entitiesAt(tree.path, [root.start!])[0];
	if (entity !== undefined)
		return (name) => entity.keys.some((key) => key.includes(`/node_modules/${name}/`));
	const dependencies = dependenciesOf(tree.path);
	return (name) => dependencies.has(name);
}

function rootIdentifier(callee: Node): (Node & { type: 'Identifier' }) | undefined {
	let node = callee;
	while (node.type === 'MemberExpression') node = node.object;
	return node.type === 'Identifier' ? node : undefined;
}
