import type { Node } from '@babel/types';
import { throwingFacts } from '../../../presets/thrownErrors.ts';
import { contains } from '../../syntax/contains.ts';
import { isFunction } from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { covers } from '../concurrency/coversFact.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import type { Session } from '../session.ts';
import type { Own } from './functionsBehind.ts';
import { functionsWithin } from './functionsWithin.ts';

/** A call that throws by what it is given. */
export interface Throwing {
	readonly call: string;
	/** The class of the error. */
	readonly error: string;
}

/**
 * A function of the language that a function calls with data, and whose errors have a class that a copy from a worker
 * does not keep.
 *
 * @param classes those that it keeps
 */
export function findThrowing(
	own: Own,
	classes: readonly string[],
	session: Session,
): Throwing | undefined {
	const { tree } = own;
	for (const each of functionsWithin(own)) {
		for (const node of tree.walk(each)) {
			const error = errorOf(tree, node, session);
			if (error === undefined || classes.includes(error) || isCaught(node)) continue;
			return { call: tree.textOf(node), error };
		}
	}
	return undefined;
}

function errorOf(tree: SyntaxTree, node: Node, session: Session): string | undefined {
	if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
	const { arguments: given } = node;
	const name = calledName(node.callee as Node);
	const fact =
		name &&
		throwingFacts.find(
			(each) =>
				each.names.includes(tree.textOf(name)) &&
				(each.below === undefined || given.length < each.below) &&
				// What the program itself says is right or wrong with all data.
				!given.slice(each.from).every(isWritten) &&
				declarationsOf(name, tree, session).some((declaration) => covers(each, declaration)),
		);
	return fact?.error;
}

/** Whether an argument is a literal, or an object of such. */
function isWritten(argument: Node): boolean {
	return argument.type === 'ObjectExpression'
		? argument.properties.every(
				(property) =>
					property.type === 'ObjectProperty' && !property.computed && isWritten(property.value),
			)
		: /^(?:Boolean|Numeric|String|RegExp)Literal$/.test(argument.type);
}

/** Whether a `try` inside of the function takes the error, and does not throw it on. */
function isCaught(node: Node): boolean {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type !== 'TryStatement' || !up.handler || !contains(up.block, node)) continue;
		const { param, body } = up.handler;
		if (!param || !identifiersIn(body).some((each) => isThrown(each, param))) return true;
	}
	return false;
}

function isThrown(name: Node, param: Node): boolean {
	return (
		parentOf(name)?.type === 'ThrowStatement' &&
		name.type === 'Identifier' &&
		param.type === 'Identifier' &&
		name.name === param.name
	);
}
