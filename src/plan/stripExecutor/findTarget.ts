import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import { findImported } from '../../project/findModule.ts';
import { defaultExport } from '../../syntax/defaultExport.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { commonJsExport, isCommonJs } from './commonJsExport.ts';
import { optionsOf, type Worker } from './findWorker.ts';
import type { Target } from './wrapper.ts';

/** The function that a worker calls by a name; the end of a sentence about its file where it has none. */
export function findTarget(
	{ file }: Worker,
	name: string,
	{ package: library, worker: { registers } }: ExecutorFact,
	session: Session,
): Target | string {
	const tree = session.treeOf(file);
	const registered = tree && registers && registeredAs(tree, name, library, registers);
	if (tree !== undefined && registered) {
		const imported = importOf(tree, registered.name);
		const module =
			imported?.source.startsWith('.') && findImported(file, imported.source, session.texts);
		const home = module ? session.treeOf(module) : undefined;
		const isWhole = imported?.imported === '*' && imported.isRequire && home && isCommonJs(home);
		if (!imported || !module || (imported.imported === '*' && !isWhole))
			return `registers \`${name}\`, which is not imported from a module of its own`;
		const exported = isWhole ? 'default' : imported.imported;
		return exportedBy(module, exported, session) ?? `does not say what \`${name}\` is`;
	}
	if (registers !== undefined) return `does not register \`${name}\` by a name`;
	return exportedBy(file, name, session) ?? `exports no function \`${name}\``;
}

/** The function that a module exports under a name. */
export function exportedBy(module: string, name: string, session: Session): Target | undefined {
	const home = session.treeOf(module);
	if (home !== undefined && isCommonJs(home)) {
		const exported = commonJsExport(home, name);
		return exported === undefined || exported.fn.generator
			? undefined
			: { module, name, tree: home, fn: exported.fn, commonJs: exported };
	}
	const [found, ...others] = session.oracle.ownExports(module, [name]);
	const place = others.length === 0 ? found?.declarations[0] : undefined;
	return place && targetAt(place, module, name, session);
}

function targetAt(
	place: { readonly file: string; readonly offset: number },
	module: string,
	name: string,
	{ treeOf }: Session,
): Target | undefined {
	const tree = treeOf(place.file);
	const node = tree?.nameAt(place.offset);
	const declared = node ? declaredFunction(node) : tree && defaultExport(tree);
	return tree !== undefined && isFunction(declared) && !declared.generator
		? { module, name, tree, fn: declared }
		: undefined;
}

/** The name in `workerpool.worker({ add })` for one that callers use. */
function registeredAs(tree: SyntaxTree, name: string, library: string, registers: string) {
	for (const statement of tree.root.program.body) {
		const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
		if (call?.type !== 'CallExpression') continue;
		const { callee } = call;
		const base = callee.type === 'MemberExpression' ? callee.object : callee;
		const imported = base.type === 'Identifier' ? importOf(tree, base.name) : undefined;
		const called =
			callee.type === 'MemberExpression' ? plainName(callee.property as Node) : imported?.imported;
		const [methods] = call.arguments;
		if (imported?.source !== library || called !== registers || methods === undefined) continue;
		const value = optionsOf(methods)?.get(name);
		if (value?.type === 'Identifier') return value;
	}
	return undefined;
}
