import type { Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Target } from './wrapper.ts';

/**
 * What a function throws that does not get out of a worker as it is: a copy has no class of the
 * program's own and no further properties, and callers may go by them after the migration.
 *
 * @param errors classes that a copy keeps
 * @returns the text that is thrown
 */
export function findLostError(
	{ tree, fn }: Pick<Target, 'tree' | 'fn'>,
	errors: readonly string[],
): string | undefined {
	const open: FunctionNode[] = [fn];
	const seen = new Set<Node>(open);
	for (let each = open.pop(); each !== undefined; each = open.pop()) {
		for (const node of tree.walk(each.body)) {
			if (node.type !== 'ThrowStatement' || isWhole(tree, node.argument, errors)) continue;
			return tree.text.slice(node.argument.start!, node.argument.end!);
		}
		for (const { name } of identifiersIn(each)) {
			const called = functionNamed(tree, name);
			if (called === undefined || seen.has(called)) continue;
			seen.add(called);
			open.push(called);
		}
	}
	return undefined;
}

/** Whether an error is one of the language, or goes on as it was caught. */
function isWhole(tree: SyntaxTree, thrown: Node, errors: readonly string[]): boolean {
	if (thrown.type === 'Identifier') return isCaught(thrown, thrown.name);
	if (thrown.type !== 'NewExpression' && thrown.type !== 'CallExpression') return false;
	const { callee } = thrown;
	return (
		callee.type === 'Identifier' &&
		errors.includes(callee.name) &&
		importOf(tree, callee.name) === undefined &&
		!isDeclared(tree, callee.name)
	);
}

function isCaught(node: Node, name: string): boolean {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type === 'CatchClause' && up.param?.type === 'Identifier' && up.param.name === name)
			return identifiersIn(up.body).every(
				(each) => each.name !== name || parentOf(each)?.type !== 'MemberExpression',
			);
	}
	return false;
}

function isDeclared({ root }: SyntaxTree, name: string): boolean {
	return identifiersIn(root).some((each) => {
		const up = parentOf(each);
		return each.name === name && up !== undefined && 'id' in up && up.id === each;
	});
}

/** A function at the top of the file. */
function functionNamed({ root }: SyntaxTree, name: string): FunctionNode | undefined {
	for (const statement of root.program.body) {
		const declared =
			'declaration' in statement && statement.declaration ? statement.declaration : statement;
		if (declared.type === 'FunctionDeclaration' && declared.id?.name === name) return declared;
		if (declared.type !== 'VariableDeclaration') continue;
		for (const { id, init } of declared.declarations)
			if (id.type === 'Identifier' && id.name === name && isFunction(init ?? undefined))
				return init as FunctionNode;
	}
	return undefined;
}
