import type { Node } from '@babel/types';
import { treeOf } from './mutate.ts';

/** Rules for at most so many functions that a file exports. */
export function chooseRules(path: string, text: string, most = 2): string[] {
	const tree = treeOf(text, path);
	if (tree === undefined) return [];
	const names = new Set<string>();
	for (const statement of tree.root.program.body) {
		if (statement.type === 'ExportDefaultDeclaration') {
			if (/Function/.test(statement.declaration.type)) names.add('default');
		} else if (statement.type === 'ExportNamedDeclaration') {
			for (const name of exported(statement.declaration)) names.add(name);
		} else {
			const name = assigned(statement);
			if (name !== undefined) names.add(name);
		}
	}
	return [...names].slice(0, most).map((name) => `./${path}#${name}`);
}

function exported(declaration: Node | null | undefined): string[] {
	switch (declaration?.type) {
		case 'FunctionDeclaration':
			return declaration.id ? [declaration.id.name] : [];
		case 'ClassDeclaration': {
			const method = declaration.body.body.find(
				(member) =>
					member.type === 'ClassMethod' &&
					member.kind === 'method' &&
					!member.computed &&
					member.key.type === 'Identifier',
			);
			return method?.type === 'ClassMethod' && method.key.type === 'Identifier' && declaration.id
				? [`${declaration.id.name}.${method.key.name}`]
				: [];
		}
		case 'VariableDeclaration':
			return declaration.declarations.flatMap(({ id, init }) =>
				id.type === 'Identifier' && init != null && /Function/.test(init.type) ? [id.name] : [],
			);
		default:
			return [];
	}
}

/** `exports.load = function () {}` */
function assigned(statement: Node): string | undefined {
	if (statement.type !== 'ExpressionStatement') return undefined;
	const { expression } = statement;
	if (expression.type !== 'AssignmentExpression' || !/Function/.test(expression.right.type))
		return undefined;
	const { left } = expression;
	if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier' || left.computed)
		return undefined;
	const { object } = left;
	const isExports =
		(object.type === 'Identifier' && object.name === 'exports') ||
		(object.type === 'MemberExpression' &&
			object.object.type === 'Identifier' &&
			object.object.name === 'module');
	return isExports ? left.property.name : undefined;
}
