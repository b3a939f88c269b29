import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isQuiet } from '../functions/isQuiet.ts';

/** `main().catch(report)` at the end of a script: nothing comes after it. */
export function isLastOfModule(tree: SyntaxTree, value: Node): boolean {
	let node = value;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (up.type === 'Program') return isLastIn(tree, up.body, node);
		if (up.type !== 'ExpressionStatement' && up.type !== 'UnaryExpression') return false;
	}
	return false;
}

/** Whether nothing runs after a statement of a list that others can tell. */
export function isLastIn(tree: SyntaxTree, statements: readonly Node[], statement: Node): boolean {
	return statements
		.slice(statements.indexOf(statement) + 1)
		.every((later) => doesNothing(later, tree));
}

/** Statements that only declare, or that were evaluated before the module began. */
function doesNothing(statement: Node, tree: SyntaxTree): boolean {
	switch (statement.type) {
		case 'ExportAllDeclaration':
		case 'ImportDeclaration':
		case 'TSExportAssignment':
			return true;
		case 'ReturnStatement':
			return !statement.argument || isSettled(statement.argument);
		case 'VariableDeclaration':
			return (
				isQuiet(statement, tree) &&
				statement.declarations.every(({ init }) => !init || isSettled(init))
			);
		case 'ExportNamedDeclaration':
			return statement.declaration == null || doesNothing(statement.declaration, tree);
		default:
			return isQuiet(statement, tree);
	}
}

/** Nothing is read that what came before may still change. */
function isSettled(value: Node): boolean {
	if (isFunction(value)) return true;
	if (value.type === 'Identifier') return isPropertyName(value) || isCallee(value);
	if (value.type === 'MemberExpression' && !isCallee(value)) return false;
	let settled = true;
	forEachChild(value, (child) => {
		settled &&= isSettled(child);
	});
	return settled;
}

function isCallee(node: Node): boolean {
	const parent = parentOf(node);
	return parent !== undefined && 'callee' in parent && parent.callee === node;
}
