import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isComputation } from './isComputation.ts';

/** Whether a statement of a module only declares or computes something. */
export function isQuiet(statement: Node, tree: SyntaxTree): boolean {
	switch (statement.type) {
		case 'FunctionDeclaration':
		case 'TSDeclareFunction':
		case 'TSInterfaceDeclaration':
		case 'TSTypeAliasDeclaration':
		case 'TSEnumDeclaration':
		case 'EmptyStatement':
			return true;
		// `declare global { … }`
		case 'TSModuleDeclaration':
			return statement.declare === true;
		case 'ClassDeclaration':
			return isQuietClass(statement, tree);
		case 'VariableDeclaration':
			return statement.declarations.every(
				({ id, init }) => id.type === 'Identifier' && (!init || isComputation(init, tree)),
			);
		case 'ExportNamedDeclaration':
			return statement.declaration == null || isQuiet(statement.declaration, tree);
		case 'ExportDefaultDeclaration':
			return isQuiet(statement.declaration, tree) || isComputation(statement.declaration, tree);
		case 'TSExportAssignment':
			return isComputation(statement.expression, tree);
		case 'ExpressionStatement': {
			const { expression } = statement;
			return (
				expression.type === 'AssignmentExpression' &&
				isExports(expression.left) &&
				isComputation(expression.right, tree)
			);
		}
		default:
			return false;
	}
}

function isQuietClass(
	{ superClass, decorators, body }: Node & { type: 'ClassDeclaration' },
	tree: SyntaxTree,
): boolean {
	if (decorators?.length || (superClass && superClass.type !== 'Identifier')) return false;
	return body.body.every((member) => {
		if ('decorators' in member && member.decorators?.length) return false;
		if ('computed' in member && member.computed) return false;
		if (member.type === 'StaticBlock') return false;
		const isStatic = 'static' in member && member.static === true;
		const value = 'value' in member ? member.value : undefined;
		return !isStatic || !value || isComputation(value as Node, tree);
	});
}

/** `exports.add`, `module.exports`. */
function isExports(left: Node): boolean {
	if (left.type !== 'MemberExpression' || left.computed) return false;
	const { object, property } = left;
	const name = property.type === 'Identifier' ? property.name : '';
	if (object.type === 'MemberExpression') return isExports(object);
	return (
		object.type === 'Identifier' &&
		(object.name === 'exports' || (object.name === 'module' && name === 'exports'))
	);
}
