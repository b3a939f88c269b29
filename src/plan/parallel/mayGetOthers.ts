import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { escapePattern } from '../../syntax/namePattern.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { keyOf } from '../arrays/mayHaveHoles.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';

/** Methods of arrays that change them; everything else that is written to them has brackets or `length`. */
const changers = effectFree
	.filter(
		({ library, owner, changesReceiver }) =>
			library === 'lib' && owner === 'Array' && changesReceiver,
	)
	.flatMap(({ names = [] }) => names);

const change = String.raw`\s*[!?]?(?:\.\s*(?:(?:${changers.join('|')})\s*\(|length\s*=(?!=))|\[[^\]]*\]\s*=(?![=>]))`;

/**
 * Whether an array may get other elements while a loop over it waits: `for...of` visits those that are added
 * on the way. Arrays that a caller hands over are taken to stay as they are.
 */
export function mayGetOthers(array: Node, tree: SyntaxTree, session: Session): boolean {
	const key = keyOf(array);
	if (key === undefined) return false;
	if (key.startsWith('.'))
		return isChangedSomewhere(String.raw`\.${escapePattern(key.slice(1))}`, session);
	return session.oracle
		.declaredAt(tree.path, nameOf(array).start!)
		.filter(({ library }) => library === undefined)
		.some(({ file, offset, name }) => {
			const declared = session.treeOf(file)?.nameAt(offset);
			const home = declared && homeOf(declared);
			if (home === undefined)
				return isChangedSomewhere(
					String.raw`(?<![\w$.])(?:${escapePattern(name)}|${escapePattern(key)})`,
					session,
				);
			const own = enclosingFunction(array).function;
			return referencesIn(home, name).some(
				(reference) =>
					enclosingFunction(reference).function !== own &&
					new RegExp(`^${change}`).test(tree.text.slice(reference.end!)) &&
					!isCalledAtOnce(enclosingFunction(reference).function, tree, session),
			);
		});
}

function isChangedSomewhere(name: string, { texts }: Session): boolean {
	const pattern = new RegExp(`${name}${change}`);
	return [...texts.values()].some((text) => pattern.test(text));
}

function nameOf(array: Node): Node {
	return 'expression' in array && typeof array.expression === 'object'
		? nameOf(array.expression as Node)
		: array;
}

/** The function that a variable or a parameter belongs to; undefined: the module. */
function homeOf(name: Node): FunctionNode | undefined {
	const { function: around, obstacle } = enclosingFunction(name);
	return obstacle === undefined || obstacle === 'parameter-default' ? around : undefined;
}

/** A callback of `forEach` and the like has run to its end when the call does. */
function isCalledAtOnce(
	fn: FunctionNode | undefined,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const call = fn && parentOf(fn);
	if (call?.type !== 'CallExpression' || call.callee === fn) return false;
	const { callee } = call;
	if (callee.type !== 'MemberExpression') return false;
	const declarations = oracle.declaredAt(path, callee.property.start!);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) =>
			isEffectFree(declaration, (fact) => fact.callsArguments && fact.owner !== 'Promise'),
		)
	);
}
