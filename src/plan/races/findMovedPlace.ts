import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { firstOf } from '../../firstOf.ts';
import { contains } from '../../syntax/contains.ts';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { placeHolder } from '../concurrency/keepsItsPlace.ts';
import type { CallSite } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { splitLoops } from './splitLoops.ts';

/**
 * `while ((found = pattern.exec(text))) await load(found[1])`: a pattern with `g` or `y` that outlives the function goes on
 * where it ended, and others that use it meanwhile leave it elsewhere.
 *
 * @param site a call in the function that was done at once, and is awaited now
 * @param waits offsets where the function waited before
 * @returns the pattern, as it is written
 */
export function findMovedPlace(
	{ fn, tree }: LocatedFunction,
	site: CallSite,
	waits: readonly number[],
	session: Session,
): string | undefined {
	return firstOf(splitLoops(site, tree, waits), (loop) =>
		firstOf(patternsIn(loop, tree, session), (pattern) => {
			const text = tree.textOf(pattern);
			const holder = placeHolder(pattern, tree, session);
			if (holder === undefined || !outlives(holder, fn)) return undefined;
			return isPlaced(text, pattern, loop, tree) ? undefined : text;
		}),
	);
}

/** What is matched in a loop by functions that go on where they ended. */
function patternsIn(loop: Node, { path }: SyntaxTree, { oracle }: Session): Node[] {
	const found: Node[] = [];
	forEachOwnNode(loop, (node) => {
		if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
		const { object, property } = node.callee;
		const isMatch = () =>
			oracle
				.declaredAt(path, property.start!)
				.some((declared) => isEffectFree(declared, (it) => it.movesPlace));
		if (names.has((property as { name?: string }).name ?? '') && isMatch()) found.push(object);
	});
	return found;
}

const names = new Set(effectFree.flatMap((it) => (it.movesPlace ? (it.names ?? []) : [])));

/** A field, or a variable around all functions. */
function outlives(holder: Node, fn: FunctionNode): boolean {
	for (let up: Node | undefined = holder; up !== undefined; up = parentOf(up))
		if (up === fn || isFunction(up)) return false;
	return true;
}

/** `pattern.lastIndex = at` comes before it in each turn. */
function isPlaced(text: string, pattern: Node, loop: Node, tree: SyntaxTree): boolean {
	let isFound = false;
	forEachOwnNode(loop, (node) => {
		if (node.type !== 'AssignmentExpression' || node.end! > pattern.start!) return;
		const { left } = node;
		const isPlace =
			left.type === 'MemberExpression' &&
			tree.textOf(left.object) === text &&
			tree.textOf(left.property) === 'lastIndex';
		const block = parentOf(parentOf(node)!)!;
		isFound ||= isPlace && contains(block, pattern);
	});
	return isFound;
}
