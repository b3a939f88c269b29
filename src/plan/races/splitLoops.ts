import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/**
 * The loops around a call whose turns were one step, and are split by the wait for the call now.
 *
 * @param waits offsets where the function waited before: others ran in between then, too
 */
export function splitLoops(
	site: Pick<CallSite, 'name'>,
	tree: SyntaxTree,
	waits: readonly number[],
): Node[] {
	const name = tree.nameAt(site.name.start);
	const loops = name === undefined ? [] : loopsAround(name);
	return loops.filter(({ start, end }) => !waits.some((at) => at > start! && at <= end!));
}

/** The loops of the function whose turns a node is a part of. */
function loopsAround(node: Node): Node[] {
	const found: Node[] = [];
	let child = node;
	for (
		let up = parentOf(node);
		up !== undefined && !isFunction(up);
		child = up, up = parentOf(up)
	) {
		const isOnce = ('init' in up && up.init === child) || ('right' in up && up.right === child);
		if (/^(?:(?:Do)?While|For(?:In|Of)?)Statement$/.test(up.type) && !isOnce) found.push(up);
	}
	return found;
}
