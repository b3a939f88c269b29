import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { wholeName } from '../../syntax/namePattern.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';

/** A function that is a member of something. */
export interface Member {
	readonly fn: FunctionNode;
	readonly tree: SyntaxTree;
}

/** More places than this are not looked at: the name is too common to tell its members apart. */
const maximumPlaces = 40;

/**
 * The functions of the workspace that a call of a method may mean when it may be overridden: all members
 * of that name, in whatever class or object. A text search finds them, so this is for few names.
 *
 * @returns undefined when one of them is not a function that can be looked at.
 */
export function findMembers(name: string, { texts, treeOf }: Session): Member[] | undefined {
	const found: Member[] = [];
	// Not behind a dot: `a.name()` calls it, `a.name = …` is looked for by itself.
	const whole = wholeName(name);
	const pattern = new RegExp(`(?<!\\.)${whole}|\\.${whole}\\s*=(?!=)`, 'g');
	let places = 0;
	for (const [file, text] of texts) {
		if (!text.includes(name)) continue;
		for (const { 0: matched, index } of text.matchAll(pattern)) {
			if (matched.startsWith('.') || ++places > maximumPlaces) return undefined;
			const tree = treeOf(file);
			const node = tree?.nameAt(index);
			const parent = node && parentOf(node);
			if (tree === undefined) return undefined;
			if (parent === undefined || !('key' in parent) || parent.key !== node) continue;
			const fn = declaredFunction(node!);
			if (isFunction(fn)) found.push({ fn, tree });
			else if (/^(?:Class|Object)/.test(parent.type) && !isPattern(parent)) return undefined;
		}
	}
	return found;
}

function isPattern(property: Parameters<typeof parentOf>[0]): boolean {
	return parentOf(property)?.type === 'ObjectPattern';
}
