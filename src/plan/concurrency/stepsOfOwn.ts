import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import { declaredClass, stepsOfNew } from './constructed.ts';
import type { Locals } from './locals.ts';
import { isReassigned, mayBeReplaced } from './mayBeReplaced.ts';
import { implementationsOf, overridesOf } from './overrides.ts';
import type { Step } from './step.ts';

/** What calling a function of the workspace runs, seen from where it is declared: `hidden` if that cannot be seen. */
export function stepsOfOwn(
	declaration: Declaration,
	call: Node,
	hidden: Step,
	locals: Locals,
	session: Session,
): readonly Step[] {
	const { file, offset } = declaration;
	if (call.type === 'NewExpression') {
		const made = declaredClass(declaration, session);
		return made === undefined ? [hidden] : stepsOfNew(made.node, made.tree, session);
	}
	const tree = session.treeOf(file);
	const node = tree?.nameAt(offset);
	if (node !== undefined && settlesPromise(node)) return [];
	const declared = node && declaredFunction(node);
	if (tree !== undefined && declared !== undefined && !isFunction(declared))
		return implementationsOf(declared, tree, offset, hidden, session);
	if (
		tree === undefined ||
		!isFunction(declared) ||
		mayBeReplaced(declared) ||
		isReassigned(declared, declaration, session)
	)
		return [hidden];
	// A function in a function is looked at with it, whose variables are its own.
	return overridesOf({ fn: declared, tree, offset }, session).filter(
		(step) => !('run' in step && locals.contain(step.run.code, step.run.tree)),
	);
}

/** Whether a function of the workspace is declared there. */
export function declaresFunction(
	{ library, file, offset }: Declaration,
	session: Session,
): boolean {
	const name = library === undefined ? session.treeOf(file)?.nameAt(offset) : undefined;
	return name !== undefined && isFunction(declaredFunction(name));
}

/** The `resolve` and `reject` in `new Promise((resolve, reject) => …)`. */
function settlesPromise(name: Node): boolean {
	const executor = parentOf(name);
	const made = executor && parentOf(executor);
	return (
		isFunction(executor) &&
		(executor.params as readonly Node[]).includes(name) &&
		made?.type === 'NewExpression' &&
		made.arguments[0] === executor &&
		made.callee.type === 'Identifier' &&
		made.callee.name === 'Promise'
	);
}
