import type { Node } from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import type { FileUse } from './fileUses.ts';
import { isSameForAll } from './isSameForAll.ts';
import { mayChange } from './mayChange.ts';
import { namePath, pathKey } from './namePath.ts';
import { readSharedUse } from './sharedUse.ts';
import { type SharedUses, textOf } from './sharedUses.ts';

/** A write of something that changes to a file that is always the same. */
export interface OverlappingWrite {
	readonly use: FileUse;
	/** What is written, as it is called: `this.notes`. */
	readonly text: string;
}

/**
 * `writeFileSync(this.file, JSON.stringify(this.notes))`: it was whole each time. Two runs that overlap write to the
 * file at once, and what is left may be the older state, or parts of both.
 *
 * @param uses of paths in the function by calls that were done at once
 */
export function findOverlappingWrite(
	uses: readonly FileUse[],
	{ fn, tree }: LocatedFunction,
	shared: SharedUses,
	session: Session,
): OverlappingWrite | undefined {
	for (const use of uses) {
		if (!use.isAnew || use.isKept || !isSameForAll(use.path, { fn, tree })) continue;
		const key = pathKey(use.path);
		const content = callOf(use.at, tree)!.arguments.filter(
			(argument) => !key.includes(pathKey(namePath(argument, fn, tree, session))),
		);
		const sources = [...content, ...content.flatMap((argument) => constantsIn(argument, fn))];
		const changing = shared
			.of(fn, tree)
			.find(
				({ node, path, readAt }) =>
					readAt !== undefined &&
					sources.some((source) => contains(source, node)) &&
					isChanged(path, tree, session),
			);
		if (changing !== undefined) return { use, text: textOf(changing) };
	}
	return undefined;
}

/** What the constants of the function that an expression names are made of. */
function constantsIn(expression: Node, fn: Node): Node[] {
	const names = new Set(
		identifiersIn(expression).flatMap((it) => (isPropertyName(it) ? [] : it.name)),
	);
	const values: Node[] = [];
	forEachOwnNode(fn, (node) => {
		if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return;
		if (names.has(node.id.name)) values.push(node.init);
	});
	return values;
}

/** Whether code of the file changes what these names lead to, or something in it, after it is made. */
function isChanged(path: readonly string[], tree: SyntaxTree, session: Session): boolean {
	const isChange = (node: Node): boolean => {
		const use = readSharedUse(node, tree.path);
		return (
			use?.changedAt !== undefined &&
			use.path.every((name, index) => index >= path.length || name === path[index]) &&
			!isInConstructor(node) &&
			mayChange(use, session)
		);
	};
	for (const node of tree.walk()) if (isChange(node)) return true;
	return false;
}

function isInConstructor(node: Node): boolean {
	let up = parentOf(node);
	while (up !== undefined && !isFunction(up)) up = parentOf(up);
	return up?.type === 'ClassMethod' && up.kind === 'constructor';
}
