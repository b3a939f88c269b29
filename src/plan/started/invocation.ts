import type {
	AssignmentExpression,
	CallExpression,
	NewExpression,
	Node,
	OptionalCallExpression,
	TaggedTemplateExpression,
	UpdateExpression,
} from '@babel/types';
import { forEachNodeRun } from '../../syntax/functions.ts';

/** `start()`, `start?.()` */
export type PlainCall = CallExpression | OptionalCallExpression;

/** Something that runs a function which is named there. */
export type Call = PlainCall | NewExpression | TaggedTemplateExpression;

/** Something that may run a function of the workspace at once: an assignment and `count++` run a setter. */
export type Invocation = Call | AssignmentExpression | UpdateExpression;

/** What a call, or a template with a tag, calls. */
export function calleeOf(call: Call): Node {
	return call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
}

/** The invocations in a piece of code, without those in functions that stand in it. */
export function invocationsIn(code: Node): readonly Invocation[] {
	const found: Invocation[] = [];
	forEachNodeRun(code, (node) => {
		if (isInvocation(node)) found.push(node);
	});
	return found;
}

/** Whether a node may run a function at once. */
export function isInvocation(node: Node): node is Invocation {
	switch (node.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
		case 'TaggedTemplateExpression':
			return true;
		case 'AssignmentExpression':
			return node.left.type === 'MemberExpression';
		case 'UpdateExpression':
			return node.argument.type === 'MemberExpression';
		default:
			return false;
	}
}
