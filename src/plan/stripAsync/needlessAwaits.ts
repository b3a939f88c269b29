import type { AwaitExpression, Node } from '@babel/types';
import { dropAwait } from '../../edit/dropAwait.ts';
import { isBeforeCleanup } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Session } from '../session.ts';
import { SettledValues } from './settledValues.ts';

/** `await`s that change nothing: of a plain value, and of what an async function returns anyway. */
export function findNeedlessAwaits(session: Session): Change[] {
	const changes: Change[] = [];
	const values = new SettledValues(session);
	for (const [file, text] of session.texts) {
		if (!session.isEditable(file) || !/\bawait\b/.test(text)) continue;
		const tree = session.treeOf(file);
		if (tree !== undefined) changes.push(...findInFile(tree, values));
	}
	return changes;
}

function findInFile(tree: SyntaxTree, values: SettledValues): Change[] {
	const file = tree.path;
	const changes: Change[] = [];
	for (const node of tree.walk()) {
		if (node.type !== 'AwaitExpression') continue;
		const title = isReturned(node)
			? 'return the promise as it is'
			: isPlain(tree, node, values)
				? 'use the value without `await`'
				: undefined;
		if (title === undefined) continue;
		const { start, end } = node;
		const edits = dropAwait(node, tree.text);
		changes.push({ file, start: start!, end: end!, kind: 'drop-await', title, edits });
	}
	return changes;
}

/** Outside of a `try` it makes no difference who waits, but for one turn of the microtask queue. */
function isReturned(node: AwaitExpression): boolean {
	return parentOf(node)?.type === 'ReturnStatement' && !isBeforeCleanup(node);
}

/** `await null` is a way to wait for a turn: what is written as a value is meant that way. */
function isPlain(tree: SyntaxTree, { argument }: AwaitExpression, values: SettledValues): boolean {
	return !isConstant(argument) && values.isSettled(tree, argument);
}

function isConstant(node: Node): boolean {
	return (
		/Literal$/.test(node.type) ||
		(node.type === 'Identifier' && node.name === 'undefined') ||
		(node.type === 'UnaryExpression' && node.operator === 'void')
	);
}
