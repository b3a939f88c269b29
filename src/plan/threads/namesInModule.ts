import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** A name in a pattern or list of parameters. */
export function isDeclaring(name: Node): boolean {
	let child = name;
	for (let up = parentOf(name); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'VariableDeclarator') return up.id === child;
		if (isFunction(up)) return (up.params as Node[]).includes(child);
		if (up.type === 'AssignmentExpression') return up.left === child;
		if (up.type === 'AssignmentPattern' && up.right === child) return false;
		if (up.type === 'ObjectProperty') {
			if (up.computed && up.key === child) return false;
			continue;
		}
		if (!/Pattern$|^RestElement$|^CatchClause$/.test(up.type)) return false;
	}
	return false;
}

/** The function of the module that a name stands for. */
export function functionNamed({ root }: SyntaxTree, name: string): FunctionNode | undefined {
	for (const statement of root.program.body) {
		const declared =
			'declaration' in statement && statement.declaration ? statement.declaration : statement;
		if (declared.type === 'FunctionDeclaration' && declared.id?.name === name) return declared;
		if (declared.type !== 'VariableDeclaration') continue;
		for (const { id } of declared.declarations) {
			const value = id.type === 'Identifier' && id.name === name ? constantValue(id) : undefined;
			if (isFunction(value)) return value;
		}
	}
	return undefined;
}
