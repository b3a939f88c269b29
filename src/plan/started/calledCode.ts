import type { CallExpression, NewExpression } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declaredClass, stepsOfNew } from '../concurrency/constructed.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { implementationsOf, overridesOf } from '../concurrency/overrides.ts';
import type { Run, Step } from '../concurrency/step.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';

/** The code of the workspace that is known to run at once when a call does. */
export function calledCode(
	tree: SyntaxTree,
	call: CallExpression | NewExpression,
	session: Session,
): Run[] {
	const visit = readElementCall(call, tree.text)?.callback;
	if (isFunction(visit)) return [{ code: visit, tree }];
	if (isFunction(call.callee)) return [{ code: call.callee, tree }];
	const name = calledName(call.callee);
	if (name === undefined) return [];
	return declarationsOf(name, tree, session)
		.filter(({ library }) => library === undefined)
		.flatMap((declaration) => stepsOf(declaration, call, session))
		.flatMap((step) => ('run' in step ? [step.run] : []));
}

function stepsOf(
	declaration: Declaration,
	call: CallExpression | NewExpression,
	session: Session,
): readonly Step[] {
	if (call.type === 'NewExpression') {
		const made = declaredClass(declaration, session);
		return made === undefined ? [] : stepsOfNew(made.node, made.tree, session);
	}
	const { file, offset } = declaration;
	const tree = session.treeOf(file);
	const name = tree?.nameAt(offset);
	const declared = name && declaredFunction(name);
	if (tree === undefined || declared === undefined) return [];
	return isFunction(declared)
		? overridesOf({ fn: declared, tree, offset }, session)
		: implementationsOf(declared, tree, offset, nothing, session);
}

/** In place of what nobody knows. */
const nothing: Step = { effect: { text: '', isKnown: false } };
