import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { OwnerRange } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';

const known = new WeakMap<ExploreSources, Map<string, boolean>>();

/** Whether a value of which nothing is known is taken for an interface somewhere: `services.get('store') as Store`. */
export function comesBackAs(
	file: string,
	{ start, nameOffset }: OwnerRange,
	sources: ExploreSources,
): boolean {
	const tree = sources.treeOf(file);
	if (tree === undefined) return false;
	const answers = getOrAdd(known, sources, () => new Map<string, boolean>());
	const id = `${file}:${nameOffset ?? start}`;
	const answer = answers.get(id);
	if (answer !== undefined) return answer;
	answers.set(id, false);
	const found =
		nameOffset === undefined
			? [...tree.walk()].some(
					(node) =>
						node.type === 'TSTypeLiteral' && node.start === start && isMet(tree, node, sources),
				)
			: isNameMet(tree, nameOffset, sources);
	answers.set(id, found);
	return found;
}

function isNameMet(tree: SyntaxTree, offset: number, sources: ExploreSources): boolean {
	const { index, oracle, treeOf } = sources;
	const name = tree.nameAt(offset);
	const keys = oracle.entitiesAt(tree.path, [offset])[0]?.keys ?? [];
	if (name?.type !== 'Identifier') return false;
	return index.named(name.name).some((reference) => {
		if (!reference.entity?.keys.some((key) => keys.includes(key))) return false;
		const home = treeOf(reference.file);
		const node = home?.nameAt(reference.offset);
		return home !== undefined && node !== undefined && isMet(home, node, sources);
	});
}

/** Whether what a type stands for is a value of which nothing is known. */
function isMet(tree: SyntaxTree, type: Node, sources: ExploreSources): boolean {
	const isUnknown = (value: Node | null | undefined): boolean =>
		value != null && sources.oracle.losesType(tree.path, value.start!, value.end!, false);
	let child = type;
	for (let up = parentOf(type); up !== undefined; child = up, up = parentOf(up)) {
		switch (up.type) {
			case 'TSAsExpression':
			case 'TSTypeAssertion':
				return isUnknown(up.expression);
			case 'TSTypeAliasDeclaration':
			case 'TSInterfaceDeclaration':
				return (
					up.id !== child &&
					comesBackAs(
						tree.path,
						{ kind: 'type', start: up.start!, end: up.end!, nameOffset: up.id.start! },
						sources,
					)
				);
			case 'CallExpression':
			case 'NewExpression':
				return child.type === 'TSTypeParameterInstantiation';
			case 'VariableDeclarator':
				return isUnknown(up.init);
			case 'ClassProperty':
			case 'ClassPrivateProperty':
				return isUnknown(up.value);
			case 'Identifier':
			case 'ObjectPattern':
			case 'ArrayPattern':
				continue;
			default:
				if (isFunction(up)) return up.returnType === child && resultsOf(up).some(isUnknown);
				if (!up.type.startsWith('TS')) return false;
		}
	}
	return false;
}
