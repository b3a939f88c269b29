import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { functionId } from '../functions/functionId.ts';
import type { Session } from '../session.ts';
import { calleeOf } from './findBlocking.ts';

/** A call that blocks, in a function outside of the services. */
export interface ForeignBlocking {
	/** What the function is called. */
	readonly name: string;
	readonly site: CallSite;
}

/**
 * The function outside of the services by which one of them blocks, though what that calls has an async form.
 *
 * @param sites such calls
 * @param isLeftOut functions that somebody else looks at
 */
export function findForeignBlocking(
	method: LocatedFunction,
	sites: readonly CallSite[],
	isLeftOut: (id: FunctionId) => boolean,
	session: Session,
): ForeignBlocking | undefined {
	const seen = new Set<Node>([method.fn]);
	const visit = (name: string, called: LocatedFunction): ForeignBlocking | undefined => {
		const { tree, fn } = called;
		if (seen.has(fn) || fn.async || isLeftOut(functionId(tree.path, fn))) return undefined;
		seen.add(fn);
		const site = sites.find(({ file, name: { start } }) => {
			const node = file === tree.path ? tree.nameAt(start) : undefined;
			return node !== undefined && runsIn(node, fn);
		});
		return site === undefined ? follow(called) : { name, site };
	};
	const follow = ({ tree, fn }: LocatedFunction): ForeignBlocking | undefined =>
		firstOf(tree.walk(fn), (node) => {
			const callee = calleeOf(node);
			if (callee === undefined || node.type === 'NewExpression' || !runsIn(node, fn))
				return undefined;
			// `names.map(read)`
			const passed = 'arguments' in node ? (node.arguments as readonly Node[]) : [];
			return firstOf([callee, ...passed], (value) => {
				const name = calledName(value);
				const declarations = name === undefined ? [] : declarationsOf(name, tree, session);
				return firstOf(declarations, (declaration) => {
					if (declaration.library !== undefined) return undefined;
					const found = functionAtPlace(declaration, session);
					return found && visit(declaration.name, found);
				});
			});
		});
	return sites.length === 0 ? undefined : follow(method);
}

/** Whether code belongs to a function, or to a callback that it hands over. */
function runsIn(node: Node, fn: Node): boolean {
	for (let up: Node | undefined = node; up !== undefined; up = parentOf(up)) {
		if (up === fn) return true;
		const isOwn = !isFunction(up) || /^(?:Optional)?CallExpression$/.test(parentOf(up)?.type ?? '');
		if (!isOwn) return false;
	}
	return false;
}
