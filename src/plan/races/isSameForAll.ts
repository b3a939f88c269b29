import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { PathPart } from './namePath.ts';
import { scopeOf } from './scopeOf.ts';

/** Whether no run of a function has a path of its own: it is made of texts, `this` and names of modules. */
export function isSameForAll(path: readonly PathPart[], { fn, tree }: LocatedFunction): boolean {
	return path.every((part) => {
		if (part.kind !== 'outer') return part.kind === 'text' || part.kind === 'this';
		return part.file !== tree.path || !isOfFunction(part.text, fn);
	});
}

/** Whether a function around another one declares a name. */
function isOfFunction(name: string, fn: FunctionNode): boolean {
	for (let up = enclosingFunction(fn).function; up; up = enclosingFunction(up).function)
		if (scopeOf(up).own.has(name)) return true;
	return false;
}
