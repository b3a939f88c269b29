import type { AwaitExpression, Node } from '@babel/types';
import type { Entity } from '../../resolve/oracle.ts';
import { choicesIn } from '../../syntax/choices.ts';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionId, ReachableName } from '../facts.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { functionId } from '../functions/functionId.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** A call whose result is awaited or returned, and what it calls. */
export interface OwnCall {
	readonly node: Node;
	readonly entity: Entity | undefined;
}

/** An async function with a name, which may not need to be async. */
export interface AsyncFunction {
	readonly id: FunctionId;
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
	readonly label: string;
	readonly nameOffset: number;
	readonly names: readonly ReachableName[];
	readonly entity: Entity | undefined;
	readonly awaits: readonly AwaitExpression[];
	/** What it returns, without the `await` in front. */
	readonly results: readonly Node[];
	/** The calls among what it awaits and returns. */
	readonly calls: ReadonlyMap<Node, OwnCall>;
}

/** Finds the named async functions of a workspace that wait for nothing but values and own functions. */
export function findAsyncFunctions(session: Session): AsyncFunction[] {
	const found: AsyncFunction[] = [];
	for (const [file, text] of session.texts) {
		if (!/\basync\b/.test(text)) continue;
		const tree = session.treeOf(file);
		if (tree !== undefined) found.push(...findInFile(tree, session));
	}
	return found;
}

type Unresolved = Omit<AsyncFunction, 'entity' | 'calls'>;

function findInFile(tree: SyntaxTree, { oracle }: Session): AsyncFunction[] {
	const functions = [...tree.walk()].flatMap((node) => describeAsync(tree, node) ?? []);
	const calls = functions.map(({ awaits, results }) =>
		[...awaits.map(({ argument }) => argument), ...results].filter(
			({ type }) => type === 'CallExpression',
		),
	);
	const offsets = [
		...functions.map(({ nameOffset }) => nameOffset),
		...calls.flat().map(calleeOffset),
	];
	const known = offsets.filter((offset) => offset !== undefined);
	const entities = new Map(oracle.entitiesAt(tree.path, known).map((e, i) => [known[i]!, e]));
	return functions.map((each, i) => ({
		...each,
		entity: entities.get(each.nameOffset),
		calls: new Map(
			calls[i]!.map((node) => [node, { node, entity: entities.get(calleeOffset(node) ?? -1) }]),
		),
	}));
}

/** An async function that waits in no other way than by `await`. */
function describeAsync(tree: SyntaxTree, node: Node): Unresolved | undefined {
	if (!isFunction(node) || !node.async || node.generator) return undefined;
	const binding = describeBinding(tree, node);
	if (binding?.nameOffset === undefined) return undefined;
	const awaits: AwaitExpression[] = [];
	const results: Node[] = node.body.type === 'BlockStatement' ? [] : resultsIn(node.body);
	let waitsOtherwise = false;
	const visit = (own: Node): void => {
		if (own.type === 'AwaitExpression') awaits.push(own);
		else if (own.type === 'ReturnStatement' && own.argument)
			results.push(...resultsIn(own.argument));
		else if (own.type === 'ForOfStatement' && own.await) waitsOtherwise = true;
		else if (own.type === 'VariableDeclaration' && own.kind === 'await using')
			waitsOtherwise = true;
	};
	visit(node.body);
	forEachOwnNode(node.body, visit);
	if (waitsOtherwise) return undefined;
	const { label, nameOffset, names } = binding;
	const id = functionId(tree.path, node);
	return { id, tree, fn: node, label, nameOffset, names, awaits, results };
}

function resultsIn(value: Node): Node[] {
	return choicesIn(value).map(withoutAwait);
}

function withoutAwait(node: Node): Node {
	return node.type === 'AwaitExpression' ? node.argument : node;
}

function calleeOffset(call: Node): number | undefined {
	const callee = call.type === 'CallExpression' ? call.callee : undefined;
	if (callee?.type === 'Identifier') return callee.start!;
	if (callee?.type === 'MemberExpression' && !callee.computed) return nameOffsetOf(callee.property);
	return undefined;
}
