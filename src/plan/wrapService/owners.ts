import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';

/** The class that a function is a member of, directly or as a field. */
export function classAround(fn: Node): Node | undefined {
	const field = parentOf(fn);
	const member = field?.type === 'ClassProperty' ? field : fn;
	const body = parentOf(member);
	return body?.type === 'ClassBody' ? parentOf(body) : undefined;
}

export function nameOfClass(owner: Node | undefined): string | undefined {
	return owner !== undefined && 'id' in owner && owner.id && typeof owner.id === 'object'
		? (owner.id as { name?: string }).name
		: undefined;
}
