import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { AsyncFunction } from './asyncFunctions.ts';
import type { Uses } from './usesOf.ts';

/**
 * `async function tick() {}`: a function of its own that does nothing, where a call of it is awaited and that is all.
 * It is there to give others a turn, as `await null` is. An empty method fulfils what its class is meant to have.
 */
export function findTurnGiver(
	{ facts, label }: Unit,
	functions: readonly AsyncFunction[],
	{ awaits }: Uses,
): Block | undefined {
	if ([...facts.values()].some(({ member }) => member !== undefined)) return undefined;
	if (!functions.every(({ fn }) => isEmpty(fn))) return undefined;
	const waiting = awaits.find(({ node }) => parentOf(node)?.type === 'ExpressionStatement');
	if (waiting === undefined) return undefined;
	const { tree, node } = waiting;
	const message = `\`${label}\` does nothing: it may be awaited to give others a turn`;
	return {
		code: 'gives-turn',
		message,
		at: { file: tree.path, start: node.start!, end: node.end! },
	};
}

function isEmpty({ body }: FunctionNode): boolean {
	if (body.type !== 'BlockStatement') return isNothing(body);
	return body.body.every(
		(statement) => statement.type === 'ReturnStatement' && isNothing(statement.argument),
	);
}

function isNothing(value: Node | null | undefined): boolean {
	return value == null || (value.type === 'Identifier' && value.name === 'undefined');
}
