import type { Node } from '@babel/types';
import { defaultExport } from '../../syntax/defaultExport.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** What is given to the name at an offset where it is declared; without a name there, the default export. */
export function declaredValue(tree: SyntaxTree | undefined, offset: number): Node | undefined {
	const name = tree?.nameAt(offset);
	if (name !== undefined) return valueFor(name);
	return tree && defaultExport(tree);
}

function valueFor(name: Node): Node | undefined {
	const holder = parentOf(name);
	switch (holder?.type) {
		case 'VariableDeclarator':
			return holder.id === name ? (holder.init ?? undefined) : undefined;
		case 'ClassProperty':
		case 'ObjectProperty':
			return holder.key === name ? (holder.value ?? undefined) : undefined;
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
