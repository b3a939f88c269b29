import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';

/**
 * What keeps a generator from becoming an async one. It awaits what it yields and returns, so a promise
 * among the values would arrive as what it resolves to.
 */
export function findGeneratorObstacle(
	tree: SyntaxTree,
	fn: FunctionNode,
	nameOffset: number | undefined,
	oracle: Oracle,
): Block | undefined {
	if (!fn.generator || fn.async) return undefined;
	const block = (message: string): Block => ({ code: 'generator', message });
	const parent = parentOf(fn);
	if (nameOffset === undefined && /(?:Call|New)Expression$/.test(parent?.type ?? ''))
		return block('the generator is called or handed over where it stands');
	const yielded =
		nameOffset === undefined
			? oracle.yieldedBy(tree.path, fn.start!, fn.end!)
			: oracle.yieldedBy(tree.path, nameOffset);
	if (yielded !== 'plain') {
		return block(
			yielded === 'promise'
				? 'the generator yields promises, which an async one would await'
				: 'the generator yields untyped values, and an async one would await promises among them',
		);
	}
	let problem: string | undefined;
	forEachOwnNode(fn.body, (node) => {
		if (node.type !== 'ReturnStatement' || !node.argument) return;
		const { start, end } = node.argument;
		if (oracle.awaitable(tree.path, start!, end!) !== 'plain')
			problem = 'the generator returns what may be a promise, which an async one would await';
	});
	return problem === undefined ? undefined : block(problem);
}
