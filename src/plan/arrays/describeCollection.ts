import type { CollectionKind } from '../../edit/loops/loopRequest.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { ElementCall } from '../../syntax/elementCall.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** Interfaces of the language that declare methods which visit elements, and what they stand for. */
const collections: readonly (readonly [RegExp, CollectionKind])[] = [
	[/^(?:Readonly)?Array$/, 'array'],
	[/^(?:Readonly)?Map$/, 'map'],
	[/^(?:Readonly)?Set$/, 'set'],
	[/^(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array$|^Float\d+Array$/, 'typed-array'],
];

/** What a call visits, by the declaration of its method; undefined when that is not the language's own. */
export function describeCollection(
	{ method, methodOffset, source }: ElementCall,
	tree: SyntaxTree,
	oracle: Oracle,
): CollectionKind | undefined {
	const declarations = oracle.declaredAt(tree.path, methodOffset);
	if (declarations.length === 0 || declarations.some(({ library }) => library !== 'lib'))
		return undefined;
	const owners = declarations.map(({ owner = '' }) => owner);
	if (method === 'from') {
		if (!owners.every((owner) => owner === 'ArrayConstructor')) return undefined;
		const range = [tree.path, source.start!, source.end!] as const;
		if (oracle.isArray(...range)) return 'array';
		return oracle.isIterable(...range) ? 'iterable' : 'array-like';
	}
	return collections.find(([owner]) => owners.every((name) => owner.test(name)))?.[1];
}
