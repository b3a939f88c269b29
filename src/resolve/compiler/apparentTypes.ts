import type { Symbol as CompilerSymbol, Project, Type } from 'typescript/unstable/sync';
import { isType } from './symbols.ts';

/** Symbols of a type and of all it consists of or extends, nearest first. */
export function apparentTypes({ checker }: Project, type: Type | undefined): CompilerSymbol[] {
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
