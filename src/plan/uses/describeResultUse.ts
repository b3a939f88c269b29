import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { slotId } from '../functions/functionId.ts';
import { describeResult } from '../slots/describeResult.ts';
import type { Use } from '../use.ts';
import { callOf } from './callOf.ts';
import type { AnyCall } from './describeSite.ts';
import { describeValue } from './describeUse.ts';

const nothing: Use = { kind: 'none' };

/**
 * What a use of a function does with the function that it gives: where its calls stand, that one goes.
 *
 * @param use what the name at the offset does with the function itself
 * @param depth how many calls lead from the function to what it gives
 */
export function describeResultUse(
	tree: SyntaxTree,
	offset: number,
	use: Use,
	depth: number,
	oracle: Oracle,
): Use {
	const name = tree.nameAt(offset);
	if (name === undefined) return nothing;
	switch (use.kind) {
		case 'call':
			return describeGiven(tree, name, depth, oracle);
		case 'declaration': {
			const maker = declaredBy(name);
			return maker === undefined
				? use
				: { kind: 'declaration', facts: describeResult(tree, maker, depth, oracle) };
		}
		case 'none':
		case 'alias':
		case 'default-alias':
			return use;
		// What takes its place gives functions of its own, and its type calls nothing.
		case 'mock':
		case 'assigned':
		case 'type-query':
			return nothing;
		default: {
			const at = use.kind === 'given' ? use.place : use.kind === 'blocked' ? use.block.at : use.at;
			return lost(tree, name, at, `\`${tree.textOf(name)}\`, which gives the function, is a value`);
		}
	}
}

/** Where the function goes that a call of this name gives. */
function describeGiven(tree: SyntaxTree, name: Node, depth: number, oracle: Oracle): Use {
	let call: AnyCall | undefined = callOf(name);
	for (let level = 1; call !== undefined; level++) {
		const value = awaitedCall(call);
		const use = describeValue(tree, value, name, oracle);
		const next = callAround(value);
		if (level === depth) return describeEnd(tree, value, use, next !== undefined);
		if (use.kind === 'none') return nothing;
		call = next;
	}
	const message = `\`${tree.textOf(name)}\` is called where it does not show what it gives`;
	return lost(tree, name, undefined, message);
}

function describeEnd(tree: SyntaxTree, value: Node, use: Use, isCalled: boolean): Use {
	const place = { file: tree.path, start: value.start!, end: value.end! };
	switch (use.kind) {
		case 'none':
		case 'accepted':
			return use;
		case 'given':
			return { kind: 'given', to: use.to, place };
		case 'call':
			if (isCalled) return { kind: 'call', site: use.site };
			break;
		case 'alias':
			if (use.hazards !== undefined) {
				const { hazards, ownEdits } = use;
				return { kind: 'accepted', hazards, at: place, ...(ownEdits && { ownEdits }) };
			}
			if (use.declaredAt !== undefined)
				return {
					kind: 'given',
					to: slotId({ file: tree.path, offset: use.declaredAt }),
					place,
				};
			break;
		case 'blocked':
			if (use.block.code !== 'escapes-as-value') return { kind: 'blocked', block: use.block };
			break;
		default:
	}
	return lost(
		tree,
		value,
		place,
		`what \`${tree.textOf(calleeOf(value))}\` gives is used as a value`,
	);
}

function lost(tree: SyntaxTree, node: Node, at: Place | undefined, message: string): Use {
	const place = { file: tree.path, start: node.start!, end: node.end! };
	return { kind: 'blocked', block: { code: 'returned-function', message, at: at ?? place } };
}

function declaredBy(name: Node): Node | undefined {
	const parent = parentOf(name);
	const assigned =
		parent?.type === 'MemberExpression' && parent.property === name ? parentOf(parent) : parent;
	if (assigned?.type === 'AssignmentExpression')
		return isFunction(assigned.right) ? assigned.right : undefined;
	return declaredFunction(name);
}

/** `await audit()`: what the promise of an async function gives. */
function awaitedCall(call: Node): Node {
	const parent = parentOf(unwrapOutward(call));
	return parent?.type === 'AwaitExpression' ? parent : call;
}

/** The call of a function that an expression gives: `audit()()`, `audit().call(app)`. */
function callAround(value: Node): AnyCall | undefined {
	const callee = unwrapOutward(value);
	const parent = parentOf(callee);
	if (parent?.type === 'CallExpression' || parent?.type === 'OptionalCallExpression')
		return (parent.callee as Node) === callee ? parent : undefined;
	const isObject =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.object === callee;
	return isObject && parent.property.type === 'Identifier' ? callOf(parent.property) : undefined;
}

function calleeOf(value: Node): Node {
	const call = value.type === 'AwaitExpression' ? value.argument : value;
	return 'callee' in call ? (call.callee as Node) : call;
}
