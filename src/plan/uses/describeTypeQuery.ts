import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Use } from '../use.ts';

const nothing: Use = { kind: 'none' };

/**
 * `ReturnType<typeof load>`, `ReturnType<Service['load']>` is a promise afterwards: `Awaited<…>` keeps
 * what it meant.
 */
export function describeTypeQuery(tree: SyntaxTree, name: Node): Use {
	const query = typeOfFunction(name);
	const other = query && functionTypedBy(query);
	if (other !== undefined) {
		const message = `\`${other}\` has the type of the function, and is another one`;
		const block = {
			code: 'typed-function-value' as const,
			message,
			at: { file: tree.path, start: query!.start!, end: query!.end! },
		};
		return { kind: 'type-query', place: block.at, edits: [], block };
	}
	const reference = query && parentOf(parentOf(query)!);
	if (reference?.type !== 'TSTypeReference' || reference.typeName.type !== 'Identifier')
		return nothing;
	if (reference.typeName.name !== 'ReturnType') return nothing;
	return awaitResult(tree, reference);
}

/** The variable in `const strict: typeof load = (id) => …`. */
function functionTypedBy(query: Node): string | undefined {
	const annotation = parentOf(query);
	const name = annotation?.type === 'TSTypeAnnotation' ? parentOf(annotation) : undefined;
	if (name?.type === 'Identifier') {
		const holder = parentOf(name);
		const value =
			holder?.type === 'VariableDeclarator' && holder.id === name ? holder.init : undefined;
		return value && isFunction(value) ? name.name : undefined;
	}
	if (name?.type !== 'ClassProperty' || !name.value || !isFunction(name.value)) return undefined;
	return name.key.type === 'Identifier' ? name.key.name : undefined;
}

/** `ReturnType<…>` to `Awaited<ReturnType<…>>`. */
export function awaitResult(tree: SyntaxTree, reference: Node): Use {
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

/** The type that is the function's own: `typeof load`, `Service['load']`. */
function typeOfFunction(name: Node): Node | undefined {
	if (name.type === 'StringLiteral') {
		const literal = parentOf(name);
		const access = literal && parentOf(literal);
		return access?.type === 'TSIndexedAccessType' && access.indexType === literal
			? access
			: undefined;
	}
	let query: Node | undefined = name;
	while (query !== undefined && query.type !== 'TSTypeQuery') query = parentOf(query);
	return query;
}
