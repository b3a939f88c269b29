import type { Node } from 'typescript/unstable/ast';
import type { Project, Type } from 'typescript/unstable/sync';
import { declaredParameter } from './declaredParameter.ts';

/**
 * What a function asks of an argument whose type it infers: `Options` for `option<O extends Options>(options: O)`.
 * The type that the argument has in the call is its own.
 */
export function constraintAround(project: Project, argument: Node): Type | undefined {
	const declared = declaredParameter(project, argument);
	return declared && project.checker.getBaseConstraintOfType(declared.type);
}
