import type { CallExpression, Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { plainName } from '../functions/memberKey.ts';

const reducing = /^reduce(?:Right)?$/;

/**
 * Whether a method of an array gives nothing but what a function that is written in its call gives:
 * each time, or at last (`reduced`, which starts with another argument).
 */
export function callbackGives(
	method: string,
	[callback, start]: readonly Node[],
): 'each' | 'reduced' | undefined {
	if (!isFunction(callback)) return undefined;
	if (/^(?:map|flatMap)$/.test(method)) return 'each';
	return reducing.test(method) && start !== undefined ? 'reduced' : undefined;
}

/** Whether a call hands what its function gives to that function again. */
export function isReducing({ callee }: CallExpression): boolean {
	return /Member/.test(callee.type) && 'property' in callee
		? reducing.test(plainName(callee.property as Node) ?? '')
		: false;
}
