import type { NewExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import {
	type FunctionNode,
	forEachOwnNode,
	isFunction,
	isInsideTry,
} from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Place } from '../facts.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { plainName } from '../functions/memberKey.ts';
import { becomesOwner, type Target } from './becomesOwner.ts';
import { type Opening, openingsOf } from './openingsOf.ts';

interface Proxied {
	readonly tree: SyntaxTree;
	readonly node: NewExpression;
	readonly openings: readonly Opening[];
}

const known = new WeakMap<ExploreSources, readonly Proxied[]>();

/**
 * A `Proxy` that answers with members of its own, and becomes something with the function as a member.
 *
 * @param isMeant for some of them only.
 */
export function findProxy(
	target: Target,
	sources: ExploreSources,
	isMeant: (proxy: NewExpression) => boolean = () => true,
): Place | undefined {
	const proxies = getOrAdd(known, sources, () => [...findProxies(sources)]);
	const found = proxies.find(
		({ node, openings }) =>
			isMeant(node) && openings.some((opening) => becomesOwner(opening, target, sources)),
	);
	return found && { file: found.tree.path, start: found.node.start!, end: found.node.end! };
}

/** For each, the places that say what it is: itself first. */
function* findProxies(sources: ExploreSources): Generator<Proxied> {
	for (const [file, text] of sources.texts) {
		const tree = /\bnew\s+Proxy\b/.test(text) ? sources.treeOf(file) : undefined;
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type !== 'NewExpression') continue;
			if (!isGlobal(tree, node.callee, 'Proxy', sources.oracle) || !mayAnswer(node)) continue;
			const itself = { tree, node, isClass: false, isAsserted: true };
			yield { tree, node, openings: [itself, ...openingsOf(tree, node, sources)] };
		}
	}
}

/** A handler that is seen to have no `get` leaves the members of its target as they are. */
function mayAnswer({ arguments: [, given] }: NewExpression): boolean {
	const handler = given && literalOf(given);
	if (handler?.type !== 'ObjectExpression') return true;
	return handler.properties.some(
		(property) => !('key' in property) || property.computed || plainName(property.key) === 'get',
	);
}

/** Whether a `Proxy` may look at what the functions of its target give, instead of giving it back as it is. */
export function usesAnswers({ arguments: [, given] }: NewExpression): boolean {
	const handler = given && literalOf(given);
	if (handler?.type !== 'ObjectExpression') return true;
	const get = handler.properties.find(
		(property) => 'key' in property && plainName(property.key) === 'get',
	);
	const trap = get?.type === 'ObjectProperty' ? get.value : get;
	return !isFunction(trap) || functionsIn(trap).some((inner) => !handsOn(inner));
}

function functionsIn(node: Node): FunctionNode[] {
	const found: FunctionNode[] = [];
	forEachChild(node, (child) => {
		if (isFunction(child)) found.push(child);
		found.push(...functionsIn(child));
	});
	return found;
}

/** `(...given) => method.apply(target, given)`, or a function that waits. */
function handsOn(fn: FunctionNode): boolean {
	if (fn.async) return true;
	const results: (Node | null | undefined)[] = fn.body.type === 'BlockStatement' ? [] : [fn.body];
	forEachOwnNode(fn, (node) => {
		if (node.type === 'ReturnStatement')
			results.push(isInsideTry(node) ? undefined : node.argument);
	});
	return results.length > 0 && results.every((result) => isPlainCall(unwrapInward(result)));
}

function isPlainCall(value: Node | undefined): boolean {
	return (
		value?.type === 'CallExpression' &&
		value.arguments.every((argument) => !/Call|New/.test(argument.type))
	);
}

function literalOf(value: Node): Node | undefined {
	const inner = unwrapInward(value);
	if (inner.type !== 'Identifier') return inner;
	const binder = binderOf(inner, inner.name);
	const declarator = binder && parentOf(binder);
	return declarator?.type === 'VariableDeclarator' && declarator.init
		? unwrapInward(declarator.init)
		: undefined;
}
