import type { Node } from '@babel/types';
import { isModuleExports } from './moduleExports.ts';
import { parentOf, type SyntaxTree } from './tree.ts';

/** What `export default` or `module.exports =` gives: a declaration or an expression. */
export function defaultExport({ root }: SyntaxTree): Node | undefined {
	for (const statement of root.program.body) {
		if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
		const { expression } = statement.type === 'ExpressionStatement' ? statement : {};
		if (expression?.type === 'AssignmentExpression' && isModuleExports(expression.left))
			return expression.right;
	}
	return undefined;
}

/** What a default export declares, where a declaration of it has no name of its own there. */
export function defaultExportAt(tree: SyntaxTree, name: Node | undefined): Node | undefined {
	const holder = name && parentOf(name);
	return holder === undefined || isModuleExports(holder) ? defaultExport(tree) : undefined;
}
