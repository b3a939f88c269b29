import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import type { Session } from '../session.ts';
import { findKept } from './findKept.ts';
import { type CopiedErrors, findLostError } from './findLostError.ts';
import { findOutsideState, isInType, type Name } from './findOutsideState.ts';
import { functionsBehind, type Own } from './functionsBehind.ts';
import { isOfThread } from './isOfThread.ts';
import { sameIn } from './sameIn.ts';

/**
 * What a function of a thread, or one of the repository that it calls, has to itself there: variables of
 * modules, settings of the process. Errors count that lose their class on their way out of the thread.
 *
 * @param errors what a copy keeps of an error
 * @param isShared whether a global means the same in every thread, besides those that only compute
 * @returns the end of a sentence about the function
 */
export function findThreadState(
	{ tree, fn }: Own,
	errors: CopiedErrors,
	session: Session,
	isShared?: (use: Name) => boolean,
): string | undefined {
	const open: Own[] = [{ tree, fn }];
	const seen = new Set<FunctionNode>([fn]);
	for (let own = open.pop(); own !== undefined; own = open.pop()) {
		const where = own.tree === tree ? '' : ` (${session.relative(own.tree.path)})`;
		const state = findOutsideState(own.tree, own.fn, sameIn(session, isShared));
		if (state !== undefined) return `uses \`${state}\`${where}, of which every thread has its own`;
		const kept = findKept(own, own.fn === fn, session);
		if (kept !== undefined) return `${kept}${where}`;
		for (const node of own.tree.walk(own.fn)) {
			const path = loadedBy(node);
			if (path === undefined) continue;
			if (isOfThread(path)) return `uses \`${path}\`${where}, of which every thread has its own`;
			if (path.startsWith('.') || path === '')
				return `loads a module of the repository while it runs${where}`;
		}
		const lost = findLostError(own, errors);
		if (lost !== undefined)
			return `throws \`${lost}\`${where}, of which callers get a copy that lost its class`;
		for (const name of identifiersIn(own.fn)) {
			if (isPropertyName(name) || isInType(name)) continue;
			const found = functionsBehind(own.tree, name, session);
			if (found === 'state')
				return `uses \`${name.name}\`${where}, of which every thread has its own`;
			for (const each of found) {
				if (seen.has(each.fn)) continue;
				seen.add(each.fn);
				open.push(each);
			}
		}
	}
	return undefined;
}

/** The path of `import('./parser.js')` and `require('./parser')`; empty where it is not written in place. */
function loadedBy(node: Node): string | undefined {
	const [path] =
		node.type === 'ImportExpression'
			? [node.source]
			: node.type === 'CallExpression' && (node.callee.type === 'Import' || isRequire(node.callee))
				? node.arguments
				: [];
	if (path === undefined) return undefined;
	return path.type === 'StringLiteral' ? path.value : '';
}

function isRequire(callee: Node): boolean {
	return callee.type === 'Identifier' && callee.name === 'require';
}
