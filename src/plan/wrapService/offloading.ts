import type { Node } from '@babel/types';
import { clonedErrors, clonedTypes } from '../../../presets/structuredClone.ts';
import { importNames } from '../../edit/importNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { namesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { usesOwn } from '../../syntax/usesOwn.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { CallSite } from '../facts.ts';
import { findLoadEffect } from '../functions/findLoadEffect.ts';
import { callOf } from '../replace/callOf.ts';
import { importsOfHelper } from '../runtime/helperNames.ts';
import { neededBy, runtimeImport } from '../runtime/runtimeImport.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { findSharing } from '../threads/findSharing.ts';
import { findThreadState } from '../threads/findThreadState.ts';
import { LostValues } from '../threads/lostValues.ts';
import { isCloneable } from './isCloneable.ts';
import { classAround, nameOfClass } from './owners.ts';

const module = 'asyncshift-runtime/offload';

/** The properties of an error come back from a thread, its class does not. */
const thrown = { classes: clonedErrors, keepsProperties: true } as const;

/**
 * Why a function cannot run in another thread, as far as the code proves anything: there it has nothing
 * but copies of its arguments, and its module loaded once more.
 *
 * @param sites where it is called
 * @returns a clause that follows on its name, or undefined when it can
 */
export function findOffloadProblem(
	tree: SyntaxTree,
	fn: FunctionNode,
	sites: Iterable<CallSite>,
	session: Session,
): string | undefined {
	if (fn.generator) return 'is a generator';
	if (usesOwn(fn, 'this')) return 'uses `this`, which another thread does not have';
	if (usesOwn(fn, 'arguments')) return 'uses `arguments`';
	const reach = findReachProblem(tree, fn, session);
	if (reach !== undefined) return reach;
	for (const [index, param] of fn.params.entries()) {
		if (!isCloneable(typeOf(param), tree, session))
			return `has a parameter (number ${index + 1}) whose type does not say that it can be copied to another thread`;
	}
	if (!isCloneable(fn.returnType, tree, session))
		return 'has no result type that says that it can be copied from another thread';
	const values = new LostValues(session, clonedTypes);
	for (const result of resultsOf(fn)) {
		const lost = values.find(tree, result, 'settled');
		if (lost && !lost.isUnknown) return `gives ${lost.what}, which a copy does not have`;
	}
	const shared = findSharing(tree, fn, () => false, session);
	if (shared !== undefined) return shared;
	const state = findThreadState({ tree, fn }, thrown, session);
	if (state !== undefined) return state;
	const passed = findLostArgument(sites, session);
	if (passed !== undefined) return passed;
	const effect = findLoadEffect(tree.path, undefined, session);
	return effect && `stands in a module that ${effect}, and every thread loads it again`;
}

/** An interface does not say that an instance of a class is passed for it; the calls may. */
function findLostArgument(sites: Iterable<CallSite>, session: Session): string | undefined {
	for (const site of sites) {
		const { file } = site;
		const tree = session.treeOf(file);
		if (tree === undefined) continue;
		for (const argument of callOf(site, tree)?.arguments ?? []) {
			const lost = new LostValues(session, clonedTypes).find(tree, argument, 'value');
			if (lost === undefined || lost.isUnknown) continue;
			const where = `${session.relative(file)}:${session.lineOf(file, argument.start!)}`;
			return `gets ${lost.what} (${where}), which a copy does not have`;
		}
	}
	return undefined;
}

function findReachProblem(
	tree: SyntaxTree,
	fn: FunctionNode,
	session: Session,
): string | undefined {
	const isModule = tree.root.program.body.some(({ type }) => /^Export/.test(type));
	if (!isModule) return 'stands in a file without `export`, where another thread cannot get at it';
	if (importedName(tree, session) === undefined && namesIn(tree.root).has('offload'))
		return 'stands in a file where `offload` is something else';
	const owner = classAround(fn);
	if (owner === undefined) return undefined;
	if (fn.type !== 'ClassMethod') return 'is a field, which another thread cannot get at';
	const name = nameOfClass(owner);
	return name === undefined || session.oracle.ownExports(tree.path, [name]).length === 0
		? 'is in a class that its module does not export by its name'
		: undefined;
}

function typeOf(param: Node): Node | null | undefined {
	if (param.type === 'AssignmentPattern') return typeOf(param.left) ?? literalType(param.right);
	return 'typeAnnotation' in param ? (param.typeAnnotation as Node | null) : undefined;
}

/** The default of a parameter is as good as its type when it is a plain value. */
function literalType(value: Node): Node | undefined {
	const kind = /^(String|Numeric|Boolean)Literal$/.exec(value.type)?.[1];
	if (kind === undefined) return undefined;
	return { type: `TS${kind === 'Numeric' ? 'Number' : kind}Keyword` } as Node;
}

/** Writes the call of a function in another thread. */
export function writeOffload(
	tree: SyntaxTree,
	session: Session,
): (callee: string, passed: string) => string {
	const here = session.oracle.moduleFormat(tree.path) === 'esm' ? 'import.meta.url' : '__filename';
	const name = importedName(tree, session) ?? 'offload';
	return (callee, passed) => {
		const options = callee.includes('.') ? `, { name: '${callee}' }` : '';
		return `await ${name}(${here}, ${callee}${options})(${passed})`;
	};
}

/** The import that such calls need, and what it needs in turn. */
export function importOffload(
	tree: SyntaxTree,
	choice: RuntimeChoice,
	session: Session,
): Pick<Change, 'edits' | 'creates' | 'needs'> | undefined {
	if (importedName(tree, session) !== undefined) return undefined;
	if (choice.runtime === 'vendor') return runtimeImport(tree, ['offload'], choice, session)[0];
	return { edits: importNames(tree, module, ['offload']), ...neededBy(tree.path) };
}

function importedName(tree: SyntaxTree, session: Session): string | undefined {
	return importsOfHelper(tree, 'offload', session)[0]?.local;
}

/** Whether a function does what the user says takes long, or is such a function. */
export function isCpuBound(
	tree: SyntaxTree,
	fn: FunctionNode,
	isListed: (file: string, offset: number) => boolean,
	seen: Set<Node> = new Set(),
): boolean {
	if (seen.has(fn)) return false;
	seen.add(fn);
	const key = 'key' in fn ? fn.key : 'id' in fn ? fn.id : undefined;
	if (key && isListed(tree.path, key.start!)) return true;
	for (const node of tree.walk(fn)) {
		if (node.type !== 'Identifier') continue;
		if (isListed(tree.path, node.start!)) return true;
		const statement = tree.root.program.body
			.map((one) => ('declaration' in one && one.declaration ? one.declaration : one))
			.find((one) => one.type === 'FunctionDeclaration' && one.id?.name === node.name);
		if (isFunction(statement) && isCpuBound(tree, statement, isListed, seen)) return true;
	}
	return false;
}
