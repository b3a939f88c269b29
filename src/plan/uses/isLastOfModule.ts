import type { MemberExpression, Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';

/** `main().catch(report)` at the end of a script: nothing comes after it. */
export function isLastOfModule(value: Node): boolean {
	let node = value;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (up.type === 'Program') return isLastIn(up.body, node);
		if (up.type !== 'ExpressionStatement' && up.type !== 'UnaryExpression') return false;
	}
	return false;
}

/** Whether nothing runs after a statement of a list. */
export function isLastIn(statements: readonly Node[], statement: Node): boolean {
	return statements.slice(statements.indexOf(statement) + 1).every(doesNothing);
}

/** Statements that only declare, or that were evaluated before the module began. */
function doesNothing(statement: Node): boolean {
	if (/^(?:Function|TS(?:Interface|TypeAlias|Export)|ExportAll|Import|Empty)/.test(statement.type))
		return true;
	if (statement.type === 'ExportDefaultDeclaration')
		return /^(?:Function|TS|Identifier)/.test(statement.declaration.type);
	if (statement.type === 'ExpressionStatement') return givesAway(statement.expression);
	if (statement.type !== 'ExportNamedDeclaration') return false;
	return statement.declaration == null || doesNothing(statement.declaration);
}

/** `module.exports = { main }`, `exports.main = main`: names that are known by then. */
function givesAway(expression: Node): boolean {
	if (expression.type !== 'AssignmentExpression') return false;
	const { left, right } = expression;
	if (left.type !== 'MemberExpression' || !isExports(left)) return false;
	return (
		right.type === 'Identifier' ||
		(right.type === 'ObjectExpression' &&
			right.properties.every(
				(property) => property.type === 'ObjectProperty' && property.value.type === 'Identifier',
			))
	);
}

/** `module.exports`, `exports.name`, `module.exports.name` */
function isExports({ object, property }: MemberExpression): boolean {
	if (object.type === 'MemberExpression') return isExports(object);
	if (object.type !== 'Identifier' || property.type !== 'Identifier') return false;
	return object.name === 'exports' || (object.name === 'module' && property.name === 'exports');
}
