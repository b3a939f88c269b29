import { SyntaxKind } from 'typescript/unstable/ast';
import {
	type Symbol as CompilerSymbol,
	type Project,
	SymbolFlags,
	type Type,
} from 'typescript/unstable/sync';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Entity } from '../oracle.ts';
import type { Positions } from './positions.ts';
import { keysOf, valueSymbol } from './symbols.ts';

/** Declarations of a function itself. */
const ownKinds: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.FunctionDeclaration,
	SyntaxKind.FunctionExpression,
	SyntaxKind.ArrowFunction,
	SyntaxKind.MethodDeclaration,
	SyntaxKind.MethodSignature,
]);

/** Declarations that belong to one function alone; a named function type is shared by many. */
const functionKinds: ReadonlySet<SyntaxKind> = new Set([...ownKinds, SyntaxKind.FunctionType]);

/** What symbols denote, each asked for once. */
export class Entities {
	readonly #at: Positions;
	readonly #known = new Map<CompilerSymbol, Entity>();
	/** By file and offset: a reference is come to by many ways. */
	readonly #byOffset = new Map<string, Map<number, Entity | undefined>>();

	constructor(at: Positions) {
		this.#at = at;
	}

	/** What was learnt of a symbol. */
	known(symbol: CompilerSymbol): Entity | undefined {
		return this.#known.get(symbol);
	}

	/** What a symbol denotes. */
	of(project: Project, symbol: CompilerSymbol | undefined): Entity | undefined {
		if (symbol === undefined) return undefined;
		this.learn(project, [symbol]);
		return this.#known.get(symbol);
	}

	entitiesAt(file: string, offsets: readonly number[]): (Entity | undefined)[] {
		const project = this.#at.projectOf(file);
		if (project === undefined) return offsets.map(() => undefined);
		const known = getOrAdd(this.#byOffset, file, () => new Map());
		const unknown = offsets.filter((offset) => !known.has(offset));
		if (unknown.length > 0) {
			const symbols = project.checker.getSymbolAtPosition(file, unknown);
			this.learn(project, symbols);
			for (const [i, symbol] of symbols.entries())
				known.set(unknown[i]!, symbol && this.#known.get(symbol));
		}
		return offsets.map((offset) => known.get(offset));
	}

	/** Computes the entities of symbols not seen before, asking for their types in one request. */
	learn(project: Project, symbols: readonly (CompilerSymbol | undefined)[]): void {
		const { checker } = project;
		const targets = new Map<CompilerSymbol, CompilerSymbol>();
		const values = new Set<CompilerSymbol>();
		for (const symbol of new Set(symbols)) {
			if (symbol === undefined || this.#known.has(symbol)) continue;
			let target = symbol;
			if (symbol.flags & SymbolFlags.Alias) {
				target = checker.getAliasedSymbol(symbol);
				if (checker.isUnknownSymbol(target)) {
					this.#known.set(symbol, { keys: keysOf(symbol), unresolvedImport: true });
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
				...this.#keysInShorthand(project, symbol, types.get(target)),
			]);
			this.#known.set(symbol, { keys: [...keys], unresolvedImport: false });
		}
	}

	/** `{ load }` declares a property and names a variable in one word; the type may not tell which one. */
	#keysInShorthand(project: Project, symbol: CompilerSymbol, type: Type | undefined): string[] {
		if (type?.getSymbol()?.declarations.some(({ kind }) => ownKinds.has(kind))) return [];
		return symbol.declarations.flatMap((handle) => {
			if (handle.kind !== SyntaxKind.ShorthandPropertyAssignment) return [];
			if (!this.#at.isOwnFile(handle.path)) return [];
			const property = handle.resolve(project);
			return keysOf(property && project.checker.getShorthandAssignmentValueSymbol(property));
		});
	}

	/** The function that a variable or property holds, as far as its type tells. */
	#functionKeysOf(type: Type | undefined): string[] {
		if (type === undefined || type.getAliasSymbol() !== undefined) return [];
		const declarations = type.getSymbol()?.declarations ?? [];
		const isOne = declarations.every(
			({ kind, path }) =>
				functionKinds.has(kind) &&
				// What `bind` of the standard library returns is the same function type for everybody.
				(kind !== SyntaxKind.FunctionType || this.#at.isOwnFile(path)),
		);
		return isOne ? declarations.map(({ path, index }) => `${path}#${index}`) : [];
	}
}
