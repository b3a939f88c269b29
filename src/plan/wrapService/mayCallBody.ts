import type { FunctionFacts } from '../facts.ts';
import type { Service } from './findServices.ts';

/**
 * Whether the code of a service may call the synchronous body of a function: one of its own family, or a
 * function of the module that it stands in. Of another class the body is private.
 */
export function mayCallBody(
	{ family, file }: Service,
	called: FunctionFacts,
	owner: Service | undefined,
): boolean {
	if (owner === undefined) return false;
	return owner.family === family || (called.member === undefined && called.file === file);
}
