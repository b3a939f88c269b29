import type { Node } from '@babel/types';
import type { Session } from '../session.ts';
import { baseOf } from './baseOf.ts';

/** A piece of the source. */
export interface Declared {
	readonly file: string;
	readonly node: Node;
}

/** The class that a service inherits from, over all that are services. */
export function familyOf(
	declared: Declared,
	services: readonly Declared[],
	session: Session,
	below: ReadonlySet<Node> = new Set(),
): Node {
	const { node } = declared;
	const base = below.has(node) ? undefined : baseOf(declared, session);
	const found = services.find((service) => service.node === base?.node);
	return found === undefined ? node : familyOf(found, services, session, new Set([...below, node]));
}
