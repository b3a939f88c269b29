import { isOwnPackage } from '../../project/packages.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { importOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { looksLikeRead } from '../explore/nameShapes.ts';
import type { Block } from '../facts.ts';
import { describeUntypedRead } from './describeUntypedRead.ts';

/**
 * A member of that name which is read from an untyped value into a variable, and called by the name of
 * the variable: it may be the function, as a call on an untyped value may.
 */
export function findUntypedRead(
	name: string,
	{ file, offset, entity }: Reference,
	{ texts, treeOf, oracle, ownPackages }: ExploreSources,
): Block | undefined {
	const text = texts.get(file)!;
	if (!looksLikeRead(text, offset, name)) return undefined;
	const tree = treeOf(file);
	const read = tree && describeUntypedRead(tree, offset);
	if (tree === undefined || read === undefined) return undefined;
	// A member with a declaration is not this function, unless it is only what the pattern itself declares.
	if (read.object !== undefined && entity !== undefined) return undefined;
	if (!oracle.isUntyped(file, read.variable)) return undefined;
	const local =
		read.object === undefined ? textAt(tree, read.variable) : textAt(tree, read.object.start!);
	const source = local === undefined ? undefined : importOf(tree, local)?.source;
	// What another package exports is never a function of this repository.
	if (source !== undefined && !/^[./]/.test(source) && !isOwnPackage(source, ownPackages))
		return undefined;
	return {
		code: 'unresolved-member',
		message: `an untyped value is taken apart here, and \`${name}\` may be this function`,
		at: { file, start: offset, end: offset + name.length },
	};
}

function textAt(tree: SyntaxTree, offset: number): string | undefined {
	const name = tree.nameAt(offset);
	return name?.type === 'Identifier' ? name.name : undefined;
}
