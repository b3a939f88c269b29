import type { Symbol as CompilerSymbol } from 'typescript/unstable/sync';
import { packageOf } from '../../project/packageOf.ts';
import type { DeclaredName } from '../oracle.ts';
import type { Positions } from './positions.ts';

/** A symbol's name by each package outside of the workspace's own files that declares it. */
export function declaredNames(
	at: Positions,
	symbol: CompilerSymbol,
	owner?: CompilerSymbol,
): DeclaredName[] {
	const name = owner === undefined ? symbol.name : `${owner.name}.${symbol.name}`;
	const packages = new Set<string>();
	for (const { path } of symbol.declarations) {
		const declarer = at.isOwnFile(path) ? undefined : packageOf(path);
		if (declarer !== undefined) packages.add(declarer);
	}
	return [...packages].map((declarer) => ({ package: declarer, name }));
}

/** Each of the names once. */
export function distinct(names: readonly DeclaredName[]): DeclaredName[] {
	return [...new Map(names.map((named) => [`${named.package} ${named.name}`, named])).values()];
}
