import type { Node } from '@babel/types';
import { awaitExpression } from '../../edit/awaitCall.ts';
import { collectIterator } from '../../edit/collectIterator.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction, forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Consumption } from './consumption.ts';
import { countTaken } from './countTaken.ts';
import { describeIteratorVariable } from './describeIteratorVariable.ts';
import { findConsumer } from './findConsumer.ts';

const left: Consumption = { kind: 'left' };

/** Describes what is done with the iterator that an expression gives. */
export function describeConsumption(
	tree: SyntaxTree,
	iterator: Node,
	site: Pick<CallSite, 'containerIsAsync' | 'wrap'>,
	oracle: Oracle,
): Consumption {
	const parent = parentOf(iterator);
	switch (parent?.type) {
		case 'ForOfStatement':
			if (parent.right !== iterator) return escapes();
			return parent.await ? left : edited([insertAwait(parent.start! + 'for'.length)]);
		case 'YieldExpression':
			if (!parent.delegate) return escapes();
			return site.containerIsAsync ? left : edited([]);
		case 'MemberExpression':
			return parent.object === iterator ? describeStep(tree, parent) : escapes();
		case 'SpreadElement':
		case 'CallExpression':
		case 'NewExpression':
			return describeCollected(tree, iterator, parent, site, oracle);
		case 'VariableDeclarator':
			if (parent.id.type === 'Identifier')
				return describeIteratorVariable(tree, parent, parent.id, oracle, (use) =>
					describeConsumption(tree, use, site, oracle),
				);
			return parent.id.type === 'ArrayPattern'
				? collect(tree, { iterator, target: iterator, taken: parent.id }, site, oracle)
				: escapes();
		case 'AssignmentExpression':
			return parent.left.type === 'ArrayPattern' &&
				parent.right === iterator &&
				parentOf(parent)?.type === 'ExpressionStatement'
				? collect(tree, { iterator, target: iterator, taken: parent.left }, site, oracle)
				: escapes();
		case 'ReturnStatement':
		case 'ArrowFunctionExpression':
			return describeReturned(iterator);
		case 'ExpressionStatement':
			return left;
		case 'UnaryExpression':
			return parent.operator === 'void' ? left : escapes();
		default:
			return escapes();
	}
}

function escapes(message = 'the iterator is used as a value'): Consumption {
	return { kind: 'problem', message };
}

function edited(edits: readonly TextEdit[]): Consumption {
	return { kind: 'edited', edits };
}

function insertAwait(offset: number): TextEdit {
	return { start: offset, end: offset, text: ' await', side: 'close', span: 0 };
}

/** `pages().next()`: each step gives a promise. */
function describeStep(tree: SyntaxTree, member: Node & { type: 'MemberExpression' }): Consumption {
	const call = parentOf(member);
	const isStep =
		call?.type === 'CallExpression' &&
		call.callee === member &&
		!member.computed &&
		member.property.type === 'Identifier' &&
		/^(?:next|return|throw)$/.test(member.property.name);
	if (!isStep)
		return escapes(
			`\`${tree.text.slice(member.property.start!, member.end!)}\` of the iterator is used`,
		);
	return parentOf(call)?.type === 'AwaitExpression'
		? left
		: edited(awaitExpression(call, tree.text));
}

/** `[...pages()]`, `show(...pages())`, `new Set(pages())`. */
function describeCollected(
	tree: SyntaxTree,
	iterator: Node,
	parent: Node & { type: 'SpreadElement' | 'CallExpression' | 'NewExpression' },
	site: Pick<CallSite, 'wrap'>,
	oracle: Oracle,
): Consumption {
	if (parent.type === 'SpreadElement') {
		const list = parentOf(parent);
		if (list?.type === 'ArrayExpression') {
			const target = list.elements.length === 1 ? list : iterator;
			return collect(tree, { iterator, target }, site, oracle);
		}
		return list?.type === 'CallExpression' || list?.type === 'NewExpression'
			? collect(tree, { iterator, target: iterator }, site, oracle)
			: escapes();
	}
	const consumer = findConsumer(tree, parent, oracle);
	if (consumer === undefined) {
		const callee = tree.text.slice(parent.callee.start!, parent.callee.end!);
		return escapes(`the iterator is passed to \`${callee}\``);
	}
	const target = consumer.givesArray ? parent : iterator;
	return collect(tree, { iterator, target }, site, oracle);
}

function collect(
	tree: SyntaxTree,
	{
		iterator,
		target,
		taken,
	}: {
		readonly iterator: Node;
		readonly target: Node;
		/** The pattern that takes its first values, and closes it then. */
		readonly taken?: Node & { type: 'ArrayPattern' };
	},
	{ wrap }: Pick<CallSite, 'wrap'>,
	oracle: Oracle,
): Consumption {
	const limit = taken === undefined ? undefined : countTaken(taken);
	if (limit === 'unknown')
		return escapes('the iterator is destructured into a pattern that does more than take values');
	// A script's own wrapper would begin behind the loop.
	const edits =
		wrap === undefined
			? collectIterator(
					tree,
					{ iterator, target, ...(limit === undefined ? {} : { limit }) },
					oracle.hasArrayFromAsync(tree.path),
				)
			: undefined;
	return edits === undefined
		? escapes(
				'its values would have to be collected before the statement, and something comes first',
			)
		: edited(edits);
}

/** `return pages()`: whoever calls the function gets the async iterator, if it returns nothing else. */
function describeReturned(iterator: Node): Consumption {
	const { function: fn } = enclosingFunction(iterator);
	if (fn === undefined || fn.async || fn.generator)
		return escapes('an async function or a generator returns the iterator');
	if (fn.body === iterator) return { kind: 'handed-on' };
	let returns = 0;
	forEachOwnNode(fn.body, (node) => {
		if (node.type === 'ReturnStatement') returns++;
	});
	return returns === 1
		? { kind: 'handed-on' }
		: escapes('the function returns the iterator in one place and something else in another');
}
