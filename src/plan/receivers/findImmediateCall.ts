import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import { declarersOf } from './declarersOf.ts';
import { findFact, fits } from './findFact.ts';

const patterns = receivers.flatMap(({ immediate = [] }) => immediate.flatMap(({ names }) => names));

/**
 * A call that only works while the function runs in one go: a hook of React, `onMounted` of Vue. After
 * an `await` it would come too late.
 */
export function findImmediateCall(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
): Block | undefined {
	let found: Block | undefined;
	forEachOwnNode(fn.body, (node) => {
		if (found !== undefined || node.type !== 'CallExpression') return;
		const callee = node.callee as Node;
		const name = nameOf(callee);
		if (name === undefined || !patterns.some((pattern) => pattern === name || fits(pattern, name)))
			return;
		const declarers = declarersOf(tree, callee, oracle);
		const plain = declarers.map((declarer) => ({ ...declarer, name }));
		const fact =
			declarers.length > 0
				? findFact('immediate', plain, tree.path)
				: callee.type === 'Identifier'
					? conventionOf(name, tree.path)
					: undefined;
		if (fact === undefined) return;
		found = { code: 'immediate-call', message: `the function calls \`${name}\`: ${fact.reason}` };
	});
	return found;
}

/** A function of the repository with a name that a library which it uses gives a meaning to. */
function conventionOf(name: string, file: string): Fact | undefined {
	const dependencies = dependenciesOf(file);
	return receivers
		.filter(({ package: library }) => dependencies.has(library))
		.flatMap(({ immediate = [] }) => immediate)
		.find(
			({ names, isConvention }) => isConvention && names.some((pattern) => fits(pattern, name)),
		);
}

function nameOf(callee: Node): string | undefined {
	if (callee.type === 'Identifier') return callee.name;
	if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
	return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}
