import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import type { Use } from './facts.ts';

const nothing: Use = { kind: 'none' };

/** `ReturnType<typeof load>` is a promise afterwards: `Awaited<…>` keeps what it meant. */
export function describeTypeQuery(tree: SyntaxTree, name: Node): Use {
	let query: Node | undefined = name;
	while (query !== undefined && query.type !== 'TSTypeQuery') query = parentOf(query);
	const reference = query && parentOf(parentOf(query)!);
	if (reference?.type !== 'TSTypeReference' || reference.typeName.type !== 'Identifier')
		return nothing;
	if (reference.typeName.name !== 'ReturnType') return nothing;
	const outer = parentOf(parentOf(reference)!);
	if (
		outer?.type === 'TSTypeReference' &&
		outer.typeName.type === 'Identifier' &&
		outer.typeName.name === 'Awaited'
	) {
		return nothing;
	}
	const start = reference.start!;
	const end = reference.end!;
	return {
		kind: 'type-query',
		place: { file: tree.path, start, end },
		edits: [
			{ start, end: start, text: 'Awaited<', side: 'open', span: end - start },
			{ start: end, end, text: '>', side: 'close', span: end - start },
		],
	};
}
