import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declaredClass, stepsOfNew } from '../concurrency/constructed.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { overridesOf } from '../concurrency/overrides.ts';
import type { Step } from '../concurrency/step.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';

/**
 * The first call in a piece of code that may block, as it is written: of a library, unless it is the language or is
 * known to only compute, or of a function that calls such a one, or that nobody knows.
 *
 * @param isLeftOut calls that somebody else looks at
 */
export function findBlocking(
	code: Node,
	tree: SyntaxTree,
	session: Session,
	isLeftOut: (call: Node) => boolean = () => false,
	seen: Set<Node> = new Set(),
): string | undefined {
	if (seen.has(code)) return undefined;
	seen.add(code);
	const meantBy = (value: Node): readonly Declaration[] => {
		const name = calledName(value);
		return name === undefined ? [] : declarationsOf(name, tree, session);
	};
	const mayBlock = (declaration: Declaration, call: Node): boolean =>
		declaration.library === undefined
			? runsBlocking(declaration, call, session, seen)
			: declaration.library !== 'lib' && !isEffectFree(declaration);
	const isBlocking = (callee: Node, call: Node): boolean => {
		if (isFunction(callee) || /^(?:Super|Import)$/.test(callee.type)) return false;
		const declarations = meantBy(callee);
		if (declarations.length === 0) return true;
		if (declarations.some((declaration) => mayBlock(declaration, call))) return true;
		// `names.map(this.countOf)`
		const passed = 'arguments' in call ? (call.arguments as readonly Node[]) : [];
		return passed
			.flatMap(meantBy)
			.filter((declaration) => functionOf(declaration, session) !== undefined)
			.some((declaration) => runsBlocking(declaration, call, session, seen));
	};
	const visit = (node: Node): string | undefined => {
		if (isLeftOut(node)) return undefined;
		const callee = calleeOf(node);
		if (callee !== undefined && isBlocking(callee, node)) return calleeText(tree, callee);
		const children: Node[] = [];
		forEachChild(node, (child) => {
			children.push(child);
		});
		return firstOf(children, visit);
	};
	return visit(code);
}

/** Whether a function of the workspace may block, or the constructor of a class. */
function runsBlocking(
	declaration: Declaration,
	call: Node,
	session: Session,
	seen: Set<Node>,
): boolean {
	if (call.type === 'NewExpression') {
		const made = declaredClass(declaration, session);
		if (made !== undefined)
			return stepsOfNew(made.node, made.tree, session).some((it) =>
				isBlockingStep(it, session, seen),
			);
	}
	const found = functionOf(declaration, session);
	if (found === undefined) return true;
	const { fn, tree } = found;
	return overridesOf({ fn, tree, offset: declaration.offset }, session).some((step) =>
		isBlockingStep(step, session, seen),
	);
}

/** What may stand for the function elsewhere is not looked at, but for what is seen of it. */
function isBlockingStep(step: Step, session: Session, seen: Set<Node>): boolean {
	return (
		'run' in step &&
		findBlocking(step.run.code, step.run.tree, session, undefined, seen) !== undefined
	);
}

function functionOf(declaration: Declaration, session: Session): LocatedFunction | undefined {
	return declaration.library === undefined ? functionAtPlace(declaration, session) : undefined;
}

/** What a node calls, when it calls something. */
export function calleeOf(node: Node): Node | undefined {
	if (node.type === 'TaggedTemplateExpression') return node.tag;
	return /^(?:Optional)?CallExpression$|^NewExpression$/.test(node.type) && 'callee' in node
		? (node.callee as Node)
		: undefined;
}
