import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Locals } from './locals.ts';

export function changed(target: Node, tree: SyntaxTree, locals: Locals): string | undefined {
	if (/^(?:Array|Object)Pattern$/.test(target.type)) {
		return [...declaredNames(target)].every((name) => locals.declares(name))
			? undefined
			: 'it assigns to names outside of it';
	}
	const isOwn =
		target.type === 'Identifier' ? locals.declares(target.name) : locals.owns(objectOf(target));
	return isOwn ? undefined : `\`${tree.text.slice(target.start!, target.end!)}\` changes`;
}

function objectOf(target: Node): Node {
	return 'object' in target && typeof target.object === 'object' ? (target.object as Node) : target;
}
