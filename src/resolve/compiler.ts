/**
 * The TypeScript 7 compiler behind the oracle. Its API is marked unstable: every line that touches it
 * is in this file, and package.json pins the version.
 */
import { dirname, join } from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
	API,
	type Symbol as CompilerSymbol,
	DiagnosticCategory,
	ModuleKind,
	type Project,
	SignatureKind,
	type Snapshot,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import { packageOf } from '../project/packageOf.ts';
import type {
	Awaitable,
	CallbackContract,
	CallbackResult,
	CalleeRange,
	Declaration,
	DeclarationKey,
	DeclarationPlace,
	DeclaredMember,
	DeclaredName,
	Diagnostic,
	Entity,
	HeritageRange,
	ModuleFormat,
	NamedFunctionType,
	Oracle,
	OwnExport,
	OwnerRange,
	ParameterPlace,
	PublicFunction,
} from './oracle.ts';

/** What the compiler needs to know of the workspace. */
export interface CompilerInput {
	readonly root: string;
	/** Absolute paths of the workspace's own files. */
	readonly files: readonly string[];
	readonly tsconfigs: readonly string[];
	/** Text of a config file as the compiler should see it; undefined: as it is on disk. */
	readonly readConfig: (path: string) => string | undefined;
	/** Text of a source file that is not (or not yet) on disk; undefined: as it is on disk. */
	readonly readSource?: (path: string) => string | undefined;
	/** Look at nothing but the given files: no libraries, no imports. For single-file runs. */
	readonly isolated?: boolean;
}

const valueSymbol =
	SymbolFlags.Variable | SymbolFlags.Property | SymbolFlags.Assignment | SymbolFlags.Accessor;

/** How far an export's members are looked at: `api.readers.stock.load`. */
const maximumDepth = 4;

/** A running compiler over one workspace. Call `close` at the end: it owns a process. */
export class Compiler implements Oracle {
	readonly #input: CompilerInput;
	readonly #api: API;
	readonly #ownFiles: ReadonlySet<string>;
	readonly #virtualConfigs = new Map<string, string>();
	/** Virtual configs that extend none of the repository's, and so say nothing about its runtime. */
	readonly #standalone = new Set<string>();
	/** Edited texts, by absolute path, that shadow the disk while a result is checked. */
	#overlay: ReadonlyMap<string, string> = new Map();
	#snapshot: Snapshot;
	#projectOf = new Map<string, Project>();
	readonly #entities = new Map<CompilerSymbol, Entity>();
	readonly #nodes = new Map<string, Node | undefined>();
	/** Whether objects of a type have functions of the workspace. */
	readonly #functionHolders = new Map<Type, boolean>();

	constructor(input: CompilerInput) {
		this.#input = input;
		this.#ownFiles = new Set(input.files);
		this.#api = new API({ cwd: input.root, fs: { readFile: (path) => this.#readFile(path) } });
		try {
			this.#snapshot = this.#open();
		} catch (error) {
			this.#api.close();
			throw error;
		}
	}

	close(): void {
		this.#api.close();
	}

	#readFile(path: string): string | undefined {
		const overlaid = this.#overlay.get(path) ?? this.#virtualConfigs.get(path);
		if (overlaid !== undefined) return overlaid;
		if (path.endsWith('.json')) return this.#input.readConfig(path);
		return this.#input.readSource?.(path);
	}

	/** Opens the repository's projects, then synthetic ones over the files that no project lists. */
	#open(): Snapshot {
		const { tsconfigs, files } = this.#input;
		let snapshot = this.#api.updateSnapshot({ openProjects: [...tsconfigs] });
		for (const project of snapshot.getProjects()) this.#assign(project);
		const orphans = files.filter((file) => !this.#projectOf.has(file) && this.#isSource(file));
		for (const [config, members] of groupByConfig(orphans, tsconfigs, this.#input.root)) {
			const path = join(
				config === undefined ? this.#input.root : dirname(config),
				'tsconfig.asyncshift.json',
			);
			this.#virtualConfigs.set(path, this.#syntheticConfig(config, members));
			if (config === undefined) this.#standalone.add(path);
		}
		if (this.#virtualConfigs.size > 0) {
			snapshot = this.#api.updateSnapshot({ openProjects: [...this.#virtualConfigs.keys()] });
			this.#projectOf = new Map();
			for (const project of snapshot.getProjects()) this.#assign(project);
		}
		return snapshot;
	}

	/** A declaration file belongs to the sources when it types a JavaScript file beside it. */
	#isSource(file: string): boolean {
		const script = file.replace(/\.d\.([mc]?)ts$/, '.$1js');
		return script === file || this.#ownFiles.has(script) || this.#ownFiles.has(`${script}x`);
	}

	#assign(project: Project): void {
		for (const file of project.rootFiles) {
			if (this.#ownFiles.has(file) && !this.#projectOf.has(file))
				this.#projectOf.set(file, project);
		}
	}

	#syntheticConfig(config: string | undefined, files: readonly string[]): string {
		const isolated = this.#input.isolated === true;
		const base = {
			allowJs: true,
			checkJs: !isolated,
			noEmit: true,
			composite: false,
			incremental: false,
			declaration: false,
			emitDeclarationOnly: false,
			rootDir: this.#input.root,
			skipLibCheck: true,
			resolveJsonModule: true,
		};
		const standalone = {
			module: 'preserve',
			moduleResolution: 'bundler',
			target: 'esnext',
			jsx: 'preserve',
			strict: true,
			noImplicitAny: false,
			useUnknownInCatchVariables: false,
			strictPropertyInitialization: false,
			types: isolated ? [] : ['*'],
			...(isolated ? { noLib: true, noResolve: true } : {}),
		};
		return JSON.stringify({
			...(config === undefined ? {} : { extends: config }),
			compilerOptions: {
				...(config === undefined ? standalone : { noImplicitAny: false }),
				...base,
			},
			files,
			include: [],
			references: [],
		});
	}

	// --- identity ---

	entitiesAt(file: string, offsets: readonly number[]): (Entity | undefined)[] {
		const project = this.#projectOf.get(file);
		if (project === undefined) return offsets.map(() => undefined);
		const symbols = project.checker.getSymbolAtPosition(file, offsets);
		this.#learn(project, symbols);
		return symbols.map((symbol) => (symbol === undefined ? undefined : this.#entities.get(symbol)));
	}

	/** Computes the entities of symbols not seen before, asking for their types in one request. */
	#learn(project: Project, symbols: readonly (CompilerSymbol | undefined)[]): void {
		const { checker } = project;
		const targets = new Map<CompilerSymbol, CompilerSymbol>();
		const values = new Set<CompilerSymbol>();
		for (const symbol of new Set(symbols)) {
			if (symbol === undefined || this.#entities.has(symbol)) continue;
			let target = symbol;
			if (symbol.flags & SymbolFlags.Alias) {
				target = checker.getAliasedSymbol(symbol);
				if (checker.isUnknownSymbol(target)) {
					this.#entities.set(symbol, { keys: keysOf(symbol), unresolvedImport: true });
					continue;
				}
			}
			targets.set(symbol, target);
			if (target.flags & valueSymbol) values.add(target);
		}
		const types = new Map<CompilerSymbol, Type | undefined>();
		const valueList = [...values];
		if (valueList.length > 0) {
			for (const [i, type] of checker.getTypeOfSymbol(valueList).entries())
				types.set(valueList[i]!, type);
		}
		for (const [symbol, target] of targets) {
			const keys = new Set([
				...keysOf(symbol),
				...keysOf(target),
				...this.#functionKeysOf(types.get(target)),
			]);
			this.#entities.set(symbol, { keys: [...keys], unresolvedImport: false });
		}
	}

	/** The function that a variable or property holds, as far as its type tells. */
	#functionKeysOf(type: Type | undefined): string[] {
		if (type === undefined || type.getAliasSymbol() !== undefined) return [];
		const declarations = type.getSymbol()?.declarations ?? [];
		const isOne = declarations.every(
			({ kind, path }) =>
				functionKinds.has(kind) &&
				// What `bind` of the standard library returns is the same function type for everybody.
				(kind !== SyntaxKind.FunctionType || this.#ownFiles.has(path)),
		);
		return isOne ? declarations.map(({ path, index }) => `${path}#${index}`) : [];
	}

	#entityOf(project: Project, symbol: CompilerSymbol | undefined): Entity | undefined {
		if (symbol === undefined) return undefined;
		this.#learn(project, [symbol]);
		return this.#entities.get(symbol);
	}

	resolvesModule(file: string, specifierOffset: number): boolean {
		return this.#symbolAt(file, specifierOffset) !== undefined;
	}

	#symbolAt(file: string, offset: number): CompilerSymbol | undefined {
		return this.#projectOf.get(file)?.checker.getSymbolAtPosition(file, offset);
	}

	exportedMember(
		file: string,
		specifierOffset: number,
		path: readonly string[],
	): Entity | undefined {
		const project = this.#projectOf.get(file);
		const module = this.#symbolAt(file, specifierOffset);
		if (project === undefined || module === undefined) return undefined;
		const { checker } = project;
		let symbol = checker.getMemberInModuleExports(module, path[0]!);
		for (const name of path.slice(1)) symbol = symbol && this.#memberNamed(project, symbol, name);
		return this.#entityOf(project, symbol);
	}

	#memberNamed(project: Project, symbol: CompilerSymbol, name: string): CompilerSymbol | undefined {
		const owner = this.#unaliased(project, symbol);
		return (
			find(owner.getExports(), name) ??
			find(owner.getMembers(), name) ??
			this.#propertyOf(project, project.checker.getTypeOfSymbol(owner), name)
		);
	}

	ownExports(file: string, path: readonly string[]): OwnExport[] {
		const project = this.#projectOf.get(file);
		const source = project?.program.getSourceFile(file);
		const module = source && project?.checker.getSymbolAtLocation(source);
		if (project === undefined || module === undefined) return [];
		const isList = path.at(-1) === '*';
		let owner: CompilerSymbol | undefined = module;
		for (const name of isList ? path.slice(0, -1) : path) {
			owner =
				owner === module
					? (project.checker.getMemberInModuleExports(module, name) ??
						this.#assignedExport(project, module, name))
					: owner && this.#memberNamed(project, owner, name);
		}
		if (owner === undefined) return [];
		const symbols = isList ? this.#publicFunctions(project, owner, owner === module) : [owner];
		return symbols.flatMap((symbol) => {
			const entity = this.#entityOf(project, symbol);
			const { declarations } = this.#unaliased(project, symbol);
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

	/** `export = { load }`: the exports are the properties of the assigned value. */
	#assignedExport(
		project: Project,
		module: CompilerSymbol,
		name: string,
	): CompilerSymbol | undefined {
		const assigned = find(module.getExports(), 'export=');
		const target = assigned && this.#unaliased(project, assigned);
		return target && this.#propertyOf(project, project.checker.getTypeOfSymbol(target), name);
	}

	#publicFunctions(project: Project, owner: CompilerSymbol, isModule: boolean): CompilerSymbol[] {
		const target = this.#unaliased(project, owner);
		const members = isModule
			? project.checker.getExportsOfModule(owner)
			: target.flags & SymbolFlags.Class
				? [...target.getMembers().values(), ...target.getExports().values()]
				: project.checker.getPropertiesOfType(project.checker.getTypeOfSymbol(target)!);
		return members.filter((member) => {
			const symbol = this.#unaliased(project, member);
			if (!(symbol.flags & (SymbolFlags.Function | SymbolFlags.Method | valueSymbol))) return false;
			if (symbol.flags & (SymbolFlags.Accessor | SymbolFlags.Constructor)) return false;
			const type = project.checker.getTypeOfSymbol(symbol);
			const isCallable =
				type && project.checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
			return (
				isCallable === true &&
				!symbol.declarations.some((handle) => isHidden(handle.resolve(project)))
			);
		});
	}

	publicFunctions(file: string): PublicFunction[] {
		const project = this.#projectOf.get(file);
		const source = project?.program.getSourceFile(file);
		const module = source && project?.checker.getSymbolAtLocation(source);
		if (project === undefined || module === undefined) return [];
		const found: { path: readonly string[]; symbol: CompilerSymbol }[] = [];
		const seen = new Set<CompilerSymbol>();
		const visit = (symbols: Iterable<CompilerSymbol>, path: readonly string[]): void => {
			for (const symbol of symbols) {
				const target = this.#unaliased(project, symbol);
				const isOwn = target.declarations.some((handle) => this.#ownFiles.has(handle.path));
				if (!isOwn || seen.has(target)) continue;
				seen.add(target);
				const name = symbol.name === 'export=' ? target.name : symbol.name;
				const inner = [...path, name];
				if (target.flags & (SymbolFlags.Function | SymbolFlags.Method | valueSymbol))
					if (this.#isCallable(project, target)) found.push({ path: inner, symbol });
				if (inner.length < maximumDepth) visit(this.#publicMembers(project, target), inner);
			}
		};
		visit(project.checker.getExportsOfModule(module), []);
		const assigned = find(module.getExports(), 'export=');
		if (assigned !== undefined) {
			seen.delete(this.#unaliased(project, assigned));
			visit([assigned], []);
		}
		this.#learn(
			project,
			found.map(({ symbol }) => symbol),
		);
		return found.map(({ path, symbol }) => ({
			path,
			keys: this.#entities.get(symbol)?.keys ?? [],
		}));
	}

	#isCallable({ checker }: Project, symbol: CompilerSymbol): boolean {
		const type = checker.getTypeOfSymbol(symbol);
		return type !== undefined && checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
	}

	/** What can be reached through an exported class, interface, namespace or object. */
	#publicMembers(project: Project, owner: CompilerSymbol): CompilerSymbol[] {
		const { checker } = project;
		const modules = SymbolFlags.ValueModule | SymbolFlags.NamespaceModule;
		if (owner.flags & modules && !(owner.flags & SymbolFlags.Class))
			return [...checker.getExportsOfModule(owner)];
		const isClass = (owner.flags & SymbolFlags.Class) !== 0;
		const isType = (owner.flags & (SymbolFlags.Interface | SymbolFlags.TypeAlias)) !== 0;
		const value = isClass || owner.flags & valueSymbol ? checker.getTypeOfSymbol(owner) : undefined;
		// `{ get Store() { return require('./store'); } }`: a value that is a class.
		const held = value?.getSymbol();
		const members = [
			...(isClass || isType ? propertiesOf(checker, checker.getDeclaredTypeOfSymbol(owner)) : []),
			...(held !== undefined && held !== owner && held.flags & SymbolFlags.Class
				? propertiesOf(checker, checker.getDeclaredTypeOfSymbol(held))
				: []),
			...propertiesOf(checker, value),
		];
		return members.filter(
			(member) =>
				!(member.flags & (SymbolFlags.Constructor | SymbolFlags.TypeParameter)) &&
				!member.declarations.some((handle) => isHidden(handle.resolve(project), isClass)),
		);
	}

	#unaliased(project: Project, symbol: CompilerSymbol): CompilerSymbol {
		return symbol.flags & SymbolFlags.Alias ? project.checker.getAliasedSymbol(symbol) : symbol;
	}

	#propertyOf(project: Project, type: Type | undefined, name: string): CompilerSymbol | undefined {
		return type === undefined ? undefined : project.checker.getPropertyOfType(type, name);
	}

	isOwn(key: DeclarationKey): boolean {
		return this.#ownFiles.has(key.slice(0, key.lastIndexOf('#')));
	}

	functionValueAt(file: string, start: number, end: number): Entity | undefined {
		const keys = keysOf(this.#typeAt(file, start, end)?.getSymbol());
		return keys.length === 0 ? undefined : { keys, unresolvedImport: false };
	}

	memberOf(file: string, start: number, end: number, name: string): Entity | undefined {
		const project = this.#projectOf.get(file);
		if (project === undefined) return undefined;
		return this.#entityOf(project, this.#propertyOf(project, this.#typeAt(file, start, end), name));
	}

	// --- types ---

	inheritedMember(
		file: string,
		heritage: HeritageRange,
		name: string,
		isStatic: boolean,
	): DeclaredMember | undefined {
		const project = this.#projectOf.get(file);
		const named = this.#symbolAt(file, heritage.nameOffset);
		if (project === undefined || named === undefined) return undefined;
		const base = this.#unaliased(project, named);
		const { checker } = project;
		const type =
			base.flags & SymbolFlags.TypeAlias
				? heritage.end - heritage.start === named.name.length
					? checker.getDeclaredTypeOfSymbol(base)
					: this.#typeAt(file, heritage.start, heritage.end)
				: isStatic
					? checker.getTypeOfSymbol(base)
					: checker.getDeclaredTypeOfSymbol(base);
		return this.#declaredMember(project, this.#propertyOf(project, type, name));
	}

	contextualMember(
		file: string,
		start: number,
		end: number,
		name: string,
	): DeclaredMember | undefined {
		const project = this.#projectOf.get(file);
		const type = this.#contextualType(file, start, end);
		if (project === undefined || type === undefined) return undefined;
		const property = this.#propertyOf(project, type, name);
		const [indexed] = property === undefined ? project.checker.getIndexInfosOfType(type) : [];
		if (indexed !== undefined) {
			const acceptsPromise = this.#contractOf(project, indexed.valueType) === 'accepts-promise';
			return { keys: [], acceptsPromise, external: true, places: [], isIndexed: true };
		}
		return property === undefined
			? this.#memberOfUnion(project, type, name)
			: this.#declaredMember(project, property);
	}

	/** The member of those types of a union that have it: any of them may be meant. */
	#memberOfUnion(project: Project, type: Type, name: string): DeclaredMember | undefined {
		const members = constituents(type).flatMap((part) => {
			const member = this.#declaredMember(project, this.#propertyOf(project, part, name));
			return member === undefined ? [] : [member];
		});
		if (members.length < 2) return members[0];
		return {
			keys: [...new Set(members.flatMap(({ keys }) => keys))],
			acceptsPromise: members.every(({ acceptsPromise }) => acceptsPromise),
			external: members.every(({ external }) => external),
			places: members.flatMap(({ places }) => places),
			declaredBy: members.flatMap(({ declaredBy = [] }) => declaredBy),
		};
	}

	#declaredMember(
		project: Project,
		symbol: CompilerSymbol | undefined,
	): DeclaredMember | undefined {
		if (symbol === undefined) return undefined;
		const entity = this.#entityOf(project, symbol);
		const type = project.checker.getTypeOfSymbol(symbol);
		return {
			keys: entity?.keys ?? [],
			acceptsPromise: type !== undefined && this.#contractOf(project, type) === 'accepts-promise',
			external: !symbol.declarations.some((handle) => this.#ownFiles.has(handle.path)),
			declaredBy: this.#declaredNames(symbol, symbol.getParent()),
			places: this.#ownPlaces(project, symbol),
		};
	}

	#ownPlaces(project: Project, symbol: CompilerSymbol): DeclarationPlace[] {
		return symbol.declarations
			.filter(({ path }) => this.#ownFiles.has(path))
			.map((handle) => placeOf(handle.path, handle.resolve(project)));
	}

	declarationsAt(file: string, offset: number): readonly DeclarationPlace[] {
		const project = this.#projectOf.get(file);
		const symbol = this.#symbolAt(file, offset);
		if (project === undefined || symbol === undefined) return [];
		return this.#ownPlaces(project, this.#unaliased(project, symbol));
	}

	resultOf(file: string, start: number, end: number): CallbackResult {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		const results =
			project === undefined || type === undefined ? [] : this.#resultsOf(project, type);
		if (results.some((result) => this.#isThenable(project!, result))) return 'promise';
		const nothing = TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Any | TypeFlags.Never;
		return results.every((result) => result.flags & nothing) ? 'nothing' : 'value';
	}

	functionTypeAt(file: string, offset: number): NamedFunctionType | undefined {
		const project = this.#projectOf.get(file);
		const named = this.#symbolAt(file, offset);
		if (project === undefined || named === undefined) return undefined;
		const symbol = this.#unaliased(project, named);
		if (
			!(symbol.flags & (SymbolFlags.TypeAlias | SymbolFlags.Interface | SymbolFlags.TypeParameter))
		)
			return undefined;
		const type = project.checker.getDeclaredTypeOfSymbol(symbol);
		if (symbol.flags & SymbolFlags.TypeParameter) return { acceptsPromise: false };
		if (this.#resultsOf(project, type).length === 0) return undefined;
		const acceptsPromise = this.#contractOf(project, type) === 'accepts-promise';
		const [place, ...others] = this.#ownPlaces(project, symbol);
		const isOwn = place !== undefined && others.length === 0 && symbol.declarations.length === 1;
		return { acceptsPromise, ...(isOwn ? { place } : {}) };
	}

	parameterOf(file: string, start: number, end: number): ParameterPlace | undefined {
		const project = this.#projectOf.get(file);
		const argument = this.#nodeAt(file, start, end);
		const call = argument?.parent as CallLike | undefined;
		if (project === undefined || argument === undefined || call === undefined) return undefined;
		if (call.kind !== SyntaxKind.CallExpression && call.kind !== SyntaxKind.NewExpression)
			return undefined;
		const index = call.arguments?.indexOf(argument) ?? -1;
		const before = call.arguments?.slice(0, Math.max(index, 0)) ?? [];
		if (index < 0 || before.some(({ kind }) => kind === SyntaxKind.SpreadElement)) return undefined;
		const handle = project.checker.getResolvedSignature(call)?.declaration;
		if (handle === undefined || !this.#ownFiles.has(handle.path)) return undefined;
		const declared = (handle.resolve(project) as { parameters?: readonly Parameter[] } | undefined)
			?.parameters;
		const parameters = declared?.filter(({ name }) => textOf(name) !== 'this') ?? [];
		const last = parameters.at(-1);
		const parameter = parameters[index] ?? (last?.dotDotDotToken ? last : undefined);
		if (parameter === undefined) return undefined;
		const type = this.#contextualType(file, start, end);
		const results = type === undefined ? [] : this.#resultsOf(project, type);
		return {
			...placeOf(handle.path, parameter),
			isRest: parameter.dotDotDotToken !== undefined,
			wantsPromise:
				results.length > 0 && results.every((result) => this.#isThenable(project, result)),
		};
	}

	callbackContract(file: string, start: number, end: number): CallbackContract {
		const project = this.#projectOf.get(file);
		const type = this.#contextualType(file, start, end);
		return project === undefined || type === undefined
			? 'untyped'
			: this.#contractOf(project, type);
	}

	declarersOf(file: string, { nameOffset, object }: CalleeRange): readonly DeclaredName[] {
		const project = this.#projectOf.get(file);
		const called = this.#symbolAt(file, nameOffset);
		if (project === undefined || called === undefined) return [];
		const symbol = this.#unaliased(project, called);
		const owner = symbol.getParent();
		const own = this.#declaredNames(
			symbol,
			owner !== undefined && isType(owner) ? owner : undefined,
		);
		// What the repository declares itself is not what a type above it promises.
		if (object === undefined || own.length === 0) return own;
		const owners = this.#typesOf(project, this.#typeAt(file, object.start, object.end));
		const inherited = owners.flatMap((type) =>
			this.#declaredNames(type).map(({ package: name, name: typeName }) => ({
				package: name,
				name: `${typeName}.${symbol.name}`,
			})),
		);
		return distinct([...inherited, ...own]);
	}

	/** Symbols of a type and of all it consists of or extends, nearest first. */
	#typesOf({ checker }: Project, type: Type | undefined): CompilerSymbol[] {
		const found = new Set<CompilerSymbol>();
		const seen = new Set<Type>();
		const queue = type === undefined ? [] : [type];
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			if (seen.has(next)) continue;
			seen.add(next);
			if (next.isUnionType() || next.isIntersectionType()) {
				queue.push(...next.getTypes());
				continue;
			}
			const apparent = checker.getApparentType(next) ?? next;
			const symbol = apparent.getSymbol();
			if (symbol !== undefined && isType(symbol)) {
				found.add(symbol);
				const declared = checker.getDeclaredTypeOfSymbol(symbol);
				queue.push(...(declared.getBaseTypes() ?? []));
			}
			if (apparent !== next) queue.push(apparent);
		}
		return [...found];
	}

	/** A symbol's name by each package outside of the workspace's own files that declares it. */
	#declaredNames(symbol: CompilerSymbol, owner?: CompilerSymbol): DeclaredName[] {
		const name = owner === undefined ? symbol.name : `${owner.name}.${symbol.name}`;
		const packages = new Set<string>();
		for (const { path } of symbol.declarations) {
			const declarer = this.#ownFiles.has(path) ? undefined : packageOf(path);
			if (declarer !== undefined) packages.add(declarer);
		}
		return [...packages].map((declarer) => ({ package: declarer, name }));
	}

	callbackTypesAt(
		file: string,
		start: number,
		end: number,
	): { readonly types: readonly DeclaredName[]; readonly results: readonly DeclaredName[] } {
		const project = this.#projectOf.get(file);
		const type = this.#contextualType(file, start, end);
		if (project === undefined || type === undefined) return { types: [], results: [] };
		const namesOf = (named: Type) =>
			[named.getAliasSymbol(), named.getSymbol()].flatMap((symbol) =>
				symbol === undefined ? [] : this.#declaredNames(symbol),
			);
		const results = constituents(type).flatMap((part) =>
			project.checker
				.getSignaturesOfType(part, SignatureKind.Call)
				.flatMap((signature) => project.checker.getReturnTypeOfSignature(signature) ?? []),
		);
		return {
			types: distinct([type, ...constituents(type)].flatMap(namesOf)),
			results: distinct(results.flatMap(namesOf)),
		};
	}

	leavesMethodAlone(file: string, start: number, end: number): boolean {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		const { checker } = project;
		const signatures = checker.getSignaturesOfType(type, SignatureKind.Call);
		const isEmpty = (result: Type | undefined) =>
			((result?.flags ?? 0) & (TypeFlags.Void | TypeFlags.Undefined)) !== 0;
		const isOpaque = (value: Type | undefined) =>
			((value?.flags ?? 0) & (TypeFlags.Unknown | TypeFlags.Undefined | TypeFlags.Void)) !== 0;
		return (
			signatures.length > 0 &&
			signatures.every((signature) => {
				if (signature.hasRestParameter || signature.parameters.length > 2) return false;
				if (!isEmpty(checker.getReturnTypeOfSignature(signature))) return false;
				const [value, key] = signature.getParameters().map((it) => checker.getTypeOfSymbol(it));
				// The older decorators get a class and a name, the standard ones the method and a context.
				const isName = key !== undefined && constituents(key).every(isPropertyKey);
				return isName || isOpaque(value) || value === undefined;
			})
		);
	}

	#contractOf(project: Project, type: Type): CallbackContract {
		if (constituents(type).some((part) => part.flags & TypeFlags.AnyOrUnknown)) return 'untyped';
		const results = this.#resultsOf(project, type);
		if (results.length === 0) return 'untyped';
		if (results.some((result) => this.#isThenable(project, result))) return 'accepts-promise';
		if (results.some((result) => result.flags & TypeFlags.AnyOrUnknown)) return 'untyped';
		return results.every((result) => result.flags & (TypeFlags.Void | TypeFlags.Undefined))
			? 'ignores-result'
			: 'needs-result';
	}

	#isThenable(project: Project, type: Type): boolean {
		if (type.flags & (TypeFlags.AnyOrUnknown | TypeFlags.TypeParameter) || !type.isObjectType())
			return false;
		return project.checker.getPropertyOfType(type, 'then') !== undefined;
	}

	mayBeNumber(file: string, start: number, end: number): boolean {
		const type = this.#typeAt(file, start, end);
		return (
			type !== undefined && constituents(type).some((part) => part.flags & TypeFlags.NumberLike)
		);
	}

	isInNamespace(file: string, offset: number): boolean {
		const parent = this.#symbolAt(file, offset)?.getParent();
		return parent !== undefined && (parent.flags & SymbolFlags.Module) !== 0;
	}

	isUntyped(file: string, offset: number): boolean {
		const type = this.#projectOf.get(file)?.checker.getTypeAtPosition(file, offset);
		return type === undefined || (type.flags & TypeFlags.AnyOrUnknown) !== 0;
	}

	isArray(file: string, start: number, end: number): boolean {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		const parts = constituents(type).filter(
			(part) => !(part.flags & (TypeFlags.Undefined | TypeFlags.Null)),
		);
		return (
			parts.length > 0 &&
			parts.every((part) => project.checker.isArrayLikeType(part) && part.isObjectType())
		);
	}

	isIterable(file: string, start: number, end: number): boolean {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		return constituents(type).every((part) => {
			if (part.flags & TypeFlags.StringLike) return true;
			const names = project.checker.getPropertiesOfType(part).map(({ name }) => name);
			return names.some((name) => name.startsWith('__@iterator')) && !names.includes('next');
		});
	}

	declaredAt(file: string, offset: number): readonly Declaration[] {
		const project = this.#projectOf.get(file);
		const symbol = project?.checker.getSymbolAtPosition(file, offset);
		if (project === undefined || symbol === undefined) return [];
		const target = this.#unaliased(project, symbol);
		const values = target.declarations.filter(({ kind }) => !typeKinds.has(kind));
		return (values.length > 0 ? values : target.declarations).flatMap((handle) => {
			const node = handle.resolve(project);
			return node === undefined ? [] : [this.#describeDeclaration(handle.path, node, target.name)];
		});
	}

	#describeDeclaration(path: string, node: Node, name: string): Declaration {
		const { offset } = placeOf(path, node);
		const owner = (node.parent as { name?: { text?: string } } | undefined)?.name?.text;
		const library = this.#ownFiles.has(path) ? undefined : libraryOf(path, node);
		return {
			file: path,
			offset,
			name,
			...(owner === undefined ? {} : { owner }),
			...(library === undefined ? {} : { library }),
		};
	}

	parameterCount(file: string, start: number, end: number): number {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return Number.POSITIVE_INFINITY;
		const signatures = project.checker.getSignaturesOfType(type, SignatureKind.Call);
		if (signatures.length === 0) return Number.POSITIVE_INFINITY;
		return Math.max(
			...signatures.map((signature) =>
				signature.hasRestParameter ? Number.POSITIVE_INFINITY : signature.getParameters().length,
			),
		);
	}

	returnsPromise(file: string, nameOffset: number): boolean {
		const project = this.#projectOf.get(file);
		const type = project?.checker.getTypeAtPosition(file, nameOffset);
		return project !== undefined && type !== undefined && this.#returnsPromise(project, type);
	}

	functionReturnsPromise(file: string, start: number, end: number): boolean {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		return project !== undefined && type !== undefined && this.#returnsPromise(project, type);
	}

	#returnsPromise(project: Project, type: Type): boolean {
		const { checker } = project;
		const signatures = checker.getSignaturesOfType(type, SignatureKind.Call);
		return (
			signatures.length > 0 &&
			signatures.every((signature) => {
				const result = checker.getReturnTypeOfSignature(signature);
				return result !== undefined && this.#isThenable(project, result);
			})
		);
	}

	mayReturnNullish(file: string, start: number, end: number): boolean {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return true;
		const { strict, strictNullChecks } = project.compilerOptions;
		if (!(strictNullChecks ?? strict ?? true)) return true;
		const results = this.#resultsOf(project, type);
		const nullish = TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void | TypeFlags.AnyOrUnknown;
		return (
			results.length === 0 ||
			results.some((result) => (result.flags & (nullish | TypeFlags.TypeParameter)) !== 0)
		);
	}

	awaitable(file: string, start: number, end: number): Awaitable {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		return project === undefined || type === undefined ? 'untyped' : this.#awaitable(project, type);
	}

	#awaitable(project: Project, type: Type): Awaitable {
		const parts = constituents(type);
		if (parts.some((part) => this.#isThenable(project, part))) return 'promise';
		return parts.some((part) => part.flags & TypeFlags.AnyOrUnknown) ? 'untyped' : 'plain';
	}

	yieldedBy(file: string, start: number, end?: number): Awaitable {
		const project = this.#projectOf.get(file);
		const type =
			end === undefined
				? project?.checker.getTypeAtPosition(file, start)
				: this.#typeAt(file, start, end);
		if (project === undefined || type === undefined) return 'untyped';
		const isCallable = project.checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
		const iterators = isCallable ? this.#resultsOf(project, type) : constituents(type);
		const kinds = iterators.map((iterator) => {
			const [value] = iterator.isTypeReference() ? project.checker.getTypeArguments(iterator) : [];
			return value === undefined ? 'untyped' : this.#awaitable(project, value);
		});
		return (
			kinds.find((kind) => kind === 'promise') ??
			kinds.find((kind) => kind === 'untyped') ??
			'plain'
		);
	}

	asyncResult(file: string, nameOffset: number): 'promise' | 'iterator' | undefined {
		const project = this.#projectOf.get(file);
		const type = project?.checker.getTypeAtPosition(file, nameOffset);
		if (project === undefined || type === undefined) return undefined;
		if (this.#returnsPromise(project, type)) return 'promise';
		const results = this.#resultsOf(project, type);
		const isIterator = results.every((result) =>
			/^Async(?:Generator|Iterable|Iterator|IterableIterator|IteratorObject)$/.test(
				result.getSymbol()?.name ?? '',
			),
		);
		return results.length > 0 && isIterator ? 'iterator' : undefined;
	}

	hasArrayFromAsync(file: string): boolean {
		const project = this.#projectOf.get(file);
		if (project === undefined || this.#standalone.has(project.configFileName)) return false;
		const arrays = project.checker.resolveName('ArrayConstructor', SymbolFlags.Interface);
		return arrays !== undefined && find(arrays.getMembers(), 'fromAsync') !== undefined;
	}

	/** Constituents of what the call signatures of a type return. */
	#resultsOf({ checker }: Project, type: Type): Type[] {
		return constituents(type).flatMap((part) =>
			checker.getSignaturesOfType(part, SignatureKind.Call).flatMap((signature) => {
				const result = checker.getReturnTypeOfSignature(signature);
				return result === undefined ? [] : constituents(result);
			}),
		);
	}

	#typeAt(file: string, start: number, end: number): Type | undefined {
		const { checker } = this.#projectOf.get(file) ?? {};
		const text = this.#input.readSource?.(file)?.slice(start, end);
		// A plain name needs no node, and so no syntax tree from the compiler.
		if (text !== undefined && /^[\w$]+$/.test(text)) return checker?.getTypeAtPosition(file, start);
		const node = this.#nodeAt(file, start, end);
		return node && checker?.getTypeAtLocation(node);
	}

	#contextualType(file: string, start: number, end: number): Type | undefined {
		const node = this.#nodeAt(file, start, end);
		return node && this.#projectOf.get(file)?.checker.getContextualType(node as never);
	}

	/** The compiler's expression node with exactly this range. */
	#nodeAt(file: string, start: number, end: number): Node | undefined {
		const id = `${file}:${start}:${end}`;
		if (this.#nodes.has(id)) return this.#nodes.get(id);
		const source = this.#projectOf.get(file)?.program.getSourceFile(file);
		const node = source && findNode(source, start, end);
		this.#nodes.set(id, node);
		return node;
	}

	fits(classFile: string, owner: OwnerRange, file: string, target: OwnerRange): boolean {
		const project = this.#projectOf.get(file);
		if (project === undefined) return false;
		const isShared =
			this.#projectOf.get(classFile) === project ||
			project.program.getSourceFile(classFile) !== undefined;
		const source = isShared ? this.#declaredType(project, classFile, owner) : undefined;
		const wanted = this.#declaredType(project, file, target);
		return (
			source !== undefined &&
			wanted !== undefined &&
			project.checker.isTypeAssignableTo(source, wanted)
		);
	}

	#declaredType(
		project: Project,
		file: string,
		{ nameOffset, start, end }: OwnerRange,
	): Type | undefined {
		if (nameOffset === undefined) return this.#typeAt(file, start, end);
		const symbol = project.checker.getSymbolAtPosition(file, nameOffset);
		return symbol && project.checker.getDeclaredTypeOfSymbol(symbol);
	}

	memberKeys(file: string, start: number, end: number): readonly DeclarationKey[] {
		const project = this.#projectOf.get(file);
		const type = this.#typeAt(file, start, end);
		if (project === undefined || type === undefined || project.checker.isArrayLikeType(type))
			return [];
		const members = this.#ownMembers(project, type);
		this.#learn(project, members);
		return members.flatMap((member) => this.#entities.get(member)?.keys ?? []);
	}

	#ownMembers(project: Project, type: Type): CompilerSymbol[] {
		return project.checker
			.getPropertiesOfType(type)
			.filter(({ declarations }) => declarations.some(({ path }) => this.#ownFiles.has(path)));
	}

	holdsFunctions(file: string, offsets: readonly number[]): boolean {
		const project = this.#projectOf.get(file);
		if (project === undefined) return false;
		const types = new Set(project.checker.getTypeAtPosition(file, offsets));
		return [...types].some((type) => type !== undefined && this.#hasFunctions(project, type));
	}

	#hasFunctions(project: Project, type: Type): boolean {
		const known = this.#functionHolders.get(type);
		if (known !== undefined) return known;
		const { checker } = project;
		const isHolder =
			type.isObjectType() &&
			!checker.isArrayLikeType(type) &&
			this.#ownMembers(project, type).some((member) => {
				if (member.flags & SymbolFlags.Method) return true;
				const target = this.#unaliased(project, member);
				if (target.flags & SymbolFlags.Function) return true;
				const value = checker.getTypeOfSymbol(target);
				return (
					value !== undefined && checker.getSignaturesOfType(value, SignatureKind.Call).length > 0
				);
			});
		this.#functionHolders.set(type, isHolder);
		return isHolder;
	}

	moduleFormat(file: string): ModuleFormat {
		if (/\.m[jt]sx?$/.test(file)) return 'esm';
		if (/\.c[jt]sx?$/.test(file)) return 'commonjs';
		const project = this.#projectOf.get(file);
		if (project === undefined) return 'commonjs';
		const { module } = project.compilerOptions;
		const packageType = project.program.getSourceFileMetadata(file)?.packageJsonType;
		const isScript =
			/\.jsx?$/.test(file) || project.configFileName.endsWith('tsconfig.asyncshift.json');
		if (
			isScript ||
			(module !== undefined && module >= ModuleKind.Node16 && module <= ModuleKind.NodeNext)
		) {
			return packageType === 'module' ? 'esm' : 'commonjs';
		}
		return module !== undefined && module >= ModuleKind.ES2022 ? 'esm' : 'commonjs';
	}

	// --- checking a result ---

	/**
	 * Errors that the files would have after the edits and do not have now.
	 *
	 * Only errors of the "after" state need a "before" to compare with, so files without errors are
	 * checked once. Diagnostics are matched by file, code and message: positions move with the edits.
	 *
	 * @param edited edited texts by absolute path.
	 * @param files absolute paths of the files to check.
	 */
	newDiagnostics(edited: ReadonlyMap<string, string>, files: readonly string[]): Diagnostic[] {
		const before = this.#snapshot;
		const changed = new Set([...this.#overlay.keys(), ...edited.keys()]);
		this.#overlay = new Map(edited);
		const after = this.#api.updateSnapshot({ fileChanges: { changed: [...changed] } });
		try {
			const found: Diagnostic[] = [];
			for (const file of files) {
				const config = this.#projectOf.get(file)?.configFileName;
				if (config === undefined) continue;
				const now = errorsOf(after.getProject(config), file);
				if (now.length === 0) continue;
				const known = countById(errorsOf(before.getProject(config), file));
				for (const error of now) {
					if (
						isUnresolved(error) &&
						[...known.keys()].some((id) => unresolvedCodes.has(Number(id.split(' ')[0])))
					)
						continue;
					const left = known.get(identify(error)) ?? 0;
					if (left > 0) known.set(identify(error), left - 1);
					else found.push(error);
				}
			}
			return found;
		} finally {
			after.dispose();
		}
	}
}

type CallLike = Node & { readonly arguments?: readonly Node[] };
type Parameter = Node & { readonly name: Node; readonly dotDotDotToken?: Node };

function textOf(name: Node): string | undefined {
	return (name as { text?: string }).text;
}

/** The nearest config above each file; files without one share the key undefined. */
function groupByConfig(
	files: readonly string[],
	tsconfigs: readonly string[],
	root: string,
): Map<string | undefined, string[]> {
	const byDirectory = new Map<string, string>();
	for (const config of tsconfigs) {
		const directory = dirname(config);
		if (!byDirectory.has(directory) || config.endsWith('/tsconfig.json'))
			byDirectory.set(directory, config);
	}
	const groups = new Map<string | undefined, string[]>();
	for (const file of files) {
		let directory = dirname(file);
		while (!byDirectory.has(directory) && directory !== root && directory !== dirname(directory)) {
			directory = dirname(directory);
		}
		const config = byDirectory.get(directory);
		const group = groups.get(config);
		if (group === undefined) groups.set(config, [file]);
		else group.push(file);
	}
	return groups;
}

function keysOf(symbol: CompilerSymbol | undefined): string[] {
	return symbol?.declarations.map((handle) => `${handle.path}#${handle.index}`) ?? [];
}

/** Declarations that belong to one function alone; a named function type is shared by many. */
const functionKinds: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.FunctionDeclaration,
	SyntaxKind.FunctionExpression,
	SyntaxKind.ArrowFunction,
	SyntaxKind.MethodDeclaration,
	SyntaxKind.MethodSignature,
	SyntaxKind.FunctionType,
]);

/** Declarations that a value of the same name may be merged with. */
const typeKinds: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.InterfaceDeclaration,
	SyntaxKind.TypeAliasDeclaration,
	SyntaxKind.ModuleDeclaration,
]);

function find(
	table: ReadonlyMap<string, CompilerSymbol>,
	name: string,
): CompilerSymbol | undefined {
	return table.get(name);
}

function constituents(type: Type): readonly Type[] {
	return type.isUnionType() ? type.getTypes().flatMap(constituents) : [type];
}

function isType({ flags }: CompilerSymbol): boolean {
	return (flags & (SymbolFlags.Class | SymbolFlags.Interface)) !== 0;
}

function isPropertyKey({ flags }: Type): boolean {
	return (flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.ESSymbolLike)) !== 0;
}

function distinct(names: readonly DeclaredName[]): DeclaredName[] {
	return [...new Map(names.map((named) => [`${named.package} ${named.name}`, named])).values()];
}

function placeOf(file: string, node: Node | undefined): OwnExport['declarations'][number] {
	// `exports.load = …` declares its left side.
	const declared = (node as { left?: Node } | undefined)?.left ?? node;
	const name = (declared as { name?: Node } | undefined)?.name;
	// The text of a name begins behind its `#` or quote.
	const isMarked =
		name?.kind === SyntaxKind.PrivateIdentifier || name?.kind === SyntaxKind.StringLiteral;
	return { file, offset: ((name ?? node)?.getStart() ?? 0) + (isMarked ? 1 : 0) };
}

/** The module that declares something outside of the workspace, as an import would name it. */
function libraryOf(path: string, node: Node): string {
	if (/\/(?:@typescript\/[^/]+|typescript)\/lib\/lib\.[\w.]+\.d\.ts$/.test(path)) return 'lib';
	for (let up: Node | undefined = node; up !== undefined; up = up.parent) {
		const name = (up as { name?: { kind: SyntaxKind; text?: string } }).name;
		if (up.kind === SyntaxKind.ModuleDeclaration && name?.kind === SyntaxKind.StringLiteral)
			return name.text!.replace(/^node:/, '');
	}
	const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path;
	return installed.replace(/^@types\/(?:(.+)__)?/, (_, scope) => (scope ? `@${scope}/` : ''));
}

/** Members of a value; those of an array or a string are the language's. */
function propertiesOf(
	checker: Project['checker'],
	type: Type | undefined,
): readonly CompilerSymbol[] {
	if (type === undefined || !type.isObjectType() || checker.isArrayLikeType(type)) return [];
	return checker.getPropertiesOfType(type);
}

/** @param forSubclasses protected members are seen, too. */
function isHidden(node: Node | undefined, forSubclasses = false): boolean {
	const modifiers = (node as { modifiers?: readonly { kind: SyntaxKind }[] } | undefined)
		?.modifiers;
	const name = (node as { name?: { kind: SyntaxKind } } | undefined)?.name;
	return (
		name?.kind === SyntaxKind.PrivateIdentifier ||
		modifiers?.some(
			({ kind }) =>
				kind === SyntaxKind.PrivateKeyword ||
				(!forSubclasses && kind === SyntaxKind.ProtectedKeyword),
		) === true
	);
}

function findNode(source: SourceFile, start: number, end: number): Node | undefined {
	let node: Node = source;
	for (;;) {
		let inner: Node | undefined;
		node.forEachChild((child) => {
			if (inner === undefined && child.pos <= start && child.end >= end) inner = child;
		});
		if (inner === undefined) return undefined;
		if (inner.end === end && inner.getStart(source) === start) return inner;
		node = inner;
	}
}

function errorsOf(project: Project | undefined, file: string): Diagnostic[] {
	return (project?.program.getSemanticDiagnostics(file) ?? [])
		.filter(({ category }) => category === DiagnosticCategory.Error)
		.map(({ pos, code, text }) => ({ file, start: pos, code, message: text }));
}

/** "Cannot find module", "cannot find name … install type definitions", "no declaration file". */
const unresolvedCodes = new Set([2307, 2580, 2591, 2792, 7016]);

/** Whether an error is about what is installed: where one module has no types, its twin has none either. */
function isUnresolved({ code }: Diagnostic): boolean {
	return unresolvedCodes.has(code);
}

function identify({ code, message }: Diagnostic): string {
	return `${code} ${message}`;
}

function countById(diagnostics: readonly Diagnostic[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const diagnostic of diagnostics) {
		const id = identify(diagnostic);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}
