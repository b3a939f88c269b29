import type { NewExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Place } from '../facts.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { plainName } from '../functions/memberKey.ts';
import { becomesOwner, type Target } from './becomesOwner.ts';
import { type Opening, openingsOf } from './openingsOf.ts';

const known = new WeakMap<ExploreSources, readonly Opening[][]>();

/** A `Proxy` that answers with members of its own, and becomes something with the function as a member. */
export function findProxy(target: Target, sources: ExploreSources): Place | undefined {
	const proxies = getOrAdd(known, sources, () => [...findProxies(sources)]);
	const found = proxies.find((openings) =>
		openings.some((opening) => becomesOwner(opening, target, sources)),
	)?.[0];
	return found && { file: found.tree.path, start: found.node.start!, end: found.node.end! };
}

/** For each, the places that say what it is: itself first. */
function* findProxies(sources: ExploreSources): Generator<Opening[]> {
	for (const [file, text] of sources.texts) {
		const tree = /\bnew\s+Proxy\b/.test(text) ? sources.treeOf(file) : undefined;
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type !== 'NewExpression') continue;
			if (!isGlobal(tree, node.callee, 'Proxy', sources.oracle) || !mayAnswer(node)) continue;
			const itself = { tree, node, isClass: false, isAsserted: true };
			yield [itself, ...openingsOf(tree, node, sources)];
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

function literalOf(value: Node): Node | undefined {
	const inner = unwrapInward(value);
	if (inner.type !== 'Identifier') return inner;
	const binder = binderOf(inner, inner.name);
	const declarator = binder && parentOf(binder);
	return declarator?.type === 'VariableDeclarator' && declarator.init
		? unwrapInward(declarator.init)
		: undefined;
}
