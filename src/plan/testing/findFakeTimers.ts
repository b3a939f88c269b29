import { fakeTimers } from '../../../presets/fakeTimers.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Hazard } from '../facts.ts';
import { findProvider } from '../receivers/findProvider.ts';

const known = new WeakMap<SyntaxTree, readonly Hazard[]>();

/** What to warn of at every new await of a file that replaces the timers; one warning for the file. */
export function findFakeTimers(
	tree: SyntaxTree,
	oracle: Oracle,
): { readonly hazards?: readonly Hazard[] } {
	let hazards = known.get(tree);
	if (hazards === undefined) {
		hazards = [...findHazards(tree, oracle)].slice(0, 1);
		known.set(tree, hazards);
	}
	return hazards.length === 0 ? {} : { hazards };
}

function* findHazards(tree: SyntaxTree, oracle: Oracle): Generator<Hazard> {
	const candidates = fakeTimers.filter(({ call }) => tree.text.includes(`${call}(`));
	if (candidates.length === 0) return;
	for (const node of tree.walk()) {
		if (node.type !== 'CallExpression') continue;
		const { callee, start, end } = node;
		const text = tree.textOf(callee);
		const fitting = candidates.filter(({ call }) => text === call || text.endsWith(`.${call}`));
		if (fitting.length === 0) continue;
		const isProvidedBy = findProvider(tree, callee, oracle);
		if (!fitting.some(({ packages }) => packages.some(isProvidedBy))) continue;
		yield {
			code: 'fake-timers',
			message: `\`${text}\` replaces the timers, and code of this file waits for promises now`,
			at: { file: tree.path, start: start!, end: end! },
		};
	}
}
