import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** What a constant of the same file is declared with. */
export function initialValueOf(
	name: Node,
	{ path }: SyntaxTree,
	{ oracle, treeOf }: Session,
): Node | undefined {
	const [place] = oracle.declarationsAt(path, name.start!);
	const declared = place && treeOf(place.file)?.nameAt(place.offset);
	return declared && place?.file === path ? constantValue(declared) : undefined;
}
