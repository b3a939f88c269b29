import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { OwnerRange } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { givesAnything } from './givesAnything.ts';
import type { Owner } from './ownersOf.ts';

/**
 * How a value of which nothing is known becomes one of an interface. `seen`: it is written there:
 * `services.get('store') as Store`. `given`: a container gives it, as far as decorators and types tell.
 */
export type Return = 'seen' | 'given';

/** An interface that a value of which nothing is known is taken for. */
export interface ComeBack {
	readonly how: Return;
	/** Where its type parameters have values: `Store<User>`. */
	readonly forms: readonly Owner[];
}

const known = new WeakMap<ExploreSources, Map<string, ComeBack | undefined>>();

/** Whether a value of which nothing is known is taken for an interface somewhere. */
export function comesBackAs(
	file: string,
	{ start, nameOffset }: OwnerRange,
	sources: ExploreSources,
): ComeBack | undefined {
	const tree = sources.treeOf(file);
	if (tree === undefined) return undefined;
	const answers = getOrAdd(known, sources, () => new Map<string, ComeBack | undefined>());
	const id = `${file}:${nameOffset ?? start}`;
	if (answers.has(id)) return answers.get(id);
	// A type that leads to itself does not become anything else by that.
	answers.set(id, undefined);
	const found =
		nameOffset === undefined
			? summarize(
					[...tree.walk()].flatMap((node) =>
						node.type === 'TSTypeLiteral' && node.start === start
							? { how: isMet(tree, node, sources) }
							: [],
					),
				)
			: isNameMet(tree, nameOffset, sources);
	answers.set(id, found);
	return found;
}

function summarize(
	found: readonly { readonly how: Return | undefined; readonly form?: Owner | undefined }[],
): ComeBack | undefined {
	const met = found.filter(({ how }) => how !== undefined);
	const how = met.find((one) => one.how === 'seen')?.how ?? met[0]?.how;
	return how && { how, forms: met.flatMap(({ form }) => form ?? []) };
}

function isNameMet(
	tree: SyntaxTree,
	offset: number,
	sources: ExploreSources,
): ComeBack | undefined {
	const { index, oracle, treeOf } = sources;
	const name = tree.nameAt(offset);
	const keys = oracle.entitiesAt(tree.path, [offset])[0]?.keys ?? [];
	if (name?.type !== 'Identifier') return undefined;
	return summarize(
		index.named(name.name).flatMap((reference) => {
			if (!reference.entity?.keys.some((key) => keys.includes(key))) return [];
			const home = treeOf(reference.file);
			const node = home?.nameAt(reference.offset);
			return home && node ? { how: isMet(home, node, sources), form: formAt(home, node) } : [];
		}),
	);
}

/** `Store<User>`, of a name in it. */
function formAt({ path }: SyntaxTree, name: Node): Owner | undefined {
	const parent = parentOf(name);
	const type = parent?.type === 'TSQualifiedName' ? parentOf(parent) : parent;
	return type?.type === 'TSTypeReference' && type.typeParameters
		? { file: path, range: { kind: 'type', start: type.start!, end: type.end! } }
		: undefined;
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
						)?.how;
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
