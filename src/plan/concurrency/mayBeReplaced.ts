import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Whether another function may run when this one is called: its name is given to others, or it is decorated. */
export function mayBeReplaced(fn: FunctionNode): boolean {
	const holder = parentOf(fn);
	if (holder?.type === 'VariableDeclarator') {
		const declaration = parentOf(holder);
		return declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const';
	}
	const member = holder?.type === 'ClassProperty' ? holder : fn;
	return 'decorators' in member && (member.decorators?.length ?? 0) > 0;
}
