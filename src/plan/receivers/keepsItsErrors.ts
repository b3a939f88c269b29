import type { Node, Statement } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';

/**
 * Whether nothing that a function does can make it throw, or reject once it is async: all of its work
 * is in a `try`, and its `catch` only reports, to a parameter (`next(error)`) or the console.
 */
export function keepsItsErrors(fn: FunctionNode): boolean {
	if (fn.body.type !== 'BlockStatement') return false;
	const [statement, ...others] = fn.body.body;
	if (statement?.type !== 'TryStatement' || others.length > 0) return false;
	const { handler, finalizer } = statement;
	if (!handler || finalizer) return false;
	const names = new Set(['console', ...fn.params.flatMap(nameOf), ...nameOf(handler.param)]);
	return handler.body.body.every((inner) => isReport(inner, names));
}

function isReport(statement: Statement, names: ReadonlySet<string>): boolean {
	let harmless = statement.type === 'ExpressionStatement' || statement.type === 'ReturnStatement';
	forEachOwnNode(statement, (node) => {
		if (/^(?:Await|New|TaggedTemplate|Throw)/.test(node.type)) harmless = false;
		if (/CallExpression$/.test(node.type) && !names.has(rootName(node) ?? '')) harmless = false;
	});
	return harmless;
}

/** `res` of `res.status(500).send()`. */
function rootName(node: Node): string | undefined {
	let root = node;
	for (;;) {
		if ('callee' in root) root = root.callee as Node;
		else if ('object' in root) root = root.object as Node;
		else return root.type === 'Identifier' ? root.name : undefined;
	}
}

function nameOf(node: Node | null | undefined): string[] {
	return node?.type === 'Identifier' ? [node.name] : [];
}
