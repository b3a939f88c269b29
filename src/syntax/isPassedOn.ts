import type { Node } from '@babel/types';
import { isFunction } from './functions.ts';
import { parentOf } from './tree.ts';

/** Whether the function around a value awaits it, or gives it to who calls the function, where it stands. */
export function isPassedOn(value: Node): boolean {
	const parent = parentOf(value);
	return (
		parent?.type === 'AwaitExpression' ||
		parent?.type === 'ReturnStatement' ||
		(isFunction(parent) && parent.body === value)
	);
}
