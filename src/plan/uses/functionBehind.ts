import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { keyOf } from '../functions/memberKey.ts';
import { resultsOf } from '../functions/resultsOf.ts';

/**
 * The function of the same file that a name, a member such as `this.load`, or the result of a function such as
 * `audit('page')` denotes, when there is one.
 */
export function functionBehind(
	tree: SyntaxTree,
	value: Node,
	oracle: Oracle,
): FunctionNode | undefined {
	const call = value.type === 'AwaitExpression' ? value.argument : value;
	if (call.type === 'CallExpression') return functionGiven(tree, call.callee as Node, oracle);
	const name = value.type === 'MemberExpression' ? value.property : value;
	if (name.type !== 'Identifier') return undefined;
	const candidates = [...tree.walk()].filter(isFunction).flatMap((fn) => {
		const declared = declaredName(fn);
		return declared?.type === 'Identifier' && declared.name === name.name
			? [{ fn, offset: declared.start! }]
			: [];
	});
	if (candidates.length === 0) return undefined;
	const offsets = [name.start!, ...candidates.map(({ offset }) => offset)];
	const [own, ...entities] = oracle.entitiesAt(tree.path, offsets);
	return candidates.find((_, i) => entities[i]?.keys.some((key) => own?.keys.includes(key)))?.fn;
}

/** The only function that another one of the file gives. */
function functionGiven(tree: SyntaxTree, maker: Node, oracle: Oracle): FunctionNode | undefined {
	const behind = functionBehind(tree, maker, oracle);
	const [given, ...others] = behind === undefined || behind.generator ? [] : resultsOf(behind);
	if (given === undefined || others.length > 0) return undefined;
	return isFunction(given) ? given : functionBehind(tree, given, oracle);
}

function declaredName(fn: FunctionNode): Node | undefined {
	if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
	if ('key' in fn) return fn.key;
	const parent = parentOf(fn);
	if (parent?.type === 'VariableDeclarator') return parent.id;
	return parent && keyOf(parent);
}
