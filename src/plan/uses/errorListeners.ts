import type { CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Place } from '../facts.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { eventNames } from '../receivers/eventNames.ts';
import type { Session } from '../session.ts';

const rejection = 'unhandledRejection';
const events = [rejection, 'uncaughtException', 'uncaughtExceptionMonitor'];
const listening = /^(?:on|once|addListener|prependListener|prependOnceListener)$/;

/** A listener of the process that can tell the error of a script from the rejection of a promise. */
export interface ErrorListener extends Place {
	readonly event: string;
}

/**
 * The listeners in the workspace that do something else when the top level of a script gives a promise:
 * any for `unhandledRejection`, and those for `uncaughtException` that look at where the error comes from, which is
 * `unhandledRejection` then.
 */
export function findErrorListeners(session: Session): ErrorListener[] {
	const byFile = new Map<string, string[]>();
	for (const event of events)
		for (const file of session.index.placesOf(event).keys())
			getOrAdd(byFile, file, () => []).push(event);
	return [...byFile].flatMap(([file, named]) => {
		const tree = session.treeOf(file);
		return [...(tree?.walk() ?? [])].flatMap((node) => {
			if (node.type !== 'CallExpression') return [];
			const event = eventOf(node, named, tree!, session);
			return event === undefined ? [] : [{ file, start: node.start!, end: node.end!, event }];
		});
	});
}

/** @param named the events that the file names, perhaps in a list */
function eventOf(
	call: CallExpression,
	named: readonly string[],
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	const [name, listener] = call.arguments;
	if (name === undefined || !isOnProcess(call.callee, tree, session)) return undefined;
	const known = eventNames(tree, name, session);
	const possible = known.length > 0 ? known : named;
	if (possible.includes(rejection)) return rejection;
	return readsOrigin(listener, tree, session)
		? events.find((event) => possible.includes(event))
		: undefined;
}

/** `process.on`, of Node.js, by whatever name the object goes. */
function isOnProcess(callee: Node, tree: SyntaxTree, { oracle }: Session): boolean {
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
	const { object, property } = callee;
	if (!listening.test(property.name)) return false;
	const declarers = declarersOf(tree, callee, oracle);
	if (declarers.length > 0) return declarers.some(({ name }) => name.startsWith('Process.'));
	// Nothing declares the global object where the types of Node.js are not installed.
	return (
		object.type === 'Identifier' &&
		object.name === 'process' &&
		oracle.declaredAt(tree.path, object.start!).length === 0
	);
}

/** Whether a listener may use more than the error that it is given. */
function readsOrigin(listener: Node | undefined, tree: SyntaxTree, session: Session): boolean {
	const value = unwrapInward(listener);
	if (value === undefined) return true;
	const found = isFunction(value) ? { fn: value, tree } : calledFunction(value, tree, session);
	if (found === undefined) return true;
	const { params } = found.fn;
	return (
		params.length > 1 ||
		params[0]?.type === 'RestElement' ||
		/\barguments\b/.test(found.tree.textOf(found.fn.body))
	);
}
