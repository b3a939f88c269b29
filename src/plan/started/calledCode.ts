import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declaredClass, stepsOfNew } from '../concurrency/constructed.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { ImplicitCalls } from '../concurrency/implicitCalls.ts';
import { implementationsOf, overridesOf } from '../concurrency/overrides.ts';
import type { Run, Step } from '../concurrency/step.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import { calleeOf, type Invocation } from './invocation.ts';
import { fixedValue, resultsOf } from './madeBy.ts';

/** The code of the workspace that is known to run at once when a call does. */
export function calledCode(
	tree: SyntaxTree,
	call: Invocation,
	session: Session,
	seen: ReadonlySet<Node> = new Set(),
): Run[] {
	if (call.type === 'AssignmentExpression')
		return runsOf(new ImplicitCalls(session).ofWrite(call.left, tree));
	const visit = readElementCall(call, tree.text)?.callback;
	if (isFunction(visit)) return [{ code: visit, tree }];
	const callee = calleeOf(call);
	if (isFunction(callee)) return [{ code: callee, tree }];
	return referredCode(tree, callee, session, call.type === 'NewExpression', seen);
}

/** The code of the workspace that a name or member stands for. */
function referredCode(
	tree: SyntaxTree,
	value: Node,
	session: Session,
	isMade: boolean,
	seen: ReadonlySet<Node>,
): Run[] {
	const name = privateName(value) ?? calledName(value);
	if (name === undefined) return [];
	return declarationsOf(name, tree, session)
		.filter(({ library }) => library === undefined)
		.flatMap((declaration) =>
			isMade ? runsOfNew(declaration, session) : runsOfFunction(declaration, session, seen),
		);
}

/** The `#flush` of `this.#flush()`. */
export function privateName(callee: Node): Node | undefined {
	const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
	return isMember && callee.property.type === 'PrivateName' ? callee.property.id : undefined;
}

function runsOfNew(declaration: Declaration, session: Session): Run[] {
	const made = declaredClass(declaration, session);
	return made === undefined ? [] : runsOf(stepsOfNew(made.node, made.tree, session));
}

function runsOfFunction(
	{ file, offset }: Declaration,
	session: Session,
	seen: ReadonlySet<Node>,
): Run[] {
	const tree = session.treeOf(file);
	const name = tree?.nameAt(offset);
	if (tree === undefined || name === undefined) return [];
	const declared = declaredFunction(name);
	if (declared === undefined) return madeFunctions(tree, name, session, seen);
	return runsOf(
		isFunction(declared)
			? overridesOf({ fn: declared, tree, offset }, session)
			: implementationsOf(declared, tree, offset, nothing, session),
	);
}

/** `const flush = debounce(write);`: the functions that a name stands for, where one of the workspace made them. */
function madeFunctions(
	tree: SyntaxTree,
	name: Node,
	session: Session,
	seen: ReadonlySet<Node>,
): Run[] {
	const made = fixedValue(name);
	if (made?.type !== 'CallExpression' || seen.has(made)) return [];
	const next = new Set([...seen, made]);
	const given = calledCode(tree, made, session, next).flatMap((run) =>
		resultsOf(run.code).map((value) =>
			isFunction(value)
				? [{ code: value, tree: run.tree }]
				: referredCode(run.tree, value, session, false, next),
		),
	);
	// One that nobody knows may be the one that is called.
	return given.some((runs) => runs.length === 0) ? [] : given.flat();
}

function runsOf(steps: readonly Step[]): Run[] {
	return steps.flatMap((step) => ('run' in step ? [step.run] : []));
}

/** In place of what nobody knows. */
const nothing: Step = { effect: { text: '', isKnown: false } };
