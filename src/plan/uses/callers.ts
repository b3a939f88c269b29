import type { Class, ClassBody, Identifier, NewExpression, Node } from '@babel/types';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { searchedNames } from '../functions/searchedNames.ts';
import { usesOfClass } from '../objects/usesOfClass.ts';
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
	/** Classes whose constructions are being looked up: one may make its own instances in a field. */
	readonly #open = new Set<Class>();

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
			return this.#constructions(tree, parentOf(parentOf(fn)!) as Class);
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

	/** The function around a node; a field is set by whoever makes an instance, a static one with its class. */
	#callersAt(tree: SyntaxTree, node: Node): readonly Caller[] {
		const { function: fn, obstacle } = enclosingFunction(node);
		return obstacle === 'field-initializer'
			? this.ofInitializer(tree, node)
			: [{ tree, offset: node.start!, fn }];
	}

	/** Who runs a piece of code outside of functions, where it gives a field its value or is in a static block. */
	ofInitializer(tree: SyntaxTree, node: Node): readonly Caller[] {
		const member = memberSetBy(node);
		if (member === undefined) return [];
		const owner = parentOf(parentOf(member)!) as Class;
		const isStatic = member.type === 'StaticBlock' || ('static' in member && member.static);
		return isStatic ? this.#callersAt(tree, owner) : this.#constructions(tree, owner);
	}

	/** `new C()`, the same of classes that extend it, and who may do so with a class that is a value. */
	#constructions(tree: SyntaxTree, owner: Class): readonly Caller[] {
		if (this.#open.has(owner)) return [];
		this.#open.add(owner);
		const { instances, subclasses } = usesOfClass(tree, owner, sourcesOf(this.#session));
		const callees = instances.map(({ tree, node }) => {
			const { callee } = node as NewExpression;
			return { tree, node: calledName(callee) ?? callee };
		});
		const values = [{ tree, node: owner }, ...subclasses].filter(
			({ node }) => node.type === 'ClassExpression',
		);
		const callers = [...callees, ...values].flatMap((use) => this.#callersAt(use.tree, use.node));
		this.#open.delete(owner);
		return callers;
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

/** The field or static block whose value or code a node is part of. */
function memberSetBy(node: Node): ClassBody['body'][number] | undefined {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'StaticBlock') return up;
		const isField = /^Class(?:Accessor|Private)?Property$/.test(up.type);
		if (isField && 'value' in up && up.value === child) return up as ClassBody['body'][number];
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
