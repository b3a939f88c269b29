import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether a function returns what `.then` makes of a call, and declares that it returns something else:
 * `function isFast(): boolean { return parse().then(…) }`. The compiler lets that pass while the call is
 * untyped, and no longer when its function is async.
 */
export function hidesPromise(tree: SyntaxTree, call: Node, oracle: Oracle): boolean {
	const { function: fn } = enclosingFunction(call);
	if (fn?.returnType?.type !== 'TSTypeAnnotation' || fn.async || fn.generator) return false;
	if (/^TS(?:Any|Unknown)Keyword$/.test(fn.returnType.typeAnnotation.type)) return false;
	const chain = chainBehind(call);
	const parent = parentOf(chain);
	const isReturned =
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === chain);
	return (
		isReturned && chain !== call && !oracle.functionReturnsPromise(tree.path, fn.start!, fn.end!)
	);
}

/** `load()` in `load().then(…).catch(…)` to the whole of it. */
function chainBehind(call: Node): Node {
	let chain = unwrapOutward(call);
	for (;;) {
		const member = parentOf(chain);
		if (member?.type !== 'MemberExpression' || member.object !== chain || member.computed)
			return chain;
		const next = parentOf(member);
		if (next?.type !== 'CallExpression' || next.callee !== member) return chain;
		chain = unwrapOutward(next);
	}
}
