import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Hazard, Place } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import type { Verdict } from '../receivers/describeFate.ts';
import type { OwnEdits } from '../use.ts';

/** What a library asks of a function that it gets by its name, and what there is to warn of. */
export function askedFor(
	verdict: Exclude<Verdict, { readonly block: object }>,
	tree: SyntaxTree,
	fn: FunctionNode | undefined,
	at: Place,
): { readonly hazards: readonly Hazard[]; readonly ownEdits?: OwnEdits } {
	const { edits = [] } = verdict;
	return {
		hazards: verdict.hazards.map((hazard) => ({ ...hazard, at })),
		...(fn && edits.length > 0 ? { ownEdits: { of: functionId(tree.path, fn), edits } } : {}),
	};
}
