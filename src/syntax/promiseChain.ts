import type { Node } from '@babel/types';
import { unwrapOutward } from './functions.ts';
import { parentOf } from './tree.ts';

/** `save().catch(report)`: the promise at the end of the chain. */
export function endOfChain(call: Node): Node {
	let value = unwrapOutward(call);
	for (;;) {
		const member = parentOf(value);
		const next = member && parentOf(member);
		const isChained =
			member?.type === 'MemberExpression' &&
			member.object === value &&
			member.property.type === 'Identifier' &&
			/^(?:then|catch|finally)$/.test(member.property.name) &&
			next?.type === 'CallExpression' &&
			next.callee === member;
		if (!isChained) return value;
		value = unwrapOutward(next);
	}
}
