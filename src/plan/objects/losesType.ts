import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { FunctionFacts } from '../facts.ts';
import { type Opening, openingsOf } from './openingsOf.ts';

/** Whether the object of a member, or what its class makes, goes where anything does: it may come back as what it fits. */
export function losesType({ file, nameOffset }: FunctionFacts, sources: ExploreSources): boolean {
	const tree = sources.treeOf(file);
	const name = nameOffset === undefined ? undefined : tree?.nameAt(nameOffset);
	const holder = name && parentOf(parentOf(name)!);
	if (tree === undefined || holder === undefined) return false;
	const owner = holder.type === 'ClassBody' ? parentOf(holder)! : holder;
	// A decorator gets the class, and may register it.
	if ('decorators' in owner && owner.decorators?.length) return true;
	return openingsOf(tree, owner, sources).some((opening) => takesAnything(opening, sources));
}

/** Whether a place takes anything, or what is around it does. */
export function takesAnything(
	{ tree: { path }, node, isClass }: Opening,
	{ oracle }: ExploreSources,
): boolean {
	return (
		[node, ...literalsAround(node)].some((each) =>
			oracle.losesType(path, each.start!, each.end!, isClass && each === node),
		) ||
		oracle.entersLibrary(path, node.start!, node.end!) ||
		(isClass && oracle.givesAnything(path, node.start!, node.end!, 0))
	);
}

/** `[{ store }]`: what says what has the value among what it holds. */
export function literalsAround(node: Node): Node[] {
	const parent = parentOf(unwrapOutward(node));
	const literal = parent?.type === 'ObjectProperty' ? parentOf(parent) : parent;
	return literal?.type === 'ObjectExpression' || literal?.type === 'ArrayExpression'
		? [literal, ...literalsAround(literal)]
		: [];
}
