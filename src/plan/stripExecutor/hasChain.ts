import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Settlers } from './readBody.ts';
import { type MemberCall, memberCall } from './readThen.ts';

/** Whether an executor settles its promise by another one, and by nothing else: `load().then((page) => resolve(page.title))`. */
export function hasChain(
	tree: SyntaxTree,
	body: Node,
	{ resolve, reject }: Settlers,
	oracle: Oracle,
): boolean {
	const statements = body.type === 'BlockStatement' ? body.body : [body];
	const names = [resolve, ...(reject === undefined ? [] : [reject])];
	const settling = statements.filter((statement) =>
		names.some((name) => referencesIn(statement, name).length > 0),
	);
	const [only, ...others] = settling;
	if (only === undefined || others.length > 0) return false;
	return linksOf(only).some(
		({ object: { start, end }, arguments: given }) =>
			given.some((each) => hands(each, resolve)) &&
			oracle.awaitable(tree.path, start!, end!) === 'promise',
	);
}

/** Every `.then(…)` of a chain that is a statement. */
function linksOf(statement: Node): MemberCall[] {
	const links: MemberCall[] = [];
	let node: Node | null | undefined =
		statement.type === 'ExpressionStatement'
			? statement.expression
			: statement.type === 'ReturnStatement'
				? statement.argument
				: statement;
	while (node) {
		const link: MemberCall | undefined = memberCall(node, 'then');
		if (link !== undefined) links.push(link);
		node = (link ?? memberCall(node, 'catch') ?? memberCall(node, 'finally'))?.object;
	}
	return links;
}

/** Whether it is the function, or calls it in its own code. */
function hands(given: Node, name: string): boolean {
	const callback = unwrapInward(given);
	if (callback.type === 'Identifier') return callback.name === name;
	if (!isFunction(callback)) return false;
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
			found ||= node.callee.name === name;
	};
	visit(callback.body);
	forEachOwnNode(callback.body, visit);
	return found;
}
