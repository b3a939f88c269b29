import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { openingsOf } from './openingsOf.ts';
import { referencesTo, type Step } from './referencesTo.ts';
import { usesOfClass } from './usesOfClass.ts';

/**
 * Whether somebody gives a function a value of which nothing is known for a parameter: a call that is there to be seen, or
 * a container that takes what was registered.
 */
export function givesAnything(
	tree: SyntaxTree,
	fn: FunctionNode,
	param: Node,
	sources: ExploreSources,
): 'seen' | 'given' | undefined {
	const { oracle } = sources;
	const index = (fn.params as readonly Node[]).indexOf(param);
	const isOpen = ({ tree: { path }, node }: Step): boolean =>
		oracle.givesAnything(path, node.start!, node.end!, index);
	const made =
		fn.type === 'ClassMethod' && fn.kind === 'constructor' ? parentOf(parentOf(fn)!) : undefined;
	const isMade = made?.type === 'ClassDeclaration' || made?.type === 'ClassExpression';
	const uses = isMade ? usesOfClass(tree, made, sources).instances : usesOf(tree, fn, sources);
	if (uses.some((use) => isGivenAnything(use, index, sources))) return 'seen';
	if ([param, fn, ...(isMade ? [made] : [])].some(isDecorated)) return 'given';
	const isHandedOn = isMade
		? openingsOf(tree, made, sources).some((opening) => opening.isClass && isOpen(opening))
		: uses.some(isOpen);
	return isHandedOn ? 'given' : undefined;
}

/** The calls of a function, and where it is used as a value. */
function usesOf(tree: SyntaxTree, fn: FunctionNode, sources: ExploreSources): readonly Step[] {
	const offset = describeBinding(tree, fn)?.nameOffset;
	const name = offset === undefined ? undefined : tree.nameAt(offset);
	const itself = { tree, node: fn };
	if (name === undefined) return [itself];
	const uses = referencesTo(tree, name, sources).map((use) => {
		const call = parentOf(use.node);
		const isCalled = call !== undefined && 'callee' in call && call.callee === use.node;
		return isCalled ? { tree: use.tree, node: call } : use;
	});
	return [itself, ...uses];
}

function isGivenAnything({ tree, node }: Step, index: number, { oracle }: ExploreSources): boolean {
	if (!('arguments' in node) || !Array.isArray(node.arguments)) return false;
	const argument = (node.arguments as readonly Node[])[index];
	return argument != null && oracle.losesType(tree.path, argument.start!, argument.end!, false);
}

function isDecorated(node: Node): boolean {
	return 'decorators' in node && Array.isArray(node.decorators) && node.decorators.length > 0;
}
