import type { Node } from '@babel/types';
import { threadGlobals } from '../../../presets/structuredClone.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isComputation } from '../functions/isComputation.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { findOutsideState, type IsSame, type Name } from './findOutsideState.ts';

const globals = new Set<string>(threadGlobals.names);

/** Whether a global means the same in every thread, where it is used like this. */
export const isSameInThreads = (use: Name): boolean => globals.has(use.name) || isPrinting(use);

/** `console.log(text)`: what a thread prints comes out where the main thread prints. */
function isPrinting(use: Name): boolean {
	const member = parentOf(use);
	if (use.name !== 'console' || member?.type !== 'MemberExpression' || member.object !== use)
		return false;
	const call = parentOf(member);
	const method = plainName(member.property as Node) ?? '';
	return (
		call?.type === 'CallExpression' &&
		call.callee === member &&
		/^(?:debug|error|info|log|warn)$/.test(method)
	);
}

/**
 * What means the same in every thread besides globals that only compute: texts and numbers that each of them
 * makes, of constants and paths.
 *
 * @param isShared whether a global does
 */
export function sameIn(session: Session, isShared: (use: Name) => boolean = () => false): IsSame {
	const isSame: IsSame = (use, tree, declared) =>
		declared === undefined ? isShared(use) : isComputed(declared, tree);
	const isComputed = (value: Node, tree: SyntaxTree): boolean => {
		const declarator = parentOf(value);
		return (
			declarator?.type === 'VariableDeclarator' &&
			declarator.init === value &&
			isComputation(value, tree) &&
			callsIn(value, tree).every((call) => isOfPaths(call, tree)) &&
			session.oracle.depthOf(tree.path, value.start!, value.end!) === 'primitive' &&
			findOutsideState(tree, value, isSame) === undefined
		);
	};
	return isSame;
}

function callsIn(value: Node, tree: SyntaxTree): Node[] {
	return [...tree.walk(value)].filter(({ type }) => /CallExpression$|^NewExpression$/.test(type));
}

/** `dirname(path)`, and not `Math.random()`: it gives the same whenever it is called. */
function isOfPaths(call: Node, tree: SyntaxTree): boolean {
	const callee = 'callee' in call ? (call.callee as Node) : call;
	const root = callee.type === 'MemberExpression' ? callee.object : callee;
	if (root.type !== 'Identifier') return false;
	const imported = importOf(tree, root.name);
	return imported === undefined
		? root.name === 'URL' && call.type === 'NewExpression'
		: /^(?:node:)?(?:path|url)$/.test(imported.source);
}
