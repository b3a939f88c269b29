import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { usesOwn } from '../../syntax/usesOwn.ts';
import type { FunctionFacts } from '../facts.ts';
import type { Session } from '../session.ts';

/** Whether a method of an object literal uses its object: its body can stand nowhere else. */
export function usesItsObject({ file, start }: FunctionFacts, { treeOf }: Session): boolean {
	const fn = treeOf(file)?.functionAt(start);
	if (!isFunction(fn)) return false;
	const isMethod =
		fn.type === 'ObjectMethod'
			? fn.kind === 'method'
			: fn.type === 'FunctionExpression' && parentOf(fn)?.type === 'ObjectProperty';
	return isMethod && usesOwn(fn, 'this');
}
