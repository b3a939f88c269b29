import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isComparator } from '../arrays/describeArrayCallback.ts';
import { describeVisitor } from '../arrays/describeVisitor.ts';
import type { Block } from '../facts.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { describeSpyUse } from '../mocks/describeSpy.ts';
import { judgeCallback } from '../receivers/judgeCallback.ts';
import { givenTo } from '../slots/givenTo.ts';
import { describeThrowAssertion } from '../testing/describeThrowAssertion.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import type { Use } from '../use.ts';
import { askedFor } from './askedFor.ts';
import { blockedUse } from './blockedUse.ts';
import { describeBlocked } from './describeBlocked.ts';
import type { AnyCall } from './describeSite.ts';
import { functionBehind } from './functionBehind.ts';

/** `run(load)`: what the function that is called does with the one that it gets. */
export function describeArgument(
	tree: SyntaxTree,
	call: AnyCall,
	expression: Node,
	name: Node,
	oracle: Oracle,
): Use {
	const value = unwrapOutward(expression);
	const callee = call.callee as Node;
	const runner = findTestRunner(tree, callee, oracle);
	const at = { file: tree.path, start: value.start!, end: value.end! };
	if (runner?.awaits) return { kind: 'accepted', hazards: [], at };
	const assertion = describeThrowAssertion(tree, call, value, oracle, name);
	if (assertion !== undefined)
		return 'code' in assertion
			? { kind: 'blocked', block: assertion }
			: { kind: 'call', site: assertion };
	const mock = describeSpyUse(tree, expression, oracle);
	if (mock !== undefined) return { kind: 'mock', mock };
	if (isComparator(tree, call, value, oracle))
		return blockedUse(tree, value, 'comparator', 'the function is used as a comparator');
	const visited = describeVisitor(tree, call, value, name, oracle);
	if (visited !== undefined) return visited;
	return describeHandedOver(tree, value, calleeText(tree, callee), oracle);
}

/** The function is given to somebody who calls it: what is known of them decides. */
export function describeHandedOver(
	tree: SyntaxTree,
	value: Node,
	receiver: string,
	oracle: Oracle,
): Use {
	const parameter = oracle.parameterOf(tree.path, value.start!, value.end!);
	if (parameter !== undefined && !parameter.wantsPromise) return givenTo(tree, value, parameter);
	const fn = functionBehind(tree, value, oracle);
	const verdict = judgeCallback(tree, value, fn, receiver, oracle);
	const at = { file: tree.path, start: value.start!, end: value.end! };
	if (verdict.block === undefined) {
		const { listensTo } = verdict;
		return {
			kind: 'accepted',
			at,
			...askedFor(verdict, tree, fn, at),
			...(listensTo === undefined ? {} : { listensTo }),
		};
	}
	const block: Block = { ...verdict.block, at };
	if (!verdict.byType)
		return describeBlocked(verdict, { at, receiver, use: { kind: 'accepted', hazards: [], at } });
	const message = `the function is passed to \`${receiver}\``;
	return { kind: 'blocked', block: { ...block, code: 'escapes-as-value', message } };
}
