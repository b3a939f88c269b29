import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/** What a constant is declared with, by the name in its declaration; undefined where that is no constant. */
export function constantValue(name: Node): Node | undefined {
	const declarator = parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) return undefined;
	const declaration = parentOf(declarator);
	return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const'
		? (declarator.init ?? undefined)
		: undefined;
}
