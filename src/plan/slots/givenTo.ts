import type { Node } from '@babel/types';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { slotId } from '../functions/functionId.ts';
import type { Use } from '../use.ts';

/** The use of a function that is given to a slot: a parameter, a variable, a field. */
export function givenTo(
	{ path }: SyntaxTree,
	value: Node,
	slot: DeclarationPlace,
): Use & { kind: 'given' } {
	const place = { file: path, start: value.start!, end: value.end! };
	return { kind: 'given', to: slotId(slot), place };
}
