import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { OwnerRange } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { givesAnything } from './givesAnything.ts';

/**
 * How a value of which nothing is known becomes one of an interface. `seen`: it is written there:
 * `services.get('store') as Store`. `given`: a container gives it, as far as decorators and types tell.
 */
export type Return = 'seen' | 'given';

const known = new WeakMap<ExploreSources, Map<string, Return | undefined>>();

/** Whether a value of which nothing is known is taken for an interface somewhere. */
export function comesBackAs(
	file: string,
	{ start, nameOffset }: OwnerRange,
	sources: ExploreSources,
): Return | undefined {
	const tree = sources.treeOf(file);
	if (tree === undefined) return undefined;
	const answers = getOrAdd(known, sources, () => new Map<string, Return | undefined>());
	const id = `${file}:${nameOffset ?? start}`;
	if (answers.has(id)) return answers.get(id);
	// A type that leads to itself does not become anything else by that.
	answers.set(id, undefined);
	const found =
		nameOffset === undefined
			? surest(
					[...tree.walk()].map((node) =>
						node.type === 'TSTypeLiteral' && node.start === start
							? isMet(tree, node, sources)
							: undefined,
					),
				)
			: isNameMet(tree, nameOffset, sources);
	answers.set(id, found);
	return found;
}

function surest(found: readonly (Return | undefined)[]): Return | undefined {
	return found.find((one) => one === 'seen') ?? found.find((one) => one !== undefined);
}

function isNameMet(tree: SyntaxTree, offset: number, sources: ExploreSources): Return | undefined {
	const { index, oracle, treeOf } = sources;
	const name = tree.nameAt(offset);
	const keys = oracle.entitiesAt(tree.path, [offset])[0]?.keys ?? [];
	if (name?.type !== 'Identifier') return undefined;
	return surest(
		index.named(name.name).map((reference) => {
			if (!reference.entity?.keys.some((key) => keys.includes(key))) return undefined;
			const home = treeOf(reference.file);
			const node = home?.nameAt(reference.offset);
			return home && node && isMet(home, node, sources);
		}),
	);
}

/** Whether what a type stands for is a value of which nothing is known. */
function isMet(tree: SyntaxTree, type: Node, sources: ExploreSources): Return | undefined {
	const isUnknown = (value: Node | null | undefined): boolean =>
		value != null && sources.oracle.losesType(tree.path, value.start!, value.end!, false);
	const seenIf = (isSeen: boolean): Return | undefined => (isSeen ? 'seen' : undefined);
	let child = type;
	for (let up = parentOf(type); up !== undefined; child = up, up = parentOf(up)) {
		switch (up.type) {
			case 'TSAsExpression':
			case 'TSTypeAssertion':
				return seenIf(isUnknown(up.expression));
			case 'TSTypeAliasDeclaration':
			case 'TSInterfaceDeclaration':
				return up.id === child
					? undefined
					: comesBackAs(
							tree.path,
							{ kind: 'type', start: up.start!, end: up.end!, nameOffset: up.id.start! },
							sources,
						);
			case 'CallExpression':
			case 'NewExpression':
				return seenIf(child.type === 'TSTypeParameterInstantiation');
			case 'VariableDeclarator':
				return seenIf(isUnknown(up.init));
			case 'ClassProperty':
			case 'ClassPrivateProperty':
				// `@Inject('store') store: Store`
				return isUnknown(up.value) ? 'seen' : up.decorators?.length ? 'given' : undefined;
			case 'AssignmentPattern':
			case 'Identifier':
			case 'ObjectPattern':
			case 'ArrayPattern':
				continue;
			default:
				if (isFunction(up))
					return up.returnType === child
						? seenIf(resultsOf(up).some(isUnknown))
						: givesAnything(tree, up, child, sources);
				if (!up.type.startsWith('TS')) return undefined;
		}
	}
	return undefined;
}
