import {
	type Symbol as CompilerSymbol,
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
} from 'typescript/unstable/sync';

/** What may hold a function. */
export const valueSymbol =
	SymbolFlags.Variable | SymbolFlags.Property | SymbolFlags.Assignment | SymbolFlags.Accessor;

/** The keys of everything that declares a symbol. */
export function keysOf(symbol: CompilerSymbol | undefined): string[] {
	return symbol?.declarations.map((handle) => `${handle.path}#${handle.index}`) ?? [];
}

/** The symbol of a name in a table. */
export function find(
	table: ReadonlyMap<string, CompilerSymbol>,
	name: string,
): CompilerSymbol | undefined {
	return table.get(name);
}

/** What a symbol stands for, behind imports and exports. */
export function unaliased(project: Project, symbol: CompilerSymbol): CompilerSymbol {
	return symbol.flags & SymbolFlags.Alias ? project.checker.getAliasedSymbol(symbol) : symbol;
}

/** The property of a type that has this name. */
export function propertyOf(
	project: Project,
	type: Type | undefined,
	name: string,
): CompilerSymbol | undefined {
	return type === undefined ? undefined : project.checker.getPropertyOfType(type, name);
}

/** Whether the value of a symbol can be called. */
export function isCallable({ checker }: Project, symbol: CompilerSymbol): boolean {
	const type = checker.getTypeOfSymbol(symbol);
	return type !== undefined && checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
}

/** Whether it is a class or an interface. */
export function isType({ flags }: CompilerSymbol): boolean {
	return (flags & (SymbolFlags.Class | SymbolFlags.Interface)) !== 0;
}
