import type { AwaitExpression, Node } from '@babel/types';
import { dropAwait } from '../../edit/dropAwait.ts';
import { isBeforeCleanup } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Session } from '../session.ts';
import { findStartedWork } from '../started/startedWork.ts';
import type { WaitingCallers } from '../uses/waitingCallers.ts';
import { findPolling } from './findPolling.ts';
import { findRecursion } from './findRecursion.ts';
import type { SettledValues } from './settledValues.ts';

interface Knowledge {
	readonly values: SettledValues;
	readonly callers: WaitingCallers;
}

/** `await`s that change nothing: of a plain value, and of what an async function returns anyway. */
export function findNeedlessAwaits(session: Session, known: Knowledge): Change[] {
	const changes: Change[] = [];
	for (const [file, text] of session.texts) {
		if (!session.isEditable(file) || !/\bawait\b/.test(text)) continue;
		const tree = session.treeOf(file);
		if (tree !== undefined) changes.push(...findInFile(tree, known, session));
	}
	return changes;
}

function findInFile(tree: SyntaxTree, { values, callers }: Knowledge, session: Session): Change[] {
	const file = tree.path;
	const changes: Change[] = [];
	for (const node of tree.walk()) {
		if (node.type !== 'AwaitExpression') continue;
		const title = isReturned(node)
			? 'return the promise as it is'
			: isPlain(tree, node, values) &&
					findPolling(tree, node, session) === undefined &&
					callers.findEarlyGoer(tree, node) === undefined &&
					findStartedWork(tree, node, session) === undefined &&
					findRecursion(tree, node, session) === undefined
				? 'use the value without `await`'
				: undefined;
		if (title === undefined) continue;
		const { start, end } = node;
		const edits = dropAwait(node, tree.text);
		changes.push({ file, start: start!, end: end!, kind: 'drop-await', title, edits });
	}
	return changes;
}

/** Outside of a `try` it makes no difference who waits, but for turns of the microtask queue. */
function isReturned(node: AwaitExpression): boolean {
	return parentOf(node)?.type === 'ReturnStatement' && !isBeforeCleanup(node);
}

/** `await null` is a way to wait for a turn: what is written as a value is meant that way. */
function isPlain(tree: SyntaxTree, node: AwaitExpression, values: SettledValues): boolean {
	const { argument } = node;
	if (isConstant(argument) || (isStatement(node) && isMereValue(argument))) return false;
	return values.isSettled(tree, argument);
}

/** `await ready;` has no other use than to wait. */
function isStatement(node: AwaitExpression): boolean {
	return parentOf(node)?.type === 'ExpressionStatement';
}

function isMereValue({ type }: Node): boolean {
	return /^(?:Identifier|ThisExpression|(?:Optional)?MemberExpression)$/.test(type);
}

function isConstant(node: Node): boolean {
	return (
		/Literal$/.test(node.type) ||
		(node.type === 'Identifier' && node.name === 'undefined') ||
		(node.type === 'UnaryExpression' && node.operator === 'void')
	);
}
