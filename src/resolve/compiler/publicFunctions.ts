import {
	type Symbol as CompilerSymbol,
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import { getOrAdd } from '../../getOrAdd.ts';
import type { PublicFunction } from '../oracle.ts';
import type { Entities } from './entities.ts';
import { isHidden } from './nodes.ts';
import type { Positions } from './positions.ts';
import { find, unaliased, valueSymbol } from './symbols.ts';

/** How far an export's members are looked at: `api.readers.stock.load`. */
const maximumDepth = 4;

/** Types that may have signatures. */
const composite = TypeFlags.StructuredType | TypeFlags.Instantiable;

/** The functions that the exports of a module lead to, each by one of its shortest paths. */
export function publicFunctionsOf(
	file: string,
	at: Positions,
	entities: Entities,
): PublicFunction[] {
	const project = at.projectOf(file);
	const source = project?.program.getSourceFile(file);
	const module = source && project?.checker.getSymbolAtLocation(source);
	if (project === undefined || module === undefined) return [];
	const assigned = find(module.getExports(), 'export=');
	// What is assigned keeps its name also where the compiler lists its members as exports of the module.
	const exported = [...(assigned ? [assigned] : []), ...project.checker.getExportsOfModule(module)];
	const found = new PublicMembers(project, at).find(exported);
	entities.learn(
		project,
		found.map(({ symbol }) => symbol),
	);
	return found.map(({ path, symbol }) => ({
		path,
		keys: entities.known(symbol)?.keys ?? [],
	}));
}

/** An export, or a member of one. */
interface Reached {
	readonly symbol: CompilerSymbol;
	/** What it stands for. */
	readonly target: CompilerSymbol;
	readonly path: readonly string[];
	/** Of its members: `module.exports = { load }` offers `load`. */
	readonly base: readonly string[];
}

/** Goes from exports to their members, level by level: types are asked for once for each level. */
class PublicMembers {
	readonly #project: Project;
	readonly #at: Positions;
	readonly #seen = new Set<CompilerSymbol>();
	readonly #expanded = new Set<Type>();
	readonly #callable = new Map<Type, boolean>();

	constructor(project: Project, at: Positions) {
		this.#project = project;
		this.#at = at;
	}

	find(exported: readonly CompilerSymbol[]): Reached[] {
		const found: Reached[] = [];
		let level = exported.flatMap((symbol) => this.#reach(symbol, []));
		while (level.length > 0) {
			const types = this.#typesOf(level.map(({ target }) => target));
			found.push(...level.filter(({ target }) => this.#isFunction(target, types.get(target))));
			level = level
				.filter(({ base }) => base.length < maximumDepth)
				.flatMap(({ target, base }) =>
					this.#membersOf(target, types.get(target)).flatMap((symbol) => this.#reach(symbol, base)),
				);
		}
		return found;
	}

	#reach(symbol: CompilerSymbol, path: readonly string[]): Reached[] {
		const target = unaliased(this.#project, symbol);
		if (this.#seen.has(target) || !this.#isOwn(target)) return [];
		this.#seen.add(target);
		if (target.name === 'export=') return [{ symbol, target, path: ['default'], base: path }];
		const inner = [...path, symbol.name === 'export=' ? target.name : symbol.name];
		return [{ symbol, target, path: inner, base: inner }];
	}

	#isOwn({ declarations }: CompilerSymbol): boolean {
		return declarations.some(({ path }) => this.#at.isOwnFile(path));
	}

	#typesOf(symbols: readonly CompilerSymbol[]): Map<CompilerSymbol, Type | undefined> {
		const asked = symbols.filter(({ flags }) => flags & (valueSymbol | SymbolFlags.Class));
		if (asked.length === 0) return new Map();
		const types = this.#project.checker.getTypeOfSymbol(asked);
		return new Map(asked.map((symbol, i) => [symbol, types[i]]));
	}

	#isFunction({ flags }: CompilerSymbol, type: Type | undefined): boolean {
		if (flags & (SymbolFlags.Function | SymbolFlags.Method)) return true;
		if (!(flags & valueSymbol) || type === undefined || !(type.flags & composite)) return false;
		return getOrAdd(
			this.#callable,
			type,
			() => this.#project.checker.getSignaturesOfType(type, SignatureKind.Call).length > 0,
		);
	}

	/** What can be reached through an exported class, interface, namespace or object. */
	#membersOf(owner: CompilerSymbol, value: Type | undefined): CompilerSymbol[] {
		const { checker } = this.#project;
		const modules = SymbolFlags.ValueModule | SymbolFlags.NamespaceModule;
		if (owner.flags & modules && !(owner.flags & SymbolFlags.Class))
			return [...checker.getExportsOfModule(owner)];
		const isClass = (owner.flags & SymbolFlags.Class) !== 0;
		const isType = (owner.flags & (SymbolFlags.Interface | SymbolFlags.TypeAlias)) !== 0;
		// `{ get Store() { return require('./store'); } }`: a value that is a class.
		const held = value?.getSymbol();
		const members = [
			...(isClass || isType ? this.#propertiesOf(checker.getDeclaredTypeOfSymbol(owner)) : []),
			...(held !== undefined && held !== owner && held.flags & SymbolFlags.Class
				? this.#propertiesOf(checker.getDeclaredTypeOfSymbol(held))
				: []),
			...this.#propertiesOf(value),
		];
		return members.filter(
			(member) =>
				!(member.flags & (SymbolFlags.Constructor | SymbolFlags.TypeParameter)) &&
				!member.declarations.some((handle) => isHidden(handle.resolve(this.#project), isClass)),
		);
	}

	/** Members of an object; what a library declares by name, such as an array, has none of the repository's. */
	#propertiesOf(type: Type | undefined): readonly CompilerSymbol[] {
		if (type === undefined || !type.isObjectType() || this.#expanded.has(type)) return [];
		this.#expanded.add(type);
		const symbol = type.getSymbol();
		const isNamed = symbol && symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface);
		if (isNamed && !this.#isOwn(symbol)) return [];
		const { checker } = this.#project;
		const isTuple = symbol === undefined && checker.isArrayLikeType(type);
		return isTuple ? [] : checker.getPropertiesOfType(type);
	}
}
