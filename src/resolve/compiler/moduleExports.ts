import { type Symbol as CompilerSymbol, type Project, SymbolFlags } from 'typescript/unstable/sync';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Entity, OwnExport } from '../oracle.ts';
import { Answers } from './answers.ts';
import type { Entities } from './entities.ts';
import { isHidden, placeOf } from './nodes.ts';
import type { Positions } from './positions.ts';
import { find, isCallable, propertyOf, unaliased, valueSymbol } from './symbols.ts';

/** What modules export, and the members that exports have. */
export class ModuleExports {
	readonly #at: Positions;
	readonly #entities: Entities;
	/** What names of a module denote; a library is imported by many files. */
	readonly #members = new Map<CompilerSymbol, Answers<string, CompilerSymbol>>();

	constructor(at: Positions, entities: Entities) {
		this.#at = at;
		this.#entities = entities;
	}

	resolvesModule(file: string, specifierOffset: number): boolean {
		return this.#at.symbolAt(file, specifierOffset) !== undefined;
	}

	exportedMember(
		file: string,
		specifierOffset: number,
		path: readonly string[],
	): Entity | undefined {
		const project = this.#at.projectOf(file);
		const module = this.#at.symbolAt(file, specifierOffset);
		if (project === undefined || module === undefined) return undefined;
		const symbol = getOrAdd(this.#members, module, () => new Answers()).of(path.join('.'), () =>
			this.#memberAlong(project, module, path),
		);
		return this.#entities.of(project, symbol);
	}

	#memberAlong(
		project: Project,
		module: CompilerSymbol,
		[first, ...others]: readonly string[],
	): CompilerSymbol | undefined {
		let symbol =
			project.checker.getMemberInModuleExports(module, first!) ??
			this.#assignedExport(project, module, first!) ??
			this.#defaultMember(project, module, first!);
		for (const name of others) symbol = symbol && this.#memberNamed(project, symbol, name);
		return symbol;
	}

	/** A member of a function that is the default export: `glob.sync`. */
	#defaultMember(
		project: Project,
		module: CompilerSymbol,
		name: string,
	): CompilerSymbol | undefined {
		const exported = project.checker.getMemberInModuleExports(module, 'default');
		return exported && this.#memberNamed(project, exported, name);
	}

	#memberNamed(project: Project, symbol: CompilerSymbol, name: string): CompilerSymbol | undefined {
		const owner = unaliased(project, symbol);
		return (
			find(owner.getExports(), name) ??
			find(owner.getMembers(), name) ??
			propertyOf(project, project.checker.getTypeOfSymbol(owner), name)
		);
	}

	ownExports(file: string, path: readonly string[]): OwnExport[] {
		const project = this.#at.projectOf(file);
		const source = project?.program.getSourceFile(file);
		const module = source && project?.checker.getSymbolAtLocation(source);
		if (project === undefined || module === undefined) return [];
		const isList = path.at(-1) === '*';
		let owner: CompilerSymbol | undefined = module;
		for (const name of isList ? path.slice(0, -1) : path) {
			owner =
				owner === module
					? (project.checker.getMemberInModuleExports(module, name) ??
						this.#assignedExport(project, module, name) ??
						(name === 'export=' ? wholeExport(module) : undefined))
					: owner && this.#memberNamed(project, owner, name);
		}
		if (owner === undefined) return [];
		const symbols = isList ? this.#publicFunctions(project, owner, owner === module) : [owner];
		return symbols.flatMap((symbol) => {
			const entity = this.#entities.of(project, symbol);
			const { declarations } = unaliased(project, symbol);
			return entity === undefined
				? []
				: [
						{
							name: symbol.name,
							entity,
							declarations: declarations.map((handle) =>
								placeOf(handle.path, handle.resolve(project)),
							),
						},
					];
		});
	}

	/** `export = { load }`: the exports are the properties of the assigned value, which is the default one. */
	#assignedExport(
		project: Project,
		module: CompilerSymbol,
		name: string,
	): CompilerSymbol | undefined {
		const assigned = wholeExport(module);
		const target = assigned && unaliased(project, assigned);
		const member = target && propertyOf(project, project.checker.getTypeOfSymbol(target), name);
		if (member !== undefined) return member;
		// `module.exports.load = …` beside `module.exports = { find }`.
		if (assigned !== undefined && name !== 'export=') {
			const added = find(module.getExports(), name);
			if (added !== undefined) return added;
		}
		return name === 'default' ? assigned : undefined;
	}

	#publicFunctions(project: Project, owner: CompilerSymbol, isModule: boolean): CompilerSymbol[] {
		const whole = isModule ? wholeExport(owner) : undefined;
		if (whole !== undefined) return this.#publicFunctions(project, whole, false);
		const target = classBehind(project, unaliased(project, owner));
		const members = isModule
			? project.checker.getExportsOfModule(owner)
			: target.flags & SymbolFlags.Class
				? [...target.getMembers().values(), ...target.getExports().values()]
				: project.checker.getPropertiesOfType(project.checker.getTypeOfSymbol(target)!);
		return members.filter((member) => {
			const symbol = unaliased(project, member);
			if (!(symbol.flags & (SymbolFlags.Function | SymbolFlags.Method | valueSymbol))) return false;
			if (symbol.flags & (SymbolFlags.Accessor | SymbolFlags.Constructor)) return false;
			return (
				isCallable(project, symbol) &&
				!symbol.declarations.some((handle) => isHidden(handle.resolve(project)))
			);
		});
	}
}

/** `module.exports = load`, `export = load`: the one thing that the module is. */
function wholeExport(module: CompilerSymbol): CompilerSymbol | undefined {
	return find(module.getExports(), 'export=');
}

/** `module.exports = { Store }` declares a property: what it holds may be a class all the same. */
function classBehind(project: Project, symbol: CompilerSymbol): CompilerSymbol {
	if (symbol.flags & SymbolFlags.Class) return symbol;
	const type = project.checker.getTypeOfSymbol(symbol);
	const held = type?.getSymbol();
	const isClass = held !== undefined && (held.flags & SymbolFlags.Class) !== 0;
	// An instance has none.
	const hasPrototype = isClass && propertyOf(project, type, 'prototype') !== undefined;
	return hasPrototype ? held : symbol;
}
