import type { Node } from '@babel/types';
import { clonedErrors, threadGlobals, threadModules } from '../../../presets/structuredClone.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { type ImportedName, importOf } from '../../syntax/imports.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import { findLostError } from '../stripExecutor/findLostError.ts';
import { functionNamed } from '../stripExecutor/namesInModule.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import { findOutsideState, isConstant, isInType } from '../wrapService/findOutsideState.ts';

const globals = new Set<string>(threadGlobals.names);
const modules = new Set<string>(threadModules.names);

/** Whether a global means the same in every thread. */
export const isSameInThreads = (name: string): boolean => globals.has(name);

/** A function of the repository, and the file that it is written in. */
interface Own {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
}

/**
 * What a function of a thread, or one of the repository that it calls, has to itself there: variables of
 * modules, settings of the process. Errors count that lose their class on their way out of the thread.
 *
 * @returns the end of a sentence about the function
 */
export function findThreadState({ tree, fn }: Target, session: Session): string | undefined {
	const open: Own[] = [{ tree, fn }];
	const seen = new Set<FunctionNode>([fn]);
	for (let own = open.pop(); own !== undefined; own = open.pop()) {
		const where = own.tree === tree ? '' : ` (${session.relative(own.tree.path)})`;
		const state = findOutsideState(own.tree, own.fn, isSameInThreads);
		if (state !== undefined) return `uses \`${state}\`${where}, of which every thread has its own`;
		if ([...own.tree.walk(own.fn)].some(loadsOwn))
			return `loads a module of the repository while it runs${where}`;
		const lost = findLostError(own, clonedErrors);
		if (lost !== undefined)
			return `throws \`${lost}\`${where}, of which callers get a copy that lost its class`;
		for (const name of identifiersIn(own.fn)) {
			if (isPropertyName(name) || isInType(name)) continue;
			const imported = importOf(own.tree, name.name);
			const found =
				imported === undefined
					? known(own.tree, functionNamed(own.tree, name.name))
					: behind(own.tree, name.start!, imported, session);
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

/** `import('./parser.js')`, whose effects would be those of this thread; also of a path that is not written in place. */
function loadsOwn(node: Node): boolean {
	const [path] =
		node.type === 'ImportExpression'
			? [node.source]
			: node.type === 'CallExpression' && node.callee.type === 'Import'
				? node.arguments
				: [];
	if (path === undefined) return false;
	return path.type !== 'StringLiteral' || path.value.startsWith('.');
}

function known(tree: SyntaxTree, fn: FunctionNode | undefined): readonly Own[] {
	return fn === undefined ? [] : [{ tree, fn }];
}

/** The functions that an imported name stands for; `state` where it stands for something that may change. */
function behind(
	{ path }: SyntaxTree,
	offset: number,
	{ source, isTypeOnly }: ImportedName,
	{ oracle, treeOf }: Session,
): readonly Own[] | 'state' {
	if (isTypeOnly) return [];
	if (!source.startsWith('.'))
		return modules.has(source.replace(/^node:/, '').split('/')[0]!) ? 'state' : [];
	const places = oracle.declarationsAt(path, offset);
	if (places.length === 0) return 'state';
	const found: Own[] = [];
	for (const place of places) {
		const tree = treeOf(place.file);
		const name = tree?.nameAt(place.offset);
		if (tree === undefined || name === undefined) return 'state';
		const fn = declaredFunction(name);
		if (isFunction(fn)) found.push({ tree, fn });
		else if (fn === undefined) {
			const value = constantValue(name);
			if (value === undefined || !isConstant(value)) return 'state';
		}
	}
	return found;
}
