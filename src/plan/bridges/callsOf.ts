import type { CallExpression, Identifier } from '@babel/types';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A call, and the file that it stands in. */
interface Called {
	readonly call: CallExpression;
	readonly tree: SyntaxTree;
}

/** The calls of a constant by its name, in its file and in those that import it. */
export function callsOf(
	constant: Identifier,
	{ path }: SyntaxTree,
	{ texts, treeOf, oracle }: Session,
): Called[] {
	const { name, start } = constant;
	return [...texts].flatMap(([file, text]) => {
		const tree = text.includes(name) ? treeOf(file) : undefined;
		if (tree === undefined) return [];
		return referencesIn(tree.root, name).flatMap((use): Called[] => {
			const call = parentOf(use);
			if (call?.type !== 'CallExpression' || call.callee !== use) return [];
			const isIt = oracle
				.declarationsAt(file, use.start!)
				.some((place) => place.file === path && place.offset === start);
			return isIt ? [{ call, tree }] : [];
		});
	});
}
