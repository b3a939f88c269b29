import type { Program } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { FunctionNode } from '../../syntax/functions.ts';

/** Code that waits: a function, or what a module does when it is loaded. */
export type Body = FunctionNode | Program;

/** The names that a function declares. */
interface Scope {
	/** All of them, those of nested functions included. */
	readonly own: ReadonlySet<string>;
	readonly parameters: ReadonlySet<string>;
}

const known = new WeakMap<Body, Scope>();

/** The names that a function declares, looked for once. Those of a module are there for all of its functions. */
export function scopeOf(body: Body): Scope {
	return getOrAdd(known, body, () =>
		body.type === 'Program'
			? { own: new Set(), parameters: new Set() }
			: {
					own: declaredNames(body),
					parameters: new Set(body.params.flatMap((parameter) => [...declaredNames(parameter)])),
				},
	);
}
