import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { choicesIn } from '../../syntax/choices.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { covers } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';

/** `const account = accounts.get(id)`: variables of a function that hold parts of what outlives it. */
export function findPartsOfShared(
	fn: FunctionNode,
	tree: SyntaxTree,
	own: ReadonlySet<string>,
	parameters: ReadonlySet<string>,
	session: Session,
): ReadonlySet<string> {
	const parts = new Set<string>();
	const isPart = (value: Node): boolean =>
		choicesIn(value).some((it) => isPartOf(unwrapInward(it)));
	const isPartOf = (value: Node): boolean => {
		switch (value.type) {
			case 'ThisExpression':
				return true;
			case 'Identifier':
				return !own.has(value.name) || parameters.has(value.name) || parts.has(value.name);
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return isPart(value.object);
			case 'CallExpression': {
				const { callee } = value;
				return (
					callee.type === 'MemberExpression' &&
					isPart(callee.object) &&
					givesPart(callee.property, tree, session)
				);
			}
			default:
				return false;
		}
	};
	const add = (target: Node, value: Node): void => {
		if (isPart(value)) for (const name of declaredNames(target)) parts.add(name);
	};
	forEachOwnNode(fn, (node) => {
		if (node.type === 'VariableDeclarator' && node.init) add(node.id, node.init);
		if (node.type === 'ForOfStatement') add(node.left, node.right);
	});
	return parts;
}

/** `map.get(key)`, `array.find(isOpen)` */
function givesPart({ start }: Node, { path }: SyntaxTree, { oracle }: Session): boolean {
	return oracle
		.declaredAt(path, start!)
		.some((declared) =>
			effectFree.some(
				(fact) => !fact.givesNew && !fact.converts && !fact.changesFirst && covers(fact, declared),
			),
		);
}
