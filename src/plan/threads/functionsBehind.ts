import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { type ImportedName, importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import { isConstant } from './findOutsideState.ts';
import { isOfThread } from './isOfThread.ts';
import { functionNamed } from './namesInModule.ts';

/** A function of the repository, and the file that it is written in. */
export interface Own {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
}

/**
 * The functions of the repository that a name stands for, also behind an import.
 *
 * @returns `state` for an import that stands for something that may change
 */
export function functionsBehind(
	tree: SyntaxTree,
	name: Node & { readonly name: string },
	session: Session,
): readonly Own[] | 'state' {
	const imported = importOf(tree, name.name);
	if (imported === undefined) {
		const fn = functionNamed(tree, name.name);
		return fn === undefined ? [] : [{ tree, fn }];
	}
	return behindImport(tree, name, imported, session);
}

function behindImport(
	{ path }: SyntaxTree,
	name: Node,
	{ source, imported, isTypeOnly, localOffset }: ImportedName,
	{ oracle, treeOf }: Session,
): readonly Own[] | 'state' {
	if (isTypeOnly) return [];
	if (isOfThread(source)) return 'state';
	const member = imported === '*' ? memberOffset(name) : undefined;
	// A `require` that the compiler does not follow leads no further than to its own name.
	const places = oracle
		.declarationsAt(path, member ?? name.start!)
		.filter(({ file, offset }) => file !== path || offset !== localOffset);
	// A path of the compiler's settings leads into the repository, too.
	if (!source.startsWith('.') && places.every(({ file }) => treeOf(file) === undefined)) return [];
	if (places.length === 0) return 'state';
	const found: Own[] = [];
	for (const place of places) {
		const tree = treeOf(place.file);
		const declared = tree?.nameAt(place.offset);
		if (tree === undefined || declared === undefined) return 'state';
		const fn = declaredFunction(declared);
		if (isFunction(fn)) found.push({ tree, fn });
		else if (fn === undefined) {
			const value = constantValue(declared);
			if (value === undefined || !isConstant(value)) return 'state';
		}
	}
	return found;
}

/** `rate` of `st.rate`, where `st` is a module. */
function memberOffset(name: Node): number | undefined {
	const up = parentOf(name);
	const isMember = up?.type === 'MemberExpression' || up?.type === 'OptionalMemberExpression';
	return isMember && up.object === name && !up.computed ? up.property.start! : undefined;
}
