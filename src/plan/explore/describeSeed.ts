import { defaultExportAt } from '../../syntax/defaultExport.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { FunctionFacts } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import type { Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/**
 * Describes the functions that a seed of the repository is declared by. A default export may have no name
 * to find it by, or one that the rule does not say.
 */
export function describeSeed(
	declarations: Unit['seedDeclarations'],
	{ treeOf, oracle }: ExploreSources,
): FunctionFacts[] {
	return declarations.flatMap(({ file, offset }) => {
		const tree = treeOf(file);
		const node = tree?.nameAt(offset);
		const declared = (node && declaredFunction(node)) ?? (tree && defaultExportAt(tree, node));
		return tree !== undefined && isFunction(declared)
			? [describeFunction(tree, declared, oracle)]
			: [];
	});
}
