import type { Identifier, Node } from '@babel/types';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { searchedNames } from '../functions/searchedNames.ts';
import type { Session } from '../session.ts';

/** A place where a function is used, and the function that does so; undefined: the top level of the file. */
export interface Caller {
	readonly tree: SyntaxTree;
	/** Of the name, or of the function itself where it has none. */
	readonly offset: number;
	readonly fn: FunctionNode | undefined;
}

/**
 * Finds who may run a function, by whatever way: calls, `new`, a read of an accessor, an interface that
 * it implements, a value that is handed on. One place too many is better here than one too few.
 */
export class Callers {
	readonly #session: Session;
	readonly #known = new Map<Node, readonly Caller[]>();

	constructor(session: Session) {
		this.#session = session;
	}

	/**
	 * Looks up who may run functions, and who runs those, up to the top. `of` answers for all of them from
	 * memory then; asked one by one, the names of each would be a search and a request by themselves.
	 */
	prepare(functions: Iterable<{ readonly tree: SyntaxTree; readonly fn: FunctionNode }>): void {
		const seen = new Set<FunctionNode>();
		for (let level = [...functions]; level.length > 0; ) {
			for (const { fn } of level) seen.add(fn);
			this.#session.index.prepare(level.flatMap(({ tree, fn }) => searchedNames(tree, fn)));
			const callers = level.flatMap(({ tree, fn }) => this.of(tree, fn));
			const above = new Map(
				callers.flatMap(({ tree, fn }) =>
					fn === undefined || seen.has(fn) ? [] : [[fn, { tree, fn }] as const],
				),
			);
			level = [...above.values()];
		}
	}

	of(tree: SyntaxTree, fn: FunctionNode): readonly Caller[] {
		let callers = this.#known.get(fn);
		if (callers === undefined) {
			callers = this.#find(tree, fn);
			this.#known.set(fn, callers);
		}
		return callers;
	}

	/** The same of whatever a declared name holds. */
	ofName(tree: SyntaxTree, name: Identifier): readonly Caller[] {
		const [entity] = this.#session.oracle.entitiesAt(tree.path, [name.start!]);
		return this.#uses(name.name, undefined, new Set(entity?.keys));
	}

	#find(tree: SyntaxTree, fn: FunctionNode): readonly Caller[] {
		if (fn.type === 'ClassMethod' && fn.kind === 'constructor')
			return this.#constructions(tree, parentOf(parentOf(fn)!)!);
		const binding = describeBinding(tree, fn);
		if (binding === undefined) return this.#callersAt(tree, fn);
		const { nameOffset, names, member } = binding;
		if (nameOffset === undefined) return [];
		const { oracle } = this.#session;
		const keys = new Set(oracle.entitiesAt(tree.path, [nameOffset])[0]?.keys);
		for (const item of member?.heritage ?? []) {
			const declared = oracle.inheritedMember(tree.path, item, member!.name, member!.isStatic);
			for (const key of declared?.keys ?? []) keys.add(key);
		}
		return names.flatMap(({ text, file }) => this.#uses(text, file, keys));
	}

	/** The function around a node; a field is set by whoever makes an instance. */
	#callersAt(tree: SyntaxTree, node: Node): readonly Caller[] {
		const { function: fn, obstacle } = enclosingFunction(node);
		const owner = obstacle === 'field-initializer' ? ownerOfField(node) : undefined;
		return owner === undefined
			? [{ tree, offset: node.start!, fn }]
			: this.#constructions(tree, owner);
	}

	/** `new C()`, and the constructors of classes that extend it. */
	#constructions(tree: SyntaxTree, owner: Node): readonly Caller[] {
		const id = 'id' in owner && owner.id?.type === 'Identifier' ? owner.id : undefined;
		if (id === undefined) return this.#callersAt(tree, owner);
		const [entity] = this.#session.oracle.entitiesAt(tree.path, [id.start!]);
		return this.#uses(id.name, undefined, new Set(entity?.keys)).filter(({ tree, offset }) => {
			const parent = parentOf(tree.nameAt(offset)!);
			return parent?.type === 'NewExpression' || parent?.type.startsWith('Class');
		});
	}

	#uses(
		name: string,
		file: string | undefined,
		keys: ReadonlySet<DeclarationKey>,
	): readonly Caller[] {
		const { index, treeOf } = this.#session;
		const references = file === undefined ? index.named(name) : index.namedIn(file, name);
		return references.flatMap((reference) => {
			if (!denotes(reference, keys)) return [];
			const tree = treeOf(reference.file);
			const node = tree?.nameAt(reference.offset);
			return tree === undefined || node === undefined || isDeclaration(node)
				? []
				: this.#callersAt(tree, node);
		});
	}
}

function denotes({ entity }: Reference, keys: ReadonlySet<DeclarationKey>): boolean {
	return entity?.keys.some((key) => keys.has(key)) === true;
}

/** The class whose instances have the field that a node helps to set; undefined for static ones. */
function ownerOfField(node: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		if (up.type === 'StaticBlock') return undefined;
		if (up.type === 'ClassProperty' || up.type === 'ClassPrivateProperty')
			return up.static ? undefined : parentOf(parentOf(up)!);
	}
	return undefined;
}

/** Names that declare, import, export or are part of a type run nothing. */
function isDeclaration(node: Node): boolean {
	const parent = parentOf(node);
	if (parent === undefined || /^(?:Import|Export)|^TS/.test(parent.type)) return true;
	if ('key' in parent && parent.key === node) return !('computed' in parent && parent.computed);
	if ('id' in parent && parent.id === node) return true;
	return /Pattern$/.test(parent.type);
}
