import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { importsOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** Where declarations of other files are found. */
export interface ModuleSources {
	readonly oracle: Oracle;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/**
 * Whether an object is a module, or a part of one: what was imported or required, or a constant that holds
 * that. What is passed in, or assigned, has the module's type at most: a test may give another object there,
 * which has the functions that are called and no more.
 */
export function isModuleItself(value: Node, tree: SyntaxTree, sources: ModuleSources): boolean {
	const object = unwrapInward(value);
	switch (object.type) {
		case 'AwaitExpression':
			return isModuleItself(object.argument, tree, sources);
		case 'ImportExpression':
			return true;
		case 'CallExpression':
			return isLoad(object.callee);
		case 'MemberExpression':
			return !object.computed && isModuleItself(object.object, tree, sources);
		case 'Identifier': {
			const binder = binderOf(object, object.name);
			if (binder === undefined || isReassigned(binder, tree)) return false;
			return holdsModule(binder, tree, sources);
		}
		default:
			return false;
	}
}

/** Whether something in its file gives a variable another value. */
export function isReassigned(binder: Node, tree: SyntaxTree): boolean {
	if (binder.type !== 'Identifier' || !/^(?:let|var)$/.test(kindOf(binder) ?? '')) return false;
	const { name } = binder;
	return identifiersIn(tree.root).some(
		(each) => each.name === name && isTarget(each) && binderOf(each, name) === binder,
	);
}

function kindOf(binder: Node): string | undefined {
	for (let up = parentOf(binder); up !== undefined; up = parentOf(up)) {
		if (up.type === 'VariableDeclaration') return up.kind;
		if (!/Pattern$|^ObjectProperty$|^VariableDeclarator$/.test(up.type)) return undefined;
	}
	return undefined;
}

function holdsModule(binder: Node, tree: SyntaxTree, sources: ModuleSources): boolean {
	const imported = importsOf(tree).find(({ localOffset }) => localOffset === binder.start);
	if (imported !== undefined) {
		if (imported.imported === '*' || !imported.source.startsWith('.')) return true;
		return sources.oracle
			.declaredAt(tree.path, binder.start!)
			.every(({ file, offset, library }) => {
				if (library !== undefined) return true;
				const other = sources.treeOf(file);
				const name = other?.nameAt(offset);
				if (other === undefined || name === undefined || name === binder) return false;
				return !isReassigned(name, other) && holdsModule(name, other, sources);
			});
	}
	const parent = parentOf(binder);
	if (parent?.type === 'VariableDeclarator' && parent.id === binder)
		return parent.init != null && isModuleItself(parent.init, tree, sources);
	// `const { default: fs } = await import('fs')`
	const declarator =
		parent?.type === 'ObjectProperty' &&
		parent.key.type === 'Identifier' &&
		parent.key.name === 'default'
			? parentOf(parentOf(parent)!)
			: undefined;
	return (
		declarator?.type === 'VariableDeclarator' &&
		declarator.init != null &&
		isModuleItself(declarator.init, tree, sources)
	);
}

/** `require('fs')`, `import('fs')` */
function isLoad(callee: Node): boolean {
	return callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require');
}
