import {
	type Symbol as CompilerSymbol,
	type Project,
	SymbolFlags,
	type Type,
} from 'typescript/unstable/sync';
import type { PublicFunction } from '../oracle.ts';
import type { Entities } from './entities.ts';
import { isHidden } from './nodes.ts';
import type { Positions } from './positions.ts';
import { find, isCallable, unaliased, valueSymbol } from './symbols.ts';

/** How far an export's members are looked at: `api.readers.stock.load`. */
const maximumDepth = 4;

/** The functions that the exports of a module lead to. */
export function publicFunctionsOf(
	file: string,
	at: Positions,
	entities: Entities,
): PublicFunction[] {
	const project = at.projectOf(file);
	const source = project?.program.getSourceFile(file);
	const module = source && project?.checker.getSymbolAtLocation(source);
	if (project === undefined || module === undefined) return [];
	const found: { path: readonly string[]; symbol: CompilerSymbol }[] = [];
	const seen = new Set<CompilerSymbol>();
	const visit = (symbols: Iterable<CompilerSymbol>, path: readonly string[]): void => {
		for (const symbol of symbols) {
			const target = unaliased(project, symbol);
			const isOwn = target.declarations.some((handle) => at.isOwnFile(handle.path));
			if (!isOwn || seen.has(target)) continue;
			seen.add(target);
			const name = symbol.name === 'export=' ? target.name : symbol.name;
			const inner = [...path, name];
			if (target.flags & (SymbolFlags.Function | SymbolFlags.Method | valueSymbol))
				if (isCallable(project, target)) found.push({ path: inner, symbol });
			if (inner.length < maximumDepth) visit(publicMembers(project, target), inner);
		}
	};
	visit(project.checker.getExportsOfModule(module), []);
	const assigned = find(module.getExports(), 'export=');
	if (assigned !== undefined) {
		seen.delete(unaliased(project, assigned));
		visit([assigned], []);
	}
	entities.learn(
		project,
		found.map(({ symbol }) => symbol),
	);
	return found.map(({ path, symbol }) => ({
		path,
		keys: entities.known(symbol)?.keys ?? [],
	}));
}

/** What can be reached through an exported class, interface, namespace or object. */
function publicMembers(project: Project, owner: CompilerSymbol): CompilerSymbol[] {
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

/** Members of a value; those of an array or a string are the language's. */
function propertiesOf(
	checker: Project['checker'],
	type: Type | undefined,
): readonly CompilerSymbol[] {
	if (type === undefined || !type.isObjectType() || checker.isArrayLikeType(type)) return [];
	return checker.getPropertiesOfType(type);
}
