import type { Node } from '@babel/types';
import { isTarget } from '../../syntax/assignments.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isCallback } from './callback.ts';
import type { ElementMethod } from './elementMethods.ts';
import { startWithParentheses } from './loopPlace.ts';
import type { LoopRequest } from './loopRequest.ts';

export function findLoopProblem(
	{ element, kind, tree }: LoopRequest,
	method: ElementMethod,
): string | undefined {
	const { call, source, extra, isOptional } = element;
	if (isCallback(element.callback) && element.callback.generator)
		return 'the callback is a generator';
	if (kind === 'typed-array' && /^(?:push|keep)$/.test(method.use))
		return 'the result is a typed array again';
	if (
		(kind === 'map' || kind === 'set') &&
		element.method !== 'forEach' &&
		element.method !== 'from'
	)
		return 'the collection is not an array';
	if (method.use === 'assign') {
		if (extra === undefined) return 'it has no initial value, so an empty array throws';
		if (!isSimpleValue(extra)) return 'its initial value is computed';
		if (!isReference(source) && !isFixed(extra, tree))
			return 'its initial value would be computed before its array';
	}
	if (isOptional && method.use !== 'drop') {
		if (element.method === 'from' || !isReference(source)) return 'the array may be missing (`?.`)';
		const parent = parentOf(call);
		if (parent?.type === 'TSNonNullExpression') return 'the array may be missing (`?.`)';
	}
	if ([source, extra].some((node) => node !== undefined && yields(node)))
		return 'its array is made with `yield`';
	const before = tree.text.slice(element.sourceEnd, startWithParentheses(element.callback));
	if (/\/[/*]/.test(before)) return 'a comment between the array and the callback would be lost';
	return undefined;
}

/** A value without calls, which may be moved in front of the loop. */
function isSimpleValue(node: Node): boolean {
	let isSimple = true;
	const visit = (child: Node): void => {
		if (/Call|Function|Await|Yield|Assignment|Update|Tagged|Import/.test(child.type))
			isSimple = false;
		if (child.type === 'NewExpression' && child.callee.type !== 'Identifier') isSimple = false;
		forEachChild(child, visit);
	};
	visit(node);
	return isSimple;
}

/** A value that is the same whatever is done before it: `0`, `{ name }`, `new Map()`. */
function isFixed(node: Node, tree: SyntaxTree): boolean {
	let isSame = true;
	const visit = (child: Node): void => {
		if (child.type === 'MemberExpression') isSame = false;
		if (child.type === 'NewExpression') isSame &&= isOfLanguage(child.callee, tree);
		else if (child.type === 'Identifier') isSame &&= !isAssigned(child.name, tree);
		forEachChild(child, visit);
	};
	visit(node);
	return isSame;
}

/** `Map`, where the file declares nothing of that name: making one does nothing else. */
function isOfLanguage(callee: Node, { root }: SyntaxTree): boolean {
	return (
		callee.type === 'Identifier' &&
		/^(?:Array|Date|Map|Object|Set|WeakMap|WeakSet)$/.test(callee.name) &&
		!declaredNames(root).has(callee.name)
	);
}

function isAssigned(name: string, { root }: SyntaxTree): boolean {
	return referencesIn(root, name).some(isTarget);
}

/** A variable or a member of one: reading it again gives the same. */
function isReference(node: Node): boolean {
	if (node.type === 'MemberExpression') return !node.computed && isReference(node.object);
	return node.type === 'Identifier' || node.type === 'ThisExpression';
}

function yields(root: Node): boolean {
	if (root.type === 'YieldExpression') return true;
	let found = false;
	forEachChild(root, (child) => {
		found ||= !isFunction(child) && yields(child);
	});
	return found;
}
