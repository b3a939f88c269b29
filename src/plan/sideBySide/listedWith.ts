import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { OwnClass } from '../concurrency/subclasses.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { decoratorName } from '../receivers/describeDecorators.ts';
import type { Session } from '../session.ts';
import { type Hook, hooksOf } from './hook.ts';

/** The others of the program that are begun together with a hook, as far as nothing says that they are not. */
export function listedWith(hook: Hook, session: Session): Hook[] {
	const { listedBy } = hook.how;
	const others = hooksOf(hook.event, session).filter(
		(other) => other.owner.node !== hook.owner.node && other.library === hook.library,
	);
	if (listedBy === undefined || others.length === 0) return others;
	const isList: IsList = (node, tree) =>
		node.type === 'Decorator' &&
		declarersOf(tree, decoratorName(node), session.oracle).some(
			({ package: library, name }) => library === hook.library && name === listedBy,
		);
	const isAlone = ({ node, tree }: OwnClass) =>
		(node.decorators ?? []).some((decorator) => isList(decorator, tree));
	if (isAlone(hook.owner)) return [];
	const own = listsOf(hook.owner, isList, session);
	return others.filter(({ owner }) => {
		if (isAlone(owner)) return false;
		const lists = listsOf(owner, isList, session);
		// One that no list names may be in any.
		return own.size === 0 || lists.size === 0 || [...lists].some((list) => own.has(list));
	});
}

type IsList = (node: Node, tree: SyntaxTree) => boolean;

/** The decorators that name a class among others. */
function listsOf({ node, tree }: OwnClass, isList: IsList, { index, oracle, treeOf }: Session) {
	const { id } = node;
	const lists = new Set<Node>();
	if (!id) return lists;
	const [own] = oracle.entitiesAt(tree.path, [id.start!]);
	for (const { file, offset, entity } of index.named(id.name)) {
		if (!entity?.keys.some((key) => own?.keys.includes(key))) continue;
		const home = treeOf(file);
		for (let up = home?.nameAt(offset); up !== undefined; up = parentOf(up))
			if (isList(up, home!)) lists.add(up);
	}
	return lists;
}
