import type { Symbol as CompilerSymbol, Project } from 'typescript/unstable/sync';
import type { DeclarationPlace } from '../oracle.ts';
import { placeOf } from './nodes.ts';
import type { Positions } from './positions.ts';

/** Where the workspace declares a symbol. */
export function ownPlaces(
	at: Positions,
	project: Project,
	symbol: CompilerSymbol,
): DeclarationPlace[] {
	return symbol.declarations
		.filter(({ path }) => at.isOwnFile(path))
		.map((handle) => placeOf(handle.path, handle.resolve(project)));
}
