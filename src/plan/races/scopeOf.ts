import { getOrAdd } from '../../getOrAdd.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { FunctionNode } from '../../syntax/functions.ts';

/** The names that a function declares. */
interface Scope {
	/** All of them, those of nested functions included. */
	readonly own: ReadonlySet<string>;
	readonly parameters: ReadonlySet<string>;
}

const known = new WeakMap<FunctionNode, Scope>();

/** The names that a function declares, looked for once. */
export function scopeOf(fn: FunctionNode): Scope {
	return getOrAdd(known, fn, () => ({
		own: declaredNames(fn),
		parameters: new Set(fn.params.flatMap((parameter) => [...declaredNames(parameter)])),
	}));
}
