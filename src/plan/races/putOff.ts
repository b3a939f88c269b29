import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import { boundFunction } from '../../syntax/boundFunction.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import type { Session } from '../session.ts';
import type { PlainCall } from '../started/invocation.ts';

const names = new Set(
	receivers
		.flatMap(({ callbacks = [] }) => callbacks)
		.filter(({ putsOff }) => putsOff !== undefined)
		.flatMap((fact) => fact.names.map((name) => name.split('.').at(-1)!)),
);

/** A function that a call puts off. */
export interface Callback extends LocatedFunction {
	/** Its `this` is that of the code around the call. */
	readonly hasThis: boolean;
}

/** `setImmediate(() => this.flush())`: the functions that run as soon as the code around a call gives way. */
export function callbacksPutOff(call: PlainCall, tree: SyntaxTree, session: Session): Callback[] {
	const name = calledName(call.callee);
	if (name?.type !== 'Identifier' || !names.has(name.name)) return [];
	return call.arguments.flatMap((argument) => {
		const callback = callbackOf(unwrapInward(argument), tree, session);
		const { putsOff } =
			(callback && findReceiverFact(tree, argument, session.oracle)) ?? ({} as const);
		if (callback === undefined || putsOff === undefined) return [];
		return putsOff.delay === undefined || isShort(call.arguments[putsOff.delay]) ? [callback] : [];
	});
}

function callbackOf(value: Node, tree: SyntaxTree, session: Session): Callback | undefined {
	if (isFunction(value))
		return { fn: value, tree, hasThis: value.type === 'ArrowFunctionExpression' };
	const bound = boundToThis(value);
	if (bound === undefined && value.type !== 'Identifier') return undefined;
	const called = calledFunction(bound ?? value, tree, session);
	return called && { ...called, hasThis: bound !== undefined };
}

/** The `this.flush` of `this.flush.bind(this)`. */
function boundToThis(value: Node): Node | undefined {
	const bound = boundFunction(value);
	return bound?.given[0]?.type === 'ThisExpression' ? bound.fn : undefined;
}

/** No delay, or one that is over in any wait. */
function isShort(delay: Node | undefined): boolean {
	return delay === undefined || (delay.type === 'NumericLiteral' && delay.value <= 1);
}
