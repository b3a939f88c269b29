import type { Class, Node } from '@babel/types';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { type ExploreSources, sourcesOf } from '../explore/exploreSources.ts';
import type { Step } from '../objects/referencesTo.ts';
import { usesOfClass } from '../objects/usesOfClass.ts';
import type { Session } from '../session.ts';

/** Tells which type parameters of classes stand for a promise nowhere, by all that makes and extends the classes. */
export class FilledParameters {
	readonly #sources: ExploreSources;
	readonly #known = new Map<string, boolean>();

	constructor(session: Session) {
		this.#sources = sourcesOf(session);
	}

	/** Whether only such type parameters leave open whether the value of an expression is a promise. */
	leaveNoPromise(
		{ path }: SyntaxTree,
		{ start, end }: Node,
		of: 'value' | 'arguments' = 'value',
	): boolean {
		const open = this.#sources.oracle.openParameters(path, start!, end!, of);
		return open?.every((place) => this.#isFilled(place)) === true;
	}

	#isFilled(place: DeclarationPlace): boolean {
		const id = `${place.file}:${place.offset}`;
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		// A class that makes another one of its own kind fills that as it is filled.
		this.#known.set(id, true);
		const tree = this.#sources.treeOf(place.file);
		const made = tree && classWith(tree, place.offset);
		const isFilled = tree !== undefined && made !== undefined && this.#isMadeOfValues(tree, made);
		this.#known.set(id, isFilled);
		return isFilled;
	}

	#isMadeOfValues(tree: SyntaxTree, made: Class): boolean {
		if (made.decorators?.length) return false;
		const { instances, classes, subclasses } = usesOfClass(tree, made, this.#sources);
		return (
			instances.length > 0 &&
			classes.every(isHarmless) &&
			instances.every((each) => this.leaveNoPromise(each.tree, each.node, 'arguments')) &&
			subclasses.every(({ tree: home, node }) =>
				(node.superTypeParameters?.params ?? []).every((given) => this.leaveNoPromise(home, given)),
			)
		);
	}
}

/** The class that declares a type parameter. */
function classWith(tree: SyntaxTree, offset: number): Class | undefined {
	for (const node of tree.walk()) {
		if (node.type !== 'TSTypeParameter' || offset < node.start! || offset >= node.end!) continue;
		const owner = parentOf(parentOf(node)!);
		if (owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression') return owner;
	}
	return undefined;
}

/** `value instanceof Cache`, `Cache.size`: nothing is made there. */
function isHarmless({ node }: Step): boolean {
	const parent = parentOf(node);
	return (
		(parent?.type === 'BinaryExpression' && parent.right === node) ||
		(parent?.type === 'MemberExpression' && parent.object === node)
	);
}
