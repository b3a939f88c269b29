import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import { declarersOf } from './declarersOf.ts';

/** The event that a function listens to, as it is written. */
export interface ListenedEvent extends Place {
	/** The packages that declare the emitter. */
	readonly packages: readonly string[];
	/** For people: `child.on`. */
	readonly receiver: string;
}

/** The event in `child.on('message', listener)`; undefined where the object of the call cannot emit. */
export function listenedEvent(
	tree: SyntaxTree,
	listener: Node,
	receiver: string,
	oracle: Oracle,
): ListenedEvent | undefined {
	const value = unwrapOutward(listener);
	const call = parentOf(value);
	if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return undefined;
	const callee = call.callee as Node;
	const [event] = call.arguments;
	if (event === undefined || event === value) return undefined;
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return undefined;
	const { start, end } = callee.object;
	if (oracle.memberOf(tree.path, start!, end!, 'emit') === undefined) return undefined;
	const packages = declarersOf(tree, callee, oracle).map((declarer) => declarer.package);
	return { file: tree.path, start: event.start!, end: event.end!, packages, receiver };
}
