import type { Node } from '@babel/types';
import { defaultExportAt } from '../../syntax/defaultExport.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** What is given to a name where it is declared. */
export interface DeclaredValue {
	readonly value: Node;
	/** The constant that the name stands for: `module.exports = { load }`. */
	readonly constant?: Node;
}

/** What is given to the name at an offset where it is declared; without a name there, the default export. */
export function declaredValue(
	tree: SyntaxTree | undefined,
	offset: number,
): DeclaredValue | undefined {
	const name = tree?.nameAt(offset);
	const value = name === undefined ? tree && defaultExportAt(tree, undefined) : valueFor(name);
	if (tree === undefined || value?.type !== 'Identifier') return value && { value };
	for (const statement of tree.root.program.body) {
		if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
		for (const { id, init } of statement.declarations)
			if (id.type === 'Identifier' && id.name === value.name && init)
				return { value: init, constant: id };
	}
	return { value };
}

function valueFor(name: Node): Node | undefined {
	const holder = parentOf(name);
	switch (holder?.type) {
		case 'VariableDeclarator':
			return holder.id === name ? (holder.init ?? undefined) : undefined;
		case 'ClassProperty':
			return holder.key === name ? (holder.value ?? undefined) : undefined;
		case 'ObjectProperty':
			return holder.key === name || holder.shorthand ? holder.value : undefined;
		case 'MemberExpression': {
			const assignment = parentOf(holder);
			return assignment?.type === 'AssignmentExpression' && assignment.left === holder
				? assignment.right
				: undefined;
		}
		default:
			return undefined;
	}
}
