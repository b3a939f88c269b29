import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { readExecutor } from './readExecutor.ts';
import { readImmediate } from './readImmediate.ts';
import { readPutOff } from './readPutOff.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** Reads one more kind of wrapper. */
export type Reader = (tree: SyntaxTree, node: Node) => Wrapper | Kept | undefined;

/** `new Promise`, `Promise.resolve()`, `(async`: files without one of them need not be parsed. */
const mayWrap = /\bnew\s+Promise\b|\bPromise\s*\.\s*resolve\s*\(\s*\)|\(\s*async\b/;

/** Every promise of the workspace that stands around plain work, and every call of a helper. */
export function* findWrappers(
	session: Session,
	readers: readonly Reader[],
	isCandidate: (file: string) => boolean,
): Generator<{ readonly tree: SyntaxTree; readonly found: Wrapper | Kept }> {
	const { oracle } = session;
	const all: readonly Reader[] = [
		(tree, node) => (node.type === 'NewExpression' ? readExecutor(tree, node, oracle) : undefined),
		(tree, node) => readPutOff(tree, node, oracle),
		(tree, node) => readImmediate(tree, node, oracle),
		...readers,
	];
	for (const [file, text] of session.texts) {
		if (!session.isEditable(file) || !(mayWrap.test(text) || isCandidate(file))) continue;
		const tree = session.treeOf(file);
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type !== 'NewExpression' && node.type !== 'CallExpression') continue;
			for (const read of all) {
				const found = read(tree, node);
				if (found === undefined) continue;
				yield { tree, found };
				break;
			}
		}
	}
}
