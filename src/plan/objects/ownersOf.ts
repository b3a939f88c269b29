import type { OwnerRange } from '../../resolve/oracle.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { FunctionFacts } from '../facts.ts';
import { usesOfClass } from './usesOfClass.ts';

/** A class or object literal, and the file that it stands in. */
export interface Owner {
	readonly file: string;
	readonly range: OwnerRange;
}

/** The class or object literal that a member is in, then the classes that inherit it. */
export function* ownersOf(
	{ file, member }: FunctionFacts,
	sources: ExploreSources,
): Generator<Owner, undefined> {
	if (member === undefined) return undefined;
	const { owner, object, isStatic } = member;
	if (object !== undefined) yield { file, range: { kind: 'type', ...object } };
	if (object !== undefined || owner?.kind !== 'class' || isStatic) return undefined;
	if (owner.nameOffset === undefined) return undefined;
	yield { file, range: owner };
	const tree = sources.treeOf(file);
	const name = tree?.nameAt(owner.nameOffset);
	const made = name && parentOf(name);
	if (
		tree === undefined ||
		!(made?.type === 'ClassDeclaration' || made?.type === 'ClassExpression')
	)
		return undefined;
	for (const { tree: home, node } of usesOfClass(tree, made, sources).subclasses) {
		if (!node.id) continue;
		const range = { start: node.start!, end: node.end!, nameOffset: node.id.start! };
		yield { file: home.path, range: { kind: 'class', ...range } };
	}
	return undefined;
}
