import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Own } from './functionsBehind.ts';
import { functionsWithin } from './functionsWithin.ts';

/** What an error still is after it was copied from a worker. */
export interface CopiedErrors {
	/** Classes that it keeps. */
	readonly classes: readonly string[];
	/** Its further properties come along, and so does what is no error at all. */
	readonly keepsProperties?: true;
}

/**
 * What a function throws that does not get out of a worker as it is: a copy has no class of the
 * program's own and mostly no further properties, and callers may go by them after the migration.
 *
 * @returns the text that is thrown
 */
export function findLostError(own: Own, errors: CopiedErrors): string | undefined {
	const { tree } = own;
	for (const each of functionsWithin(own)) {
		for (const node of tree.walk(each.body)) {
			if (node.type !== 'ThrowStatement' || isWhole(tree, node.argument, errors)) continue;
			return tree.text.slice(node.argument.start!, node.argument.end!);
		}
	}
	return undefined;
}

/** Whether an error is one of the language, or goes on as it was caught. */
function isWhole(tree: SyntaxTree, thrown: Node, errors: CopiedErrors): boolean {
	if (thrown.type === 'Identifier') return isCaught(thrown, thrown.name, errors);
	if (/Literal$/.test(thrown.type)) return errors.keepsProperties === true;
	if (thrown.type !== 'NewExpression' && thrown.type !== 'CallExpression') return false;
	const { callee, arguments: given } = thrown;
	// `Object.assign(new Error(text), { code })`
	if (callee.type === 'MemberExpression')
		return (
			errors.keepsProperties === true &&
			tree.text.slice(callee.start!, callee.end!) === 'Object.assign' &&
			!isDeclared(tree, 'Object') &&
			given[0] !== undefined &&
			isWhole(tree, given[0], errors)
		);
	return (
		callee.type === 'Identifier' &&
		errors.classes.includes(callee.name) &&
		importOf(tree, callee.name) === undefined &&
		!isDeclared(tree, callee.name)
	);
}

function isCaught(node: Node, name: string, { keepsProperties }: CopiedErrors): boolean {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type === 'CatchClause' && up.param?.type === 'Identifier' && up.param.name === name)
			return (
				keepsProperties === true ||
				identifiersIn(up.body).every(
					(each) => each.name !== name || parentOf(each)?.type !== 'MemberExpression',
				)
			);
	}
	return false;
}

function isDeclared({ root }: SyntaxTree, name: string): boolean {
	return identifiersIn(root).some((each) => {
		const up = parentOf(each);
		return each.name === name && up !== undefined && 'id' in up && up.id === each;
	});
}
