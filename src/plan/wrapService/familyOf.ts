import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A piece of the source. */
export interface Declared {
	readonly file: string;
	readonly node: Node;
}

/** The class that a service inherits from, over all that are services. */
export function familyOf(
	{ node, file }: Declared,
	services: readonly Declared[],
	session: Session,
	below: ReadonlySet<Node> = new Set(),
): Node {
	const base = 'superClass' in node ? node.superClass : undefined;
	if (base?.type !== 'Identifier' || below.has(node)) return node;
	const [place] = session.oracle.declarationsAt(file, base.start!);
	const name = place && session.treeOf(place.file)?.nameAt(place.offset);
	const owner = name && parentOf(name);
	const found = services.find((service) => service.node === owner);
	return found === undefined ? node : familyOf(found, services, session, new Set([...below, node]));
}
